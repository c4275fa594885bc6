"""What the tests of the explorer share: a clean environment, the made-up index, an explorer on it, pictures."""

from __future__ import annotations

import os
import re
import warnings
from asyncio import timeout
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from syrupy.location import PyTestLocation
from syrupy.types import SnapshotIndex
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input
from textual.worker import WorkerCancelled

from quotes_tui import clipboard
from quotes_tui.indexing import write_index
from quotes_tui.tui.app import Explorer
from quotes_tui.tui.opening import Progress
from tests.data.made_up import made_up

SCREENSHOTS = Path(__file__).parents[2] / "screenshots"
WIDE, MEDIUM, NARROW = (120, 40), (80, 24), (60, 20)
PATIENCE = 60  # seconds for what is at work
LOOKS = 1500  # at the screen, 20 ms apart, before a test gives up: a machine may be busy with other things

# What a developer's own terminal could change in a picture or in the choice of a clipboard.
_STRANGE = re.compile(
    r"NO_COLOR|FORCE_COLOR|COLORTERM|COLORFGBG|TERM_PROGRAM|TEXTUAL.*|UNICODE_VERSION|COLUMNS|LINES|LC_.*|LANGUAGE"
    r"|SSH_.*|TMUX.*|STY|DISPLAY|WAYLAND_DISPLAY|XDG_.*|ESCDELAY"
)


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """One terminal for all tests, whatever the one is in which they run; no blinking."""
    for name in filter(_STRANGE.fullmatch, list(os.environ)):
        monkeypatch.delenv(name)
    for name, value in {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", "TZ": "UTC"}.items():
        monkeypatch.setenv(name, value)
    for kind in ("CONFIG", "CACHE", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind.lower()))
    monkeypatch.setattr(Input, "_toggle_cursor", lambda _input: None)


# --- an explorer -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Options:
    """The settings that an explorer takes."""

    theme: str = "dark"
    ascii: bool = False
    keys: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Ready:
    """An index that can be opened at once."""

    ready: Path
    name: str = "made up"

    def build(self, progress: Progress) -> Path:
        """Nothing is to be built."""
        raise AssertionError("a ready index was built")


@pytest.fixture(scope="session")
def made_up_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of the made-up corpus."""
    corpus = made_up()
    path = tmp_path_factory.mktemp("made_up") / "made_up.index"
    write_index(
        path,
        title=corpus.title,
        reports=corpus.reports,
        statements=corpus.statements,
        speakers=corpus.speakers,
        lineages=corpus.lineages,
    )
    return path


Explore = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


@pytest.fixture
def explore(made_up_index: Path) -> Explore:
    """`async with explore(size=WIDE, theme="light") as pilot`: an explorer at work on the made-up index."""

    @asynccontextmanager
    async def opened(
        path: Path = made_up_index, size: tuple[int, int] = WIDE, theme: str = "dark", ascii: bool = False
    ) -> AsyncIterator[Pilot[None]]:
        app = Explorer(Ready(path), Options(theme, ascii))
        async with app.run_test(size=size, notifications=True) as pilot:
            await settled(pilot)
            yield pilot

    return opened


async def settled(pilot: Pilot[None]) -> None:
    """Wait until no worker is at work, no message waits and everything is drawn, however busy the machine is."""
    await pilot.pause()
    for _ in range(LOOKS):
        if not _runs(pilot.app) or not _is_at_work(pilot.app):
            return
        # A search that a newer one replaces is cancelled while it is waited for; a worker without end ends the test.
        with suppress(WorkerCancelled):
            async with timeout(PATIENCE):
                await pilot.app.workers.wait_for_complete()
        await pilot.pause()
    raise AssertionError(f"it never settled:\n{screen_text(pilot)}")


async def until(pilot: Pilot[None], words: str, gone: str = "") -> str:
    """The screen once it shows some words, and others no longer."""
    await until_so(pilot, lambda: words in screen_text(pilot) and not (gone and gone in screen_text(pilot)))
    text = screen_text(pilot)
    assert words in text
    return text


async def until_so(pilot: Pilot[None], is_so: Callable[[], bool]) -> None:
    """Wait until something is so, with a patience that only what never comes needs."""
    for _ in range(LOOKS):
        if is_so() or not _runs(pilot.app):
            return
        await pilot.pause(0.02)
    raise AssertionError(f"it never came:\n{screen_text(pilot)}")


async def ended(pilot: Pilot[None]) -> None:
    """Wait until the explorer ends by itself."""
    await until_so(pilot, lambda: False)


def _runs(app: App[None]) -> bool:
    return app.is_running and app._exception is None


def _is_at_work(app: App[None]) -> bool:
    screen = app.screen
    pumps = (app, *screen.walk_children(with_self=True))
    return (
        not all(worker.is_finished for worker in app.workers)
        or bool(screen._callbacks or screen._dirty_widgets or screen._layout_required or app._resize_event)
        or any(pump.message_queue_size or pump._next_callbacks for pump in pumps)
    )


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys one after another, each when the one before has done its work."""
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


def explorer_of(pilot: Pilot[None]) -> Explorer:
    """The application under test."""
    assert isinstance(pilot.app, Explorer)
    return pilot.app


def screen_text(pilot: Pilot[None]) -> str:
    """Everything on the screen as plain lines."""
    height = pilot.app.size.height
    lines = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in lines[:height])


def toasts(pilot: Pilot[None]) -> list[str]:
    """The messages that are on the screen, the last one last."""
    return [notification.message for notification in pilot.app._notifications]


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What has been copied; the clipboard of the machine is left alone."""
    texts: list[str] = []

    def record(text: str, osc52: Callable[[str], None], command: str | None = None) -> str:
        texts.append(text)
        return "test clipboard"

    monkeypatch.setattr(clipboard, "copy", record)
    return texts


# --- pictures ----------------------------------------------------------------------------------------------

_FONT = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)


class Picture(SingleFileSnapshotExtension):
    """An SVG in `screenshots/`, under the name that the test gives it."""

    file_extension = "svg"
    _write_mode = WriteMode.TEXT

    @classmethod
    def dirname(cls, *, test_location: PyTestLocation) -> str:
        """One folder for all."""
        return str(SCREENSHOTS)

    @classmethod
    def get_snapshot_name(cls, *, test_location: PyTestLocation, index: SnapshotIndex = 0) -> str:
        """The name given."""
        return str(index)


@pytest.fixture
def snap(snapshot: SnapshotAssertion) -> Callable[[Pilot[None], str], None]:
    """`snap(pilot, "compare")`: the screen equals `screenshots/compare.svg`, which names no foreign host."""

    def equals(pilot: Pilot[None], name: str) -> None:
        drawn = _FONT.sub("", pilot.app.export_screenshot(simplify=True))
        assert "url(http" not in drawn
        with warnings.catch_warnings():
            # syrupy likes a picture to be called after its test; here it is called after what it shows.
            warnings.filterwarnings("ignore", "(?s).*Can not relate snapshot")
            assert drawn == snapshot(name=name, extension_class=Picture)

    return equals
