"""Whom "the Prime Minister" and "the ministry" mean: the nearest person in that role, the nearest body of that kind."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from quotes_tui.extraction import knowledge
from quotes_tui.extraction.bodies import head_word
from quotes_tui.extraction.entity import Entity, Sighting
from quotes_tui.extraction.named import Named
from quotes_tui.extraction.titles import is_former
from quotes_tui.model import SpeakerKind

# How many names back somebody is looked for.
_FARTHEST = 500
_QUALIFIERS = ("deputy", "vice", "former", "prime", "assistant", "acting")


def holders(named: Named, people: Iterable[Entity]) -> list[Entity]:
    """The people who have the role that a phrase names, in the order given."""
    wanted = _role_words(named.role or "")
    return [entity for entity in people if _has_role(entity, wanted, named)]


def role_meant(fitting: list[Entity], before: Iterable[Sighting]) -> Entity | None:
    """The holder whom "the prime minister" means: the nearest before it, else the first."""
    if len(fitting) <= 1:
        return fitting[0] if fitting else None
    wanted = {id(entity) for entity in fitting}
    return next((s.entity for s in islice(before, _FARTHEST) if id(s.entity) in wanted), fitting[0])


def _role_words(role: str) -> list[str]:
    """The words of a role up to its first preposition: "foreign minister of Japan" -> foreign, minister."""
    words = role.lower().replace("-", " ").replace(".", "").split()
    for at, word in enumerate(words):
        if at and word in ("of", "for", "in", "at", "from", "on"):
            # "secretary of state" is one office, "minister of Japan" is not another than "minister".
            return words if word == "of" and words[at + 1 :] in (["state"], ["defense"], ["defence"]) else words[:at]
    return words


def _has_role(entity: Entity, wanted: list[str], named: Named) -> bool:
    if named.country and entity.country and named.country != entity.country:
        return False
    return any(_is_role(_role_words(role), wanted, is_former(role)) for role in entity.roles)


def _is_role(theirs: list[str], wanted: list[str], former: bool) -> bool:
    """Whether a role answers to a shorter or equal one; a deputy or a former one only where that is said."""
    if not wanted or wanted[-1] not in theirs[-2:]:
        return False
    if former and "former" not in wanted:
        return False
    if any(word in theirs and word not in wanted for word in _QUALIFIERS if word != "former"):
        return False
    return all(word in theirs or word in ("then", "former", "current", "new") for word in wanted)


def body_meant(named: Named, before: Iterable[Sighting]) -> Entity | None:
    """The body whom "the ministry" means: the nearest before it that is one, by its own name or by its kind."""
    tokens = named.name.split()
    head = head_word(tokens)
    others = {token.lower() for token in tokens[:-1]}
    kinds = {head, *knowledge.body_kinds().get(head, ())}
    for sighting in islice(before, _FARTHEST):
        entity = sighting.entity
        if entity.kind is not SpeakerKind.BODY or not entity.full:
            continue
        words = entity.name.replace(".", "").split()
        if head_word(words) in kinds and others <= {word.lower() for word in words} and _fits_country(named, entity):
            return entity
    return None


def _fits_country(named: Named, entity: Entity) -> bool:
    return not named.country or not entity.country or named.country == entity.country
