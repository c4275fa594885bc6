"""Why: the reasons of a statement to walk through, what each is about to be opened, and other rules by a key."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from quotes_tui.indexing import write_index
from quotes_tui.model import Evidence, Link, Topic
from quotes_tui.tui.app import Explorer
from quotes_tui.tui.screens.browse import BrowseScreen
from quotes_tui.tui.screens.compare import CompareScreen
from quotes_tui.tui.screens.source import SourceScreen
from quotes_tui.tui.screens.table import TableScreen
from quotes_tui.tui.screens.why import WhyScreen
from quotes_tui.tui.widgets.blocks import BlockList
from quotes_tui.tui.widgets.wording_list import WordingList
from tests.data.made_up import made_up
from tests.tui.conftest import (
    NARROW,
    WIDE,
    Explore,
    Options,
    Ready,
    explorer_of,
    press,
    screen_text,
    settled,
    toasts,
)
from tests.tui.test_hostile import STEERING
from tests.tui.test_snapshots import Snap

FERRY, PIER, UNSURE, HARBOUR, SHOP = "0a11ce57", "c0ddce13", "7b88dfce", "3d44fb8a", "6a77cebd"


async def why(pilot: Pilot[None], statement: str, variant: str | None = None) -> WhyScreen:
    explorer_of(pilot).show_why(statement, variant)
    await settled(pilot)
    return why_of(pilot)


def why_of(pilot: Pilot[None]) -> WhyScreen:
    assert isinstance(pilot.app.screen, WhyScreen)
    return pilot.app.screen


def put_cursor(screen: WhyScreen, kind: type) -> None:
    """The cursor on the first paragraph that is about something of that kind."""
    blocks = screen.query_one(BlockList)
    rows = blocks.view.rows(0, len(blocks))
    blocks.cursor = next(at for at, block in enumerate(rows) if isinstance(block.opens, kind))


def page(screen: WhyScreen, width: int = 100) -> list[str]:
    """All lines of the page."""
    blocks = screen.query_one(BlockList)
    rows = blocks.view.rows(0, len(blocks))
    return ["".join(text for text, _role in line) for block in rows for line in blocks.draw(block, width)]


# --- what is on it -----------------------------------------------------------------------------------------


async def test_the_wordings_come_first_then_the_reasons_then_how_each_was_found(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "l", "w")
        lines = page(why_of(pilot))
        headings = ["The wordings", "Why A is canonical", "Who says it", "How each report was found"]
        assert [line for line in lines if line in headings] == headings
        assert "A ★ canonical  Alder Courier" in lines
        assert "· direct and complete, two independent witnesses, the earliest" in lines
        assert "→ F, Radio Marran: clause after the cue (indirect, confidence 90%, speaker 95%)" in lines
        text = screen_text(pilot)
        assert "Why · Ilse Varnholt, in the town council, 12 May 2031" in text
        assert "6 wordings · 5 outlets, 4 witnesses" in text


async def test_one_begins_at_the_wording_that_was_asked_about(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "l", "l", "j", "j", "w")
        assert why_of(pilot).variant.id == "C"


async def test_what_is_unsure_stands_out(explore: Explore) -> None:
    async with explore() as pilot:
        told = " ".join(page(await why(pilot, UNSURE)))
        assert "floating (direct, confidence 42%, speaker 50%) · ⚑ unsure: look at" in told
        assert "⚑ low confidence · 1 wording" in screen_text(pilot)
        assert not any("unsure" in line for line in page(await why(pilot, FERRY)))


async def test_every_word_of_a_reason_can_be_read(explore: Explore) -> None:
    async with explore(size=NARROW) as pilot:
        screen = await why(pilot, FERRY)
        seen = set()
        for _ in range(24):
            seen |= set(screen_text(pilot).split())
            await pilot.press("j")
        await settled(pilot)
        wanted = " ".join(page(screen, NARROW[0] - 4)).split()
        assert {word for word in wanted if word not in seen} == set()


# --- what it opens -----------------------------------------------------------------------------------------


async def test_a_wording_is_compared_with_the_canonical_one(explore: Explore) -> None:
    async with explore() as pilot:
        await why(pilot, FERRY, "E")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, CompareScreen)
        assert pilot.app.screen.variant.id == "E"
        await press(pilot, "w")
        assert why_of(pilot).variant.id == "E"


async def test_a_report_is_shown_in_its_article(explore: Explore) -> None:
    async with explore() as pilot:
        await why(pilot, FERRY)
        await press(pilot, "G", "enter")
        screen = pilot.app.screen
        assert isinstance(screen, SourceScreen)
        assert screen.passage.text == "the ferry would stay open for as long as she was mayor"


async def test_another_statement_is_opened_and_come_back_from(explore: Explore) -> None:
    async with explore() as pilot:
        screen = await why(pilot, PIER)
        assert "Other statements" in page(screen)
        assert "→ Tomas Okedi, reported 13 May 2031 · the same words in part" in page(screen)
        put_cursor(screen, Link)
        await press(pilot, "enter")
        assert why_of(pilot).statement.id == HARBOUR
        await press(pilot, "escape")
        assert why_of(pilot) is screen
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, BrowseScreen)


async def test_a_reason_that_names_another_statement_opens_it(tmp_path: Path) -> None:
    corpus = made_up()
    told = Evidence(f"“the pier” is another statement, {PIER}", "too little agrees", 0.5, Topic.NEAR)
    statements = [
        one.__class__(
            **{f: getattr(one, f) for f in one.__slots__}
            | {"possible": (Link(PIER, "near", 0.5),), "evidence": (told,)}
        )
        if one.id == FERRY
        else one
        for one in corpus.statements
    ]
    write_index(tmp_path / "near.index", title="near", reports=corpus.reports, statements=statements)
    async with Explorer(Ready(tmp_path / "near.index"), Options()).run_test(size=WIDE) as pilot:
        await settled(pilot)
        assert " ?" in screen_text(pilot), "the list says that there is a possible one"
        assert "w: ? 1 possible" in screen_text(pilot)
        screen = await why(pilot, FERRY)
        assert "Other statements" not in page(screen), "it is told once"
        put_cursor(screen, Link)
        await press(pilot, "enter")
        assert why_of(pilot).statement.id == PIER


async def test_a_paragraph_that_only_says_something_opens_nothing(explore: Explore) -> None:
    async with explore() as pilot:
        screen = await why(pilot, FERRY)
        put_cursor(screen, type(None))
        await settled(pilot)
        assert not screen.check_action("open", ())
        await press(pilot, "enter")
        assert why_of(pilot) is screen


async def test_the_keys_of_a_statement_work_here(explore: Explore, copied: list[str]) -> None:
    async with explore() as pilot:
        await why(pilot, FERRY, "B")
        await press(pilot, "t")
        assert isinstance(pilot.app.screen, TableScreen)
        await press(pilot, "escape", "s")
        assert isinstance(pilot.app.screen, SourceScreen)
        await press(pilot, "escape", "y")
        assert copied[0].startswith("“The ferry will not be closed while I am mayor")


async def test_the_statement_is_found_in_its_place_in_browse(explore: Explore) -> None:
    async with explore() as pilot:
        await why(pilot, PIER)
        await press(pilot, "i")
        assert isinstance(pilot.app.screen, BrowseScreen)
        assert pilot.app.screen.statement is not None
        assert pilot.app.screen.statement.id == PIER


async def test_nothing_on_it_steers(explore: Explore) -> None:
    async with explore() as pilot:
        for statement in ("aebbacf1", "bfccbd02"):
            screen = await why(pilot, statement)
            assert not STEERING.findall(screen_text(pilot).replace("\n", ""))
            await press(pilot, "G")
            assert not STEERING.findall(screen_text(pilot).replace("\n", ""))
        assert any("[@click=app.quit]click here[/]" in line for line in page(await why(pilot, "aebbacf1")))
        assert why_of(pilot) is not screen


# --- the rule of the canonical wording ---------------------------------------------------------------------


async def test_the_rule_changes_by_a_key_and_comes_round(explore: Explore) -> None:
    async with explore() as pilot:
        before = explorer_of(pilot).statement(FERRY)
        said = []
        for _ in range(4):
            await press(pilot, "K")
            said.append(toasts(pilot)[-1].split(".")[0])
        assert said == [
            f"Canonical rule: {rule}"
            for rule in (
                "most complete first",
                "most witnesses first",
                "earliest first",
                "primary source first",
            )
        ]
        assert explorer_of(pilot).statement(FERRY) == before


async def at_the_shop(pilot: Pilot[None]) -> None:
    """Browse, at the statement whose canonical wording hangs on the rule."""
    explorer_of(pilot).go_to_speaker("浅川 蓮 (Ren Asakawa)", SHOP)
    await settled(pilot)


async def test_another_rule_shows_the_same_wording_everywhere(explore: Explore, copied: list[str]) -> None:
    async with explore() as pilot:
        app = explorer_of(pilot)
        await at_the_shop(pilot)
        await press(pilot, "l", "j", "K", "K")
        chosen = app.statement(SHOP)
        assert chosen.canonical.variant == "B"
        assert "★ now B: direct quotation" in toasts(pilot)[-1]
        browse = pilot.app.screen
        assert isinstance(browse, BrowseScreen)
        assert "“The boat goes on, and the town goes on too”" in screen_text(pilot), "the row says it, too"
        assert "B ★ canonical" in screen_text(pilot)
        under = browse.query_one(WordingList).current
        assert under is not None and under.id == "B", "the cursor stays on its wording"
        await press(pilot, "y")
        assert copied[0].startswith("“The boat goes on, and the town goes on too”")
        await press(pilot, "d")
        assert isinstance(pilot.app.screen, CompareScreen)
        assert "B ★ Radio Marran" in screen_text(pilot)


async def test_a_screen_that_is_open_follows_the_rule(explore: Explore) -> None:
    async with explore() as pilot:
        await at_the_shop(pilot)
        for key in "tswd":
            await press(pilot, key)
            screen = pilot.app.screen
            assert not isinstance(screen, BrowseScreen)
            await press(pilot, "K", "K")
            assert pilot.app.screen is screen
            statement = getattr(screen, "statement", None)
            assert statement is not None
            assert statement == explorer_of(pilot).statement(SHOP)
            assert statement.canonical.variant == "B"
            await press(pilot, "K", "K", "escape")


async def test_the_setting_is_the_rule_at_the_start(made_up_index: Path) -> None:
    app = Explorer(Ready(made_up_index), Options(), rule="witnesses")
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settled(pilot)
        assert app.statement(SHOP).canonical.variant == "B"
        await press(pilot, "K")
        assert toasts(pilot)[-1].startswith("Canonical rule: earliest first")


# --- pictures ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["120x40", "60x20"])
async def test_a_picture(explore: Explore, snap: Snap, size: tuple[int, int]) -> None:
    async with explore(size=size) as pilot:
        await why(pilot, UNSURE if size == NARROW else FERRY, None)
        snap(pilot, f"why-{size[0]}x{size[1]}")
