"""Decisions in browse: what is asked, what is written down, what the index then holds, and where the cursor is."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import NoReturn

import pytest
from textual.pilot import Pilot
from textual.worker import WorkerFailed

from quotes_tui import pipeline
from quotes_tui.curation import Action, CurationFile
from quotes_tui.pipeline import Options as BuildOptions
from quotes_tui.pipeline import build
from quotes_tui.tui.screens.browse import BrowseScreen
from quotes_tui.tui.screens.compare import CompareScreen
from quotes_tui.tui.screens.dialogs import Confirm, WriteDialog
from quotes_tui.tui.screens.edit_menu import EditMenu
from tests.data.originals import originals_index
from tests.tui.conftest import (
    MEDIUM,
    NARROW,
    Explore,
    ended,
    explorer_of,
    press,
    screen_text,
    settled,
    toasts,
    until,
    until_so,
)
from tests.tui.test_hostile import STEERING

COURIER = """---
outlet: Alder Courier
published: 2031-05-13
language: en
---

“The ferry will stay open all winter,” the mayor, Ilse Varnholt, said on Monday. “We will not sell the old ships
to anybody.”

“The pier is safe,” Varnholt said later.

“Nobody has asked the harbour office about it,” said Tomas Okedi, the harbour master.
"""
GAZETTE = """---
outlet: Northshore Gazette
published: 2031-05-14
language: en
---

“The ferry is going to stay open all winter,” Mayor Ilse Varnholt told the council.

“The old vessels shall remain the town's,” Varnholt added.
"""
STAY, GOING, OLD, VESSELS = "The ferry will stay", "The ferry is going", "We will not sell", "The old vessels"
PIER, NOBODY = "The pier is safe", "Nobody has asked"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of two articles, and beside it its index; both are made once."""
    place = tmp_path_factory.mktemp("curating")
    (place / "ferry" / "articles").mkdir(parents=True)
    (place / "ferry" / "articles" / "courier.md").write_text(COURIER, "utf-8")
    (place / "ferry" / "articles" / "gazette.md").write_text(GAZETTE, "utf-8")
    build(place / "ferry", out=place / "first.db", options=BuildOptions(jobs=1, cache=None))
    return place


@pytest.fixture
def corpus(built: Path) -> Path:
    """The folder of the articles, with no decisions in it."""
    (built / "ferry" / "curation.toml").unlink(missing_ok=True)
    return built / "ferry"


@pytest.fixture
def index(corpus: Path) -> Path:
    """Its index as it was at first."""
    return Path(shutil.copy(corpus.parent / "first.db", corpus.parent / "ferry.db"))


def browse(pilot: Pilot[None]) -> BrowseScreen:
    assert isinstance(pilot.app.screen, BrowseScreen)
    return pilot.app.screen


def statements(pilot: Pilot[None]) -> list[list[str]]:
    """The wordings of all statements, the canonical first, each by its first words."""
    found = explorer_of(pilot).index.all_statements()
    return sorted([" ".join(variant.text.split()[:4]) for variant in one.variants] for one in found)


def decided(corpus: Path) -> list[Action]:
    return [decision.action for decision in CurationFile(corpus / "curation.toml").decisions()]


async def stand_at(pilot: Pilot[None], beginning: str, wording: int | None = None) -> None:
    """Put the cursor on the statement whose wording begins so, or on one of its wordings."""
    app = explorer_of(pilot)
    found = next(s for s in app.index.all_statements() if any(v.text.startswith(beginning) for v in s.variants))
    browse(pilot).go_to(found.speaker, found.id)
    await settled(pilot)
    if wording is not None:
        browse(pilot).enter("wordings")
        browse(pilot).wordings.cursor = wording
        await settled(pilot)


def standing(pilot: Pilot[None]) -> str:
    statement = browse(pilot).statement
    assert statement is not None
    return statement.best.text


# --- two statements ----------------------------------------------------------------------------------------


