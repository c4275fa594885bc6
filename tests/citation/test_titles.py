"""Titles: what is no part of them, and their short forms."""

from __future__ import annotations

import pytest

from quotes_tui.citation.titles import Title, beginning_of, short_title, title_of

TEXT = "The mayor said the ferry keeps over the river. Ilse Varnholt of Port Alder agreed."


def of(printed: str, *, outlet: str = "The Courier", english: bool = True) -> Title:
    return title_of(printed, TEXT, [], outlet, english=english)


@pytest.mark.parametrize(
    ("printed", "sentence", "chicago"),
    [
        pytest.param("ferry stays - The Courier", "ferry stays", "Ferry Stays", id="the outlet behind a dash"),
        pytest.param("ferry stays | Courier", "ferry stays", "Ferry Stays", id="the outlet behind a bar"),
        pytest.param("ferry stays - thecourier.com", "ferry stays", "Ferry Stays", id="the outlet's address"),
        pytest.param("ferry stays - mayor", "ferry stays - mayor", "Ferry Stays - Mayor", id="another dash"),
        pytest.param("Opinion | why we sail", "Why we sail", "Why We Sail", id="a section's label"),
        pytest.param(
            "Opinion: why we sail", "Opinion: Why we sail", "Opinion: Why We Sail", id="a word before a colon"
        ),
        pytest.param("The ferry stays.", "The ferry stays", "The Ferry Stays", id="a full stop"),
        pytest.param("We leave the U.S.", "We leave the U.S.", "We Leave the U.S.", id="an abbreviation's stop"),
        pytest.param(
            "mayor's 'no' isn't all", "mayor’s “no” isn’t all", "Mayor’s ‘No’ Isn’t All", id="typewriter marks"
        ),
        pytest.param("“no”, says mayor", "“no,” says mayor", "‘No,’ Says Mayor", id="the comma inside"),
        pytest.param("ferry: what now", "ferry: What now", "Ferry: What Now", id="a capital after a colon"),
        pytest.param("apps: iPhone first", "apps: iPhone first", "Apps: iPhone First", id="but not in a brand"),
        pytest.param(
            "“he said ‘no “never” no’”", "“he said ‘no “never” no’”", "‘He Said “No ‘Never’ No”’", id="three marks deep"
        ),
    ],
)
def test_forms(printed: str, sentence: str, chicago: str) -> None:
    found = of(printed)
    assert (found.sentence, found.chicago, found.derived) == (sentence, chicago, False)


@pytest.mark.parametrize(
    ("printed", "form"),
    [
        ("Letter to the editor: our ferry", "letter to the editor"),
        ("Letters | our ferry", "letter to the editor"),
        ("Editorial: our ferry", "editorial"),
        ("Analysis | our ferry", ""),
    ],
)
def test_labels_say_what_a_text_is(printed: str, form: str) -> None:
    assert (of(printed).sentence, of(printed).form) == ("Our ferry", form)


def test_a_translation_of_the_title_stands_apart() -> None:
    found = of("Die Fähre bleibt. [The ferry stays]", english=False)
    assert (found.sentence, found.chicago, found.gloss) == ("Die Fähre bleibt", "Die Fähre bleibt", "The ferry stays")
    assert of("Ferry stays [video]").gloss == ""


@pytest.mark.parametrize(
    ("printed", "derived", "shouted"),
    [
        ("Mayor Keeps the Ferry of Port Alder", True, False),
        ("MAYOR KEEPS FERRY", True, True),
        ("Mayor keeps the ferry of Port Alder", False, False),
        ("NATO", False, False),
    ],
)
def test_a_title_that_was_made_out_of_a_headline_says_so(printed: str, derived: bool, shouted: bool) -> None:
    assert (of(printed).derived, of(printed).shouted) == (derived, shouted)


def test_a_post_is_cited_by_its_words() -> None:
    words = " ".join(f"Word{n}" for n in range(60)) + "."
    found = beginning_of(words, 20)
    assert found.sentence == " ".join(f"Word{n}" for n in range(20))
    assert found.chicago.startswith("Word0") and len(found.chicago) <= 281 and found.chicago.endswith("…")
    assert beginning_of("It “stays”.", 20).chicago == "It ‘stays’"


@pytest.mark.parametrize(
    ("title", "most", "expected"),
    [
        pytest.param("Japan Protests Russia Move", 2, "Japan Protests", id="its beginning"),
        pytest.param("A Town Waits for Its Ferry", 2, "Town Waits", id="no article"),
        pytest.param("End of the Line for Ferries", 2, "End of the Line", id="no preposition at the end"),
        pytest.param("Why? And How", 4, "Why", id="to the first stop"),
        pytest.param("the ferry sails", 2, "Ferry sails", id="a capital"),
        pytest.param("渡し船は続く", 2, "渡し船は続く", id="no spaces"),
        pytest.param("?!", 2, "?!", id="marks alone"),
        pytest.param("‘No Ferry’ Says Mayor", 1, "No", id="half of a pair of marks"),
        pytest.param("We Leave the U.S.", 4, "We Leave the U.S.", id="an abbreviation keeps its stop"),
    ],
)
def test_short_titles(title: str, most: int, expected: str) -> None:
    assert short_title(title, most) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Who Pays?", "Who Pays?"),
        ("‘Who Pays?’", "Who Pays?"),
        ("Who Will Pay for Our New Ferry?", "Who Will Pay for Our"),
        ("Why? And How", "Why"),
    ],
)
def test_a_whole_question_keeps_its_mark(title: str, expected: str) -> None:
    assert short_title(title, 4, asked=True) == expected


def test_the_words_of_a_post_keep_their_article() -> None:
    assert short_title("The ferry sails tonight, all", 4, whole=True) == "The ferry sails tonight"


@pytest.mark.parametrize(
    "title", ["a " * 20_000, "von der " * 5_000, "‘a" * 5_000, '"a ' * 5_000, "“" * 3_000 + "”" * 3_000]
)
def test_a_title_without_end_takes_no_time(title: str) -> None:
    letters = [sign for sign in title.casefold() if sign.isalnum()]
    assert [sign for sign in of(title).chicago.casefold() if sign.isalnum()] == letters
