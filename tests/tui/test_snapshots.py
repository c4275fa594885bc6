"""Pictures of the screens: six run the whole pipeline over the shipped corpus, all others show the made-up index.

A picture changes with `pytest --snapshot-update` alone. Beside each stands in words what must be on it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot

from quotes_tui.indexing import write_index
from quotes_tui.model import Article, Report
from quotes_tui.pipeline import Options as BuildOptions
from quotes_tui.pipeline import build
from quotes_tui.tui.app import Explorer
from quotes_tui.tui.opening import Progress
from quotes_tui.tui.screens.browse import BrowseScreen
from tests.tui.conftest import MEDIUM, NARROW, SCREENSHOTS, Explore, Options, explorer_of, press, screen_text, settled

Snap = Callable[[Pilot[None], str], None]
FERRY = "0a11ce57"


# --- the shipped corpus ------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def shipped_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of the shipped corpus, built by the pipeline."""
    path = tmp_path_factory.mktemp("shipped") / "shipped.index"
    build(out=path, options=BuildOptions(jobs=1, cache=None))
    return path


async def go_to(pilot: Pilot[None], speaker: str, beginning: str) -> None:
    """Put Browse on the statement of a speaker whose wording begins so."""
    explorer_of(pilot).go_to_speaker(speaker)
    await settled(pilot)
    screen = pilot.app.screen
    assert isinstance(screen, BrowseScreen)
    rows = screen.statements.view.rows(0, len(screen.statements))
    screen.statements.cursor = next(at for at, row in enumerate(rows) if row.text.startswith(beginning))
    await settled(pilot)


async def kishida(pilot: Pilot[None]) -> str:
    """The statement that all six pictures show; its id."""
    await go_to(pilot, "Fumio Kishida", "The latest situation occurred")
    screen = pilot.app.screen
    assert isinstance(screen, BrowseScreen)
    assert screen.statement is not None
    return screen.statement.id


def siglum_of(pilot: Pilot[None], statement: str, beginning: str) -> str:
    """The wording of a statement that begins so."""
    variants = explorer_of(pilot).index.statement(statement).variants
    return next(variant.id for variant in variants if variant.text.startswith(beginning))


async def test_browse(explore: Explore, shipped_index: Path, snap: Snap) -> None:
    async with explore(shipped_index) as pilot:
        await kishida(pilot)
        text = screen_text(pilot)
        for speaker in ("Fumio Kishida", "Russian Foreign", "Hirokazu Matsuno", "Yoshimasa Hayashi"):
            assert speaker in text
        assert "The Moscow Times" in text
        snap(pilot, "browse")


