from typing import Literal

import pytest
from textual.pilot import Pilot

from quotes_tui.citation import STYLES, Piece, cite
from quotes_tui.settings import CitationSettings
from quotes_tui.tui.screens.compare import CompareScreen
from quotes_tui.tui.screens.copy_menu import PIECES, CopyMenu, EntryList, PlainText
from quotes_tui.tui.widgets.lines import Lines
from tests.tui.conftest import MEDIUM, NARROW, WIDE, Explore, explorer_of, press, screen_text, settled, toasts

FERRY = "0a11ce57"
CHANGED = "2c33ea79"
QUOTATION = (
    "“The ferry will not be closed while I am mayor, and the people who keep repeating that rumour should look at the "
    "accounts before they speak”"
)
ATTRIBUTION = "— Ilse Varnholt, Mayor of Port Alder, in the town council, 12 May 2031"
CITATION = (
    "Nadia Quist, “Mayor Promises to Keep the Ferry,” Alder Courier, May 13, 2031, para. 2, "
    "https://courier.example/ferry."
)
LINK = (
    "https://courier.example/ferry#:~:text=The%20ferry%20will%20not%20be%20closed%20while%20I%20am%20mayor%2C%20and%20"
    "the%20people%20who%20keep%20repeating%20that%20rumour%20should%20look%20at%20the%20accounts%20before%20they%20speak"
    ",-%2C%E2%80%9D%20Varnholt%20said"
)


async def menu(pilot: Pilot[None], statement: str = FERRY, variant: str | None = None) -> CopyMenu:
    explorer_of(pilot).show_copy_menu(statement, variant)
    await settled(pilot)
    assert isinstance(pilot.app.screen, CopyMenu)
    return pilot.app.screen


def at(screen: CopyMenu, label: str) -> None:
    """Put the cursor on the entry of that name."""
    entries = screen.query_one(EntryList)
    labels = [entry.label for entry in entries.view.rows(0, len(entries))]
    entries.cursor = labels.index(label)


