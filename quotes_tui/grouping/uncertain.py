"""The ties that words alone leave open, asked again of the meaning of the wordings.

Only a tie that is worth knowing and not enough is asked about: vectors of meaning find any two lines on one matter
near, so they may tip the balance and never make it. The less the words agree, the nearer the meaning must be.
Where a negation or a number differs, vectors say nothing: they hardly tell "will" from "will not".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quotes_tui.grouping.contradictions import contradictions
from quotes_tui.grouping.evidence import Tie
from quotes_tui.grouping.options import Meaning
from quotes_tui.grouping.units import Unit

# For words that agree nearly enough, and how much more for words that hardly do. Re-translations of one line were
# measured at 0.7 on the average, different lines of one speaker's day at up to 0.73.
_NEAR_ENOUGH = 0.6
_NEARER = 0.6
_ENOUGH = 1.0


def ask_meaning(ties: Sequence[Tie], units: Sequence[Unit], meaning: Meaning | None) -> list[Tie]:
    """The ties, with those raised to enough whose wordings are near enough in meaning; each tells how near."""
    if meaning is None:
        return list(ties)
    open_ties = {at: tie for at, tie in enumerate(ties) if _is_open(tie, units)}
    texts = [(units[tie.a].passage.text, units[tie.b].passage.text) for tie in open_ties.values()]
    asked = list(ties)
    for (at, tie), near in zip(open_ties.items(), meaning.nearness(texts), strict=True):
        value = _ENOUGH if near >= near_enough(tie.value) else tie.value
        asked[at] = replace(tie, value=value, nearness=near)
    return asked


def _is_open(tie: Tie, units: Sequence[Unit]) -> bool:
    return tie.value < _ENOUGH and not contradictions(units[tie.a].wording, units[tie.b].wording)


def near_enough(value: float) -> float:
    """How near in meaning the wordings of a tie of that value must be, 0 to 1."""
    return _NEAR_ENOUGH + _NEARER * (_ENOUGH - value)
