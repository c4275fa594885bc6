"""Countries, capitals and regions by name, with what is derived from them; the lists are those of extraction."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from quotes_tui.text import plain
from quotes_tui.word_lists import listed_lines

_IN_STATE = re.compile(r"[^\W\d_][\w .’'-]+, (?:[A-Z]{2}|(?:[A-Z][\w.]+ ?)+)")


@cache
def _listed() -> frozenset[tuple[str, ...]]:
    """Each name as its plain words."""
    lines = listed_lines("data/countries.txt") + listed_lines("data/regions.txt")
    names = (name.strip() for line in lines for name in re.split(r"[|,]", line))
    return frozenset(tuple(plain(word) for word in name.split()) for name in names if name[:1].isupper())


@cache
def names_of_one_word() -> frozenset[str]:
    """The names that are one word: "japan"."""
    return frozenset(words[0] for words in _listed() if len(words) == 1)


@cache
def pairs_in_names() -> frozenset[tuple[str, str]]:
    """Two words that stand together in a longer name: "new", "york"."""
    return frozenset(pair for words in _listed() for pair in pairwise(words))


def is_place(name: str) -> bool:
    """Whether a name is a listed place's, or one with its state behind it: "Lake Forest, IL"."""
    return tuple(plain(word) for word in name.split()) in _listed() or bool(_IN_STATE.fullmatch(name))
