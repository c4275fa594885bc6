"""Where in a long text purported words may stand, found without taking the text apart."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from quotes_tui.model import Span
from quotes_tui.verification.comparable import Comparable

_ANCHORS = 3
_MOST_PLACES = 40
_AROUND = 300
_HELD = 0.7


def stretches(text: str, here: Comparable) -> list[Span]:
    """The parts of a text around the words that are rarest in it, in which nearly all of the others stand, too."""
    bare = text.lower() if text.isascii() else "".join(map(_bare, text))
    keys = [key for number, key in enumerate(here.keys) if here.carries(number)] or list(here.keys)
    counted = sorted((bare.count(key), key) for key in set(keys))
    found = [(count, key) for count, key in counted if count]
    if len(found) < _HELD * len(counted):
        return []
    reach = len(here.text) + _AROUND
    places = [at for _, key in found[:_ANCHORS] for at in _places(bare, key)]
    around = _joined(sorted(_widened(text, at - reach, at + reach) for at in places))
    return [span for span in around if _held(span.of(bare), [key for _, key in counted]) >= _HELD * len(counted)]


@lru_cache(maxsize=4096)
def _bare(character: str) -> str:
    """One character for another: small, and a Latin letter without its accent."""
    small = character.lower()
    base = unicodedata.normalize("NFD", small)[:1] if small < "\u0250" else small
    return base if len(base) == 1 else character


def _places(text: str, key: str) -> Iterator[int]:
    at = text.find(key)
    for _ in range(_MOST_PLACES):
        if at < 0:
            return
        yield at
        at = text.find(key, at + len(key))


def _widened(text: str, start: int, end: int) -> Span:
    """The stretch, widened to white space."""
    first, last = max(0, start), min(len(text), end)
    while first > 0 and not text[first - 1].isspace() and start - first < _AROUND:
        first -= 1
    while last < len(text) and not text[last].isspace() and last - end < _AROUND:
        last += 1
    return Span(first, last)


def _joined(spans: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in spans:
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return joined


def _held(text: str, keys: Sequence[str]) -> int:
    return sum(key in text for key in keys)
