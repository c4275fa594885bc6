"""Every field of the model is exported: what is left out, or stands elsewhere, is named here."""

from __future__ import annotations

from dataclasses import fields
from typing import get_type_hints

import pytest

from quotes_tui.exporting import records
from quotes_tui.model import (
    Article,
    Canonical,
    Evidence,
    Link,
    Origin,
    Passage,
    Phrase,
    Quotation,
    Rendering,
    Span,
    Statement,
    Variant,
)


@pytest.mark.parametrize(
    ("noun", "record", "elsewhere"),
    [
        pytest.param(Article, records.ArticleRecord, {"path", "encoding"}, id="of an article but its file"),
        pytest.param(Article, records.SourceRecord, {"path", "encoding", "text"}, id="of a source but its text, too"),
        pytest.param(Statement, records.StatementRecord, set(), id="of a statement"),
        pytest.param(Variant, records.VariantRecord, {"passages"}, id="of a wording, whose passages are quotations"),
        pytest.param(Passage, records.QuotationRecord, {"quotation"}, id="of a passage, whose quotation is the whole"),
        pytest.param(Quotation, records.WholeRecord, {"article"}, id="of a quotation, whose article its passage names"),
        pytest.param(Canonical, records.CanonicalRecord, set(), id="of the canonical wording"),
        pytest.param(Evidence, records.EvidenceRecord, set(), id="of a decision"),
        pytest.param(Link, records.RelatedRecord, set(), id="of a related statement"),
        pytest.param(Link, records.PossibleRecord, set(), id="of a possible one"),
        pytest.param(Origin, records.OriginRecord, set(), id="of what is reworded"),
        pytest.param(Rendering, records.RenderingRecord, set(), id="of a translation"),
        pytest.param(Phrase, records.PhraseRecord, set(), id="of words in a text"),
        pytest.param(Span, records.SpanRecord, set(), id="of a place in it"),
    ],
)
def test_every_field(noun: type, record: type, elsewhere: set[str]) -> None:
    known = {field.name for field in fields(noun)}
    assert known - set(get_type_hints(record)) == elsewhere
