"""What a match means: the verdict on purported words beside printed ones, and the reason in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quotes_tui.grouping.contradictions import contradictions
from quotes_tui.grouping.wordings import negations, read_wording
from quotes_tui.model import Act
from quotes_tui.verification.comparable import Comparable, unspaced
from quotes_tui.verification.edges import shortened, trims
from quotes_tui.verification.finding import Verdict
from quotes_tui.verification.matching import Gap, Match, is_in_pieces, is_most
from quotes_tui.verification.printed import Printed, Sort
from quotes_tui.word_lists import listed_words

_NEAR_IN_TEXT = 0.85
_WORDS_IN_TEXT = 6
_BESIDE = 3  # words before and behind those that are shared, among which a "not" may have been put


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict on one match, before it is asked who said it and when."""

    verdict: Verdict
    why: str
    match: Match
    printed: Printed

    @property
    def right(self) -> bool:
        """Whether the words themselves are right: nothing changed, at most left out."""
        return self.verdict in (Verdict.VERBATIM, Verdict.TRIMMED)


def judge(found: Match, printed: Printed) -> Judged | None:
    """The verdict; None where the words are too far from each other to tell."""
    if printed.sort is not Sort.MARKED:
        return _judge_unmarked(found, printed)
    if found.exact:
        left_out = trims(found, printed)
        if left_out and not any(_tells(found.here, number) for number in range(len(found.here.keys))):
            return None  # a "the" and a "not" stand in every quotation
        if left_out:
            return Judged(Verdict.TRIMMED, ". ".join(trim.why for trim in left_out) + ".", found, printed)
        nobody = "" if printed.quotation else " Nobody was found there whose words they are."
        return Judged(Verdict.VERBATIM, f"Word for word as printed in quotation marks.{nobody}", found, printed)
    cut = not found.unmatched() and is_in_pieces(found.here, found.blocks)
    if not (cut or is_most(found) or is_most(found, flipped=bool(flips(found)))):
        return None
    verdict = _omission(found) or Verdict.ALTERED
    return Judged(verdict, " ".join(_reasons(verdict, found)), found, printed)


def _judge_unmarked(found: Match, printed: Printed) -> Judged | None:
    """Words printed without quotation marks: whoever puts them in such marks quotes the reporter."""
    if printed.sort is Sort.REPORTED:
        near = found.exact or is_most(found)
    else:
        near = found.exact or (found.share >= _NEAR_IN_TEXT and len(found.here.keys) >= _WORDS_IN_TEXT)
    if not near:
        return None
    how = "The same words stand" if found.exact else f"{_counted(found)} stand"
    return Judged(Verdict.PARAPHRASE, f"{how} there {_standing(printed)}.", found, printed)


def _standing(printed: Printed) -> str:
    if printed.sort is Sort.HEADLINE:
        return "in a headline, which is not in anyone's words"
    if printed.sort is Sort.OWN:
        return "in the article's own text: printed, but not as anyone's words"
    if printed.quotation and printed.quotation.act is not Act.SPEECH:
        return f"as a {printed.quotation.act} that the article tells of, not as anyone's words"
    return "without quotation marks: the article reports what was said in words of its own"


# --- words left out without a mark -----------------------------------------------------------------------


def _omission(found: Match) -> Verdict | None:
    """TRIMMED or STITCHED where nothing was added or changed, only left out inside, and no mark says so."""
    if found.unmatched():
        return None
    verdict = Verdict.TRIMMED
    for gap in found.gaps():
        numbers = range(*gap.there)
        if gap.here[0] in found.here.gaps:
            continue
        if any(start in numbers or start == gap.there[1] for start in found.there.opens) and numbers:
            verdict = Verdict.STITCHED
        elif any(map(_turns, _left_out(found, gap))):
            return None
    return verdict


def _left_out(found: Match, gap: Gap) -> tuple[str, ...]:
    return found.there.keys[slice(*gap.there)]


def _turns(key: str) -> bool:
    """Whether a word less makes it another statement: a negation, a number."""
    denies = key in negations() or key in _foreign_negations() or key.endswith("n't")
    return denies or key[:1].isdigit()


@cache
def _foreign_negations() -> frozenset[str]:
    return listed_words("verification/data/negations.txt")


# --- reasons ---------------------------------------------------------------------------------------------


def _reasons(verdict: Verdict, found: Match) -> Iterator[str]:
    if verdict is Verdict.ALTERED:
        yield from flips(found) or _lost(found)
        yield f"{_counted(found)} stand there in this order."
        return
    gap = max(found.gaps(), key=lambda gap: gap.there[1] - gap.there[0])
    yield f"Leaves out {shortened(found.there, *gap.there)} without a mark."
    if verdict is Verdict.STITCHED:
        yield "So words of two sentences are run together."


def _lost(found: Match) -> Iterator[str]:
    """What was left out that makes another sentence of it, where nothing else differs."""
    lost = [shortened(found.there, *gap.there) for gap in found.gaps() if any(map(_turns, _left_out(found, gap)))]
    if lost and not found.unmatched():
        yield f"Without {' and '.join(lost)} it is another sentence."


def flips(found: Match) -> list[str]:
    """What is said the other way round, in sentences: negations first."""
    there = read_wording(found.there.words(found.start, found.stop))
    first, last = (found.blocks[0].here, found.blocks[-1].here_end) if found.blocks else (0, len(found.here.keys))
    mine = found.here.words(max(0, first - _BESIDE), min(len(found.here.keys), last + _BESIDE))
    differences = contradictions(there, read_wording(mine))
    return [
        f"The {difference.what} differs: the article has {_quoted(difference.here)}, these words"
        f" {_quoted(difference.there)}."
        for difference in differences
    ]


def _quoted(words: str) -> str:
    return f"“{words}”" if words else "nothing"


def _tells(words: Comparable, number: int) -> bool:
    return words.carries(number) and words.keys[number] not in negations()


def _counted(found: Match) -> str:
    return f"{found.equal} of {len(found.here.keys)} {_unit(found.here)}"


def _unit(words: Comparable) -> str:
    of_signs = 2 * sum(map(unspaced, words.keys)) > len(words.keys)
    return f"{'character' if of_signs else 'word'}{'' if len(words.keys) == 1 else 's'}"
