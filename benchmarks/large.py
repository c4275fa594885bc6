"""A corpus as large as is wanted, made up and streamed: reports, and the statements they make, the same every time.

    python benchmarks/large.py OUT [--quotations 1000000]

writes it as an index and tells how long that took. Nothing is read, extracted or grouped: the statements are made along
with the articles that report them. Four articles tell of an event; most statements are in one of them, the others in up
to all four, word for word, trimmed or edited; one quotation in four holds two statements. Records carry what extraction
and grouping put into them (mentions, roles, evidence), as long as in real news: about 5.8 kB an article, 16 quotations.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random
from resource import RUSAGE_SELF, getrusage
from string import ascii_lowercase, digits
from time import perf_counter, process_time

from invented import name, running_words, sentence

from quotes_tui.indexing import write_index
from quotes_tui.model import (
    Article,
    Canonical,
    Evidence,
    Kind,
    Passage,
    Phrase,
    Quotation,
    Relation,
    Report,
    Span,
    Statement,
    Topic,
    Variant,
)

_ARTICLES, _QUOTATIONS = 4, 64  # of one event
_TELLERS = (1, 2, 3, 4), (55, 25, 12, 8)  # how many of them report one thing, and how often
_SPEAKERS, _OUTLETS, _DAYS, _SENTENCES, _NARRATIVE = 5_000, 200, 3_650, 20_000, 25
_FIRST_DAY = date(2015, 1, 1)


@dataclass(frozen=True, slots=True)
class Event:
    """What four articles report, and the statements that these reports make."""

    reports: tuple[Report, ...]
    statements: tuple[Statement, ...]


def reports(quotations: int) -> Iterator[Report]:
    """Reports with about so many quotations."""
    return (report for number in range(_events(quotations)) for report in event(number).reports)


def statements(quotations: int) -> Iterator[Statement]:
    """The statements of the same reports."""
    return (statement for number in range(_events(quotations)) for statement in event(number).statements)


def _events(quotations: int) -> int:
    return max(1, quotations // _QUOTATIONS)


def event(number: int) -> Event:
    """The event of that number."""
    random = Random(number)
    day = _FIRST_DAY + timedelta(random.randrange(_DAYS))
    writers = [_Writer(random, number, place, day) for place in range(_ARTICLES)]
    told = 0
    found: list[Statement] = []
    while told < _QUOTATIONS:
        tellers = random.sample(writers, random.choices(*_TELLERS)[0])
        found += _said(random, tellers)
        told += len(tellers)
    return Event(tuple(writer.report() for writer in writers), tuple(found))


class _Writer:
    """An article while it is written."""

    def __init__(self, random: Random, event: int, place: int, day: date) -> None:
        self.id = f"{day:%Y/%m}/{event:06}-{place}"
        self._outlet = f"Outlet {random.randrange(_OUTLETS)}"
        self._day = day.isoformat()
        self._title = sentence(running_words(random, 9)).removesuffix(".")
        self._paragraphs = [" ".join(random.sample(_sentences(), 5)) for _ in range(_NARRATIVE // 5)]
        self._length = sum(len(paragraph) + 2 for paragraph in self._paragraphs)
        self._found: list[Quotation] = []

    def quote(self, speaker: str, role: str, sentences: Sequence[str]) -> Quotation:
        """A paragraph that quotes somebody."""
        words = " ".join(sentences)
        mention = f"{role} {speaker}"
        text = f"“{words}” {mention} said on the matter."
        start = self._length
        behind = start + len(words) + 3
        self._paragraphs.append(text)
        self._length += len(text) + 2
        self._found.append(
            Quotation(
                self.id,
                Kind.DIRECT,
                (Span(start + 1, start + 1 + len(words)),),
                words,
                cue=Phrase(behind + len(mention) + 1, behind + len(mention) + 5, "said"),
                mention=Phrase(behind, behind + len(mention), mention),
                speaker=speaker,
                speaker_evidence=f"named in full: “{mention}”",
                role=role,
                confidence=0.97,
                speaker_confidence=0.95,
                rule="words in marks, then who said them",
            )
        )
        return self._found[-1]

    def report(self) -> Report:
        """The article and what it quotes."""
        article = Article(
            self.id,
            "\n\n".join(self._paragraphs),
            self._title,
            outlet=self._outlet,
            published=self._day,
            url=f"https://news.example/{self.id}",
            language="en",
        )
        return Report(article, tuple(self._found))


def _said(random: Random, writers: Sequence[_Writer]) -> Iterator[Statement]:
    """One speaker's words in several articles, in one sentence or two: a statement of each."""
    (speaker, role), *_ = random.choices(_speakers(), cum_weights=_renown(), k=1)
    sentences = [running_words(random, random.randint(6, 26)) for _ in range(random.choice((1, 1, 1, 2)))]
    passages: list[list[Passage]] = [[] for _ in sentences]
    for writer in writers:
        printed = [sentence(_retold(random, words) if writer is not writers[0] else words) for words in sentences]
        quotation = writer.quote(speaker, role, printed)
        start = quotation.start
        for words, found in zip(printed, passages, strict=True):
            found.append(Passage(quotation, (Span(start, start + len(words)),), words, Kind.DIRECT))
            start += len(words) + 1
    return (_statement(random, speaker, role, found) for found in passages)


