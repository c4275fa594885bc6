"""The table of all wordings: cells, scrolling by columns, and the exact width."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from quotes_tui.collation import collate, collate_wordings
from quotes_tui.collation.layout import Role, Table, TableOptions, table_lines
from tests.data.made_up import made_up
from tests.golden import assert_golden
from tests.strategies import hostile_words, rewordings, siglum, wordings

TEXTS = {
    "A": "The latest situation occurred as a result of the war, and the attempt to shift the issue is absurd",
    "B": "The current situation is a result of the war, and it is absurd",
    "C": "the latest situation … absurd",
    "D": "absurd",
}


def shown(table: Table) -> list[str]:
    return ["".join(run.text for run in line) for line in table.lines]


def cells(table: Table, row: int = 0) -> list[str]:
    """The cells of a row's first line."""
    return [cell.strip() for cell in shown(table)[table.rows[row].start].split("│")]


def test_cells_say_equal_missing_elided_or_the_words() -> None:
    table = table_lines(
        collate_wordings({"A": "we go home now", "B": "we go back now", "C": "we … now", "D": "we go home"}, "A"), 100
    )
    assert [cells(table, row) for row in range(4)] == [
        ["A", "we", "go", "home", "now"],
        ["B", "=", "=", "back", "="],
        ["C", "=", "…", "…", "="],
        ["D", "=", "=", "=", "–"],
    ]


def test_the_base_comes_first_whatever_its_siglum() -> None:
    table = table_lines(collate_wordings(TEXTS, "C"), 100)
    assert [row.siglum for row in table.rows] == ["C", "A", "B", "D"]
    assert cells(table)[:2] == ["C", "the"]


def test_moved_words_carry_an_arrow_towards_their_home() -> None:
    texts = {"A": "act now: the mayor says", "B": "the mayor says act now"}
    table = table_lines(collate_wordings(texts, "A"), 100)
    assert cells(table, 0) == ["A", "act now: →", "the mayor says", "–"]
    assert cells(table, 1) == ["B", "–", "=", "← act now (moved)"]


def test_labels_stand_before_the_rows_and_are_cut() -> None:
    labels = {"A": "A ★ Alder Courier, the oldest of them all", "B": "B 海辺日報"}
    lines = shown(table_lines(collate_wordings({"A": "x", "B": "x"}, "A"), 40, TableOptions(labels=labels)))
    assert [line.split("│")[0] for line in lines] == ["A ★ Alder  ", "B 海辺日報 "]


def test_scrolling_by_whole_columns_shows_each_and_stops_where_the_rest_fits() -> None:
    collation = collate_wordings(TEXTS, "A")
    seen: set[int] = set()
    first = 0
    while True:
        table = table_lines(collation, 60, TableOptions(first=first))
        assert table.first == first
        assert table.more_left == (first > 0)
        seen |= {column.number for column in table.columns}
        if not table.more_right:
            break
        first += 1
    assert first == table.last_first > 0
    assert seen == set(range(len(collation.columns)))
    assert table_lines(collation, 60, TableOptions(first=99)).first == table.last_first
    assert table_lines(collation, 60, TableOptions(first=-5)).first == 0


def test_first_showing_brings_any_column_in_sight() -> None:
    collation = collate_wordings(TEXTS, "A")
    for start in range(3):
        table = table_lines(collation, 60, TableOptions(first=start))
        for number in range(len(collation.columns)):
            moved = table_lines(collation, 60, TableOptions(first=table.first_showing(number)))
            assert number in {column.number for column in moved.columns}


def test_boundaries_hold_the_cells_of_their_column() -> None:
    table = table_lines(collate_wordings(TEXTS, "A"), 60)
    line = shown(table)[0]
    assert [line[column.start : column.end].strip() for column in table.columns] == cells(table)[
        1 : len(table.columns) + 1
    ]
    assert line[table.columns[0].start - 1] == "│"


def test_rows_name_their_lines() -> None:
    texts = {"A": "short", "B": "a wording of so many words that it needs some lines of a column that is not very wide"}
    table = table_lines(collate_wordings(texts, "A"), 40)
    assert table.rows[0].end == table.rows[1].start
    assert table.rows[1].end == len(table.lines) > 2


def test_only_differences_shortens_columns_where_all_agree() -> None:
    texts = {"A": "the long way to the town hall is closed", "B": "the long way to the town hall is open"}
    table = table_lines(collate_wordings(texts, "A"), 80, TableOptions(only_differences=True))
    assert [cells(table, row) for row in range(2)] == [["A", "…", "closed"], ["B", "…", "open"]]


def test_ascii_signs() -> None:
    table = table_lines(collate_wordings({**TEXTS, "C": "absurd", "D": "act"}, "A"), 90, TableOptions(ascii=True))
    assert "".join(shown(table)).isascii()


def test_one_wording_takes_the_room_there_is() -> None:
    table = table_lines(collate_wordings({"A": TEXTS["A"]}, "A"), 120)
    assert len(table.lines) == 1
    assert table.columns[0].end <= 120


def test_roles_and_columns_of_the_runs() -> None:
    table = table_lines(collate_wordings({"A": "we go home", "B": "we go"}, "A"), 60)
    found = [(run.role, run.text, run.column) for line in table.lines for run in line if run.column >= 0]
    assert found == [
        (Role.SAME, "we go", 0), (Role.SAME, "home", 1), (Role.EQUAL, "=", 0), (Role.MISSING, "–", 1)
    ]  # fmt: skip


@pytest.mark.parametrize("first", [0, 4])
def test_golden(first: int) -> None:
    table = table_lines(collate(made_up().statement("0a11ce57")), 100, TableOptions(first=first))
    assert_golden(f"collation/table-from-{first}.txt", "".join(f"{line}|\n" for line in shown(table)))


texts_of_any_kind = st.one_of(
    rewordings(count=5), st.lists(wordings(hostile_words), min_size=1, max_size=4).map(tuple), st.tuples(st.text())
)


@given(texts_of_any_kind, st.integers(20, 130), st.integers(0, 5), st.booleans(), st.booleans())
@settings(max_examples=100)
def test_every_line_is_exactly_as_wide_as_asked(
    texts: tuple[str, ...], width: int, first: int, ascii: bool, only_differences: bool
) -> None:
    collation = collate_wordings({siglum(number): text for number, text in enumerate(texts)}, "A")
    labels = {"A": texts[-1]}
    table = table_lines(collation, width, TableOptions(first, labels, ascii, only_differences))
    for line in table.lines:
        assert sum(cell_len(run.text) for run in line) == width
        assert cell_len("".join(run.text for run in line)) == width
    assert [row.siglum for row in table.rows] == list(collation.sigla)
