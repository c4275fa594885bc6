"""The model's nouns as exported records; nothing is left out but the file that an article was read from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import cast

from quotes_tui.exporting.records import (
    ArticleRecord,
    CanonicalRecord,
    EvidenceRecord,
    ExtractedRecord,
    ExtractionRecord,
    OriginRecord,
    PhraseRecord,
    QuotationRecord,
    RenderingRecord,
    SourceRecord,
    SpanRecord,
    StatementRecord,
    VariantRecord,
    WholeRecord,
)
from quotes_tui.model import Article, ArticleOf, Evidence, Passage, Phrase, Quotation, Report, Span, Statement, Variant
from quotes_tui.text import paragraph_number, paragraphs

_DIGITS = 4


# --- articles --------------------------------------------------------------------------------------------


def article_record(article: Article) -> ArticleRecord:
    """The record of an article with its text."""
    return {**_source_record(article), "text": article.text}


def _source_record(article: Article) -> SourceRecord:
    """The record of an article without its text."""
    origin = article.derived_from
    return {
        "id": article.id,
        "title": article.title,
        "title_printed": article.title_printed,
        "outlet": article.outlet,
        "agency": article.agency,
        "authors": list(article.authors),
        "published": article.published,
        "published_time": article.published_time,
        "modified": article.modified,
        "modified_time": article.modified_time,
        "url": article.url,
        "archive_url": article.archive_url,
        "accessed": article.accessed,
        "language": article.language,
        "kind": article.kind,
        "occasion": article.occasion,
        "primary": article.primary,
        "speaker": article.speaker,
        "derived_from": cast(OriginRecord, asdict(origin)) if origin else None,
        "translator": article.translator,
        "translation": article.translation,
        "excerpt": article.excerpt,
        "translations": [cast(RenderingRecord, asdict(rendering)) for rendering in article.translations],
    }


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
        "confidence": round(quotation.confidence, _DIGITS),
        "speaker_confidence": round(quotation.speaker_confidence, _DIGITS),
        "rule": quotation.rule,
    }


def _spans(spans: Iterable[Span]) -> list[SpanRecord]:
    return [{"start": span.start, "end": span.end} for span in spans]


def _phrase(phrase: Phrase | None) -> PhraseRecord | None:
    return None if phrase is None else {"start": phrase.start, "end": phrase.end, "text": phrase.text}


# --- statements ------------------------------------------------------------------------------------------


def statement_record(statement: Statement, articles: ArticleOf) -> StatementRecord:
    """The record of a statement."""
    carriers = dict.fromkeys(passage.article for variant in statement.variants for passage in variant.passages)
    return {
        "id": statement.id,
        "speaker": statement.speaker,
        "said": statement.said,
        "outlets": statement.outlets,
        "witnesses": statement.witnesses,
        "flags": list(statement.flags),
        "related": [{"id": o.id, "why": o.why, "score": round(o.score, _DIGITS)} for o in statement.related],
        "possible": [{"id": o.id, "score": round(o.score, _DIGITS), "why": o.why} for o in statement.possible],
        "canonical": _canonical(statement),
        "variants": [_variant(variant, articles) for variant in statement.variants],
        "evidence": [_evidence(record) for record in statement.evidence],
        "notes": list(statement.notes),
        "role": statement.role,
        "occasion": statement.occasion,
        "sources": [_source_record(articles(id)) for id in carriers],
    }


def _evidence(record: Evidence) -> EvidenceRecord:
    score = round(record.score, _DIGITS)
    return {"topic": str(record.topic), "what": record.what, "why": record.why, "score": score}


def _canonical(statement: Statement) -> CanonicalRecord:
    chosen, text = statement.canonical, statement.best.text
    return {"variant": chosen.variant, "text": text, "reason": chosen.reason, "article": chosen.article}


def _variant(variant: Variant, articles: ArticleOf) -> VariantRecord:
    return {
        "id": variant.id,
        "text": variant.text,
        "relation": str(variant.relation),
        "witnesses": variant.witnesses,
        "quotations": [_quotation(passage, articles(passage.article)) for passage in variant.passages],
        "language": variant.language,
        "difference": round(variant.difference, _DIGITS),
    }


def _quotation(passage: Passage, article: Article) -> QuotationRecord:
    quotation = passage.quotation
    around = context(passage, article)
    return {
        "article": passage.article,
        "outlet": article.outlet,
        "published": article.published,
        "kind": str(passage.kind),
        "spans": _spans(passage.spans),
        "speaker": quotation.speaker,
        "mention": _phrase(quotation.mention),
        "cue": _phrase(quotation.cue),
        "text": passage.text,
        "paragraph": paragraph_number(article.text, around.start),
        "context": {"start": around.start, "end": around.end, "text": around.of(article.text)},
        "whole": _whole(quotation),
    }


def _whole(quotation: Quotation) -> WholeRecord:
    return {
        **_extracted(quotation),
        "speaker_kind": str(quotation.speaker_kind),
        "speaker_evidence": quotation.speaker_evidence,
        "role": quotation.role,
        "speaks_for": list(quotation.speaks_for),
    }


def context(passage: Passage, article: Article) -> Span:
    """The paragraphs that hold the whole quotation of a passage, with the words that tell who says it and how."""
    quotation = passage.quotation
    named = [phrase.span for phrase in (quotation.mention, quotation.cue) if phrase]
    needed = [*quotation.spans, *passage.spans, *named]
    start, end = min(span.start for span in needed), max(span.end for span in needed)
    blocks = [block for block in paragraphs(article.text) if block.start < end and start < block.end]
    return Span(min([start, *(b.start for b in blocks)]), max([end, *(b.end for b in blocks)]))
