"""Lines of cells: wrapping and padding to an exact width, whatever the script."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from quotes_tui.collation.lines import Role, Run, breadth, padded, take, wrap
from quotes_tui.text import clean
from tests.strategies import hostile_words, wordings


def shown(lines: list[list[Run]]) -> list[str]:
    return ["".join(run.text for run in line) for line in lines]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        pytest.param("the ferry stays", 10, ["the ferry", "stays"], id="at a space"),
        pytest.param("the ferry stays", 9, ["the ferry", "stays"], id="exactly full"),
        pytest.param("a  b\n\tc", 10, ["a b c"], id="white space is one space"),
        pytest.param("abcdefgh", 3, ["abc", "def", "gh"], id="a long word is parted"),
        pytest.param("ab cdefgh", 5, ["ab cd", "efgh"], id="and begins where there is room"),
        pytest.param("渡し船は続く", 5, ["渡し", "船は", "続く"], id="wide characters are not halved"),
        pytest.param("日", 1, [], id="what never fits is left out"),
        pytest.param("", 5, [], id="nothing"),
        pytest.param("\x1b[31mred", 20, ["␛[31mred"], id="nothing steers"),
    ],
)
def test_wrap(text: str, width: int, expected: list[str]) -> None:
    assert shown(wrap([Run(text, Role.SAME)], width)) == expected


def test_space_between_runs_is_blank_and_within_a_run_is_its_own() -> None:
    (line,) = wrap([Run("occurred as ", Role.CHANGED, 1), Run("a-", Role.ADDED, 2), Run("result", Role.SAME, 3)], 40)
    assert line == [
        Run("occurred as", Role.CHANGED, 1),
        Run(" ", Role.BLANK),
        Run("a-", Role.ADDED, 2),
        Run("result", Role.SAME, 3),
    ]


def test_padded_centres_and_cuts() -> None:
    assert padded([Run("=", Role.EQUAL, 4)], 4, centred=True) == (
        Run(" ", Role.BLANK),
        Run("=", Role.EQUAL, 4),
        Run("  ", Role.BLANK),
    )
    assert padded([Run("long label", Role.LABEL)], 4) == (Run("long", Role.LABEL),)


@pytest.mark.parametrize(
    ("text", "width", "head"),
    [
        pytest.param("e\u0301e", 1, "e\u0301", id="combining mark stays"),
        pytest.param("👩‍👩‍👧x", 2, "👩‍👩‍👧", id="a family is one character"),
        pytest.param("日本", 3, "日", id="half a character is none"),
        pytest.param("ab\u200d", 2, "ab", id="a joiner with nothing to join goes"),
    ],
)
def test_take_parts_no_character(text: str, width: int, head: str) -> None:
    assert take(text, width)[0] == head


any_runs = st.lists(
    st.builds(Run, st.one_of(wordings(hostile_words), st.text(max_size=12)), st.sampled_from(Role), st.integers(-1, 3)),
    max_size=6,
)


@given(any_runs, st.integers(2, 40))
@settings(max_examples=120)
def test_wrapped_lines_fit_and_pad_to_the_exact_width(runs: list[Run], width: int) -> None:
    for line in wrap(runs, width):
        filled = padded(line, width)
        assert breadth(filled) == width
        assert cell_len("".join(run.text for run in filled)) == width
        assert all(run.text == clean(run.text) and "\n" not in run.text for run in filled)


@given(st.lists(st.text("abc日é", min_size=1, max_size=9), max_size=8), st.integers(2, 20))
@settings(max_examples=60)
def test_wrapping_loses_no_character(words: list[str], width: int) -> None:
    lines = shown(wrap([Run(" ".join(words), Role.SAME)], width))
    assert "".join(lines).replace(" ", "") == "".join(words)
