"""One person's names become one speaker across the articles of a corpus.

Articles name the same person as "Kishida Fumio", "Fumio Kishida" and, where they never give the full name,
"Kishida". Here the names that attribution found in single articles are brought together, and it is decided which
speakers may stand for one another: words of "the Government of Japan" may be its prime minister's, but never one
minister's another's.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from rapidfuzz import fuzz

from quotes_tui.model import Kind, Quotation, Speaker, SpeakerKind
from quotes_tui.text import word_keys

_LIGHT = frozenset("the of for and".split())
_LIKE_SPELLED = 75
_SURE = 0.8
Name = tuple[str, SpeakerKind]
# Whether it is a person, the words in order of the alphabet, and the initials of a person's name.
Key = tuple[bool, tuple[str, ...], str]


class Fit(IntEnum):
    """Whether words of one speaker may be another's: never, hardly, as far as the texts tell, or surely."""

    CLASH = 0
    DOUBT = 1
    OPEN = 2
    SAME = 3


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, as the corpus knows them: `stands_for` are the bodies whose words theirs may be."""

    name: str
    kind: SpeakerKind
    stands_for: frozenset[str] = frozenset()

    def fit(self, other: Voice) -> Fit:
        """How well the two fit. A group ("a former diplomat") names nobody and so leaves it open."""
        if self.name == other.name or self.name in other.stands_for or other.name in self.stands_for:
            return Fit.SAME
        if SpeakerKind.GROUP in (self.kind, other.kind):
            return Fit.OPEN
        if self.kind is other.kind is SpeakerKind.PERSON:
            return _fit_of_persons(self.name, other.name)
        mine, theirs = self._states(), other._states()
        if mine and theirs and not mine & theirs:
            return Fit.CLASH
        return Fit.OPEN if self._within(other) or other._within(self) else Fit.DOUBT

    def _within(self, other: Voice) -> bool:
        """Whether the name is part of the other's: "Cooper" and "Cooper's office"."""
        words = set(_plain_words(self.name)) - _LIGHT
        if self.kind is SpeakerKind.PERSON:
            words = set(_plain_words(self.name)[-1:])
        return bool(words) and words <= set(_plain_words(other.name))

    def _states(self) -> frozenset[str]:
        return frozenset(name for name in (self.name, *self.stands_for) if name.startswith("Government of "))


@dataclass(frozen=True, slots=True)
class Sighting:
    """Who speaks in one report, None where the text does not tell, and whether it names them there."""

    voice: Voice | None = None
    named: bool = False

    def fit(self, other: Sighting) -> Fit:
        """How well two sightings fit; where the text does not tell who speaks, it is open.

        Two speakers clash only where both are named on the spot: that "he" is somebody is a conclusion, and a wrong
        one is likelier than that two people used the same words.
        """
        if not (self.voice and other.voice):
            return Fit.OPEN
        found = self.voice.fit(other.voice)
        return found if found is not Fit.CLASH or (self.named and other.named) else Fit.DOUBT

    def are_groups(self, other: Sighting) -> bool:
        """Whether the texts name two groups ("her neighbours", "two engineers") whose names share no word."""
        if not (self.voice and other.voice and self.voice.kind is other.voice.kind is SpeakerKind.GROUP):
            return False
        return not set(_plain_words(self.voice.name)) & set(_plain_words(other.voice.name))


@lru_cache(maxsize=65536)
def _fit_of_persons(a: str, b: str) -> Fit:
    if like_spelled(a, b):
        return Fit.SAME
    one, other = _plain_words(a), _plain_words(b)
    return Fit.DOUBT if one[-1] in other or other[-1] in one else Fit.CLASH


