from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from quotes_tui.clipboard import copy, run_with_input


@dataclass
class Machine:
    """The commands that are there, and what was handed to each and to the terminal."""

    there: Sequence[str] = ()
    given: list[tuple[str, bytes]] = field(default_factory=list)
    terminal: list[str] = field(default_factory=list)

    def run(self, command: Sequence[str], data: bytes) -> bool:
        works = command[0] in self.there or " ".join(command) in self.there
        if works:
            self.given.append((" ".join(command), data))
        return works

    def copy(self, text: str, environment: Mapping[str, str], command: str | None = None) -> str:
        return copy(text, self.terminal.append, command, environment, self.run)


TMUX = {"TMUX": "/tmp/tmux-1000/default,1,0"}
SSH = {"SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"}
WAYLAND, X11, WSL = {"WAYLAND_DISPLAY": "wayland-0"}, {"DISPLAY": ":0"}, {"WSL_DISTRO_NAME": "Debian"}
EVERYTHING = ("tmux", "wl-copy", "xclip", "xsel", "clip.exe")


@pytest.mark.skipif(sys.platform == "darwin", reason="there pbcopy takes every text first")
@pytest.mark.parametrize(
    ("environment", "there", "taken"),
    [
        pytest.param({}, EVERYTHING, "the terminal, by OSC 52", id="neither tmux nor a display"),
        pytest.param(TMUX, EVERYTHING, "tmux", id="tmux"),
        pytest.param(TMUX, ("tmux load-buffer -",), "tmux", id="old tmux"),
        pytest.param(TMUX, (), "the terminal, by OSC 52", id="tmux is not there"),
        pytest.param(TMUX | SSH | X11, EVERYTHING, "tmux", id="tmux on a remote machine"),
        pytest.param(TMUX | X11, EVERYTHING, "tmux and xclip", id="tmux on this machine"),
        pytest.param(WAYLAND | X11, EVERYTHING, "wl-copy", id="Wayland"),
        pytest.param(WAYLAND | X11, ("xsel",), "xsel", id="only xsel"),
        pytest.param(X11, EVERYTHING, "xclip", id="X11"),
        pytest.param(SSH | X11 | WAYLAND, EVERYTHING, "the terminal, by OSC 52", id="remote, with a display"),
        pytest.param({"SSH_TTY": "/dev/pts/1"} | X11, EVERYTHING, "the terminal, by OSC 52", id="remote terminal"),
        pytest.param(WSL, EVERYTHING, "clip", id="Windows below"),
    ],
)
def test_whoever_can_take_the_text_is_named(environment: dict[str, str], there: tuple[str, ...], taken: str) -> None:
    machine = Machine(there)

    assert machine.copy("“Ja”", environment) == taken
    assert machine.terminal == ["“Ja”"]
    assert len(machine.given) == (0 if "terminal" in taken else taken.count(" and ") + 1)


def test_a_command_of_ones_own_stands_for_all_others() -> None:
    machine = Machine([*EVERYTHING, "/opt/my copy"])

    assert machine.copy("x", TMUX | X11, "'/opt/my copy' --fast") == "my copy"
    assert machine.given == [("/opt/my copy --fast", b"x")]
    assert machine.terminal == ["x"]


@pytest.mark.parametrize("command", ["not-there", "unbalanced '", " "])
def test_a_command_that_fails_is_named_and_the_others_take_the_text(command: str) -> None:
    machine = Machine(EVERYTHING)

    assert machine.copy("x", TMUX, command) == f"tmux ({command!r} failed)"
    assert machine.given == [("tmux load-buffer -w -", b"x")]


@pytest.mark.parametrize(
    ("text", "copied"),
    [
        pytest.param("a\x1b]52;c;eA==\x07b", "a␛]52;c;eA==␇b", id="escape sequence"),
        pytest.param("rm -rf ~\r", "rm -rf ~␍", id="carriage return"),
        pytest.param("\u202etxt\ud800", "\ufffdtxt\ufffd", id="what turns a line round, and half a character"),
        pytest.param("two\nlines\t“[sic]” 👩‍👩‍👧", "two\nlines\t“[sic]” 👩‍👩‍👧", id="text stays as it is"),
    ],
)
def test_nothing_that_could_steer_a_terminal_is_copied(text: str, copied: str) -> None:
    machine = Machine(EVERYTHING)
    machine.copy(text, TMUX)

    assert machine.terminal == [copied]
    assert machine.given[0][1].decode() == copied


def test_windows_is_told_the_encoding() -> None:
    machine = Machine(EVERYTHING)
    machine.copy("“Ja”", WSL)

    assert machine.given == [("clip.exe", "“Ja”".encode("utf-16"))]


def test_a_real_command_gets_the_text(tmp_path: Path) -> None:
    code = "import sys, pathlib; pathlib.Path(sys.argv[1]).write_bytes(sys.stdin.buffer.read())"

    assert run_with_input([sys.executable, "-c", code, str(tmp_path / "copied")], "“Ja”".encode())
    assert (tmp_path / "copied").read_text("utf-8") == "“Ja”"


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["/no/such/command"], id="not there"),
        pytest.param([sys.executable, "-c", "raise SystemExit(3)"], id="fails"),
        pytest.param(["a\0b"], id="no name of a command"),
    ],
)
def test_a_real_command_that_does_not_work_is_noticed(command: list[str]) -> None:
    assert not run_with_input(command, b"x")


def test_a_command_that_goes_on_in_the_background_is_not_waited_for() -> None:
    """As wl-copy and xclip do: they answer at once and leave a process behind that keeps what it has open."""
    code = "import os, sys, time; sys.stdin.read(); os.fork() or time.sleep(2)"

    assert run_with_input([sys.executable, "-c", code], b"x")


def test_a_command_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quotes_tui.clipboard._PATIENCE", 0.2)

    assert not run_with_input([sys.executable, "-c", "import time; time.sleep(60)"], b"x")
