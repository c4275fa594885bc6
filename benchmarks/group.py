"""How fast quotations are grouped: pairs compared a second, time and peak memory at two sizes, and how they grow.

    python benchmarks/group.py [--sizes 10000 100000] [--profile]
    python benchmarks/group.py PATH [--profile]

Without PATH the corpora are made up here, the same ones every time: articles on events, four to an event, each
reporting the event's statements word for word, trimmed, edited or in other words; one article in eight reprints
another. Words are invented and as frequent as words are (Zipf); events belong to fifty beats, each with words and
people of its own, and all fall into sixty days whatever the size, so that a larger corpus is a denser one.
Each corpus is grouped in a process of its own, in processor time; the growth is the power of the number of
quotations with which the time rises (1: linear). With PATH the articles there are read, extracted and grouped.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, pairwise
from pathlib import Path
from random import Random
from resource import RUSAGE_SELF, getrusage
from time import process_time
from typing import ParamSpec, TypedDict, TypeVar
from unittest.mock import patch

from invented import name, running_words, sentence, vocabulary

from quotes_tui.model import Article, Kind, Phrase, Quotation, Report, Span

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")

_SIZES = (10_000, 100_000)
_ARTICLES_AN_EVENT, _STATEMENTS_AN_EVENT, _OUTLETS, _DAYS = 4, 9, 40, 60
_BEATS, _WORDS_OF_BEAT, _WORDS_OF_EVENT, _PEOPLE = 50, 20, 15, 12
_REPRINTS = 0.125
_STOCK = ("We have no comment at this time.", "It is a great day for all of us.", "We will not be moved.")
_STOCK_SHARE = 0.04


class Figures(TypedDict):
    """What one run measured: processor seconds and megabytes."""

    articles: int
    quotations: int
    statements: int
    pairs: int
    seconds: float
    megabytes: float


@dataclass(frozen=True, slots=True)
class Event:
    """What articles tell of: its day, the words that belong to it, what is said there and by whom."""

    day: date
    topic: tuple[str, ...]
    said: tuple[tuple[str, tuple[str, ...]], ...]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", nargs="?", help="articles to read instead of those made up here")
    parser.add_argument("--sizes", type=int, nargs="+", default=_SIZES, metavar="N", help="quotations (10000 100000)")
    parser.add_argument("--profile", action="store_true", help="where the time goes, one run in this process")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.profile:
        _profile(_read(options.path) if options.path else made_up(options.sizes[0]))
    elif options.one or options.path:
        print(json.dumps(measured(_read(options.path) if options.path else made_up(options.one))))
    else:
        _compare([_in_a_process(size) for size in options.sizes])


def _in_a_process(size: int) -> Figures:
    command = [sys.executable, __file__, "--one", str(size)]
    figures: Figures = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    return figures


def _compare(runs: Sequence[Figures]) -> None:
    for run in runs:
        print(
            f"{run['quotations']:>7,} quotations in {run['articles']:,} articles: {run['statements']:,} statements, "
            f"{run['pairs']:,} pairs, {run['pairs'] / run['seconds']:,.0f} pairs/s, {run['seconds']:.1f} s, "
            f"{run['megabytes']:,.0f} MB above the corpus"
        )
    for less, more in pairwise(runs):
        growth = math.log(more["quotations"] / less["quotations"])
        time = math.log(more["seconds"] / less["seconds"]) / growth
        memory = math.log(more["megabytes"] / less["megabytes"]) / growth
        print(f"growth: time with the power {time:.2f} of the quotations, memory with {memory:.2f} (1 is linear)")


def measured(reports: Sequence[Report]) -> Figures:
    """Groups the reports once; the memory is the process's peak above what it held before."""
    from quotes_tui.grouping import group, ties  # start-up is not what is timed

    pairs = count()
    before, begun = getrusage(RUSAGE_SELF).ru_maxrss, process_time()
    with patch.object(ties, "compare", _counting(getattr(ties, "compare"), pairs)):  # noqa: B009 - not exported
        statements = sum(1 for _ in group(reports))
    return Figures(
        articles=len(reports),
        quotations=sum(len(report.quotations) for report in reports),
        statements=statements,
        pairs=next(pairs),
        seconds=process_time() - begun,
        megabytes=(getrusage(RUSAGE_SELF).ru_maxrss - before) / (1024 if sys.platform != "darwin" else 1 << 20),
    )


def _counting(function: Callable[Parameters, Result], calls: Iterator[int]) -> Callable[Parameters, Result]:
    def counted(*args: Parameters.args, **named: Parameters.kwargs) -> Result:
        next(calls)
        return function(*args, **named)

    return counted


