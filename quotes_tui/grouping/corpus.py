"""What every statement of a corpus is made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from quotes_tui.grouping.options import GroupingOptions
from quotes_tui.grouping.speakers import Voices
from quotes_tui.grouping.units import Unit
from quotes_tui.model import Article, Passage


@dataclass(frozen=True, slots=True)
class Corpus:
    """The articles by id, the units by number, who speaks, the witness of each article, and what the caller asks."""

    articles: Mapping[str, Article]
    units: Sequence[Unit]
    voices: Voices
    lineage: Mapping[str, str]
    options: GroupingOptions = field(default_factory=GroupingOptions)

    def by_date(self, passage: Passage) -> tuple[object, ...]:
        """The key that puts passages in the order in which they were published."""
        return (self.articles[passage.article].published or "9", passage.article, passage.spans)

    def reports(self, passages: Sequence[Passage]) -> list[Passage]:
        """The passages that report what was said; all of them where there are only primary texts, which say it."""
        reports = [passage for passage in passages if not self.articles[passage.article].primary]
        return reports or list(passages)

    def outlet(self, article: str) -> str:
        """Who published the article of that id; the id where it does not tell."""
        return self.articles[article].outlet or article
