"""What of a wording is compared: its words in order, the stems of those that carry matter, its numbers.

Two wordings of one text share words in order; two translations share stems, seldom words. Both are kept.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

import snowballstemmer

from quotes_tui.align import ELLIPSIS, function_words, plain_tokens
from quotes_tui.text import word_keys
from quotes_tui.word_lists import listed_lines

_STEMMER = snowballstemmer.stemmer("english")
_BRACKETS = re.compile(r"[\[\](){}]")
# "us" is a pronoun.
_SHORTEST_COUNTRY = 4
_MARKED_OMISSION = re.compile(r"[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]")


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """A wording as grouping sees it; two are told apart by identity, and one text read twice is one wording.

    `keys` are all its words, folded, compounds split and possessives bare; `stems` those of the words that carry
    matter, in order, and `bag` each of them once; `tails` the stems of words that continue a name ("War" and "II" in
    "World War II"), which is one matter; `gaps` the places in `keys` (before the word of that number) where the
    printed text marks an omission.
    """

    keys: tuple[str, ...]
    stems: tuple[str, ...]
    bag: frozenset[str]
    tails: frozenset[str] = frozenset()
    gaps: tuple[int, ...] = ()

    # Sets of what the tuples hold already would take twice the room of all the rest.

    @property
    def bigrams(self) -> frozenset[tuple[str, str]]:
        """The pairs of stems that follow each other."""
        return frozenset(pairwise(self.stems))

    @property
    def light(self) -> frozenset[str]:
        """The words that carry no matter; none where the wording is made of such words alone."""
        light = light_words().intersection(self.keys)
        return frozenset() if light.issuperset(self.keys) else light


@lru_cache(maxsize=65536)
def read_wording(text: str) -> Wording:
    """The wording of a text. Brackets are dropped and their words kept ("[T]hey"); `…` and `[…]` are gaps."""
    plain = _BRACKETS.sub("", _MARKED_OMISSION.sub("…", text))
    keys: list[str] = []
    gaps: list[int] = []
    tails: set[str] = set()
    name_ends = -1
    for start, end, key in plain_tokens(plain):
        if key == ELLIPSIS:
            gaps.append(len(keys))
        elif bare := key.removesuffix("'s"):
            keys.append(bare)
            capital = plain[start].isupper()
            if capital and name_ends >= 0 and plain[name_ends:start] == " ":
                tails.add(stem(bare))
            name_ends = end if capital else -1
    return _made(keys, tails, gaps)


def _made(keys: list[str], tails: set[str], gaps: list[int]) -> Wording:
    heavy = [key for key in keys if key not in light_words()] or keys
    stems = tuple(map(stem, heavy))
    return Wording(
        keys=tuple(map(sys.intern, keys)),
        stems=stems,
        bag=frozenset(stems),
        tails=frozenset(tails),
        gaps=tuple(gaps),
    )


def split_keys(text: str) -> list[str]:
    """The folded words of a text, "Japan-Russia" as two and "Russia's" as "russia"."""
    found: list[str] = []
    for key in word_keys(text):
        if "-" in key or "'" in key:
            found.extend(bare for part in key.split("-") if (bare := part.removesuffix("'s")))
        else:
            found.append(key)
    return found


@cache
def light_words() -> frozenset[str]:
    """The words that carry no matter of their own; a wording made of nothing else is weighed by all its words."""
    return function_words() | frozenset(_listed("light_words")) | negations()


@cache
def negations() -> frozenset[str]:
    """The words that turn what is said into its opposite."""
    return frozenset(_listed("negations"))


@lru_cache(maxsize=262144)
def stem(key: str) -> str:
    """What a folded word is compared by: the English Snowball stem of its base form, of its country, of its synonym.

    A number in words becomes its figure.
    """
    plain = _numbers().get(key) or _countries().get(key) or _plain_stem(key)
    return sys.intern(_synonyms().get(plain, plain))


def _plain_stem(key: str) -> str:
    return str(_STEMMER.stemWord(_bases().get(key, key)))


@cache
def _numbers() -> dict[str, str]:
    listed = _listed("numbers")
    return dict(zip(listed[::2], listed[1::2], strict=True))


@cache
def _bases() -> dict[str, str]:
    """The base form of every irregular form."""
    entries = (line.split() for line in _lines("irregular_forms"))
    return {form: base for base, *forms in entries for form in forms}


@cache
def _countries() -> dict[str, str]:
    """The stem of a country by each single word that stands for it: its name, its adjective, its seat of government."""
    stems: dict[str, str] = {}
    for line in listed_lines("data/countries.txt"):
        name, seat, adjectives, others, *_ = (*line.split("|"), "", "", "")
        words = [name, *adjectives.split(","), *others.split(","), seat]
        single = [word.casefold() for word in words if word.isalpha() and len(word) >= _SHORTEST_COUNTRY]
        for word in single:
            stems.setdefault(word, _plain_stem(single[0]))
    return stems


@cache
def _synonyms() -> dict[str, str]:
    """The stem that stands for all words of one matter, by the stem of each other."""
    stems: dict[str, str] = {}
    for line in _lines("synonyms"):
        first, *others = (_plain_stem(word) for word in line.split())
        stems.update(dict.fromkeys(others, first))
    return stems


@cache
def circumstance() -> re.Pattern[str]:
    """Finds the phrase that opens a circumstance added to a report."""
    phrases = "|".join(r"\s+".join(line.split()) for line in _lines("circumstances"))
    return re.compile(rf",?\s(?:{phrases})\s", re.IGNORECASE)


def _listed(name: str) -> list[str]:
    """The words of a list in `grouping/data`."""
    return [word for line in _lines(name) for word in line.split()]


def _lines(name: str) -> list[str]:
    return listed_lines(f"grouping/data/{name}.txt")