@pytest.mark.parametrize("size", [MEDIUM, NARROW], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_browse_in_a_smaller_window(
    explore: Explore, shipped_index: Path, snap: Snap, size: tuple[int, int]
) -> None:
    async with explore(shipped_index, size=size) as pilot:
        await kishida(pilot)
        assert "Fumio Kishida" in screen_text(pilot)
        snap(pilot, f"browse-{size[0]}x{size[1]}")


async def test_compare(explore: Explore, shipped_index: Path, snap: Snap) -> None:
    async with explore(shipped_index) as pilot:
        statement = await kishida(pilot)
        explorer_of(pilot).show_compare(statement, None, siglum_of(pilot, statement, "The current situation"))
        await settled(pilot)
        text = screen_text(pilot)
        assert "The Moscow Times" in text
        assert "18ban.biz, from NHK" in text
        snap(pilot, "compare")


async def test_table(explore: Explore, shipped_index: Path, snap: Snap) -> None:
    async with explore(shipped_index) as pilot:
        await kishida(pilot)
        await press(pilot, "t")
        assert "A ★ AFP" in screen_text(pilot)
        snap(pilot, "table")


async def test_source(explore: Explore, shipped_index: Path, snap: Snap) -> None:
    async with explore(shipped_index) as pilot:
        await kishida(pilot)
        await press(pilot, "s")
        text = screen_text(pilot)
        assert "The latest situation occurred" in text
        assert "paragraphs left out" in text
        snap(pilot, "source")


# --- the made-up index -------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", ["light", "contrast"])
async def test_themes(explore: Explore, snap: Snap, theme: str) -> None:
    async with explore(theme=theme) as pilot:
        explorer_of(pilot).show_compare(FERRY, None, "E")
        await settled(pilot)
        assert "While I am mayor" in screen_text(pilot)
        snap(pilot, f"compare-{theme}")


async def test_plain_signs(explore: Explore, snap: Snap) -> None:
    async with explore(size=MEDIUM, ascii=True) as pilot:
        await press(pilot, "t", "j", "j", "j", "j")
        text = screen_text(pilot)
        assert "A * " in text
        strange = {character for character in text if ord(character) > 127}
        assert strange <= set("海辺日報ō浅川蓮渡し船“”–…"), "only the articles' own words are not ASCII"
        snap(pilot, "ascii")


async def test_copy_menu(explore: Explore, snap: Snap) -> None:
    async with explore() as pilot:
        await press(pilot, "Y")
        assert "Quotation with citation" in screen_text(pilot)
        snap(pilot, "copy-menu")


async def test_help(explore: Explore, snap: Snap) -> None:
    async with explore() as pilot:
        await press(pilot, "d", "question_mark")
        assert "The next wording" in screen_text(pilot)
        snap(pilot, "help")


async def test_search(explore: Explore, snap: Snap) -> None:
    async with explore() as pilot:
        await press(pilot, "slash", *"timetable", "enter")
        text = screen_text(pilot)
        assert "The timetable is a matter" in text
        assert "Ministry of Ferries" in text
        snap(pilot, "search")


async def test_too_small(explore: Explore, snap: Snap) -> None:
    async with explore(size=(59, 12)) as pilot:
        assert "too small" in screen_text(pilot)
        snap(pilot, "too-small")


async def test_loading(snap: Snap, tmp_path: Path) -> None:
    done = Event()

    class Slow:
        name, ready = "articles", None

        def build(self, progress: Progress) -> Path:
            """Report half of the work, and wait for the test."""
            progress("extracting quotations", 120, 240)
            done.wait()
            write_index(tmp_path / "late.index", title="late", reports=[], statements=[])
            return tmp_path / "late.index"

    async with Explorer(Slow(), Options()).run_test(size=MEDIUM) as pilot:
        try:
            while "120 of 240" not in screen_text(pilot):
                await pilot.pause()
            assert "extracting quotations" in screen_text(pilot)
            snap(pilot, "loading")
        finally:
            done.set()
        await settled(pilot)


async def test_no_index(explore: Explore, snap: Snap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("notes.txt").write_text("These are notes and no index.", "utf-8")
    async with explore(Path("notes.txt"), size=MEDIUM) as pilot:
        text = screen_text(pilot)
        assert "notes.txt" in text
        assert "quotes-tui build" in text
        snap(pilot, "error")


async def test_nothing_found(explore: Explore, snap: Snap, tmp_path: Path) -> None:
    article = Article("a", "Il pleut.", language="fr")
    write_index(tmp_path / "empty.index", title="Rain", reports=[Report(article)], statements=[])
    async with explore(tmp_path / "empty.index", size=MEDIUM) as pilot:
        text = screen_text(pilot)
        assert "1 article read (French: 1)" in text
        snap(pilot, "empty")


# --- the pictures themselves -------------------------------------------------------------------------------


def test_pictures_name_no_other_host() -> None:
    pictures = sorted(SCREENSHOTS.glob("*.svg"))
    assert pictures
    for picture in pictures:
        text = (
            picture.read_text("utf-8")
            .replace("http://www.w3.org/2000/svg", "")
            .replace("https://www.textualize.io/rich", "")
        )
        assert "@font-face" not in text, picture.name
        assert "href" not in text, picture.name
