"""CSV: a row for each quotation, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given, settings

from quotes_tui.exporting import export
from quotes_tui.exporting.tables import COLUMNS
from quotes_tui.model import Article, Canonical, Kind, Passage, Quotation, Relation, Span, Statement, Variant
from quotes_tui.text import clean
from tests.data.made_up import made_up
from tests.golden import assert_golden
from tests.strategies import DrawnCorpus, corpora


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def exported(*statements: Statement, articles: tuple[Article, ...]) -> str:
    out = io.StringIO()
    assert export(statements, {a.id: a for a in articles}.__getitem__, out, "csv") == len(statements)
    return out.getvalue()


def saying(text: str, speaker: str | None = "Ilse Varnholt") -> tuple[Statement, Article]:
    article = Article("a", text, outlet="The Post", published="2031-05-13")
    quotation = Quotation("a", Kind.DIRECT, (Span(0, len(text)),), text, speaker=speaker)
    passage = Passage(quotation, quotation.spans, text, Kind.DIRECT)
    variant = Variant("A", text, Relation.SAME, (passage,))
    return Statement("5ca1ab1e", speaker, (variant,), Canonical("A", "a", "only one")), article


def test_golden() -> None:
    out = io.StringIO()
    export(made_up().statements, made_up().article, out, "csv")
    assert_golden("exporting/quotations.csv", out.getvalue())


def test_a_row_for_each_quotation() -> None:
    out = io.StringIO()
    export(made_up().statements, made_up().article, out, "csv")
    found = rows(out.getvalue())
    carriers = [p for s in made_up().statements for v in s.variants for p in v.passages]
    assert [(row["article"], row["start"]) for row in found] == [(p.article, str(p.spans[0].start)) for p in carriers]
    assert {row["canonical"] for row in found} == {"yes", "no"}


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        pytest.param("=1+1", "'=1+1", id="equals"),
        pytest.param("+1", "'+1", id="plus"),
        pytest.param("-1", "'-1", id="minus"),
        pytest.param("@SUM(A1)", "'@SUM(A1)", id="at"),
        pytest.param("  =1", "'=1", id="behind spaces"),
        pytest.param("\t=1", "'=1", id="behind a tab"),
        pytest.param("＝1+1", "'＝1+1", id="full width"),
        pytest.param("a\r\nb", "a b", id="on one line"),
        pytest.param('say "no", now', 'say "no", now', id="marks and commas come back"),
        pytest.param("\x1b[31m", "␛[31m", id="nothing steers"),
    ],
)
def test_cells(text: str, cell: str) -> None:
    statement, article = saying(text)
    (row,) = rows(exported(statement, articles=(article,)))
    assert row["text"] == cell


def test_what_is_not_known_is_empty() -> None:
    statement, article = saying("We go.", speaker=None)
    (row,) = rows(exported(statement, articles=(replace(article, outlet=None),)))
    assert (row["speaker"], row["outlet"], row["said"], row["mention"]) == ("", "", "", "")
    assert (row["start"], row["end"], row["spans"], row["outlets"]) == ("0", "6", "0:6", "1")


@given(corpora(most=3))
@settings(max_examples=25)
def test_every_quotation_has_its_row_and_no_cell_is_a_formula(corpus: DrawnCorpus) -> None:
    written = exported(*corpus.statements, articles=tuple(report.article for report in corpus.reports))
    header, *found = csv.reader(io.StringIO(written))
    assert tuple(header) == COLUMNS
    assert len(found) == sum(len(v.passages) for s in corpus.statements for v in s.variants)
    assert clean(written) == written
    for row in found:
        assert len(row) == len(COLUMNS)
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)
