"""Two articles as lines: side by side or below each other, each line of the exact width."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from quotes_tui.collation.facing import Facing, facing_lines
from quotes_tui.collation.parallels import compare_texts
from tests.collation.test_parallels import FERRY, MAYOR, PRICE, UNION, text, two_texts

A = text(FERRY, MAYOR, UNION, "[… 1]", PRICE)
B = text(FERRY.replace("sail", "go"), UNION, "Our office adds this.", PRICE, MAYOR.replace("ship", "boat"))


def shown(found: Facing) -> list[str]:
    return ["".join(run.text for run in line) for line in found.lines]


def words_of(found: Facing, role: str) -> list[str]:
    return [run.text for line in found.lines for run in line if run.role == role]


def test_side_by_side() -> None:
    found = facing_lines(compare_texts(A, B), 100)
    lines = shown(found)
    assert lines[0].split("│")[0].strip() == lines[0].split("│")[1].strip().replace(" go ", " sail ")
    assert {line.index("│") for line in lines} == {50}
    assert words_of(found, "changed") == ["sail", "go", "ship", "boat"]
    assert [word for word in words_of(found, "moved") if word.startswith(("↓", "↑"))] == [
        "↓ moved: further on",
        "↑ moved: further up",
    ]
    assert words_of(found, "omission") == ["… perhaps in what is left out", "––– 1 paragraph left out –––"]


def test_narrow_lines_have_a_label_and_what_is_equal_stands_there_once() -> None:
    found = facing_lines(compare_texts(A, B), 60)
    lines = shown(found)
    assert [line[:2] for line in lines[:4]] == ["1 ", "2 ", "1 ", "2 "]
    assert [line for line in lines if "forty more hands" in line] == [
        line for line in lines if line.startswith("= The")
    ]
    assert [line for line in lines if "not here" in line] == []
    assert any(line.startswith("2 ↓ moved: further on") for line in lines)


def test_what_is_said_of_several_paragraphs_is_said_once_where_it_is_narrow() -> None:
    found = facing_lines(compare_texts(text(FERRY, MAYOR, UNION), PRICE), 60)
    assert [line.strip() for line in shown(found) if "not here" in line] == ["2 – not here", "1 – not here"]
    wide = facing_lines(compare_texts(text(FERRY, MAYOR, UNION), PRICE), 100)
    assert len([line for line in shown(wide) if "not here" in line]) == 4


def test_only_differences_shortens_what_is_equal() -> None:
    same = text(UNION, PRICE)
    found = facing_lines(
        compare_texts(text(FERRY, same), text(FERRY.replace("sail", "go"), same)), 100, only_differences=True
    )
    assert [line.split("│")[0].strip() for line in shown(found)][-1] == "… 2 paragraphs alike …"
    assert "forty" not in "".join(shown(found))
    assert found.tops[1] == found.tops[2] == len(found.lines) - 1


def test_the_differences_are_the_rows_that_one_goes_to() -> None:
    parallels = compare_texts(A, B)
    found = facing_lines(parallels, 100)
    assert [parallels.rows[at].stand.value for at in found.differences] == ["changed", "moved", "open", "moved"]
    for at in found.differences:
        assert found.tops[at] == 0 or not shown(found)[found.tops[at] - 1].strip("│ ")


def test_plain_signs() -> None:
    lines = shown(facing_lines(compare_texts(A, B), 100, ascii=True))
    assert all(line.isascii() for line in lines)


@pytest.mark.parametrize("width", [20, 79, 80, 133])
@given(texts=two_texts(), only=st.booleans())
@settings(max_examples=25)
def test_every_line_has_the_exact_width(width: int, texts: tuple[str, str], only: bool) -> None:
    found = facing_lines(compare_texts(*texts), width, only_differences=only)
    assert {cell_len(line) for line in shown(found)} <= {width}
    assert len(found.tops) == len(compare_texts(*texts).rows)
    assert all(0 <= top < max(len(found.lines), 1) for top in found.tops)
