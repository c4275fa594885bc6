"""Marks within marks: which belong together, and how each is turned."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.citation.marks import inner_marks, outer_marks, pairs


@pytest.mark.parametrize(
    ("words", "within", "alone"),
    [
        pytest.param("he said “no”", "he said ‘no’", "he said “no”", id="American"),
        pytest.param("he said ‘no’", "he said ‘no’", "he said “no”", id="British"),
        pytest.param("‘she said “no”’ twice", "‘she said “no”’ twice", "“she said ‘no’” twice", id="British, nested"),
        pytest.param("“she said ‘no’” twice", "‘she said “no”’ twice", "“she said ‘no’” twice", id="American, nested"),
        pytest.param("“a ‘b “c” d’ e”", "‘a “b ‘c’ d” e’", "“a ‘b “c” d’ e”", id="four deep"),
        pytest.param("\"a 'b' c\"", "‘a “b” c’", "“a ‘b’ c”", id="typewriter"),
        pytest.param("the players’ union", *["the players’ union"] * 2, id="a plural's apostrophe"),
        pytest.param("‘the players’ union’ said", "‘the players’ union’ said", "“the players’ union” said", id="both"),
        pytest.param("‘the players’ said", "‘the players’ said", "“the players” said", id="a plural at the end"),
        pytest.param("rock ’n’ roll in the ’90s", *["rock ’n’ roll in the ’90s"] * 2, id="left out letters"),
        pytest.param("the ‘90s ‘boom’", "the ‘90s ‘boom’", "the ‘90s “boom”", id="an apostrophe turned wrong"),
        pytest.param("‘’Tis so’", "‘’Tis so’", "“’Tis so”", id="’tis"),
        pytest.param("it isn't 'so', he's", "it isn't ‘so’, he's", "it isn't “so”, he's", id="typewriter apostrophes"),
        pytest.param("5' 10\" tall", *["5' 10\" tall"] * 2, id="feet and inches"),
        pytest.param("er sagte „nein“ und ‚ja‘", "er sagte ‘nein’ und ‘ja’", "er sagte “nein” und “ja”", id="German"),
        pytest.param("hän sanoi ”ei” taas", "hän sanoi ‘ei’ taas", "hän sanoi “ei” taas", id="Finnish"),
        pytest.param("il dit « non »", *["il dit « non »"] * 2, id="French marks stay"),
        pytest.param("「『いや』と」言った", *["「『いや』と」言った"] * 2, id="and Japanese ones"),
        pytest.param("no” he said", "no’ he said", "no” he said", id="half of a pair"),
        pytest.param("a\n\n“b\n\n“c", "a\n\nb\n\nc", "a\n\nb\n\nc", id="opened anew in each paragraph"),
        pytest.param("a\n\n‘b said “c”", "a\n\nb said ‘c’", "a\n\nb said “c”", id="opened anew in single marks"),
        pytest.param("a\n\n“b” said", "a\n\n‘b’ said", "a\n\n“b” said", id="a quotation at a paragraph's head"),
    ],
)  # fmt: skip
def test_marks(words: str, within: str, alone: str) -> None:
    assert (inner_marks(words), outer_marks(words)) == (within, alone)


@given(st.text("ab .,“”‘’\"'\n", max_size=40))
@settings(max_examples=120)
def test_pairs_nest_and_marks_alone_settle(words: str) -> None:
    found = pairs(words)
    assert all(one.start < one.end for one in found)
    crossed = [(a, b) for a in found for b in found if a.start < b.start < a.end < b.end]
    assert not crossed


@given(st.recursive(st.sampled_from(["a", "b c", "d."]), lambda inner: inner.map(lambda w: f"x “{w}” y"), max_leaves=4))
@settings(max_examples=40)
def test_turning_in_and_out_again_gives_the_same(words: str) -> None:
    assert outer_marks(inner_marks(words)) == outer_marks(words)
    assert inner_marks(outer_marks(words)) == inner_marks(words)
