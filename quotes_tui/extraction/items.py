"""Tokens of an article with each stretch of words in quotation marks collapsed to one item, and its sentences.

A sentence such as `"No. Never!" he said.` is then QUOTE he said . and a handful of word orders say who said what.
Offsets are those of the article; one pass, linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, compress, pairwise
from operator import itemgetter
from typing import NamedTuple

from quotes_tui.extraction.cues import quotable
from quotes_tui.extraction.marks import Marked, pair_marks
from quotes_tui.extraction.word_classes import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from quotes_tui.model import Span
from quotes_tui.text import abbreviates, word_keys

QUOTE = "“”"
BULLET = re.compile(r"[ \t]*(?:[•‣◦▪●·*>–—-]|\d{1,2}[.)])[ \t]+(?=\S)")
# The first character stands ahead of the choice, so that the search leaps to it over white space.
_TOKEN = re.compile(
    r"(\S(?:(?<=\w)(?:\.(?<=[a-z]\.)(?:[a-z]\.)+|\w*+(?:['.\-–/&@]\w++|,(?<=\d,)(?=\d)\w++)*)"
    r"|(?<=\.)\.+|(?<=-)-+|))"
)
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’ -]{2,30}(?:[A-Z][a-z]{2,8} \d{1,2} )?(?:,[^\n()—–―\"“]{1,40})?(?:\([^\n()]{2,30}\))?"
    r"|[A-Z][\w., ]{2,40}\((?:AP|AFP|UPI|Reuters)\))"
    r"\s*(?:—|–|―|--?)\s*"
    r"(?:(?:\([^\n()]{2,30}\)|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[^\n—–-]{3,20})\s*(?:—|–|―|--?)\s*)?"
    r"(?<=\s)(?=\S)"
)
_LINE = re.compile(r"[^\n\r]*\S[^\n\r]*")
_MAY_END = frozenset(".!?…") | {QUOTE[-1]}
_SMALL_WORDS = PREPOSITIONS | DETERMINERS | CONJUNCTIONS
_LONGEST_TITLE = 10
# Longer ones are cut: no writer's, and the work on each stays bounded whatever the text.
_LONGEST_SENTENCE = 200
_OPENING = '"“”«'
_FULL_LINE = 60


class Block(NamedTuple):
    """A paragraph, heading or list item: where its words stand, whether it is an item of a list, the name of a turn."""

    start: int
    end: int
    bullet: bool = False
    turn: bool = False


@dataclass(slots=True)
class Items:
    """The items of an article, as parallel lists: folded word (QUOTE for words in marks), start and end offset."""

    text: str
    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    marked: dict[int, Marked] = field(default_factory=dict)

    def capital(self, at: int) -> bool:
        """Whether the item begins with a capital letter."""
        return self.text[self.starts[at]].isupper()

    def verbatim(self, at: int) -> str:
        """The item as it is printed."""
        return self.text[self.starts[at] : self.ends[at]]

    def span(self, begin: int, end: int) -> Span:
        """The text that the items `begin` up to `end` take."""
        return Span(self.starts[begin], self.ends[end - 1])


@dataclass(slots=True)
class Sentence:
    """Items `begin` up to `end` of an article; `block` counts the paragraphs, `first` is its first sentence."""

    items: Items
    begin: int
    end: int
    block: int
    first: bool = False
    last: bool = False
    bullet: bool = False
    turn: bool = False

    def is_headline(self) -> bool:
        """Whether most words of the sentence have a capital, as in a headline, so that a capital tells nothing."""
        words = self.items.words
        long = [i for i in range(self.begin, self.end) if len(words[i]) > 3 and words[i] != QUOTE]
        return self.first and self.last and sum(self.items.capital(i) for i in long) >= 0.8 * len(long)

    def is_title(self, at: int) -> bool:
        """Whether the words in marks at item `at` are written as a title: each with a capital, small words aside."""
        marked = self.items.marked[at]
        return is_title(self.items.text[marked.inner : marked.inner_end])

    def ends_in_stop(self) -> bool:
        """Whether a stop ends the sentence, inside marks or outside."""
        last = self.items.text[self.items.ends[self.end - 1] - 1]
        return last in ".!?…" or (self.items.words[self.end - 1] == QUOTE and self.inner_stop(self.end - 1))

    def keys(self, at: int) -> list[str]:
        """The folded words of the words in marks at item `at`."""
        marked = self.items.marked[at]
        return word_keys(self.items.text[marked.inner : marked.inner_end])

    def inner_stop(self, at: int) -> bool:
        """Whether the words in marks at item `at` end with punctuation inside the marks."""
        marked = self.items.marked[at]
        return self.items.text[marked.inner_end - 1] in ",.!?…"


def fold(text: str) -> str:
    """Lower case and straight apostrophes, at unchanged length."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    return low.replace("’", "'").replace("‘", "'").replace("ʼ", "'")


