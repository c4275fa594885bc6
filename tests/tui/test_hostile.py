"""Text that wants to be more than text: it is shown, and it steers nothing."""

from __future__ import annotations

import base64
import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from quotes_tui import cli
from quotes_tui.text import clean
from quotes_tui.tui.screens.source import SourceScreen
from tests.data.made_up import made_up
from tests.tui.conftest import Explore, explorer_of, press, screen_text, settled, toasts

MARKUP, CONTROL = "aebbacf1", "bfccbd02"
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def test_the_made_up_article_is_hostile() -> None:
    text = made_up().article("bulletin").text
    for hostile in ("[sic]", "[/b]", "[@click=", "\x1b]52;c;", "\x1b[31m", "\u202e", "\u2066", "\x9b", "\x00", "\x7f"):
        assert hostile in text


# --- screens -----------------------------------------------------------------------------------------------


async def test_brackets_are_shown_as_they_are(explore: Explore) -> None:
    async with explore() as pilot:
        explorer_of(pilot).go_to_speaker("Bo [b]Lindqvist[/b]")
        await settled(pilot)
        browse = screen_text(pilot)
        assert "Bo [b]Lindqvist[/b] · 2 statements · Crit" in browse
        assert "The so-called [sic] ferry is a [/b] joke," in browse
        assert "Loud [b]Bulletin[/b]" in browse
        await press(pilot, "s")
        source = screen_text(pilot)
        assert "Loud [b]Bulletin[/b] · [red]Shouting[/red] about the ferry" in source
        assert "[@click=app.quit]click here[/] and see,” said" in source
        await press(pilot, "escape", "t")
        table = screen_text(pilot)
        assert "[sic]" in table and "[/b]" in table
        assert "in his [/column]" in table
        await press(pilot, "escape", "Y")
        assert "[@click=app.quit]click here[/]" in screen_text(pilot)
        assert pilot.app.is_running


async def test_no_cell_of_any_screen_steers(explore: Explore) -> None:
    async with explore() as pilot:
        explorer_of(pilot).go_to_speaker("Bo [b]Lindqvist[/b]")
        await press(pilot, "l", "j")
        seen = [screen_text(pilot)]
        for key in ("s", "escape", "t", "escape", "Y"):
            await press(pilot, key)
            seen.append(screen_text(pilot))
        assert any("�ti sdrawkcab�" in text for text in seen)
        assert any("␛]52;c;c3RvbGVu␇" in text for text in seen)
        assert not [found for text in seen for found in STEERING.findall(text.replace("\n", ""))]


async def test_messages_are_no_markup(explore: Explore) -> None:
    async with explore() as pilot:
        explorer_of(pilot).say("[sic] [/b] [@click=app.quit]here[/] \x1b[31m")
        await settled(pilot)
        assert toasts(pilot) == ["[sic] [/b] [@click=app.quit]here[/] ␛[31m"]
        assert "[sic] [/b]" in screen_text(pilot)


async def test_a_click_on_such_words_does_nothing(explore: Explore) -> None:
    async with explore() as pilot:
        start = made_up().article("bulletin").text.index("The so-called")
        explorer_of(pilot).show_source("bulletin", start)
        await settled(pilot)
        line, column = next(
            (at, words.index("click here"))
            for at, words in enumerate(screen_text(pilot).splitlines())
            if "click here" in words
        )
        await pilot.click(offset=(column, line))
        await settled(pilot)
        assert pilot.app.is_running
        assert isinstance(pilot.app.screen, SourceScreen)


