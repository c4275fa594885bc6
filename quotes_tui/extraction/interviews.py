"""Who "Q:" and "A:" are: nobody that the letter tells, unless only one person is introduced before an interview."""

from __future__ import annotations

import re

from quotes_tui.extraction.entities import Entities
from quotes_tui.extraction.entity import Entity
from quotes_tui.model import Article, Quotation, SpeakerKind
from quotes_tui.text import person_key

_LETTERS = ("Q", "A", "Q.", "A.")
_BYLINE = re.compile(r"\b[Bb]y \Z")


def is_lettered(quotation: Quotation) -> bool:
    """Whether a quotation is a turn after "Q:" or "A.", and not what a source of that name said."""
    mention, cue = quotation.mention, quotation.cue
    return mention is not None and mention.text in _LETTERS and cue is not None and cue.text in (":", ".")


def interviewee(article: Article, first: Quotation | None, entities: Entities) -> Entity | None:
    """Who answers: the one person who is named before the first turn, whoever wrote it down left out."""
    if first is None or first.mention is None:
        return None
    wrote = {person_key(name) for name in article.authors}
    people = {
        id(s.entity): s.entity
        for s in entities.before(first.mention.start)
        if s.entity.kind is SpeakerKind.PERSON
        and person_key(s.entity.name) not in wrote
        and not _BYLINE.search(article.text, max(0, s.start - 4), s.start)
    }
    return people.popitem()[1] if len(people) == 1 else None