def _retold(random: Random, words: Sequence[str]) -> list[str]:
    """The words as they are, a part of them, or with some exchanged."""
    match random.choice(("same", "trimmed", "edited")):
        case "trimmed":
            return list(words[: max(4, len(words) // 2)])
        case "edited":
            others = running_words(random, len(words))
            return [other if random.random() < 0.1 else word for word, other in zip(words, others, strict=True)]
    return list(words)


def _statement(random: Random, speaker: str, role: str, passages: Sequence[Passage]) -> Statement:
    wordings: dict[str, list[Passage]] = {}
    for passage in passages:
        wordings.setdefault(passage.text, []).append(passage)
    variants = tuple(
        Variant("ABCD"[at], text, Relation.EDITED if at else Relation.SAME, tuple(carriers), len(carriers), at / 10)
        for at, (text, carriers) in enumerate(wordings.items())
    )
    cited = passages[0].article
    reason = "the most complete wording, direct quotation; cited from the article that is the earliest dated"
    alone = Statement(_id(random), speaker, variants, Canonical("A", cited, reason), role)
    evidence = tuple(_evidence(passage) for passage in passages[1:])
    return replace(alone, outlets=len(passages), witnesses=len(passages), evidence=evidence, flags=_flags(random))


def _evidence(passage: Passage) -> Evidence:
    why = f"{len(passage.text.split())} words in the same order; the articles are of one day and share rare words"
    return Evidence(f"“{passage.text[:60]}…” is the same statement", why, 0.91, Topic.LINK)


def _flags(random: Random) -> tuple[str, ...]:
    return ("negation",) if random.random() < 0.01 else ()


def _id(random: Random) -> str:
    return "".join(random.choices(ascii_lowercase + digits, k=8))


@cache
def _sentences() -> list[str]:
    random = Random(3)
    return [sentence(running_words(random, random.randint(8, 28))) for _ in range(_SENTENCES)]


@cache
def _speakers() -> list[tuple[str, str]]:
    random = Random(4)
    names = dict.fromkeys(name(random) for _ in range(_SPEAKERS))
    return [(one, f"{random.choice(('minister', 'spokesman', 'senator'))} of {name(random)}") for one in names]


@cache
def _renown() -> list[float]:
    return list(accumulate(1 / (rank + 3) for rank in range(len(_speakers()))))


def main() -> None:
    """Write the index."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--quotations", type=int, default=1_000_000, metavar="N", help="default: 1000000")
    options = parser.parse_args()
    begun, worked = perf_counter(), process_time()
    made, told = reports(options.quotations), statements(options.quotations)
    summary = write_index(options.out, title="A large corpus", reports=made, statements=told)
    print(f"{summary.quotations:,} quotations in {summary.articles:,} articles, {summary.statements:,} statements")
    peak = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    taken, busy = perf_counter() - begun, process_time() - worked
    print(f"made and written in {taken:.0f} s ({busy:.0f} of them at work), with {peak:.0f} MB")


if __name__ == "__main__":
    main()
