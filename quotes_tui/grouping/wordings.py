"""What of a wording is compared: its words in order, the stems of those that carry matter, its numbers.

Two wordings of one text share words in order; two translations share stems, seldom words. Both are kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

import snowballstemmer

from quotes_tui.text import word_keys

_STEMMER = snowballstemmer.stemmer("english")
_OMISSION = re.compile(r"\[\s*(?:…|\.\s?\.\s?\.)\s*\]|…|(?<!\.)\.\s?\.\s?\.(?!\.)")
_INSERTION = re.compile(r"[\[\]]")


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording as grouping sees it.

    `keys` are all its words, folded, compounds split and possessives bare; `stems` those of the words that carry
    matter, in order; `bigrams` the pairs of stems that follow each other; `light` the words that carry none; `gaps`
    the places in `keys` (before the word of that number) where the printed text marks an omission.
    """

    keys: tuple[str, ...]
    stems: tuple[str, ...]
    bag: frozenset[str]
    bigrams: frozenset[tuple[str, str]]
    light: frozenset[str]
    gaps: tuple[int, ...] = ()


@lru_cache(maxsize=65536)
def read_wording(text: str) -> Wording:
    """The wording of a text. Square brackets are dropped and their words kept; `…` and `[…]` are gaps."""
    keys: list[str] = []
    gaps: list[int] = []
    parts = _OMISSION.split(text)
    for number, part in enumerate(parts):
        keys.extend(split_keys(_INSERTION.sub("", part)))
        if number < len(parts) - 1:
            gaps.append(len(keys))
    heavy = [key for key in keys if key not in light_words()] or keys
    stems = tuple(map(stem, heavy))
    return Wording(
        keys=tuple(keys),
        stems=stems,
        bag=frozenset(stems),
        bigrams=frozenset(pairwise(stems)),
        light=frozenset(keys) - frozenset(heavy),
        gaps=tuple(gaps),
    )


def split_keys(text: str) -> list[str]:
    """The folded words of a text, "Japan-Russia" as two and "Russia's" as "russia"."""
    return [bare for key in word_keys(text) for part in key.split("-") if (bare := part.removesuffix("'s"))]


@cache
def light_words() -> frozenset[str]:
    """The words that carry no matter of their own; a wording made of nothing else is weighed by all its words."""
    return word_list("function_words") | word_list("negations")


@lru_cache(maxsize=262144)
def stem(key: str) -> str:
    """The English Snowball stem of a folded word."""
    return str(_STEMMER.stemWord(key))


@cache
def word_list(name: str) -> frozenset[str]:
    """A list of words of `grouping/data`."""
    text = files("quotes_tui.grouping").joinpath("data", f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
