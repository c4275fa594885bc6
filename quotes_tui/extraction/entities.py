"""Who an article is about: every person, body and country that it names, with each place where it does.

Full names are gathered first, so that "Kishida" and "the Prime Minister" find them wherever they stand; a caption may
name in full whom the first paragraph names in short.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import NamedTuple

from quotes_tui.extraction import bodies, knowledge
from quotes_tui.extraction.known import KnownSpeakers
from quotes_tui.extraction.names import Form, Named, apposition, read_full_name, read_name
from quotes_tui.extraction.orders import family_name
from quotes_tui.extraction.runs import Run, may_be_full_name, runs
from quotes_tui.extraction.titles import is_role, title_in
from quotes_tui.model import Speaker, SpeakerKind
from quotes_tui.text import person_key, plain


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something that an article names.

    `roles` are in the order of the text; `human` is False for papers and the like; `full` is False where only what it
    is is known ("ministry"); `count` says how often it is named.
    """

    name: str
    kind: SpeakerKind
    sex: str | None = None
    country: str | None = None
    roles: list[str] = field(default_factory=list)
    speaks_for: tuple[str, ...] = ()
    plural: bool = False
    human: bool = True
    full: bool = True
    count: int = 0


class Sighting(NamedTuple):
    """A place where an entity is named; `spoke` where it is the source of a quotation."""

    start: int
    end: int
    entity: Entity
    spoke: bool = False


_BEFORE = re.compile(r"(?:(?:former|then|late) )?(?:[A-Z][\w-]*['’‘]s |(?:[A-Z][\w-]+ ){1,2})?(?:[a-z][a-z-]* ){1,4}\Z")
_AFTER = re.compile(r", ((?:the|an?) [^,.;:\"“”\n]{3,80})[,.]")
_FINAL_POSSESSIVE = re.compile(r"['’‘]s?$")


# Of people who share a family name that many are told apart.
_MOST_OF_A_FAMILY = 30


