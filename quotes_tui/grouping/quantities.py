"""The numbers in a wording, in figures or in words, as values that can be compared.

"1,000", "1000", "a thousand" and "one thousand" are one number, "half" may be "50 percent", "20th" is 20. Where a text
leaves open what is meant ("1.500", "a third") a number has several values, and two are equal where they share one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from quotes_tui.word_lists import listed_lines

_FIGURE = re.compile(r"(\d[\d.,]*?)(?:[.,])?([^\W\d_]*)")
_GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_ARTICLES = frozenset(("a", "an"))
_PER_CENT = (("percent",), ("per", "cent"), ("percentage",), ("pct",))
_HUNDRED, _THOUSAND = 100, 1000
_MOST_OF_TENS = 90
_SHORT_MILLION = "m"
_HALF_MORE = ("and", "a", "half")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number: what it may be worth, its kind (`number`, `vague`, `month`, `weekday`), and where it stands.

    `start` and `end` count the words of the wording. `soft` is "one", which may be a pronoun.
    """

    values: frozenset[Fraction]
    kind: str
    start: int
    end: int
    soft: bool = False

    def equals(self, other: Quantity) -> bool:
        """Whether both may say the same."""
        return self.kind == other.kind and not self.values.isdisjoint(other.values)


def quantities(keys: Sequence[str]) -> list[Quantity]:
    """The numbers of a sequence of folded words, in order."""
    found: list[Quantity] = []
    at = 0
    while at < len(keys):
        quantity = _number_at(keys, at) or _named_at(keys, at)
        if quantity:
            found.append(quantity)
        at = quantity.end if quantity else at + 1
    return found


@cache
def _listed() -> Mapping[str, Mapping[str, Fraction]]:
    """The values of the words of each kind."""
    kinds = {}
    for line in listed_lines("grouping/data/quantities.txt"):
        kind, _, entries = line.partition(":")
        words = entries.split()
        kinds[kind] = {word: Fraction(value) for word, value in zip(words[::2], words[1::2], strict=True)}
    return kinds


# --- numbers ---------------------------------------------------------------------------------------------


def _number_at(keys: Sequence[str], at: int) -> Quantity | None:
    """The number that begins at a word, with the scale, the half and the per cent after it."""
    start = at
    head = _head_at(keys, at)
    if head is None:
        return None
    values, at = _and_a_half(keys, *head, Fraction(1))
    while at < len(keys) and (scale := _scale(keys[at])):
        values = {value * scale for value in values} | _as_they_are(values, keys[at])
        values, at = _and_a_half(keys, values, at + 1, scale)
        while rest := _rest_at(keys, at, values):
            values, at = rest
    if any(tuple(keys[at : at + len(words)]) == words for words in _PER_CENT):
        values = values | {value / _HUNDRED for value in values}
    soft = at == start + 1 and keys[start] == "one"
    return Quantity(frozenset(values), "number", start, at, soft)


def _scale(key: str) -> Fraction | None:
    """What a word multiplies the number before it by."""
    return Fraction(1000000) if key == _SHORT_MILLION else _listed()["scale"].get(key)


def _and_a_half(keys: Sequence[str], values: set[Fraction], at: int, one: Fraction) -> tuple[set[Fraction], int]:
    """With "and a half" of the last unit, where it follows."""
    if tuple(keys[at : at + 3]) != _HALF_MORE:
        return values, at
    return {value + one / 2 for value in values}, at + 3


def _as_they_are(values: set[Fraction], scale: str) -> set[Fraction]:
    """Two decades are two, as well as twenty years; "m" may be a million and a metre."""
    return set(values) if scale.startswith(("decade", "centur")) or scale == _SHORT_MILLION else set()


def _head_at(keys: Sequence[str], at: int) -> tuple[set[Fraction], int] | None:
    """The values of a number without a scale, and the place after it: figures, words, "a" before a scale, parts."""
    key, following = keys[at], keys[at + 1] if at + 1 < len(keys) else ""
    scales, fractions = _listed()["scale"], _listed()["fraction"]
    if figure := _FIGURE.fullmatch(key):
        return _of_figure(figure), at + 1
    if key in _ARTICLES and following in scales:
        return {Fraction(1)}, at + 1
    if (part := _part_at(keys, at)) is not None:
        return part
    if key in _listed()["cardinal"]:
        value, end = _cardinal_at(keys, at)
        if end < len(keys) and keys[end] in fractions and keys[end] != "half":
            return _parts(value, fractions[keys[end]]), end + 1
        return {value}, end
    return None


