"""The line above a statement: what is left out where it is tight, and never a word without its end."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from quotes_tui.indexing.rows import StatementRow
from quotes_tui.signs import UNICODE
from quotes_tui.tui.widgets.statement_facts import facts

ROW = StatementRow(
    "a", "Ilse Varnholt of Port Alder", None, "2031-05-12", "words", "direct", 3, 2, (3, 1), ("negation",), possible=1
)


def drawn(row: StatementRow, width: int, *, speaker: bool = True) -> str:
    return "".join(text for text, _role in facts(row, width, UNICODE, speaker=speaker, year=True))


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        pytest.param(
            90, "rep. 12 May 2031  Ilse Varnholt of Port Alder  3 outlets · 2 wordings ▇▃ ⚑ negation ?", id="all"
        ),
        pytest.param(60, "rep. 12 May 2031  Ilse Varnholt…  3 outlets ▇▃ ⚑ negation ?", id="no count of wordings"),
        pytest.param(50, "12 May 2031  Ilse Var…  3 outlets ▇▃ ⚑ negation ?", id="no rep."),
        pytest.param(46, "12 May 2031  Ilse Varnholt…  3 outlets ▇▃ ⚑ ?", id="the flag without its word"),
        pytest.param(38, "12 May 2031  Ilse Var…  3 outlets ⚑ ?", id="no bars"),
        pytest.param(30, "12 May 2031  Ilse Var…  ▇▃ ⚑…", id="cut with a sign"),
    ],
)
def test_what_says_least_goes_first(width: int, shown: str) -> None:
    assert drawn(ROW, width) == shown


def test_one_outlet_is_not_worth_its_words_where_it_is_tight() -> None:
    lone = replace(ROW, outlets=1, wordings=(1,), flags=(), possible=0)
    assert drawn(lone, 60) == "rep. 12 May 2031  Ilse Varnholt of Port Alder  1 outlet"
    assert drawn(lone, 36) == "rep. 12 May 2031  Ilse Varnholt…"


@settings(max_examples=60)
@given(st.integers(1, 120), st.booleans(), st.sampled_from(["浅川 蓮", "إلسا", "x" * 90, None]))
def test_it_never_is_wider_than_its_room(width: int, speaker: bool, name: str | None) -> None:
    assert cell_len(drawn(replace(ROW, speaker=name), width, speaker=speaker)) <= max(width - 1, 1)
