"""What articles say of their own translations, as decisions: the words here and there report one statement."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from quotes_tui.curation.decisions import Action, Decision, Target, in_words
from quotes_tui.curation.file import Entry
from quotes_tui.model import Article, Problem, Rendering
from quotes_tui.text import one_line


class Declared(Entry):
    """A decision that stands in the fields of an article and in no file of decisions."""

    __slots__ = ()

    def problem(self, reason: str) -> Problem:
        """A word about this translation, for the problems of a build."""
        return Problem(one_line(str(self.path)), f"translations: {self.number} {reason}: {in_words(self.decision)}")


def declared(articles: Iterable[Article]) -> list[Entry]:
    """The translations that articles name, as decisions in the order of the articles; a user's own come after them."""
    return [
        Declared(Path(article.path or article.id), number, None, _decision(article, rendering))
        for article in articles
        for number, rendering in enumerate(article.translations, start=1)
    ]


def _decision(article: Article, rendering: Rendering) -> Decision:
    here = Target(article.id, rendering.of or article.text.strip())
    return Decision(Action.MERGE, (here,), (Target(rendering.article, rendering.words),))
