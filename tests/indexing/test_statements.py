"""Statements in the file name their quotations by number, and come back whole."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from quotes_tui.errors import IndexFileError
from quotes_tui.indexing import open_index, write_index, writing
from quotes_tui.indexing.integrity import faults
from quotes_tui.model import (
    Article,
    Canonical,
    Kind,
    Passage,
    Quotation,
    Relation,
    Report,
    Span,
    Statement,
    Variant,
)
from tests import strategies

TEXT = "We close the ferry. We do so tomorrow."
WHOLE = Quotation("harbour", Kind.DIRECT, (Span(0, 38),), TEXT, speaker="Ana Ruiz", rule="marks")
FIRST = (Span(0, 19),)


def statement(*passages: Passage) -> Statement:
    variant = Variant("A", passages[0].text, Relation.SAME, passages)
    return Statement("s1", "Ana Ruiz", (variant,), Canonical("A", "harbour", "the only one"))


def written(path: Path, told: Statement, reported: Quotation = WHOLE) -> str:
    """The record of the statement as it stands in the file."""
    write_index(path, title="", reports=[Report(Article("harbour", TEXT), (reported,))], statements=[told])
    db = sqlite3.connect(path)
    (record,) = db.execute("SELECT record FROM statement_record").fetchone()
    db.close()
    return str(record.decode())


@pytest.mark.parametrize(
    ("passage", "stored"),
    [
        pytest.param(Passage(WHOLE, WHOLE.spans, TEXT, Kind.DIRECT), "[0]", id="all of a quotation"),
        pytest.param(
            Passage(WHOLE, FIRST, "We close the ferry.", Kind.DIRECT),
            '[[0,[[0,19]],"We close the ferry.","direct"]]',
            id="a part of it",
        ),
        pytest.param(Passage(WHOLE, WHOLE.spans, TEXT, Kind.MIXED), f'[[0,[[0,38]],"{TEXT}","mixed"]]', id="its kind"),
    ],
)
def test_a_passage_names_its_quotation_by_number(tmp_path: Path, passage: Passage, stored: str) -> None:
    told = statement(passage)

    assert f'"same",{stored}' in written(tmp_path / "index.db", told)
    with open_index(tmp_path / "index.db") as index:
        assert index.statement("s1") == told
        assert index.quotations("harbour") == [WHOLE]


def test_a_quotation_that_no_report_has_stands_in_its_statement(tmp_path: Path) -> None:
    other = replace(WHOLE, speaker="Bo")
    told = statement(Passage(other, other.spans, TEXT, Kind.DIRECT), Passage(WHOLE, FIRST, "We close", Kind.DIRECT))

    assert '"Bo"' in written(tmp_path / "index.db", told)
    with open_index(tmp_path / "index.db") as index:
        assert index.statement("s1") == told


def test_every_quotation_is_in_the_file_once(tmp_path: Path) -> None:
    rare = replace(WHOLE, rule="a rule of its own")
    written(tmp_path / "index.db", statement(*[Passage(rare, FIRST, "We close", Kind.DIRECT)] * 5), rare)

    assert (tmp_path / "index.db").read_bytes().count(b"a rule of its own") == 1


@given(strategies.corpora())
@settings(max_examples=10, deadline=None)
def test_sums_that_meet_change_nothing(
    tmp_path_factory: pytest.TempPathFactory, corpus: strategies.DrawnCorpus
) -> None:
    path = tmp_path_factory.mktemp("index") / "drawn.db"
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(writing, "_sum", lambda packed: len(packed) % 2)
        write_index(path, title="", reports=corpus.reports, statements=corpus.statements)

    with open_index(path) as index:
        assert [index.statement(one.id) for one in corpus.statements] == list(corpus.statements)


@pytest.mark.parametrize(
    ("sql", "where"),
    [
        pytest.param("DELETE FROM quotation", "0 quotations where there should be 1", id="gone"),
        pytest.param("UPDATE quotation SET record = x'5b'", "quotation 0 cannot be read", id="no record"),
        pytest.param("UPDATE quotation SET record = NULL", "quotation 0 cannot be read", id="nothing"),
        pytest.param("UPDATE statement_record SET record = x'5b5d'", "statement 0 cannot be read", id="an empty list"),
        pytest.param("UPDATE statement_record SET record = '[1]'", "statement 0 cannot be read", id="text for bytes"),
    ],
)
def test_a_damaged_quotation_is_reported_where_its_statement_is_read(tmp_path: Path, sql: str, where: str) -> None:
    path = tmp_path / "index.db"
    written(path, statement(Passage(WHOLE, WHOLE.spans, TEXT, Kind.DIRECT)))
    with sqlite3.connect(path) as db:
        db.executescript(sql)
    db.close()

    with open_index(path) as index, pytest.raises(IndexFileError, match="damaged"):
        index.statement("s1")
    assert any(where in fault for fault in faults(path))
