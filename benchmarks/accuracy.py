"""What is found, against what readers marked: recall, precision and F1 of quotations, and whether speakers are right.

    python benchmarks/accuracy.py GOLD.jsonl

GOLD has an article a line: `id`, `text`, `quotes` and, where some readers would mark more, `optional` quotes that count
neither way. A quote has `spans` ([[start, end], ...] in code points), `type` (direct, indirect, mixed), `cue`, where
the text names the source `speaker` (its words), `speaker_spans` and perhaps `speaker_name`, and `within` ([start,
end]), the widest right reading of a fragment. Marks, spaces and points at the edges of a span do not count.

Every quotation goes to the quote with which it shares most characters. A quote is found when one of its quotations
covers more than the share (0.3, 0.8) of it; a quotation is right when more than that share of it lies inside its
quote and half of it repeats no longer one. `exact`: both begin and end alike. Indirect quotes whose cue is no verb
of saying ("thinks", "plans") count in "all" and not in "speech". A speaker is right when the mention, 15 words at
most, overlaps the source, or when the last words of their names agree.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from matching import Find, Quote, compared, is_source

LEVELS = ("0.3", "0.8", "exact")
_SPEECH = ("direct", "mixed", "speech")


@dataclass(slots=True)
class Tally:
    """What was counted: quotes by kind, those found by level and kind, quotations and those right by level."""

    quotes: Counter[str] = field(default_factory=Counter)
    found: Counter[tuple[str, str]] = field(default_factory=Counter)
    quotations: int = 0
    right: Counter[str] = field(default_factory=Counter)
    sources: Counter[str] = field(default_factory=Counter)

    def recall(self, level: str, kinds: Iterable[str]) -> float:
        """The share of the quotes of some kinds that were found."""
        kinds = list(kinds)
        return _share(sum(self.found[level, kind] for kind in kinds), sum(self.quotes[kind] for kind in kinds))

    def precision(self, level: str) -> float:
        """The share of the quotations that are right."""
        return _share(self.right[level], self.quotations)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    tally = Tally()
    for quotes, finds in compared(parser.parse_args().gold):
        _count_quotes(tally, quotes, finds)
        _count_finds(tally, finds)
    _show(tally)


def _count_quotes(tally: Tally, quotes: list[Quote], finds: list[Find]) -> None:
    for quote in quotes:
        tally.quotes[quote.kind] += 1
        own = [find for find in finds if find.quote is quote]
        best = max(own, key=Find.covers, default=None)
        covered = best.covers() if best else 0.0
        levels = covered > 0.3, covered > 0.8, any(find.edges in quote.edges for find in finds)
        tally.found.update((level, quote.kind) for level, reached in zip(LEVELS, levels, strict=True) if reached)
        if best and covered > 0.3 and quote.row.get("speaker"):
            tally.sources["named"] += 1
            tally.sources["answered"] += bool(best.quotation.mention or best.quotation.speaker)
            tally.sources["right"] += is_source(best)


def _count_finds(tally: Tally, finds: list[Find]) -> None:
    tally.quotations += len(finds)
    taken: dict[int, set[int]] = {}
    for find in sorted(finds, key=lambda f: -len(f.characters)):
        before = taken.setdefault(id(find.quote), set())
        if find.quote is None or 2 * len(find.characters & before) > len(find.characters):
            continue
        before |= find.characters
        levels = find.inside() > 0.3, find.inside() > 0.8, find.edges in find.quote.edges
        tally.right.update(level for level, reached in zip(LEVELS, levels, strict=True) if reached)


def _show(tally: Tally) -> None:
    kinds = [kind for kind in (*_SPEECH, "other") if tally.quotes[kind]]
    speech = [kind for kind in kinds if kind in _SPEECH]
    print("quotes    ", ", ".join(f"{tally.quotes[kind]} {kind}" for kind in kinds), f"; {tally.quotations} found")
    print("           precision  recall(speech)  F1(speech)  recall(all)  F1(all)  recall of", *kinds)
    for level in LEVELS:
        p, some, every = tally.precision(level), tally.recall(level, speech), tally.recall(level, kinds)
        of_kinds = "  ".join(f"{tally.recall(level, [kind]):.3f}" for kind in kinds)
        print(f"{level:>7} {p:12.3f} {some:15.3f} {_f1(p, some):11.3f} {every:12.3f} {_f1(p, every):8.3f}  {of_kinds}")
    right, sources = tally.sources["right"], tally.sources
    print(f"speakers   accuracy {_share(right, sources['named']):.3f} of {sources['named']},", end=" ")
    print(f"precision {_share(right, sources['answered']):.3f} of {sources['answered']} answers")


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


if __name__ == "__main__":
    main()
