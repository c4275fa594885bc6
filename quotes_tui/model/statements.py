"""What was said once, in every wording that reports it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quotes_tui.model.articles import Span
from quotes_tui.model.quotations import Kind, Quotation


class Relation(StrEnum):
    """How a variant stands to the canonical one; `original` is what was said, in the language it was said in."""

    SAME = "same"
    TRIMMED = "trimmed"
    EDITED = "edited"
    RETRANSLATED = "retranslated"
    INDIRECT = "indirect"
    ORIGINAL = "original"


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


def tongue(language: str | None) -> str | None:
    """A language without region and script ("en-GB" is "en"), None for one that is not known."""
    code = language.partition("-")[0].lower() if language else ""
    return None if code in ("", "und") else code


@dataclass(frozen=True, slots=True)
class Variant:
    """One distinct wording of a statement and the passages that carry it.

    `id` is its siglum (A, B, ... Z, AA); `difference` the share of words unlike the canonical wording, 0 to 1;
    `language` that of the article cited first, None where it is not known.
    """

    id: str
    text: str
    relation: Relation
    passages: tuple[Passage, ...]
    witnesses: int = 1
    difference: float = 0.0
    language: str | None = None

    @property
    def tongue(self) -> str | None:
        """The language without its region ("en-GB" is "en"); None where it is not known."""
        return tongue(self.language)

    def language_is(self, other: Variant) -> bool:
        """Whether the two are in one language, as far as is known."""
        return self.tongue is None or other.tongue is None or self.tongue == other.tongue


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

    `topic` sorts decisions for whoever reads them: `link` joined a wording, `curation` is the user's own, `speaker`
    says whose words they are, `flag` what to look out for, `witnesses` which articles are one, `apart` what forbade
    that another statement was joined, `near` what another lacked.
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
    are the user's own. `outlets` and `witnesses` count who reports it: a primary text is what they report.
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

    @property
    def originals(self) -> tuple[Variant, ...]:
        """The words in the language in which they were said, where the canonical wording is a translation of them."""
        return tuple(variant for variant in self.variants if variant.relation is Relation.ORIGINAL)

    def abroad(self, siglum: str) -> tuple[Variant, ...]:
        """The variants in other languages than that one, the originals first: they are shown above and not aligned."""
        base = self.variant(siglum)
        found = [variant for variant in self.variants if not variant.language_is(base)]
        return tuple(sorted(found, key=lambda variant: variant.relation is not Relation.ORIGINAL))

    def beside(self, siglum: str) -> tuple[Variant, ...]:
        """The variants that can be aligned with that one word by word, itself among them."""
        base = self.variant(siglum)
        return tuple(variant for variant in self.variants if variant.language_is(base))

    def variant(self, siglum: str) -> Variant:
        """The variant of that siglum; KeyError if there is none."""
        for variant in self.variants:
            if variant.id == siglum:
                return variant
        raise KeyError(siglum)
