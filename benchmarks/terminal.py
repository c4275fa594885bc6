"""A program in a pseudo-terminal of 120 x 40: what it paints, how soon, and the memory it takes."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
from collections.abc import Sequence
from time import perf_counter
from types import TracebackType
from typing import Self

LINES, COLUMNS = 40, 120
PATIENCE = 20.0  # seconds
QUIET = 0.15  # seconds without a sign: nothing more is painted


class Terminal:
    """A program that runs in a terminal until the block is left."""

    def __init__(self, command: Sequence[str]) -> None:
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        environment = os.environ | {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
        # Installed programs have their bytecode beside them, wherever this runs.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        self.begun = perf_counter()
        self._process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
        )
        os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._ours)

    def until(self, words: str, since: float) -> float:
        """Seconds since then until the words have been painted."""
        seen = b""
        while words.encode() not in seen:
            seen += self._read(since + PATIENCE - perf_counter(), words)
        return perf_counter() - since

    def press(self, key: str) -> float:
        """Seconds from a key to the first that is painted after it; waits until all is painted."""
        begun = perf_counter()
        os.write(self._ours, key.encode())
        self._read(PATIENCE, f"what {key!r} does")
        taken = perf_counter() - begun
        self.settle()
        return taken

    def settle(self) -> None:
        """Waits until nothing more is painted."""
        while select.select([self._ours], [], [], QUIET)[0]:
            os.read(self._ours, 1 << 20)

    def megabytes(self) -> float:
        """The memory that the program takes now."""
        asked = ["ps", "-o", "rss=", "-p", str(self._process.pid)]
        return int(subprocess.run(asked, check=True, stdout=subprocess.PIPE).stdout) / 1024

    def _read(self, patience: float, awaited: str) -> bytes:
        if not select.select([self._ours], [], [], max(0.0, patience))[0]:
            raise SystemExit(f"{awaited} was not painted within {PATIENCE:.0f} seconds.")
        return os.read(self._ours, 1 << 16)
