"""Check: words are held against the articles while they are typed; what is found can be opened and copied."""

from __future__ import annotations

from threading import Event

import pytest
from textual import events
from textual.pilot import Pilot

from quotes_tui.indexing import Index
from quotes_tui.tui.screens import check as check_module
from quotes_tui.tui.screens.browse import BrowseScreen
from quotes_tui.tui.screens.check import CheckScreen
from quotes_tui.tui.screens.source import SourceScreen
from quotes_tui.tui.screens.why import WhyScreen
from quotes_tui.tui.widgets.ask_bar import AskBar
from quotes_tui.tui.widgets.blocks import BlockList
from quotes_tui.verification import Finding, check
from tests.tui.conftest import MEDIUM, NARROW, Explore, press, screen_text, settled, until
from tests.tui.test_hostile import STEERING
from tests.tui.test_snapshots import Snap

TRUE = "Nobody has looked at it since the storm"
CHANGED = "Nobody had ever looked at it since the storm"


def check_of(pilot: Pilot[None]) -> CheckScreen:
    assert isinstance(pilot.app.screen, CheckScreen)
    return pilot.app.screen


async def type_in(pilot: Pilot[None], words: str) -> None:
    """What typing does, at once."""
    pilot.app.post_message(events.Paste(words))
    await settled(pilot)


async def checked(pilot: Pilot[None], words: str) -> str:
    """The screen after words were checked."""
    if not isinstance(pilot.app.screen, CheckScreen):
        await press(pilot, "c")
    await type_in(pilot, words)
    await press(pilot, "enter")
    return screen_text(pilot)


# --- what is found -----------------------------------------------------------------------------------------


async def test_words_as_they_are_printed(explore: Explore) -> None:
    async with explore() as pilot:
        text = await checked(pilot, TRUE)
        assert "─ Verbatim ─" in text
        assert "verbatim · Tomas Okedi, reported 13 May 2031 · wording B" in text
        assert "Northshore Gazette, para. 4, 13 May 2031" in text
        assert "yours" not in text, "there is no difference to show"
        assert "1 piece of evidence" in text


async def test_changed_words_stand_above_the_printed_ones(explore: Explore) -> None:
    async with explore() as pilot:
        text = await checked(pilot, CHANGED)
        assert "Altered: a quotation is near to this" in text
        assert "yours    Nobody had ever looked at it since the storm" in text
        assert "printed  Nobody has looked at it since the storm" in text
        blocks = check_of(pilot).query_one(BlockList)
        assert blocks.current is not None
        marked = {text: role for line in blocks.current.drawing(80) for text, role in line}
        assert marked["has"] == "changed"


async def test_speaker_and_date_narrow_it(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "c")
        await type_in(pilot, "The ferry will not be shut while I am mayor")
        await press(pilot, "tab")
        await type_in(pilot, "Okedi")
        await press(pilot, "tab")
        await type_in(pilot, "14 May 2031")
        await press(pilot, "enter")
        text = screen_text(pilot)
        assert "words are right" in text
        assert "other speaker" in text
        assert "2031-05-14" in text, "the day was understood"


async def test_what_is_no_day_is_said_and_nothing_lost(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "c")
        await type_in(pilot, TRUE)
        await press(pilot, "shift+tab", *"soon", "enter")
        assert "'soon' is no day; write it as 2022-03-21." in screen_text(pilot)
        assert TRUE in screen_text(pilot)
        assert check_of(pilot).focused is not check_of(pilot).query_one(BlockList)


async def test_it_is_checked_while_one_types(explore: Explore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_module, "PAUSE", 0.001)
    async with explore() as pilot:
        await press(pilot, "c")
        assert "Nothing is checked yet." in screen_text(pilot)
        await pilot.press(*"It was")
        await until(pilot, "Too short to tell")
        assert check_of(pilot).focused is check_of(pilot).query_one(AskBar).words, "one goes on typing"


