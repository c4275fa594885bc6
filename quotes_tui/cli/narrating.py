"""What is told on standard error while something takes its time: progress, problems, timings."""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Self

from quotes_tui.model import Problem
from quotes_tui.text import clean

if TYPE_CHECKING:
    from quotes_tui.indexing import Summary

_SHOWN = 10
_TO_MEGABYTES = 1024 * 1024 if sys.platform == "darwin" else 1024


class Narrator:
    """Progress on one line of a terminal, and how long each stage took. Without a terminal it is silent."""

    def __init__(self) -> None:
        self._live = sys.stderr.isatty()
        self._width = 0
        self._stages: dict[str, tuple[float, int]] = {}
        self._stage, self._since = "", time.perf_counter()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._enter("")
        self._show("")

    def progress(self, what: str, done: int, total: int) -> None:
        """Shows how far a stage is."""
        if what != self._stage:
            self._enter(what)
        count = f" {done:,} of {total:,}" if total else f" {done:,}" if done else ""
        self._show(f"{what}{count}")

    def problems(self, problems: Sequence[Problem], most: int = _SHOWN) -> None:
        """Names what could not be read."""
        for problem in problems[:most]:
            self.say(str(problem))
        if len(problems) > most:
            self.say(f"… and {len(problems) - most:,} more")

    def timings(self) -> None:
        """Seconds, and the peak memory until then, of each stage."""
        for what, (seconds, peak) in self._stages.items():
            self.say(f"{what:12} {seconds:8.2f} s {peak:8,} MB")

    def say(self, line: str) -> None:
        """One line of narration."""
        self._show("")
        sys.stderr.write(f"{clean(line)}\n")

    def _enter(self, stage: str) -> None:
        """Ends the stage that runs, and begins another."""
        now = time.perf_counter()
        if self._stage:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // _TO_MEGABYTES
            self._stages[self._stage] = (now - self._since, peak)
        self._stage, self._since = stage, now

    def _show(self, line: str) -> None:
        if self._live and (line or self._width):
            # Spaces and no escape sequence: that works in a terminal without any.
            sys.stderr.write("\r" + line.ljust(self._width) + ("" if line else "\r"))
            sys.stderr.flush()
            self._width = len(line)


def nothing_found(summary: Summary) -> int:
    """Tells that nothing is there of what was asked for, and among what it was looked for; the exit code."""
    from quotes_tui.cli.describing import described
    from quotes_tui.cli.running import NOTHING_FOUND

    sys.stderr.write(clean(f"quotes-tui: nothing found in {described(summary)}.") + "\n")
    return NOTHING_FOUND
