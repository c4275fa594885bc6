"""The made-up corpus of `made_up.toml` as records: what reading, extraction and grouping would give."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from quotes_tui.model import (
    Act,
    Article,
    Canonical,
    Evidence,
    Kind,
    Link,
    Passage,
    Phrase,
    Quotation,
    Relation,
    Report,
    Span,
    Speaker,
    SpeakerKind,
    Statement,
    Variant,
)

Table = dict[str, Any]


@dataclass(frozen=True, slots=True)
class MadeUp:
    """Everything an index is given."""

    title: str
    reports: tuple[Report, ...]
    statements: tuple[Statement, ...]
    speakers: tuple[Speaker, ...]
    lineages: dict[str, str]

    def article(self, id: str) -> Article:
        """The article of that id."""
        return next(report.article for report in self.reports if report.article.id == id)

    def statement(self, id: str) -> Statement:
        """The statement whose id begins so."""
        return next(statement for statement in self.statements if statement.id.startswith(id))


@cache
def made_up() -> MadeUp:
    """The corpus, read once."""
    table = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    speakers = tuple(Speaker(**{**entry, "kind": SpeakerKind(entry["kind"])}) for entry in table["speakers"])
    articles = {entry["id"]: _article(entry) for entry in table["articles"]}
    statements = tuple(_statement(entry, articles) for entry in table["statements"])
    found = [p.quotation for s in statements for v in s.variants for p in v.passages]
    found += [_passage(entry, articles[entry["article"]], entry).quotation for entry in table["beliefs"]]
    reports = tuple(
        Report(article, tuple(sorted({q for q in found if q.article == article.id}, key=lambda q: q.spans)))
        for article in articles.values()
    )
    lineages = {id: "gazette" if articles[id].agency else id for id in articles}
    return MadeUp(table["title"], reports, statements, speakers, lineages)


def _article(entry: Table) -> Article:
    return Article(**{**entry, "text": entry["text"].strip("\n"), "authors": tuple(entry.get("authors", ()))})


def _statement(entry: Table, articles: dict[str, Article]) -> Statement:
    variants = tuple(_variant(variant, articles, entry) for variant in entry["variants"])
    carriers = {passage.article for variant in variants for passage in variant.passages}
    return Statement(
        id=entry["id"],
        speaker=entry.get("speaker"),
        variants=variants,
        canonical=Canonical("A", variants[0].passages[0].article, entry["reason"]),
        role=entry.get("role"),
        said=entry.get("said"),
        occasion=entry.get("occasion"),
        outlets=len(carriers),
        witnesses=entry.get("witnesses", len(carriers)),
        flags=tuple(entry.get("flags", ())),
        related=tuple(Link(**link) for link in entry.get("related", ())),
        evidence=(Evidence("A", entry["reason"]),),
    )


def _variant(entry: Table, articles: dict[str, Article], statement: Table) -> Variant:
    passages = tuple(_passage(passage, articles[passage["article"]], statement) for passage in entry["passages"])
    return Variant(
        id=entry["id"],
        text=passages[0].text,
        relation=Relation(entry["relation"]),
        passages=passages,
        witnesses=entry.get("witnesses", 1),
        difference=entry["difference"],
    )


def _passage(entry: Table, article: Article, statement: Table) -> Passage:
    spans = tuple(_span(article, words) for words in entry["words"])
    whole = tuple(_span(article, words) for words in (entry["of"] if "of" in entry else entry["words"]))
    kind = Kind(entry.get("kind", "direct"))
    occasion = statement.get("occasion")
    quotation = Quotation(
        article=article.id,
        kind=kind,
        spans=whole,
        text=" ".join(span.of(article.text) for span in whole),
        quoted=(_span(article, entry["quoted"]),) if "quoted" in entry else (),
        cue=_nearest(article, entry.get("cue"), whole[0]),
        mention=_nearest(article, entry.get("mention"), whole[0]),
        speaker=statement.get("speaker"),
        speaker_evidence="the name stands there" if statement.get("speaker") else "",
        role=statement.get("role"),
        act=Act(entry.get("act", "speech")),
        said=statement.get("said"),
        occasion=_nearest(article, occasion, whole[0]) if occasion and occasion in article.text else None,
        confidence=entry.get("confidence", 1.0),
        speaker_confidence=entry.get("speaker_confidence", 0.95 if statement.get("speaker") else 0.0),
        rule=entry["rule"],
    )
    return Passage(quotation, spans, " ".join(span.of(article.text) for span in spans), kind)


def _span(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


def _nearest(article: Article, words: str | None, span: Span) -> Phrase | None:
    """The place of those words, outside of `span`, that is nearest to one of its edges."""
    if words is None:
        return None
    text = article.text
    places = [at for at in range(len(text)) if text.startswith(words, at)]
    outside = [at for at in places if at >= span.end or at + len(words) <= span.start]
    at = min(outside, key=lambda place: min(abs(place - span.end), abs(place + len(words) - span.start)))
    return Phrase.at(text, at, at + len(words))