async def test_two_statements_are_merged_and_parted_again(explore: Explore, index: Path, corpus: Path) -> None:
    async with explore(index) as pilot:
        before = statements(pilot)
        await stand_at(pilot, OLD)
        await press(pilot, "M")
        assert "M merges “We will not sell the ol…” here · Esc" in screen_text(pilot)
        await stand_at(pilot, VESSELS)
        await press(pilot, "M")
        assert isinstance(pilot.app.screen, Confirm)
        shown = screen_text(pilot)
        assert "Merge these two statements?" in shown and "We will not sell the old ships" in shown
        assert "The old vessels shall remain" in shown
        assert decided(corpus) == []
        await press(pilot, "enter")
        assert decided(corpus) == [Action.MERGE]
        assert ["We will not sell", "The old vessels shall"] in statements(pilot)
        assert browse(pilot).hint == ""
        assert {v.text.split()[1] for v in browse(pilot).statement.variants} == {"will", "old"}  # type: ignore[union-attr]
        assert "by hand: merged" in screen_text(pilot)
        assert toasts(pilot)[-1].endswith("are one statement. u undoes it.")
        await press(pilot, "u")
        assert decided(corpus) == []
        assert statements(pilot) == before
        assert standing(pilot).startswith(OLD), "the cursor stays with the words"
        await press(pilot, "u")
        assert toasts(pilot)[-1] == "There is no decision of yours to undo."


async def test_a_wording_moves_to_another_statement(explore: Explore, index: Path, corpus: Path) -> None:
    async with explore(index) as pilot:
        await stand_at(pilot, STAY, wording=1)
        await press(pilot, "e", "m")
        assert "M moves wording B here · Esc" in screen_text(pilot)
        await stand_at(pilot, PIER)
        await press(pilot, "M", "enter")
        assert decided(corpus) == [Action.MOVE]
        assert ["The ferry will stay"] in statements(pilot)
        assert any("The pier is safe," in one and len(one) == 2 for one in statements(pilot))
        assert standing(pilot).startswith(PIER) or "pier" in str(statements(pilot))


async def test_what_is_held_can_be_let_go(explore: Explore, index: Path, corpus: Path) -> None:
    async with explore(index) as pilot:
        for leave in ("escape", "M"):
            await stand_at(pilot, OLD)
            await press(pilot, "M", leave)
            assert browse(pilot).hint == ""
            assert "merges" not in screen_text(pilot).splitlines()[0]
        await press(pilot, "M")
        await stand_at(pilot, VESSELS)
        await press(pilot, "M", "escape")
        assert decided(corpus) == []
        assert browse(pilot).hint, "what is held stays held when the preview is left"
        await stand_at(pilot, NOBODY)
        await press(pilot, "M")
        assert "They have different speakers." in screen_text(pilot)


# --- wordings ----------------------------------------------------------------------------------------------


async def test_a_wording_is_split_off(explore: Explore, index: Path, corpus: Path) -> None:
    async with explore(index) as pilot:
        await stand_at(pilot, STAY, wording=1)
        await press(pilot, "X")
        assert "B The ferry is going to stay open" in " ".join(screen_text(pilot).split())
        await press(pilot, "enter")
        assert decided(corpus) == [Action.SPLIT]
        assert ["The ferry will stay"] in statements(pilot) and ["The ferry is going"] in statements(pilot)


async def test_a_wording_is_pinned_and_the_cursor_stays_on_it(explore: Explore, index: Path, corpus: Path) -> None:
    async with explore(index) as pilot:
        await stand_at(pilot, STAY, wording=1)
        await press(pilot, "P", "enter")
        assert decided(corpus) == [Action.PIN]
        assert standing(pilot).startswith(GOING)
        assert browse(pilot).at == "wordings"
        variant = browse(pilot).variant
        assert variant is not None and variant.text.startswith(GOING)
        assert "by hand: pinned" in screen_text(pilot)


async def test_below_an_original_the_cursor_stays_on_the_words_that_are_pinned_and_undone(
    explore: Explore, tmp_path: Path
) -> None:
    async with explore(originals_index(tmp_path / "corpus")) as pilot:
        browse(pilot).enter("wordings")
        await press(pilot, "j")
        assert (pinned := browse(pilot).variant) is not None and pinned.id == "B"
        for keys in (("P", "enter"), ("u",)):
            await press(pilot, *keys)
            variant = browse(pilot).variant
            assert variant is not None and variant.text == pinned.text


