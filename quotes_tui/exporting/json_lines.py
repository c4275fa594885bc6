"""JSON Lines: an article or a statement a line, UTF-8, verbatim text.

What could steer a terminal or reorder a line is written as `\\uXXXX`, so that a line is safe to look at and gives
back the very characters.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping

from quotes_tui.exporting.records import (
    CanonicalRecord,
    EvidenceRecord,
    ExtractedRecord,
    ExtractionRecord,
    PhraseRecord,
    QuotationRecord,
    SpanRecord,
    StatementRecord,
    VariantRecord,
)
from quotes_tui.model import Evidence, Passage, Phrase, Quotation, Report, Span, Statement, Variant
from quotes_tui.text import clean

# Where an article appeared and when: all that an exported statement says of it.
Published = Callable[[str], tuple[str | None, str | None]]

_NOT_ASCII = re.compile(r"[^\x00-\x7e]+")


def extraction_line(report: Report) -> str:
    """An article's quotations as one line of JSON, without a line end."""
    return _dumped(extraction_record(report))


def statement_line(statement: Statement, published: Published) -> str:
    """A statement as one line of JSON, without a line end; `published` gives outlet and date of an article's id."""
    return _dumped(statement_record(statement, published))


def _dumped(record: Mapping[str, object]) -> str:
    return _NOT_ASCII.sub(_escaped, json.dumps(record, ensure_ascii=False, separators=(", ", ": ")))


def _escaped(found: re.Match[str]) -> str:
    run = found.group()
    if clean(run) == run:
        return run
    return "".join(
        shown if shown == char else json.dumps(char)[1:-1] for char, shown in zip(run, clean(run), strict=True)
    )


# --- articles --------------------------------------------------------------------------------------------


def extraction_record(report: Report) -> ExtractionRecord:
    """The record of an article's quotations."""
    return {"id": report.article.id, "quotations": [_extracted(quotation) for quotation in report.quotations]}


def _extracted(quotation: Quotation) -> ExtractedRecord:
    return {
        "kind": str(quotation.kind),
        "act": str(quotation.act),
        "text": quotation.text,
        "spans": _spans(quotation.spans),
        "quoted": _spans(quotation.quoted),
        "speaker": quotation.speaker,
        "mention": _phrase(quotation.mention),
        "cue": _phrase(quotation.cue),
        "said": quotation.said,
        "occasion": _phrase(quotation.occasion),
        "confidence": round(quotation.confidence, 4),
        "speaker_confidence": round(quotation.speaker_confidence, 4),
        "rule": quotation.rule,
    }


def _spans(spans: Iterable[Span]) -> list[SpanRecord]:
    return [{"start": span.start, "end": span.end} for span in spans]


def _phrase(phrase: Phrase | None) -> PhraseRecord | None:
    return None if phrase is None else {"start": phrase.start, "end": phrase.end, "text": phrase.text}


# --- statements ------------------------------------------------------------------------------------------


def statement_record(statement: Statement, published: Published) -> StatementRecord:
    """The record of a statement."""
    return {
        "id": statement.id,
        "speaker": statement.speaker,
        "said": statement.said,
        "outlets": statement.outlets,
        "witnesses": statement.witnesses,
        "flags": list(statement.flags),
        "related": [{"id": link.id, "why": link.why} for link in statement.related],
        "possible": [{"id": link.id, "score": round(link.score, 4)} for link in statement.possible],
        "canonical": _canonical(statement),
        "variants": [_variant(variant, published) for variant in statement.variants],
        "evidence": [_evidence(record) for record in statement.evidence],
        "notes": list(statement.notes),
    }


def _evidence(record: Evidence) -> EvidenceRecord:
    return {"topic": str(record.topic), "what": record.what, "why": record.why, "score": round(record.score, 4)}


def _canonical(statement: Statement) -> CanonicalRecord:
    chosen = statement.canonical
    return {"variant": chosen.variant, "text": statement.best.text, "reason": chosen.reason}


def _variant(variant: Variant, published: Published) -> VariantRecord:
    return {
        "id": variant.id,
        "text": variant.text,
        "relation": str(variant.relation),
        "witnesses": variant.witnesses,
        "quotations": [_quotation(passage, published) for passage in variant.passages],
    }


def _quotation(passage: Passage, published: Published) -> QuotationRecord:
    outlet, day = published(passage.article)
    return {
        "article": passage.article,
        "outlet": outlet,
        "published": day,
        "kind": str(passage.kind),
        "spans": _spans(passage.spans),
        "speaker": passage.quotation.speaker,
        "mention": _phrase(passage.quotation.mention),
        "cue": _phrase(passage.quotation.cue),
    }
