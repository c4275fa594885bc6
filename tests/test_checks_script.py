"""benchmarks/checks.py makes purported quotations whose verdict is known, and here each of them gets it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parent.parent / "benchmarks" / "checks.py"
HERALD = (
    "MILLBROOK - The weir of Millbrook is to be rebuilt, the town said on Monday.\n\n"
    "“We will not rebuild the weir in the spring unless the county pays half of the costs,” Mayor Mara Quill said on"
    " Monday. “The old stones have carried the river for 140 years, and they will carry it again.”\n\n"
    "“My own father steered the first boat over these stones when nobody else dared to do it,” Quill said.\n\n"
    "Treasurer Bo Tern said the town had never been asked for so much money in a single year.\n\n"
    "“I do not believe that the county will ever pay its share of this bridge,” Tern said."
)
TRIBUNE = (
    "MILLBROOK - Work on the weir may wait, the mayor said.\n\n"
    "“We will not restore the dam in the spring unless the county pays half of the bill,” Mayor Mara Quill said on"
    " Monday.\n\nTreasurer Bo Tern called it a good plan for the town."
)
ELSEWHERE = "Zebras in the southern plains have begun their yearly walk along the shrinking lakes of the dry country."


def run(folder: Path) -> list[str]:
    """What the script prints."""
    rows = [{"id": "a", "published": "2031-03-04", "text": HERALD}, {"id": "b", "text": TRIBUNE}]
    (folder / "town.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    (folder / "plains.txt").write_text(ELSEWHERE, "utf-8")
    here, there = (re.search(r"“(We .*?,)”", text) for text in (HERALD, TRIBUNE))
    assert here and there
    pair = {"kind": "variant", "a": {"article": "a", "text": here[1]}, "b": {"article": "b", "text": there[1]}}
    (folder / "gold.jsonl").write_text(json.dumps({"pairs": [pair]}), "utf-8")
    command = [sys.executable, str(SCRIPT), "town.jsonl", "--others", "plains.txt", "--pairs", "gold.jsonl"]
    done = subprocess.run([*command, "--list"], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_every_made_quotation_gets_its_verdict(tmp_path: Path) -> None:
    """The lines name the kind, how many of how many are right, and the verdicts given."""
    lines = run(tmp_path)
    found = {match[1]: match[2] for line in lines if (match := re.match(r"(\w.*?)\s+(\d+/\d+) \d", line))}

    assert len(found) >= 20
    assert {kind: share for kind, share in found.items() if len(set(share.split("/"))) > 1} == {}, lines
    assert {"condition dropped", "negation dropped", "stitched halves", "of other articles", "other's variant"} <= set(
        found
    )
