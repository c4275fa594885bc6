"""All witnesses into columns of tokens, one token of each witness at most to a column.

Progressive alignment: the longest wording first, each next one against the columns so far; a column matches by any
of its readings. The order is that of the wordings themselves, so that the order of witnesses changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quotes_tui.align import Token, matches, near_key

NOTHING = -1


@dataclass(slots=True)
class Column:
    """One place of the alignment: per witness the number of its token there, or `NOTHING`; and the keys, no doubles."""

    places: list[int]
    keys: list[str]


def align_columns(witnesses: Sequence[Sequence[Token]]) -> list[list[int]]:
    """The columns in order, each a token number (or `NOTHING`) per witness."""
    columns: list[Column] = []
    for witness in sorted(range(len(witnesses)), key=lambda w: _rank(witnesses[w])):
        columns = _with_witness(columns, witnesses[witness], witness, len(witnesses))
    return [column.places for column in columns]


def _rank(tokens: Sequence[Token]) -> tuple[int, list[str]]:
    return -len(tokens), [token.key for token in tokens]


def _with_witness(columns: list[Column], tokens: Sequence[Token], witness: int, count: int) -> list[Column]:
    """The columns with one more witness in them."""
    woven: list[Column] = []
    column_at = token_at = 0
    for column, token in [*_paired(columns, tokens), (len(columns), len(tokens))]:
        fresh = [_fresh(tokens[t], t, witness, count) for t in range(token_at, token)]
        woven.extend(_interleaved(columns[column_at:column], fresh, tokens[token_at:token]))
        if column < len(columns):
            _join(columns[column], tokens[token], token, witness)
            woven.append(columns[column])
        column_at, token_at = column + 1, token + 1
    return woven


def _fresh(token: Token, place: int, witness: int, count: int) -> Column:
    places = [NOTHING] * count
    places[witness] = place
    return Column(places, [token.key])


def _join(column: Column, token: Token, place: int, witness: int) -> None:
    column.places[witness] = place
    if token.key not in column.keys:
        column.keys.append(token.key)


def _interleaved(columns: list[Column], fresh: list[Column], tokens: Sequence[Token]) -> list[Column]:
    """Unmatched tokens after the columns they stand against; what precedes an ellipsis of theirs comes before."""
    before = next((i for i, token in enumerate(tokens) if token.omission), 0)
    return [*fresh[:before], *columns, *fresh[before:]]


def _paired(columns: Sequence[Column], tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Which column takes which token: equal words first, then between them forms of one word."""
    keys = [token.key for token in tokens]
    wanted = set(keys)
    equal = matches([_choice(column.keys, wanted) for column in columns], keys)
    column_at = token_at = 0
    for column, token, length in [*equal, (len(columns), len(tokens), 0)]:
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
