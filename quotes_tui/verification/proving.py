"""Evidence: printed words with their place, their statement and the word diff; the best first."""

from __future__ import annotations

from collections.abc import Iterable

from quotes_tui.align import Block
from quotes_tui.verification.asking import carrier_of
from quotes_tui.verification.changes import diff
from quotes_tui.verification.comparable import Comparable, comparable
from quotes_tui.verification.finding import Proof, Verdict
from quotes_tui.verification.judging import Judged
from quotes_tui.verification.matching import Match
from quotes_tui.verification.printed import Printed

_ORDER = {verdict: place for place, verdict in enumerate(Verdict)}


def proof(judged: Judged, verdict: Verdict, why: str) -> Proof:
    """The evidence that a match is."""
    found = judged.match
    return _proof(found, judged.printed, verdict, why)


def _proof(found: Match, printed: Printed, verdict: Verdict, why: str) -> Proof:
    """The printed words of the whole sentences that hold the match, and how the purported ones stand to them."""
    start, stop = printed.words.sentence(found.start, found.stop)
    spans = printed.spans(start, stop)
    there = comparable(printed.text(start, stop))
    shifted = [Block(block.here, block.there - start, block.length) for block in found.blocks]
    carrier = printed.carrier(printed.spans(found.start, found.stop))
    return Proof(
        verdict=verdict,
        statement=carrier.statement if carrier else None,
        variant=carrier.variant if carrier else "",
        article=printed.article,
        spans=spans,
        text=there.text,
        diff=diff(found.here, there, shifted),
        why=why,
    )


def piece_proof(here: Comparable, printed: Printed, block: Block, why: str) -> Proof:
    """The evidence that a piece of stitched words is."""
    return _proof(Match(here, printed.words, (block,), False, 0.0), printed, Verdict.STITCHED, why)


def order(judged: Judged) -> tuple[object, ...]:
    """By what matches are sorted: nearest first, then the canonical wording, then by article and place."""
    carrier = carrier_of(judged)
    canonical = carrier is not None and carrier.variant == carrier.statement.canonical.variant
    found = judged.match
    place = judged.printed.pieces[0].start if judged.printed.pieces else 0
    return (_ORDER[judged.verdict], -found.share, not canonical, len(found.there.keys), judged.printed.article, place)


def distinct(judged: Iterable[Judged]) -> list[Judged]:
    """The first match of each wording of each statement."""
    kept: dict[object, Judged] = {}
    for one in judged:
        carrier = carrier_of(one)
        key = (carrier.statement.id, carrier.variant) if carrier else (one.printed.article, one.match.start)
        kept.setdefault(key, one)
    return list(kept.values())
