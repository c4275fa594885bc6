"""Articles in other languages than English: the words in their quotation marks, and after a dash of direct speech.

Who says them is not looked for: the fields of the article may tell. Names and terms stand in the same marks as speech;
words count as spoken where they are a sentence, introduced or followed as speech is, or long.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from quotes_tui.extraction.own_words import spoken, stated_speaker
from quotes_tui.extraction.rules import Rule
from quotes_tui.model import Article, Quotation, Span, Speaker, tongue
from quotes_tui.text import Paragraph, paragraphs, strip

_STOPS = "。！？.!?…"
_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"\w+")
_LONG_ASIAN, _SHORT_ASIAN = 15, 5  # characters
_LONG, _SHORT = 5, 3  # words
_INTRODUCED = re.compile(r"[:：][ \u00a0]?\Z")
_THEN_DASH = re.compile(r",?[ \u00a0][—–-][ \u00a0]")
_THEN_COMMA = re.compile(r",[ \u00a0]")
_DASH = re.compile(r"[—–―][ \u00a0]")
# Where speech that a dash opened gives way to who says it, and where it goes on.
_GIVES_WAY = re.compile(r"(?:,|(?<=[!?…]))[ \u00a0][—–―][ \u00a0](?=[а-яёіїєґўa-z])")
_GOES_ON = re.compile(r"[.,][ \u00a0][—–―][ \u00a0]")


@dataclass(frozen=True, slots=True)
class _Usage:
    """How a language prints speech: the closing marks of each opening one, what may follow speech, and whether a dash
    opens it."""

    marks: Mapping[str, str]
    after: tuple[str, ...] = ()
    dash: bool = False


def quoted(article: Article, speakers: Sequence[Speaker]) -> list[Quotation]:
    """The quotations of an article in a language whose marks are known, in the order of the text; none in any other."""
    usage = _usages().get(tongue(article.language) or "")
    if usage is None:
        return []
    who = stated_speaker(article, speakers)
    blocks = [block for block in paragraphs(article.text) if not block.left_out]
    found = [one for block in blocks for one in _of_paragraph(article.text, block, usage)]
    return [spoken(article, spans, rule, who) for spans, rule in found]


def _of_paragraph(text: str, block: Paragraph, usage: _Usage) -> list[tuple[list[Span], Rule]]:
    dashed = _after_dash(text, block) if usage.dash else []
    found = [(dashed, Rule.DASHED)] if dashed else []
    for inner, end in _in_marks(text, block, usage.marks):
        if _is_speech(text, inner, end, usage) and not any(span.overlap(inner) for span in dashed):
            found.append(([inner], Rule.FOREIGN_MARKS))
    return sorted(found, key=lambda one: one[0])


def _in_marks(text: str, block: Paragraph, marks: Mapping[str, str]) -> Iterator[tuple[Span, int]]:
    """What stands in the outermost marks of a paragraph, and where its closing mark ends."""
    open_marks: list[str] = []
    begin = block.start
    for at in range(block.start, block.end):
        mark = text[at]
        if open_marks and mark in marks[open_marks[-1]]:
            open_marks.pop()
            if not open_marks and (inner := strip(text, Span(begin, at))).start < inner.end:
                yield inner, at + 1
        elif mark in marks and not (mark in marks[mark] and mark in open_marks):
            if not open_marks:
                begin = at + 1
            open_marks.append(mark)


def _is_speech(text: str, inner: Span, end: int, usage: _Usage) -> bool:
    words = inner.of(text)
    if words[-1] in _STOPS or _INTRODUCED.search(text, max(0, inner.start - 4), max(0, inner.start - 1)):
        return True
    asian = len(_ASIAN.findall(words))
    if asian:
        reported = bool(usage.after) and text.startswith(usage.after, end)
        return asian >= (_SHORT_ASIAN if reported else _LONG_ASIAN)
    count = len(_WORD.findall(words))
    return bool(count >= _LONG or _THEN_DASH.match(text, end) or (count >= _SHORT and _THEN_COMMA.match(text, end)))


def _after_dash(text: str, block: Paragraph) -> list[Span]:
    """The spoken parts of a paragraph that a dash opens: "— Yes, — said the mayor. — We protest." """
    opened = _DASH.match(text, block.start, block.end)
    found, at = list[Span](), opened.end() if opened else block.end
    while at < block.end:
        gives_way = _GIVES_WAY.search(text, at, block.end)
        found.append(strip(text, Span(at, gives_way.start() if gives_way else block.end)))
        goes_on = _GOES_ON.search(text, gives_way.end(), block.end) if gives_way else None
        at = goes_on.end() if goes_on else block.end
    return [span for span in found if span.start < span.end]


@cache
def _usages() -> dict[str, _Usage]:
    data = tomllib.loads(resources.files(__package__).joinpath("data/other_marks.toml").read_text(encoding="utf-8"))
    return {
        code: _Usage(_closing(one["marks"]), tuple(one.get("after", ())), one.get("dash", False))
        for code, one in data.items()
    }


def _closing(pairs: Sequence[str]) -> dict[str, str]:
    """The closing marks of each opening one."""
    found: dict[str, str] = {}
    for pair in pairs:
        found[pair[0]] = found.get(pair[0], "") + pair[1]
    return found
