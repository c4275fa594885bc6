"""Tokens against tokens: the table of edits, moves and omissions, and the laws of an alignment."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.align import Edit, Token, free, function_words, matches, moves, near_key, operations, tokens
from tests.strategies import rewordings


def written(text: str, found: list[Token], start: int, end: int) -> str:
    return " ".join(text[token.start : token.end] for token in found[start:end])


def edits(a: str, b: str) -> list[tuple[str, str, str]]:
    """The operations between two texts with the words that each takes of both."""
    left, right = tokens(a), tokens(b)
    return [
        (str(o.edit), written(a, left, o.a_start, o.a_end), written(b, right, o.b_start, o.b_end))
        for o in operations(left, right)
    ]


def moved(a: str, b: str) -> list[tuple[str, str]]:
    left, right = tokens(a), tokens(b)
    found = moves(left, right, *free(left, right, operations(left, right)))
    return [
        (written(a, left, m.a_start, m.a_start + m.length), written(b, right, m.b_start, m.b_start + m.length))
        for m in found
    ]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        pytest.param("The Ferry, THE ferry", ["the", "ferry", "the", "ferry"], id="case and punctuation do not count"),
        pytest.param("Japan-Russia relations", ["japan", "russia", "relations"], id="a hyphen parts words"),
        pytest.param("Russia’s Russia's", ["russia's", "russia's"], id="apostrophes are one"),
        pytest.param("one … two", ["one", "…", "two"], id="ellipsis"),
        pytest.param("one ... two", ["one", "…", "two"], id="three full stops"),
        pytest.param("one […] two [...] three", ["one", "…", "two", "…", "three"], id="in brackets"),
        pytest.param("one . . . two", ["one", "…", "two"], id="spaced"),
        pytest.param("one. . . . Two", ["one", "…", "two"], id="after a sentence"),
        pytest.param("one (…) two", ["one", "…", "two"], id="in round brackets"),
        pytest.param("we look [sic] at 8.5", ["we", "look", "sic", "at", "8.5"], id="an insertion is words"),
        pytest.param("–", [], id="no word"),
    ],
)
def test_tokens(text: str, keys: list[str]) -> None:
    assert [token.key for token in tokens(text)] == keys


def test_tokens_give_back_their_place() -> None:
    text = "“Japan-Russia … talks,” he said"
    assert [text[t.start : t.end] for t in tokens(text)] == ["Japan", "Russia", "…", "talks", "he", "said"]


def test_a_stem_makes_coarser_keys() -> None:
    assert [t.key for t in tokens("Talks talking", stem=lambda key: key[:4])] == ["talk", "talk"]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param("The Talks.", "the talks", [("equal", "The Talks", "the talks")], id="nothing differs"),
        pytest.param(
            "the latest talks",
            "the current talks",
            [("equal", "the", "the"), ("replace", "latest", "current"), ("equal", "talks", "talks")],
            id="one word replaced",
        ),
        pytest.param(
            "talks with Japan end",
            "talks end",
            [("equal", "talks", "talks"), ("delete", "with Japan", ""), ("equal", "end", "end")],
            id="words left out",
        ),
        pytest.param("talks", "peace talks", [("insert", "", "peace"), ("equal", "talks", "talks")], id="added"),
        pytest.param(
            "extremely unjustified and absolutely unacceptable",
            "wholly wrong and quite intolerable",
            [("replace", "extremely unjustified and absolutely unacceptable", "wholly wrong and quite intolerable")],
            id="a stray function word joins two replacements",
        ),
        pytest.param(
            "against Ukraine and the attempt fails",
            "and it fails",
            [
                ("delete", "against Ukraine", ""),
                ("equal", "and", "and"),
                ("replace", "the attempt", "it"),
                ("equal", "fails", "fails"),
            ],
            id="but stays where one side only loses words",
        ),
        pytest.param(
            "strongly not weakly", "firmly not softly",
            [("replace", "strongly", "firmly"), ("equal", "not", "not"), ("replace", "weakly", "softly")],
            id="a negation is never absorbed",
        ),
        pytest.param(
            "we will never close the ferry again",
            "we will … again",
            [
                ("equal", "we will", "we will"),
                ("omission", "never close the ferry", "…"),
                ("equal", "again", "again"),
            ],
            id="what an ellipsis elides is no difference",
        ),
        pytest.param(
            "we […] again",
            "we will close again",
            [("equal", "we", "we"), ("omission", "[…]", "will close"), ("equal", "again", "again")],
            id="elided by the first text",
        ),
        pytest.param(
            "we will close it soon",
            "we … shut it soon",
            [
                ("equal", "we", "we"),
                ("omission", "will", "…"),
                ("replace", "close", "shut"),
                ("equal", "it soon", "it soon"),
            ],
            id="the word beside an ellipsis stands against the word beside it",
        ),
        pytest.param(
            "we close", "… all of us must close",
            [("replace", "we", "… all of us must"), ("equal", "close", "close")],
            id="an ellipsis elides nothing where more words follow than there were",
        ),
        pytest.param("", "", [], id="nothing at all"),
    ],
)  # fmt: skip
def test_operations(a: str, b: str, expected: list[tuple[str, str, str]]) -> None:
    assert edits(a, b) == expected


def test_more_equal_words_are_kept_than_by_the_cheapest_edit() -> None:
    a, b = "a b c d e f", "x y z a b c"
    assert sum(length for _, _, length in matches(a.split(), b.split())) == 3


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(
            "in the current conditions Russia will not continue negotiations with Japan",
            "Russia will not continue negotiations with Japan in the current conditions",
            [("in the current conditions", "in the current conditions")],
            id="a phrase at the other end",
        ),
        pytest.param("of the treaty we spoke", "we spoke of the treaty", [], id="one content word in three is chance"),
        pytest.param(
            "while I am mayor it stays open for all", "it stays open for all while I am mayor",
            [("while I am mayor", "while I am mayor")], id="one content word in four words tells",
        ),
        pytest.param("it is what it was said to be", "said to be it is what it was", [], id="function words alone"),
        pytest.param("peace talks end", "peace talks end", [], id="what is aligned did not move"),
    ],
)  # fmt: skip
def test_moves(a: str, b: str, expected: list[tuple[str, str]]) -> None:
    assert moved(a, b) == expected


def test_moves_share_no_token() -> None:
    a, b = tokens("x1 y1 x1 y1 end"), tokens("end x1 y1 x1 y1")
    found = moves(a, b, [True] * len(a), [True] * len(b))
    assert [(m.a_start, m.b_start, m.length) for m in found] == [(0, 1, 4)]


def test_near_key_joins_forms_of_a_word() -> None:
    assert near_key("russian") == near_key("russia's") != near_key("ukraine")


def test_function_words_hold_no_negation() -> None:
    assert {"the", "and", "of"} <= function_words()
    assert function_words().isdisjoint({"not", "no", "never", "none", "cannot", "nor", "neither"})


@given(rewordings(count=2))
@settings(max_examples=60)
def test_operations_cover_both_sides_and_equal_ones_are_equal(wordings: tuple[str, ...]) -> None:
    a, b = tokens(wordings[0]), tokens(wordings[-1])
    found = operations(a, b)
    assert [i for o in found for i in range(o.a_start, o.a_end)] == list(range(len(a)))
    assert [i for o in found for i in range(o.b_start, o.b_end)] == list(range(len(b)))
    for o in found:
        if o.edit is Edit.EQUAL:
            assert [t.key for t in a[o.a_start : o.a_end]] == [t.key for t in b[o.b_start : o.b_end]]


@given(rewordings(count=2))
@settings(max_examples=60)
def test_a_move_is_of_equal_words_that_no_equal_operation_takes(wordings: tuple[str, ...]) -> None:
    a, b = tokens(wordings[0]), tokens(wordings[-1])
    a_free, b_free = free(a, b, operations(a, b))
    for move in moves(a, b, a_free, b_free):
        in_a = slice(move.a_start, move.a_start + move.length)
        in_b = slice(move.b_start, move.b_start + move.length)
        assert [t.key for t in a[in_a]] == [t.key for t in b[in_b]]
        assert all(a_free[in_a])
        assert all(b_free[in_b])


@given(st.text(max_size=60))
@settings(max_examples=60)
def test_tokens_stand_in_order_and_apart(text: str) -> None:
    found = tokens(text)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(token.start < token.end for token in found)


def test_what_only_lays_out_or_cites_loads_nothing_heavy() -> None:
    code = (
        "import sys, quotes_tui.collation.layout, quotes_tui.citation\n"
        "sys.exit(bool({'rapidfuzz', 'pydantic', 'yaml', 'textual'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
