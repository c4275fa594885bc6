"""Who "he", "she", "it" or "they" is: the nearest fitting source, subjects before objects, speakers before others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from quotes_tui.extraction import knowledge
from quotes_tui.extraction.entities import Entity, Sighting
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
# A man named further back than that many paragraphs does not claim a "he" beside a body that just spoke.
_FADED = 3

_PREPOSITION = re.compile(
    r"\b(?:of|for|by|with|to|in|about|from|on|against|at|between|and|over|under|like|than|near|as|into)\s+(?:the\s+)?\Z"
)
_POSSESSIVE = re.compile(r"['’‘]")


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
    sex, number = knowledge.pronouns().get(mention.text.lower(), ("", "none"))
    if number in ("none", "speaker"):
        return None
    near = [s for s in islice(sightings, _MOST) if _is_near(s, mention, places) and not _is_hidden(s, places, own)]
    if number == "relative":
        return _relative(mention, near, places)
    ranked = sorted(
        ((_worth(s, sex, mention, places), s.start, s) for s in near if fits(s.entity, sex, number)),
        key=lambda item: (-item[0], -item[1]),
    )
    found = _confident(ranked, mention, places)
    if sex in ("m", "f") and (body := _body_instead(mention, near, found, places)):
        return Antecedent(body, 0.6, misgendered=True)
    return found


def fits(entity: Entity, sex: str, number: str) -> bool:
    """Whether a pronoun of that sex and number may stand for an entity."""
    if number == "many":
        return entity.plural or entity.kind is SpeakerKind.BODY
    if sex == "n":
        return entity.kind is SpeakerKind.BODY
    return entity.kind is not SpeakerKind.BODY and entity.human and not entity.plural and entity.sex in (None, sex)


def _is_near(sighting: Sighting, mention: Phrase, places: Places) -> bool:
    return places.sentence(mention.start) - places.sentence(sighting.start) <= _FARTHEST


def _is_hidden(sighting: Sighting, places: Places, own: tuple[Span, ...]) -> bool:
    return places.is_quoted(sighting.start) or any(span.start <= sighting.start < span.end for span in own)


def _worth(sighting: Sighting, sex: str, mention: Phrase, places: Places) -> float:
    worth = -float(places.sentence(mention.start) - places.sentence(sighting.start))
    if sighting.spoke:
        worth += _SPEAKER
    return worth + _syntax(sighting, places) + (_FITTING_SEX if sighting.entity.sex == sex else 0.0)


def _syntax(sighting: Sighting, places: Places) -> float:
    """A guess at the place in the sentence: possessor, object of a preposition, or subject."""
    text = places.text
    if _POSSESSIVE.match(text, sighting.end) or text[sighting.end - 2 : sighting.end] in ("'s", "’s", "‘s"):
        return _POSSESSOR
    if _PREPOSITION.search(text, max(0, sighting.start - 16), sighting.start):
        return _OBJECT
    sentence = places.sentence_span(sighting.start)
    return _SUBJECT if sighting.start - sentence.start < 60 or sighting.spoke else 0.0


def _confident(ranked: list[tuple[float, int, Sighting]], mention: Phrase, places: Places) -> Antecedent | None:
    if not ranked:
        return None
    best, _, sighting = ranked[0]
    rival = next((worth for worth, _, s in ranked[1:] if s.entity is not sighting.entity), best - 3.0)
    away = places.sentence(mention.start) - places.sentence(sighting.start)
    confidence = 0.78 + 0.06 * min(best - rival, 3.0) - 0.03 * max(0, away - 1)
    return Antecedent(sighting, round(max(0.4, min(0.95, confidence)), 3))


def _relative(mention: Phrase, near: list[Sighting], places: Places) -> Antecedent | None:
    """What stands right before "who", in the same sentence."""
    for sighting in near:
        personal = sighting.entity.kind is not SpeakerKind.BODY
        if (mention.text.lower() in ("who", "whom") and not personal) or (mention.text.lower() == "which" and personal):
            continue
        if places.sentence(sighting.start) == places.sentence(mention.start):
            return Antecedent(sighting, 0.9 if mention.start - sighting.end <= 3 else 0.6)
    return None


def _body_instead(mention: Phrase, near: list[Sighting], found: Antecedent | None, places: Places) -> Sighting | None:
    """The body that spoke in the sentence before, where no man has been named for long: translated texts say "he"."""
    if found and places.paragraph(mention.start) - places.paragraph(found.sighting.start) < _FADED:
        return None
    for sighting in near:
        if sighting.spoke and sighting.entity.kind is SpeakerKind.BODY:
            away = places.sentence(mention.start) - places.sentence(sighting.start)
            return (
                sighting if away <= 1 and places.paragraph(mention.start) == places.paragraph(sighting.start) else None
            )
    return None
