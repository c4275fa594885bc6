"""Articles and places in their text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of an article's text, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that stand there."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlap(self, other: Span) -> int:
        """How many code points both share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of an article with their place."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end)

    @classmethod
    def at(cls, text: str, start: int, end: int) -> Phrase:
        """The phrase between two offsets of `text`."""
        return cls(start, end, text[start:end])


@dataclass(frozen=True, slots=True)
class Origin:
    """The text that an article rewords, as far as it is known."""

    outlet: str | None = None
    agency: str | None = None
    title: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Rendering:
    """A translation of words of an article, as the article's own fields name it: `words` of the article `article`.

    `of` are the words here that are translated there, None for the whole text.
    """

    article: str
    words: str
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One text as one outlet published it.

    `published`, `modified` and `accessed` are ISO dates (`2022-03-22`); `published_time` and `modified_time` the times
    of those days, in the zone in which the day is told, with its offset where that is told (`10:15:00+09:00`).
    `language` is an ISO 639 code, None where unknown. `primary` marks what was said itself and no report of it;
    `speaker` is whose own words the whole text is. `translation` says by whom a text was translated (`official`,
    `provisional`, `agency`, `outlet`, `machine`, `user`), `translator` by what name; `excerpt` that it says itself that
    it is not whole; `translations` where it stands in another language.
    `path` names the file it was read from and is narration only: no export shows it.
    """

    id: str
    text: str
    title: str | None = None
    title_printed: str | None = None
    outlet: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    archive_url: str | None = None
    accessed: str | None = None
    language: str | None = None
    kind: str = "news"
    occasion: str | None = None
    primary: bool = False
    speaker: str | None = None
    derived_from: Origin | None = None
    encoding: str = "utf-8"
    path: str | None = None
    modified: str | None = None
    translator: str | None = None
    translation: str | None = None
    excerpt: bool = False
    translations: tuple[Rendering, ...] = ()
    published_time: str | None = None
    modified_time: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or taken: where, and why, in words. `line` counts from 1."""

    path: str
    reason: str
    line: int | None = None

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.reason}"


ArticleOf = Callable[[str], Article]
"""Gives an article by its id."""
