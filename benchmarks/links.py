"""Draws links of an index to be read by a person: do these two passages report the same thing said?

    python benchmarks/links.py INDEX [--number 50] [--seed 1]

A link is two articles that a statement is reported in; of the passages there one of each article is drawn. Printed are
both passages between ⟦ and ⟧ with the text around them, the outlets, dates and titles, and to whom each article credits
the words. How sure the program is of a link is not shown, so that it cannot sway the reader. The same index, number and
seed give the same links.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from quotes_tui.indexing import Index, open_index
from quotes_tui.model import Passage, Statement
from quotes_tui.text import clean, one_line

_BEFORE = 300
_AFTER = 200

Pair = tuple[Passage, Passage]


def main() -> None:
    """Print the links drawn."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("index", type=Path)
    parser.add_argument("--number", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with open_index(options.index) as index:
        chance = random.Random(options.seed)
        links = [link for statement in index.all_statements() for link in links_of(statement, chance)]
        drawn = chance.sample(links, min(options.number, len(links)))
        print(f"{len(drawn)} of {len(links)} links, seed {options.seed}")
        for number, pair in enumerate(drawn, 1):
            print(f"\n{number}.")
            for passage in pair:
                print(in_context(passage, index))


def links_of(statement: Statement, chance: random.Random) -> Iterator[Pair]:
    """A pair of passages for each two articles in which a statement is reported."""
    held: dict[str, list[Passage]] = {}
    for variant in statement.variants:
        for passage in variant.passages:
            held.setdefault(passage.article, []).append(passage)
    for one, other in combinations(sorted(held), 2):
        yield chance.choice(held[one]), chance.choice(held[other])


def in_context(passage: Passage, index: Index) -> str:
    """A passage with who says it where, and the words around it."""
    article = index.article(passage.article)
    text, (first, *_), last = article.text, passage.spans, passage.spans[-1]
    head, tail = text[max(0, first.start - _BEFORE) : first.start], text[last.end : last.end + _AFTER]
    inside = text[first.start : last.end]
    source = " · ".join(filter(None, (article.outlet, article.published, article.title, article.id)))
    who = passage.quotation.speaker or "nobody named"
    return clean(f"  {one_line(source)}\n  {passage.kind}, {who}\n    {_line(head)}⟦{_line(inside)}⟧{_line(tail)}")


def _line(words: str) -> str:
    """Words on one line, with a space where white space stands at their edges."""
    left, right = " " * words[:1].isspace(), " " * words[-1:].isspace()
    return f"{left}{one_line(words)}{right}" if words.strip() else " "


if __name__ == "__main__":
    main()
