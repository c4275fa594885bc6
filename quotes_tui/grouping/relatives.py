"""What a statement has to do with others: near misses, one line credited to two people, the same words again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field

from quotes_tui.grouping.clusters import DAYS_OF_ONE_WORDING, OTHER_DATE, TWO_SPEAKERS, Refusal
from quotes_tui.grouping.corpus import Corpus
from quotes_tui.grouping.reasons import in_words
from quotes_tui.grouping.stitching import Stitch
from quotes_tui.grouping.units import Unit
from quotes_tui.model import Evidence, Link, Topic
from quotes_tui.text import one_line

_POSSIBLE = 0.8
_ENOUGH = 1.0
_MOST_POSSIBLE = 5
_MOST_TOLD = 5
_FEWEST_WORDS = 4
_SHOWN = 80  # characters of another statement's words
STITCHED = "stitched"
_FLAGS = {TWO_SPEAKERS: "two-speakers", OTHER_DATE: "other-date"}


@dataclass(slots=True)
class Relatives:
    """The other statements that one statement knows of, by id, and the strongest refusal for each, seen from here."""

    flags: set[str] = field(default_factory=set)
    related: dict[str, Link] = field(default_factory=dict)
    possible: dict[str, Link] = field(default_factory=dict)
    refused: dict[str, tuple[Refusal, int]] = field(default_factory=dict)
    stitches: list[Stitch] = field(default_factory=list)

    def nearest(self) -> tuple[Link, ...]:
        """The possible reports of the same statement, the likeliest first; none that is related otherwise."""
        others = [link for id, link in self.possible.items() if id not in self.related]
        return tuple(sorted(others, key=lambda link: (-link.score, link.id))[:_MOST_POSSIBLE])

    def evidence(self, corpus: Corpus) -> tuple[Evidence, ...]:
        """What is stitched, and why the nearest others were not joined: what was forbidden, what lacked evidence."""
        told = [_told(id, refusal, end, corpus) for id, (refusal, end) in self.refused.items()]
        forbidden = [record for record in told if record.topic is Topic.APART]
        lacking = [record for record in told if record.topic is Topic.NEAR]
        stitched = (_told_stitch(stitch, corpus) for stitch in self.stitches)
        return (*stitched, *forbidden[:_MOST_TOLD], *lacking[:_MOST_TOLD])


def relatives(refused: Sequence[Refusal], ids: Mapping[int, str]) -> dict[str, Relatives]:
    """The relatives of every statement that has some; `ids` gives the statement of each unit by number."""
    found: dict[str, Relatives] = defaultdict(Relatives)
    for refusal in sorted(refused, key=lambda refusal: (-refusal.tie.value, refusal.tie.a, refusal.tie.b)):
        first, second = ids[refusal.tie.a], ids[refusal.tie.b]
        if first != second:
            _note(found[first], second, refusal, refusal.tie.b)
            _note(found[second], first, refusal, refusal.tie.a)
    return found


def note_stitches(found: MutableMapping[str, Relatives], stitches: Iterable[Stitch], ids: Mapping[int, str]) -> None:
    """Adds to the relatives what is stitched, and of which statements."""
    for stitch in stitches:
        own = ids[stitch.unit]
        one = found.setdefault(own, Relatives())
        one.flags.add(STITCHED)
        one.stitches.append(stitch)
        for source in {ids[unit] for unit in stitch.sources} - {own}:
            one.related.setdefault(source, Link(source, f"{STITCHED}: {stitch.why}"))
            other = found.setdefault(source, Relatives())
            other.related.setdefault(own, Link(own, f"{STITCHED}: words of this statement stand in that one"))


def _note(relatives: Relatives, other: str, refusal: Refusal, end: int) -> None:
    tie = refusal.tie
    flag = _FLAGS.get(refusal.why)
    score = round(min(1.0, tie.value / 1.5), 3)
    if flag is None:
        if tie.value >= _POSSIBLE:
            relatives.possible.setdefault(other, Link(other, f"{tie.words()}; {refusal.why}", score))
            relatives.refused.setdefault(other, (refusal, end))
    elif tie.copied and tie.shared >= _FEWEST_WORDS:
        relatives.flags.add(flag)
        relatives.related.setdefault(other, Link(other, f"{flag}: {tie.words()}", score))
        relatives.refused.setdefault(other, (refusal, end))


def _told(id: str, refusal: Refusal, end: int, corpus: Corpus) -> Evidence:
    """A refusal in words; `end` is the unit of the other statement."""
    tie = refusal.tie
    what = f"{_named(corpus.units[end], corpus)} is another statement, {id}"
    why = f"{_missing(refusal)}; {in_words(tie, corpus)}"
    topic = Topic.APART if _forbidden(refusal) else Topic.NEAR
    return Evidence(what, why, round(min(1.0, tie.value / 1.5), 3), topic)


def _told_stitch(stitch: Stitch, corpus: Corpus) -> Evidence:
    return Evidence(
        f"{_named(corpus.units[stitch.unit], corpus)} joins words that stand apart", stitch.why, topic=Topic.FLAG
    )


def _forbidden(refusal: Refusal) -> bool:
    """Whether something kept apart what is alike enough."""
    return refusal.tie.value >= _ENOUGH and not refusal.why.startswith(_LACKING)


_LACKING = ("too little agrees", "the other wordings agree too little")


def _missing(refusal: Refusal) -> str:
    """What kept the two apart, in a sentence's part."""
    if refusal.why.startswith(_LACKING[0]):
        return f"what they share is {refusal.tie.value:.0%} of what is needed between these two reports"
    return {
        TWO_SPEAKERS: "words of two people are never joined",
        OTHER_DATE: f"words printed over {DAYS_OF_ONE_WORDING} days apart are never joined",
        "two quotations of one article": "one article prints both, in two places, as two things said",
    }.get(refusal.why, refusal.why)


def _named(unit: Unit, corpus: Corpus) -> str:
    """The words of a unit, shortened, and where they stand."""
    words = one_line(unit.passage.text)
    shown = words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …"
    day = corpus.articles[unit.passage.article].published
    return f"“{shown}” ({', '.join(filter(None, (corpus.outlet(unit.passage.article), day)))})"


def sorted_links(links: Iterable[Link]) -> tuple[Link, ...]:
    """Links in the order of their ids."""
    return tuple(sorted(links, key=lambda link: link.id))
