"""What two articles report: the statements of both, and the words of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from quotes_tui.model import Article, Passage, Span, Statement, Variant
from quotes_tui.text import paragraphs, word_keys


def is_excerpt(article: Article) -> bool:
    """Whether a text says itself that it is not whole, or marks what it leaves out."""
    return article.excerpt or any(one.left_out for one in paragraphs(article.text))


@dataclass(frozen=True, slots=True)
class Said:
    """How one article words a statement: the wording and the passage there."""

    variant: Variant
    passage: Passage

    @property
    def span(self) -> Span:
        """Where it begins."""
        return self.passage.spans[0]

    @property
    def words(self) -> set[str]:
        """Its words by their keys."""
        return set(word_keys(self.passage.text))


@dataclass(frozen=True, slots=True)
class Reported:
    """A statement as each of two articles reports it; None for the one that does not."""

    statement: Statement
    left: Said | None
    right: Said | None

    @property
    def by_both(self) -> bool:
        """Whether both report it."""
        return self.left is not None and self.right is not None


def reported(statements: Iterable[Statement], left: str, right: str) -> list[Reported]:
    """Statements of two articles: first what both report, then what one alone does; each in the order of its text.

    Of several passages in one article, the two are taken that share the most words.
    """

    def place(one: Reported) -> tuple[bool, bool, int]:
        said = one.left or one.right
        return not one.by_both, one.left is None, said.span.start if said else 0

    found = [_reported(one, _said(one, left), _said(one, right)) for one in statements]
    return sorted((one for one in found if one.left or one.right), key=place)


def _reported(statement: Statement, left: Sequence[Said], right: Sequence[Said]) -> Reported:
    if not left or not right:
        return Reported(statement, left[0] if left else None, right[0] if right else None)
    return Reported(statement, *max(product(left, right), key=lambda pair: len(pair[0].words & pair[1].words)))


def _said(statement: Statement, article: str) -> list[Said]:
    """The passages that report a statement in an article, in the order of the text."""
    here = [
        Said(variant, passage)
        for variant in statement.variants
        for passage in variant.passages
        if passage.article == article
    ]
    return sorted(here, key=lambda said: said.span.start)
