"""For whom somebody speaks: a prime minister for a government, a spokesman for whoever sends him."""

from __future__ import annotations

import re

from quotes_tui.extraction import bodies, knowledge
from quotes_tui.extraction.entities import Entities
from quotes_tui.extraction.entity import Entity
from quotes_tui.extraction.named import Form, Named
from quotes_tui.extraction.names import read_name
from quotes_tui.extraction.places import Places
from quotes_tui.extraction.titles import is_former
from quotes_tui.model import Phrase, SpeakerKind

_SPOKESPERSON = re.compile(
    r"(?:spokes(?:man|woman|person)|press secretary)(?: (?:for|of) (?P<after>.+))?", re.IGNORECASE
)
_MINISTRY = re.compile(
    r"\b(?:[Ii]ts |[Tt]he |[A-Z]\w+ )?(?:[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Ii]nterior) [Mm]inistry\b"
)
_STATE_OFFICES = ("secretary", "minister")


def speaks_for(entity: Entity, entities: Entities) -> tuple[str, ...]:
    """The bodies whose words an entity's may be, nearest first."""
    if entity.speaks_for:
        return entity.speaks_for
    if entity.kind is SpeakerKind.BODY:
        return bodies.speaks_for(entity.name, entity.country)
    found: list[str] = []
    for role in entity.roles:
        if is_former(role):
            continue
        if (spokesman := _SPOKESPERSON.search(role)) and (sender := _sender(role, spokesman, entities)):
            found.extend(sender)
        elif _is_state_office(role) and (known := entities.country_of(entity)):
            found.append(known.government)
    return tuple(dict.fromkeys(found))


def _is_state_office(role: str) -> bool:
    words = role.lower().split(" of ")[0].replace("-", " ").split()
    return (
        bool(words)
        and (words[-1] in knowledge.roles_that("state") or words[-1] in _STATE_OFFICES)
        and "vice" not in words
    )


def _sender(role: str, spokesman: re.Match[str], entities: Entities) -> tuple[str, ...]:
    """Whom a spokesman speaks for: "Kremlin" of "Kremlin spokesman", "the ministry" of "spokesman for the ministry"."""
    words = spokesman["after"] or role[: spokesman.start()].strip()
    named = read_name(words)
    if named.form in (Form.BODY, Form.COUNTRY):
        body = entities.body(named)
        return (body.name, *bodies.speaks_for(body.name, body.country))
    if named.form is Form.PERSON:
        return (named.name,)
    return ()


def ministry_named(text: str, mention: Phrase, named: Named, places: Places, entities: Entities) -> Entity | None:
    """The ministry through which a country spoke, where the sentence of its mention says so outside quotation marks."""
    sentence = places.sentence_span(mention.start)
    known = knowledge.country(named.country or "")
    if known is None:
        return None
    for found in _MINISTRY.finditer(text, mention.end, min(sentence.end, mention.end + 160)):
        lead = text[max(sentence.start, found.start() - 24) : found.start()]
        if places.is_quoted(found.start()) or not re.search(
            r"\b(?:statement|ministry|to|by|from|through|via|its) (?:from |by |of )?\Z", lead
        ):
            continue
        ministry = read_name(found.group())
        if ministry.country not in (None, known.name):
            continue
        words = ministry.name if ministry.country else f"{known.adjective} {ministry.name.title()}"
        return entities.body(Named(Form.BODY, words, country=known.name))
    return None
