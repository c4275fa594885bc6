"""Who speaks, and what one article reports of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from quotes_tui.model.articles import Article, Phrase, Span


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


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in one article: the article and its quotations, in the order of the text."""

    article: Article
    quotations: Sequence[Quotation] = field(default=())
