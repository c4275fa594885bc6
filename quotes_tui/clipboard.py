"""Puts text on the clipboard by every way that may work, and says which one took it.

A command of the user's own stands for all others; else tmux's buffer, inside tmux, and a local tool where the session
is not a remote one. The terminal itself (OSC 52) always gets the text too: it is the way through SSH, and nobody hears
whether it worked.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath

from quotes_tui.text import clean

Run = Callable[[Sequence[str], bytes], bool]
_PATIENCE = 3.0  # seconds
REMOTE = ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY")


def run_with_input(command: Sequence[str], data: bytes) -> bool:
    """Runs a command that takes `data`; False where it is not there, fails, or takes too long."""
    # Nothing of ours stays open in it: such tools live on in the background to serve the clipboard.
    quiet = subprocess.DEVNULL
    try:
        done = subprocess.run(
            command, input=data, stdout=quiet, stderr=quiet, timeout=_PATIENCE, start_new_session=True, check=False
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def copy(
    text: str,
    osc52: Callable[[str], None],
    command: str | None = None,
    environment: Mapping[str, str] = os.environ,
    run: Run = run_with_input,
) -> str:
    """Copies the text, cleaned of what could steer the terminal it is pasted into, and says who took it: "tmux".

    `osc52` hands a text to the terminal; `command` is the user's own; `run` runs a command with bytes on its standard
    input and says whether it is there and did well.
    """
    cleaned = clean(text)
    failed = ""
    if command:
        own = _words(command)
        if own and run(own, cleaned.encode()):
            osc52(cleaned)
            return PurePath(own[0]).name
        failed = f" ({command!r} failed)"
    took = [name for calls in _ways(environment) if (name := _first_that_takes(cleaned, calls, run))]
    osc52(cleaned)
    return (" and ".join(took) or "the terminal, by OSC 52") + failed


def likely(
    command: str | None = None,
    environment: Mapping[str, str] = os.environ,
    there: Callable[[str], object] = shutil.which,
) -> str:
    """Who would probably take a text: a command of the user's own, tools that are there, the terminal. Copies none."""
    own = _words(command) if command else []
    if own and there(own[0]):
        return PurePath(own[0]).name
    tools = (next((call[0] for call in calls if there(call[0])), None) for calls in _ways(environment))
    return " and ".join([*filter(None, tools), "the terminal, by OSC 52"])


def _words(command: str) -> list[str]:
    try:
        return shlex.split(command)
    except ValueError:
        return []


def _first_that_takes(text: str, calls: Iterable[Sequence[str]], run: Run) -> str | None:
    # clip.exe takes bytes for the machine's old code page unless a mark says that they are UTF-16.
    for call in calls:
        if run(call, text.encode("utf-16" if call[0] == "clip.exe" else "utf-8")):
            return call[0].removesuffix(".exe")
    return None


def _ways(environment: Mapping[str, str]) -> Iterator[Iterable[list[str]]]:
    """Who may take the text beside the terminal, each as the commands to try in turn."""
    if environment.get("TMUX"):
        # With -w tmux hands it on to the terminal outside; versions before 3.2 do not know it.
        yield ["tmux", "load-buffer", "-w", "-"], ["tmux", "load-buffer", "-"]
    if not any(environment.get(name) for name in REMOTE):
        yield _local(environment)


def _local(environment: Mapping[str, str]) -> Iterator[list[str]]:
    if sys.platform == "darwin":
        yield ["pbcopy"]
    if environment.get("WAYLAND_DISPLAY"):
        yield ["wl-copy"]
    if environment.get("DISPLAY"):
        yield ["xclip", "-selection", "clipboard"]
        yield ["xsel", "--input", "--clipboard"]
    if environment.get("WSL_DISTRO_NAME"):
        yield ["clip.exe"]
