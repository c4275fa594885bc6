"""Articles of the tests written with their quotations marked: ⟦1 who⟧ ⟨1 said⟩ ⟪1 what⟫, a number a quotation.

A content that stands right after an opening quotation mark is direct, any other indirect. A quotation without a mention
of its own takes that of the quotation with the next lower number, as a floating one does.
"""

from __future__ import annotations

import re

from quotes_tui.model import Article, Kind, Phrase, Quotation, Span

_PART = re.compile(r"([⟦⟨⟪])(\d) ([^⟧⟩⟫]*)[⟧⟩⟫]")


def marked(words: str, published: str | None = None) -> tuple[Article, list[Quotation]]:
    """The article without its marks, and its quotations in the order of their numbers."""
    text, at = "", 0
    parts: dict[str, dict[str, list[Phrase]]] = {}
    for part in _PART.finditer(words):
        text += words[at : part.start()]
        phrase = Phrase(len(text), len(text) + len(part[3]), part[3])
        parts.setdefault(part[2], {}).setdefault(part[1], []).append(phrase)
        text += part[3]
        at = part.end()
    text += words[at:]
    quotations: list[Quotation] = []
    for number in sorted(parts):
        contents, mentions, cues = (parts[number].get(mark, []) for mark in "⟪⟦⟨")
        direct = text[contents[0].start - 1 : contents[0].start] in ("“", '"')
        quotations.append(
            Quotation(
                "made-up",
                Kind.DIRECT if direct else Kind.INDIRECT,
                tuple(Span(c.start, c.end) for c in contents),
                " ".join(c.text for c in contents),
                cue=cues[0] if cues else None,
                mention=mentions[0] if mentions else quotations[-1].mention if quotations else None,
            )
        )
    return Article("made-up", text, published=published), quotations
