"""Hypothesis strategies for the records of the model, consistent with one another.

A drawn quotation is a slice of a drawn article, a drawn statement is made of passages of drawn quotations:
the laws of the model hold for every record, so that a test may use any part alone. Texts hold what articles
hold: several scripts, wide and combining characters, both line ends, square brackets, control characters.
"""

from __future__ import annotations

import string
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta, timezone

from hypothesis import strategies as st

from quotes_tui.model import (
    Act,
    Article,
    Canonical,
    Evidence,
    Kind,
    Link,
    Origin,
    Passage,
    Phrase,
    Quotation,
    Relation,
    Report,
    Span,
    Speaker,
    SpeakerKind,
    Statement,
    Variant,
)

PLAIN_WORDS = (
    "the", "ferry", "will", "not", "be", "closed", "mayor", "said", "Russia’s", "Japan-Russia", "U.S.", "8.5",
    "we", "never", "accounts", "harbour", "unacceptable", "“unacceptable”", "treaty,", "talks.", "don't", "naïve",
)  # fmt: skip
WIDE_WORDS = ("日本語", "渡し船は", "続く。", "한국어", "Ａ", "🚢", "👩‍👩‍👧", "é", "भाषा", "שלום")
HOSTILE_WORDS = (
    "[sic]", "[/b]", "[b]", "[@click=app.quit]x[/]", "[$primary]", "\\[", "\x1b]52;c;aGVsbG8=\x07", "\x1b[31m",
    "\x9b2J", "\u202eltr\u202c", "\u2066x\u2069", "\x00", "\x7f", "\u200b", "\r", "|", "<b>", "{x}", "=1+1",
)  # fmt: skip

plain_words = st.sampled_from(PLAIN_WORDS)
words = st.one_of(plain_words, plain_words, st.sampled_from(WIDE_WORDS))
hostile_words = st.one_of(words, st.sampled_from(HOSTILE_WORDS))


def wordings(word: st.SearchStrategy[str] = words, longest: int = 14) -> st.SearchStrategy[str]:
    """A wording of one to `longest` words."""
    return st.lists(word, min_size=1, max_size=longest).map(" ".join)


@st.composite
def rewordings(draw: st.DrawFn, count: int = 3, longest: int = 14) -> tuple[str, ...]:
    """Wordings of one thing: the first, and others made of it by leaving out, replacing, moving and adding words."""
    first = draw(st.lists(words, min_size=1, max_size=longest))
    return (" ".join(first), *(" ".join(draw(_reworded(first))) for _ in range(draw(st.integers(0, count - 1)))))


@st.composite
def _reworded(draw: st.DrawFn, first: Sequence[str]) -> list[str]:
    changed = list(first)
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(changed) - 1))
        match draw(st.sampled_from(("leave out", "replace", "add", "move", "omit"))):
            case "replace":
                changed[at] = draw(words)
            case "add":
                changed.insert(at, draw(words))
            case "move":
                changed = changed[at:] + changed[:at]
            case "omit":
                changed[at] = "…"
            case _ if len(changed) > 1:
                del changed[at]
    return changed


# --- articles ----------------------------------------------------------------------------------------------

dates = st.dates().map(lambda day: day.isoformat())
_offsets = st.none() | st.integers(-12 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))
clocks = st.times(timezones=_offsets).map(lambda clock: clock.isoformat(timespec="seconds"))
ids = st.text(string.ascii_lowercase + string.digits + "-_/é", min_size=1, max_size=12)
_some = st.none() | wordings(longest=4)


def article_texts(word: st.SearchStrategy[str] = hostile_words) -> st.SearchStrategy[str]:
    """Paragraphs between blank lines, with the line ends of one system or the other."""
    paragraphs = st.lists(wordings(word, longest=20), min_size=1, max_size=5)
    return st.builds(lambda parts, end: (end * 2).join(parts), paragraphs, st.sampled_from(("\n", "\r\n")))


