"""Whether confidence means what it says: of the answers in each band, the share that is right.

    python benchmarks/reliability.py GOLD.jsonl [--rules]

GOLD is as accuracy.py reads it. A quotation is right when more than four fifths of it lie inside one of the gold's; its
speaker, where both name one, when mention and source overlap or the last words of their names agree. `--rules` prints
the share of each rule too, drawn towards 0.8 where it holds few.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from matching import compared, is_source

from quotes_tui.model import Quotation

_BANDS = ((0.0, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01))
_RIGHT = 0.8
_PRIOR, _PRIOR_WEIGHT = 0.8, 10


class Answer(NamedTuple):
    """A quotation with what the gold says of it; `named` is None where either names no source."""

    quotation: Quotation
    right: bool
    named: bool | None


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--rules", action="store_true", help="print the share of each rule too")
    options = parser.parse_args()
    answers = list(_answers(options.gold))
    _print_bands("confidence", ((a.quotation.confidence, a.right) for a in answers))
    _print_bands(
        "speaker_confidence", ((a.quotation.speaker_confidence, a.named) for a in answers if a.named is not None)
    )
    if options.rules:
        _print_rules(answers)


def _answers(gold: Path) -> Iterator[Answer]:
    for _, finds in compared(gold):
        for find in finds:
            right = find.inside() > _RIGHT
            told = right and find.quote and find.quote.row.get("speaker") and find.quotation.speaker
            yield Answer(find.quotation, right, is_source(find) if told else None)


def _print_bands(name: str, answers: Iterable[tuple[float, bool | None]]) -> None:
    told = list(answers)
    print(f"{name:20} answers   right   mean")
    for low, high in _BANDS:
        band = [(sure, right) for sure, right in told if low <= sure < high]
        if band:
            share, mean = sum(bool(right) for _, right in band) / len(band), sum(sure for sure, _ in band) / len(band)
            print(f"  {low:.1f} to {min(high, 1.0):.1f}         {len(band):7}   {share:5.3f}  {mean:5.3f}")


def _print_rules(answers: list[Answer]) -> None:
    found = Counter(answer.quotation.rule for answer in answers)
    right = Counter(answer.quotation.rule for answer in answers if answer.right)
    stated = {answer.quotation.rule: answer.quotation.confidence for answer in answers}
    print(f"\n{'rule':52} answers  stated   drawn")
    for rule, times in found.most_common():
        drawn = (right[rule] + _PRIOR * _PRIOR_WEIGHT) / (times + _PRIOR_WEIGHT)
        print(f"{rule:52} {times:7}  {stated[rule]:6.2f}  {drawn:6.2f}")


if __name__ == "__main__":
    main()
