"""Whether purported quotations of which the right verdict is known get it.

    python benchmarks/checks.py ARTICLES [--others ARTICLES] [--pairs GOLD.jsonl] [--most 100] [--list [KIND]]

ARTICLES is what `quotes-tui build` reads. An index of them is built in a temporary folder, and purported quotations are
made of what it holds, by rule: the same words in another style, words left out, changed, run together, given to
somebody else or to another day, reports in marks (see `purporting.py` and `misquoting.py`). `--others` are articles on
other matters, whose sentences are not in the index. `--pairs` is an event a line with its `pairs` of quotations that
say the same thing, {"kind", "a": {"article", "text"}, "b": {...}}: the articles of `b` are left out of the index, and
their words asked for. Of each kind those are checked, so many at most, that come first by a digest of their words.
Printed are the share that is right, the verdicts given, and with `--list` the cases that are wrong.
"""

from __future__ import annotations

import argparse
import heapq
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from time import process_time

from misquoting import (
    SHORT,
    attributed,
    foreign,
    joined,
    misattributed,
    misdated,
    neighbours,
    own_words,
    parts_in_marks,
    passages_by_words,
    reported,
)
from purporting import Case, cases_of, quoted_sentences, short_cases

from quotes_tui.indexing import Index, open_index
from quotes_tui.model import Article
from quotes_tui.pipeline import build
from quotes_tui.reading import read
from quotes_tui.verification import Finding, Verdict, check

_EVERY = "every kind"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--others", type=Path, help="articles on other matters")
    parser.add_argument("--pairs", type=Path, help="pairs of quotations that say the same thing")
    parser.add_argument("--most", type=int, default=100, help="cases of a kind (default: 100)")
    parser.add_argument("--list", nargs="?", const=_EVERY, help="print the wrong ones, of all kinds or of one")
    options = parser.parse_args()
    pairs = list(_pairs(options.pairs)) if options.pairs else []
    left_out = {article for article, _ in pairs}
    with tempfile.TemporaryDirectory() as folder:
        with open_index(_built(options.articles, Path(folder))) as index:
            others = read(options.others) if options.others else ()
            _show(_chosen(_all(index, others), options.most), index, options.list)
        if pairs:
            with open_index(_built(options.articles, Path(folder), left_out)) as index:
                _show(_chosen((case for _, case in pairs), options.most), index, options.list)


def _built(articles: Path, folder: Path, left_out: Iterable[str] = ()) -> Path:
    """An index of the articles but for some."""
    out = folder / "index.db"
    if left_out:
        rows = [json.loads(line) for line in articles.read_text("utf-8").split("\n") if line.strip()]
        articles = folder / "some.jsonl"
        articles.write_text("".join(json.dumps(row) + "\n" for row in rows if row["id"] not in left_out), "utf-8")
    build(articles, out=out)
    return out


def _pairs(path: Path) -> Iterator[tuple[str, Case]]:
    """The articles to leave out, each with a case made of its words."""
    seen = set()
    for line in filter(str.strip, path.read_text("utf-8").split("\n")):
        for pair in json.loads(line)["pairs"]:
            if pair["kind"] in ("retranslated", "variant") and pair["b"]["text"] not in seen:
                seen.add(pair["b"]["text"])
                right = frozenset((Verdict.OTHER_TRANSLATION, Verdict.ALTERED))
                yield pair["b"]["article"], Case(f"other's {pair['kind']}", pair["b"]["text"], right, pair["a"]["text"])


# --- cases -----------------------------------------------------------------------------------------------


def _all(index: Index, others: Iterable[Article]) -> Iterator[Case]:
    """Every case that can be made, article by article."""
    for article in index.all_articles():
        quotations = index.quotations(article.id)
        found = list(quoted_sentences(article, quotations))
        statements = passages_by_words([index.statement(row.id) for row in index.statements_in(article.id)])
        yield from chain.from_iterable(map(cases_of, found))
        yield from chain.from_iterable(map(misdated, found))
        yield from chain(attributed(found), misattributed(found), neighbours(found), joined(found, statements))
        yield from chain(reported(quotations), parts_in_marks(article, quotations), own_words(article, quotations))
        yield from chain.from_iterable(map(short_cases, quoted_sentences(article, quotations, 4, 8)))
    yield from chain.from_iterable(map(foreign, others))


def _chosen(cases: Iterable[Case], most: int) -> dict[str, list[Case]]:
    """So many of each kind, by a digest of their words; no more are held at a time."""
    held: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        held[case.kind].append(case)
        if len(held[case.kind]) > 4 * most:
            held[case.kind] = _first(held[case.kind], most)
    return {kind: _first(found, most) for kind, found in held.items()}


def _first(cases: Sequence[Case], most: int) -> list[Case]:
    return heapq.nsmallest(most, dict.fromkeys(cases), key=lambda case: case.order)


# --- counting --------------------------------------------------------------------------------------------


def _show(chosen: dict[str, list[Case]], index: Index, listed: str | None) -> None:
    for kind, cases in chosen.items():
        begin = process_time()
        found = [(case, check(case.words, index, speaker=case.speaker, date=case.date)) for case in cases]
        seconds = process_time() - begin
        right = sum(_is_right(case, finding) for case, finding in found)
        given = Counter(finding.verdict for _, finding in found)
        table = ", ".join(f"{verdict} {number}" for verdict, number in given.most_common())
        share = f"{right}/{len(found)} {right / len(found):.2f}"
        print(f"{kind:24} {share:14} {1000 * seconds / len(found):4.0f} ms  {table}", flush=True)
        if listed in (kind, _EVERY):
            _list(pair for pair in found if not _is_right(*pair))


def _is_right(case: Case, finding: Finding) -> bool:
    """Whether the verdict is a right one; of three words that somebody happens to have said, that they are found."""
    if finding.verdict in case.right:
        return True
    words = " ".join(case.words.casefold().split())
    return case.kind == SHORT and any(words in " ".join(proof.text.casefold().split()) for proof in finding.evidence)


def _list(wrong: Iterable[tuple[Case, Finding]]) -> None:
    for case, finding in wrong:
        told = ", ".join(filter(None, [finding.verdict, case.speaker, case.date]))
        print(f"  [{told}] {' '.join(case.words.split())}\n    made of: {' '.join(case.source.split())}")
        for proof in finding.evidence[:2]:
            print(f"    {proof.verdict}: {' '.join(proof.text.split())[:300]} | {proof.why}")


if __name__ == "__main__":
    main()
