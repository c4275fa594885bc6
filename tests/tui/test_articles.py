"""Two articles side by side: which ones, what differs, how one walks through it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot

from quotes_tui.indexing import write_index
from quotes_tui.model import Article as A
from quotes_tui.model import Canonical, Kind, Passage, Quotation, Relation, Report, Span, Statement, Variant
from quotes_tui.tui.screens.articles import ArticlesScreen
from quotes_tui.tui.screens.compare import CompareScreen
from quotes_tui.tui.screens.source import SourceScreen
from quotes_tui.tui.screens.why import WhyScreen
from quotes_tui.tui.widgets.lines import Lines
from tests.tui.conftest import MEDIUM, NARROW, WIDE, Explore, explorer_of, press, screen_text, settled, toasts
from tests.tui.test_hostile import STEERING

QUOTE = "The ferry stays where it is"
LEAD = "The town of Port Alder will keep its ferry, the council decided on Monday after a long night."
FOG = "Fog had kept the boats in port for eleven days, the longest pause since the winter of the ice."
PRICE = "A return ticket costs nine crowns; children under six travel without one, dogs for half."
EVIL = "\x1b]52;c;aGk=\x07 [b]bold[/b] \u202eback"


def text(*parts: str) -> str:
    return "\n\n".join(parts)


ORIGIN = A(
    "wire", text(LEAD, f"“{QUOTE},” said the mayor, Ilse Varnholt.", FOG, "[… 2]", PRICE),
    outlet="Tidewire", agency="TW", title="Ferry stays", published="2031-05-12", url="https://wire.example/1",
)  # fmt: skip
REPRINT = A(
    "gazette", text(LEAD.replace("Monday", "12 May"), f"“{QUOTE},” said the mayor, Ilse Varnholt.", PRICE, FOG),
    outlet="Gazette [sic]", agency="TW", title="Council keeps ferry", published="2031-05-13",
)  # fmt: skip
OTHER = A("bulletin", text(f"He heard her say: “{QUOTE}.”", EVIL), outlet=f"Bulletin {EVIL}")


def written(folder: Path, *articles: A, lineages: dict[str, str] | None = None) -> Path:
    """An index of one statement that all of the articles carry; the first one also reports another."""
    passages = [_passage(article, QUOTE, "Ilse Varnholt") for article in articles]
    lone = _passage(articles[0], articles[0].text[:8], None)
    statement = Statement(
        "abc123", "Ilse Varnholt", (Variant("A", QUOTE, Relation.SAME, tuple(passages), witnesses=2),),
        Canonical("A", articles[0].id, "the earliest"), outlets=3, witnesses=2,
    )  # fmt: skip
    other = Statement(
        "def456", None, (Variant("A", lone.text, Relation.SAME, (lone,)),), Canonical("A", articles[0].id, "alone")
    )  # fmt: skip
    found = [[passage.quotation] for passage in passages]
    found[0].insert(0, lone.quotation)
    write_index(
        folder / "reprints.db", title="Reprints", statements=[statement, other],
        reports=[Report(article, tuple(quoted)) for article, quoted in zip(articles, found, strict=True)],
        lineages=lineages or {article.id: article.id for article in articles},
    )  # fmt: skip
    return folder / "reprints.db"


def _passage(article: A, words: str, speaker: str | None) -> Passage:
    start = article.text.index(words)
    spans = (Span(start, start + len(words)),)
    return Passage(Quotation(article.id, Kind.DIRECT, spans, words, speaker=speaker), spans, words, Kind.DIRECT)


@pytest.fixture
def reprints(tmp_path: Path) -> Path:
    """An index of one statement that a wire, its reprint and somebody else carry."""
    return written(
        tmp_path, ORIGIN, REPRINT, OTHER, lineages={"wire": "wire", "gazette": "wire", "bulletin": "bulletin"}
    )


def screen_of(pilot: Pilot[None]) -> ArticlesScreen:
    assert isinstance(pilot.app.screen, ArticlesScreen)
    return pilot.app.screen


def drawn_as(pilot: Pilot[None], role: str) -> list[str]:
    lines = screen_of(pilot).query_one("#texts", Lines).lines
    return [text for line in lines for text, drawn in line if drawn == role]


async def test_the_reprint_stands_beside_its_text(explore: Explore, reprints: Path) -> None:
    async with explore(reprints, size=WIDE) as pilot:
        await press(pilot, "A")
        shown = screen_text(pilot)
        assert "1 Tidewire · TW · 12 May 2031" in shown and "the text │" in shown
        assert "2 Gazette [sic] · TW · 13 May 2031" in shown and "the reprint" in shown
        assert "Council keeps ferry" in shown
        assert "One witness: Gazette [sic] has the text of Tidewire (both name TW; 98% of the words" in shown
        assert "The text of Tidewire is an excerpt: what is left out cannot be compared." in shown
        assert "difference 1 of 3" in shown and "1 witness " in shown
        assert drawn_as(pilot, "changed") == ["Monday", "12 May"]
        assert [words for words in drawn_as(pilot, "moved") if "moved:" in words] == [
            "↓ moved: further on",
            "↑ moved: further up",
        ]


async def test_one_walks_from_difference_to_difference(explore: Explore, reprints: Path) -> None:
    async with explore(reprints, size=MEDIUM) as pilot:
        await press(pilot, "A")
        texts = screen_of(pilot).query_one("#texts", Lines)
        places = []
        for key in ("n", "}", "n", "N", "{"):
            assert texts.cursor is not None
            places.append(texts.cursor.start)
            await press(pilot, key)
        assert places == [*sorted(places[:3]), places[2], places[1]]
        assert "difference 1 of 3" in screen_text(pilot)
        await press(pilot, "N")
        assert toasts(pilot)[-1] == "This is the first difference."


async def test_the_differences_alone_and_other_sides_and_articles(explore: Explore, reprints: Path) -> None:
    async with explore(reprints, size=WIDE) as pilot:
        await press(pilot, "A", "=")
        shown = screen_text(pilot)
        assert "… 1 paragraph alike …" in shown and "only differences" in shown
        assert QUOTE not in shown
        await press(pilot, "=")
        assert QUOTE in screen_text(pilot)
        await press(pilot, "b")
        assert "1 Gazette [sic]" in screen_text(pilot) and "2 Tidewire" in screen_text(pilot)
        await press(pilot, ".")
        shown = screen_text(pilot)
        assert "2 Bulletin" in shown
        assert "Two witnesses: as far as is known, neither has the other's text." in shown
        await press(pilot, ",")
        assert "2 Tidewire" in screen_text(pilot)


async def test_who_knows_nothing_of_the_other_is_set_beside_it_by_statement(explore: Explore, reprints: Path) -> None:
    async with explore(reprints, size=WIDE) as pilot:
        await press(pilot, "A", ".")
        shown = screen_text(pilot)
        assert "Both report 1 statement" in shown and "statement 1 of 2 · 1 in both" in shown
        assert shown.count(QUOTE) == 2, "the words of both stand beside each other"
        assert "A ★ canonical · para. 2" in shown and "A ★ canonical · para. 1" in shown
        assert "Only Tidewire reports 1 statement" in shown
        await press(pilot, "v")
        assert "difference 1 of" in screen_text(pilot) and FOG[:30] in screen_text(pilot)
        await press(pilot, "v", "enter")
        assert toasts(pilot)[-1] == "Both have the same wording of it."
        await press(pilot, "s")
        screen = pilot.app.screen
        assert isinstance(screen, SourceScreen)
        assert screen.passage.article == "bulletin"


async def test_one_stands_at_the_statement_that_one_came_from(explore: Explore) -> None:
    async with explore() as pilot:
        for statement in ("0a11ce57", "1b22df68"):
            explorer_of(pilot).go_to_speaker("Ilse Varnholt", statement)
            await press(pilot, "A")
            if screen_of(pilot).two.one_witness:
                await press(pilot, "v")
            stop = screen_of(pilot).stop
            assert stop is not None and stop.report is not None and stop.report.statement.id == statement


async def test_from_the_statements_one_goes_on(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "l", "l", "j", "j", "A")
        stop = screen_of(pilot).stop
        assert stop is not None and stop.report is not None
        right = stop.report.right
        await press(pilot, "d")
        assert isinstance(pilot.app.screen, CompareScreen)
        assert right is not None and pilot.app.screen.variant.id == right.variant.id
        await press(pilot, "escape", "w")
        assert isinstance(pilot.app.screen, WhyScreen)
        await press(pilot, "escape", *"nnnnnnnnnnnn")
        assert toasts(pilot)[-1] == "This is the last statement."
        await press(pilot, "i")
        assert len(pilot.app.screen_stack) == 1


async def test_a_text_that_says_that_it_is_an_excerpt_is_called_one(explore: Explore, tmp_path: Path) -> None:
    part = replace(ORIGIN, text=REPRINT.text, agency=None, excerpt=True)
    async with explore(written(tmp_path, part, replace(REPRINT, agency=None)), size=WIDE) as pilot:
        await press(pilot, "A")
        shown = screen_text(pilot)
        assert "an excerpt │" in shown
        assert "The text of Tidewire is an excerpt: what is left out cannot be compared." in shown
        await press(pilot, "escape", "s")
        assert "an excerpt" in screen_text(pilot)


async def test_the_source_of_the_side_that_has_the_words(explore: Explore, reprints: Path) -> None:
    async with explore(reprints, size=WIDE) as pilot:
        await press(pilot, "A", "s")
        screen = pilot.app.screen
        assert isinstance(screen, SourceScreen)
        assert screen.passage.article == "gazette"
        await press(pilot, "escape")
        while (stop := screen_of(pilot).stop) is not None and stop.right is not None:
            await press(pilot, "n")
        await press(pilot, "s")
        screen = pilot.app.screen
        assert isinstance(screen, SourceScreen)
        assert screen.passage.article == "wire"
        await press(pilot, "escape", "escape")
        assert len(pilot.app.screen_stack) == 1


async def test_every_window_has_its_lines(explore: Explore, reprints: Path) -> None:
    async with explore(reprints) as pilot:
        await press(pilot, "A")
        for size in (NARROW, MEDIUM, WIDE, (200, 50)):
            await pilot.resize_terminal(*size)
            await settled(pilot)
            body = [line for line in screen_text(pilot).splitlines() if line.startswith("│")]
            assert {cell_len(line) for line in body} == {size[0]}
            assert len(body) > 8
            assert ("Council keeps ferry" in screen_text(pilot)) is (size[1] >= 24), (
                "low windows keep room for the text"
            )


async def test_nothing_in_the_articles_steers(explore: Explore, reprints: Path) -> None:
    async with explore(reprints, size=WIDE) as pilot:
        await press(pilot, "A", ".")
        shown = screen_text(pilot)
        assert "[b]bold[/b]" in shown and "Bulletin ␛]52;c;aGk=␇" in shown
        assert not STEERING.findall(shown.replace("\n", ""))


async def test_browse_tells_which_articles_are_one_witness(explore: Explore, reprints: Path) -> None:
    async with explore(reprints, size=(160, 40)) as pilot:
        shown = screen_text(pilot)
        assert "1 wording · 3 outlets, 2 witnesses" in shown
        assert "TW · Tidewire = Gazette [sic] · Bulletin" in shown
        assert "2 witnesses · direct" in shown


async def test_one_article_alone_says_so(explore: Explore) -> None:
    async with explore() as pilot:
        explorer_of(pilot).go_to_speaker("Bo [b]Lindqvist[/b]")
        await press(pilot, "A")
        assert toasts(pilot) == ["No other article carries this statement but that of Loud [b]Bulletin[/b]."]
        assert len(pilot.app.screen_stack) == 1


async def test_a_picture(explore: Explore, reprints: Path, snap: Callable[[Pilot[None], str], None]) -> None:
    async with explore(reprints, size=WIDE) as pilot:
        await press(pilot, "A")
        assert "One witness" in screen_text(pilot)
        snap(pilot, "articles")


async def test_a_picture_of_the_statements(explore: Explore, snap: Callable[[Pilot[None], str], None]) -> None:
    async with explore(size=WIDE) as pilot:
        await press(pilot, "l", "l", "j", "j", "A")
        assert "Both report" in screen_text(pilot)
        snap(pilot, "reports")