async def test_no_key_waits_for_an_answer_and_the_last_one_counts(
    explore: Explore, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = Event()

    def slow(words: str, index: Index, **asked: str | None) -> Finding:
        if words == "slow":
            go_on.wait(20)
        return check(words, index, speaker=asked["speaker"], date=asked["date"])

    monkeypatch.setattr(check_module, "check", slow)
    async with explore() as pilot:
        try:
            await pilot.press("c")
            await pilot.press(*"slow", "enter")
            await until(pilot, "checking")
            await pilot.press("escape")
            await pilot.press(*"Nobody")
            assert "Nobody" in screen_text(pilot)
            pilot.app.post_message(events.Paste(TRUE[6:]))
            await pilot.pause()
            await pilot.press("enter")
        finally:
            go_on.set()
        await settled(pilot)
        assert "Verbatim" in screen_text(pilot)


# --- the evidence ------------------------------------------------------------------------------------------


async def test_the_statement_of_the_evidence_is_opened(explore: Explore) -> None:
    async with explore() as pilot:
        await checked(pilot, TRUE)
        await press(pilot, "enter")
        screen = pilot.app.screen
        assert isinstance(screen, WhyScreen)
        assert (screen.statement.id, screen.variant.id) == ("3d44fb8a", "B")
        await press(pilot, "escape", "s")
        source = pilot.app.screen
        assert isinstance(source, SourceScreen)
        assert source.passage.text == TRUE
        await press(pilot, "escape", "i")
        assert isinstance(pilot.app.screen, BrowseScreen)
        assert pilot.app.screen.statement is not None and pilot.app.screen.statement.id == "3d44fb8a"


async def test_words_that_are_nobodys_are_shown_in_their_article(explore: Explore, copied: list[str]) -> None:
    async with explore() as pilot:
        text = await checked(pilot, "spoke in the town council on Monday about the future of the crossing")
        assert "Paraphrase in quotation marks" in text
        assert "the article’s own words" in text
        await press(pilot, "enter")
        screen = pilot.app.screen
        assert isinstance(screen, SourceScreen)
        assert "spoke in the town council on Monday" in screen.passage.text
        assert "the article’s own words · no quotation found here" in screen_text(pilot)
        await press(pilot, "y", "o", "d", "w", "Y")
        assert pilot.app.screen is screen, "they are no quotation to be cited"
        assert copied == []
        await press(pilot, "}")
        assert "found by: cue after" in screen_text(pilot)


async def test_words_of_a_headline_are_shown_with_their_article(explore: Explore) -> None:
    async with explore() as pilot:
        text = await checked(pilot, "Mayor promises to keep the ferry")
        assert "headline" in text
        await press(pilot, "s")
        assert isinstance(pilot.app.screen, SourceScreen)
        assert "the headline · no quotation found here" in screen_text(pilot)


async def test_the_finding_is_copied_as_text(explore: Explore, copied: list[str]) -> None:
    async with explore() as pilot:
        await press(pilot, "c")
        await type_in(pilot, CHANGED)
        await press(pilot, "tab")
        await type_in(pilot, "Okedi")
        await press(pilot, "enter", "y")
        first, verdict, *rest = copied[0].splitlines()
        assert first == f"Checked: “{CHANGED}” (speaker: Okedi)"
        assert verdict.startswith("Altered: ")
        assert "1. altered · Tomas Okedi, reported 13 May 2031" in rest
        assert "Printed: “Nobody has looked at it since the storm”" in rest
        assert any(line.startswith("https://gazette.example/news/ferry-stays#:~:text=") for line in rest)
        assert rest[-2].startswith("Searched: 6 articles")
        assert rest[-1].startswith("Rule: ")


async def test_what_is_only_near_is_shown_as_that(explore: Explore) -> None:
    async with explore() as pilot:
        text = await checked(pilot, "The timetable is a secret of the ministry and of nobody else in this world")
        assert "Not in this corpus" in text
        assert "nearest · Ministry of Ferries" in text


async def test_without_a_finding_there_is_nothing_to_open_or_copy(explore: Explore, copied: list[str]) -> None:
    async with explore() as pilot:
        await press(pilot, "c", "enter")
        screen = check_of(pilot)
        screen.set_focus(screen.query_one(BlockList))
        await press(pilot, "enter", "s", "w", "y", "i")
        assert pilot.app.screen is screen
        assert copied == []


# --- one after another -------------------------------------------------------------------------------------


async def test_what_was_checked_comes_back_and_goes(explore: Explore) -> None:
    async with explore() as pilot:
        for words in (TRUE, CHANGED):
            await checked(pilot, words)
            await press(pilot, "c")
        bar = check_of(pilot).query_one(AskBar)
        await press(pilot, "escape")
        assert bar.purported.words == ""
        await press(pilot, "up")
        assert bar.purported.words == CHANGED
        await press(pilot, "up")
        assert bar.purported.words == TRUE
        assert "Verbatim" in screen_text(pilot)
        await press(pilot, "up")
        assert bar.purported.words == TRUE, "there is none before"
        await press(pilot, "down", "down")
        assert bar.purported.words == ""


async def test_what_is_pasted_on_the_finding_is_the_next(explore: Explore) -> None:
    async with explore() as pilot:
        await checked(pilot, TRUE)
        await type_in(pilot, CHANGED)
        await press(pilot, "enter")
        assert check_of(pilot).query_one(AskBar).purported.words == CHANGED
        assert "─ Altered ─" in screen_text(pilot)


async def test_it_comes_back_after_the_screen_was_left(explore: Explore) -> None:
    async with explore() as pilot:
        await checked(pilot, TRUE)
        await press(pilot, "q", "c", "up")
        assert check_of(pilot).query_one(AskBar).purported.words == TRUE


async def test_esc_goes_from_the_finding_to_the_words_empties_them_and_leaves(explore: Explore) -> None:
    async with explore() as pilot:
        await checked(pilot, TRUE)
        screen = check_of(pilot)
        bar = screen.query_one(AskBar)
        await press(pilot, "escape")
        assert screen.focused is bar.words
        await press(pilot, "x")
        assert bar.purported.words == "x", "all of it was selected"
        await press(pilot, "escape")
        assert bar.purported.words == ""
        assert "Nothing is checked yet." in screen_text(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, BrowseScreen)


async def test_from_a_screen_above_one_comes_back_to_it(explore: Explore) -> None:
    async with explore() as pilot:
        await checked(pilot, TRUE)
        screen = check_of(pilot)
        await press(pilot, "enter", "d", "c")
        assert check_of(pilot) is screen
        assert screen.focused is screen.query_one(AskBar).words


async def test_what_is_typed_ahead_is_not_lost(explore: Explore) -> None:
    async with explore() as pilot:
        for key in "cNobody":
            pilot.app.simulate_key(key)
        await settled(pilot)
        assert check_of(pilot).query_one(AskBar).purported.words == "Nobody"


async def test_keys_of_the_list_are_letters_while_one_types(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "c", *"qjy?")
        assert check_of(pilot).query_one(AskBar).purported.words == "qjy?"
        assert "Enter check   Tab speaker, date" in screen_text(pilot)


# --- hostile text ------------------------------------------------------------------------------------------


async def test_what_is_pasted_is_one_clean_text(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "c")
        await type_in(pilot, "“Nobody has looked at it\r\n  since\tthe storm”\x1b]52;c;c3RvbGVu\x07[red]")
        words = check_of(pilot).query_one(AskBar).purported.words
        assert words == "“Nobody has looked at it since the storm”␛]52;c;c3RvbGVu␇[red]"
        assert not STEERING.findall(screen_text(pilot).replace("\n", ""))


async def test_nothing_found_steers(explore: Explore, copied: list[str]) -> None:
    async with explore() as pilot:
        text = await checked(pilot, "The so-called [sic] ferry is a [/b] joke, [@click=app.quit]click here[/] and see")
        assert "Bo [b]Lindqvist[/b]" in text
        assert "[@click=app.quit]click" in text
        await press(pilot, "c", "escape")
        text = await checked(pilot, "thing to me, is it the same, Read")
        assert not STEERING.findall(text.replace("\n", ""))
        await press(pilot, "y")
        assert not STEERING.findall(copied[-1].replace("\n", ""))


# --- pictures ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [MEDIUM, NARROW], ids=["80x24", "60x20"])
async def test_a_picture(explore: Explore, snap: Snap, size: tuple[int, int]) -> None:
    async with explore(size=size) as pilot:
        await checked(pilot, CHANGED)
        if size == MEDIUM:
            await press(pilot, "c")
        snap(pilot, f"check-{size[0]}x{size[1]}")
