"""CSV for spreadsheets: one row per quotation, clean text on one line, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import TextIO

from quotes_tui.exporting.json_lines import Published
from quotes_tui.model import Passage, Span, Statement, Variant
from quotes_tui.text import one_line

COLUMNS = (
    "statement", "speaker", "said", "variant", "relation", "canonical", "text", "kind", "article", "outlet",
    "published", "start", "end", "spans", "mention", "cue", "outlets", "witnesses", "flags",
)  # fmt: skip

Cell = str | int | None

# What a spreadsheet takes for the beginning of a formula, in full width too.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def write_csv(statements: Iterable[Statement], published: Published, out: TextIO) -> int:
    """Write the quotations of all statements below a line of names; the number of statements."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    count = 0
    for statement in statements:
        count += 1
        writer.writerows(_rows(statement, published))
    return count


def _rows(statement: Statement, published: Published) -> Iterator[list[str | int]]:
    for variant in statement.variants:
        for passage in variant.passages:
            yield [_safe(cell) for cell in _cells(statement, variant, passage, published)]


def _cells(statement: Statement, variant: Variant, passage: Passage, published: Published) -> list[Cell]:
    outlet, day = published(passage.article)
    mention, cue = passage.quotation.mention, passage.quotation.cue
    return [
        statement.id,
        statement.speaker,
        statement.said,
        variant.id,
        str(variant.relation),
        "yes" if variant.id == statement.canonical.variant else "no",
        passage.text,
        str(passage.kind),
        passage.article,
        outlet,
        day,
        passage.spans[0].start,
        passage.spans[-1].end,
        _written(passage.spans),
        mention.text if mention else None,
        cue.text if cue else None,
        statement.outlets,
        statement.witnesses,
        "; ".join(statement.flags),
    ]


def _written(spans: Iterable[Span]) -> str:
    return " ".join(f"{span.start}:{span.end}" for span in spans)


def _safe(cell: Cell) -> str | int:
    if not cell:
        return "" if cell is None else cell
    if isinstance(cell, int):
        return cell
    text = one_line(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text
