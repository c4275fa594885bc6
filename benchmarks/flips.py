"""Whether a negation or a number that is flipped in a true variant is flagged, and true variants are not.

    python benchmarks/flips.py ARTICLES.jsonl GOLD.jsonl [ARTICLES.jsonl GOLD.jsonl ...] [--most 200] [--list]

ARTICLES has an article a line. GOLD has an event a line with its `pairs` of quotations that say the same thing:
{"kind", "a": {"article", "start", "end"}, "b": {...}}. In each pair the words of `b` are flipped by rule: "not" goes in
after an auxiliary verb or comes out, a number becomes another. The flipped words stand in a copy of their article, and
everything runs from the text on: extraction, grouping, flags.

Printed for each kind of pair: how many flips are flagged where the copy stands beside both articles (`beside`), how
many where it stands in the place of `b` (`alone`), and how many of the others are not joined with the other wording at
all (`apart`), and so contradict nobody. Then how many true pairs that are joined are flagged though nothing is flipped.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from quotes_tui.extraction import extract
from quotes_tui.grouping import group
from quotes_tui.model import Article, Report, Span, Statement, Topic

NEGATION, NUMBER = "negation", "number"
_VERBS = "will|would|can|could|should|must|is|are|was|were|has|have|had|does|do|did|may|might"
_VERB = re.compile(rf"\b(?:{_VERBS})\b(?!\s+not\b)(?!['’])", re.IGNORECASE)
_NOT = re.compile(rf"(?<=\b)({_VERBS})(?:\s+not\b|n['’]t\b)|\bcannot\b|\b(?:not|never)\s", re.IGNORECASE)
_FIGURE = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*(?![\w])")
_IN_WORDS = {
    "two": "five", "three": "seven", "four": "nine", "five": "two", "six": "eight", "seven": "four", "eight": "six",
    "nine": "three", "ten": "twelve", "twenty": "thirty", "thirty": "forty", "forty": "fifty", "fifty": "sixty",
    "hundred": "thousand", "thousand": "million", "million": "billion", "billion": "million", "first": "third",
    "second": "fourth",
}  # fmt: skip
_BESIDE = re.compile(r"\W+\w+(?:\W+\w+)?")
_WORD = re.compile(r"\b(?:" + "|".join(_IN_WORDS) + r")\b", re.IGNORECASE)


@dataclass(frozen=True)
class Place:
    """Words of an article."""

    article: str
    start: int
    end: int


@dataclass(frozen=True)
class Pair:
    """Two places that say the same thing, and how they are alike."""

    kind: str
    a: Place
    b: Place


@dataclass(frozen=True)
class Flip:
    """A pair with one word of its second place flipped: what, the text with it, and where the word now stands."""

    pair: Pair
    what: str
    text: str
    span: Span


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--most", type=int, default=200, help="flips in all (default: 200)")
    parser.add_argument("--list", action="store_true", help="what was missed, and what was flagged wrongly")
    options = parser.parse_args()
    articles, pairs = _read(options.paths)
    extracted = cache(lambda id: Report(articles[id], tuple(extract(articles[id]))))
    flips = _chosen([flip for pair in pairs for flip in _flips(pair, articles)], options.most)
    _show_flips(flips, articles, extracted, options.list)
    _show_true(pairs, extracted, options.list)


def _read(paths: Sequence[Path]) -> tuple[dict[str, Article], list[Pair]]:
    articles: dict[str, Article] = {}
    pairs: list[Pair] = []
    for texts, gold in zip(paths[::2], paths[1::2], strict=True):
        for row in _rows(texts):
            articles[row["id"]] = _article(row)
        for event in _rows(gold):
            pairs += [Pair(pair["kind"], _place(pair["a"]), _place(pair["b"])) for pair in event["pairs"]]
    return articles, pairs


def _article(row: dict[str, Any]) -> Article:
    told = (row.get(name) or None for name in ("title", "outlet", "published", "language"))
    title, outlet, published, language = told
    return Article(row["id"], row["text"], title, outlet=outlet, published=published, language=language)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    return map(json.loads, filter(str.strip, path.read_text(encoding="utf-8").split("\n")))


def _place(row: dict[str, Any]) -> Place:
    return Place(row["article"], row["start"], row["end"])


# --- flipping --------------------------------------------------------------------------------------------


def _flips(pair: Pair, articles: dict[str, Article]) -> Iterator[Flip]:
    """The flips of a pair: a negation taken out or put in, a figure, a number in words."""
    text = articles[pair.b.article].text
    other = articles[pair.a.article].text[pair.a.start : pair.a.end]
    for what, pattern, turn in _RULES:
        for found in pattern.finditer(text, pair.b.start, pair.b.end):
            if _shared(pair, text, found, other) and not _asks(text, found):
                words = turn(found.group())
                flipped = text[: found.start()] + words + text[found.end() :]
                yield Flip(pair, what, flipped, Span(found.start() - 1, found.start() + len(words) + 1))
                break


def _shared(pair: Pair, text: str, found: re.Match[str], other: str) -> bool:
    """Whether the other wording has those words, too: what was left out there contradicts nothing.

    In one text with the words beside them, since "is" may stand anywhere; two translations need not agree so far.
    """
    beside = _BESIDE.match(text, found.end(), pair.b.end)
    words = found.group() if pair.kind == "retranslated" else found.group() + (beside.group() if beside else "")
    return words.casefold().strip() in other.casefold()


def _asks(text: str, found: re.Match[str]) -> bool:
    """Whether the words are turned round as in a question, where a "not" after the verb is no English."""
    return bool(re.match(r"\s+(?:I|we|you|he|she|it|they|there)\b", text[found.end() :]))


def _without(words: str) -> str:
    if words.casefold() == "cannot":
        return words[:3]
    bare = re.sub(r"\s+not\b|n['’]t\b", "", words, flags=re.IGNORECASE)
    if bare == words:
        return ""
    return {"wo": "will", "ca": "can"}.get(bare.casefold(), bare)


def _with(words: str) -> str:
    return f"{words} not"


def _other(words: str) -> str:
    last = max(at for at, mark in enumerate(words) if mark.isdigit())
    first = 0 if words[0] != "0" else last
    return words[:first] + str(int(words[first]) % 9 + 1) + words[first + 1 :]


def _other_word(words: str) -> str:
    return _IN_WORDS[words.casefold()]


def _chosen(flips: Sequence[Flip], most: int) -> list[Flip]:
    """So many flips, spread evenly over each kind of pair and of flip."""
    by_kind: dict[tuple[str, str], list[Flip]] = {}
    for flip in flips:
        by_kind.setdefault((flip.what, flip.pair.kind), []).append(flip)
    chosen: list[Flip] = []
    for left, kind in enumerate(sorted(by_kind, key=lambda kind: (len(by_kind[kind]), kind))):
        share = -(-(most - len(chosen)) // (len(by_kind) - left))
        step = max(1.0, len(by_kind[kind]) / share) if share else 1.0
        chosen += [by_kind[kind][int(at * step)] for at in range(min(share, len(by_kind[kind])))]
    return chosen[:most]


_RULES: tuple[tuple[str, re.Pattern[str], Callable[[str], str]], ...] = (
    (NEGATION, _NOT, _without),
    (NEGATION, _VERB, _with),
    (NUMBER, _FIGURE, _other),
    (NUMBER, _WORD, _other_word),
)


# --- counting --------------------------------------------------------------------------------------------

Extracted = Callable[[str], Report]


def _show_flips(flips: Sequence[Flip], articles: dict[str, Article], extracted: Extracted, listed: bool) -> None:
    tally: Counter[tuple[str, str, str]] = Counter()
    for flip in flips:
        copy = replace(articles[flip.pair.b.article], id=f"{flip.pair.b.article}/flipped", text=flip.text)
        told = Report(copy, tuple(extract(copy)))
        a, b = extracted(flip.pair.a.article), extracted(flip.pair.b.article)
        here = Place(copy.id, flip.span.start, flip.span.end)
        beside = flip.what in _flags([a, b, told], here)
        held = _at([a, told], here)
        alone = any(flip.what in statement.flags for statement in held)
        apart = not any(_touches(statement, flip.pair.a) for statement in held)
        for name, counted in (("flips", True), ("beside", beside), ("alone", alone), ("apart", apart and not alone)):
            tally[flip.what, flip.pair.kind, name] += counted
        if listed and not (beside and (alone or apart)):
            print(f"missed {flip.what} ({flip.pair.kind}; beside {beside}, alone {alone}):")
            print("   ", articles[flip.pair.a.article].text[flip.pair.a.start : flip.pair.a.end])
            print(
                "   ", flip.text[flip.pair.b.start : flip.span.start], "*", flip.text[flip.span.start : flip.pair.b.end]
            )
    for what, kind in sorted({key[:2] for key in tally}):
        counts = {name: tally[what, kind, name] for name in ("flips", "beside", "alone", "apart")}
        print(f"{what:9} {kind:13}", *(f"{name} {count}" for name, count in counts.items()))
    flipped = sum(count for key, count in tally.items() if key[2] == "flips") or 1
    shares = {
        name: sum(count for key, count in tally.items() if key[2] == name) / flipped
        for name in ("beside", "alone", "apart")
    }
    for name, share in shares.items():
        print(f"{name:7} {share:.3f}")
    print(f"alone, of those that are not apart {shares['alone'] / (1 - shares['apart'] or 1):.3f}")


def _show_true(pairs: Sequence[Pair], extracted: Extracted, listed: bool) -> None:
    joined: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for pair in pairs:
        held = _at([extracted(pair.a.article), extracted(pair.b.article)], pair.b)
        both = [statement for statement in held if _touches(statement, pair.a)]
        flags = {NEGATION, NUMBER} & {flag for statement in both for flag in statement.flags}
        joined[pair.kind] += bool(both)
        wrong[pair.kind] += bool(flags)
        if listed and flags:
            print(f"flagged {', '.join(sorted(flags))} ({pair.kind}):")
            for record in (record for statement in both for record in statement.evidence):
                if record.topic is Topic.FLAG:
                    print("   ", record.what, record.why)
            for statement in both:
                print(*(f"    {variant.id} {variant.text}" for variant in statement.variants), sep="\n")
    for kind, number in sorted(joined.items()):
        print(f"true {kind:13} joined {number} flagged {wrong[kind]} ({wrong[kind] / max(1, number):.3f})")


def _flags(reports: Sequence[Report], place: Place) -> set[str]:
    return {flag for statement in _at(reports, place) for flag in statement.flags}


def _at(reports: Sequence[Report], place: Place) -> list[Statement]:
    """The statements that have words of a place."""
    return [statement for statement in group(reports) if _touches(statement, place)]


def _touches(statement: Statement, place: Place) -> bool:
    span = Span(place.start, place.end)
    passages = (passage for variant in statement.variants for passage in variant.passages)
    return any(p.article == place.article and any(span.overlap(own) for own in p.spans) for p in passages)


if __name__ == "__main__":
    main()
