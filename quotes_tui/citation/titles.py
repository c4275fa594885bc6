"""Titles in Chicago's headline style, derived from sentence case."""

from __future__ import annotations

import re
from functools import cache

from quotes_tui.text import one_line
from quotes_tui.word_lists import listed_words

_WORD = re.compile(r"[^\s\-–—/]+")
_OPENS = re.compile(r"(?:^|[:?!—]|\s–)\s*[\"'“‘«(\[]*\Z")
_LETTER = re.compile(r"[^\W\d_]")


@cache
def _lower_case_words() -> frozenset[str]:
    return listed_words("citation/lower_case_words.txt")


def headline(title: str) -> str:
    """A sentence-case title with its main words capitalised: "talks over Ukraine" becomes "Talks over Ukraine".

    A word that has a capital of its own keeps its letters (`iPhone`, `NATO`).
    """
    text = one_line(title)
    words = list(_WORD.finditer(text))
    pieces: list[str] = []
    at = 0
    for number, word in enumerate(words):
        opens = number == len(words) - 1 or bool(_OPENS.search(text, 0, word.start()))
        pieces += [text[at : word.start()], _cased(word.group(), opens)]
        at = word.end()
    return "".join(pieces) + text[at:]


def _cased(word: str, opens: bool) -> str:
    bare = word.strip("\"'“”‘’«»()[],;:.!?…")
    if bare.lower() in _lower_case_words() and not opens:
        return word.replace(bare, bare.lower()) if bare.istitle() else word
    first = _LETTER.search(word)
    if first is None or word != word.lower() or word[: first.start()].strip("\"'“”‘’«»()[]"):
        return word
    return word[: first.start()] + first.group().upper() + word[first.end() :]
