"""Sentence case: a title with small letters but for its first word and for names.

A title that only exists in headline case, or in capitals, is brought back as far as it can be told: what the article's
text writes with a capital in the middle of a sentence is a name and keeps it, and so do names by the lists and words
with capitals of their own (`NATO`, `McKay`). What nothing tells is taken for no name; who cites such a title is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from quotes_tui.citation.headlines import MARKS, WORD, TitleCase, opens_part, small_words, title_words
from quotes_tui.citation.known_places import names_of_one_word, pairs_in_names
from quotes_tui.text import one_line, plain
from quotes_tui.word_lists import listed_lines

_WORD = r"[^\W\d_][\w’'.]*"
_MID_SENTENCE = re.compile(rf"(?:(?<=[\w,;)] )|(?<=[\w-]-)|(?<=,[”\"’] ))[\"'“‘(]?({_WORD})(?:(?=[ -]({_WORD})))?")
_ACRONYM = re.compile(r"\b[^\W\d_a-z]{2,6}\b(?!\s+[^\W\d_a-z]{4})")
_POSSESSIVE = re.compile(r"[’'.]s?\Z")
_PLAIN_WORD = re.compile(r"[^\W\d_](?:[’']?[^\W\d_])*")
_NOT_TOLD = frozenset("is are be was were it its has had do does not no off out up down that this".split())
_ENOUGH = 200_000  # characters of a text, which tell its names
_FEW = 2  # words with a capital that need none, below which only a word that the text writes small tells


@dataclass(frozen=True, slots=True)
class Names:
    """What a text tells of capitals: words that are names, words that are none, and pairs that are names together."""

    words: frozenset[str]
    common: frozenset[str]
    pairs: frozenset[tuple[str, str]]

    def hold(self, word: str) -> bool:
        """Whether a word with a capital is a name."""
        stem = _stem(word)
        if stem in self.words or stem.lower() in self.common:
            return stem in self.words and stem.lower() not in self.common
        return stem in title_words("capital") or plain(stem) in names_of_one_word()

    def spelling(self, word: str) -> str:
        """A word of a title in capitals as the text writes it: "NATO", "McKay", "Port"; small where it does not."""
        low, tail = _stem(word).lower(), word[len(_stem(word)) :].lower()
        if low in self.common:
            return low + tail
        known = (name for name in self.words | title_words("capital") if name.lower() == low)
        return next(iter(sorted(known)), low.capitalize() if plain(low) in names_of_one_word() else low) + tail


def names_in(text: str, known: Iterable[str] = ()) -> Names:
    """What stands with a capital within sentences of a text, and in `known` names."""
    return _names_in(text, tuple(known))


@lru_cache(maxsize=32)  # one article is cited for each of its quotations
def _names_in(text: str, known: tuple[str, ...]) -> Names:
    text = text[:_ENOUGH]
    bare = [word.strip(MARKS) for word in text.split()]
    small = {pair for pair in pairwise(bare) if pair[0].islower() and pair[1].islower()}
    found = [match.groups() for match in _MID_SENTENCE.finditer(text)]
    inside = {_stem(word) for word, _ in found}
    pairs = {
        (_stem(one), _stem(two))
        for one, two in found
        if two and one[0].isupper() and two[0].isupper() and (one.lower(), two.lower()) not in small
    }
    acronyms = set(_ACRONYM.findall(text)) if not text.isupper() else set[str]()
    told = {_stem(word) for name in known for word in name.split() if word[0].isupper()}
    capitals = frozenset(word for word in inside if not word.islower() and word.lower() not in _generic())
    capitals |= told | acronyms
    common = frozenset(word for word in inside if word.islower())
    return Names(capitals, common - {word.lower() for word in told}, frozenset(pairs))


@cache
def _generic() -> frozenset[str]:
    """Words that head the names of bodies and offices and are no names alone: "House", "Minister"."""
    files = ("extraction/data/body_words.txt", "extraction/data/roles.txt")
    return frozenset(word for file in files for line in listed_lines(file) for word in line.split()[1:])


def _stem(word: str) -> str:
    return _POSSESSIVE.sub("", word)


def is_shouted(title: str) -> bool:
    """Whether a title of several words is all in capitals."""
    return title.isupper() and len([word for word in title.split() if len(word) > 3]) > 1


def in_headline_case(title: str, names: Names) -> bool:
    """Whether the words that need no capital have one all the same; one small main word among many is a slip."""
    open_to_choice = [word for word in _choices(title) if not names.hold(word)]
    capitals = sum(word[0].isupper() for word in open_to_choice)
    small = len(open_to_choice) - capitals
    told = any(word[0].isupper() and word.lower() in names.common for word in open_to_choice)
    enough = capitals >= _FEW or (capitals and told)
    return bool(enough) and len(list(_choices(title))) > _FEW and small * 5 <= capitals


def _choices(title: str) -> Iterator[str]:
    """The words that tell a title's case: main words but the first of its parts, and small words with a capital.

    Acronyms and the like tell nothing.
    """
    line = one_line(title)
    little = small_words(TitleCase.MLA) | _NOT_TOLD
    for word in WORD.finditer(line):
        bare = word.group().strip(MARKS)
        told = bare.lower() not in little or bare[:1].isupper()
        if _is_plain(bare) and told and not opens_part(line, word.start()):
            yield bare


def _is_plain(word: str) -> bool:
    """Whether a word has no capital but its first letter: "Won’t" and "Ferry", but neither "McKay" nor "NATO"."""
    return bool(_PLAIN_WORD.fullmatch(word)) and (word[1:].islower() or len(word) == 1)


def sentence_case(title: str, names: Names) -> str:
    """A title in headline case, or in capitals, in sentence case, as far as `names` tell."""
    line, shouted = one_line(title), is_shouted(one_line(title))
    words = list(WORD.finditer(line))
    kept = _in_pairs([word.group().strip(MARKS) for word in words], names)
    pieces: list[str] = []
    at = 0
    for number, word in enumerate(words):
        written, opens = word.group(), opens_part(line, word.start())
        bare = written.strip(MARKS)
        if shouted:
            spelt = bare.lower().title() if number in kept else names.spelling(bare)
            written = _opened(written.replace(bare, spelt)) if opens else written.replace(bare, spelt)
        elif not (opens or number in kept or not _is_plain(bare) or names.hold(bare)):
            written = written.lower()
        pieces += [line[at : word.start()], written]
        at = word.end()
    return "".join(pieces) + line[at:]


def _in_pairs(words: list[str], names: Names) -> set[int]:
    """The places of words that make a name with their neighbour: "White House", "New York"."""
    stems = [_stem(word) for word in words]
    firsts = [
        at
        for at, (one, two) in enumerate(pairwise(stems))
        if (one, two) in names.pairs or (plain(one), plain(two)) in pairs_in_names()
    ]
    return {place for at in firsts for place in (at, at + 1)}


def _opened(word: str) -> str:
    """A word as it begins a title; one with a capital of its own stays (`iPhone`)."""
    at = next((at for at, sign in enumerate(word) if sign.isalpha()), 0)
    return word[:at] + word[at].upper() + word[at + 1 :] if word.islower() else word