async def test_what_is_no_quotation_is_gone(explore: Explore, index: Path, corpus: Path) -> None:
    async with explore(index) as pilot:
        await stand_at(pilot, NOBODY)
        await press(pilot, "R", "enter")
        assert decided(corpus) == [Action.REJECT]
        assert not any("Nobody has asked the" in one for one in statements(pilot))
        assert isinstance(pilot.app.screen, BrowseScreen)
        await press(pilot, "u")
        assert ["Nobody has asked the"] in statements(pilot)


async def test_where_no_wording_is_chosen_it_is_said(explore: Explore, index: Path) -> None:
    async with explore(index) as pilot:
        for key in "XP":
            await stand_at(pilot, STAY)
            await press(pilot, key)
            assert toasts(pilot)[-1] == "Choose a wording first, in the pane of the wordings."
            await stand_at(pilot, PIER, wording=0)
            await press(pilot, key)
            assert toasts(pilot)[-1] == "There is only one wording."
            assert isinstance(pilot.app.screen, BrowseScreen)


# --- what is written ---------------------------------------------------------------------------------------


async def test_a_note(explore: Explore, index: Path, corpus: Path) -> None:
    async with explore(index) as pilot:
        await stand_at(pilot, PIER)
        await press(pilot, "e", "n")
        assert "A note needs words." not in screen_text(pilot), "nothing is wrong before something is written"
        await press(pilot, "enter")
        assert "A note needs words." in screen_text(pilot)
        await press(pilot, *"see [/b]", "enter")
        assert decided(corpus) == [Action.NOTE]
        assert "note: see [/b]" in screen_text(pilot)
        assert "by hand: noted" in screen_text(pilot)


async def test_the_speaker_is_chosen_from_those_there_are(explore: Explore, index: Path, corpus: Path) -> None:
    async with explore(index) as pilot:
        await stand_at(pilot, PIER)
        await press(pilot, "e", "s")
        assert "Tomas Okedi" in screen_text(pilot), "all are offered before anything is typed"
        await press(pilot, *"oke", "tab")
        dialog = pilot.app.screen
        assert isinstance(dialog, WriteDialog) and dialog.line.value == "Tomas Okedi"
        await press(pilot, "enter")
        assert decided(corpus) == [Action.SPEAKER]
        statement = browse(pilot).statement
        assert statement is not None and statement.speaker == "Tomas Okedi" and statement.best.text.startswith(PIER)
        assert browse(pilot).speaker is not None and browse(pilot).speaker.name == "Tomas Okedi"  # type: ignore[union-attr]
        await press(pilot, "e", "s", "down", "down", "up", "enter")
        statement = browse(pilot).statement
        assert statement is not None and statement.speaker == "Ilse Varnholt", "an offer is taken with the arrows"


async def test_a_speaker_gets_the_name_of_another(explore: Explore, index: Path, corpus: Path) -> None:
    async with explore(index) as pilot:
        await stand_at(pilot, NOBODY)
        await press(pilot, "e", "r", "enter")
        assert "Write another name." in screen_text(pilot)
        await press(pilot, *"Ilse", "tab", "enter")
        assert decided(corpus) == [Action.RENAME]
        assert {statement.speaker for statement in explorer_of(pilot).index.all_statements()} == {"Ilse Varnholt"}
        assert standing(pilot).startswith(NOBODY)


async def test_other_bounds_are_words_of_the_article(explore: Explore, index: Path, corpus: Path) -> None:
    async with explore(index, size=(120, 40)) as pilot:
        await stand_at(pilot, NOBODY)
        await press(pilot, "e", "b")
        assert "“The pier is safe,” Varnholt said later." in screen_text(pilot)
        dialog = pilot.app.screen
        assert isinstance(dialog, WriteDialog)
        dialog.line.value = "Nobody has asked the ministry"
        await press(pilot, "enter")
        assert "Not exact words of the paragraphs above." in screen_text(pilot)
        assert isinstance(pilot.app.screen, WriteDialog)
        dialog.line.value = "Nobody has asked the harbour office"
        await press(pilot, "enter")
        assert decided(corpus) == [Action.BOUNDS]
        assert standing(pilot) == "Nobody has asked the harbour office"


