"""A made-up corpus for checking: the library of Millbrook, with a trap in every statement."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from quotes_tui.indexing import write_index
from quotes_tui.model import (
    Act,
    Article,
    Canonical,
    Kind,
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

_TABLES = tomllib.loads(Path(__file__).with_name("millbrook.toml").read_text("utf-8"))["articles"]
ARTICLES = tuple(Article(**table) for table in _TABLES)
_TEXTS = {article.id: article.text for article in ARTICLES}
MAYOR, TREASURER, POET, MINISTRY = "Anna Sorrel", "Otto Brandt", "Hugo Sorrel", "Ministry of Letters"
SPEAKERS = (
    Speaker(MAYOR, "Mayor of Millbrook", aliases=("Annie Sorrel-Vane",), speaks_for=("Town of Millbrook",)),
    Speaker(TREASURER, "Treasurer"),
    Speaker(POET, "Poet"),
    Speaker(MINISTRY, kind=SpeakerKind.BODY),
)


@dataclass(frozen=True)
class Said:
    """One wording as one article prints it; `of` gives the whole quotation where the wording is a part of it."""

    article: str
    words: Sequence[str]
    kind: Kind = Kind.DIRECT
    quoted: str = ""
    of: Sequence[str] = ()
    said: str | None = None
    mention: str = ""


@dataclass(frozen=True)
class Told:
    """A statement: who, when, in which wordings."""

    id: str
    speaker: str | None
    said: str | None
    wordings: Sequence[Said] = field(default=())


_ROOF = ("The roof cost 4,200 crowns", "It was paid for by the readers of this town. Every child gave a coin.")
_LUXURY = ("Reading is not a luxury for this town", "We strongly regret this decision.")
_ASKED = "I don’t think the readers were ever asked, and I do not expect them to be silent."
_REGRET = ("We strongly regret this decision", _ASKED)
_CLOSE = (
    "We will not close the library in March unless the council cuts the grant, and nobody should lose a job over it"
)
_OPEN = "As long as the council leaves our money alone, the library stays open in March and no one is dismissed"
_LAMPS = ("When the ministry pays, if it pays at all, we shall buy the new lamps", "The old ones may go to the school.")
MONDAY, WEDNESDAY, SUNDAY = "2031-03-03", "2031-03-05", "2031-03-09"
TOLD = (
    Told("0a", MAYOR, MONDAY, [
        Said("herald", [_CLOSE]),
        Said("tribune", [_OPEN]),
    ]),
    Told("1b", MAYOR, MONDAY, [Said("herald", _ROOF[:1], of=_ROOF)]),
    Told("2c", MAYOR, MONDAY, [
        Said("herald", _ROOF[1:], of=_ROOF),
        Said("tribune", ["The roof was paid for by the readers and every child gave a coin"], Kind.INDIRECT),
    ]),
    Told("3d", MAYOR, MONDAY, [
        Said("herald", ["the plan “a quiet robbery of the poor”"], Kind.MIXED, "a quiet robbery of the poor"),
    ]),
    Told("4e", MAYOR, MONDAY, [
        Said("herald", ["the reading room would stay open on Sundays until the autumn"], Kind.INDIRECT),
    ]),
    Told("5f", MAYOR, MONDAY, [Said("herald", _LUXURY[:1], of=_LUXURY)]),
    Told("6a", MAYOR, MONDAY, [Said("herald", _LUXURY[1:], of=_LUXURY)]),
    Told("7b", TREASURER, WEDNESDAY, [Said("courier", _REGRET[:1], of=_REGRET)]),
    Told("8c", TREASURER, WEDNESDAY, [Said("courier", _REGRET[1:], of=_REGRET)]),
    Told("9d", TREASURER, WEDNESDAY, [
        Said("courier", ["The U.S. donors gave 1,000 books in 2029, and [they] asked for nothing … in return"]),
    ]),
    Told("ae", None, None, [Said("courier", ["Somebody painted the stone lions blue last night"], mention="a caller")]),
    Told("bf", TREASURER, None, [
        Said("courier", ["the readers had been lied to about the price of paper"], Kind.INDIRECT),
    ]),
    Told("c0", MINISTRY, None, [Said("tribune", ["The grant will be paid in two parts, in May and in October."])]),
    Told("d1", MAYOR, SUNDAY, [
        Said("evening", ["Reading is not a luxury for this town", "and it never will be."], said=SUNDAY),
    ]),
    Told("e2", POET, None, [Said("evening", ["My sister reads faster than I can write"])]),
    Told("f3", MAYOR, None, [Said("evening", _LAMPS[:1], of=_LAMPS)]),
    Told("f4", MAYOR, None, [Said("evening", _LAMPS[1:], of=_LAMPS)]),
)  # fmt: skip


def _span(article: str, words: str) -> Span:
    start = _TEXTS[article].index(words)
    return Span(start, start + len(words))


def _joined(article: str, spans: Sequence[Span]) -> str:
    return " ".join(span.of(_TEXTS[article]) for span in spans)


def _passage(told: Told, said: Said) -> Passage:
    whole = tuple(_span(said.article, words) for words in said.of or said.words)
    spans = tuple(_span(said.article, words) for words in said.words)
    quotation = Quotation(
        article=said.article,
        kind=said.kind,
        spans=whole,
        text=_joined(said.article, whole),
        quoted=(_span(said.article, said.quoted),) if said.quoted else (),
        mention=Phrase.at(_TEXTS[said.article], *_edges(_span(said.article, said.mention))) if said.mention else None,
        speaker=told.speaker,
        speaks_for=("Town of Millbrook",) if told.speaker == MAYOR else (),
        said=said.said,
    )
    return Passage(quotation, spans, _joined(said.article, spans), said.kind)


def _edges(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _statement(told: Told) -> Statement:
    passages = [_passage(told, said) for said in told.wordings]
    variants = tuple(
        Variant("ABC"[n], passage.text, Relation.SAME if n == 0 else Relation.RETRANSLATED, (passage,))
        for n, passage in enumerate(passages)
    )
    canonical = Canonical("A", passages[0].article, "made up")
    return Statement(told.id, told.speaker, variants, canonical, said=told.said)


STATEMENTS = tuple(map(_statement, TOLD))
_BELIEF = Quotation(
    "courier",
    Kind.INDIRECT,
    (_span("courier", "the roof will leak again before the spring"),),
    "the roof will leak again before the spring",
    speaker=TREASURER,
    act=Act.BELIEF,
)


def write(path: Path, articles: Sequence[Article] = ARTICLES) -> Path:
    """An index of the corpus, the articles in the order given."""
    found = [p.quotation for s in STATEMENTS for v in s.variants for p in v.passages] + [_BELIEF]
    reports = [
        Report(article, tuple(sorted({q for q in found if q.article == article.id}, key=lambda q: q.spans)))
        for article in articles
    ]
    write_index(path, title="Millbrook", reports=reports, statements=STATEMENTS, speakers=SPEAKERS)
    return path
