"""All witnesses into columns of tokens, one token of each witness at most to a column.

Progressive alignment: the longest wording first, each next one against the columns so far; a column matches by any
of its readings. The wordings themselves decide the order, so that the order of witnesses changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quotes_tui.align import ELLIPSIS, Token, matches, near_key

NOTHING = -1


@dataclass(slots=True)
class Column:
    """One place of the alignment: per witness the number of its token there, or `NOTHING`; and the keys, no doubles."""

    places: list[int]
    keys: list[str]


def align_columns(witnesses: Sequence[Sequence[Token]]) -> list[list[int]]:
    """The columns in order, each a token number (or `NOTHING`) per witness. Equal wordings are aligned alike."""
    rows = [tuple(token.key for token in tokens) for tokens in witnesses]
    distinct = sorted(set(rows), key=lambda keys: (-len(keys), keys))
    columns: list[Column] = []
    for number, keys in enumerate(distinct):
        columns = _with_witness(columns, keys, number, len(distinct))
    numbers = [distinct.index(keys) for keys in rows]
    return [[column.places[number] for number in numbers] for column in columns]


def _with_witness(columns: list[Column], keys: Sequence[str], witness: int, count: int) -> list[Column]:
    """The columns with one more witness in them."""
    woven: list[Column] = []
    column_at = token_at = 0
    for column, token in [*_paired(columns, keys), (len(columns), len(keys))]:
        fresh = [_fresh(keys[t], t, witness, count) for t in range(token_at, token)]
        woven.extend(_interleaved(columns[column_at:column], fresh))
        if column < len(columns):
            _join(columns[column], keys[token], token, witness)
            woven.append(columns[column])
        column_at, token_at = column + 1, token + 1
    return woven


def _fresh(key: str, place: int, witness: int, count: int) -> Column:
    places = [NOTHING] * count
    places[witness] = place
    return Column(places, [key])


def _join(column: Column, key: str, place: int, witness: int) -> None:
    column.places[witness] = place
    if key not in column.keys:
        column.keys.append(key)


def _interleaved(columns: list[Column], fresh: list[Column]) -> list[Column]:
    """Unmatched tokens after the columns they stand against; what precedes an ellipsis of theirs comes before."""
    before = next((i for i, column in enumerate(fresh) if ELLIPSIS in column.keys), 0)
    return [*fresh[:before], *columns, *fresh[before:]]


def _paired(columns: Sequence[Column], keys: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Which column takes which token: equal words first, then between them forms of one word."""
    wanted = set(keys)
    equal = matches([_choice(column.keys, wanted) for column in columns], keys)
    column_at = token_at = 0
    for column, token, length in [*equal, (len(columns), len(keys), 0)]:
        if column_at < column and token_at < token:
            yield from _near(columns, keys, range(column_at, column), range(token_at, token))
        column_at, token_at = column + length, token + length
        yield from zip(range(column, column_at), range(token, token_at), strict=True)


def _near(columns: Sequence[Column], keys: Sequence[str], gap: range, against: range) -> Iterator[tuple[int, int]]:
    near = [near_key(keys[t]) for t in against]
    wanted = set(near)
    offered = [_choice([near_key(key) for key in columns[c].keys], wanted) for c in gap]
    for column, token, length in matches(offered, near):
        yield from zip(gap[column : column + length], against[token : token + length], strict=True)


def _choice(keys: Sequence[str], wanted: set[str]) -> str:
    """Of a column's keys the first that the new witness has at all."""
    return next((key for key in keys if key in wanted), keys[0])
