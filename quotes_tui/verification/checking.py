"""A purported quotation against an index: the first verdict that holds, what else holds, the evidence, the rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quotes_tui.indexing import Index, Summary
from quotes_tui.verification.asking import Asked, asked, carrier_of
from quotes_tui.verification.comparable import Comparable, comparable, unspaced
from quotes_tui.verification.finding import Finding, Proof, Verdict
from quotes_tui.verification.gathering import Candidate, gather
from quotes_tui.verification.judging import Judged, judge
from quotes_tui.verification.matching import is_worth_a_look
from quotes_tui.verification.printed import Sort
from quotes_tui.verification.proving import distinct, order, piece_proof, proof
from quotes_tui.verification.purported import readings
from quotes_tui.verification.rewording import near_in_matter, quoted_instead
from quotes_tui.verification.right_words import of_right_words
from quotes_tui.verification.rules import RULES, searched
from quotes_tui.verification.stitching import stitched

_FEWEST_WORDS, _FEWEST_CHARACTERS = 4, 20
_MOST_PROOFS = 8
_MOST_OF_ONE = 4
_WELL = 0.85
_TOO_FAR = "The nearest that was found, for a look; it is too far from these words to be their source."


_RIGHT = frozenset((Verdict.VERBATIM, Verdict.OTHER_DATE, Verdict.OTHER_SPEAKER, Verdict.TRIMMED))
_Decision = tuple[list[Verdict], list[Proof]]


@dataclass(frozen=True, slots=True)
class _Case:
    """What is checked and what was found for it."""

    here: Comparable
    candidates: list[Candidate]
    judged: list[Judged]
    asked: Asked
    index: Index


def check(words: str, index: Index, *, speaker: str | None = None, date: str | None = None) -> Finding:
    """How a purported quotation stands to what the articles of an index print.

    `speaker` is any name, alias or role, `date` an ISO day (`2022-03-21`); UsageError where it is none. Any words may
    be given, with or without quotation marks around them.
    """
    asks = asked(index, speaker, date)
    decisions = (_decision(reading, asks, index) for reading in readings(words))
    first = next(decisions)
    decision = first if first[0][0] in _RIGHT else next((one for one in decisions if one[0][0] in _RIGHT), first)
    return _finding(*decision, index.summary())


def _decision(words: str, asks: Asked, index: Index) -> _Decision:
    here = comparable(words)
    candidates = gather(here, index) if here.keys else []
    judged = sorted(filter(None, (judge(one.match, one.printed) for one in candidates)), key=order)
    return _decide(_Case(here, candidates, judged, asks, index))


def _finding(verdicts: Sequence[Verdict], proofs: Sequence[Proof], summary: Summary) -> Finding:
    first = verdicts[0]
    also = tuple(verdict for verdict in Verdict if verdict in verdicts[1:] and verdict is not first)
    return Finding(first, also, tuple(proofs[:_MOST_PROOFS]), searched(summary), RULES[first])


def _decide(case: _Case) -> _Decision:
    right = [one for one in case.judged if one.right]
    if right:
        return of_right_words(right, case.asked)
    if _is_short(case.here):
        return [Verdict.TOO_SHORT], []
    return _changed(case)


def _is_short(here: Comparable) -> bool:
    """Whether the words are too few to be looked for otherwise than exactly.

    Of a script that leaves no space between words the characters are counted, each for two.
    """
    characters = len(here.text) + sum(map(unspaced, here.keys))
    return len(here.keys) < _FEWEST_WORDS or characters < _FEWEST_CHARACTERS


def _changed(case: _Case) -> _Decision:
    """Words that are in no quotation just so: where they stand without marks, else what they are near to.

    The nearest print decides: words nearer to a report without marks than to any in marks are the reporter's.
    """
    retold = [one for one in case.judged if one.verdict is Verdict.PARAPHRASE]
    if any(one.match.exact for one in retold):
        return [Verdict.PARAPHRASE], _retold([one for one in retold if one.match.exact], case)
    # What is stitched is no altered one beside it: the words of the second place are not put in.
    holding = [found for found in (_stitched(case) or _altered(case), _retold(retold, case)) if found]
    if holding:
        return [found[0].verdict for found in holding], [one for found in holding for one in found[:_MOST_OF_ONE]]
    same = near_in_matter(case.here, case.candidates, case.asked, case.index)
    if same:
        return [one.verdict for one in same], [proof(one, one.verdict, _why(one, case)) for one in same]
    return [Verdict.NOT_IN_CORPUS], _nearest(case)


def _stitched(case: _Case) -> list[Proof]:
    joined = [one for one in case.judged if one.verdict is Verdict.STITCHED]
    if joined:
        return [proof(one, Verdict.STITCHED, _why(one, case)) for one in distinct(joined)]
    most = max((one.match.equal for one in case.judged if one.match.share >= _WELL), default=0)
    marked = [one.printed for one in case.candidates if one.printed.sort is Sort.MARKED]
    pieces = stitched(case.here, marked, most)
    return [
        piece_proof(case.here, piece.printed, piece.block, f"Place {number} of {len(pieces)} that the words are from.")
        for number, piece in enumerate(pieces, start=1)
    ]


def _altered(case: _Case) -> list[Proof]:
    altered = [one for one in case.judged if one.verdict is Verdict.ALTERED]
    retold = max((one.match.share for one in case.judged if one.verdict is Verdict.PARAPHRASE), default=0.0)
    near = [one for one in altered if one.match.share >= retold]
    return [proof(one, Verdict.ALTERED, _why(one, case)) for one in distinct(near)]


def _retold(retold: list[Judged], case: _Case) -> list[Proof]:
    """Words printed without quotation marks, and what is printed in marks of the same statements."""
    shown = distinct(retold)
    carriers = {carrier.statement.id: carrier for one in shown if (carrier := carrier_of(one))}
    quoted = [one for carrier in carriers.values() if (one := quoted_instead(case.here, carrier))]
    return [proof(one, Verdict.PARAPHRASE, _why(one, case)) for one in (*shown, *quoted)]


def _nearest(case: _Case) -> list[Proof]:
    """The nearest printed words, to look at: they do not carry a verdict."""
    near = [one for one in case.candidates if one.printed.carriers and is_worth_a_look(one.match)]
    near.sort(key=lambda one: (-one.match.share, one.printed.article, one.match.start))
    return [
        proof(Judged(Verdict.NOT_IN_CORPUS, "", one.match, one.printed), Verdict.NOT_IN_CORPUS, _TOO_FAR)
        for one in near[:1]
    ]


def _why(judged: Judged, case: _Case) -> str:
    return " ".join(filter(None, [judged.why, case.asked.notes(judged)]))