# --- commands ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["speakers"], id="speakers"),
        pytest.param(["statements"], id="statements"),
        pytest.param(["statements", "--format", "json"], id="statements as JSON"),
        pytest.param(["search", "ferry"], id="search"),
        pytest.param(["show", CONTROL], id="show"),
        pytest.param(["show", MARKUP, "--format", "json"], id="show as JSON"),
        pytest.param(["cite", CONTROL], id="cite"),
        pytest.param(["cite", MARKUP, "--style", "markdown"], id="cite in Markdown"),
        pytest.param(["export", "--format", "jsonl"], id="export as JSONL"),
        pytest.param(["export", "--format", "csv"], id="export as CSV"),
    ],
)
def test_no_command_prints_control(command: list[str], made_up_index: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main([*command, "--index", str(made_up_index)]) == 0
    printed = capfd.readouterr().out
    assert printed
    assert not STEERING.findall(printed.replace("\n", "").replace("\r", ""))


@pytest.mark.parametrize("command", ["statements", "show", "cite"])
def test_commands_print_brackets(command: str, made_up_index: Path, capfd: pytest.CaptureFixture[str]) -> None:
    cli.main([command, *([] if command == "statements" else [MARKUP]), "--index", str(made_up_index)])
    printed = " ".join(capfd.readouterr().out.split())
    assert "The so-called [sic] ferry is a [/b] joke, [@click=app.quit]click here[/] and see" in printed


# --- a real terminal ---------------------------------------------------------------------------------------


class Terminal:
    """The explorer on a pseudo-terminal: what it writes is kept, what is typed reaches it."""

    def __init__(self, index: Path, environment: dict[str, str]) -> None:
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self.written = b""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "quotes_tui", "open", str(index)],
            stdin=slave, stdout=slave, stderr=slave, env=environment, start_new_session=True,
        )  # fmt: skip
        os.close(slave)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        # A failed assertion must not leave a program without a terminal behind.
        self._process.kill()
        self._process.wait(30)

    def read_until(self, wanted: bytes, patience: float = 30) -> None:
        """Read on until that has been written since the last time."""
        start, deadline = len(self.written), time.monotonic() + patience
        while wanted not in self.written[start:]:
            ready, _, _ = select.select([self._master], [], [], max(0, deadline - time.monotonic()))
            assert ready, f"{wanted!r} was not written: {self.written[-2000:]!r}"
            self.written += os.read(self._master, 65536)

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self._master, keys.encode())

    def close(self) -> int:
        """The exit code, once the program has ended."""
        try:
            while part := os.read(self._master, 65536):
                self.written += part
        except OSError:  # a pseudo-terminal without a program ends so
            pass
        os.close(self._master)
        return self._process.wait(30)


def test_nothing_of_an_article_steers_a_real_terminal(made_up_index: Path, tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "TMUX"}
    environment |= {
        "SSH_TTY": "/dev/none",
        "TERM": "xterm-256color",
        "HOME": str(tmp_path),
        "TEXTUAL_ANIMATIONS": "none",
    }
    with Terminal(made_up_index, environment) as terminal:
        terminal.read_until(b"timetable would be printed")
        terminal.type("/sdrawkcab")
        terminal.read_until("�the same�".encode())
        terminal.type("\r")
        terminal.read_until(b"compare")
        terminal.type("s")
        terminal.read_until("␛]52;c;c3RvbGVu␇".encode())
        terminal.type("y")
        terminal.read_until(b"\x1b]52;c;")
        terminal.read_until(b"Copied")
        terminal.type("\x03\x03")
        assert terminal.close() == 0
    taken = re.findall(rb"\x1b\]52;c;([^\x07\x1b]*)", terminal.written)
    copied = [base64.b64decode(text).decode() for text in taken]
    assert len(copied) == 1, "what the article says of the clipboard never reached it"
    assert copied[0].startswith("“Read �ti sdrawkcab�, it is �the same� �2Jthing ␀␡ to me.”\n— Bo [b]Lindqvist[/b]")
    assert clean(copied[0]) == copied[0]
    shown = terminal.written.decode()
    assert "\x1b[31mred" not in shown
    assert not re.search("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]", shown)
    assert shown.rindex("\x1b[?1049l") > shown.rindex("\x1b[?1049h"), "the terminal is given back"
