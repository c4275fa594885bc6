import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from quotes_tui.model import Article, Report, Span
from quotes_tui.signs import ASCII, UNICODE
from quotes_tui.text import clean
from quotes_tui.tui.widgets.passage import GUTTER, Looked, Page, broken, page
from tests.data.made_up import made_up
from tests.strategies import article_texts, reports


def shown(text: str, width: int) -> list[str]:
    return [line.of(text) for line in broken(text, Span(0, len(text)), width)]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param("one two three", 7, ["one two", "three"], id="at a space"),
        pytest.param("one two three", 8, ["one two", "three"], id="the space may overhang"),
        pytest.param("one\ntwo", 20, ["one", "two"], id="a line break of the text stays"),
        pytest.param("one\n\ntwo", 20, ["one", "", "two"], id="so does an empty line"),
        pytest.param("  • one two", 7, ["  • one", "two"], id="the indent of a list"),
        pytest.param("unbreakable", 4, ["unbr", "eaka", "ble"], id="a word wider than the line"),
        pytest.param("渡し船は続く", 6, ["渡し船", "は続く"], id="wide characters have no spaces"),
        pytest.param("a渡し", 4, ["a渡", "し"], id="a wide character is not halved"),
        pytest.param("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"], id="an accent stays with its letter"),
        pytest.param("          x", 4, ["x"], id="an indent wider than the line"),
        pytest.param("", 4, [""], id="nothing"),
    ],
)
def test_lines_are_broken(text: str, width: int, lines: list[str]) -> None:
    assert shown(text, width) == lines


@settings(max_examples=60)
@given(article_texts(), st.integers(2, 40))
def test_broken_lines_fit_and_lose_nothing_but_spaces(text: str, width: int) -> None:
    text = clean(text)
    lines = broken(text, Span(0, len(text)), width)
    assert all(cell_len(line.of(text)) <= width for line in lines)
    ends = [0, *(place for line in lines for place in (line.start, line.end)), len(text)]
    assert ends == sorted(ends)
    assert not "".join(text[a:b] for a, b in zip(ends[::2], ends[1::2], strict=True)).strip(" \n")


def roles(laid_out: Page, *wanted: str) -> str:
    return "|".join(text for line in laid_out.lines for text, role in line if role in wanted)


def courier(quotation: int, width: int = 120) -> Page:
    report = made_up().reports[0]
    looked = report.quotations[quotation]
    return page(report.article, report.quotations, Looked(looked, looked.spans), width, UNICODE)


def test_content_cue_and_mention_are_marked() -> None:
    laid_out = courier(0)
    assert roles(laid_out, "content").startswith("The ferry will not be closed while I am mayor, and the people")
    assert roles(laid_out, "mention", "cue") == "Varnholt|said"
    assert "I take that boat every day." in roles(laid_out, "other")


def test_the_bar_stands_beside_the_passage_only() -> None:
    laid_out = courier(2)
    barred = [at for at, line in enumerate(laid_out.lines) if line and UNICODE.cursor in line[1][0]]
    assert barred == list(laid_out.passage)
    assert all(any(role == "content" for _, role in laid_out.lines[at]) for at in barred)


def test_a_passage_is_marked_apart_from_the_rest_of_its_quotation() -> None:
    corpus = made_up()
    variant = corpus.statement("3d44").best
    (passage,) = variant.passages
    looked = Looked(passage.quotation, passage.spans)
    laid_out = page(corpus.article("courier"), [passage.quotation], looked, 200, UNICODE)
    assert roles(laid_out, "content").replace("|", " ") == variant.text
    assert roles(laid_out, "other") == "Half a million is not enough to mend it."


def test_paragraphs_are_counted_as_in_the_original() -> None:
    text = "\n".join("".join(piece for piece, _ in line) for line in courier(0).lines)
    assert "  2 ▌ “The ferry will not" in text
    assert "––– 3 paragraphs left out –––" in text
    assert "  6   She added" in text
    assert "––– 1 paragraph left out –––" in text
    assert " 10   Tomas Okedi" in text


def test_line_ends_of_another_system_leave_no_trace() -> None:
    laid_out = page(Article("a", "one\ttwo\r\nthree\r\n\r\nfour"), [], None, 60, ASCII)
    assert [line[-1][0] if line else "" for line in laid_out.lines] == ["one two", "three", "", "four"]


@settings(max_examples=30)
@given(reports(), st.integers(GUTTER + 2, 100), st.data())
def test_a_page_shows_every_word_in_its_width(report: Report, width: int, data: st.DataObject) -> None:
    looked = data.draw(st.none() | st.sampled_from(report.quotations).map(lambda q: Looked(q, q.spans)))
    laid_out = page(report.article, report.quotations, looked, width, UNICODE)
    assert all(cell_len("".join(text for text, _ in line)) <= width for line in laid_out.lines)
    written = "".join(text for line in laid_out.lines for text, _ in line[2:])
    assert letters(written) == letters(report.article.text)


def letters(text: str) -> list[str]:
    """What is no white space, in order; a lone carriage return is."""
    return [character for character in clean(text.replace("\r", " ")) if not character.isspace() and character != "␍"]
