"""Whether purported words say in other words what printed ones say: by the matter that both share.

The words that carry the matter are compared by their stems, each weighed by how few statements of the index hold it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quotes_tui.align import function_words
from quotes_tui.grouping.likeness import Scale, reworded
from quotes_tui.grouping.wordings import Wording, read_wording, stem
from quotes_tui.indexing import Index
from quotes_tui.model import Kind, Passage
from quotes_tui.verification.asking import Asked
from quotes_tui.verification.comparable import Comparable
from quotes_tui.verification.finding import Verdict
from quotes_tui.verification.gathering import Candidate
from quotes_tui.verification.judging import Judged, flips
from quotes_tui.verification.matching import Match, match
from quotes_tui.verification.printed import Carrier, Printed, Sort, of_passage

_FEWEST = 3
_NEED, _NEED_SAME_SPEAKER = 0.38, 0.3
_SHARE_HERE, _SHARE_THERE, _MANY = 0.4, 0.25, 5
_MOST = 3
_MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class _Near:
    """A passage of the same matter: how strongly, and how many words of matter are shared."""

    strength: float
    shared: int
    carrier: Carrier


def near_in_matter(here: Comparable, candidates: Sequence[Candidate], asked: Asked, index: Index) -> list[Judged]:
    """The statements of the same matter, nearest first, each by the wording in quotation marks if there is one."""
    best: dict[str, _Near] = {}
    for near in _nearest(here, candidates, index):
        known = best.get(near.carrier.statement.id)
        if known is None or near.strength > known.strength:
            best[near.carrier.statement.id] = near
    judged = [(near, _judged(here, near)) for near in best.values()]
    found = [(near, one) for near, one in judged if near.strength >= _need(one, asked)]
    found.sort(key=lambda pair: (-pair[0].strength, pair[0].carrier.statement.id))
    return [one for _, one in found[:_MOST]]


def _nearest(here: Comparable, candidates: Sequence[Candidate], index: Index) -> Iterator[_Near]:
    wording = read_wording(here.text)
    rarity = {stem(key): index.rarity(key) for key in sorted(set(wording.keys) - function_words())}
    usual = sum(rarity.values()) / len(rarity) if rarity else 1.0
    scale = Scale(lambda stem: rarity.get(stem, usual))
    seen: set[tuple[str, str]] = set()
    for carrier, text in (pair for one in candidates for pair in _texts(one.printed)):
        if (carrier.statement.id, text) in seen:
            continue
        seen.add((carrier.statement.id, text))
        other = read_wording(text)
        shorter, longer = sorted((wording, other), key=lambda one: (len(one.keys), one.keys))
        if shorter.keys:
            matter = reworded(shorter, longer, scale)
            if matter.shared >= _FEWEST and _is_much(matter.shared, wording, other):
                yield _Near(matter.strength, matter.shared, carrier)


def _texts(printed: Printed) -> Iterator[tuple[Carrier, str]]:
    """What may say the same: the passages, and the part in marks of a partly quoted clause by itself."""
    yield from ((carrier, carrier.passage.text) for carrier in printed.carriers)
    part = printed.carrier(printed.pieces) if printed.pieces else None
    if part and printed.sort is Sort.MARKED and part.passage.kind is Kind.MIXED:
        yield part, printed.words.text


def _is_much(shared: int, here: Wording, there: Wording) -> bool:
    """Whether the shared matter is much of either side's: three words of thirty are in any text on the subject."""
    enough_there = shared >= min(_SHARE_THERE * len(there.bag), _MANY)
    return shared >= _SHARE_HERE * len(here.bag) and enough_there


def _need(judged: Judged, asked: Asked) -> float:
    """How near it must be: less where it is the speaker that was asked for."""
    return _NEED_SAME_SPEAKER if asked.speaker and asked.fits(judged).speaker else _NEED


def _judged(here: Comparable, near: _Near) -> Judged:
    how = f"{near.shared} words that carry the matter are shared"
    quoted = _in_marks(near.carrier)
    if quoted is None:
        why = f"The same matter, which the articles only report in their own words: {how}."
        return _of(here, near.carrier, Verdict.PARAPHRASE, why)
    through = "" if quoted is near.carrier else ", most with an article's report of it"
    return _of(here, quoted, Verdict.OTHER_TRANSLATION, f"The same matter in other words: {how}{through}.")


def _in_marks(carrier: Carrier) -> Carrier | None:
    """The passage itself where it is in quotation marks, else one of its statement that is; None where none is."""
    if _is_marked(carrier.passage):
        return carrier
    statement = carrier.statement
    passages = ((variant, passage) for variant in statement.variants for passage in variant.passages)
    return next((Carrier(statement, v.id, passage) for v, passage in passages if _is_marked(passage)), None)


def _is_marked(passage: Passage) -> bool:
    """Whether most of a passage is in quotation marks."""
    if passage.kind is not Kind.MIXED:
        return passage.kind is Kind.DIRECT
    quoted = sum(part.overlap(span) for part in passage.quotation.quoted for span in passage.spans)
    return quoted >= _MOSTLY * sum(span.end - span.start for span in passage.spans)


def quoted_instead(here: Comparable, carrier: Carrier) -> Judged | None:
    """What the articles print in quotation marks of a statement that the words only paraphrase."""
    quoted = _in_marks(carrier)
    if quoted is None or quoted is carrier:
        return None
    return _of(here, quoted, Verdict.PARAPHRASE, "In quotation marks this is printed of the same statement.")


def _of(here: Comparable, carrier: Carrier, verdict: Verdict, why: str) -> Judged:
    printed: Printed = of_passage(carrier)
    found = match(here, printed.words) or Match(here, printed.words, (), False, 0.0)
    return Judged(verdict, " ".join([*flips(found), why]), found, printed)
