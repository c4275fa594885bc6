"""Where quotations are cut, and that nothing is lost or shifted."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from quotes_tui.grouping.passages import cut, join
from quotes_tui.model import Article, Kind, Quotation, Span
from tests.grouping.records import Said, indirect, mixed, report


@pytest.mark.parametrize(
    ("said", "pieces"),
    [
        pytest.param(Said("The boat is old. Nobody will repair it."), 2, id="two sentences"),
        pytest.param(Said("No. Nobody will repair the boat."), 1, id="a sentence too short to look for"),
        pytest.param(Said("Mr. Solberg met Dr. Brekke at 5 p.m. on Monday."), 1, id="abbreviations"),
        pytest.param(Said("The blame lies with … Haldor, all of it"), 1, id="an omission ends no sentence"),
        pytest.param(Said("The boat is old, and nobody will repair it"), 1, id="clauses of a direct quotation"),
        pytest.param(
            indirect("it was closing the ferry in autumn and was opening a school in the granary"),
            2,
            id="two predicates",
        ),
        pytest.param(indirect("it was sorry and was late"), 1, id="predicates too short"),
        pytest.param(indirect("the boats and the ferrymen of Seld were late"), 1, id="two subjects, one predicate"),
        pytest.param(
            mixed("it was “a shame” to close the ferry and would be remembered by everybody", "a shame"),
            2,
            id="predicates of a mixed report",
        ),
    ],
)
def test_pieces(said: Said, pieces: int) -> None:
    entry = report("a", [said])
    units = cut(entry.article, entry.quotations[0])
    assert len(units) == pieces
    assert all(unit.text == " ".join(span.of(entry.article.text) for span in unit.spans) for unit in units)


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param(("The boat is old,", "Nobody will repair it."), id="the attribution ends the sentence"),
        pytest.param(("The boat is old.", "Nobody will repair it."), id="the words end it"),
    ],
)
def test_an_interruption_between_sentences_makes_two_units(parts: tuple[str, str]) -> None:
    entry = report("a", [Said(" ".join(parts), interrupted=parts)])
    assert [unit.text for unit in cut(entry.article, entry.quotations[0])] == list(parts)


def test_an_interruption_in_mid_sentence_makes_no_new_unit() -> None:
    entry = report("a", [Said("The boat is old", interrupted=("The boat", "is old"))])
    running_on = replace(entry.article, text=entry.article.text.replace("said. “", "said, “"))
    units = cut(running_on, entry.quotations[0])
    assert [len(unit.spans) for unit in units] == [2]


def test_the_kind_of_a_piece_is_told_by_its_own_marks() -> None:
    said = mixed("it was “a shame” to close the ferry and would be remembered by everybody", "a shame")
    entry = report("a", [said])
    assert [unit.kind for unit in cut(entry.article, entry.quotations[0])] == [Kind.MIXED, Kind.INDIRECT]


@pytest.mark.parametrize(
    ("said", "units"),
    [
        pytest.param(
            mixed("the closure was “a shame” and the council “a flock of gulls”", "a shame", "a flock of gulls"),
            ["the closure was “a shame”", "the council “a flock of gulls”"],
            id="two clauses",
        ),
        pytest.param(
            mixed("the “impossibility” of a lease “with a flock of gulls”", "impossibility", "with a flock of gulls"),
            ["the “impossibility” of a lease “with a flock of gulls”"],
            id="one clause in two fragments",
        ),
        pytest.param(
            mixed("the closure was “a shame” and “absurd”", "a shame", "absurd"),
            ["the closure was “a shame” and “absurd”"],
            id="too short to stand alone",
        ),
        pytest.param(
            mixed(
                "the closure was “a shame and a flock of gulls at sea” in her eyes",
                "a shame and a flock of gulls at sea",
            ),
            ["the closure was “a shame and a flock of gulls at sea” in her eyes"],
            id="joined within one pair of marks",
        ),
    ],
)
def test_a_mixed_clause_is_cut_between_parts_with_marks_of_their_own(said: Said, units: list[str]) -> None:
    entry = report("a", [said])
    assert [unit.text for unit in cut(entry.article, entry.quotations[0])] == units


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param(" and ".join(["was very, very old"] * 2000), Kind.INDIRECT, id="predicates"),
        pytest.param(" and ".join(["it had “a great shame”"] * 2000), Kind.MIXED, id="parts in marks"),
    ],
)
def test_a_clause_without_end_is_cut_all_along(text: str, kind: Kind) -> None:
    quoted = tuple(Span(*found.span(1)) for found in re.finditer("“(.+?)”", text))
    quotation = Quotation("a", kind, (Span(0, len(text)),), text, quoted=quoted)
    assert len(cut(Article("a", text), quotation)) == 2000


def test_joined_neighbours_are_one_verbatim_span() -> None:
    words = "The boat is old. Nobody will repair it. The ferry is closed."
    entry = report("a", [Said(words)])
    passage = join(entry.article.text, cut(entry.article, entry.quotations[0]))
    assert (passage.text, len(passage.spans)) == (words, 1)
