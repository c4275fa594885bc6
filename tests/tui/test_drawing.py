"""Text on its way to the screen: cleaned, never markup, and exactly as wide as asked."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from quotes_tui.model import Kind
from quotes_tui.signs import UNICODE
from quotes_tui.text import clean
from quotes_tui.tui.drawing import fit, in_marks, pad, show, wrap

TEXTS = st.text(st.characters(codec="utf-8"), max_size=60)


@pytest.mark.parametrize(
    "text", ["he said [sic] so", "[/b] [bold]x[/]", "[@click=app.quit]click[/]", "a [link=http://x]b"]
)
def test_brackets_stay_as_they_are(text: str) -> None:
    content = show(text)
    assert content.plain == text
    assert not content.spans


@pytest.mark.parametrize("text", ["\x1b]52;c;AAAA\x07", "\x9b2J", "a\u202eb", "\x00\x7f", "\u2066x"])
def test_what_could_steer_the_terminal_is_replaced(text: str) -> None:
    shown = show(text).plain
    assert shown == clean(text) and shown != text
    assert shown.isprintable()


@pytest.mark.parametrize(
    ("wording", "kind", "shown"),
    [
        pytest.param("We protest,", Kind.DIRECT, "“We protest”", id="the reporter's comma"),
        pytest.param("We protest.", Kind.DIRECT, "“We protest.”", id="the speaker's full stop"),
        pytest.param("it was “unfair,” and", Kind.MIXED, "it was “unfair,” and", id="partly in marks"),
        pytest.param("they protest,", Kind.INDIRECT, "they protest,", id="no marks"),
    ],
)
def test_only_what_is_quoted_stands_in_marks(wording: str, kind: Kind, shown: str) -> None:
    assert in_marks(wording, kind, UNICODE) == shown


@given(TEXTS, st.integers(0, 30))
@settings(max_examples=80, deadline=None)
def test_fitted_text_is_never_wider(text: str, width: int) -> None:
    assert cell_len(fit(text, width)) <= width


@given(TEXTS, st.integers(0, 30))
@settings(max_examples=60, deadline=None)
def test_padded_text_is_exactly_as_wide(text: str, width: int) -> None:
    assert cell_len(pad(clean(text), width)) == width


@given(TEXTS, st.integers(2, 30))
@settings(max_examples=80, deadline=None)
def test_wrapped_text_loses_nothing_but_spaces(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(clean(" ".join(text.split())).split())


@given(TEXTS, st.integers(2, 30), st.integers(1, 3))
@settings(max_examples=80, deadline=None)
def test_wrapping_keeps_to_the_lines_it_is_given(text: str, width: int, most: int) -> None:
    lines = wrap(text, width, most)
    assert len(lines) <= most
    assert all(cell_len(line) <= width for line in lines)
    assert lines[-1:] == [] or len(wrap(text, width)) <= most or lines[-1].endswith("…")


@pytest.mark.parametrize(
    ("text", "width", "lines", "wrapped"),
    [
        pytest.param("one two three", 7, None, ["one two", "three"], id="at spaces"),
        pytest.param("one two three four", 7, 2, ["one two", "three…"], id="cut at the last line"),
        pytest.param("one two three", 7, 2, ["one two", "three"], id="fits exactly"),
        pytest.param("incomprehensible", 6, None, ["incomp", "rehens", "ible"], id="a word too long"),
        pytest.param("渡し船は続く", 5, None, ["渡し", "船は", "続く"], id="wide characters"),
        pytest.param("a\n\nb", 5, None, ["a b"], id="lines joined"),
        pytest.param("", 5, None, [""], id="nothing"),
    ],
)
def test_wrapping(text: str, width: int, lines: int | None, wrapped: list[str]) -> None:
    assert wrap(text, width, lines) == wrapped
