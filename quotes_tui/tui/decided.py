"""Which statements the decisions of the curation files have touched, and how, in a word each."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from types import MappingProxyType

from quotes_tui.curation import Action, CurationFile, Decision, Target
from quotes_tui.errors import QuotesError
from quotes_tui.model import ArticleOf, Passage, Statement

_WORDS = MappingProxyType(
    {
        Action.MERGE: "merged",
        Action.SPLIT: "split",
        Action.MOVE: "moved",
        Action.PIN: "pinned",
        Action.NOTE: "noted",
        Action.SPEAKER: "speaker set",
        Action.RENAME: "speaker renamed",
        Action.BOUNDS: "bounds set",
        Action.REJECT: "partly rejected",
    }
)


def decisions_in(files: Iterable[Path]) -> list[Decision]:
    """The decisions of some files; none of a file that cannot be read, which the build has told."""
    found: list[Decision] = []
    for file in files:
        try:
            found += CurationFile(file).decisions()
        except QuotesError:
            continue
    return found


class Decided:
    """The decisions by the articles that they name."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._named: dict[str, list[tuple[Target, Decision]]] = {}
        self._renamed: set[str] = set()
        for decision in decisions:
            if decision.action is Action.RENAME:
                self._renamed.add(decision.value)
            for target in (*decision.targets, *decision.others, *decision.left):
                self._named.setdefault(target.article, []).append((target, decision))

    def touched(self, statement: Statement, article: ArticleOf) -> list[str]:
        """What was done to a statement: "merged", "pinned"; each word once."""
        passages = [passage for variant in statement.variants for passage in variant.passages]
        done = {
            decision.action
            for passage in passages
            for target, decision in self._named.get(passage.article, ())
            if _stands_in(target, passage, article)
        }
        if statement.speaker in self._renamed:
            done.add(Action.RENAME)
        return [word for action, word in _WORDS.items() if action in done]


def _stands_in(target: Target, passage: Passage, article: ArticleOf) -> bool:
    place = target.span_in(article(passage.article).text)
    return place is not None and any(place.overlap(span) for span in passage.spans)