def _part_at(keys: Sequence[str], at: int) -> tuple[set[Fraction], int] | None:
    """A part of one: "half", "half a", "a third", "a quarter"."""
    key, following = keys[at], keys[at + 1] if at + 1 < len(keys) else ""
    fractions, scales = _listed()["fraction"], _listed()["scale"]
    if key == "half":
        after = at + 1
        if following in _ARTICLES and at + 2 < len(keys) and keys[at + 2] in scales:
            after += 1
        return _parts(Fraction(1), Fraction(1, 2)), after
    if key in _ARTICLES and following in fractions:
        ordinal = _listed()["ordinal"].get(following)
        return _parts(Fraction(1), fractions[following]) | ({ordinal} if ordinal else set()), at + 2
    return None


def _parts(number: Fraction, part: Fraction) -> set[Fraction]:
    """So many parts of one, also as per cent, whole or rounded either way."""
    value = number * part
    hundredfold = value * _HUNDRED
    return {value, hundredfold, Fraction(int(hundredfold)), Fraction(-int(-hundredfold // 1))}


def _of_figure(figure: re.Match[str]) -> set[Fraction]:
    """What figures may be worth: "1,500" is 1500, "1.500" that or one and a half, "5bn" five thousand million."""
    digits, letters = figure.groups()
    plain = digits.replace(",", "").replace(".", "")
    values = {Fraction(plain)} if _GROUPED.fullmatch(digits) or digits.isdigit() else set()
    if "," not in digits and digits.count(".") == 1:
        values.add(Fraction(digits))
    if digits.count(",") == 1 and "." not in digits and not values:
        values.add(Fraction(digits.replace(",", ".")))
    if not values:
        whole, _, decimals = digits.replace(",", "").rpartition(".")
        values.add(Fraction(f"{whole.replace('.', '') or 0}.{decimals or 0}"))
    if letters == _SHORT_MILLION:
        return values | {value * 1000000 for value in values}
    scale = _listed()["scale"].get(letters)
    return {value * scale for value in values} if scale else values


def _cardinal_at(keys: Sequence[str], at: int) -> tuple[Fraction, int]:
    """A number below a hundred in words: "twenty five"."""
    cardinals = _listed()["cardinal"]
    value = cardinals[keys[at]]
    following = keys[at + 1] if at + 1 < len(keys) else ""
    unit = cardinals.get(following) or _listed()["ordinal"].get(following)
    if unit is not None and 1 <= unit <= 9 and 20 <= value <= _MOST_OF_TENS and value % 10 == 0:
        return value + unit, at + 2
    return value, at + 1


def _rest_at(keys: Sequence[str], at: int, values: set[Fraction]) -> tuple[set[Fraction], int] | None:
    """What is added after a scale: "two hundred and five", "three thousand two hundred"."""
    joined = at + 1 if at < len(keys) and keys[at] == "and" else at
    if joined >= len(keys) or keys[joined] not in _listed()["cardinal"]:
        return None
    value, end = _cardinal_at(keys, joined)
    scales = _listed()["scale"]
    while end < len(keys) and keys[end] in scales and value * scales[keys[end]] < min(values):
        value, end = value * scales[keys[end]], end + 1
    if joined != at and value >= _HUNDRED and min(values) < _THOUSAND:
        return None
    if any(number % _HUNDRED or value >= number for number in values):
        return None
    return {number + value for number in values}, end


# --- other words -----------------------------------------------------------------------------------------


def _named_at(keys: Sequence[str], at: int) -> Quantity | None:
    """The number that an ordinal, "twice", "hundreds", a month or a weekday is."""
    for kind in ("ordinal", "fixed", "vague", "month", "weekday"):
        value = _listed()[kind].get(keys[at])
        if value is not None and not (kind == "month" and _is_a_verb(keys, at)):
            shown = "number" if kind in ("ordinal", "fixed") else kind
            return Quantity(frozenset({value}), shown, at, at + 1)
    return None


def _is_a_verb(keys: Sequence[str], at: int) -> bool:
    """Whether "may" or "march" stands without a day or a year beside it."""
    beside = keys[max(0, at - 2) : at + 2]
    return keys[at] in ("may", "march") and not any(key[0].isdigit() for key in beside)
