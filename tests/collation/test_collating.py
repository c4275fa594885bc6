"""All wordings in columns: what is read where, and the laws of a collation."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.collation import collate, collate_wordings, pair, shared_words
from quotes_tui.collation.readings import Collation, Mark, Reading
from quotes_tui.errors import UsageError
from quotes_tui.model import Canonical, Relation, Statement, Variant
from tests.data.made_up import made_up
from tests.strategies import hostile_words, rewordings, siglum, wordings

SIGNS = {Mark.SAME: "=", Mark.CHANGED: "~", Mark.ADDED: "+", Mark.MOVED: "^", Mark.OMISSION: "."}


def row(collation: Collation, siglum: str) -> str:
    """A row as `=same|~changed|-`, one cell a column."""
    at = collation.sigla.index(siglum)
    cells = (column[at] for column in collation.columns)
    return "|".join("-" if cell is None else SIGNS[cell.mark] + cell.text.strip() for cell in cells)


def rows(*texts: str) -> list[str]:
    collation = collate_wordings({siglum(number): text for number, text in enumerate(texts)}, "A")
    return [row(collation, name) for name in collation.sigla]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(
            ["The Talks, “over”.", "the talks – over"],
            ["=The Talks, “over”.", "=the talks – over"],
            id="case, punctuation and marks do not count",
        ),
        pytest.param(
            ["the peace-treaty talks", "the peace treaty talks"],
            ["=the peace-treaty talks", "=the peace treaty talks"],
            id="nor does a hyphen",
        ),
        pytest.param(
            ["the latest situation", "the current situation"],
            ["=the|=latest|=situation", "=the|~current|=situation"],
            id="a word replaced",
        ),
        pytest.param(
            ["a result of Russia’s aggression", "a result of Russian aggression"],
            ["=a result of|=Russia’s|=aggression", "=a result of|~Russian|=aggression"],
            id="forms of a word stand in one column",
        ),
        pytest.param(
            ["Russia’s attempt to shift the issue to Japan", "it is unfair to blame the consequences on Japan"],
            ["=Russia’s attempt to shift the issue to|=Japan", "~it is unfair to blame the consequences on|=Japan"],
            id="a rewording reads as one phrase",
        ),
        pytest.param(
            ["ended against Ukraine and failed", "ended and failed"],
            ["=ended|=against Ukraine|=and failed", "=ended|-|=and failed"],
            id="words left out",
        ),
        pytest.param(["we went", "we quickly went"], ["=we|-|=went", "=we|+quickly|=went"], id="words added"),
        pytest.param(
            ["we will never close it again", "we will … again"],
            ["=we will|=never close it|=again", "=we will|.…|=again"],
            id="elided words are no difference",
        ),
        pytest.param(
            ["we will … again", "we will never close it again"],
            ["=we will|.…|=again", "=we will|.never close it|=again"],
            id="nor where the base elides",
        ),
        pytest.param(
            ["one two three four five", "one … five", "one two new four five"],
            ["=one|=two|=three|=four|=five", "=one|.|.|.…|=five", "=one|=two|~new|=four|=five"],
            id="an ellipsis stands for all columns up to the next word",
        ),
        pytest.param(
            ["we must act today, the mayor of Alder says", "the mayor of Alder says we must act today"],
            ["=we must act today,|=the mayor of Alder says|-", "-|=the mayor of Alder says|^we must act today"],
            id="moved words",
        ),
        pytest.param(
            ["alpha beta gamma", "delta epsilon", "zeta"],
            ["=alpha beta gamma", "~delta epsilon", "~zeta"],
            id="nothing in common",
        ),
        pytest.param(
            ["is absolutely unacceptable", "unacceptable"],
            ["=is absolutely|=unacceptable", "-|=unacceptable"],
            id="a fragment",
        ),
        pytest.param(
            ["the talks end here", "the talks end there", "the peace end here"],
            ["=the|=talks|=end|=here", "=the|=talks|=end|~there", "=the|~peace|=end|=here"],
            id="columns part where any wording parts",
        ),
        pytest.param(
            ["the ferry the", "The ferry, the", "ferry the the"],
            ["=the|=ferry|-|=the", "=The|=ferry,|-|=the", "-|=ferry|+the|=the"],
            id="like wordings are aligned alike where words repeat",
        ),
        pytest.param(["–", "…"], ["=–", ".…"], id="wordings without a word"),
    ],
)  # fmt: skip
def test_readings(texts: list[str], expected: list[str]) -> None:
    assert rows(*texts) == expected


def test_moved_words_name_the_column_of_the_base_that_has_them() -> None:
    collation = collate_wordings(
        {"A": "we must act today, the mayor says", "B": "the mayor says: we must act today"}, "A"
    )
    places = {
        column[1].text: collation.columns[column[1].home][0]
        for column in collation.columns
        if column[1] is not None and column[1].home is not None
    }
    ((words, home),) = places.items()
    assert words == "the mayor says: "
    assert home == Reading("the mayor says")


def test_opening_marks_stay_with_their_word() -> None:
    collation = collate_wordings({"A": "he said “never” twice", "B": "he said “always” twice"}, "A")
    assert [r.text for r in (column[1] for column in collation.columns) if r] == ["he said ", "“always” ", "twice"]


def test_base_is_the_canonical_wording_unless_given() -> None:
    statement = made_up().statement("0a11ce57")
    assert collate(statement).base == statement.canonical.variant
    assert collate(statement, "D").base == "D"
    assert set(row(collate(statement, "D"), "D")) & set("~+^") == set()


def test_an_unknown_base_is_named() -> None:
    with pytest.raises(UsageError, match="no wording 'Z' here; there are A, B"):
        collate_wordings({"A": "x", "B": "y"}, "Z")


def test_sigla_come_in_their_order_beyond_z() -> None:
    names = [siglum(number) for number in range(28)]
    assert collate_wordings(dict.fromkeys(reversed(names), "x"), "A").sigla == tuple(names)


def test_shared_words() -> None:
    collation = collate_wordings(
        {"A": "the latest situation is a result of war", "B": "the current situation: a result", "C": "x"}, "A"
    )
    assert shared_words(collation, "A", "B") == 4
    assert shared_words(collation, "A", "C") == 0
    assert shared_words(collation, "A", "A") == 8


# --- laws ------------------------------------------------------------------------------------------------


def statement_of(texts: tuple[str, ...]) -> Statement:
    variants = tuple(Variant(siglum(n), text, Relation.EDITED, ()) for n, text in enumerate(texts))
    return Statement("0", None, variants, Canonical("A", "a", "first"))


texts_of_any_kind = st.one_of(
    rewordings(count=5), st.lists(wordings(hostile_words), min_size=1, max_size=4).map(tuple), st.tuples(st.text())
)


@given(texts_of_any_kind, st.data())
@settings(max_examples=80)
def test_readings_joined_are_the_wording(texts: tuple[str, ...], data: st.DataObject) -> None:
    base = siglum(data.draw(st.integers(0, len(texts) - 1)))
    collation = collate(statement_of(texts), base)
    assert [collation.wording(siglum(n)) for n in range(len(texts))] == list(texts)


@given(texts_of_any_kind, st.randoms(use_true_random=False))
@settings(max_examples=80)
def test_the_order_of_variants_changes_nothing(texts: tuple[str, ...], random: Random) -> None:
    statement = statement_of(texts)
    shuffled = list(statement.variants)
    random.shuffle(shuffled)
    assert collate(replace(statement, variants=tuple(shuffled))) == collate(statement)


@given(texts_of_any_kind)
@settings(max_examples=40)
def test_the_base_never_differs_from_itself_and_every_column_holds_something(texts: tuple[str, ...]) -> None:
    collation = collate(statement_of(texts))
    for column in collation.columns:
        assert any(reading is not None for reading in column)
        assert column[0] is None or column[0].mark in (Mark.SAME, Mark.OMISSION)


@given(rewordings(count=4))
@settings(max_examples=40)
def test_relabelled_witnesses_are_aligned_alike(texts: tuple[str, ...]) -> None:
    """Not the sigla but the wordings decide how they are aligned."""
    plain = collate_wordings({siglum(n): text for n, text in enumerate(texts)}, "A")
    turned = collate_wordings({siglum(25 - n): text for n, text in enumerate(texts)}, "Z")
    assert tuple(tuple(reversed(column)) for column in turned.columns) == plain.columns


@given(rewordings(count=3))
@settings(max_examples=40)
def test_a_wording_paired_with_its_like_is_the_same_throughout(texts: tuple[str, ...]) -> None:
    collation = collate_wordings({"A": texts[0], "B": texts[0].upper(), "C": texts[-1]}, "A")
    both = pair(collation, "A", "A")
    assert both.sigla == ("A",)
    assert both.wording("A") == texts[0]
