"""A collation as a TEI critical apparatus by parallel segmentation.

What all wordings read alike stands as text; where they part there is an `app`, with the reading of the base as its
`lem` and every other one as a `rdg`. The text together with one wording's readings is that wording, character by
character.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from quotes_tui.align import tokens
from quotes_tui.collation import Collation, Mark, Reading
from quotes_tui.exporting.xml_text import content, element, pointers

OMISSION = "omission"
TYPES = {
    OMISSION: "the wording has nothing there",
    "ellipsis": "the wording marks an omission, or is shortened there by a mark that stands beside it",
    "orthographic": "the same words in other letters, punctuation or quotation marks",
    "substantive": "other words",
    "addition": "words where the base has none",
    "transposition": "words that the base has at the place to which corresp points",
}
"""What the type of a reading says."""

_BY_MARK = {
    Mark.SAME: "orthographic",
    Mark.CHANGED: "substantive",
    Mark.ADDED: "addition",
    Mark.MOVED: "transposition",
    Mark.OMISSION: "ellipsis",
}
Column = Sequence[Reading | None]


@dataclass(frozen=True, slots=True)
class _Entry:
    """What some wordings read: their words, the type of the reading, the column in which the base has them."""

    words: str
    type: str | None = None
    home: int | None = None


def apparatus(collation: Collation, ids: Mapping[str, str], place: str) -> str:
    """The wordings of a collation in one stretch of XML.

    `ids` gives the `xml:id` of each wording's witness by its siglum; `place` begins those of the entries.
    """
    columns = respaced(collation)
    base = collation.sigla.index(collation.base)
    witnesses = [ids[siglum] for siglum in collation.sigla]
    found = []
    for number, column in enumerate(columns):
        for part, entry in enumerate(_by_words(column)):
            id = f"{number}.{part}" if part else str(number)
            found.append(_common(entry) or _app(entry, base, witnesses, place, id))
    return "".join(found)


def _common(column: Column) -> str:
    """What all wordings read alike; empty where they part."""
    words = {reading.text if reading else None for reading in column}
    return content("".join(filter(None, words))) if len(words) == 1 else ""


def _app(column: Column, base: int, witnesses: Sequence[str], place: str, id: str) -> str:
    lemma = _entry(column[base])
    head = replace(lemma, type="ellipsis" if lemma.type == "ellipsis" else None)
    readings: dict[_Entry, list[str]] = {head: []}
    for witness, reading in zip(witnesses, column, strict=True):
        entry = _entry(reading)
        readings.setdefault(head if _agree(entry, head) else entry, []).append(witness)
    return element("app", {"xml:id": f"{place}{id}"}, *_readings(readings, place))


def _agree(entry: _Entry, head: _Entry) -> bool:
    return entry.words == head.words and entry.home is None and (entry.type == "ellipsis") == (head.type == "ellipsis")


def _entry(reading: Reading | None) -> _Entry:
    if reading is None:
        return _Entry("", OMISSION)
    return _Entry(reading.text, _BY_MARK[reading.mark], reading.home)


def _readings(readings: Mapping[_Entry, Sequence[str]], place: str) -> list[str]:
    """The lemma, which comes first, and the other readings."""
    found: list[str] = []
    for entry, witnesses in readings.items():
        attributes = {
            "wit": pointers(witnesses),
            "type": entry.type,
            "corresp": None if entry.home is None else f"#{place}{entry.home}",
        }
        found.append(element("rdg" if found else "lem", attributes, content(entry.words)))
    return found


# --- spelling --------------------------------------------------------------------------------------------


def _by_words(column: Column) -> list[Column]:
    """A column in which all have the same words, word by word: of a long stretch only what is spelt otherwise parts."""
    readings = [reading for reading in column if reading is not None and reading.mark is Mark.SAME]
    words = [_words(reading.text) for reading in readings]
    if len(readings) < len(column) or len({len(found) for found in words}) > 1 or len({*map(tuple, words)}) == 1:
        return [column]
    return [tuple(map(Reading, parts)) for parts in zip(*words, strict=True)]


def _words(text: str) -> list[str]:
    """The words with the blanks before them; all of the text."""
    found = tokens(text)
    cuts = [0, *(_cut(text, before.end, after.start) for before, after in pairwise(found)), len(text)]
    return [text[start:end] for start, end in pairwise(cuts)]


def _cut(text: str, end: int, start: int) -> int:
    return next((at for at in range(end, start) if text[at].isspace()), start)


# --- blanks ----------------------------------------------------------------------------------------------


def respaced(collation: Collation) -> list[Column]:
    """The columns with the blanks before words and not behind them, so that a wording that ends early differs in none.

    Where a wording begins in mid-course the others keep theirs behind the word before, for the same reason.
    """
    rows = [[column[row] for column in collation.columns] for row in range(len(collation.sigla))]
    begins = {next((number for number, reading in enumerate(row) if reading and reading.text), None) for row in rows}
    return list(zip(*(_respaced(row, begins) for row in rows), strict=True))


def _respaced(row: Column, begins: set[int | None]) -> list[Reading | None]:
    found = list(row)
    before: int | None = None
    for number, reading in enumerate(row):
        if reading is None or not reading.text:
            continue
        last = found[before] if before is not None else None
        bare = last.text.rstrip() if last else ""
        if before is not None and last and bare and number not in begins:
            found[before] = replace(last, text=bare)
            found[number] = replace(reading, text=last.text[len(bare) :] + reading.text)
        before = number
    return found