# --- hostile words -----------------------------------------------------------------------------------------


async def test_nothing_in_a_dialog_steers(explore: Explore) -> None:
    async with explore(size=(120, 50)) as pilot:
        explorer_of(pilot).go_to_speaker("Bo [b]Lindqvist[/b]")
        await press(pilot, "l")
        for keys in (("e",), ("R",), ("M", "j", "M"), ("e", "s"), ("e", "b"), ("e", "r")):
            await press(pilot, *keys)
            assert len(pilot.app.screen_stack) == 2, keys
            shown = screen_text(pilot)
            assert "[b]" in shown or "[sic]" in shown
            assert not STEERING.findall(shown.replace("\n", ""))
            await press(pilot, "escape")


async def test_a_name_may_be_hostile(explore: Explore, index: Path, corpus: Path) -> None:
    async with explore(index) as pilot:
        await stand_at(pilot, NOBODY)
        await press(pilot, "e", "s")
        dialog = pilot.app.screen
        assert isinstance(dialog, WriteDialog)
        dialog.line.insert_text_at_cursor("\x1b]52;c;aGk=\x07[/b]\nx")
        await press(pilot, "enter")
        assert decided(corpus) == [Action.SPEAKER]
        assert not STEERING.findall(screen_text(pilot).replace("\n", ""))
        assert "[/b] x" in screen_text(pilot)


# --- the menu and the palette ------------------------------------------------------------------------------


async def test_the_menu_has_what_applies(explore: Explore, index: Path) -> None:
    async with explore(index, size=NARROW) as pilot:
        await stand_at(pilot, STAY)
        await press(pilot, "e")
        assert isinstance(pilot.app.screen, EditMenu)
        shown = screen_text(pilot)
        assert "Merge two statements" in shown and "Split the wording off" not in shown
        await press(pilot, "X")
        assert isinstance(pilot.app.screen, EditMenu), "a decision that does not apply has no key"
        await press(pilot, "escape")
        await stand_at(pilot, STAY, wording=0)
        await press(pilot, "e")
        shown = screen_text(pilot)
        assert "Split the wording off" in shown and "Undo the last decision" in shown
        await press(pilot, "enter")
        assert "Pin as the canonical wording?" in screen_text(pilot)


async def test_the_palette_offers_every_decision(explore: Explore, index: Path, corpus: Path) -> None:
    async with explore(index) as pilot:
        await stand_at(pilot, PIER)
        await press(pilot, "colon", *"note about", "enter")
        await press(pilot, *"yes", "enter")
        assert decided(corpus) == [Action.NOTE]


