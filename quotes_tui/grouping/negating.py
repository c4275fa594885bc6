"""Where the words of a wording deny something.

A contraction is two words ("won't" is "will not"), so that "won't" and "will not" are one. What only looks like a
negation is none: "not only", "no doubt", the tag of a question ("isn't it?"), the "no" that answers. "Failed to" and
"refused to" deny; a word such as "unacceptable" does where the other wording has "acceptable".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from quotes_tui.align import function_words
from quotes_tui.grouping.wordings import light_words, negations, stem
from quotes_tui.word_lists import listed_lines, listed_words

_PREFIXES = ("un", "in", "im", "il", "ir", "non", "dis")
_SHORTEST = 3  # letters that are left of a word without its prefix
_IRREGULAR = {"wo": "will", "ca": "can", "sha": "shall", "ai": "is"}
_PRONOUNS = frozenset("i we you he she it they there".split())
_AFTER_AN_ANSWER = _PRONOUNS | frozenset("the this that these those my our your his her its their a an no not".split())
_NOT = "not"


@dataclass(frozen=True, slots=True)
class Piece:
    """A word as it is compared: its stem, whether it denies, and the number of the word it is of."""

    stem: str
    negates: bool
    word: int


def pieces(keys: Sequence[str], others: Sequence[str] = ()) -> list[Piece]:
    """The words of a wording, contractions taken apart; `others` are the words of the wording it is compared with."""
    idle = set(_idle(keys))
    found: list[Piece] = []
    bases = _bases(keys, others)
    for number, key in enumerate(keys):
        if number in bases:
            found += [Piece(_NOT, True, number), Piece(bases[number], False, number)]
        elif auxiliary := _contracted(key):
            found += [Piece(stem(auxiliary), False, number), Piece(_NOT, number not in idle, number)]
        else:
            found.append(Piece(stem(key), number not in idle and _negates(keys, number), number))
    return found


def _contracted(key: str) -> str:
    """The verb of a contraction with "not" and of "cannot", "" of any other word."""
    if key == "cannot":
        return "can"
    bare = key.removesuffix("n't")
    return _IRREGULAR.get(bare, bare) if bare != key else ""


def _negates(keys: Sequence[str], at: int) -> bool:
    key = keys[at]
    following = keys[at + 1] if at + 1 < len(keys) else ""
    if key == "nor" and "neither" in keys[:at]:  # one negation in two words
        return False
    if key == "non":  # the hyphen of "non-traditional" divides it
        return bool(following)
    return key in negations() or (following == "to" and stem(key) in _negating_verbs())


@cache
def _negating_verbs() -> frozenset[str]:
    return frozenset(map(stem, listed_words("grouping/data/negating_verbs.txt")))


@cache
def implicit_negations() -> frozenset[str]:
    """The stems of words that may carry a negation that the other wording says outright."""
    return frozenset(map(stem, listed_words("grouping/data/implicit_negations.txt")))


@cache
def exceptions() -> tuple[frozenset[str], frozenset[str]]:
    """The stems that make an exception of a negation ("until"), and those that say so without one ("only")."""
    beside, without = listed_lines("grouping/data/exceptions.txt")
    return frozenset(map(stem, beside.split())), frozenset(map(stem, without.split()))


@cache
def idle_stems() -> frozenset[str]:
    """The stems of words that carry no matter where something is denied or affirmed."""
    return frozenset(map(stem, light_words() | listed_words("grouping/data/affirming_words.txt")))


# --- what only looks like a negation ---------------------------------------------------------------------


def _idle(keys: Sequence[str]) -> Iterator[int]:
    """The places of negations that deny nothing."""
    for at, key in enumerate(keys):
        for phrase in _idle_phrases().get(key, ()):
            if tuple(keys[at : at + len(phrase)]) == phrase:
                yield from range(at, at + len(phrase))
        following = keys[at + 1] if at + 1 < len(keys) else ""
        if key.endswith("n't") and following in _PRONOUNS:
            yield at
        if key == "no" and _no_determiner(following):
            yield at


def _no_determiner(following: str) -> bool:
    """Whether a "no" before that word answers ("No, we will") or counts ("No. 1")."""
    return bool(following[:1].isdigit() or following.partition("'")[0] in _AFTER_AN_ANSWER or _contracted(following))


@cache
def _idle_phrases() -> dict[str, list[tuple[str, ...]]]:
    """The phrases by their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in listed_lines("grouping/data/idle_negations.txt"):
        phrase = tuple(line.split())
        found.setdefault(phrase[0], []).append(phrase)
    return found


# --- prefixes --------------------------------------------------------------------------------------------


def _bases(keys: Sequence[str], others: Sequence[str]) -> dict[int, str]:
    """The stems of words without their denying prefix, by place, where the other wording has the word without it."""
    mine, theirs = set(map(stem, keys)), set(map(stem, others))
    return {at: base for at, key in enumerate(keys) if (base := _base(key, mine, theirs))}


def _base(key: str, mine: Collection[str], theirs: Collection[str]) -> str:
    for prefix in _PREFIXES:
        bare = key.removeprefix(prefix)
        if bare != key and len(bare) >= _SHORTEST and bare not in function_words():
            base = stem(bare)
            if base in theirs and base not in mine and stem(key) not in theirs:
                return base
    return ""
