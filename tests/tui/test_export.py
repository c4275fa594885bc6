"""Exporting from the explorer: what, in which format, to which file; nothing is written over without asking."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from textual.pilot import Pilot

from quotes_tui.exporting import FORMATS
from quotes_tui.tui.screens.browse import BrowseScreen
from quotes_tui.tui.screens.choosing import Choosing
from quotes_tui.tui.screens.dialogs import Confirm, WriteDialog
from quotes_tui.tui.screens.export_menu import ABOUT, completions, refused
from quotes_tui.tui.screens.export_progress import ExportProgress
from tests.data.made_up import made_up
from tests.tui.conftest import Explore, explorer_of, press, screen_text, settled, toasts, until_so


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the explorer was started."""
    place = tmp_path / "work"
    place.mkdir()
    monkeypatch.chdir(place)
    return place


async def ask(pilot: Pilot[None], what: int, format: str) -> WriteDialog:
    """Choose what and the format; the dialog that asks for the file."""
    await press(pilot, "E", *["down"] * what, "enter", *["down"] * FORMATS.index(format), "enter")
    dialog = pilot.app.screen
    assert isinstance(dialog, WriteDialog)
    return dialog


async def told(pilot: Pilot[None], words: str) -> None:
    """Wait until the explorer says how it ended."""
    await until_so(pilot, lambda: any(words in note for note in toasts(pilot)))
    await settled(pilot)


async def written(pilot: Pilot[None], path: Path) -> str:
    """What is in the file, once it is there."""
    await told(pilot, str(path))
    assert isinstance(pilot.app.screen, BrowseScreen)
    return path.read_text(encoding="utf-8")


def ids(lines: str) -> list[str]:
    return [json.loads(line)["id"] for line in lines.splitlines()]


async def test_every_format_is_told(explore: Explore) -> None:
    assert list(ABOUT) == list(FORMATS)
    async with explore() as pilot:
        await press(pilot, "E")
        assert isinstance(pilot.app.screen, Choosing)
        assert "This statement (1)" in screen_text(pilot) and "Everything (13)" in screen_text(pilot)
        await press(pilot, "enter")
        assert all(about[:40] in screen_text(pilot) for about in ABOUT.values())


async def test_this_statement_the_speaker_everything(explore: Explore, folder: Path) -> None:
    async with explore() as pilot:
        statement = explorer_of(pilot).screen.statement  # type: ignore[attr-defined]
        for number, expected in enumerate(
            (
                [statement.id],
                [one.id for one in made_up().statements if one.speaker == statement.speaker],
                [one.id for one in made_up().statements],
            )
        ):
            dialog = await ask(pilot, number, "jsonl")
            dialog.line.value = f"{number}.jsonl"
            await press(pilot, "enter")
            assert sorted(ids(await written(pilot, folder / f"{number}.jsonl"))) == sorted(expected)


async def test_no_offer_looks_chosen_before_it_is(explore: Explore, folder: Path) -> None:
    (folder / "papers").mkdir()
    (folder / "notes.txt").write_text("notes", "utf-8")
    async with explore() as pilot:
        dialog = await ask(pilot, 0, "csv")
        shown = screen_text(pilot)
        assert " papers/" in shown and "▌papers/" not in shown
        assert "notes.txt" not in shown, "a file is offered when its name is begun"
        await press(pilot, "down")
        assert "▌papers/" in screen_text(pilot)
        await press(pilot, "x")
        assert isinstance(dialog, WriteDialog) and dialog.line.value == "x"


async def test_what_was_found(explore: Explore, folder: Path) -> None:
    async with explore() as pilot:
        await press(pilot, "/", *"pier", "enter")
        await press(pilot, "E")
        assert "What was found: pier" in screen_text(pilot)
        await press(pilot, "escape")
        await ask(pilot, 2, "jsonl")
        await press(pilot, "enter")
        found = await written(pilot, folder / "quotations.jsonl")
        assert found and all("pier" in line.lower() for line in found.splitlines())
        assert len(found.splitlines()) < len(made_up().statements)


async def test_a_file_that_is_there_is_asked_about(explore: Explore, folder: Path) -> None:
    path = folder / "quotations.html"
    path.write_text("mine", encoding="utf-8")
    async with explore() as pilot:
        await ask(pilot, 0, "html")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, Confirm)
        await press(pilot, "escape")
        assert path.read_text(encoding="utf-8") == "mine"
        await ask(pilot, 0, "html")
        await press(pilot, "enter", "enter")
        assert (await written(pilot, path)).startswith("<!DOCTYPE html>")


async def test_the_canonical_wording_is_that_of_the_rule_on_the_screen(explore: Explore, folder: Path) -> None:
    async with explore() as pilot:
        await press(pilot, "K", "K")
        dialog = await ask(pilot, 2, "jsonl")
        dialog.line.value = "all.jsonl"
        await press(pilot, "enter")
        lines = await written(pilot, folder / "all.jsonl")
        for record in map(json.loads, lines.splitlines()):
            shown = explorer_of(pilot).statement(record["id"]).canonical
            assert (record["canonical"]["variant"], record["canonical"]["reason"]) == (shown.variant, shown.reason)


async def test_esc_gives_up_and_leaves_nothing(explore: Explore, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def given_up(screen: ExportProgress, index: Path, rule: str, title: str) -> int:
        screen.app.call_from_thread(screen.action_back)
        return _write(screen, index, rule, title)

    _write = ExportProgress._write
    monkeypatch.setattr(ExportProgress, "_write", given_up)
    async with explore() as pilot:
        await ask(pilot, 2, "csv")
        await press(pilot, "enter")
        await told(pilot, "Given up; nothing was written")
        assert isinstance(pilot.app.screen, BrowseScreen)
        assert list(folder.iterdir()) == []


# --- the name of the file --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        pytest.param("a.csv", "", id="new"),
        pytest.param("there.csv", "", id="there already"),
        pytest.param("", "Name a file", id="nothing"),
        pytest.param("sub/", "Name a file", id="folder"),
        pytest.param("none/a.csv", "There is no such folder", id="no folder"),
        pytest.param("~/a.csv", "", id="home"),
    ],
)
def test_what_is_wrong_with_a_name_is_told(
    folder: Path, words: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(folder))
    (folder / "there.csv").touch()
    (folder / "sub").mkdir()
    assert refused(words) == reason


def test_names_are_completed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(folder))
    (folder / "sub").mkdir()
    (folder / "sub" / "a.csv").touch()
    (folder / ".hidden").touch()
    assert completions("s") == ["sub/"]
    assert completions("sub/") == ["sub/a.csv"]
    assert completions("~/s") == ["~/sub/"]
    assert completions("") == ["sub/"]
    assert completions("none/x") == []
