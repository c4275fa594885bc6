"""benchmarks/accuracy.py counts as its docstring says."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

SCRIPT = Path(__file__).parent.parent / "benchmarks" / "accuracy.py"
TEXT = (
    "“The weir is gone,” Mara Quill said. The town thinks the mill will close. "
    "Bo Tern said the bridge is safe and the road is open."
)


def quote(words: str, kind: str, cue: str, speaker: str) -> dict[str, Any]:
    start, source = TEXT.index(words), TEXT.index(speaker)
    return {
        "spans": [[start, start + len(words)]],
        "type": kind,
        "cue": cue,
        "speaker": speaker,
        "speaker_spans": [[source, source + len(speaker)]],
    }


def run(folder: Path, quotes: Sequence[dict[str, Any]], optional: Sequence[dict[str, Any]] = ()) -> list[str]:
    gold = folder / "gold.jsonl"
    row = {"id": "made-up", "text": TEXT, "quotes": quotes, "optional": optional}
    gold.write_text(json.dumps(row), encoding="utf-8")
    done = subprocess.run([sys.executable, str(SCRIPT), str(gold)], capture_output=True, text=True, check=True)
    return [" ".join(line.split()) for line in done.stdout.splitlines()]


def test_three_quotations(tmp_path: Path) -> None:
    """One is found in full, one in part (more than 0.3 and less than 0.8 of the words lie inside it), one not."""
    quotes = [
        quote("The weir is gone", "direct", "said", "Mara Quill"),
        quote("the bridge is safe", "indirect", "said", "Bo Tern"),
        quote("the mill will close", "indirect", "hopes", "The town"),
    ]
    optional = [{"spans": quotes.pop()["spans"]}]
    quotes.append(quote("The town", "indirect", "thinks", "The town"))
    lines = run(tmp_path, quotes=quotes, optional=optional)
    assert lines[0] == "quotes 1 direct, 1 speech, 1 other ; 2 found"
    assert lines[2] == "0.3 1.000 1.000 1.000 0.667 0.800 1.000 1.000 0.000"
    assert lines[3] == "0.8 0.500 1.000 0.667 0.667 0.571 1.000 1.000 0.000"
    assert lines[4] == "exact 0.500 0.500 0.500 0.333 0.400 1.000 0.000 0.000"
    assert lines[5] == "speakers accuracy 1.000 of 2, precision 1.000 of 2 answers"


def test_the_widest_right_reading_is_right_too(tmp_path: Path) -> None:
    narrow = quote("the bridge is safe", "mixed", "said", "Mara Quill")
    start = narrow["spans"][0][0]
    lines = run(tmp_path, quotes=[{**narrow, "within": [start, len(TEXT)]}])
    assert lines[0] == "quotes 1 mixed ; 3 found"
    assert lines[4].startswith("exact 0.333 1.000 ")
    assert lines[5] == "speakers accuracy 0.000 of 1, precision 0.000 of 1 answers"