@lru_cache(maxsize=1024)
def is_title(inner: str) -> bool:
    """Whether all words but small ones begin with a capital, as in the name of a work."""
    words = [w.lstrip("'‘’“([") for w in inner.split() if any(c.isalpha() for c in w)]
    large = [w for w in words if w.lower().strip(".,!?;:") not in _SMALL_WORDS]
    return bool(large) and len(words) <= _LONGEST_TITLE and all(w[:1].isupper() or w[:1].isdigit() for w in large)


def blocks(text: str) -> list[Block]:
    """The paragraphs; a line that goes on in the next, as in hard-wrapped text, ends none."""
    found: list[Block] = []
    last_line = 0
    for line in _LINE.finditer(text):
        start, end = line.start(), line.end()
        while text[start].isspace():
            start += 1
        while text[end - 1].isspace():
            end -= 1
        bullet = BULLET.match(text, start, end)
        if found and not bullet and _goes_on(text, found[-1], last_line, start):
            found[-1] = Block(found[-1].start, end, found[-1].bullet)
        else:
            found.append(Block(bullet.end() if bullet else start, end, bool(bullet)))
        last_line = start
    return found


def _goes_on(text: str, block: Block, last_line: int, start: int) -> bool:
    between = text[block.end : start]
    if between.count("\n") > 1 or between.count("\r") > 1 or text[block.end - 1] in ".!?:;\"”’')":
        return False
    if text[start] in _OPENING and text[last_line : block.end].rsplit(None, 1)[-1][0].isupper():
        return False
    return text[start].islower() or block.end - last_line >= _FULL_LINE


def itemise(text: str, stretches: list[Block]) -> tuple[Items, list[Sentence]]:
    """The items and sentences of the given blocks of a text."""
    items = Items(text)
    folded = fold(text)
    sentences: list[Sentence] = []
    for number, block in enumerate(stretches):
        begin = len(items.words)
        _tokenise(items, folded, _without_dateline(text, block))
        split = list(_split(items, begin, len(items.words)))
        for start, end in split:
            first, last = start == begin, end == split[-1][1]
            sentences.append(Sentence(items, start, end, number, first, last, block.bullet, block.turn))
    return items, sentences


def _without_dateline(text: str, block: Block) -> Block:
    """The paragraph without "FLINT, Mich., Oct. 4 (UPI) —" before it."""
    dateline = _DATELINE.match(text, block.start, block.end)
    return block._replace(start=dateline.end()) if dateline else block


def _tokenise(items: Items, folded: str, block: Block) -> None:
    at = block.start
    last = items.marked.get(len(items.words) - 1)
    for marked in pair_marks(items.text, block.start, block.end, opened=last is not None and not last.closed):
        _words(items, folded, at, marked.start)
        items.marked[len(items.words)] = marked
        items.words.append(QUOTE)
        items.starts.append(marked.start)
        items.ends.append(marked.end)
        at = marked.end
    _words(items, folded, at, block.end)


def _words(items: Items, folded: str, start: int, end: int) -> None:
    parts = _TOKEN.split(folded[start:end])  # what stands between the tokens, and each of them, in turn
    places = list(accumulate(map(len, parts), initial=start))
    items.words += parts[1::2]
    items.starts += places[1:-1:2]
    items.ends += places[2::2]


def _split(items: Items, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences between two items, cut where they are too long."""
    last_characters = map(itemgetter(-1), items.words[begin:end])
    may_end = compress(range(begin, end), map(_MAY_END.__contains__, last_characters))
    stops = [at + 1 for at in may_end if _ends(items, at, end)]
    for start, stop in pairwise((begin, *stops, end)):
        for cut in range(start, stop, _LONGEST_SENTENCE):
            yield cut, min(stop, cut + _LONGEST_SENTENCE)


def _ends(items: Items, at: int, end: int) -> bool:
    """Whether a sentence ends with this item, before the item `end` at the latest."""
    return at + 1 == end or (_quote_stops(items, at, end) if items.words[at] == QUOTE else _stops(items, at))


def _stops(items: Items, at: int) -> bool:
    """Whether a sentence ends with this item, a stop or an abbreviation with its stop."""
    following = items.words[at + 1]
    if items.words[at] == QUOTE[-1]:  # a stray mark
        return False
    if not (following == QUOTE or items.capital(at + 1) or following[0].isdigit() or following in "([•"):
        return False
    word = items.verbatim(at)
    if word[0] in "!?…" or word[:2] == ".." or (word == "." and (at == 0 or items.ends[at - 1] != items.starts[at])):
        return True
    return not abbreviates(word[:-1] or items.verbatim(at - 1), items.verbatim(at + 1))


def _quote_stops(items: Items, at: int, end: int) -> bool:
    """Whether words in marks end a sentence: a stop before the closing mark and no attribution after it."""
    marked = items.marked[at]
    last = items.text[marked.inner_end - 1]
    if last not in ".!?…" and not (last in "’')" and items.text[marked.inner_end - 2] in ".!?"):
        return False
    if items.words[at + 1] == QUOTE:
        return True
    if not items.capital(at + 1):
        return False
    return last == "." or not any(quotable(word) for word in items.words[at + 1 : min(at + 7, end)])
