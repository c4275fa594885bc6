"""The exported records, field by field in the order in which they are written: the contract with other programs.

Plain dictionaries of a stated shape: a hundred thousand statements are written without a validation, mypy checks
the shapes, and `schema` makes the JSON schemas of them.
"""

from __future__ import annotations

# pydantic reads these classes, and before Python 3.12 it needs this TypedDict; it depends on the package itself.
from typing_extensions import TypedDict


class SpanRecord(TypedDict):
    """A stretch of an article's text, half open, in Unicode code points."""

    start: int
    end: int


class PhraseRecord(TypedDict):
    """Words of an article with their place."""

    start: int
    end: int
    text: str


# --- one article a line (`extract`) ----------------------------------------------------------------------


class ExtractedRecord(TypedDict):
    """A quotation found in an article. Dates are ISO; `confidence` and `speaker_confidence` lie between 0 and 1."""

    kind: str
    act: str
    text: str
    spans: list[SpanRecord]
    quoted: list[SpanRecord]
    speaker: str | None
    mention: PhraseRecord | None
    cue: PhraseRecord | None
    said: str | None
    occasion: PhraseRecord | None
    confidence: float
    speaker_confidence: float
    rule: str


class ExtractionRecord(TypedDict):
    """An article's quotations in the order of its text."""

    id: str
    quotations: list[ExtractedRecord]


# --- articles --------------------------------------------------------------------------------------------


class OriginRecord(TypedDict):
    """The text that an article rewords."""

    outlet: str | None
    agency: str | None
    title: str | None
    url: str | None


class RenderingRecord(TypedDict):
    """A translation of words of an article: `words` of the article `article`, of the words `of` here (null: of all)."""

    article: str
    words: str
    of: str | None


class SourceRecord(TypedDict):
    """An article that carries a statement: everything that is known of it but its text. Dates and times are ISO."""

    id: str
    title: str | None
    title_printed: str | None
    outlet: str | None
    agency: str | None
    authors: list[str]
    published: str | None
    published_time: str | None
    modified: str | None
    modified_time: str | None
    url: str | None
    archive_url: str | None
    accessed: str | None
    language: str | None
    kind: str
    occasion: str | None
    primary: bool
    speaker: str | None
    derived_from: OriginRecord | None
    translator: str | None
    translation: str | None
    excerpt: bool
    translations: list[RenderingRecord]


class ArticleRecord(SourceRecord):
    """An article with its text (`export --articles`)."""

    text: str


# --- one statement a line (`export`) ---------------------------------------------------------------------


class RelatedRecord(TypedDict):
    """Another statement that this one is related to, why, and how closely (0 to 1)."""

    id: str
    why: str
    score: float


class PossibleRecord(TypedDict):
    """A statement that may be the same one, how likely (0 to 1), and why."""

    id: str
    score: float
    why: str


class EvidenceRecord(TypedDict):
    """A decision about the statement: what it is about (a `Topic`), what was decided, why, and how sure (0 to 1)."""

    topic: str
    what: str
    why: str
    score: float


class CanonicalRecord(TypedDict):
    """The variant to cite, its text, the reason, and the article that it is cited from."""

    variant: str
    text: str
    reason: str
    article: str


class WholeRecord(ExtractedRecord):
    """The quotation that a passage is part of; the fields after `rule` tell more about its speaker."""

    speaker_kind: str
    speaker_evidence: str
    role: str | None
    speaks_for: list[str]


class QuotationRecord(TypedDict):
    """A passage that carries a variant; `spans` and `text` are the passage's, `whole` is the quotation it is part of.

    `context` are the paragraphs that it stands in, with who says it and how; `paragraph` is the number of the first.
    """

    article: str
    outlet: str | None
    published: str | None
    kind: str
    spans: list[SpanRecord]
    speaker: str | None
    mention: PhraseRecord | None
    cue: PhraseRecord | None
    text: str
    paragraph: int | None
    context: PhraseRecord
    whole: WholeRecord


class VariantRecord(TypedDict):
    """One distinct wording; `id` is its siglum, `language` a code such as `en` or `ja`.

    `difference` is the share of words unlike the canonical wording, 0 to 1.
    """

    id: str
    text: str
    relation: str
    witnesses: int
    quotations: list[QuotationRecord]
    language: str | None
    difference: float


class StatementRecord(TypedDict):
    """What was said once, in every wording; `sources` are the articles that carry it."""

    id: str
    speaker: str | None
    said: str | None
    outlets: int
    witnesses: int
    flags: list[str]
    related: list[RelatedRecord]
    possible: list[PossibleRecord]
    canonical: CanonicalRecord
    variants: list[VariantRecord]
    evidence: list[EvidenceRecord]
    notes: list[str]
    role: str | None
    occasion: str | None
    sources: list[SourceRecord]
