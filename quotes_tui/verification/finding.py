"""What checking a purported quotation finds: the verdict, what else holds, and the evidence for it.

A verdict is about the wording and about this corpus. None of them says that something was not said.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from quotes_tui.model import Span, Statement

ChangeKind = Literal["equal", "inserted", "deleted", "replaced"]


class Verdict(StrEnum):
    """How purported words stand to what the articles print, in the order in which the verdicts are tried."""

    TOO_SHORT = "too short to tell"
    """Under four words or twenty characters, and no such words in quotation marks."""
    VERBATIM = "verbatim"
    """Printed in quotation marks word for word; by that speaker and on that day, where these were asked for."""
    OTHER_DATE = "other date"
    """The words are right, but were said on another day than the one asked for."""
    OTHER_SPEAKER = "other speaker"
    """The words are right, but by somebody else than the speaker asked for."""
    TRIMMED = "trimmed"
    """Words of one quotation, in its order, with others left out."""
    STITCHED = "stitched"
    """Words of two places run together into one quotation."""
    ALTERED = "altered"
    """Most of the words of a quotation, with some changed."""
    OTHER_TRANSLATION = "other translation"
    """The matter of a statement that the articles quote in other words."""
    PARAPHRASE = "paraphrase in quotation marks"
    """Words that the articles print, but not in quotation marks as anybody's."""
    NOT_IN_CORPUS = "not in this corpus"
    """Nothing near enough in the articles that were searched, which tells nothing about any others."""


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of the word diff; `here` are the purported words, `there` those of the article.

    `inserted` has nothing `there`, `deleted` nothing `here`. White space stays with the words, so that all of `here`
    joined is the purported wording, and all of `there` the article's.
    """

    kind: ChangeKind
    here: str
    there: str


@dataclass(frozen=True, slots=True)
class Proof:
    """Words of an article that a verdict rests on.

    `spans` are their place in the article and `text` what stands there: the match with the rest of its sentences.
    `variant` is the siglum of the wording of `statement` that holds them. Words that are no part of a statement (a
    headline, the article's own words) have None and "". `why` says in words how the purported ones stand to them.
    """

    verdict: Verdict
    statement: Statement | None
    variant: str
    article: str
    spans: tuple[Span, ...]
    text: str
    diff: tuple[Change, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Finding:
    """The verdict, the verdicts that hold beside it, the evidence (best first), what was searched, by which rule."""

    verdict: Verdict
    also: tuple[Verdict, ...]
    evidence: tuple[Proof, ...]
    searched: str
    rule: str
