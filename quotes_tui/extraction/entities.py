"""Who an article is about: every person, body and country that it names, with each place where it does.

Full names are gathered first, so that "Kishida" and "the Prime Minister" find them wherever they stand; a caption may
name in full whom the first paragraph names in short.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from quotes_tui.extraction import knowledge
from quotes_tui.extraction.bodies import head_word, speaks_for
from quotes_tui.extraction.names import Form, Named, apposition, family_name, read_name, title_in
from quotes_tui.model import Span, Speaker, SpeakerKind
from quotes_tui.text import person_key, plain


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something that an article names. `roles` are in the order of the text."""

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


@dataclass(frozen=True, slots=True)
class Sighting:
    """A place where an entity is named; `spoke` where it is the source of a quotation."""

    start: int
    end: int
    entity: Entity
    spoke: bool = False


_LETTERS = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĚĘĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŸŹŻŽ]"
_TOKEN = rf"(?:(?:{_LETTERS}\.){{1,3}}|(?:Mrs?|Ms|Drs?|Gov|Sens?|Reps?|Gen|Col|Capt|Lt|Sgt|Prof|Rev|St|Hon|Messrs)\.|{_LETTERS}[\w'’ʼ‘-]*)"
_RUN = re.compile(
    rf"{_TOKEN}(?:[ \u00a0](?:of[ \u00a0](?:the[ \u00a0])?|(?:(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|bin|ibn|al)[ \u00a0]){{1,2}})?{_TOKEN}){{0,7}}"
)
_BEFORE = re.compile(r"(?:[A-Z][\w-]*['’‘]s |[A-Z][\w-]+ )?(?:[a-z][a-z-]* ){1,4}\Z")
_AFTER = re.compile(r", ((?:the|an?) [^,.;:\"“”\n]{3,80})[,.]")
_ACRONYM = re.compile(r" \(([A-Z]{2,8})\)")
_POSSESSIVE = re.compile(r"['’‘]s[ \u00a0]")
_FINAL_POSSESSIVE = re.compile(r"['’‘]s?$")
_LINE = re.compile(r"\A\s*[^\n]{10,180}$|^[^\n]{10,180}[^\n.!?;:,”\"]$|^#[^\n]+$", re.MULTILINE)
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


