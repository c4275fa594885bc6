"""What the words of a decision stand for in the articles as they are now: quotations, and the units of grouping."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from quotes_tui.curation.decisions import Target
from quotes_tui.grouping.constraints import standing_at
from quotes_tui.grouping.options import Place
from quotes_tui.grouping.passages import cut
from quotes_tui.model import Act, Article, Passage, Quotation, Report, Span


class NotThere(Exception):
    """The words of a decision are not there any more, or are no quotation; the text says which, for a person."""


class Rejected(NotThere):
    """The words of a decision are no quotation because another decision says so."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A passage as grouping takes it, with the number of its quotation in the article."""

    quotation: int
    passage: Passage


class Standing:
    """The quotations of a corpus, looked up by the words of a decision, and changed."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._reports = {report.article.id: report for report in reports}
        self._units: dict[str, list[Unit]] = {}
        self._rejected: dict[str, list[Span]] = defaultdict(list)

    def reports(self) -> list[Report]:
        """The reports as they are now, in the order in which they were given."""
        return list(self._reports.values())

    def quotations(self) -> Iterator[Quotation]:
        """All quotations as they are now."""
        return (quotation for report in self._reports.values() for quotation in report.quotations)

    def article(self, id: str) -> Article:
        """The article of that id; NotThere where there is none."""
        if id not in self._reports:
            raise NotThere(f"there is no article {id!r}")
        return self._reports[id].article

    def span(self, target: Target) -> Span:
        """Where the words stand; NotThere where they do not."""
        text = self.article(target.article).text
        found = target.span_in(text)
        if found is None:
            less = target.occurrence > 1 and target.words in text
            raise NotThere(f"{target}: these words do not stand there{' so often' if less else ''}")
        return found

    def units(self, target: Target, acts: Sequence[Act] = tuple(Act)) -> list[Unit]:
        """The units that the words are about, in the order of the text; NotThere where there is none."""
        span = self.span(target)
        if target.article not in self._units:
            report = self._reports[target.article]
            self._units[target.article] = [
                Unit(number, passage)
                for number, quotation in enumerate(report.quotations)
                for passage in cut(report.article, quotation)
            ]
        units = [unit for unit in self._units[target.article] if unit.passage.quotation.act in acts]
        found = standing_at(span, [unit.passage.spans for unit in units])
        if not found and any(span.overlap(other) for other in self._rejected[target.article]):
            raise Rejected(f"{target}: rejected by another decision")
        if not found:
            raise NotThere(f"{target}: no quotation is found there")
        return [units[number] for number in found]

    def places(self, target: Target) -> tuple[Place, ...]:
        """The places of the units that grouping sees there."""
        units = self.units(target, (Act.SPEECH,))
        return tuple(Place(target.article, max(unit.passage.spans, key=_length)) for unit in units)

    def reject(self, target: Target) -> None:
        """Remembers that these words are no quotation by decision."""
        self._rejected[target.article].append(self.span(target))

    def change(self, article: str, change: Callable[[Sequence[Quotation]], Iterable[Quotation]]) -> None:
        """Puts changed quotations in the place of an article's."""
        report = self._reports[article]
        ordered = sorted(change(report.quotations), key=lambda quotation: (quotation.start, -quotation.end))
        self._reports[article] = Report(report.article, tuple(ordered))
        self._units.pop(article, None)


def _length(span: Span) -> int:
    return span.end - span.start
