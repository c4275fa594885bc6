"""Decisions made from what a user sees: statements, their wordings, and the articles they stand in.

Every passage that carries a wording is named, so that a decision still holds where one of the articles is gone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from quotes_tui.curation.decisions import Action, Decision, Target
from quotes_tui.errors import UsageError
from quotes_tui.model import Article, Passage, Span, Statement, Variant

_TYPED = str.maketrans("‘’‚‛“”„‟\u00a0\u202f", "''''\"\"\"\"  ")
Articles = Callable[[str], Article]


def merge(first: Statement, second: Statement, articles: Articles) -> Decision:
    """That both statements are one."""
    if first.id == second.id:
        raise UsageError(f"{first.id} cannot be merged with itself; name another statement.")
    return Decision(Action.MERGE, _of(first.variants, articles), _of(second.variants, articles))


def split(statement: Statement, variants: Sequence[Variant], articles: Articles) -> Decision:
    """That some wordings of a statement are another statement, of their own."""
    return Decision(Action.SPLIT, _of(variants, articles), left=_of(_rest(statement, variants), articles))


def move(statement: Statement, variants: Sequence[Variant], to: Statement, articles: Articles) -> Decision:
    """That some wordings of a statement, or all of them, belong to another one."""
    if statement.id == to.id:
        raise UsageError(f"{statement.id} has these wordings already; name another statement.")
    if len(variants) == len(statement.variants):
        return merge(statement, to, articles)
    left = _of(_rest(statement, variants), articles)
    return Decision(Action.MOVE, _of(variants, articles), _of(to.variants, articles), left=left)


def pin(statement: Statement, variant: Variant, articles: Articles) -> Decision:
    """That this wording of the statement is the one to cite."""
    return Decision(Action.PIN, _of([statement.variant(variant.id)], articles))


def note(statement: Statement, text: str, articles: Articles) -> Decision:
    """The user's own words about a statement."""
    if not text.strip():
        raise UsageError("A note needs words.")
    return Decision(Action.NOTE, _named([statement.cited], articles), value=text.strip())


def set_speaker(statement: Statement, variants: Sequence[Variant], name: str, articles: Articles) -> Decision:
    """Who says these wordings of the statement (none: all of them); "" for nobody that can be told."""
    return Decision(Action.SPEAKER, _of(variants or statement.variants, articles), value=name.strip())


def rename_speaker(old: str, new: str) -> Decision:
    """That a speaker is called otherwise, or is one with another speaker, wherever they speak."""
    if not old.strip() or not new.strip() or old.strip() == new.strip():
        raise UsageError("A speaker needs a name, and another one than before.")
    return Decision(Action.RENAME, value=new.strip(), old=old.strip())


def set_bounds(passage: Passage, words: str, articles: Articles) -> Decision:
    """That a quotation has just these words of its article; UsageError where they do not stand there.

    Typewriter marks and spaces stand for printed ones. Of several places the nearest to the passage is meant.
    """
    text = articles(passage.article).text
    found = list(_places(text, words)) or list(_places(text.translate(_TYPED), words.translate(_TYPED)))
    if not words.strip() or not found:
        raise UsageError(f"These words do not stand in {passage.article}; name them as they are printed there: {words}")
    begin = min(found, key=lambda at: (abs(at - passage.spans[0].start), at))
    printed = Target.at(passage.article, text, Span(begin, begin + len(words)))
    return Decision(Action.BOUNDS, _named([passage], articles), (printed,))


def reject(variants: Sequence[Variant], articles: Articles) -> Decision:
    """That these wordings are no quotations."""
    return Decision(Action.REJECT, _of(variants, articles))


def _places(text: str, words: str) -> Iterable[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _rest(statement: Statement, variants: Sequence[Variant]) -> list[Variant]:
    named = {variant.id for variant in variants}
    rest = [variant for variant in statement.variants if variant.id not in named]
    if not named:
        raise UsageError(f"Name the wordings of {statement.id} that are meant.")
    if not rest:
        raise UsageError(f"These are all the wordings of {statement.id}; nothing would be left of it.")
    return rest


def _of(variants: Iterable[Variant], articles: Articles) -> tuple[Target, ...]:
    return _named((passage for variant in variants for passage in variant.passages), articles)


def _named(passages: Iterable[Passage], articles: Articles) -> tuple[Target, ...]:
    """The words of the passages, a target for each stretch of an interrupted one."""
    return tuple(
        Target.at(passage.article, articles(passage.article).text, span)
        for passage in passages
        for span in passage.spans
    )
