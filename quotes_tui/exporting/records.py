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


# --- one statement a line (`export`) ---------------------------------------------------------------------


class RelatedRecord(TypedDict):
    """Another statement that this one is related to, and why."""

    id: str
    why: str


class PossibleRecord(TypedDict):
    """A statement that may be the same one, and how likely (0 to 1)."""

    id: str
    score: float


class EvidenceRecord(TypedDict):
    """A decision about the statement: what it is about (a `Topic`), what was decided, why, and how sure (0 to 1)."""

    topic: str
    what: str
    why: str
    score: float


class CanonicalRecord(TypedDict):
    """The variant to cite, its text, and the reason."""

    variant: str
    text: str
    reason: str


class QuotationRecord(TypedDict):
    """A passage that carries a variant; `spans` are the passage's."""

    article: str
    outlet: str | None
    published: str | None
    kind: str
    spans: list[SpanRecord]
    speaker: str | None
    mention: PhraseRecord | None
    cue: PhraseRecord | None


class VariantRecord(TypedDict):
    """One distinct wording; `id` is its siglum."""

    id: str
    text: str
    relation: str
    witnesses: int
    quotations: list[QuotationRecord]


class StatementRecord(TypedDict):
    """What was said once, in every wording."""

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
