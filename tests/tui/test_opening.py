"""What one sees when the explorer opens: the build, a file that cannot be opened, an index without statements."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

import pytest
from textual.worker import WorkerFailed

from quotes_tui import clipboard
from quotes_tui.errors import ArticleError, IndexFileError
from quotes_tui.indexing import Index, write_index
from quotes_tui.model import Article, Problem, Report, Statement
from quotes_tui.tui.app import Explorer
from quotes_tui.tui.opening import Progress
from quotes_tui.tui.screens import export_progress
from quotes_tui.tui.screens.browse import BrowseScreen
from quotes_tui.tui.screens.loading import LoadingScreen
from quotes_tui.tui.screens.message import MessageScreen
from tests.tui.conftest import Explore, Options, ended, press, screen_text, settled, toasts, until


@dataclass
class Unbuilt:
    """An index that is built in steps that the test lets happen."""

    result: Path | Exception
    name: str = "my [b]articles[/b]"
    ready: Path | None = None
    go_on: threading.Event = field(default_factory=threading.Event)
    ended: threading.Event = field(default_factory=threading.Event)

    def build(self, progress: Progress) -> Path:
        """Report twice, waiting in between."""
        try:
            progress("Extracting", 3, 4)
            self.go_on.wait(10)
            progress("Grouping", 0, 0)
        finally:
            self.ended.set()
        if isinstance(self.result, Exception):
            raise self.result
        return self.result


async def test_the_build_is_shown_and_browse_follows(made_up_index: Path) -> None:
    source = Unbuilt(made_up_index)
    app = Explorer(source, Options())
    async with app.run_test(size=(120, 40)) as pilot:
        text = await until(pilot, "Extracting  3 of 4")
        assert isinstance(app.screen, LoadingScreen)
        assert "Reading my [b]articles[/b]" in text
        assert "━" * 30 + "─" * 10 in text
        source.go_on.set()
        await until(pilot, "Ilse Varnholt")
        assert isinstance(app.screen, BrowseScreen)
        await press(pilot, "j", "escape", "?", "q")
        assert isinstance(app.screen, BrowseScreen)
        await press(pilot, "q")
        assert not app.is_running


async def test_leaving_ends_the_build(made_up_index: Path) -> None:
    source = Unbuilt(made_up_index)
    app = Explorer(source, Options())
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "3 of 4")
        assert "q quit" in screen_text(pilot)
        await pilot.press("q")
        source.go_on.set()
    assert source.ended.wait(10)
    assert not app.is_running


async def test_a_build_that_fails_says_why_and_what_to_do() -> None:
    app = Explorer(Unbuilt(ArticleError("a[b].md", "there is no article to read here", 3)), Options())
    async with app.run_test(size=(80, 24)) as pilot:
        app.source.go_on.set()  # type: ignore[attr-defined]
        text = await until(pilot, "cannot be opened")
        assert "a[b].md:3: there is no article to read here" in text
        assert "quotes-tui build FOLDER" in text
        assert isinstance(app.screen, MessageScreen)
        await press(pilot, "escape", "d", "enter", "y", "/")
        assert app.is_running
        await press(pilot, "q")
        assert not app.is_running
        assert app.return_code == 2


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(None, id="missing"),
        pytest.param(b"just a text\n", id="foreign"),
        pytest.param(b"", id="empty"),
        pytest.param(b"SQLite format 3\x00" + b"\xff" * 500, id="damaged"),
    ],
)
async def test_a_file_that_is_no_index_gets_a_screen_of_its_own(
    explore: Explore, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "strange.index"
    if content is not None:
        path.write_bytes(content)
    async with explore(path=path) as pilot:
        text = screen_text(pilot)
        assert isinstance(pilot.app.screen, MessageScreen)
        assert "This cannot be opened" in text
        assert "What to do next" in text
        assert "q quit" in text


async def test_an_index_without_statements_says_what_was_read(explore: Explore, tmp_path: Path) -> None:
    path = tmp_path / "empty.index"
    articles = [Article(id="a", text="Тихий день.", language="ru"), Article(id="b", text="A quiet day.", language="en")]
    write_index(
        path,
        title="Quiet",
        reports=[Report(article) for article in articles],
        statements=[],
        speakers=[],
        lineages={"a": "a", "b": "b"},
        problems=[Problem("c.md", "broken [front matter]", 2)],
    )
    async with explore(path=path) as pilot:
        text = screen_text(pilot)
        assert "No quotations found" in text
        assert "2 articles read" in text
        assert "Russian: 1" in text
        assert "c.md:2: broken [front matter]" in text
        await press(pilot, "?", "escape")
        assert isinstance(pilot.app.screen, MessageScreen)


async def test_an_error_of_the_program_while_it_builds_ends_it_too() -> None:
    source = Unbuilt(ZeroDivisionError("made up"))
    source.go_on.set()
    app = Explorer(source, Options())
    with pytest.raises(WorkerFailed, match="made up"):
        async with app.run_test() as pilot:
            await ended(pilot)
    assert app.return_code == 1


def broken(*_: object, **__: object) -> NoReturn:
    raise ZeroDivisionError("made up")


@pytest.mark.parametrize(
    ("owner", "name", "keys"),
    [
        pytest.param(Index, "statements", ["/", "f"], id="searching"),
        pytest.param(clipboard, "copy", ["y"], id="copying"),
        pytest.param(export_progress, "export", ["E", "enter", "enter", "enter"], id="exporting"),
    ],
)
async def test_an_error_of_the_program_in_a_thread_ends_it_with_its_trace(
    explore: Explore, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, owner: object, name: str, keys: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(WorkerFailed, match="made up"):
        async with explore() as pilot:
            monkeypatch.setattr(owner, name, broken)
            await pilot.press(*keys)
            await ended(pilot)


async def test_a_search_that_the_index_refuses_says_so_on_the_screen(
    explore: Explore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> NoReturn:
        raise IndexFileError("made.index: it is gone.")

    async with explore() as pilot:
        monkeypatch.setattr(Index, "statements", refuse)
        await press(pilot, "/", "f")
        assert toasts(pilot) == ["made.index: it is gone."]


async def test_an_error_of_the_program_ends_it_and_is_not_swallowed(explore: Explore) -> None:
    with pytest.raises(ZeroDivisionError):
        async with explore() as pilot:
            pilot.app.call_later(lambda: 1 // 0)
            await settled(pilot)


async def test_a_file_that_breaks_while_it_is_read_ends_the_explorer_with_a_sentence(
    explore: Explore, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_index: Index, id: str) -> Statement:
        raise IndexFileError("x.index is damaged [b]here[/b]; build it anew.")

    async with explore() as pilot:
        monkeypatch.setattr(Index, "statement", broken)
        pilot.app.simulate_key("j")
        await ended(pilot)
    assert pilot.app.return_code == 2
    assert capsys.readouterr().err.strip() == "quotes-tui: x.index is damaged [b]here[/b]; build it anew."