def articles(
    id: st.SearchStrategy[str] = ids, text: st.SearchStrategy[str] | None = None
) -> st.SearchStrategy[Article]:
    """An article with any of its fields."""
    return st.builds(
        Article,
        id=id,
        text=article_texts() if text is None else text,
        title=_some,
        title_printed=_some,
        outlet=_some,
        agency=_some,
        authors=st.lists(wordings(longest=3), max_size=2).map(tuple),
        published=st.none() | dates,
        url=st.none() | ids.map("https://example.org/{}".format),
        archive_url=st.none(),
        accessed=st.none() | dates,
        language=st.sampled_from(("en", "ja", "und", None)),
        kind=st.sampled_from(("news", "transcript", "statement", "post")),
        occasion=_some,
        primary=st.booleans(),
        speaker=_some,
        derived_from=st.none() | st.builds(Origin, outlet=_some, agency=_some, title=_some, url=st.none()),
        published_time=st.none() | clocks,
        modified=st.none() | dates,
        modified_time=st.none() | clocks,
    )


@st.composite
def spans(draw: st.DrawFn, text: str, most: int = 3) -> tuple[Span, ...]:
    """Sorted, disjoint stretches of a text, each of one character at least; `text` must not be empty."""
    edges = draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=min(2 * most, len(text) + 1)))
    cuts = sorted(edges)
    return tuple(Span(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False))


@st.composite
def phrases(draw: st.DrawFn, text: str) -> Phrase:
    """Words of a text with their place."""
    (span,) = draw(spans(text, most=1))
    return Phrase.at(text, span.start, span.end)


# --- quotations --------------------------------------------------------------------------------------------


def text_of(article: Article, stretches: Sequence[Span]) -> str:
    """The words of several spans, joined by a space, as quotations and passages keep them."""
    return " ".join(span.of(article.text) for span in stretches)


@st.composite
def quotations(draw: st.DrawFn, article: Article, stretches: tuple[Span, ...] | None = None) -> Quotation:
    """A quotation of an article, with any of its fields."""
    taken = draw(spans(article.text)) if stretches is None else stretches
    speaker = draw(st.none() | wordings(longest=3))
    return Quotation(
        article=article.id,
        kind=draw(st.sampled_from(Kind)),
        spans=taken,
        text=text_of(article, taken),
        quoted=draw(st.sampled_from(((), taken[:1]))),
        cue=draw(st.none() | phrases(article.text)),
        mention=draw(st.none() | phrases(article.text)),
        speaker=speaker,
        speaker_kind=draw(st.sampled_from(SpeakerKind)),
        speaker_evidence=draw(wordings(longest=5)) if speaker else "",
        role=draw(_some) if speaker else None,
        speaks_for=tuple(draw(st.lists(wordings(longest=2), max_size=2))) if speaker else (),
        act=draw(st.sampled_from((Act.SPEECH, Act.SPEECH, Act.SPEECH, Act.BELIEF, Act.PLAN))),
        said=draw(st.none() | dates),
        occasion=draw(st.none() | phrases(article.text)),
        confidence=draw(_shares),
        speaker_confidence=draw(_shares) if speaker else 0.0,
        rule=draw(st.sampled_from(("", "marks", "clause", "floating"))),
    )


_shares = st.floats(0, 1).map(lambda share: round(share, 3))


@st.composite
def reports(draw: st.DrawFn, id: st.SearchStrategy[str] = ids) -> Report:
    """An article with its quotations, which share no character and stand in the order of the text."""
    article = draw(articles(id))
    taken = draw(spans(article.text, most=5))
    return Report(article, tuple(draw(quotations(article, (span,))) for span in taken))


def speakers() -> st.SearchStrategy[Speaker]:
    """A speaker as a file of speakers states it."""
    names = st.lists(wordings(longest=3), max_size=3).map(tuple)
    return st.builds(
        Speaker,
        name=wordings(longest=3),
        role=_some,
        kind=st.sampled_from(SpeakerKind),
        gender=st.sampled_from((None, "female", "male")),
        aliases=names,
        speaks_for=names,
    )


