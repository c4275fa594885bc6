"""Who an article is about: every person, body and country that it names, with each place where it does.

Full names are gathered first, so that "Kishida" and "the Prime Minister" find them wherever they stand; a caption may
name in full whom the first paragraph names in short.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from quotes_tui.extraction import bodies, knowledge, titles
from quotes_tui.extraction.acronyms import acronyms
from quotes_tui.extraction.entity import Entity, Sighting
from quotes_tui.extraction.families import is_relative, mark_later
from quotes_tui.extraction.known import KnownSpeakers
from quotes_tui.extraction.named import Form, Named
from quotes_tui.extraction.names import apposition, read_full_name, read_name
from quotes_tui.extraction.orders import family_name
from quotes_tui.extraction.run_names import full_name, in_short, same_initial
from quotes_tui.extraction.runs import Run, runs, without_possessive
from quotes_tui.extraction.titles import is_role, title_in
from quotes_tui.model import Speaker, SpeakerKind
from quotes_tui.text import person_key, plain

_BLANK = re.compile(r"[ \u00a0]").search
# Patterns that begin with plain characters are found far sooner; most articles hold none of these.
_NICKNAMES = [re.compile(rf" {o}[A-Z][^{c}\n]{{1,20}}{c} [A-Z]") for o, c in ("“”", '""', "‘’")]
_NICKNAMED = re.compile(r"\b[A-Z]\w+ (?:“[A-Z][^”\n]{1,20}”|\"[A-Z][^\"\n]{1,20}\"|‘[A-Z][^’\n]{1,20}’) [A-Z][\w'’-]+")
_BEFORE = re.compile(r"(?:(?:former|then|late) )?(?:[A-Z][\w-]*['’‘]s |(?:[A-Z][\w-]+ ){1,2})?(?:[a-z][a-z-]* ){1,4}\Z")
_AFTER = re.compile(r", ((?:the|an?) [^,.;:\"“”\n]{3,80})[,.]")


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
        self._aliases: dict[str, Entity] = {}
        self._native: dict[str, knowledge.Country | None] = {}
        found = list(runs(text))
        called = {family_name(named.name) for _, named in mentions if named.form is Form.PERSON and not named.full}
        # "Eva Sand/Reuters" took the picture.
        several = [run for run in found if _BLANK(run.words) and text[run.end : run.end + 1] != "/"]
        full = [(r.start, r.end, n) for r in several if (n := full_name(r.words, r.owner) or _in_full(r.words, called))]
        if any(opening.search(text) for opening in _NICKNAMES):
            full += [(m.start(), m.end(), n) for m in _NICKNAMED.finditer(text) if (n := _in_full(m.group(), None))]
        sources = [(at, at, named) for at, named in mentions if named.form is Form.PERSON and named.full]
        seen = self._see_in_full(sorted([*full, *sources], key=lambda place: place[:2]))
        taken = {sighting.start for sighting in seen}
        shorts = [run for run in found if run.start not in taken]
        mark_later(self._by_family, shorts)
        self._take_acronyms(text)
        self._sightings = sorted(seen + self._see_in_short(shorts), key=lambda s: s.start)
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

    def namesakes(self, word: str, named: Named) -> list[Entity]:
        """The people whom a family name by itself, or with what else is told, may mean."""
        people = self.people(word)
        suffix = titles.suffix(named.name)
        if suffix:
            return [entity for entity in people if titles.suffix(entity.name) == suffix] or people
        folded = plain(word)
        first = [entity for entity in people if not (entity.later and family_name(entity.name) == folded)]
        # "Mr." may be the father who has no other name here, or the son; "Ms." beside a man is his wife.
        if named.sex == "f" or (named.sex and any(entity.sex for entity in first)):
            return [entity for entity in people if entity.sex == named.sex] or first
        return first

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
        if key in self._people and not same_initial(self._people[key].name, named.name):
            key = plain(named.name)
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
            name = named.name[:1].upper() + named.name[1:]
            self._others[key] = Entity(name, SpeakerKind.BODY, country=named.country, speaks_for=speaks_for)
        return self._others[key]

    def called(self, words: str) -> Entity | None:
        """The entity for which the article has introduced these words as its short name."""
        return self._aliases.get(words.removeprefix("the ").removeprefix("The ").replace(".", ""))

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
                if entity.count == 1:
                    entity.first, entity.relative = start, is_relative(self._text, start, end)
                self._look_around(start, end, entity)
                seen.append(Sighting(start, end, entity))
        return seen

    def _take_acronyms(self, text: str) -> None:
        for short, words in acronyms(text):
            named = read_name(words)
            known = short in knowledge.body_names()
            if named.form is Form.PERSON and knowledge.is_given(named.name.split()[0]):
                self._aliases[short] = self.person(named)
            elif known:
                self._others[plain(named.name)] = self.body(read_name(short))
            else:
                self._aliases[short] = self.body(named if named.form is Form.BODY else Named(Form.BODY, words))

    def _see_in_short(self, shorts: list[Run]) -> list[Sighting]:
        seen = []
        meant: dict[tuple[str, str], Entity | None] = {}
        for start, end, words, owner in shorts:
            place = (words, owner)
            if place not in meant:
                meant[place] = self._short(words, owner)
            if entity := meant[place]:
                entity.count += 1
                seen.append(Sighting(start, end, entity))
        return seen

    def _short(self, words: str, owner: str) -> Entity | None:
        """The entity of a country, a body, or of somebody whose full name stands elsewhere."""
        alone = without_possessive(words)
        if alias := self._aliases.get(alone):
            return alias
        if alone.isalpha() and not owner and alone not in knowledge.short_names() and plain(alone) not in self._by_word:
            return self._group(words) if words.lower() in knowledge.groups() else None
        last, body_like, named = in_short(words, owner)
        person = named if named and named.form is Form.PERSON else None
        if not body_like and (people := self._meant(last, person)):
            return max(people, key=lambda entity: entity.count)
        if person:
            return self.person(person)
        return self.body(named) if named else None

    def _meant(self, family: str, person: Named | None) -> list[Entity]:
        named = person or Named(Form.PERSON, family)
        return [entity for entity in self.namesakes(family, named) if entity.fits(named)]

    def _group(self, words: str) -> Entity:
        """ "Farmers": many people without a name."""
        if words not in self._others:
            self._others[words] = Entity(words, SpeakerKind.GROUP, plural=True)
        return self._others[words]

    def _alike(self, named: Named, key: str) -> Entity | None:
        """A person already named whose name holds all words of this one, or the other way round."""
        words = set(key.split())
        for entity in self._by_family.get(family_name(named.name), ())[:_MOST_OF_A_FAMILY]:
            theirs = set(person_key(entity.name).split())
            if not same_initial(entity.name, named.name):
                continue
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


def _in_full(words: str, called: set[str] | None) -> Named | None:
    """The full name of a source that is `called` by its family name elsewhere, though the given name is not known."""
    if called is not None and family_name(words) not in called:
        return None
    named = read_full_name(words)
    return named if named.form is Form.PERSON and named.full else None


def _is_native(given: str, language: str) -> bool:
    """Whether a given name is of one language, and is not an English one too."""
    return given in knowledge.given_in(language) and given not in knowledge.given_in("en")
