"""Purported words that are right: are they the speaker's and of the day that were asked for, and are they whole?"""

from __future__ import annotations

from collections.abc import Iterable

from quotes_tui.verification.asking import Asked, carrier_of
from quotes_tui.verification.finding import Proof, Verdict
from quotes_tui.verification.judging import Judged
from quotes_tui.verification.proving import distinct, proof


def of_right_words(right: list[Judged], asked: Asked) -> tuple[list[Verdict], list[Proof]]:
    """The verdicts, the first of them first, and the evidence for them.

    Words that fit speaker and day decide, if there are any; a wrong day counts among the words of the right speaker,
    if they have any such.
    """
    fitting = [one for one in right if asked.fits(one).well]
    if fitting:
        whole = [one for one in fitting if one.verdict is Verdict.VERBATIM]
        deciding = whole or fitting
        verdicts = [deciding[0].verdict, *_elsewhere(right, deciding, asked)]
    else:
        theirs = [one for one in right if asked.fits(one).speaker is not False]
        deciding = theirs or right
        verdicts = [*_unfit(deciding, asked), *_unfit(right, asked)]
        if all(one.verdict is Verdict.TRIMMED for one in deciding):
            verdicts.append(Verdict.TRIMMED)
    shown = [*distinct(deciding), *(one for one in distinct(right) if _is_telling(one, verdicts, deciding))]
    return verdicts, [_proof(one, asked) for one in dict.fromkeys(shown)]


def _unfit(found: Iterable[Judged], asked: Asked) -> list[Verdict]:
    """What speaks against words as a whole: no day fits, no speaker fits."""
    fits = [asked.fits(one) for one in found]
    day = [Verdict.OTHER_DATE] if all(fit.day is False for fit in fits) else []
    return [*day, *([Verdict.OTHER_SPEAKER] if any(fit.speaker is False for fit in fits) else [])]


def _elsewhere(right: list[Judged], deciding: list[Judged], asked: Asked) -> list[Verdict]:
    """What holds beside: the same words of somebody else, on another day, or with what these leave out."""
    fits = [asked.fits(one) for one in right if one not in deciding and one.verdict is Verdict.VERBATIM]
    verdicts = [Verdict.OTHER_SPEAKER] if any(fit.speaker is False for fit in fits) else []
    verdicts += [Verdict.OTHER_DATE] if any(fit.day is False for fit in fits) else []
    trimmed = [one for one in right if one.verdict is Verdict.TRIMMED and one not in deciding]
    return verdicts + ([Verdict.TRIMMED] if any(_same_statement(one, deciding) for one in trimmed) else [])


def _is_telling(one: Judged, verdicts: list[Verdict], deciding: list[Judged]) -> bool:
    if one.verdict is Verdict.VERBATIM:
        return True
    return Verdict.TRIMMED in verdicts and _same_statement(one, deciding)


def _same_statement(one: Judged, others: Iterable[Judged]) -> bool:
    """Whether it is another print of one of the statements: what that one prints more was said, too."""
    mine = carrier_of(one)
    ids = {carrier.statement.id for other in others if (carrier := carrier_of(other))}
    return mine is not None and mine.statement.id in ids


def _proof(one: Judged, asked: Asked) -> Proof:
    fits = asked.fits(one)
    verdict = one.verdict
    if fits.day is False:
        verdict = Verdict.OTHER_DATE
    elif fits.speaker is False:
        verdict = Verdict.OTHER_SPEAKER
    return proof(one, verdict, " ".join(filter(None, [one.why, asked.notes(one)])))
