"""The unit of grouping: a passage with all that is compared, numbered in a fixed order.

The order (article id, then place) makes every later step independent of the order of the input.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quotes_tui.grouping.antecedents import refer_back
from quotes_tui.grouping.passages import cut, is_clause
from quotes_tui.grouping.speakers import Sighting, Voices
from quotes_tui.grouping.wordings import Wording, circumstance, read_wording
from quotes_tui.model import Act, Article, Kind, Passage, Report, tongue

_FEWEST_OF_CORE = 3
_REACH = 8
_IN_MID_SENTENCE = re.compile(r"\w,?\s[“\"‘']\Z")


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """A passage as the candidates, the evidence and the clusters see it.

    `number` is its place in the corpus, `article` the number of its article, `quotation` that of its quotation;
    `marked` are the words of a mixed passage that stand in quotation marks, None of any other; `core` is the wording
    of a report without the circumstances that a reporter adds to it, the wording itself of a direct passage; `fuller`
    a short report's wording with what it refers back to, None of any other; `fragment` marks direct words that are
    no sentence and stand in one of the reporter's; `by` who says it; `tongue` the language it is in, None where that
    is not known.
    """

    number: int
    article: int
    quotation: int
    passage: Passage
    wording: Wording
    core: Wording
    marked: Wording | None
    fuller: Wording | None
    fragment: bool
    by: Sighting
    tongue: str | None = None

    def comparable(self, other: Unit) -> bool:
        """Whether the two are in one language as far as is known: across languages a shared name is no evidence."""
        return self.tongue is None or other.tongue is None or self.tongue == other.tongue

    @property
    def direct(self) -> bool:
        """Whether all its words stand in quotation marks."""
        return self.passage.kind is Kind.DIRECT

    @property
    def start(self) -> int:
        """Where its words begin in the article."""
        return self.passage.spans[0].start

    @property
    def end(self) -> int:
        """Where its words end in the article."""
        return self.passage.spans[-1].end


def make_units(reports: Sequence[Report], voices: Voices) -> list[Unit]:
    """The units of every reported speech, in the order of the reports and of the text."""
    units: list[Unit] = []
    quotation_number = 0
    for article_number, report in enumerate(reports):
        for quotation in sorted(report.quotations, key=lambda q: (q.start, q.end)):
            if quotation.act is not Act.SPEECH:
                continue
            by = voices.sighting(quotation)
            for passage in cut(report.article, quotation):
                units.append(make_unit(len(units), article_number, quotation_number, report.article, passage, by))
            quotation_number += 1
    return units


def make_unit(
    number: int, article_number: int, quotation: int, article: Article, passage: Passage, by: Sighting
) -> Unit:
    """A unit of a passage, with all that is compared."""
    return Unit(
        number=number,
        article=article_number,
        quotation=quotation,
        passage=passage,
        wording=read_wording(passage.text),
        core=_core(passage),
        marked=_marked(article.text, passage),
        fuller=_fuller(article.text, passage),
        fragment=_fragment(article.text, passage),
        by=by,
        tongue=tongue(article.language),
    )


def renumbered(unit: Unit, number: int) -> Unit:
    """The unit under another number."""
    return unit if unit.number == number else replace(unit, number=number)


def _marked(text: str, passage: Passage) -> Wording | None:
    parts = [part.of(text) for part in passage.quotation.quoted if any(span.overlap(part) for span in passage.spans)]
    return read_wording(" … ".join(parts)) if parts and passage.kind is Kind.MIXED else None


def _fuller(text: str, passage: Passage) -> Wording | None:
    words = refer_back(text, passage)
    return read_wording(words) if words else None


def _fragment(text: str, passage: Passage) -> bool:
    start = passage.spans[0].start
    part = passage.kind is Kind.DIRECT and passage.text[:1].islower() and not is_clause(passage.text)
    return part and bool(_IN_MID_SENTENCE.search(text, max(0, start - _REACH), start))


def _core(passage: Passage) -> Wording:
    whole = read_wording(passage.text)
    found = None if passage.kind is Kind.DIRECT else circumstance().search(passage.text)
    core = read_wording(passage.text[: found.start()]) if found else whole
    return core if len(core.stems) >= _FEWEST_OF_CORE else whole