class Entities:
    """The entities of one article. `known` are the speakers that the user's file states."""

    def __init__(self, text: str, mentions: Iterable[tuple[int, Named]], known: Sequence[Speaker]) -> None:
        self.text = text
        self._known = _KnownSpeakers(known)
        self._by_key: dict[str, Entity] = {}
        self._by_family: defaultdict[str, list[Entity]] = defaultdict(list)
        self._others: dict[str, Entity] = {}
        self._shorts: dict[str, Entity | None] = {}
        self.sightings: list[Sighting] = []
        runs = list(_runs(text))
        full = [(start, end, named) for start, end, words, owner in runs if (named := _full_name(words, owner))]
        for start, end, named in sorted(
            [*full, *((at, at, n) for at, n in mentions if n.form is Form.PERSON and n.full)], key=_place
        ):
            self._see(start, end, self._person(named, start, end))
        seen = {start for start, _, _ in full}
        for start, end, words, _ in runs:
            if start not in seen and (entity := self._short(words)):
                self._see(start, end, entity)
        self.sightings.sort(key=lambda s: (s.start, s.end))
        self._starts = [s.start for s in self.sightings]

    def before(self, offset: int) -> Iterator[Sighting]:
        """The sightings before an offset, nearest first."""
        for at in range(bisect_left(self._starts, offset) - 1, -1, -1):
            yield self.sightings[at]

    def people(self, word: str) -> list[Entity]:
        """The people of that family name, or, failing that, of that given name."""
        return self._by_family.get(plain(word), [])

    def person(self, named: Named) -> Entity:
        """The entity of a full name, which is added if it is new."""
        return self._person(named, 0, 0)

    def body(self, named: Named) -> Entity:
        """The entity of a body or a country, which is added if it is new."""
        key = plain(named.name)
        if key not in self._others:
            known = self._known.of(named.name)
            ours = Entity(
                named.name, SpeakerKind.BODY, country=named.country, speaks_for=speaks_for(named.name, named.country)
            )
            self._others[key] = self._known.entity(known, ours) if known else ours
        return self._others[key]

    def stated(self, words: str) -> Entity | None:
        """The entity of a speaker whom the user's file gives under these words."""
        known = self._known.of(words)
        if known is None:
            return None
        return self._stated_entity(known)

    def everybody(self) -> list[Entity]:
        """The people, in the order of the text."""
        return list(self._by_key.values())

    def country_of(self, entity: Entity) -> knowledge.Country | None:
        """The country that somebody belongs to: as the text says, else that of his or her given name if it is in the text."""
        if entity.country:
            return knowledge.country(entity.country)
        if entity.kind is not SpeakerKind.PERSON:
            return None
        given = plain(entity.name.split()[0])
        named = (knowledge.country(o.country or "") for o in self._others.values() if o.country)
        return next((c for c in named if c and c.language and _is_native(given, c.language)), None)

    # --- building -----------------------------------------------------------------------------------------------

    def _see(self, start: int, end: int, entity: Entity) -> None:
        entity.count += 1
        if end > start:
            self.sightings.append(Sighting(start, end, entity))

    def _person(self, named: Named, start: int, end: int) -> Entity:
        key = person_key(named.name)
        entity = self._by_key.get(key)
        if entity is None:
            entity = self._alike(named, key) or self._new_person(named, key)
            self._by_key[key] = entity
        entity.sex = entity.sex or named.sex
        entity.country = entity.country or named.country
        role = named.role
        if end > start:
            role = role or self._role_around(start, end, entity)
        if role and role not in entity.roles:
            entity.roles.append(role)
        return entity

    def _alike(self, named: Named, key: str) -> Entity | None:
        """A person already named whose name holds all words of this one, or the other way round."""
        words = set(key.split())
        for entity in self._by_family.get(family_name(named.name), ()):
            theirs = set(person_key(entity.name).split())
            if min(len(words), len(theirs)) > 1 and len(words ^ theirs) <= 2 and (words <= theirs or theirs <= words):
                return entity
        return None

    def _new_person(self, named: Named, key: str) -> Entity:
        known = self._known.of(named.name)
        entity = Entity(named.name, SpeakerKind.PERSON, named.sex, named.country, full=named.full)
        if known:
            entity = self._stated_entity(known)
        for word in dict.fromkeys((family_name(entity.name), *key.split())):
            if entity not in self._by_family[word]:
                self._by_family[word].append(entity)
        return entity

    def _stated_entity(self, known: Speaker) -> Entity:
        key = plain(known.name)
        if key not in self._others:
            self._others[key] = self._known.entity(known, Entity(known.name, known.kind))
        return self._others[key]

    def _role_around(self, start: int, end: int, entity: Entity) -> str | None:
        """The role that stands before a name in lower case, or after it as an apposition."""
        before = _BEFORE.search(self.text, max(0, start - 64), start)
        if before and (title := title_in(before.group())):
            named = read_name(f"{title} {entity.name}")
            entity.country = entity.country or named.country
            entity.sex = entity.sex or named.sex
            return named.role
        after = _AFTER.match(self.text, end)
        return apposition(after.group(1)) if after else None

    def _short(self, words: str) -> Entity | None:
        """The entity of a country, a body, or of somebody whose full name stands elsewhere."""
        if words not in self._shorts:
            self._shorts[words] = self._read_short(words)
        return self._shorts[words]

    def _read_short(self, words: str) -> Entity | None:
        tokens = words.split()
        last = _FINAL_POSSESSIVE.sub("", tokens[-1])
        people = self._by_family.get(plain(last))
        if people and (len(tokens) == 1 or not _body_like(tokens)):
            return people[0] if len(people) == 1 else max(people, key=lambda e: e.count)
        if knowledge.country(words) or knowledge.country(last) or _body_like(tokens):
            named = read_name(words)
            if named.form in (Form.BODY, Form.COUNTRY):
                return self.body(named)
        return None


def _is_native(given: str, language: str) -> bool:
    """Whether a given name is of one language, and is not an English one too."""
    return given in knowledge.given_in(language) and given not in knowledge.given_in("en")


def _place(item: tuple[int, int, Named]) -> tuple[int, int]:
    return item[0], item[1]


