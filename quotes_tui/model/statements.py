"""What was said once, in every wording that reports it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quotes_tui.model.articles import Span
from quotes_tui.model.quotations import Kind, Quotation


class Relation(StrEnum):
    """How a variant stands to the canonical one."""

    SAME = "same"
    TRIMMED = "trimmed"
    EDITED = "edited"
    RETRANSLATED = "retranslated"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Passage:
    """The part of a quotation that one statement takes: a sentence, a clause, or all of it."""

    quotation: Quotation
    spans: tuple[Span, ...]
    text: str
    kind: Kind

    @property
    def article(self) -> str:
        """The id of the article it stands in."""
        return self.quotation.article


@dataclass(frozen=True, slots=True)
class Variant:
    """One distinct wording of a statement and the passages that carry it.

    `id` is its siglum (A, B, ... Z, AA); `difference` the share of words unlike the canonical wording, 0 to 1.
    """

    id: str
    text: str
    relation: Relation
    passages: tuple[Passage, ...]
    witnesses: int = 1
    difference: float = 0.0


@dataclass(frozen=True, slots=True)
class Canonical:
    """The variant to cite, the passage of it that is cited, and why, in words."""

    variant: str
    article: str
    reason: str


class Topic(StrEnum):
    """What a decision of grouping is about."""

    LINK = "link"
    CURATION = "curation"
    SPEAKER = "speaker"
    FLAG = "flag"
    WITNESSES = "witnesses"
    APART = "apart"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One decision of grouping: what was decided about which wordings, why, and how sure (0 to 1).

    `topic` sorts decisions for whoever reads them: `link` joined a wording, `curation` is the user's own, `speaker` says
    whose words they are, `flag` what to look out for, `witnesses` which articles are one, `apart` what forbade that
    another statement was joined, `near` what another lacked.
    """

    what: str
    why: str
    score: float = 1.0
    topic: Topic = Topic.LINK


@dataclass(frozen=True, slots=True)
class Link:
    """Another statement that this one is related to."""

    id: str
    why: str
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Statement:
    """What was said once: every wording that reports it, across outlets.

    `variants` come canonical first, then by relation and witnesses; `occasion` is as one article words it; `notes`
    are the user's own.
    """

    id: str
    speaker: str | None
    variants: tuple[Variant, ...]
    canonical: Canonical
    role: str | None = None
    said: str | None = None
    occasion: str | None = None
    outlets: int = 1
    witnesses: int = 1
    flags: tuple[str, ...] = ()
    related: tuple[Link, ...] = ()
    possible: tuple[Link, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def best(self) -> Variant:
        """The canonical variant."""
        return self.variant(self.canonical.variant)

    @property
    def cited(self) -> Passage:
        """The passage that a citation of the canonical wording cites."""
        carriers = self.best.passages
        return next((p for p in carriers if p.article == self.canonical.article), carriers[0])

    def variant(self, siglum: str) -> Variant:
        """The variant of that siglum; KeyError if there is none."""
        for variant in self.variants:
            if variant.id == siglum:
                return variant
        raise KeyError(siglum)
