"""A statement's wordings, aligned: every reading verbatim, with the mark of how it stands to the base."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from quotes_tui.align import Token, tokens
from quotes_tui.collation.cells import Cells
from quotes_tui.collation.columns import align_columns
from quotes_tui.collation.readings import Collation, Mark, Reading
from quotes_tui.collation.stretches import Stretch, stretches
from quotes_tui.errors import UsageError
from quotes_tui.model import Statement


def collate(statement: Statement, base: str | None = None) -> Collation:
    """The wordings of a statement in columns, compared with the canonical one, or with the variant `base`.

    Wordings in another language than the base are left out: words of two languages do not stand against each other.
    The readings of a row, joined, are the variant's wording; the order of the variants changes nothing.
    UsageError if there is no variant `base`.
    """
    asked = statement.canonical.variant if base is None else base
    _check(asked, [variant.id for variant in statement.variants])
    return collate_wordings({variant.id: variant.text for variant in statement.beside(asked)}, asked)


def collate_wordings(wordings: Mapping[str, str], base: str) -> Collation:
    """The same for wordings by siglum. UsageError if `base` is none of them."""
    sigla = tuple(sorted(wordings, key=lambda siglum: (len(siglum), siglum)))
    _check(base, sigla)
    texts = [wordings[siglum] for siglum in sigla]
    witnesses = [tokens(text) or _whole(text) for text in texts]
    cells = Cells(witnesses, align_columns(witnesses), sigla.index(base))
    found = stretches(cells)
    cuts = [_cuts(text, witness) for text, witness in zip(texts, witnesses, strict=True)]
    homes = {place: i for i, stretch in enumerate(found) for place in stretch.tokens[cells.base]}
    rows = [
        [_reading(stretch, w, cells, _words(texts[w], cuts[w], stretch.tokens[w]), homes) for stretch in found]
        for w in range(len(sigla))
    ]
    return Collation(sigla, tuple(zip(*rows, strict=True)), base)


def pair(collation: Collation, base: str, other: str) -> Collation:
    """Two wordings of a collation, aligned with regard to these two alone. UsageError for an unknown siglum."""
    _check(base, collation.sigla)
    _check(other, collation.sigla)
    return collate_wordings({siglum: collation.wording(siglum) for siglum in (base, other)}, base)


def shared_words(collation: Collation, base: str, other: str) -> int:
    """How many words two wordings have in common, in the same order."""
    both = pair(collation, base, other)
    row = both.sigla.index(other)
    same = (column[row] for column in both.columns)
    return sum(len(tokens(reading.text)) for reading in same if reading and reading.mark is Mark.SAME)


def _check(siglum: str, sigla: Sequence[str]) -> None:
    if siglum not in sigla:
        raise UsageError(f"There is no wording {siglum!r} here; there are {', '.join(sigla)}.")


# --- verbatim words --------------------------------------------------------------------------------------


def _whole(text: str) -> list[Token]:
    """A wording without a word (a lone dash, a row of signs) is one token."""
    return [Token(0, len(text), text.strip())] if text else []


def _cuts(text: str, found: Sequence[Token]) -> list[int]:
    """Where the text is cut between tokens: after the space, so that opening marks stay with the word they open."""
    inner = [_cut(text, before.end, after.start) for before, after in pairwise(found)]
    return [0, *inner, len(text)]


def _cut(text: str, end: int, start: int) -> int:
    return next((at for at in range(start, end, -1) if text[at - 1].isspace()), start)


def _words(text: str, cuts: Sequence[int], places: Sequence[int]) -> str:
    return text[cuts[places[0]] : cuts[places[-1] + 1]] if places else ""


# --- marks -----------------------------------------------------------------------------------------------


def _reading(stretch: Stretch, witness: int, cells: Cells, words: str, homes: Mapping[int, int]) -> Reading | None:
    if not words and not (stretch.elided[witness] and stretch.keys[cells.base]):
        return None
    mark = _mark(stretch, witness, cells)
    home = homes[cells.away[witness][stretch.tokens[witness][0]]] if mark is Mark.MOVED else None
    return Reading(words, mark, home)


def _mark(stretch: Stretch, witness: int, cells: Cells) -> Mark:
    base, keys = stretch.keys[cells.base], stretch.keys[witness]
    if not keys:
        return Mark.OMISSION
    if witness == cells.base:
        return Mark.SAME
    if stretch.fixed and cells.is_moved(witness, stretch.tokens[witness][0]):
        return Mark.MOVED
    if base == keys:
        return Mark.SAME
    if not base:
        return Mark.OMISSION if stretch.elided[cells.base] else Mark.ADDED
    return Mark.CHANGED
