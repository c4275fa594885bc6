"""The explorer in a terminal of its own: one that goes away without a word, and one that can show nothing."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import termios
from pathlib import Path

PATIENCE = 30  # seconds
PAINTED = b"Ilse Varnholt"


def _read_until(terminal: int, words: bytes) -> None:
    seen = b""
    while words not in seen:
        assert select.select([terminal], [], [], PATIENCE)[0], f"nothing more came after {seen[-200:]!r}"
        try:
            seen += os.read(terminal, 4096)
        except OSError:
            raise AssertionError(f"the explorer ended before its time: {seen!r}") from None


def test_the_explorer_ends_with_its_terminal(made_up_index: Path) -> None:
    terminal, side = pty.openpty()
    termios.tcsetwinsize(side, (30, 100))
    # The session has no controlling terminal, so no signal tells that this one is gone.
    command = [sys.executable, "-m", "quotes_tui", str(made_up_index)]
    with subprocess.Popen(
        command, stdin=side, stdout=side, stderr=side, env={**os.environ, "TERM": "xterm"}, start_new_session=True
    ) as explorer:
        try:
            os.close(side)
            _read_until(terminal, PAINTED)
            os.close(terminal)
            assert explorer.wait(PATIENCE) != 0
        finally:
            explorer.kill()


def test_a_dumb_terminal_is_told_what_to_use_instead(made_up_index: Path) -> None:
    terminal, side = pty.openpty()
    command = [sys.executable, "-m", "quotes_tui", str(made_up_index)]
    told = subprocess.run(
        command,
        stdin=side,
        stdout=side,
        stderr=subprocess.PIPE,
        env={**os.environ, "TERM": "dumb"},
        check=False,
        text=True,
    )
    os.close(side)
    os.close(terminal)
    assert told.returncode == 2
    assert "The explorer needs more than a dumb terminal. In this one: quotes-tui statements --index" in told.stderr
