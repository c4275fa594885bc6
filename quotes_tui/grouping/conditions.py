"""Where a trimmed wording lost a condition or a negation: "We will talk if they withdraw" cut to "We will talk".

Only what stands in one sentence with words that were kept counts, and only what belongs to them: not what a comma and
an "and" divide from them. Left out at the front, a negation counts where nothing divides it from what was kept ("I do
not believe that we will talk"); behind them, where it follows at once ("We will talk to nobody").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from quotes_tui.align import Token, matches, tokens
from quotes_tui.grouping.negating import pieces
from quotes_tui.grouping.passages import is_clause
from quotes_tui.grouping.wordings import stem
from quotes_tui.text import sentences
from quotes_tui.word_lists import listed_lines, listed_words

_KEPT = 0.85
_FEWEST_KEPT = 3
_NEAR = 3
_MOST_SHOWN = 14
_COORDINATORS = frozenset(("and", "but", "or", "so", "because"))
_SUBJECTS = frozenset("i we you he she it they there the this that these those any anyone anybody".split())
_INVERTED = ("should", "were", "had")
_DIVIDES = re.compile(r"[,;:–—?!…]|\.\s")

Phrases = Mapping[str, Sequence[tuple[str, ...]]]
"""Phrases by their first word."""


@dataclass(frozen=True, slots=True)
class Loss:
    """What a trim lost: `condition` or `negation`, and the words from there to the end of what was left out."""

    what: str
    words: str


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of the fuller wording: its tokens, and for each its place in the trim, None where it was left out."""

    text: str
    tokens: tuple[Token, ...]
    places: tuple[int | None, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The folded words."""
        return tuple(token.key for token in self.tokens)

    def divided(self, start: int, end: int) -> bool:
        """Whether a mark or a coordinating word stands between two tokens, both left out of the count."""
        between = self.text[self.tokens[start].end : self.tokens[end].start]
        return bool(_DIVIDES.search(between)) or not _COORDINATORS.isdisjoint(self.keys[start + 1 : end])

    def gaps(self) -> Iterator[tuple[int, int]]:
        """The stretches for which the trim has nothing; not those in the place of which it has other words."""
        held = [at for at, place in enumerate(self.places) if place is not None]
        if held:
            places = [place for place in self.places if place is not None]
            if held[0]:
                yield 0, held[0]
            for (before, after), (place, following) in zip(pairwise(held), pairwise(places), strict=True):
                if after - before > 1 and following - place == 1:
                    yield before + 1, after
            if held[-1] + 1 < len(self.tokens):
                yield held[-1] + 1, len(self.tokens)


def lost(fuller: str, trim: str) -> Loss | None:
    """The first condition or negation that a trim of a fuller wording lost.

    None where it lost none, and where it is no trim or no clause: a fragment says nothing that could be conditional.
    """
    whole, part = tokens(fuller), [token for token in tokens(trim) if not token.omission]
    if not _FEWEST_KEPT <= len(part) < len(whole) or not is_clause(trim):
        return None
    kept = _kept([stem(token.key) for token in whole], [stem(token.key) for token in part])
    if len(kept) < _KEPT * len(part):
        return None
    own = tuple(token.key for token in part)
    for sentence in _sentences(fuller, whole, kept):
        for start, end in sentence.gaps():
            loss = _condition(sentence, start, end, own) or _negation(sentence, start, end)
            if loss:
                return loss
    return None


def _kept(whole: Sequence[str], part: Sequence[str]) -> dict[int, int]:
    """The places of the words that a trim kept, with those in the trim; of equal ones the nearest to the others."""
    pairs = [(a + step, b + step) for a, b, length in matches(whole, part) for step in range(length)]
    taken = [at for at, _ in pairs]
    for number in range(len(taken) - 2, -1, -1):
        nearer = taken[number + 1] - 1
        if nearer > taken[number] and whole[nearer] == whole[taken[number]]:
            taken[number] = nearer
    return dict(zip(taken, (place for _, place in pairs), strict=True))


def _sentences(text: str, whole: Sequence[Token], kept: Mapping[int, int]) -> Iterator[_Sentence]:
    for span in sentences(text):
        own = [at for at, token in enumerate(whole) if span.start <= token.start < span.end and not token.omission]
        yield _Sentence(text, tuple(whole[at] for at in own), tuple(map(kept.get, own)))


def _condition(sentence: _Sentence, start: int, end: int, own: Sequence[str]) -> Loss | None:
    """The condition that opens in a stretch, belongs to what was kept and is not said there elsewhere."""
    said = set(pairwise(map(stem, own)))
    for at in _openers(sentence.keys, start, end):
        if tuple(map(stem, sentence.keys[at : at + 2])) in said:
            continue
        only = at > start and sentence.keys[at - 1] == "only"
        behind = start > 0 and (only or not _joined(sentence.keys[start:at]))
        if (behind and not _of_another(sentence, start, at, end)) or (start == 0 and _leads(sentence, end)):
            return Loss("condition", _shown(sentence, at - only, end))
    return None


def _leads(sentence: _Sentence, end: int) -> bool:
    """Whether what stands before kept words may be their condition: no "and" parts them, no "saying that ..."."""
    if end == len(sentence.keys) or sentence.keys[end - 1] in _COORDINATORS:
        return False
    return not sentence.keys[end - 1].endswith("ing") or sentence.divided(end - 1, end)


def _of_another(sentence: _Sentence, start: int, at: int, end: int) -> bool:
    """Whether a condition behind kept words is of a clause that follows it: "We talked, and, if they go, we will"."""
    if not sentence.divided(start - 1, at):
        return False
    ends = [place for place in range(at + 1, end) if sentence.divided(place - 1, place)]
    return any(
        sentence.keys[place] not in _COORDINATORS and is_clause(" ".join(sentence.keys[place:end])) for place in ends
    )


def _joined(keys: Iterable[str]) -> bool:
    """Whether another clause begins among these words."""
    return not _COORDINATORS.isdisjoint(keys)


def _openers(keys: Sequence[str], start: int, end: int) -> Iterator[int]:
    """The places in a stretch at which a condition opens."""
    idle = set(_places(keys, _phrases("idle_conditions")))
    opening = set(_places(keys, _phrases("conditions"), ends=False))
    for at in range(start, end):
        inverted = keys[at] in _INVERTED and at + 1 < len(keys) and keys[at + 1] in _SUBJECTS
        if at not in idle and (at in opening or (inverted and at > 0 and at == start)):
            yield at


def _places(keys: Sequence[str], phrases: Phrases, *, ends: bool = True) -> Iterator[int]:
    """Where phrases stand: the places of all their words, or of the first only."""
    for at, key in enumerate(keys):
        for phrase in phrases.get(key, ()):
            if tuple(keys[at : at + len(phrase)]) == phrase:
                yield from range(at, at + len(phrase)) if ends else (at,)


@cache
def _phrases(name: str) -> Phrases:
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in listed_lines(f"grouping/data/{name}.txt"):
        phrase = tuple(line.split())
        found.setdefault(phrase[0], []).append(phrase)
    return found


@cache
def _complements() -> frozenset[str]:
    return listed_words("grouping/data/complement_openers.txt")


def _negation(sentence: _Sentence, start: int, end: int) -> Loss | None:
    """The negation that stands in a stretch and denies what was kept."""
    idle = set(_places(sentence.keys, _phrases("idle_conditions")))
    denying = {piece.word for piece in pieces(sentence.keys) if piece.negates}
    for at in sorted(denying & set(range(start, end))):
        if not idle.isdisjoint(range(start, at + 1)):
            return None
        ends = end == len(sentence.keys)
        before = start == 0 and not ends and sentence.keys[end - 1] in _complements()
        behind = start > 0 and ends and at - start < _NEAR and not is_clause(" ".join(sentence.keys[start:at]))
        if (before and not sentence.divided(at, end)) or (behind and not sentence.divided(start - 1, at)):
            return Loss("negation", _shown(sentence, at, end))
    return None


def _shown(sentence: _Sentence, start: int, end: int) -> str:
    """The words that were left out, from one on, as they stand, shortened."""
    last = min(end, start + _MOST_SHOWN)
    words = sentence.text[sentence.tokens[start].start : sentence.tokens[last - 1].end]
    return words if last == end else f"{words} …"
