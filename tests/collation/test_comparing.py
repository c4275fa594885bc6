"""Two wordings as lines: what stands beside what, the roles, and the exact width."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from quotes_tui.collation import collate, collate_wordings
from quotes_tui.collation.layout import NARROW, Line, Role, compare_lines
from quotes_tui.errors import UsageError
from tests.data.made_up import made_up
from tests.golden import assert_golden
from tests.strategies import hostile_words, rewordings, wordings

LONG = "we counted every crossing of the boat for a year and a day, the days of fog and of ice too, and told the town"


def shown(lines: list[Line]) -> list[str]:
    return ["".join(run.text for run in line) for line in lines]


def roles(lines: list[Line]) -> list[tuple[str, str]]:
    """The words of each role, blanks and rules left out."""
    quiet = (Role.BLANK, Role.RULE)
    return [(str(run.role), run.text) for line in lines for run in line if run.role not in quiet]


def compared(a: str, b: str, width: int = 100, *, only_differences: bool = False, ascii: bool = False) -> list[Line]:
    collation = collate_wordings({"A": a, "B": b}, "A")
    return compare_lines(collation, "A", "B", width, ascii=ascii, only_differences=only_differences)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param("we go", "We go.", [("same", "we go"), ("same", "We go.")], id="same"),
        pytest.param(
            "the latest talks", "the new talks",
            [
                ("same", "the"), ("changed", "latest"), ("same", "talks"),
                ("same", "the"), ("changed", "new"), ("same", "talks"),
            ],
            id="changed on both sides",
        ),
        pytest.param(
            "we go now", "we go",
            [("same", "we go"), ("lacked", "now"), ("same", "we go"), ("missing", "–")],
            id="what the other lacks",
        ),
        pytest.param(
            "we go", "we go now",
            [("same", "we go"), ("missing", "–"), ("same", "we go"), ("added", "now")],
            id="what the base lacks",
        ),
        pytest.param(
            "we will go home now", "we … now",
            [
                ("same", "we"), ("omission", "will go home"), ("same", "now"),
                ("same", "we"), ("omission", "…"), ("same", "now"),
            ],
            id="omission",
        ),
        pytest.param(
            "we go …", "we go",
            [("same", "we go"), ("omission", "…"), ("same", "we go")],
            id="an ellipsis against nothing",
        ),
        pytest.param(
            "act now: the mayor says", "the mayor says act now",
            [
                ("moved", "↓ act now:"), ("label", "(moved)"), ("same", "the mayor says"),
                ("same", "the mayor says"), ("moved", "↑ act now"), ("label", "(moved)"),
            ],
            id="the arrow points to the other place",
        ),
    ],
)  # fmt: skip
def test_roles(a: str, b: str, expected: list[tuple[str, str]]) -> None:
    assert roles(compared(a, b)) == expected


def test_matching_words_stand_on_the_same_line() -> None:
    lines = shown(compared(LONG, LONG.replace("for a year and a day", "week after week without a single pause"), 80))
    assert [[side.strip(" ,") for side in line.split("│")] for line in lines] == [
        ["we counted every crossing of the boat", "we counted every crossing of the boat"],
        ["for a year and a day", "week after week without a single"],
        ["", "pause"],
        ["the days of fog and of ice too, and", "the days of fog and of ice too, and"],
        ["told the town", "told the town"],
    ]


def test_each_side_is_half_the_width_less_the_rule() -> None:
    assert [line.index("│") for line in shown(compared(LONG, LONG, 81))] == [40] * 3


def test_narrow_lines_stand_below_each_other_behind_their_sigla() -> None:
    lines = shown(compared(LONG, LONG.upper(), NARROW - 1))
    assert [line[:2] for line in lines] == ["A ", "B ", "A ", "B "]
    assert all("│" not in line for line in lines)


def test_only_differences_shortens_equal_stretches() -> None:
    lines = compared(LONG, LONG.replace("fog", "snow"), only_differences=True)
    assert roles(lines) == [
        ("shortened", "…"), ("changed", "fog"), ("shortened", "…"),
        ("shortened", "…"), ("changed", "snow"), ("shortened", "…"),
    ]  # fmt: skip


def test_ascii_signs() -> None:
    text = "".join(shown(compared("act now: the mayor says so", "the mayor says act now", ascii=True)))
    assert text.isascii()
    assert {"|", "-", "^", "v"} <= set(text.replace(" ", ""))


def test_runs_name_the_column_they_show() -> None:
    lines = compared("the latest talks", "the new talks")
    assert {run.column for line in lines for run in line if run.role is Role.CHANGED} == {1}


def test_an_unknown_siglum_is_named() -> None:
    collation = collate_wordings({"A": "x", "B": "y"}, "A")
    with pytest.raises(UsageError, match="no wording 'Q'"):
        compare_lines(collation, "A", "Q", 80)


@pytest.mark.parametrize("width", [100, 60])
def test_golden(width: int) -> None:
    statement = made_up().statement("0a11ce57")
    collation = collate(statement)
    blocks = [
        "\n".join(f"{line}|" for line in shown(compare_lines(collation, "A", variant.id, width)))
        for variant in statement.variants[1:]
    ]
    assert_golden(f"collation/compare-{width}.txt", "\n\n".join(blocks) + "\n")


pairs_of_any_kind = st.one_of(
    rewordings(count=2), st.tuples(wordings(hostile_words), wordings(hostile_words)), st.tuples(st.text(), st.text())
)


@given(pairs_of_any_kind, st.integers(20, 130), st.booleans(), st.booleans())
@settings(max_examples=100)
def test_every_line_is_exactly_as_wide_as_asked(
    texts: tuple[str, ...], width: int, ascii: bool, only_differences: bool
) -> None:
    for line in compared(texts[0], texts[-1], width, ascii=ascii, only_differences=only_differences):
        assert sum(cell_len(run.text) for run in line) == width
        assert cell_len("".join(run.text for run in line)) == width


@given(rewordings(count=2), st.integers(20, 130))
@settings(max_examples=60)
def test_all_words_of_both_wordings_are_shown(texts: tuple[str, ...], width: int) -> None:
    lines = compared(texts[0], texts[-1], width)
    worded = (Role.SAME, Role.CHANGED, Role.ADDED, Role.LACKED, Role.MOVED, Role.OMISSION)
    letters = sorted(c for line in lines for run in line if run.role in worded for c in run.text if c.isalnum())
    assert letters == sorted(c for text in (texts[0], texts[-1]) for c in text if c.isalnum())