def _full_name(words: str, owner: str) -> Named | None:
    """A person's full name in a run of capitals; `owner` is whose the run says it is, "Japan" in "Japan’s ..."."""
    named = read_name(words) if may_hold_name(words) else None
    if named is None or named.form is not Form.PERSON or not named.full:
        return None
    known = knowledge.country(owner) if owner and not named.country else None
    return replace(named, country=known.name) if known else named


def _runs(text: str) -> Iterator[tuple[int, int, str, str]]:
    """The runs of words with capitals and whose they are, without headlines and plain words that open a sentence."""
    headlines = iter(_headlines(text))
    headline = next(headlines, None)
    for match in _RUN.finditer(text):
        start, words = match.start(), match.group()
        while headline and headline.end <= start:
            headline = next(headlines, None)
        if headline and headline.start <= start:
            continue
        if " " in words or "\u00a0" in words:
            yield from _parts(start, words)
        else:
            yield start, match.end(), words, ""


def _parts(start: int, run: str) -> Iterator[tuple[int, int, str, str]]:
    """A run cut at its possessives, each part without the plain words that open it."""
    owner = ""
    for part in _POSSESSIVE.split(run):
        words, begin, end = part, start, start + len(part)
        while " " in words and _opens_plainly(words):
            cut = words.index(" ") + 1
            begin, words = begin + cut, words[cut:]
        yield begin, end, words, owner
        start, owner = end + 3, words


def _headlines(text: str) -> list[Span]:
    """The lines in which nearly every word has a capital and which end without a full stop: names cannot be told there."""
    found = []
    for line in _LINE.finditer(text):
        words = [word for word in _LONG_WORD.findall(line.group()) if word.isalpha()]
        if len(words) > 3 and sum(word[0].isupper() for word in words) >= 0.75 * len(words):
            found.append(Span(line.start(), line.end()))
    return found


def _opens_plainly(words: str) -> bool:
    first = words.partition(" ")[0].lower()
    return first in knowledge.not_names() and first not in knowledge.given_names()


def may_hold_name(words: str) -> bool:
    """A quick look: whether a run of capitals is worth reading as a full name."""
    if " " not in words and "\u00a0" not in words:
        return False
    tokens = words.replace("\u00a0", " ").split(" ")
    titles, offices = knowledge.honorifics(), knowledge.roles()
    for token in tokens[:-1]:
        lowered = token.lower().rstrip(".")
        if lowered in titles or lowered in offices or knowledge.is_given(token):
            return True
    return plain(tokens[-1]) in knowledge.given_in("ja") or plain(tokens[0]) in knowledge.family_names(
        "zh"
    ) | knowledge.family_names("ko")


def _body_like(tokens: list[str]) -> bool:
    return (
        head_word(tokens) in knowledge.body_words()
        or tokens[-1] in knowledge.body_names()
        or " ".join(tokens) in knowledge.seats()
    )


class _KnownSpeakers:
    """The user's speakers by every form of their names."""

    def __init__(self, speakers: Sequence[Speaker]) -> None:
        self._by_words: dict[str, Speaker] = {}
        self._by_key: dict[str, Speaker] = {}
        for speaker in speakers:
            for words in (speaker.name, *speaker.aliases):
                self._by_words.setdefault(_bare(words), speaker)
            if speaker.kind is SpeakerKind.PERSON:
                self._by_key.setdefault(person_key(speaker.name), speaker)
                if speaker.family_name:
                    self._by_words.setdefault(_bare(speaker.family_name), speaker)

    def of(self, words: str) -> Speaker | None:
        return self._by_words.get(_bare(words)) or self._by_key.get(person_key(words))

    @staticmethod
    def entity(speaker: Speaker, ours: Entity) -> Entity:
        """What the file states, with what the article's words tell where it states nothing."""
        sex = speaker.gender[:1].lower() if speaker.gender else None
        roles = [speaker.role] if speaker.role else []
        return Entity(speaker.name, speaker.kind, sex, ours.country, roles, speaker.speaks_for or ours.speaks_for)


def _bare(words: str) -> str:
    folded = plain(" ".join(words.split()))
    return folded[4:] if folded.startswith("the ") else folded