@lru_cache(maxsize=65536)
def like_spelled(a: str, b: str) -> bool:
    """Whether two names may be one: a surname and the full name, or two spellings ("Andrei", "Andrey") of each word.

    Of a given name the initial may stand alone, where the surnames are spelled alike.
    """
    one, other = sorted((_plain_words(a), _plain_words(b)), key=len)
    if set(one) <= set(other):
        return set(one) != set(other) or _agree(_initials(a), _initials(b))
    if len(one) == 1 < len(other):
        return one[0] != other[0] and _spelled_alike(one[0], other[-1]) and _abbreviates(a, b)
    return len(one) == len(other) > 1 and all(map(_spelled_alike, one, other))


def _spelled_alike(first: str, second: str) -> bool:
    return first[0] == second[0] and fuzz.ratio(first, second) >= _LIKE_SPELLED


def _abbreviates(a: str, b: str) -> bool:
    """Whether one name has a single letter, and the other a given name that begins with it."""
    initials = _initials(a) or _initials(b)
    return len(initials) == 1 and any(_plain_words(name)[0].startswith(initials) for name in (a, b))


@lru_cache(maxsize=65536)
def _plain_words(name: str) -> tuple[str, ...]:
    """The words of a name without accents and initials."""
    bare = "".join(mark for mark in unicodedata.normalize("NFD", name) if not unicodedata.combining(mark))
    words = word_keys(bare)
    return tuple([word.removesuffix("'s") for word in words if len(word) > 1] or words)


def _initials(name: str) -> str:
    return "".join(word for word in word_keys(name) if len(word) == 1)


def _agree(one: str, other: str) -> bool:
    """Whether initials may be one person's: none, J. and J. R. may, W. and H. W. may not."""
    return one.startswith(other) or other.startswith(one)


class Voices:
    """The speakers of a corpus, looked up by the name that an article's attribution gave."""

    def __init__(self, quotations: Iterable[Quotation], speakers: Sequence[Speaker] = ()) -> None:
        said = [quotation for quotation in quotations if quotation.speaker]
        stated = [((name, s.kind), s) for s in speakers for name in (s.name, *s.aliases)]
        keys = _keys([(q.speaker or "", q.speaker_kind) for q in said] + [name for name, _ in stated])
        self._known = {keys[name]: speaker for name, speaker in stated}
        named = Counter((name, q.speaker_kind) for q in said if (name := q.speaker))
        named.update({(s.name, s.kind): len(said) + 1 for s in speakers})
        self._names = _settle(named, self._known, keys)
        self._roles = _roles(said, self._names, self._known.values())
        bodies: dict[str, set[str]] = defaultdict(set)
        for quotation in said:
            bodies[self.name(quotation)].update(quotation.speaks_for)
        for speaker in speakers:
            bodies[speaker.name].update(speaker.speaks_for)
        kinds: dict[str, Counter[SpeakerKind]] = defaultdict(Counter)
        for given, name in self._names.items():
            kinds[name][given[1]] += named[given]
        self._voices = {
            name: Voice(name, _most(found), frozenset(self._body(body) for body in bodies[name]) - {name})
            for name, found in kinds.items()
        }

    def name(self, quotation: Quotation) -> str:
        """The corpus's name for a quotation's speaker, "" where the text does not tell."""
        return self._names[quotation.speaker, quotation.speaker_kind] if quotation.speaker else ""

    def _body(self, name: str) -> str:
        return self._names.get((name, SpeakerKind.BODY), self._names.get((name, SpeakerKind.GROUP), name))

    def sighting(self, quotation: Quotation) -> Sighting:
        """Who speaks in a quotation, and whether its mention names them."""
        if not quotation.speaker:
            return Sighting()
        mention = word_keys(quotation.mention.text) if quotation.mention else []
        named = any(word in word_keys(quotation.speaker) for word in mention) and _credited(quotation)
        # What is certain (the user said so) counts like a name on the spot.
        return Sighting(self._voices[self.name(quotation)], named or quotation.speaker_confidence >= 1)

    def role(self, name: str) -> str | None:
        """The role of a speaker: as stated, else the one that the articles give most often."""
        return self._roles.get(name)


