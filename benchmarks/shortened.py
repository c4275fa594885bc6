"""Whether words that an outlet ran together, or from which it cut a condition, are flagged, and true ones are not.

    python benchmarks/shortened.py ARTICLES.jsonl GOLD.jsonl [ARTICLES.jsonl GOLD.jsonl ...] [--most 60] [--list]

ARTICLES has an article a line; GOLD has an event a line with its `articles`, an object that names them. Of two articles
of an event one gets a paragraph more, in a copy: a quotation that is made by rule of what the other one quotes, under
the name of the same speaker. Everything runs from the text on: extraction, grouping, flags. The rules are

    halves      the beginning of one quotation and the end of another, in one sentence
    far         two sentences of one quotation, with others between them left out
    ellipsis    the same with an ellipsis, which tells: not to be flagged
    whole       a sentence unchanged: not to be flagged
    condition   a sentence without the "if ..." or "unless ..." that it ends with, or begins with
    negation     what follows "I do not think that ..."

Printed are how many are flagged, how many of the others are not joined with their source at all (`apart`), and every
statement that is flagged though nothing was changed.
"""

from __future__ import annotations

import argparse
import heapq
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise, permutations
from pathlib import Path
from typing import Any
from zlib import crc32

from purporting import TRIM_MARK, Sentence, quoted_sentences, unconditional

from quotes_tui.extraction import extract
from quotes_tui.grouping import group
from quotes_tui.model import Article, Report, Span, Statement, Topic

STITCHED, DROPPED = "stitched", "condition-dropped"
_RULES = {"halves": STITCHED, "far": STITCHED, "ellipsis": "", "whole": "", "condition": DROPPED, "negation": DROPPED}
_FAR = 12


@dataclass(frozen=True)
class Made:
    """A quotation made by rule: what it is made of, in which article, and the article that is to print it."""

    rule: str
    words: str
    speaker: str
    source: Span
    of: str
    into: str

    @property
    def order(self) -> tuple[int, str, str]:
        """A place among others that only the words decide."""
        return crc32(self.words.encode()), self.of, self.into


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--most", type=int, default=60, help="cases of each rule (default: 60)")
    parser.add_argument("--list", action="store_true", help="what was missed")
    options = parser.parse_args()
    for texts, gold in zip(options.paths[::2], options.paths[1::2], strict=True):
        articles = {row["id"]: _article(row) for row in _rows(texts)}
        events = [[name for name in row["articles"] if name in articles] for row in _rows(gold)]
        print(texts.name)
        _measure(articles, events, options)


def _measure(articles: dict[str, Article], events: Sequence[Sequence[str]], options: argparse.Namespace) -> None:
    report = cache(lambda name: Report(articles[name], tuple(extract(articles[name]))))
    held: dict[str, list[Made]] = defaultdict(list)
    for event in events:
        for of, into in permutations(event, 2):
            for made in _made(report(of), into):
                held[made.rule].append(made)
    for rule, flag in _RULES.items():
        tally: Counter[str] = Counter()
        for made in heapq.nsmallest(options.most, held[rule], key=lambda made: made.order):
            outcome = _outcome(made, report(made.of), articles[made.into], flag)
            tally[outcome] += 1
            if options.list and outcome != ("flagged" if flag else "not flagged"):
                print(f"  {outcome} ({rule}): {made.words}\n    of: {made.source.of(articles[made.of].text)}")
        print(f"{rule:10}", ", ".join(f"{outcome} {number}" for outcome, number in tally.most_common()), flush=True)
    _show_true([report(name) for name in articles])


def _article(row: dict[str, Any]) -> Article:
    told = (row.get(name) or None for name in ("title", "outlet", "published", "language"))
    title, outlet, published, language = told
    return Article(
        row["id"], row["text"], title, outlet=outlet, published=published or row.get("date"), language=language
    )


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    return map(json.loads, filter(str.strip, path.read_text(encoding="utf-8").split("\n")))


# --- making ----------------------------------------------------------------------------------------------


def _made(report: Report, into: str) -> Iterator[Made]:
    """What the rules make of an article's quotations."""
    found = [one for one in quoted_sentences(report.article, report.quotations) if one.quotation.speaker]
    for one in found:
        yield from _of_one(one, into)
    for one, other in pairwise(found):
        if one.quotation.speaker == other.quotation.speaker and one.quotation is not other.quotation:
            words = f"{' '.join(one.parts[: -(len(one.parts) // 3)])} {' '.join(other.parts[len(other.parts) // 3 :])}"
            yield _of(one, "halves", words, into)
    for one, other in zip(found, found[2:], strict=False):
        if one.quotation is other.quotation and len(one.quotation.spans) == 1 and _between(one, other) >= _FAR:
            yield _of(one, "far", f"{one.words} {other.words}", into)
            yield _of(one, "ellipsis", f"{one.words} {TRIM_MARK} {other.words}", into)


def _of_one(one: Sentence, into: str) -> Iterator[Made]:
    yield _of(one, "whole", one.words, into)
    for kind, words in unconditional(one):
        yield _of(one, kind.split()[0], words, into)


def _of(one: Sentence, rule: str, words: str, into: str) -> Made:
    source = Span(one.quotation.start, one.quotation.end)
    return Made(rule, words, one.quotation.speaker or "", source, one.article.id, into)


def _between(one: Sentence, other: Sentence) -> int:
    text = one.quotation.text
    start = text.find(one.words) + len(one.words)
    return len(text[start : text.find(other.words)].split())


# --- counting --------------------------------------------------------------------------------------------


def _outcome(made: Made, source: Report, into: Article, flag: str) -> str:
    copy, place = _with_paragraph(into, made)
    statements = list(group([source, Report(copy, tuple(extract(copy)))]))
    held = [statement for statement in statements if _touches(statement, copy.id, place)]
    flags = {one for statement in held for one in statement.flags} & {STITCHED, DROPPED}
    if flag in flags or (flags and not flag):
        return "flagged"
    if not flag:
        return "not flagged"
    return "missed" if any(_touches(statement, made.of, made.source) for statement in held) else "apart"


def _with_paragraph(article: Article, made: Made) -> tuple[Article, Span]:
    """A copy of an article with a paragraph more in its middle, and the place of the quotation in it."""
    end = re.compile(r"\n+").search(article.text, len(article.text) // 2)
    at = end.end() if end else len(article.text)
    before = article.text[:at] if end else f"{article.text}\n\n"
    words = made.words.rstrip(".,")
    text = f"{before}“{words},” {made.speaker} said.\n\n{article.text[at:]}"
    return replace(article, id=f"{article.id}/changed", text=text), Span(len(before) + 1, len(before) + 1 + len(words))


def _touches(statement: Statement, article: str, place: Span) -> bool:
    passages = (passage for variant in statement.variants for passage in variant.passages)
    return any(p.article == article and any(place.overlap(own) for own in p.spans) for p in passages)


def _show_true(reports: Sequence[Report]) -> None:
    statements = list(group(reports))
    for flag in (STITCHED, DROPPED):
        flagged = [statement for statement in statements if flag in statement.flags]
        several = sum(len(statement.variants) > 1 for statement in statements)
        print(f"{flag}: {len(flagged)} of {len(statements)} true statements, {several} of them in several wordings")
        for statement in flagged:
            _show(statement)


def _show(statement: Statement) -> None:
    for record in statement.evidence:
        if record.topic is Topic.FLAG:
            print(f"  {record.what}: {record.why}")
    for variant in statement.variants:
        print(f"    {variant.id} ({variant.passages[0].article}) {' '.join(variant.text.split())}")


if __name__ == "__main__":
    main()
