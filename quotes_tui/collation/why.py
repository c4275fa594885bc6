"""Why a statement is what it is, for people: the stored evidence laid out in sections of plain sentences.

Nothing is concluded here. Each line is one decision that was taken when the statement was made; titles and their order
are the same for every statement, and a section that would be empty is left out. Lines quote articles as they stand:
whoever shows them cleans them first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from quotes_tui.model import Article, Evidence, Passage, Statement, Topic

_TITLES = (
    (Topic.CURATION, "What was decided"),
    (Topic.LINK, "Why these wordings are one statement"),
    (Topic.FLAG, "What to look out for"),
    (Topic.SPEAKER, "Who says it"),
    (Topic.WITNESSES, "How many witnesses"),
    (Topic.APART, "Alike, and kept apart"),
    (Topic.NEAR, "Nearest statements that were not joined"),
)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what is to be said under it, a sentence or two a line."""

    title: str
    lines: tuple[str, ...]


def reasons(statement: Statement, articles: Callable[[str], Article]) -> tuple[Section, ...]:
    """Every decision about a statement in words, by section; `articles` gives the article of an id.

    Wordings are named by their letters. The canonical wording comes after what joined the wordings, then what is to
    be looked out for, the speaker, the witnesses, and at the end the statements that were not joined.
    """
    told = {topic: [_line(record) for record in statement.evidence if record.topic is topic] for topic, _ in _TITLES}
    told[Topic.CURATION].extend(f"Your note: {note}" for note in statement.notes)
    told[Topic.LINK] = told[Topic.LINK] or [_nothing_joined(statement, articles)]
    told[Topic.SPEAKER] = [*_namings(statement, articles), *told[Topic.SPEAKER]]
    sections = [Section(title, tuple(told[topic])) for topic, title in _TITLES]
    at = 1 + next(number for number, (topic, _) in enumerate(_TITLES) if topic is Topic.LINK)
    sections.insert(at, _canonical(statement))
    return tuple(section for section in sections if section.lines)


def _line(record: Evidence) -> str:
    return f"{record.what}: {record.why}" if record.why else record.what


def _canonical(statement: Statement) -> Section:
    chosen = statement.canonical
    return Section(f"Why {chosen.variant} is canonical", tuple(chosen.reason.split("; ")))


def _nothing_joined(statement: Statement, articles: Callable[[str], Article]) -> str:
    if len(statement.variants) > 1:
        return "What joined them was not kept."
    names = _in_order(outlet_of(articles(passage.article)) for passage in statement.best.passages)
    if len(statement.best.passages) == 1:
        return f"There is nothing to join: {names[0]} alone reports it, once."
    return f"There is one wording only, the same words each time: {', '.join(names)}."


def _namings(statement: Statement, articles: Callable[[str], Article]) -> list[str]:
    """What each report says of who speaks: the words that name the source, whom they stand for, and why."""
    passages = (passage for variant in statement.variants for passage in variant.passages)
    return _in_order(_naming(passage, articles(passage.article)) for passage in passages)


def _naming(passage: Passage, article: Article) -> str:
    quotation, outlet = passage.quotation, outlet_of(article)
    speaker, because = quotation.speaker or "nobody that the text names", quotation.speaker_evidence
    if quotation.mention is None:
        return f"{outlet}: no words name the source; it is {speaker}{f' ({because})' if because else ''}"
    named = f"“{quotation.mention.text}”"
    if because.startswith(named):
        return f"{outlet}: {because}"
    stands_for = "" if quotation.mention.text == quotation.speaker else f" is {speaker}"
    return f"{outlet}: {named}{stands_for}{f' ({because})' if because else ''}"


def outlet_of(article: Article) -> str:
    """Who published it; its id where the article does not tell."""
    return article.outlet or article.id


def _in_order(words: Iterable[str]) -> list[str]:
    """Each once, in the order in which they come."""
    return list(dict.fromkeys(words))