def _most(kinds: Counter[SpeakerKind]) -> SpeakerKind:
    """What most reports take a speaker for: a few may have misread it."""
    return min(kinds, key=lambda kind: (-kinds[kind], kind))


def _credited(quotation: Quotation) -> bool:
    """Whether the text says that the words are the speaker's, and they are not only set beside the name.

    Words in marks in somebody's own signed text ("— Ann Lee (@lee)") are as often as not another's.
    """
    signed = quotation.cue is None and quotation.mention is not None and quotation.mention.start >= quotation.end
    return quotation.confidence >= _SURE and not (signed and quotation.kind is Kind.MIXED)


def _keys(names: Iterable[Name]) -> dict[Name, Key]:
    """What the spellings of one speaker share: the words in any order, and initials that do not contradict each other.

    Where two persons' initials do, a spelling that has none may be either's and stands alone.
    """
    plain = {name: _words_and_initials(*name) for name in names}
    initials: dict[tuple[bool, tuple[str, ...]], set[str]] = defaultdict(set)
    for person, words, letters in plain.values():
        initials[person, words].add(letters)
    keys = {}
    for name, (person, words, letters) in plain.items():
        others = initials[person, words]
        longest = [m for m in others if m.startswith(letters) and not any(o != m and o.startswith(m) for o in others)]
        keys[name] = (person, words, longest[0] if len(longest) == 1 else letters)
    return keys


def _words_and_initials(name: str, kind: SpeakerKind) -> Key:
    person = kind is SpeakerKind.PERSON
    words = word_keys(name)
    heavy = [word for word in words if (len(word) > 1 if person else word not in _LIGHT)]
    return person, tuple(sorted(heavy or words)), _initials(name) if person else ""


def _settle(named: Counter[Name], known: Mapping[Key, Speaker], keys: Mapping[Name, Key]) -> dict[Name, str]:
    """The corpus's name for every name and kind: the stated one, else the most frequent spelling."""
    spellings: dict[Key, Counter[str]] = defaultdict(Counter)
    for (name, kind), times in named.items():
        spellings[keys[name, kind]][name] += times
    chosen = {key: min(found, key=lambda name: (-found[name], name)) for key, found in spellings.items()}
    chosen |= {key: speaker.name for key, speaker in known.items()}
    full = _full_names(named, chosen, keys)
    settled = {}
    for each in named:
        person, words, initials = keys[each]
        short = person and len(words) == 1 and keys[each] not in known
        candidates = [name for name in full.get(words[0], ()) if _may_begin(name, initials)] if short else []
        settled[each] = candidates[0] if len(candidates) == 1 else chosen[keys[each]]
    return settled


def _may_begin(name: str, initials: str) -> bool:
    """Whether one word of a full name begins with the first initial of a short one: "P. Hill", "Per Hill"."""
    return not initials or any(word.startswith(initials[0]) for word in word_keys(name))


def _full_names(named: Iterable[Name], chosen: Mapping[Key, str], keys: Mapping[Name, Key]) -> dict[str, set[str]]:
    """For a name of one word, the persons whose first or last word it is."""
    full: dict[str, set[str]] = defaultdict(set)
    for name, kind in named:
        words = [word for word in word_keys(name) if len(word) > 1]
        if kind is SpeakerKind.PERSON and len(words) > 1:
            for word in (words[0], words[-1]):
                full[word].add(chosen[keys[name, kind]])
    return full


def _roles(said: Iterable[Quotation], names: dict[Name, str], speakers: Iterable[Speaker]) -> dict[str, str]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for quotation in said:
        if quotation.role and quotation.speaker:
            found[names[quotation.speaker, quotation.speaker_kind]][quotation.role] += 1
    roles = {name: min(given, key=lambda role: (-given[role], role)) for name, given in found.items()}
    return roles | {speaker.name: speaker.role for speaker in speakers if speaker.role}
