import pytest
from textual.pilot import Pilot

from quotes_tui.tui.screens.compare import CompareScreen
from quotes_tui.tui.screens.source import SourceScreen
from quotes_tui.tui.screens.table import TableScreen
from quotes_tui.tui.widgets.about import About
from quotes_tui.tui.widgets.lines import Lines
from tests.data.made_up import made_up
from tests.tui.conftest import Explore, explorer_of, press, screen_text, settled, toasts

FERRY = "0a11ce57"


async def source(pilot: Pilot[None], article: str, words: str) -> SourceScreen:
    explorer_of(pilot).show_source(article, made_up().article(article).text.index(words))
    await settled(pilot)
    assert isinstance(pilot.app.screen, SourceScreen)
    return pilot.app.screen


def about(screen: SourceScreen) -> str:
    return screen.query_one(About).text


def marked(screen: SourceScreen, role: str) -> str:
    lines = screen.query_one("#text", Lines).lines
    return " ".join(text for line in lines for text, drawn in line if drawn == role)


async def test_the_passage_stands_in_its_article_marked(explore: Explore) -> None:
    async with explore() as pilot:
        screen = await source(pilot, "courier", "We counted every")
        text = screen_text(pilot)
        assert "Alder Courier · Mayor promises to keep the ferry · 13 May 2031" in text
        assert "3 of 7 in this article" in text
        assert "––– 3 paragraphs left out –––" in text
        assert marked(screen, "content").startswith("We counted every crossing for a year We counted the children")
        assert (marked(screen, "mention"), marked(screen, "cue")) == ("she", "said")
        assert "I take that boat every day." in marked(screen, "other")


async def test_what_is_known_of_the_quotation(explore: Explore) -> None:
    async with explore() as pilot:
        screen = await source(pilot, "courier", "The ferry will not be closed")
        who, how, legend = about(screen).splitlines()
        assert who.strip() == "Ilse Varnholt, Mayor of Port Alder (“Varnholt”) · said 12 May 2031, in the town council"
        assert "direct · wording A of 6 · confidence 98%, speaker 95% · found by: cue after" in how
        assert legend.strip() == "the words · cue · mention · other quotations"


async def test_a_belief_is_no_speech_and_in_no_statement(explore: Explore, copied: list[str]) -> None:
    async with explore() as pilot:
        screen = await source(pilot, "courier", "the ministry will pay in the end")
        assert screen.statement is None
        assert "indirect · belief, not speech" in about(screen)
        await press(pilot, "d", "t", "Y", "full_stop")
        assert pilot.app.screen is screen
        await press(pilot, "y")
        assert copied[0].startswith("the ministry will pay in the end (paraphrase)\n— Ilse Varnholt")


async def test_an_unknown_speaker_is_not_guessed(explore: Explore) -> None:
    async with explore() as pilot:
        screen = await source(pilot, "courier", "I take that boat")
        assert about(screen).startswith("speaker not told (“A resident who did not give a name”)")
        assert ", speaker" not in about(screen)


async def test_from_quotation_to_quotation_of_the_article(explore: Explore) -> None:
    async with explore() as pilot:
        screen = await source(pilot, "courier", "The ferry will not be closed")
        seen = []
        for _ in range(7):
            seen.append(screen.passage.text[:14])
            await press(pilot, "}")
        assert seen == [
            "The ferry will", "the winter tim", "We counted eve", "the ministry w", "The pier is un", "Half a million",
            "I take that bo",
        ]  # fmt: skip
        assert "This is the last quotation of the article" in screen_text(pilot)
        await press(pilot, "{")
        assert screen.passage.text.startswith("Half a million")
        assert screen.statement is not None
        assert screen.statement.id == "4e55ac9b", "the statement is that of the passage"
        assert "The pier is unsafe" not in marked(screen, "content")


async def test_from_wording_to_wording_across_articles(explore: Explore) -> None:
    async with explore() as pilot:
        screen = await source(pilot, "courier", "The ferry will not be closed")
        seen = []
        for _ in range(7):
            await press(pilot, ".")
            seen.append((screen.passage.article, screen.variant.id))
        assert seen == [
            ("gazette", "B"), ("post", "B"), ("marran", "C"), ("marran", "D"), ("umibe", "E"), ("marran", "F"),
            ("courier", "A"),
        ]  # fmt: skip
        await press(pilot, ",")
        assert "Radio Marran · Morning news, 13 May" in screen_text(pilot)


async def test_the_very_wording_is_copied_and_cited_from_this_article(explore: Explore, copied: list[str]) -> None:
    async with explore() as pilot:
        await source(pilot, "post", "The ferry will not be closed")
        await press(pilot, "y")
        assert copied == [
            "“The ferry will not be closed while I am mayor – and the people who keep repeating that rumour should "
            "look at the accounts before they speak”\n"
            "— Ilse Varnholt, Mayor of Port Alder, in the town council, 12 May 2031\n"
            "Tidewire, “Mayor: Ferry Will Not Be Closed,” The Harbour Post, May 14, 2031, para. 1."
        ]
        assert toasts(pilot) == ["Copied wording B with its citation: test clipboard"]


async def test_the_page_is_opened_at_those_words(explore: Explore, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    async with explore() as pilot:
        monkeypatch.setattr(pilot.app, "open_url", opened.append)
        await source(pilot, "gazette", "no subsidy")
        await press(pilot, "o")
        assert len(opened) == 1
        assert opened[0].startswith("https://gazette.example/news/ferry-stays#:~:text=")
        assert "no%20subsidy%20would%20be%20paid" in opened[0]
        await source(pilot, "post", "The ferry will not be closed")
        await press(pilot, "o")
        assert len(opened) == 1
        assert "This article has no address" in screen_text(pilot)


async def test_the_passage_is_in_sight_with_its_context(explore: Explore) -> None:
    async with explore(size=(60, 20)) as pilot:
        screen = await source(pilot, "courier", "I take that boat")
        text = screen.query_one("#text", Lines)
        assert text.scroll_offset.y > 0
        assert "that boat every day." in screen_text(pilot)
        assert "Half a million" in screen_text(pilot), "the sentence before is there too"
        await press(pilot, "g", "g")
        assert "The mayor of Port Alder" in screen_text(pilot)


async def test_the_ways_to_compare_and_table(explore: Explore) -> None:
    async with explore() as pilot:
        screen = await source(pilot, "umibe", "While I am mayor")
        await press(pilot, "t")
        assert isinstance(pilot.app.screen, TableScreen)
        await press(pilot, "escape", "d")
        compared = pilot.app.screen
        assert isinstance(compared, CompareScreen)
        assert compared.variant.id == "E"
        await press(pilot, "escape")
        assert pilot.app.screen is screen


async def test_a_wording_that_stands_alone_offers_no_other_and_no_comparison(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "s")
        assert "next wording" in screen_text(pilot) and "d compare" in screen_text(pilot)
        await press(pilot, "escape")
        explorer_of(pilot).go_to_speaker("Bo [b]Lindqvist[/b]")
        await press(pilot, "s")
        assert "next wording" not in screen_text(pilot) and "d compare" not in screen_text(pilot)
        await press(pilot, "d")
        assert len(pilot.app.screen_stack) == 2
