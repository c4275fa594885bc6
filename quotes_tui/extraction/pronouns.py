"""Who "he", "she", "it" or "they" is: the nearest fitting source, subjects before objects, speakers before others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from quotes_tui.extraction import knowledge
from quotes_tui.extraction.entity import Entity, Sighting
from quotes_tui.extraction.places import Places
from quotes_tui.model import Phrase, Span, SpeakerKind

# How far back an antecedent is looked for: in sentences, and in places.
_FARTHEST = 14
_MOST = 60
# What speaks for an antecedent, in the worth of one sentence of distance.
_SUBJECT = 1.6
_SPEAKER = 1.2
_POSSESSOR = -1.0
_OBJECT = -0.6
_FITTING_SEX = 0.3
# A lead over the next best that leaves no doubt.
_CLEAR = 3.0
# A man named further back than that many paragraphs does not claim a "he" beside a body that just spoke.
_FADED = 3

_PREPOSITION = re.compile(
    r"\b(?:of|for|by|with|to|in|about|from|on|against|at|between|and|over|under|like|than|near|as|into)\s+(?:the\s+)?\Z"
)
_AGE = re.compile(r"[Tt]he \d{1,3}-year-old(?: \w+)?")
_POSSESSIVE = re.compile(r"['’‘]s?(?!\w)")


@dataclass(frozen=True, slots=True)
class Antecedent:
    """Whom a pronoun stands for, how sure (0 to 1), and whether its sex does not fit."""

    sighting: Sighting
    confidence: float
    misgendered: bool = False


def antecedent(
    mention: Phrase, sightings: Iterable[Sighting], places: Places, own: tuple[Span, ...]
) -> Antecedent | None:
    """The source that a pronoun stands for, None where the text does not tell.

    `sightings` come nearest first; `own` are the words of the quotation itself, in which no source is looked for.
    """
    sex, number = knowledge.pronouns().get(mention.text.lower(), ("", "one" if is_age(mention.text) else "none"))
    if number in ("none", "speaker"):
        return None
    search = _Search(mention, sightings, places, own)
    if number == "relative":
        return search.right_before()
    found = search.best(sex, number)
    if sex in ("m", "f") and (body := search.body_instead(found)):
        return Antecedent(body, 0.6, misgendered=True)
    return found


def is_age(words: str) -> bool:
    """Whether somebody is only called by an age: "the 34-year-old", who was named before."""
    return _AGE.fullmatch(words) is not None


def fits(entity: Entity, sex: str, number: str) -> bool:
    """Whether a pronoun of that sex and number may stand for an entity."""
    if number == "many":
        return entity.plural or entity.kind is SpeakerKind.BODY
    if sex == "n":
        return entity.kind is SpeakerKind.BODY
    return (
        entity.kind is not SpeakerKind.BODY
        and entity.human
        and not entity.plural
        and (entity.sex in (None, sex) or not sex)
    )


class _Search:
    """The sightings near one pronoun that may be its antecedent, nearest first."""

    def __init__(self, mention: Phrase, sightings: Iterable[Sighting], places: Places, own: tuple[Span, ...]) -> None:
        self._mention, self._places = mention, places
        self._sentence, self._paragraph = places.sentence(mention.start), places.paragraph(mention.start)
        self._own = (own[0].start, own[-1].end) if own else (0, 0)
        near = takewhile(lambda s: self._away(s) <= _FARTHEST, islice(sightings, _MOST))
        self._near = [s for s in near if not self._is_hidden(s)]
        # Of the names in a sentence the first is taken for its subject.
        self._first = {places.sentence(s.start): s.start for s in self._near}

    def best(self, sex: str, number: str) -> Antecedent | None:
        """The fitting sighting that is worth most, the nearest of equals."""
        sightings = [*self._pairs(), *self._near] if number == "many" else self._near
        worths = [(self._worth(s, sex), s) for s in sightings if fits(s.entity, sex, number)]
        if not worths:
            return None
        worth, sighting = max(worths, key=lambda ranked: (ranked[0], ranked[1].start))
        rivals = [other for other, s in worths if s.entity is not sighting.entity]
        lead = min(worth - max(rivals), _CLEAR) if rivals else _CLEAR
        confidence = 0.78 + 0.06 * lead - 0.03 * max(0, self._away(sighting) - 1)
        return Antecedent(sighting, round(max(0.4, min(self._most(sighting, number, sex), confidence)), 2))

    def _most(self, sighting: Sighting, number: str, sex: str) -> float:
        """How sure one may be at most: "it" and "they" are often something that is not named."""
        if (number != "many" and sex != "n") or (sighting.spoke and self._away(sighting) <= 1):
            return 0.93
        return 0.8 if self._syntax(sighting) > 0 else 0.6

    def _pairs(self) -> Iterator[Sighting]:
        """Two people who stand beside each other: "Fenn and Daal"."""
        for second, first in zip(self._near, self._near[1:], strict=False):
            one, other = first.entity, second.entity
            beside = self._places.text[first.end : second.start] == " and " and one is not other
            if beside and one.kind is not SpeakerKind.GROUP and other.kind is not SpeakerKind.GROUP:
                both = Entity(f"{one.name} and {other.name}", SpeakerKind.GROUP, plural=True)
                yield Sighting(first.start, second.end, both, first.spoke)

    def right_before(self) -> Antecedent | None:
        """What stands right before "who" or "which", in the same sentence."""
        word = self._mention.text.lower()
        for sighting in self._near:
            personal = sighting.entity.kind is not SpeakerKind.BODY
            if (word in ("who", "whom") and not personal) or (word == "which" and personal):
                continue
            if not self._away(sighting):
                return Antecedent(sighting, 0.9 if self._mention.start - sighting.end <= 3 else 0.6)
        return None

    def body_instead(self, found: Antecedent | None) -> Sighting | None:
        """The body that spoke just before, where no man has been named for long: translated texts say "he" of it."""
        if found and self._paragraph - self._places.paragraph(found.sighting.start) < _FADED:
            return None
        spoke = next((s for s in self._near if s.spoke and s.entity.kind is SpeakerKind.BODY), None)
        if spoke is None or self._away(spoke) > 1 or self._places.paragraph(spoke.start) != self._paragraph:
            return None
        return spoke

    def _away(self, sighting: Sighting) -> int:
        return self._sentence - self._places.sentence(sighting.start)

    def _is_hidden(self, sighting: Sighting) -> bool:
        first, end = self._own
        return first <= sighting.start < end or self._places.is_quoted(sighting.start)

    def _worth(self, sighting: Sighting, sex: str) -> float:
        worth = self._syntax(sighting) - self._away(sighting)
        worth += _SPEAKER if sighting.spoke else 0.0
        return worth + (_FITTING_SEX if sighting.entity.sex == sex else 0.0)

    def _syntax(self, sighting: Sighting) -> float:
        """A guess at the place in the sentence: possessor, object of a preposition, or subject."""
        text, start, end = self._places.text, sighting.start, sighting.end
        if _POSSESSIVE.match(text, end) or _POSSESSIVE.match(text, end - 2):
            return _POSSESSOR
        if _PREPOSITION.search(text, max(0, start - 16), start):
            return _OBJECT
        return _SUBJECT if sighting.spoke or self._first[self._places.sentence(start)] == start else 0.0
