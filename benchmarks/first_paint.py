"""From the command to the first paint, in a terminal of 120 x 40: the explorer on a ready index against the reference.

    python benchmarks/first_paint.py [--rounds N]

Both run in turn in a pseudo-terminal; a run ends when the words looked for have been written to it. The budget is 1.3;
seen on two cores: 1.34 to 1.36.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from terminal import Terminal
from turns import compare, rounds

from quotes_tui.indexing import open_index
from quotes_tui.pipeline import ensure_index


def first_paint(command: list[str], words: str) -> float:
    """Seconds until a command has written these words to its terminal."""
    with Terminal(command) as terminal:
        return terminal.until(words, terminal.begun)


def main() -> None:
    """Prints both and their ratio."""
    path = ensure_index()
    with open_index(path) as index:
        speaker = index.speakers().rows(0, 1)[0].name or "speaker not told"
    minimal = Path(__file__).with_name("minimal_app.py")
    program = Path(sys.executable).with_name("quotes-tui")
    compare(
        rounds(str(__doc__)),
        minimal=partial(first_paint, [sys.executable, str(minimal)], "the third pane"),
        explorer=partial(first_paint, [str(program), str(path)], speaker.split()[0]),
    )


if __name__ == "__main__":
    main()
