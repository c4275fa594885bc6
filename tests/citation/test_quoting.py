"""Words in quotation marks: what gets marks, and which."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.citation.edits import Change, Edit, applied, in_words
from quotes_tui.citation.marks import inner_marks, outer_marks
from quotes_tui.citation.quoting import AS_PRINTED, Quoting, copied, quoted
from quotes_tui.model import Article, Kind, Passage, Span
from tests.citation.records import ARTICLE, passage

MARKS = str.maketrans("", "", "\"“”„‟‘’«»'")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("he said “no” to it", "he said ‘no’ to it", id="curly"),
        pytest.param('he said "no" and "never"', "he said ‘no’ and ‘never’", id="straight"),
        pytest.param("it isn't ‘so’", "it isn't ‘so’", id="single ones and apostrophes stay"),
        pytest.param('a 6" pipe', 'a 6" pipe', id="a mark without its other half stays"),
        pytest.param("first\n\n“second", "first\n\nsecond", id="a paragraph that opens the quotation anew"),
        pytest.param("er sagte „nein“", "er sagte ‘nein’", id="low marks open"),
    ],
)
def test_inner_marks(text: str, expected: str) -> None:
    assert inner_marks(text) == expected


@pytest.mark.parametrize(
    ("words", "kind", "parts", "expected"),
    [
        pytest.param(
            ["The ferry will not be closed while I am mayor,"], Kind.DIRECT, [],
            "“The ferry will not be closed while I am mayor”", id="direct",
        ),
        pytest.param(
            ["The ferry will not be closed while I am mayor,", "We counted every crossing."], Kind.DIRECT, [],
            "“The ferry will not be closed while I am mayor, We counted every crossing.”", id="interrupted",
        ),
        pytest.param(
            ["The ferry will not be closed", "We counted every crossing."], Kind.DIRECT, [],
            "“The ferry will not be closed” “We counted every crossing.”", id="interrupted without a stop",
        ),
        pytest.param(
            ['the plan "plainly absurd" and said the "fog" was no reason'], Kind.MIXED, ["plainly absurd", "fog"],
            "the plan “plainly absurd” and said the “fog” was no reason", id="partly quoted",
        ),
        pytest.param(
            ["plainly absurd"], Kind.MIXED, ["plainly absurd"], "“plainly absurd”", id="the marks stand outside",
        ),
        pytest.param(
            ['absurd" and said the "f'], Kind.MIXED, ["plainly absurd", "fog"],
            "“absurd” and said the “f”", id="a passage that begins and ends within the marks",
        ),
        pytest.param(
            ["the town would pay for the pier"], Kind.INDIRECT, [], "the town would pay for the pier", id="indirect",
        ),
    ],
)  # fmt: skip
def test_quoted(words: list[str], kind: Kind, parts: list[str], expected: str) -> None:
    assert quoted(passage(*words, kind=kind, quoted=tuple(parts)), ARTICLE) == expected


def test_single_outer_marks_become_double_ones() -> None:
    article = Article("a", "He called it ‘mad, “quite” mad’ today.")
    found = passage("it ‘mad, “quite” mad’ today", kind=Kind.MIXED, quoted=("mad, “quite” mad",), article=article)
    assert quoted(found, article) == "it “mad, ‘quite’ mad” today"


@given(st.text(max_size=60))
@settings(max_examples=60)
def test_the_words_stay_as_they_are(text: str) -> None:
    assert inner_marks(text).translate(MARKS) == text.translate(MARKS)


# --- what a copy changes, and how styles quote -----------------------------------------------------------

STYLED = Quoting(ellipsis=". . .")
PLACE = Span(4, 5)


def of(text: str, words: str, rules: Quoting = AS_PRINTED) -> tuple[str, list[Edit]]:
    """A direct quotation in an article of this text, copied: its text and its edits."""
    article = Article("a", text)
    made = copied(passage(words, article=article), article, rules)
    return made.text, list(made.edits)


@pytest.mark.parametrize(
    ("words", "rules", "expected", "edits"),
    [
        pytest.param(
            "He said “no” to it,", AS_PRINTED, "“He said ‘no’ to it”",
            [(Change.MARK_TURNED, "“", "‘"), (Change.MARK_TURNED, "”", "’"), (Change.COMMA, ",", "")],
            id="marks, comma",
        ),
        pytest.param(
            "one\ntwo", AS_PRINTED, "“one two”", [(Change.LINE_END, "\n", " ")], id="a line end",
        ),
        pytest.param(
            "a … b", STYLED, "“a . . . b”", [(Change.ELLIPSIS, "…", ". . .")], id="an ellipsis of the article's",
        ),
        pytest.param(
            "so... well", STYLED, "“so . . . well”", [(Change.ELLIPSIS, "...", " . . .")], id="three dots after a word",
        ),
        pytest.param(
            "It ended. … Then", STYLED, "“It ended. . . . Then”", [(Change.ELLIPSIS, "…", ". . .")], id="after a stop",
        ),
        pytest.param(
            "lies with . . . Tokyo", Quoting("..."), "“lies with ... Tokyo”", [(Change.ELLIPSIS, ". . .", "...")],
            id="dots apart to a newsroom's",
        ),
        pytest.param(
            "[…] so [sic]", STYLED, "“[. . .] so [sic]”", [(Change.ELLIPSIS, "…", ". . .")], id="brackets stay",
        ),
        pytest.param(
            "We do.", Quoting(stop="left out"), "“We do”", [(Change.STOP, ".", "")], id="a citation follows",
        ),
        pytest.param(
            "We do.", Quoting(stop="comma"), "“We do,”", [(Change.STOP_TURNED, ".", ",")], id="the speaker follows",
        ),
        pytest.param("We do?", Quoting(stop="comma"), "“We do?”", [], id="a question keeps its mark"),
        pytest.param(
            "We do", Quoting(stop="comma"), "“We do,”", [(Change.COMMA_ADDED, "", ",")], id="a comma is missing",
        ),
        pytest.param(
            "He said ‘no.’", Quoting(stop="comma"), "“He said ‘no,’”", [(Change.STOP_TURNED, ".", ",")],
            id="a stop within inner marks",
        ),
        pytest.param("We do,", Quoting(stop="comma"), "“We do,”", [], id="a comma is wanted"),
        pytest.param("so he said ...", Quoting(stop="left out"), "“so he said ...”", [], id="dots are no full stop"),
        pytest.param(
            "re\x1bd", AS_PRINTED, "“re␛d”", [(Change.CHARACTER, "\x1b", "␛")], id="what steers",
        ),
        pytest.param(
            "he said “no” and “never”", Quoting(straight=True), "\"he said 'no' and 'never'\"",
            [(Change.MARK_TURNED, "“", "'"), (Change.MARK_TURNED, "”", "'")] * 2, id="typewriter marks",
        ),
        pytest.param(
            "it isn’t", Quoting(straight=True), '"it isn\'t"', [(Change.MARK_TURNED, "’", "'")], id="and apostrophes",
        ),
        pytest.param("in the U.S.", Quoting(stop="left out"), "“in the U.S.”", [], id="an abbreviation keeps its stop"),
        pytest.param(
            "in the U.S.", Quoting(stop="comma"), "“in the U.S.,”", [(Change.COMMA_ADDED, "", ",")], id="and a comma",
        ),
        pytest.param(
            "a plan B.", Quoting(stop="left out"), "“a plan B”", [(Change.STOP, ".", "")], id="one letter is no such",
        ),
        pytest.param(
            "He went.... Why…?", STYLED, "“He went. . . . Why . . . ?”",
            [(Change.ELLIPSIS, "...", " . . ."), (Change.ELLIPSIS, "…", " . . . ")], id="four dots, dots before a mark",
        ),
        pytest.param(
            "She told me ‘he said “no” to it’ twice", AS_PRINTED, "“She told me ‘he said “no” to it’ twice”", [],
            id="three marks deep, as they are",
        ),
        pytest.param(
            "She told me “he said ‘no’ to it” twice", AS_PRINTED, "“She told me ‘he said “no” to it’ twice”",
            [(Change.MARK_TURNED, "“", "‘"), (Change.MARK_TURNED, "‘", "“"), (Change.MARK_TURNED, "’", "”"),
             (Change.MARK_TURNED, "”", "’")],
            id="three marks deep, inside out",
        ),
    ],
)  # fmt: skip
def test_every_change_is_recorded(
    words: str, rules: Quoting, expected: str, edits: list[tuple[Change, str, str]]
) -> None:
    text, found = of(f"x “{words}” he said", words, rules)
    assert text == expected
    assert [(edit.kind, edit.before, edit.after) for edit in found] == edits
    assert all(edit.why for edit in found)


LONG = "we count " * 19 + "the ‘fog’ too."


@pytest.mark.parametrize(
    ("words", "rules", "block"),
    [
        pytest.param(LONG, Quoting(block_words=41), True, id="as many words as the style says"),
        pytest.param(LONG, Quoting(block_words=42), False, id="one word fewer"),
        pytest.param(LONG, Quoting(block_length=len(LONG)), False, id="no longer than the style says"),
        pytest.param(LONG, Quoting(block_length=len(LONG) - 1), True, id="longer"),
    ],
)
def test_long_quotations_are_blocks_without_marks(words: str, rules: Quoting, block: bool) -> None:
    article = Article("a", f"“{words}” he said")
    made = copied(passage(words, article=article), article, rules)
    assert made.block is block
    assert ("“fog”" in made.text, made.text.startswith("we")) == (block, block)


def test_a_block_keeps_its_paragraphs() -> None:
    words = "We count.\n\n“We count\non."
    article = Article("a", f"“{words}” he said")
    assert copied(passage(words, article=article), article, Quoting(block_words=1)).text == "We count.\nWe count on."


def test_words_left_out_of_a_quotation_leave_an_ellipsis() -> None:
    article = Article("a", "“One. Two. Three.” he said")
    whole = passage("One. Two. Three.", article=article)
    cut = Passage(whole.quotation, (Span(1, 5), Span(11, 17)), "One. Three.", Kind.DIRECT)
    assert copied(cut, article, STYLED).text == "“One. . . . Three.”"
    assert in_words(copied(cut, article).edits) == "1 ellipsis"


@pytest.mark.parametrize("by", ["machine", "user"])
def test_a_translation_that_nobody_published_gets_no_marks(by: str) -> None:
    article = replace(ARTICLE, translation=by)
    direct = passage("The ferry will not be closed while I am mayor,")
    assert copied(direct, article).text == "The ferry will not be closed while I am mayor"
    mixed = passage('the plan "plainly absurd" and said', kind=Kind.MIXED, quoted=("plainly absurd",))
    assert copied(mixed, article).text == "the plan plainly absurd and said"


@pytest.mark.parametrize("by", ["agency", "outlet", "official", "provisional", None])
def test_a_published_translation_is_quoted(by: str | None) -> None:
    direct = passage("The ferry will not be closed while I am mayor,")
    assert copied(direct, replace(ARTICLE, translation=by)).text.startswith("“The ferry")


def test_marks_of_a_title_that_stands_in_none() -> None:
    assert outer_marks("it is ‘children’s play’, isn’t it") == "it is “children’s play”, isn’t it"


@given(
    st.text("ab .,…\"“”‘’'\n\t\x07", min_size=1, max_size=40).filter(str.strip), st.sampled_from([AS_PRINTED, STYLED])
)
@settings(max_examples=80)
def test_the_edits_alone_make_the_copy(words: str, rules: Quoting) -> None:
    """Nothing is changed that no edit tells, edits do not overlap, and each holds what stands at its place."""
    article = Article("a", words)
    made = copied(
        Passage(passage(words, article=article).quotation, (Span(0, len(words)),), words, Kind.DIRECT), article, rules
    )
    assert f"“{applied(words, Span(0, len(words)), made.edits)}”" == made.text
    assert all(edit.place.of(words) == edit.before != edit.after for edit in made.edits)
    ends = [edit.place.end for edit in made.edits]
    assert all(end <= edit.place.start for end, edit in zip(ends, made.edits[1:], strict=False))


def test_counted_in_words() -> None:
    edits = [Edit(PLACE, "“", "‘", Change.MARK_TURNED, "w")] * 2 + [Edit(PLACE, ",", "", Change.COMMA, "w")]
    assert in_words(edits) == "2 marks turned, 1 comma left out"
    assert in_words([]) == ""
