"""`quotes-tui --version` against an interpreter that only imports argparse. The budget is a ratio of 2."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from pathlib import Path
from time import perf_counter

from turns import compare, rounds


def seconds(command: list[str]) -> float:
    """How long a command takes."""
    before = perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return perf_counter() - before


def main() -> None:
    """Prints both and their ratio."""
    program = Path(sys.executable).with_name("quotes-tui")
    compare(
        rounds(str(__doc__)),
        argparse=partial(seconds, [sys.executable, "-c", "import argparse"]),
        version=partial(seconds, [str(program), "--version"]),
    )


if __name__ == "__main__":
    main()
