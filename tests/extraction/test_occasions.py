"""When and where, in the article: what is taken from whose attribution."""

from __future__ import annotations

import pytest

from quotes_tui.extraction.attribution import attribute
from tests.extraction.marked import marked

TUESDAY = "2022-03-22"


@pytest.mark.parametrize(
    ("words", "said", "occasion"),
    [
        pytest.param("⟦1 Anna Berg⟧ ⟨1 said⟩ Monday ⟪1 it was over⟫.", "2022-03-21", None, id="after the cue"),
        pytest.param(
            "“⟪1 It is over⟫,” ⟦1 Anna Berg⟧ ⟨1 said⟩ Monday in parliament.", "2022-03-21", "in parliament", id="both"
        ),
        pytest.param("On Monday, ⟦1 Anna Berg⟧ ⟨1 said⟩ ⟪1 it was over⟫.", "2022-03-21", None, id="before the cue"),
        pytest.param("⟦1 Anna Berg⟧ ⟨1 said⟩ ⟪1 she would leave Monday⟫.", None, None, id="not in what is said"),
        pytest.param(
            "Monday was wet. ⟦1 Anna Berg⟧ ⟨1 said⟩ ⟪1 it was over⟫.", None, None, id="not in another sentence"
        ),
        pytest.param(
            "⟦1 Paul Hill⟧ ⟨1 said⟩ Monday ⟪1 no⟫, but ⟦2 Anna Berg⟧ ⟨2 said⟩ ⟪2 yes⟫.", None, None, id="not another’s"
        ),
        pytest.param("⟦1 Anna Berg⟧, who won on Sunday, ⟨1 said⟩ ⟪1 no⟫.", None, None, id="not in an aside"),
        pytest.param(
            "“⟪1 No⟫,” ⟦1 Anna Berg⟧ ⟨1 said⟩ Monday. “⟪2 Never⟫,” ⟦2 she⟧ ⟨2 added⟩.",
            "2022-03-21",
            None,
            id="she added",
        ),
        pytest.param("“⟪1 No⟫,” ⟦1 Anna Berg⟧ ⟨1 said⟩ Monday.\n\n“⟪2 Never⟫.”", "2022-03-21", None, id="floating on"),
        pytest.param(
            "⟦1 Anna Berg⟧ ⟨1 said⟩ Monday ⟪1 no⟫.\n\nIt rained.\n\n⟦2 Berg⟧ ⟨2 said⟩ ⟪2 yes⟫.",
            None,
            None,
            id="later on",
        ),
        pytest.param(
            "The Water Board issued a statement on March 21. “⟪1 No⟫,” ⟦1 it⟧ ⟨1 read⟩.",
            "2022-03-21",
            "statement",
            id="it read",
        ),
        pytest.param("⟦1 Anna Berg⟧ ⟨1 told⟩ a news conference ⟪1 no⟫.", None, "told a news conference", id="told"),
    ],
)
def test_occasion(words: str, said: str | None, occasion: str | None) -> None:
    article, quotations = marked(words, TUESDAY)
    last = attribute(article, quotations, ())[-1]
    assert last.said == said
    assert (last.occasion.text if last.occasion else None) == occasion
