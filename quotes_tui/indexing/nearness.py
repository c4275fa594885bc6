"""What of an index shares the rarest words with a text: candidates for a comparison.

Nothing here reads a record, and however large the index, one question looks at so many places at most: rare words
tell more and cost less, so they are looked up first, and common ones only as far as the room goes. Scripts that leave
no space between words are taken by pairs of characters, so that any part of a sentence finds it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import log

from quotes_tui.indexing.reader import Reader
from quotes_tui.indexing.search import folded_words

_MOST_PLACES = 20_000
_MOST_TERMS = 300
_BEGINNING = 6  # letters by which the forms of one word ("negotiate", "negotiations") are found
_TOGETHER = 4
_MOST_ALIKE = 500  # rows that score alike, among which the ids decide
_ROWS_OF = {"wording": "statement", "printed": "article"}
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff]+")


def terms(text: str) -> list[str]:
    """The words by which a text is found, in order: folded, those of unspaced scripts by pairs of characters."""
    return [term for word in folded_words(text) for term in _terms_of(word)]


def _terms_of(word: str) -> Iterator[str]:
    at = 0
    for run in _UNSPACED.finditer(word):
        yield from filter(None, [word[at : run.start()]])
        characters = run.group()
        yield from (characters[i : i + 2] for i in range(max(1, len(characters) - 1)))
        at = run.end()
    yield from filter(None, [word[at:]])


def nearest(reader: Reader, table: str, words: Iterable[str], limit: int) -> list[int]:
    """The rows of a search table that hold the most and the rarest of the words, best first."""
    asked = dict.fromkeys(term for word in words for term in terms(word))
    counted = [(_count(reader, table, query), query) for query in map(_query, list(asked)[:_MOST_TERMS])]
    rare = sorted(pair for pair in counted if pair[0])
    if not rare:
        return []
    if rare[0][0] > _MOST_PLACES:
        return _holding_all(reader, table, [query for _, query in rare[:_TOGETHER]], limit)
    return _weighed(reader, table, rare, _total(reader, table), limit)


def together(reader: Reader, table: str, words: Sequence[str], limit: int) -> list[int]:
    """The rows of a search table in which the words stand together in this order."""
    folded = [folded for word in words for folded in folded_words(word)]
    if not folded:
        return []
    sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ? LIMIT ?"
    return reader.numbers(sql, ['"' + " ".join(folded) + '"', limit]).tolist()


def rarity(reader: Reader, table: str, word: str) -> float:
    """How much a word tells: the logarithm of how many rows there are for one that holds it, or a form of it."""
    found = terms(word)
    held = min((_count(reader, table, _query(term)) for term in found), default=0)
    return log(1 + _total(reader, table) / (held or 1))


def _query(term: str) -> str:
    return f'"{term[:_BEGINNING]}"*' if len(term) > _BEGINNING else f'"{term}"'


def _total(reader: Reader, table: str) -> int:
    return reader.number(f"SELECT max(number) + 1 FROM {_ROWS_OF[table]}") or 1


def _count(reader: Reader, table: str, query: str) -> int:
    """In how many rows it occurs; no further than it matters."""
    sql = f"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {table} MATCH ? LIMIT ?)"
    return reader.number(sql, [query, _MOST_PLACES + 1]) or 0


def _weighed(reader: Reader, table: str, rare: Sequence[tuple[int, str]], total: int, limit: int) -> list[int]:
    scores: Counter[int] = Counter()
    room = _MOST_PLACES
    for count, query in rare:
        room -= count
        if room < 0:
            break
        weight = round(1000 * log(1 + total / count))
        for number in reader.numbers(f"SELECT rowid FROM {table} WHERE {table} MATCH ?", [query]):
            scores[number] += weight
    return _best(reader, table, scores, limit)


def _best(reader: Reader, table: str, scores: Counter[int], limit: int) -> list[int]:
    """The rows of the highest scores; of those that score alike, the ones whose ids come first."""
    ranked = scores.most_common(limit + _MOST_ALIKE)
    least = ranked[:limit][-1][1]
    above = [number for number, score in ranked if score > least]
    alike = [number for number, score in ranked if score == least]
    asked = ",".join("?" * len(alike))
    sql = f"SELECT number FROM {_ROWS_OF[table]} WHERE number IN ({asked}) ORDER BY id LIMIT ?"
    return [*above, *reader.numbers(sql, [*alike, limit - len(above)])]


def _holding_all(reader: Reader, table: str, queries: Sequence[str], limit: int) -> list[int]:
    """The rows that hold all of several common words, or of fewer where none holds all."""
    for size in range(len(queries), 0, -1):
        sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ? LIMIT ?"
        found = reader.numbers(sql, [" AND ".join(queries[:size]), limit])
        if found:
            return found.tolist()
    return []
