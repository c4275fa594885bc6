from __future__ import annotations

import pytest
from hypothesis import given, settings

from quotes_tui.indexing.records import key, pack, shapes, text_of, unpack, unpack_all
from quotes_tui.model import Article, Kind, Phrase, Quotation, Report, Span, Statement
from tests import strategies


@given(strategies.reports())
@settings(max_examples=20)
def test_an_article_and_its_quotations_come_back_equal(report: Report) -> None:
    assert unpack(Article, pack(report.article)) == report.article
    assert unpack_all(Quotation, pack(report.quotations)) == list(report.quotations)


@given(strategies.statements())
@settings(max_examples=20)
def test_a_statement_comes_back_equal(statement: Statement) -> None:
    back = unpack(Statement, pack(statement))

    assert back == statement
    assert all(isinstance(passage.kind, Kind) for variant in back.variants for passage in variant.passages)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a\0b", id="null character"),
        pytest.param("a\ud800b", id="lone surrogate"),
        pytest.param("\x1b]52;c;x\x07", id="escape sequence"),
        pytest.param("line\r\nline\u2028", id="line ends"),
        pytest.param("👩‍👩‍👧 日本", id="outside the first plane"),
    ],
)
def test_any_text_survives(text: str) -> None:
    article = Article(text, text, title=text, authors=(text, ""))

    assert unpack(Article, pack(article)) == article
    assert text_of(key(text)) == text


def test_last_fields_that_hold_their_default_take_no_room() -> None:
    assert pack(Article("a", "b")) == b'["a","b"]'
    assert pack(Article("a", "b", title_printed="c")) == b'["a","b",null,"c"]'
    assert pack(Phrase(1, 2, "x")) == b'[1,2,"x"]'


@pytest.mark.parametrize(
    "packed",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"[", id="cut short"),
        pytest.param(b"\xff\xfe", id="no text"),
        pytest.param(b"[1]", id="too few fields"),
        pytest.param(b"[" + b"1," * 99 + b"1]", id="too many fields"),
        pytest.param(b'{"start": 1, "end": 2}', id="names of fields"),
        pytest.param(b"7", id="a number"),
    ],
)
def test_bytes_that_hold_no_record_are_a_value_error(packed: bytes) -> None:
    with pytest.raises(ValueError):
        unpack(Span, packed)
    with pytest.raises(ValueError):
        unpack(Article, packed)
    with pytest.raises(ValueError):
        unpack_all(Quotation, packed)


def test_the_name_of_the_shapes_is_the_same_every_time() -> None:
    first = shapes()
    shapes.cache_clear()

    assert shapes() == first
