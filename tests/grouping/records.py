"""Reports made by hand: an article is written from what is said in it, so that every span is right by construction.

The story is invented: a ferry line between Haldor and Seld is given up. Two articles about it share its names and
little else, as two reporters' articles do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quotes_tui.grouping import group
from quotes_tui.grouping.options import GroupingOptions
from quotes_tui.model import Act, Article, Kind, Phrase, Quotation, Report, Span, Speaker, SpeakerKind, Statement

MAYOR = "Ingrid Solberg"
RIVAL = "Tomas Brekke"
TOWN = "Town of Haldor"

TOLD_ONE_WAY = (
    "The ferry between Haldor and Seld will stop in autumn, ending a crossing that carried farmers, schoolchildren "
    "and timber for ninety years. Councillors met on Tuesday evening in the old granary while ferrymen waited outside."
)
TOLD_ANOTHER_WAY = (
    "Haldor's council has given up its ferry to Seld. The decision, long feared by the ferrymen and the timber trade, "
    "fell in a session that ran past midnight; the crossing is ninety years old and its last boat needs a new engine."
)
ANOTHER_STORY = (
    "Archaeologists digging under a supermarket car park have found a bronze mirror, two combs and half of a jug. "
    "The museum hopes to show them from spring, next to the coins that a schoolboy picked up at the site last year."
)


@dataclass(frozen=True)
class Said:
    """Words that an article reports; `quoted` are those of a mixed report that stand in quotation marks."""

    text: str
    speaker: str | None = MAYOR
    kind: Kind = Kind.DIRECT
    speaker_kind: SpeakerKind = SpeakerKind.PERSON
    speaks_for: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    act: Act = Act.SPEECH
    said: str | None = None
    interrupted: tuple[str, str] | None = None


def indirect(text: str, speaker: str | None = MAYOR) -> Said:
    """An indirect report."""
    return Said(text, speaker, Kind.INDIRECT)


def mixed(text: str, *quoted: str, speaker: str | None = MAYOR) -> Said:
    """A clause with some parts of it in quotation marks."""
    return Said(text, speaker, Kind.MIXED, quoted=quoted)


def report(
    id: str,
    said: Sequence[Said | str],
    told: str = TOLD_ONE_WAY,
    *,
    published: str | None = "2021-05-04",
    **fields: str,
) -> Report:
    """An article that tells a story and then reports what is said, each in a paragraph of its own."""
    text = told
    quotations = []
    for item in (Said(item) if isinstance(item, str) else item for item in said):
        text += "\n\n"
        text, spans = _written(text, item)
        marked = [(spans[0].start + item.text.index(part), len(part)) for part in item.quoted]
        quotations.append(
            Quotation(
                article=id,
                kind=item.kind,
                spans=spans,
                text=" ".join(span.of(text) for span in spans),
                quoted=tuple(Span(start, start + size) for start, size in marked),
                mention=_mention(text, spans[0].start, item),
                speaker=item.speaker,
                speaker_kind=item.speaker_kind,
                speaks_for=item.speaks_for,
                act=item.act,
                said=item.said,
            )
        )
    article = Article(id, text, published=published, language="en")
    return Report(replace(article, **fields), tuple(quotations))  # type: ignore[arg-type]


def _mention(text: str, start: int, item: Said) -> Phrase | None:
    """The speaker's name nearest to the words."""
    if not item.speaker:
        return None
    at = text.find(item.speaker, start) if item.kind is Kind.DIRECT else text.rfind(item.speaker, 0, start)
    return Phrase.at(text, at, at + len(item.speaker))


def _written(text: str, item: Said) -> tuple[str, tuple[Span, ...]]:
    if item.interrupted:
        first, second = item.interrupted
        start = len(text) + 1
        text += f"“{first}” {item.speaker or 'somebody'} said. “{second}”"
        again = text.rindex(second)
        return text, (Span(start, start + len(first)), Span(again, again + len(second)))
    opening = "“" if item.kind is Kind.DIRECT else f"{item.speaker or 'Somebody'} said "
    start = len(text) + len(opening)
    closing = f"” {item.speaker or 'somebody'} said." if item.kind is Kind.DIRECT else "."
    return f"{text}{opening}{item.text}{closing}", (Span(start, start + len(item.text)),)


def together(*reports: Report, speakers: Sequence[Speaker] = ()) -> list[set[str]]:
    """The statements as sets of passage texts."""
    return [{p.text for v in s.variants for p in v.passages} for s in group(reports, speakers)]


def one(*reports: Report, speakers: Sequence[Speaker] = (), options: GroupingOptions | None = None) -> Statement:
    """The only statement of these reports."""
    (statement,) = group(reports, speakers, options)
    return statement


def flags(first: str, second: str) -> set[str]:
    """What the statements of two accounts of one event are flagged with."""
    told = [report("a", [first]), report("b", [second], TOLD_ANOTHER_WAY)]
    return {flag for statement in group(told) for flag in statement.flags}


def places(statements: Sequence[Statement]) -> list[tuple[str, int, int]]:
    """Every span of every passage of these statements, in order."""
    return sorted(
        (passage.article, span.start, span.end)
        for statement in statements
        for variant in statement.variants
        for passage in variant.passages
        for span in passage.spans
    )
