"""The nouns of the program: articles, quotations, statements.

Every record is frozen and free of I/O. Offsets count Unicode code points of `Article.text`, the decoded
body as it stands, so that a span always gives back the exact words: `span.of(article.text)`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of an article's text, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that stand there."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlap(self, other: Span) -> int:
        """How many code points both share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of an article with their place."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end)

    @classmethod
    def at(cls, text: str, start: int, end: int) -> Phrase:
        """The phrase between two offsets of `text`."""
        return cls(start, end, text[start:end])


@dataclass(frozen=True, slots=True)
class Origin:
    """The text that an article rewords, as far as it is known."""

    outlet: str | None = None
    agency: str | None = None
    title: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One text as one outlet published it.

    `published` and `accessed` are ISO dates (`2022-03-22`); `language` is an ISO 639 code, None where unknown;
    `path` names the file it was read from and is narration only: no export shows it.
    """

    id: str
    text: str
    title: str | None = None
    title_printed: str | None = None
    outlet: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    archive_url: str | None = None
    accessed: str | None = None
    language: str | None = None
    kind: str = "news"
    occasion: str | None = None
    primary: bool = False
    speaker: str | None = None
    derived_from: Origin | None = None
    encoding: str = "utf-8"
    path: str | None = None


class SpeakerKind(StrEnum):
    """What kind of source speaks."""

    PERSON = "person"
    BODY = "body"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks, as `speakers.toml` states it or as the articles tell.

    `speaks_for` names the bodies whose words this speaker's may be: "Japan said" may report a prime minister.
    """

    name: str
    role: str | None = None
    kind: SpeakerKind = SpeakerKind.PERSON
    family_name: str | None = None
    gender: str | None = None
    aliases: tuple[str, ...] = ()
    speaks_for: tuple[str, ...] = ()


class Kind(StrEnum):
    """How the words are reported: all in quotation marks, none, or a clause that is partly quoted."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


SURE = 0.8
"""The confidence below which a machine's finding is to be looked at."""


class Act(StrEnum):
    """What is reported: something said, something believed, something planned."""

    SPEECH = "speech"
    BELIEF = "belief"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Quotation:
    """One report of speech in one article.

    `spans` leave out the outer quotation marks and are sorted and disjoint; `text` is their slices joined by a
    space; `quoted` are the parts in marks of a mixed quotation. `speaker` is None where the text does not tell;
    `speaker_evidence` says in words why the mention stands for that speaker. `said` is an ISO date.
    """

    article: str
    kind: Kind
    spans: tuple[Span, ...]
    text: str
    quoted: tuple[Span, ...] = ()
    cue: Phrase | None = None
    mention: Phrase | None = None
    speaker: str | None = None
    speaker_kind: SpeakerKind = SpeakerKind.PERSON
    speaker_evidence: str = ""
    role: str | None = None
    speaks_for: tuple[str, ...] = ()
    act: Act = Act.SPEECH
    said: str | None = None
    occasion: Phrase | None = None
    confidence: float = 1.0
    speaker_confidence: float = 0.0
    rule: str = ""

    @property
    def start(self) -> int:
        """Where the first span begins."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where the last span ends."""
        return self.spans[-1].end

    @property
    def sure(self) -> bool:
        """Whether the machine is sure of the words and of who said them."""
        return self.confidence >= SURE and (self.speaker is None or self.speaker_confidence >= SURE)


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


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or taken: where, and why, in words. `line` counts from 1."""

    path: str
    reason: str
    line: int | None = None

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in one article: the article and its quotations, in the order of the text."""

    article: Article
    quotations: Sequence[Quotation] = field(default=())
