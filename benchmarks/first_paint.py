"""From the command to the first paint, in a terminal of 120 x 40: the explorer on a ready index against the reference.

Both run in turn in a pseudo-terminal; a run ends when the words looked for have been written to it. The budget is 1.5.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
from functools import partial
from pathlib import Path
from time import perf_counter

from turns import compare, rounds

from quotes_tui.indexing import open_index
from quotes_tui.pipeline import ensure_index

LINES, COLUMNS = 40, 120
PATIENCE = 10.0  # seconds


def first_paint(command: list[str], words: bytes) -> float:
    """Seconds until a command has written these words to its terminal."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
    environment = os.environ | {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    before = perf_counter()
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
    )
    os.close(theirs)
    try:
        _read_until(ours, words, before)
        return perf_counter() - before
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        os.close(ours)


def _read_until(terminal: int, words: bytes, before: float) -> None:
    seen = b""
    while words not in seen:
        readable, _, _ = select.select([terminal], [], [], max(0.0, before + PATIENCE - perf_counter()))
        if not readable:
            raise SystemExit(f"{words.decode()!r} was not painted within {PATIENCE:.0f} seconds.")
        seen += os.read(terminal, 65536)


def main() -> None:
    """Prints both and their ratio."""
    path = ensure_index()
    with open_index(path) as index:
        speaker = index.speakers().rows(0, 1)[0].name or "speaker not told"
    minimal = Path(__file__).with_name("minimal_app.py")
    program = Path(sys.executable).with_name("quotes-tui")
    compare(
        rounds(str(__doc__)),
        minimal=partial(first_paint, [sys.executable, str(minimal)], b"the third pane"),
        explorer=partial(first_paint, [str(program), str(path)], speaker.split()[0].encode()),
    )


if __name__ == "__main__":
    main()
