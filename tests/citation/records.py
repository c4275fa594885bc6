"""Made-up records to cite: an article of given words, and statements made of passages of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from quotes_tui.model import (
    Article,
    Canonical,
    Kind,
    Passage,
    Phrase,
    Quotation,
    Relation,
    Span,
    Statement,
    Variant,
)

TEXT = """\
# Ferry to stay

The council met on Monday about the crossing.

“The ferry will not be closed while I am mayor,” Ilse Varnholt said. “We counted every crossing.”

[… 2]

She called the plan "plainly absurd" and said the "fog" was no reason.

The mayor said that the town would pay for the pier.
"""

ARTICLE = Article(
    id="courier",
    text=TEXT,
    title="Mayor promises to keep the ferry over winter",
    outlet="The Alder Courier",
    agency="Tidewire",
    published="2031-05-13",
    url="https://courier.example/ferry",
)


def span_of(words: str, text: str = TEXT) -> Span:
    """Where words stand first in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


def passage(*words: str, kind: Kind = Kind.DIRECT, quoted: tuple[str, ...] = (), article: Article = ARTICLE) -> Passage:
    """A passage of an article that holds these words; `quoted` are the parts in marks."""
    spans = tuple(span_of(part, article.text) for part in words)
    quotation = Quotation(
        article=article.id,
        kind=kind,
        spans=spans,
        text=" ".join(words),
        quoted=tuple(span_of(part, article.text) for part in quoted),
        speaker="Ilse Varnholt",
        speaker_confidence=0.95,
    )
    return Passage(quotation, spans, quotation.text, kind)


def unsure(of: Passage, **changes: object) -> Passage:
    """The passage with its quotation changed."""
    return replace(of, quotation=replace(of.quotation, **changes))  # type: ignore[arg-type]


def unnamed(of: Passage, mention: str | None) -> Passage:
    """The passage with no speaker known."""
    phrase = None if mention is None else Phrase(0, len(mention), mention)
    return unsure(of, speaker=None, speaker_confidence=0.0, mention=phrase)


def statement(*wordings: Passage, said: str | None = None, occasion: str | None = None) -> Statement:
    """A statement of wordings A, B, ...; the first is canonical."""
    relations = [Relation.SAME, *([Relation.EDITED] * len(wordings))]
    variants = tuple(
        Variant(name, found.text, relation, (found,))
        for name, found, relation in zip("ABCD", wordings, relations, strict=False)
    )
    first = wordings[0]
    return Statement(
        id="5ca1ab1e",
        speaker=first.quotation.speaker,
        variants=variants,
        canonical=Canonical("A", first.article, "direct and complete"),
        role="Mayor of Port Alder" if first.quotation.speaker else None,
        said=said,
        occasion=occasion,
    )


def shelf(*articles: Article) -> Callable[[str], Article]:
    """A way to the articles by their ids."""
    return {article.id: article for article in (articles or (ARTICLE,))}.__getitem__
