"""Two articles beside each other: which paragraphs stand for which, what each of them has alone, what moved."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.collation.parallels import FIRST, SECOND, Parallels, Stand, compare_texts
from quotes_tui.model import Span
from quotes_tui.text import paragraphs
from tests.strategies import article_texts

FERRY = "The ferry across the bay will sail again on Monday morning, the harbour office said."
MAYOR = "Mayor Ilse Varnholt told the council that no ship would be sold while she is in office."
UNION = "The seamen's union wants forty more hands before the summer timetable begins in June."
PRICE = "A return ticket costs nine crowns; children under six travel without one."
WEATHER = "Fog had kept the boats in port for eleven days, the longest pause since the great ice."


def text(*parts: str) -> str:
    return "\n\n".join(parts)


def stands(found: Parallels) -> list[tuple[str, str, str]]:
    """What each row is, with the first word of either side."""

    def word(span: Span | None, whole: str) -> str:
        return span.of(whole).split()[0] if span else "-"

    return [(row.stand.value, word(row.a, found.a), word(row.b, found.b)) for row in found.rows]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(
            text(FERRY, MAYOR), text(FERRY.upper(), MAYOR.replace("'", "’")),
            [("equal", "The", "THE"), ("equal", "Mayor", "Mayor")],
            id="case and apostrophes are no difference",
        ),
        pytest.param(
            text(FERRY, MAYOR), text(FERRY.replace("Monday", "Tuesday"), MAYOR),
            [("changed", "The", "The"), ("equal", "Mayor", "Mayor")],
            id="one word is another",
        ),
        pytest.param(
            text(FERRY, MAYOR, UNION), text(FERRY, UNION),
            [("equal", "The", "The"), ("only", "Mayor", "-"), ("equal", "The", "The")],
            id="a paragraph is cut",
        ),
        pytest.param(
            text(FERRY, UNION), text("Our correspondent reports.", FERRY, UNION),
            [("only", "-", "Our"), ("equal", "The", "The"), ("equal", "The", "The")],
            id="a new lead",
        ),
        pytest.param(
            text(FERRY, MAYOR, UNION, PRICE), text(FERRY, UNION, PRICE, MAYOR),
            [
                ("equal", "The", "The"), ("moved", "Mayor", "-"), ("equal", "The", "The"),
                ("equal", "A", "A"), ("moved", "-", "Mayor"),
            ],
            id="a paragraph is put at the end",
        ),
        pytest.param(
            text(FERRY, f"{MAYOR} {UNION}", PRICE), text(FERRY, MAYOR, UNION, PRICE),
            [("equal", "The", "The"), ("equal", "Mayor", "Mayor"), ("equal", "A", "A")],
            id="one paragraph is made two",
        ),
        pytest.param(
            text(FERRY, MAYOR, "[… 2]", PRICE), text(FERRY, MAYOR, UNION, PRICE),
            [("equal", "The", "The"), ("equal", "Mayor", "Mayor"), ("open", "-", "The"), ("left-out", "[…", "-"),
             ("equal", "A", "A")],
            id="what may stand in what an excerpt leaves out is open",
        ),
        pytest.param(
            text(FERRY, "[… 2]", MAYOR, PRICE), text(FERRY, MAYOR, UNION, PRICE),
            [("equal", "The", "The"), ("left-out", "[…", "-"), ("equal", "Mayor", "Mayor"), ("only", "-", "The"),
             ("equal", "A", "A")],
            id="but not where the excerpt leaves nothing out",
        ),
        pytest.param(
            text(FERRY, "[… 2]", PRICE), text(FERRY, "[… 4]", PRICE),
            [("equal", "The", "The"), ("left-out", "[…", "[…"), ("equal", "A", "A")],
            id="both leave something out at one place",
        ),
        pytest.param(
            text(FERRY, "Fog kept all boats in port for more than a week, a pause as long as in the year of the ice.",
                 PRICE),
            text(FERRY, WEATHER, PRICE),
            [("equal", "The", "The"), ("changed", "Fog", "Fog"), ("equal", "A", "A")],
            id="a reworded paragraph between two that stayed",
        ),
        pytest.param(
            text("***", FERRY), text("***", FERRY),
            [("equal", "***", "***"), ("equal", "The", "The")], id="a paragraph without words",
        ),
        pytest.param(text(FERRY), "", [("only", "The", "-")], id="nothing to compare with"),
        pytest.param("", "", [], id="nothing at all"),
    ],
)  # fmt: skip
def test_paragraphs_stand_for_each_other(a: str, b: str, expected: list[tuple[str, str, str]]) -> None:
    assert stands(compare_texts(a, b)) == expected


def test_what_moved_says_where_its_other_place_is() -> None:
    found = compare_texts(text(FERRY, MAYOR, UNION), text(MAYOR, FERRY, UNION))
    moved = [row for row in found.rows if row.stand is Stand.MOVED]
    assert [(row.a is None, row.later) for row in moved] in (
        [(True, True), (False, False)],
        [(False, True), (True, False)],
    )
    assert all(row.collation and row.collation.wording(FIRST) == row.collation.wording(SECOND) for row in moved)


def test_the_share_counts_the_words_that_can_be_compared() -> None:
    whole = compare_texts(text(FERRY, MAYOR), text(FERRY, MAYOR.replace("sold", "lent")))
    assert (whole.words, whole.shared) == ((32, 32), 31)
    assert whole.share == 31 / 32
    excerpt = compare_texts(text(FERRY, "[… 1]"), text(FERRY, MAYOR))
    assert (excerpt.words, excerpt.shared, excerpt.share) == ((15, 15), 15, 1.0)
    assert excerpt.excerpts == (True, False)


def test_nothing_in_common_is_told_as_none() -> None:
    assert compare_texts(FERRY, "渡し船は続く").share == 0
    assert compare_texts("", "").share == 0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param("a\n\n" * 3000, "a\n\n" * 2999, id="one word, thousands of times"),
        pytest.param("a " * 20000, "b " + "a " * 20000, id="one endless paragraph"),
        pytest.param("[… 1]\n\n" * 2000, FERRY, id="nothing but omissions"),
        pytest.param("… " * 9000, ". . . " * 9000, id="nothing but ellipses"),
        pytest.param("x" * 50000, "x" * 49999 + "y", id="one endless word"),
    ],
)
def test_hostile_texts_come_to_an_end(a: str, b: str) -> None:
    check_laws(compare_texts(a, b))


# --- laws ------------------------------------------------------------------------------------------------


@st.composite
def two_texts(draw: st.DrawFn) -> tuple[str, str]:
    """A text, and one that an outlet might have made of it; or two that have nothing to do with each other."""
    a = draw(article_texts())
    parts = [*a.split("\n\n"), *draw(st.lists(article_texts(), max_size=1)), *draw(st.sampled_from(([], ["[… 2]"])))]
    return a, "\n\n".join(draw(st.permutations(parts))[: draw(st.integers(0, len(parts)))])


@given(two_texts())
@settings(max_examples=60)
def test_every_paragraph_is_in_one_row(texts: tuple[str, str]) -> None:
    found = compare_texts(*texts)
    check_laws(found)
    assert compare_texts(*texts) == found


@given(article_texts())
@settings(max_examples=30)
def test_a_text_is_equal_to_itself(text: str) -> None:
    found = compare_texts(text, text)
    assert {row.stand for row in found.rows} <= {Stand.EQUAL}
    assert found.shared == found.words[0] == found.words[1]


def check_laws(found: Parallels) -> None:
    """The rows are both texts in their order; what they compare are the words that stand there."""
    for side, whole in (("a", found.a), ("b", found.b)):
        held = [span for row in found.rows if (span := getattr(row, side))]
        assert held == sorted(held)
        left = [paragraph.span for paragraph in paragraphs(whole)]
        for span in held:
            inside = next((at for at, one in enumerate(left) if not span.holds(one)), len(left))
            assert inside, "a row has no paragraph"
            assert (left[0].start, left[inside - 1].end) == (span.start, span.end)
            del left[:inside]
        assert not left, "a paragraph is in no row"
    for row in found.rows:
        if row.collation and row.a and row.b:
            assert row.collation.wording(FIRST) == row.a.of(found.a)
            assert row.collation.wording(SECOND) == row.b.of(found.b)
    assert found.shared <= min(found.words)
    assert 0 <= found.share <= 1