# --- the index behind it -----------------------------------------------------------------------------------


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Holds every build after its first report until it is set."""
    opened, real = Event(), pipeline.rebuild

    def slow(index: Path, progress: Callable[[str, int, int], None]) -> Path:
        progress("Extracting", 1, 2)
        opened.wait(30)
        return real(index, progress)

    monkeypatch.setattr(pipeline, "rebuild", slow)
    yield opened
    opened.set()


async def test_keys_work_while_the_index_is_built_and_a_second_decision_waits(
    explore: Explore, index: Path, corpus: Path, gate: Event
) -> None:
    async with explore(index) as pilot:
        await stand_at(pilot, STAY, wording=1)
        await pilot.press("P", "enter")
        await until(pilot, "building again: Extracting 1 of 2")
        await pilot.press("h", "j", "k")
        assert browse(pilot).at == "statements"
        await pilot.press("R")
        await until_so(pilot, lambda: isinstance(pilot.app.screen, Confirm))
        await pilot.press("enter")
        await until_so(pilot, lambda: decided(corpus) == [Action.PIN, Action.REJECT])
        assert not gate.is_set(), "both are written down at once"
        gate.set()
        await settled(pilot)
        await settled(pilot)
        assert "building" not in screen_text(pilot)
        assert len(explorer_of(pilot).index.curation()) == 1
        assert [use.decisions for use in explorer_of(pilot).index.curation()] == [2]


async def test_decisions_that_the_index_has_not_are_taken_in(explore: Explore, index: Path, corpus: Path) -> None:
    async with explore(index) as pilot:
        await stand_at(pilot, NOBODY)
        await press(pilot, "R", "enter")
    shutil.copy(corpus.parent / "first.db", index)
    async with explore(index) as pilot:
        await settled(pilot)
        assert toasts(pilot) == ["Decisions are taken in that this index does not have yet."]
        assert not any("Nobody has asked the" in one for one in statements(pilot))
    (corpus / "curation.toml").unlink()
    async with explore(index) as pilot:
        await settled(pilot)
        assert ["Nobody has asked the"] in statements(pilot), "and what was undone is undone"
    async with explore(index) as pilot:
        assert toasts(pilot) == []


async def test_a_screen_above_shows_the_new_index(explore: Explore, index: Path, gate: Event) -> None:
    async with explore(index) as pilot:
        await stand_at(pilot, STAY, wording=1)
        await pilot.press("P", "enter")
        await until(pilot, "building again")
        await pilot.press("d")
        gate.set()
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, CompareScreen)
        assert screen.statement.best.text.startswith(GOING)


async def test_a_screen_whose_statement_is_gone_is_left(explore: Explore, index: Path, gate: Event) -> None:
    async with explore(index) as pilot:
        await stand_at(pilot, NOBODY)
        await pilot.press("R", "enter")
        await until(pilot, "building again")
        await pilot.press("t")
        await pilot.pause()
        assert len(pilot.app.screen_stack) == 2
        gate.set()
        await settled(pilot)
        assert isinstance(pilot.app.screen, BrowseScreen)
        assert toasts(pilot)[-1] == "What was shown there is not in the index any more."


async def test_found_words_stay_found(explore: Explore, index: Path) -> None:
    async with explore(index) as pilot:
        await press(pilot, "slash", *"ferry", "enter")
        await press(pilot, "l", "j", "P", "enter")
        assert browse(pilot).found == "ferry"
        assert standing(pilot).startswith(GOING)


async def test_where_the_articles_are_gone_the_decision_is_kept(explore: Explore, index: Path, corpus: Path) -> None:
    async with explore(index) as pilot:
        corpus.rename(corpus.with_name("gone"))
        path = explorer_of(pilot).curation_path
        before = statements(pilot)
        await stand_at(pilot, NOBODY)
        await press(pilot, "R", "enter")
        assert toasts(pilot)[-1].startswith("The decision is kept, but the index must be built again.")
        assert "building" not in screen_text(pilot)
        assert [decision.action for decision in CurationFile(path).decisions()] == [Action.REJECT]
        assert statements(pilot) == before
    corpus.with_name("gone").rename(corpus)


async def test_an_error_of_the_program_while_it_builds_again_ends_it_with_its_trace(
    explore: Explore, index: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> NoReturn:
        raise ZeroDivisionError("made up")

    monkeypatch.setattr(pipeline, "rebuild", broken)
    with pytest.raises(WorkerFailed, match="made up"):
        async with explore(index) as pilot:
            await stand_at(pilot, NOBODY)
            await pilot.press("R", "enter")
            await ended(pilot)
    assert decided(corpus) == [Action.REJECT], "the decision is kept"


async def test_a_curation_file_that_is_not_understood_is_named(explore: Explore, index: Path, corpus: Path) -> None:
    async with explore(index) as pilot:
        (corpus / "curation.toml").write_text("[[decision]\n", "utf-8")
        await stand_at(pilot, NOBODY)
        await press(pilot, "R", "enter")
        assert "curation.toml: not TOML" in toasts(pilot)[-1]
        await press(pilot, "u")
        assert "curation.toml: not TOML" in toasts(pilot)[-1]


async def test_pictures(explore: Explore, index: Path, snap: Callable[[Pilot[None], str], None]) -> None:
    async with explore(index, size=MEDIUM) as pilot:
        await stand_at(pilot, STAY, wording=1)
        await press(pilot, "e")
        assert "Pin the wording" in screen_text(pilot)
        snap(pilot, "decide")
        await press(pilot, "escape")
        await stand_at(pilot, OLD)
        await press(pilot, "M")
        await stand_at(pilot, VESSELS)
        await press(pilot, "M")
        assert "Merge these two statements?" in screen_text(pilot)
        snap(pilot, "merge")
