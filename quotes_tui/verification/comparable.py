"""A text as it is compared: its words, each with its place, the ellipses between them and the words in brackets.

Case, punctuation, quotation style, accents and characters that nobody sees make no difference. "U.S." is one word as
"US" is, "[T]hey" is "They". Scripts that leave no space between words are compared character by character.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quotes_tui.align import Token, function_words, tokens
from quotes_tui.model import Span
from quotes_tui.text import plain, sentences

_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_ASIDE = re.compile(r"\[([^\[\]]{1,80})\]")
_LATIN_ENDS = "\u0250"


def unspaced(key: str) -> bool:
    """Whether it is a character of a script that leaves no space between words."""
    return bool(_UNSPACED.fullmatch(key))


@dataclass(frozen=True, slots=True)
class Comparable:
    """The words of a text as keys, with their places in it.

    `gaps` are the numbers of the words before which an ellipsis stands (the number of words for one at the end),
    `asides` those of the words in square brackets, which are an editor's; `opens` those that begin a sentence.
    """

    text: str
    keys: tuple[str, ...]
    places: tuple[Span, ...]
    gaps: frozenset[int] = frozenset()
    asides: frozenset[int] = frozenset()
    opens: tuple[int, ...] = ()

    def carries(self, number: int) -> bool:
        """Whether a word carries matter, not grammar only."""
        return self.keys[number] not in function_words()

    def between(self, number: int) -> str:
        """What is printed between a word and the one before it; "" at the beginning."""
        start = self.places[number - 1].end if number else 0
        end = self.places[number].start if number < len(self.places) else len(self.text)
        return self.text[start:end]

    def words(self, start: int, stop: int) -> str:
        """The text of the words from `start` up to `stop`."""
        return self.text[self.places[start].start : self.places[stop - 1].end] if start < stop else ""

    def sentence(self, start: int, stop: int) -> tuple[int, int]:
        """The words of the whole sentences that hold the words from `start` up to `stop`."""
        first = max((number for number in self.opens if number <= start), default=0)
        last = min((number for number in self.opens if number >= stop), default=len(self.keys))
        return first, last


def comparable(text: str) -> Comparable:
    """The text as it is compared."""
    found = [part for token in _joined(text, tokens(text)) for part in _parts(text, token)]
    words = [token for token in found if not token.omission]
    gaps, number = set(), 0
    for token in found:
        if token.omission:
            gaps.add(number)
        else:
            number += 1
    starts = [sentence.start for sentence in sentences(text)]
    return Comparable(
        text,
        tuple(token.key for token in words),
        tuple(Span(token.start, token.end) for token in words),
        frozenset(gaps),
        frozenset(_asides(text, words)),
        tuple(_opening(words, starts)),
    )


def _joined(text: str, found: Iterable[Token]) -> list[Token]:
    """The tokens, those made one that only a point, a bracket or something unseen parts: "U.S.", "[T]hey"."""
    joined: list[Token] = []
    for token in found:
        if joined and _is_one(text, joined[-1], token):
            last = joined[-1]
            joined[-1] = Token(last.start, token.end, last.key + token.key)
        else:
            joined.append(token)
    return joined


def _is_one(text: str, before: Token, after: Token) -> bool:
    between = text[before.end : after.start]
    if not between or before.omission or after.omission:
        return False
    if between == ".":
        return after.end - after.start == 1 and not text[max(0, before.end - 2) : before.end - 1].isalnum()
    return between in ("]", "[") or all(unicodedata.category(character) in ("Mn", "Cf") for character in between)


def _parts(text: str, token: Token) -> Iterator[Token]:
    """The token with its key as it is compared, or one for each character of an unspaced script; none without a key."""
    if token.omission:
        yield token
        return
    at = token.start
    for found in _UNSPACED.finditer(text, token.start, token.end):
        yield from _plain(text, at, found.start(), "")
        yield Token(found.start(), found.end(), found.group())
        at = found.end()
    yield from _plain(text, at, token.end, token.key if at == token.start else "")


def _plain(text: str, start: int, end: int, key: str) -> Iterator[Token]:
    bare = (key or text[start:end].casefold()).replace("_", "")
    if not bare.isascii() and bare.isalpha():
        bare = unicodedata.normalize("NFKC", bare).casefold()  # letters in another dress: bold, of full width
        bare = bare.replace("ё", "е").replace("\u0640", "")
    if bare[:1].isdigit():
        bare = bare.replace(",", "")
    if max(bare, default=_LATIN_ENDS) < _LATIN_ENDS:
        bare = plain(bare)
    if bare:
        yield Token(start, end, bare)


def _asides(text: str, words: list[Token]) -> Iterator[int]:
    ends = [word.end for word in words]
    for stretch in _ASIDE.finditer(text):
        first = bisect_right(ends, stretch.start())
        for number in range(first, bisect_right(ends, stretch.end())):
            if words[number].start >= stretch.start():
                yield number


def _opening(words: list[Token], starts: list[int]) -> Iterator[int]:
    """The numbers of the words that are the first of a sentence."""
    places = [word.start for word in words]
    firsts = dict.fromkeys(bisect_left(places, start) for start in starts)
    return (first for first in firsts if first < len(words))