def _profile(reports: Sequence[Report]) -> None:
    import cProfile
    import pstats

    from quotes_tui.grouping import group

    with cProfile.Profile() as profile:
        list(group(reports))
    pstats.Stats(profile).sort_stats("cumulative").print_stats(60)


def _read(path: str) -> list[Report]:
    from quotes_tui.extraction import extract
    from quotes_tui.reading import read

    return [Report(article, extract(article)) for article in read(Path(path))]


def made_up(quotations: int) -> list[Report]:
    """Reports with about so many quotations, the same ones every time."""
    random = Random(1)
    boilerplate = ["\n\n".join(_narrative(random, 3)) for _ in range(_OUTLETS)]
    beats = [
        (random.sample(vocabulary(), _WORDS_OF_BEAT), [name(random) for _ in range(_PEOPLE)]) for _ in range(_BEATS)
    ]
    reports: list[Report] = []
    found = 0
    while found < quotations:
        for report in _reports(random, _event(random, *random.choice(beats)), len(reports), boilerplate):
            reports.append(report)
            found += len(report.quotations)
    return reports


def _event(random: Random, beat: Sequence[str], people: Sequence[str]) -> Event:
    topic = (*random.sample(vocabulary(), _WORDS_OF_EVENT), *beat)
    speakers = random.sample(people, 3)
    said = tuple(
        (random.choice(speakers), tuple(running_words(random, random.randint(6, 30), topic)))
        for _ in range(_STATEMENTS_AN_EVENT)
    )
    return Event(date(2031, 5, 1) + timedelta(random.randrange(_DAYS)), topic, said)


def _reports(random: Random, event: Event, first: int, boilerplate: Sequence[str]) -> Iterator[Report]:
    for number in range(first, first + _ARTICLES_AN_EVENT):
        outlet = random.randrange(_OUTLETS)
        if number == first or random.random() >= _REPRINTS:
            paragraphs, said = _narrative(random, 8, event.topic), _told(random, event)
        yield _report(f"article-{number}", paragraphs, said, event.day, (outlet, boilerplate[outlet]))


def _told(random: Random, event: Event) -> list[tuple[str, str, bool]]:
    """What one article reports: speaker, words, whether in quotation marks."""
    told = [
        (speaker, _retold(random, words, event.topic), random.random() < 0.7)
        for speaker, words in event.said
        if random.random() < 0.9
    ]
    if random.random() < _STOCK_SHARE * len(told):
        told.append((event.said[0][0], random.choice(_STOCK), True))
    return told


def _retold(random: Random, words: Sequence[str], topic: Sequence[str]) -> str:
    """The words as they are, a part of them, with some exchanged, or in another order with many exchanged."""
    kept = list(words)
    match random.choices(("same", "trimmed", "edited", "reworded"), (3, 3, 2, 2))[0]:
        case "trimmed":
            start = random.randrange(len(kept) // 2)
            kept = kept[start : start + max(4, len(kept) // 2)]
        case "edited":
            kept = _exchanged(random, kept, topic, 0.1)
        case "reworded":
            turn = random.randrange(len(kept))
            kept = _exchanged(random, kept[turn:] + kept[:turn], topic, 0.4)
    return sentence(kept)


def _exchanged(random: Random, words: Sequence[str], topic: Sequence[str], share: float) -> list[str]:
    return [running_words(random, 1, topic)[0] if random.random() < share else word for word in words]


def _report(
    identity: str,
    paragraphs: Sequence[str],
    said: Sequence[tuple[str, str, bool]],
    day: date,
    house: tuple[int, str],
) -> Report:
    text = "\n\n".join(paragraphs)
    quotations = []
    for speaker, words, direct in said:
        opening, closing = ("“", f"” {speaker} said.") if direct else (f"{speaker} said that ", "")
        start = len(text) + 2 + len(opening)
        text = f"{text}\n\n{opening}{words}{closing}"
        named = text.rindex(speaker)
        quotations.append(
            Quotation(
                article=identity,
                kind=Kind.DIRECT if direct else Kind.INDIRECT,
                spans=(Span(start, start + len(words)),),
                text=words,
                mention=Phrase.at(text, named, named + len(speaker)),
                speaker=speaker,
            )
        )
    outlet, boilerplate = house
    text = f"{text}\n\n{boilerplate}"
    return Report(Article(identity, text, outlet=f"Outlet {outlet}", published=day.isoformat()), tuple(quotations))


def _narrative(random: Random, paragraphs: int, topic: Sequence[str] = ()) -> list[str]:
    return [
        " ".join(sentence(running_words(random, random.randint(8, 28), topic)) for _ in range(2))
        for _ in range(paragraphs)
    ]


if __name__ == "__main__":
    main()