def preview(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one("#preview", Lines).text


async def test_y_copies_the_canonical_wording_with_its_citation(explore: Explore, copied: list[str]) -> None:
    async with explore() as pilot:
        await press(pilot, "y")
        assert copied == [f"{QUOTATION}\n{ATTRIBUTION}\n{CITATION}\n{LINK}"]
        assert toasts(pilot) == ["Copied the canonical wording with its citation: test clipboard"]


async def test_y_does_so_from_compare_and_table_too(explore: Explore, copied: list[str]) -> None:
    async with explore() as pilot:
        await press(pilot, "d", ".", "y", "t", "j", "y")
        assert len(copied) == 2
        assert all(text.startswith(QUOTATION) for text in copied)


async def test_each_entry_copies_what_it_says(explore: Explore, copied: list[str]) -> None:
    async with explore() as pilot:
        shown = []
        for entry in PIECES:
            screen = await menu(pilot)
            at(screen, entry.label)
            await settled(pilot)
            shown.append("".join(preview(pilot).split()))
            await press(pilot, "enter")
            assert not isinstance(pilot.app.screen, CopyMenu)
            assert toasts(pilot)[-1] == f"Copied {entry.what}: test clipboard"
        assert ["".join(text.split()) for text in copied] == shown, "the preview is what is copied"
        plain, markdown, quotation, citation, link, wordings = copied
        assert plain == f"{QUOTATION}\n{ATTRIBUTION}\n{CITATION}\n{LINK}"
        assert markdown.startswith(f"> {QUOTATION}\n>\n> {ATTRIBUTION}\n\nNadia Quist, “Mayor Promises")
        assert f"[https://courier.example/ferry](<{LINK}>)" in markdown
        assert quotation == QUOTATION
        assert citation == CITATION
        assert link == LINK
        rows = [line for line in wordings.splitlines() if line.startswith("|")]
        assert len(rows) == 2 + 6
        assert rows[2].startswith(f"| A | {QUOTATION} | canonical | [Alder Courier](<{LINK}>)")


async def test_each_style_is_shown_and_copied_as_the_command_prints_it(explore: Explore, copied: list[str]) -> None:
    async with explore() as pilot:
        screen, explorer = await menu(pilot), explorer_of(pilot)
        statement = explorer.statement(FERRY)
        for style in STYLES.values():
            if style.name not in ("plain", "markdown"):
                at(screen, style.label)
                await settled(pilot)
                expected = cite(statement, explorer.article, style=style.name)
                assert "".join(preview(pilot).split()) == "".join(expected.split())
        await press(pilot, "enter")
        assert copied == [expected]


async def test_what_was_copied_last_stands_first(explore: Explore, copied: list[str]) -> None:
    async with explore() as pilot:
        at(await menu(pilot), "APA 7, in the text")
        await settled(pilot)
        await press(pilot, "enter", "Y", "enter")
        assert copied == [f"{QUOTATION} (Quist, 2031, para. 2)."] * 2


async def test_the_preview_says_what_is_changed_in_the_wording(explore: Explore) -> None:
    async with explore() as pilot:
        screen = await menu(pilot, CHANGED)
        at(screen, STYLES["apa"].label)
        await settled(pilot)
        assert "changed: 1 interruption left out" in screen_text(pilot)
        at(screen, "Link to the words")
        await settled(pilot)
        assert "changed" not in screen_text(pilot)


async def test_templates_of_ones_own_are_entries(explore: Explore, copied: list[str]) -> None:
    async with explore() as pilot:
        explorer_of(pilot).citing = CitationSettings(templates={"wiki": "{speaker} ({outlet}, {published_iso})"})
        at(await menu(pilot), "Your own: wiki")
        await settled(pilot)
        await press(pilot, "enter")
        assert copied == ["Ilse Varnholt (Alder Courier, 2031-05-13)"]
        assert toasts(pilot)[-1] == "Copied the quotation as “wiki”: test clipboard"


@pytest.mark.parametrize(("wanted", "paper"), [("kept", "The Harbour Post"), ("omitted", "Harbour Post")])
async def test_every_copy_has_the_newspaper_s_name_as_the_settings_say(
    explore: Explore, copied: list[str], wanted: Literal["kept", "omitted"], paper: str
) -> None:
    async with explore() as pilot:
        explorer = explorer_of(pilot)
        explorer.citing = CitationSettings(newspaper_the=wanted, templates={"mine": "{citation}"})
        explorer.copy_citation(explorer.statement("8c99eadf"), "B")
        for label in ("Citation only", STYLES["chicago-note"].label, "Your own: mine"):
            at(await menu(pilot, "8c99eadf", "B"), label)
            await settled(pilot)
            await press(pilot, "enter")
        assert len(copied) == 4
        assert all(f"Closed,” {paper}, May 14" in text for text in copied)


async def test_the_menu_is_that_of_the_wording_one_stands_at(explore: Explore, copied: list[str]) -> None:
    async with explore() as pilot:
        await press(pilot, "d", ".", ".", "Y")
        assert "Copy · wording D ~ edited 17% · Radio Marran" in screen_text(pilot)
        await press(pilot, "j", "j", "enter")
        assert copied[0].startswith("“The ferry will not be shut while I am mayor")
        assert isinstance(pilot.app.screen, CompareScreen)


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_menu_says_where_one_is_and_its_text_can_be_scrolled(explore: Explore, size: tuple[int, int]) -> None:
    async with explore(size=size) as pilot:
        screen = await menu(pilot)
        entries, text = screen.query_one(EntryList), screen.query_one("#preview", Lines)
        assert f"1 of {len(entries)} · Enter copies · Tab the text · Esc back" in screen_text(pilot)
        assert text.size.height >= 7
        assert entries.size.height >= (len(entries) if size == WIDE else 8)
        at(screen, "All wordings, as a table")
        await press(pilot, "tab", "G")
        assert text.scroll_offset.y == max(0, len(text.lines) - text.size.height)
        assert entries.current is not None and entries.current.part is Piece.WORDINGS
        assert "Tab the menu" in screen_text(pilot)
        await press(pilot, "tab", "j")
        assert entries.current.part is not Piece.WORDINGS


async def test_enter_copies_from_the_text_too(explore: Explore, copied: list[str]) -> None:
    async with explore() as pilot:
        await menu(pilot)
        await press(pilot, "tab", "enter")
        assert copied == [f"{QUOTATION}\n{ATTRIBUTION}\n{CITATION}\n{LINK}"]


async def test_without_an_address_there_is_no_link(explore: Explore, copied: list[str]) -> None:
    async with explore() as pilot:
        await menu(pilot, "8c99", "B")
        await press(pilot, "j", "j", "j", "j")
        assert preview(pilot) == "This article has no address: there is no link to copy."
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, CopyMenu)
        assert not copied


async def test_the_text_can_be_selected_by_hand(explore: Explore, copied: list[str]) -> None:
    async with explore(size=NARROW) as pilot:
        await menu(pilot)
        await press(pilot, "G", "enter")
        assert isinstance(pilot.app.screen, PlainText)
        shown = screen_text(pilot)
        assert "│" not in shown and "╭" not in shown
        plain = "".join(pilot.app.screen.query_one("#plain", Lines).text.split())
        assert plain == "".join(f"{QUOTATION}{ATTRIBUTION}{CITATION}{LINK}".split())
        await press(pilot, "escape")
        assert len(pilot.app.screen_stack) == 1
        assert not copied


async def test_escape_copies_nothing(explore: Explore, copied: list[str]) -> None:
    async with explore() as pilot:
        await press(pilot, "Y", "escape")
        assert len(pilot.app.screen_stack) == 1
        assert not copied


async def test_what_the_mouse_selects_is_copied(explore: Explore, copied: list[str]) -> None:
    async with explore() as pilot:
        await press(pilot, "s")
        text = pilot.app.screen.query_one("#text", Lines)
        line = next(at for at, words in enumerate(text.text.splitlines()) if "The ferry will" in words)
        start = text.text.splitlines()[line].index("The ferry")
        await pilot.mouse_down("#text", offset=(start, line))
        await pilot.hover("#text", offset=(start + 8, line))
        await pilot.mouse_up("#text", offset=(start + 8, line))
        await settled(pilot)
        await press(pilot, "ctrl+c")
        assert copied == ["The ferry"]