class Entities:
    """The entities of one article.

    `mentions` are the sources of its quotations by place; `known` the speakers that the user's file states.
    """

    def __init__(self, text: str, mentions: Iterable[tuple[int, Named]], known: Sequence[Speaker]) -> None:
        self._text = text
        self._known = KnownSpeakers(known)
        self._people: dict[str, Entity] = {}
        self._by_name: dict[str, Entity] = {}
        self._by_family: defaultdict[str, list[Entity]] = defaultdict(list)
        self._by_word: defaultdict[str, list[Entity]] = defaultdict(list)
        self._others: dict[str, Entity] = {}
        self._native: dict[str, knowledge.Country | None] = {}
        found = list(runs(text))
        full = [(r.start, r.end, named) for r in found if r.is_long and (named := _full_name(r.words, r.owner))]
        sources = [(at, at, named) for at, named in mentions if named.form is Form.PERSON and named.full]
        seen = self._see_in_full(sorted([*full, *sources], key=lambda place: place[:2]))
        self._sightings = sorted(seen + self._see_in_short(found, {s.start for s in seen}), key=lambda s: s.start)
        self._starts = [sighting.start for sighting in self._sightings]

    def heard(self, start: int, end: int, entity: Entity) -> None:
        """Take up that an entity is the source of a quotation there."""
        at = bisect_right(self._starts, start)
        self._starts.insert(at, start)
        self._sightings.insert(at, Sighting(start, end, entity, spoke=True))

    def before(self, offset: int) -> Iterator[Sighting]:
        """The sightings before an offset, nearest first, sources ahead of the name in the same place."""
        for at in range(bisect_left(self._starts, offset) - 1, -1, -1):
            yield self._sightings[at]

    def everybody(self) -> list[Entity]:
        """The people who are named in full or were added, in the order of the text."""
        return list(dict.fromkeys(self._people.values()))

    def people(self, word: str) -> list[Entity]:
        """The people of that family name, or, failing that, whose name has that word."""
        folded = plain(word)
        return (self._by_family.get(folded) or self._by_word.get(folded, []))[:_MOST_OF_A_FAMILY]

    def person(self, named: Named) -> Entity:
        """The entity of a person's name, which is added if it is new."""
        entity = self._by_name.get(named.name)
        if entity is None:
            entity = self._by_name[named.name] = self._person_of(named)
        entity.sex = entity.sex or named.sex
        entity.country = entity.country or named.country
        if named.role and named.role not in entity.roles:
            entity.roles.append(named.role)
        return entity

    def _person_of(self, named: Named) -> Entity:
        key = person_key(named.name)
        if key not in self._people:
            self._people[key] = self._alike(named, key) or self._new_person(named, key)
        return self._people[key]

    def body(self, named: Named) -> Entity:
        """The entity of a body or a country, which is added if it is new."""
        speaker = self._known.named(named.name)
        if speaker:
            return self._stated(speaker)
        key = plain(named.name)
        if key not in self._others:
            speaks_for = bodies.speaks_for(named.name, named.country)
            self._others[key] = Entity(named.name, SpeakerKind.BODY, country=named.country, speaks_for=speaks_for)
        return self._others[key]

    def stated(self, words: str) -> Entity | None:
        """The entity of a speaker whom the user's file gives under these words."""
        if not self._known:
            return None
        speaker = self._known.named(words)
        if speaker is None and not self.people(words):
            speaker = self._known.of_family(words)
        return self._stated(speaker) if speaker else None

    def country_of(self, entity: Entity) -> knowledge.Country | None:
        """The country that somebody belongs to: as stated, else one the text names whose given names include theirs."""
        if entity.country:
            return knowledge.country(entity.country)
        if entity.kind is not SpeakerKind.PERSON:
            return None
        given = plain(entity.name.split()[0])
        if given not in self._native:
            self._native[given] = self._country_by_name(given)
        return self._native[given]

    def _country_by_name(self, given: str) -> knowledge.Country | None:
        named = (knowledge.country(other.country or "") for other in self._others.values())
        return next((c for c in named if c and c.language and _is_native(given, c.language)), None)

    # --- building -------------------------------------------------------------------------------------------------

    def _see_in_full(self, places: list[tuple[int, int, Named]]) -> list[Sighting]:
        seen = []
        for start, end, named in places:
            entity = self.person(named)
            entity.count += 1
            if end > start:
                self._look_around(start, end, entity)
                seen.append(Sighting(start, end, entity))
        return seen

    def _see_in_short(self, found: list[Run], taken: set[int]) -> list[Sighting]:
        seen = []
        shorts: dict[tuple[str, str], Entity | None] = {}
        for start, end, words, owner in found:
            if start in taken:
                continue
            place = (words, owner)
            if place not in shorts:
                shorts[place] = self._short(words, owner)
            if entity := shorts[place]:
                entity.count += 1
                seen.append(Sighting(start, end, entity))
        return seen

    def _short(self, words: str, owner: str) -> Entity | None:
        """The entity of a country, a body, or of somebody whose full name stands elsewhere."""
        bare = words[:-2] if words[-2:] in ("’s", "'s", "‘s") else words
        if bare.isalpha() and not owner and bare not in knowledge.short_names() and plain(bare) not in self._by_word:
            return None
        last, body_like, named = _as_body(words, owner)
        if not body_like and (people := self.people(last)):
            return max(people, key=lambda entity: entity.count)
        return self.body(named) if named else None

    def _alike(self, named: Named, key: str) -> Entity | None:
        """A person already named whose name holds all words of this one, or the other way round."""
        words = set(key.split())
        for entity in self._by_family.get(family_name(named.name), ())[:_MOST_OF_A_FAMILY]:
            theirs = set(person_key(entity.name).split())
            if min(len(words), len(theirs)) > 1 and len(words ^ theirs) <= 2 and (words <= theirs or theirs <= words):
                return entity
        return None

    def _new_person(self, named: Named, key: str) -> Entity:
        speaker = self._known.named(named.name)
        if speaker:
            return self._stated(speaker)
        entity = Entity(named.name, SpeakerKind.PERSON, named.sex, named.country, full=named.full)
        self._list(entity, family_name(named.name), key)
        return entity

    def _stated(self, speaker: Speaker) -> Entity:
        key = plain(speaker.name)
        if key not in self._others:
            sex = speaker.gender[:1].lower() if speaker.gender else None
            roles = [speaker.role] if speaker.role else []
            entity = Entity(speaker.name, speaker.kind, sex, None, roles, speaker.speaks_for)
            self._others[key] = entity
            if speaker.kind is SpeakerKind.PERSON:
                self._people[person_key(speaker.name)] = entity
                self._list(entity, plain(speaker.family_name or family_name(speaker.name)), person_key(speaker.name))
        return self._others[key]

    def _list(self, entity: Entity, family: str, key: str) -> None:
        self._by_family[family].append(entity)
        for word in key.split():
            self._by_word[word].append(entity)

    def _look_around(self, start: int, end: int, entity: Entity) -> None:
        """Take up the role that stands before a name in lower case, or after it as an apposition."""
        title = self._title_before(start)
        if title:
            named = read_name(f"{title} {entity.name}")
            entity.country, entity.sex = entity.country or named.country, entity.sex or named.sex
            role = named.role
        else:
            after = _AFTER.match(self._text, end)
            role = apposition(after.group(1)) if after else None
        if role and role not in entity.roles:
            entity.roles.append(role)

    def _title_before(self, start: int) -> str | None:
        window = self._text[max(0, start - 64) : start]
        last = window[window.rfind(" ", 0, -1) + 1 :].rstrip(" ")
        if not (last.islower() and is_role(last)):
            return None
        before = _BEFORE.search(window)
        return title_in(before.group()) if before else None


def _is_native(given: str, language: str) -> bool:
    """Whether a given name is of one language, and is not an English one too."""
    return given in knowledge.given_in(language) and given not in knowledge.given_in("en")


@lru_cache(maxsize=16384)
def _full_name(words: str, owner: str) -> Named | None:
    """A person's full name in a run."""
    named = read_full_name(words) if may_be_full_name(words) else None
    if named is None or named.form is not Form.PERSON or not named.full:
        return None
    country = knowledge.country(owner) if owner and not named.country else None
    return replace(named, country=country.name) if country else named


@lru_cache(maxsize=16384)
def _as_body(words: str, owner: str) -> tuple[str, bool, Named | None]:
    """The last word of a run, whether the run names a body in any article, and the body or country if it names one."""
    tokens = words.split()
    last = _FINAL_POSSESSIVE.sub("", tokens[-1])
    body_like = _body_like(tokens)
    if not (body_like or knowledge.country(words) or knowledge.country(last)):
        return last, body_like, None
    named = read_name(f"{owner}'s {words}" if owner and knowledge.country(owner) else words)
    return last, body_like, named if named.form in (Form.BODY, Form.COUNTRY) else None


def _body_like(tokens: list[str]) -> bool:
    """Whether words name a body: by their head, or as one that is known by name."""
    if len(tokens) > 1 and bodies.head_word(tokens) in knowledge.body_words():
        return True
    return tokens[-1] in knowledge.body_names() or " ".join(tokens) in knowledge.seats()