# --- statements --------------------------------------------------------------------------------------------


def siglum(number: int) -> str:
    """The letter or letters of the variant of that number, from 0: A to Z, then AA."""
    head, tail = divmod(number, 26)
    return (siglum(head - 1) if head else "") + string.ascii_uppercase[tail]


def passage_of(quotation: Quotation) -> Passage:
    """The passage that takes the whole quotation."""
    return Passage(quotation, quotation.spans, quotation.text, quotation.kind)


@st.composite
def statements(draw: st.DrawFn, passages: Sequence[Passage] | None = None, id: str | None = None) -> Statement:
    """A statement made of the passages given (or of those of drawn articles), each in one variant."""
    taken = draw(_free_passages()) if passages is None else passages
    by_words: dict[str, list[Passage]] = {}
    for passage in taken:
        by_words.setdefault(passage.text, []).append(passage)
    variants = tuple(
        Variant(
            id=siglum(number),
            text=text,
            relation=Relation.SAME if number == 0 else draw(st.sampled_from(Relation)),
            passages=tuple(carriers),
            witnesses=draw(st.integers(1, len(carriers))),
            difference=0.0 if number == 0 else draw(_shares),
        )
        for number, (text, carriers) in enumerate(by_words.items())
    )
    speaker = next((p.quotation.speaker for p in taken if p.quotation.speaker), None)
    return Statement(
        id=id or draw(st.text("0123456789abcdef", min_size=8, max_size=8)),
        speaker=speaker,
        variants=variants,
        canonical=Canonical("A", variants[0].passages[0].article, draw(wordings(longest=5))),
        role=draw(_some) if speaker else None,
        said=draw(st.none() | dates),
        occasion=draw(_some),
        outlets=len({p.article for p in taken}),
        witnesses=draw(st.integers(1, len(taken))),
        flags=tuple(draw(st.lists(st.sampled_from(("speaker differs", "date differs")), max_size=2, unique=True))),
        evidence=tuple(
            draw(st.lists(st.builds(Evidence, wordings(longest=3), wordings(longest=5), _shares), max_size=2))
        ),
    )


@st.composite
def _free_passages(draw: st.DrawFn) -> list[Passage]:
    drawn = draw(st.lists(reports(), min_size=1, max_size=3, unique_by=lambda report: report.article.id))
    return [passage_of(quotation) for report in drawn for quotation in report.quotations]


@dataclass(frozen=True, slots=True)
class DrawnCorpus:
    """Everything an index is given, consistent: statements are made of the passages of the reports."""

    reports: tuple[Report, ...]
    statements: tuple[Statement, ...]
    speakers: tuple[Speaker, ...]


@st.composite
def corpora(draw: st.DrawFn, most: int = 4) -> DrawnCorpus:
    """One to `most` articles, their quotations, and the statements that these make, linked to one another."""
    drawn = draw(st.lists(reports(), min_size=1, max_size=most, unique_by=lambda report: report.article.id))
    spoken = [passage_of(q) for report in drawn for q in report.quotations if q.act is Act.SPEECH]
    grouped: dict[int, list[Passage]] = {}
    for passage in spoken:
        grouped.setdefault(draw(st.integers(0, 3)), []).append(passage)
    found = [draw(statements(group, id=f"{number:08x}")) for number, group in sorted(grouped.items())]
    if len(found) > 1:
        link = Link(found[0].id, draw(wordings(longest=4)), draw(_shares))
        found[-1] = _linked(found[-1], link)
    named = draw(st.lists(speakers(), max_size=3, unique_by=lambda speaker: speaker.name))
    return DrawnCorpus(tuple(drawn), tuple(found), tuple(named))


def _linked(statement: Statement, link: Link) -> Statement:
    return replace(statement, related=(link,))
