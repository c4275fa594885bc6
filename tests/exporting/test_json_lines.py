"""JSON Lines: the contract's fields in their order, verbatim text, and nothing that steers a terminal."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given, settings
from pydantic import TypeAdapter

from quotes_tui.errors import UsageError
from quotes_tui.exporting import FORMATS, export, extraction_line
from quotes_tui.exporting.records import ExtractionRecord, StatementRecord
from quotes_tui.model import Article, Report
from quotes_tui.text import clean
from tests.data.made_up import made_up
from tests.golden import assert_golden
from tests.strategies import DrawnCorpus, corpora, reports

STATEMENT = (
    "id speaker said outlets witnesses flags related possible canonical variants evidence notes role occasion sources"
).split()
SOURCE = (
    "id title title_printed outlet agency authors published published_time modified modified_time url archive_url"
    " accessed language kind occasion primary speaker derived_from translator translation excerpt translations"
).split()
EVIDENCE = "topic what why score".split()
VARIANT = "id text relation witnesses quotations language difference".split()
QUOTATION = "article outlet published kind spans speaker mention cue text paragraph context whole".split()
EXTRACTED = ("kind act text spans quoted speaker mention cue said occasion confidence speaker_confidence rule").split()


def exported(corpus: DrawnCorpus) -> list[str]:
    articles = {report.article.id: report.article for report in corpus.reports}
    out = io.StringIO()
    assert export(corpus.statements, articles.__getitem__, out, "jsonl") == len(corpus.statements)
    lines = out.getvalue().split("\n")
    assert lines.pop() == ""
    return lines


def test_fields_stand_in_the_order_of_the_contract() -> None:
    out = io.StringIO()
    export(made_up().statements, made_up().article, out, "jsonl")
    record: dict[str, Any] = json.loads(out.getvalue().splitlines()[0])
    variant, canonical = record["variants"][0], record["canonical"]
    assert list(record) == STATEMENT
    assert list(canonical) == ["variant", "text", "reason", "article"]
    assert list(record["sources"][0]) == SOURCE
    assert list(variant["quotations"][0]["whole"])[: len(EXTRACTED)] == EXTRACTED
    assert list(variant) == VARIANT
    assert list(record["evidence"][0]) == EVIDENCE
    assert list(variant["quotations"][0]) == QUOTATION
    assert list(variant["quotations"][0]["cue"]) == ["start", "end", "text"]
    (extracted, *_) = json.loads(extraction_line(made_up().reports[0]))["quotations"]
    assert list(extracted) == EXTRACTED


def test_golden_export() -> None:
    out = io.StringIO()
    export(made_up().statements, made_up().article, out, "jsonl")
    assert_golden("exporting/statements.jsonl", out.getvalue())


def test_golden_extraction() -> None:
    lines = (extraction_line(report) + "\n" for report in made_up().reports)
    assert_golden("exporting/extractions.jsonl", "".join(lines))


def test_an_unknown_format_is_named_before_anything_is_written() -> None:
    out = io.StringIO()
    with pytest.raises(UsageError, match="no export format 'xml'; there are jsonl, csv, markdown, html"):
        export(made_up().statements, made_up().article, out, "xml")
    assert out.getvalue() == ""


@pytest.mark.parametrize("format", FORMATS)
def test_articles_are_asked_for_once_but_for_the_list_of_sources(format: str) -> None:
    asked: list[str] = []

    def article(id: str) -> Article:
        asked.append(id)
        return made_up().article(id)

    assert export(made_up().statements, article, io.StringIO(), format) == len(made_up().statements)
    assert len(asked) == len(set(asked))


def test_an_empty_article_is_a_line_too() -> None:
    assert extraction_line(Report(Article("a", "Text."))) == '{"id": "a", "quotations": []}'


def test_half_characters_come_back() -> None:
    line = extraction_line(Report(Article("a\ud800\U000e0041\x7f\x9b", "")))
    assert line == '{"id": "a\\ud800\\udb40\\udc41\\u007f\\u009b", "quotations": []}'
    assert json.loads(line)["id"] == "a\ud800\U000e0041\x7f\x9b"


# --- laws ------------------------------------------------------------------------------------------------


@given(corpora(most=3))
@settings(max_examples=25)
def test_a_line_is_of_its_schema_and_gives_back_the_statement(corpus: DrawnCorpus) -> None:
    adapter = TypeAdapter(StatementRecord)
    for line, statement in zip(exported(corpus), corpus.statements, strict=True):
        record = adapter.validate_json(line, strict=True)
        assert [variant["text"] for variant in record["variants"]] == [variant.text for variant in statement.variants]
        assert record["canonical"]["text"] == statement.best.text
        spans = [
            [(span["start"], span["end"]) for span in quotation["spans"]]
            for variant in record["variants"]
            for quotation in variant["quotations"]
        ]
        carriers = [passage for variant in statement.variants for passage in variant.passages]
        assert spans == [[(span.start, span.end) for span in passage.spans] for passage in carriers]


@given(corpora(most=2))
@settings(max_examples=25)
def test_a_line_steers_nothing_and_the_same_comes_out_twice(corpus: DrawnCorpus) -> None:
    lines = exported(corpus)
    assert lines == exported(corpus)
    assert all(clean(line) == line for line in lines)


@given(reports())
@settings(max_examples=30)
def test_spans_of_an_extraction_are_slices_of_the_text(report: Report) -> None:
    record = TypeAdapter(ExtractionRecord).validate_json(extraction_line(report), strict=True)
    for quotation in record["quotations"]:
        slices = [report.article.text[span["start"] : span["end"]] for span in quotation["spans"]]
        assert " ".join(slices) == quotation["text"]
