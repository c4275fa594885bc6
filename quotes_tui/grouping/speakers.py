"""One person's names become one speaker across the articles of a corpus.

Articles name the same person as "Kishida Fumio", "Fumio Kishida" and, where they never give the full name,
"Kishida". Here the names that attribution found in single articles are brought together, and it is decided which
speakers may stand for one another: words of "the Government of Japan" may be its prime minister's, but never one
minister's another's.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quotes_tui.model import Quotation, Speaker, SpeakerKind
from quotes_tui.text import word_keys

_LIGHT = frozenset("the of for and".split())
_SUFFIXES = frozenset("jr sr ii iii iv".split())


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, as the corpus knows them: `stands_for` are the bodies whose words theirs may be."""

    name: str
    kind: SpeakerKind
    stands_for: frozenset[str] = frozenset()

    def fits(self, other: Voice) -> bool:
        """Whether words of the one may be words of the other."""
        return self.name == other.name or self.name in other.stands_for or other.name in self.stands_for


class Voices:
    """The speakers of a corpus, looked up by the name that an article's attribution gave."""

    def __init__(self, quotations: Iterable[Quotation], speakers: Sequence[Speaker] = ()) -> None:
        said = [quotation for quotation in quotations if quotation.speaker]
        self._known = {key: s for s in speakers for name in (s.name, *s.aliases) if (key := _key(name, s.kind))}
        named = Counter((name, q.speaker_kind) for q in said if (name := q.speaker))
        named.update({(s.name, s.kind): len(said) + 1 for s in speakers})
        self._names = _settle(named, self._known)
        self._roles = _roles(said, self._names, self._known.values())
        bodies: dict[str, set[str]] = defaultdict(set)
        for quotation in said:
            bodies[self.name(quotation)].update(quotation.speaks_for)
        for speaker in speakers:
            bodies[speaker.name].update(speaker.speaks_for)
        self._voices = {
            name: Voice(name, kind, frozenset(self._body(body) for body in bodies[name]) - {name})
            for (_, kind), name in self._names.items()
        }

    def name(self, quotation: Quotation) -> str:
        """The corpus's name for a quotation's speaker, "" where the text does not tell."""
        return self._names[quotation.speaker, quotation.speaker_kind] if quotation.speaker else ""

    def _body(self, name: str) -> str:
        return self._names.get((name, SpeakerKind.BODY), self._names.get((name, SpeakerKind.GROUP), name))

    def voice(self, quotation: Quotation) -> Voice | None:
        """Who speaks in a quotation; None where the text does not tell."""
        return self._voices[self.name(quotation)] if quotation.speaker else None

    def role(self, name: str) -> str | None:
        """The role of a speaker: as stated, else the one that the articles give most often."""
        return self._roles.get(name)


def _key(name: str, kind: SpeakerKind) -> tuple[str, ...]:
    """What two spellings of one name share: the words in any order; of a person's, not the initials."""
    words = [word for word in word_keys(name) if word not in _SUFFIXES]
    if kind is SpeakerKind.PERSON:
        words = [word for word in words if len(word) > 1] or words
    else:
        words = [word for word in words if word not in _LIGHT] or words
    return tuple(sorted(words))


def _settle(
    named: Counter[tuple[str, SpeakerKind]], known: dict[tuple[str, ...], Speaker]
) -> dict[tuple[str, SpeakerKind], str]:
    """The corpus's name for every name and kind: the stated one, else the most frequent spelling."""
    spellings: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for (name, kind), times in named.items():
        spellings[_key(name, kind)][name] += times
    chosen = {key: min(found, key=lambda name: (-found[name], name)) for key, found in spellings.items()}
    chosen |= {key: speaker.name for key, speaker in known.items()}
    full = _full_names(named, chosen)
    settled = {}
    for name, kind in named:
        key = _key(name, kind)
        candidates = full.get(key[0], set()) if kind is SpeakerKind.PERSON and len(key) == 1 else set()
        alone = len(candidates) == 1 and key not in known
        settled[name, kind] = next(iter(candidates)) if alone else chosen[key]
    return settled


def _full_names(named: Iterable[tuple[str, SpeakerKind]], chosen: dict[tuple[str, ...], str]) -> dict[str, set[str]]:
    """For a name of one word, the persons whose first or last word it is."""
    full: dict[str, set[str]] = defaultdict(set)
    for name, kind in named:
        words = [word for word in word_keys(name) if word not in _SUFFIXES]
        if kind is SpeakerKind.PERSON and len(words) > 1:
            for word in (words[0], words[-1]):
                full[word].add(chosen[_key(name, kind)])
    return full


def _roles(
    said: Iterable[Quotation], names: dict[tuple[str, SpeakerKind], str], speakers: Iterable[Speaker]
) -> dict[str, str]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for quotation in said:
        if quotation.role and quotation.speaker:
            found[names[quotation.speaker, quotation.speaker_kind]][quotation.role] += 1
    roles = {name: min(given, key=lambda role: (-given[role], role)) for name, given in found.items()}
    return roles | {speaker.name: speaker.role for speaker in speakers if speaker.role}
