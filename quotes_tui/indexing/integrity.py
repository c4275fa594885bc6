"""Whether an index file is whole: the file, the counts against the rows, and what the rows hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from quotes_tui.errors import IndexFileError
from quotes_tui.indexing.reader import Reader
from quotes_tui.indexing.rows import Summary
from quotes_tui.indexing.statements import statements
from quotes_tui.model import Article, Quotation

_MOST_READ = 20_000
_MOST_TOLD = 5
_KINDS: dict[str, type] = {"article": Article, "quotation": Quotation}


def faults(path: Path) -> list[str]:
    """What is wrong inside an index that opens, in words; nothing where it is whole.

    Of very many records every so manieth is read. IndexFileError where it cannot be opened.
    """
    reader = Reader(path)
    try:
        told = [str(row[0]) for row in reader.rows(f"PRAGMA integrity_check({_MOST_TOLD})")]
        return [fault for fault in told if fault != "ok"] or [*_counts(reader), *_records(reader)][:_MOST_TOLD]
    except IndexFileError as error:
        return [str(error)]
    finally:
        reader.close()


def _counts(reader: Reader) -> Iterator[str]:
    summary = reader.records(Summary, "SELECT value FROM meta WHERE key = 'summary'")[0]
    quotations = reader.number("SELECT coalesce(max(behind), 0) FROM article") or 0
    for what, said, sql in (
        ("articles", summary.articles, "SELECT count(*) FROM article"),
        ("articles in order", summary.articles, "SELECT count(*) FROM article_place"),
        ("quotations", quotations, "SELECT count(*) FROM quotation"),
        ("statements", summary.statements, "SELECT count(*) FROM statement"),
        ("statements of speakers", summary.statements, "SELECT coalesce(sum(statements), 0) FROM speaker"),
        ("records of statements", summary.statements, "SELECT count(*) FROM statement_record"),
        ("problems", summary.problems, "SELECT count(*) FROM problem"),
    ):
        found = reader.number(sql)
        if found != said:
            yield f"{found or 0:,} {what} where there should be {said:,}"


def _records(reader: Reader) -> Iterator[str]:
    """The records that cannot be read."""
    for what, table in (("article", "article"), ("quotation", "quotation"), ("statement", "statement_record")):
        step = 1 + (reader.number(f"SELECT count(*) FROM {table}") or 0) // _MOST_READ
        for number in reader.rows(f"SELECT number FROM {table} WHERE number % ? = 0 ORDER BY number", [step]):
            try:
                _read(reader, table, number)
            except IndexFileError:
                yield f"the record of {what} {number[0]} cannot be read"


def _read(reader: Reader, table: str, number: Sequence[object]) -> None:
    if table == "statement_record":
        statements(reader, "SELECT number, record FROM statement_record WHERE number = ?", number)  # and its quotations
    else:
        reader.records(_KINDS[table], f"SELECT record FROM {table} WHERE number = ?", number)
