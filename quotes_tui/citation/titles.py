"""Titles: headline case and sentence case, each from the one title that is stored, and short forms of it.

A title is best stored in sentence case. One that only exists in headline case is brought back as far as the article's
own words tell: what its text writes with a capital in the middle of a sentence is a name and keeps it.
"""

from __future__ import annotations

import re
from functools import cache

from quotes_tui.text import one_line, plain
from quotes_tui.word_lists import listed_lines, listed_words

_WORD = re.compile(r"[^\s\-–—/]+")
_OPENS = re.compile(r"(?:^|[:?!—]|\s–)\s*[\"'“‘«(\[]*\Z")
_LETTER = re.compile(r"[^\W\d_]")
_MID_SENTENCE = re.compile(r"(?<=[\w,;] )[\"'“‘(]?([^\W\d_][\w’'.]*)")
_MARKS = "\"'“”‘’«»()[],;:.!?…"
_BREAK = re.compile(r"[:?!;]| [–—-] |—")
_LAST_STOP = re.compile(r"[.,;:!?… ]+([’”]*)\Z")
_SHARE = 0.6  # of the words that may be small, in a title that is taken for headline case


@cache
def _lower_case_words() -> frozenset[str]:
    return listed_words("citation/data/lower_case_words.txt")


# --- headline case ---------------------------------------------------------------------------------------


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
    bare = word.strip(_MARKS)
    if bare.lower() in _lower_case_words() and not opens:
        return word.replace(bare, bare.lower()) if bare.istitle() else word
    first = _LETTER.search(word)
    if first is None or word != word.lower() or word[: first.start()].strip("\"'“”‘’«»()[]"):
        return word
    return word[: first.start()] + first.group().upper() + word[first.end() :]


# --- sentence case ---------------------------------------------------------------------------------------


def in_headline_case(title: str) -> bool:
    """Whether most words that need no capital have one."""
    words = [word.group().strip(_MARKS) for word in list(_WORD.finditer(one_line(title)))[1:]]
    open_to_choice = [word for word in words if word[:1].isalpha() and word.lower() not in _lower_case_words()]
    capitals = sum(word[0].isupper() for word in open_to_choice)
    return len(open_to_choice) > 2 and capitals > _SHARE * len(open_to_choice)


def sentence_case(title: str, text: str) -> str:
    """A headline-case title with small letters, but for the first word and for names as `text` writes them.

    What `text` writes in small letters anywhere is no name; a word that it does not hold is taken for none either,
    unless it is a name by the lists or has other capitals (`NATO`, `McKay`). So a name may be lost.
    """
    line = one_line(title)
    names, common = _names_in(text)
    pieces: list[str] = []
    at = 0
    for word in _WORD.finditer(line):
        bare = word.group().strip(_MARKS)
        keeps = bool(_OPENS.search(line, 0, word.start())) or not bare.istitle() or _is_name(bare, names, common)
        pieces += [line[at : word.start()], word.group() if keeps else word.group().lower()]
        at = word.end()
    return "".join(pieces) + line[at:]


def _is_name(word: str, names: set[str], common: set[str]) -> bool:
    stem = re.sub(r"[’']s?\Z", "", word)
    if stem in names or stem.lower() in common:
        return stem in names and stem.lower() not in common
    return plain(stem) in _listed_names()


def _names_in(text: str) -> tuple[set[str], set[str]]:
    """The words that stand with a capital within a sentence, and those that stand without one."""
    inside = {re.sub(r"[’'.]s?\Z", "", word[1]) for word in _MID_SENTENCE.finditer(text)}
    return {word for word in inside if word[0].isupper()}, {word for word in inside if word[0].islower()}


@cache
def _listed_names() -> frozenset[str]:
    """Names of countries and regions with what is derived from them; the lists are those of extraction."""
    lines = listed_lines("extraction/data/countries.txt") + listed_lines("extraction/data/regions.txt")
    words = (word for line in lines for word in re.split(r"[|,\s]+", line))
    return frozenset(plain(word) for word in words if word[:1].isupper())


# --- short forms -----------------------------------------------------------------------------------------


def short_title(title: str, most: int) -> str:
    """The beginning of a title, about `most` words: no article before it, no preposition or mark at its end."""
    line = _BREAK.split(one_line(title))[0].strip(_MARKS + " ") or one_line(title)
    words = line.split()
    if words and words[0].lower() in ("a", "an", "the") and len(words) > 1:
        words = words[1:]
    end = most
    while end < len(words) and words[end - 1].strip(_MARKS).lower() in _lower_case_words():
        end += 1
    kept = _closed(_LAST_STOP.sub(r"\1", " ".join(words[:end])))
    return kept[:1].upper() + kept[1:] or one_line(title)


def _closed(words: str) -> str:
    """Without a mark whose other half was cut away."""
    for opening, closing in ("‘’", "“”", "()"):
        if words.startswith(opening) and closing not in words[1:]:
            words = words.removeprefix(opening)
        elif opening not in words and closing != "’":
            words = words.removesuffix(closing)
    return words
