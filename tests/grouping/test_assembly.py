"""What comes together and what stays apart, one trap a row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quotes_tui.grouping import group
from quotes_tui.model import Act, Phrase, SpeakerKind
from tests.grouping.records import (
    ANOTHER_STORY,
    MAYOR,
    RIVAL,
    TOLD_ANOTHER_WAY,
    TOLD_ONE_WAY,
    TOWN,
    Said,
    indirect,
    mixed,
    one,
    report,
    together,
)

LINE = "We cannot keep a boat on the water that nobody has paid to repair since my father was harbour master"
LONG = "The crossing has lost money every year since the bridge was opened, and no council can pay for that for ever"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(LINE + ",", LINE + ".", id="punctuation only"),
        pytest.param(LINE, LINE.replace("cannot", "can not").upper(), id="case and a split word"),
        pytest.param(
            LINE, "that nobody has paid to repair since my father was harbour master", id="trimmed at the front"
        ),
        pytest.param(
            LINE, "We cannot keep a boat on the water … since my father was harbour master", id="trimmed inside"
        ),
        pytest.param(LINE, "[We] cannot keep a boat on the water that nobody has paid to repair", id="square brackets"),
        pytest.param(
            LONG,
            "Since the bridge opened, the crossing has made a loss each year, and no council can pay that for ever",
            id="re-translation",
        ),
        pytest.param(
            LONG, indirect("the crossing had lost money every year since the bridge was opened"), id="indirect"
        ),
        pytest.param(
            "To close it now is a scandalous betrayal of the islanders",
            mixed("the closure was “a scandalous betrayal” and nothing else", "a scandalous betrayal"),
            id="fragment in marks",
        ),
        pytest.param(
            "To close it now is scandalous and a betrayal of the islanders",
            mixed("called the closure “scandalous”", "scandalous"),
            id="fragment of one word, same speaker, same event",
        ),
        pytest.param(LINE, Said(LINE, None), id="speaker known in one report only"),
        pytest.param(
            "The eight boats carried 40 people each and were never once late",
            "The 8 boats carried forty people each and never were late",
            id="numbers in words and figures",
        ),
    ],
)
def test_two_reports_of_one_statement_come_together(first: str, second: Said | str) -> None:
    found = together(report("a", [first]), report("b", [second], TOLD_ANOTHER_WAY))
    assert len(found) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(LINE, Said(LINE, RIVAL), id="one line credited to two people"),
        pytest.param(
            "The ferry is the heart of Haldor and of Seld",
            "The council of Haldor will meet again when the ferry has been sold",
            id="false friends: the names of the story",
        ),
        pytest.param("We will decide in spring", "We will never forget this", id="function words only"),
        pytest.param(
            Said("scandalous", RIVAL), "To close it now is scandalous and a betrayal", id="fragment, another speaker"
        ),
        pytest.param(
            Said("a mistake", None), "It would be a mistake to sell the boat before winter", id="fragment, nobody named"
        ),
    ],
)
def test_two_statements_stay_apart(first: Said | str, second: Said | str) -> None:
    found = together(report("a", [first]), report("b", [second], TOLD_ANOTHER_WAY))
    assert len(found) == 2


def test_the_same_words_another_month_are_another_statement_that_is_linked() -> None:
    first, second = group([report("a", [LINE]), report("b", [LINE], TOLD_ANOTHER_WAY, published="2021-07-01")])
    assert [link.id for link in first.related] == [second.id]
    assert first.flags == second.flags == ("other-date",)


def test_one_line_credited_to_two_people_is_two_statements_that_know_of_each_other() -> None:
    first, second = group([report("a", [LINE]), report("b", [Said(LINE, RIVAL)], TOLD_ANOTHER_WAY)])
    assert {first.speaker, second.speaker} == {MAYOR, RIVAL}
    assert [link.id for link in first.related] == [second.id]
    assert first.flags == second.flags == ("two-speakers",)


def test_long_copied_words_meet_across_stories() -> None:
    assert together(report("a", [LINE]), report("b", [Said(LINE, None)], ANOTHER_STORY)) == [{LINE}]


def test_a_short_formula_does_not_meet_across_stories() -> None:
    formula = Said("in the name of progress", None)
    assert len(together(report("a", [formula]), report("b", [formula], ANOTHER_STORY))) == 2


def test_two_quotations_of_one_article_stay_apart_though_another_holds_both() -> None:
    whole = "The ferry is finished, and the timber trade of Seld will have to find itself another way across the sound"
    parts = ["The ferry is finished", "the timber trade of Seld will have to find itself another way across the sound"]
    found = together(report("a", [whole]), report("b", parts, TOLD_ANOTHER_WAY))
    assert not any(set(parts) <= statement for statement in found)


def test_a_quotation_of_two_sentences_may_report_two_statements() -> None:
    first, second = (
        "We will sell the last boat before winter comes.",
        "The granary shall become a school for the islanders.",
    )
    found = together(report("a", [f"{first} {second}"]), report("b", [first], TOLD_ANOTHER_WAY), report("c", [second]))
    assert sorted(map(sorted, found)) == [[second], [first]]


def test_sentences_that_always_travel_together_are_one_statement() -> None:
    words = "We will sell the last boat before winter comes. The granary shall become a school for the islanders."
    statement = one(report("a", [words]), report("b", [words], TOLD_ANOTHER_WAY))
    assert [variant.text for variant in statement.variants] == [words]


def test_an_interrupted_quotation_is_one_passage_with_both_spans() -> None:
    parts = ("We will sell the last boat before winter comes,", "The granary shall become a school.")
    statement = one(report("a", [Said(" ".join(parts), interrupted=parts)]))
    (passage,) = statement.best.passages
    assert len(passage.spans) == 2
    assert passage.text == " ".join(parts)


def test_coordinated_predicates_of_an_indirect_report_are_two_statements() -> None:
    both = "it was closing the ferry to Seld in autumn and was turning the old granary into a school for islanders"
    alone = indirect("the council would turn the old granary into a school for the islanders")
    found = together(report("a", [indirect(both)]), report("b", [alone], TOLD_ANOTHER_WAY))
    assert {"was turning the old granary into a school for islanders", alone.text} in found
    assert {"it was closing the ferry to Seld in autumn"} in found


def test_a_body_may_stand_for_the_person_who_speaks_for_it_and_persons_never_for_each_other() -> None:
    town = Said(LINE, TOWN, speaker_kind=SpeakerKind.BODY)
    mayor = Said(LINE, MAYOR, speaks_for=(TOWN,))
    rival = Said(LINE, RIVAL, speaks_for=(TOWN,))
    statement = one(report("a", [town]), report("b", [mayor], TOLD_ANOTHER_WAY))
    assert statement.speaker == MAYOR
    assert any(TOWN in record.what and MAYOR in record.what for record in statement.evidence)
    assert len(list(group([report("a", [rival]), report("b", [mayor], TOLD_ANOTHER_WAY)]))) == 2


def test_only_acts_of_speech_are_grouped() -> None:
    assert not list(group([report("a", [Said(LINE, act=Act.BELIEF), Said(LONG, act=Act.PLAN)])]))


@pytest.mark.parametrize(
    ("printed", "occasion"),
    [
        pytest.param(("In council", "in council", "at the granary"), "in council", id="most reports, either case"),
        pytest.param(("At the granary", None, None), "at the granary", id="at the head of a sentence"),
        pytest.param(("NRK", None, None), "NRK", id="a name keeps its capitals"),
        pytest.param((None, None, None), None, id="none tells"),
    ],
)
def test_the_occasion_is_the_one_that_most_reports_tell(printed: tuple[str | None, ...], occasion: str | None) -> None:
    told = [report("a", [LINE]), report("b", [LINE], TOLD_ANOTHER_WAY), report("c", [LINE])]
    for number, words in enumerate(printed):
        phrase = Phrase(0, len(words), words) if words else None
        quotations = [replace(quotation, occasion=phrase) for quotation in told[number].quotations]
        told[number] = replace(told[number], quotations=quotations)
    assert one(*told).occasion == occasion


def test_the_day_comes_from_most_reports() -> None:
    statement = one(
        report("a", [Said(LINE, said="2021-05-03")]),
        report("b", [Said(LINE, said="2021-05-04")], TOLD_ANOTHER_WAY),
        report("c", [Said(LINE, said="2021-05-03")]),
    )
    assert statement.said == "2021-05-03"


def test_every_link_between_wordings_is_explained_in_words_with_numbers() -> None:
    trimmed = "that nobody has paid to repair since my father was harbour master"
    statement = one(report("a", [LINE]), report("b", [trimmed], TOLD_ANOTHER_WAY))
    (record,) = statement.evidence
    assert record.what == "B reports what A reports"
    assert "shared" in record.why
    assert "% alike" in record.why
    assert 0 < record.score <= 1


def test_a_near_miss_is_possible_and_not_merged() -> None:
    found = list(
        group(
            [
                report(
                    "a",
                    ["The bridge has emptied the boats, the harbour and the inn of this village", TOLD_ONE_WAY[:40]],
                ),
                report("b", ["The bridge has emptied the boats and we knew that it would"], TOLD_ANOTHER_WAY),
            ]
        )
    )
    links = [(statement.id, link.id) for statement in found for link in statement.possible]
    assert all((b, a) in links for a, b in links)
    assert all(0 < link.score <= 1 for statement in found for link in statement.possible)


def test_no_reports_no_statements() -> None:
    assert list(group([])) == []
    assert list(group([report("a", [])])) == []


BOTH = mixed(
    "to end it was “a scandalous betrayal of the islanders” and the council was “no better than a flock of gulls”",
    "a scandalous betrayal of the islanders",
    "no better than a flock of gulls",
)
BETRAYAL, GULLS = BOTH.text.split(" and ")


def test_two_clauses_with_marks_of_their_own_meet_the_two_quotations_that_they_report() -> None:
    direct = [
        "Ending it is a scandalous betrayal of the islanders.",
        "This council is no better than a flock of gulls.",
    ]
    found = together(report("a", [BOTH]), report("b", direct, TOLD_ANOTHER_WAY))
    assert found == [{BETRAYAL, direct[0]}, {GULLS, direct[1]}]


def test_two_clauses_with_marks_of_their_own_stay_apart_where_two_reporters_give_both() -> None:
    other = mixed(
        "ending it was “a scandalous betrayal of islanders” and the council “not better than a flock of gulls”",
        "a scandalous betrayal of islanders",
        "not better than a flock of gulls",
    )
    assert len(together(report("a", [BOTH]), report("b", [other], TOLD_ANOTHER_WAY))) == 2
    assert together(report("a", [BOTH])) == [{BOTH.text}]


def test_words_in_marks_of_a_mixed_report_stand_apart_like_direct_ones() -> None:
    first, second = "propaganda of timber and of bridges", "promoting timber, seals, lighthouses and bridges"
    told = report("a", [first, mixed(f"it was “{second}” to her", second)])
    retold = report(
        "b", ["timber and bridge propaganda", mixed(f"it was “{second}” for her", second)], TOLD_ANOTHER_WAY
    )
    assert not any({first, told.quotations[1].text} <= statement for statement in together(told, retold))


RENDERED = f"{TOLD_ONE_WAY} The last boat sails at noon on a Sunday. Every ticket for it was sold within an hour."
PARALLEL = RENDERED.replace("will stop", "stops").replace("ending", "which ends")


@pytest.mark.parametrize(
    ("other", "kind", "statements"),
    [
        pytest.param(MAYOR, SpeakerKind.PERSON, 1, id="one speaker"),
        pytest.param(None, SpeakerKind.PERSON, 1, id="nobody named"),
        pytest.param("Harbour Office", SpeakerKind.BODY, 2, id="hardly the same speaker"),
    ],
)
def test_in_articles_as_alike_as_translations_little_shared_matter_is_enough_unless_speakers_differ(
    other: str | None, kind: SpeakerKind, statements: int
) -> None:
    first = "Complaining is not mending, and to denounce a council is no seamanship"
    second = Said("Complaints aren’t repairs, judgments of councils aren’t seamanship", other, speaker_kind=kind)
    assert len(together(report("a", [first], PARALLEL), report("b", [second], RENDERED))) == statements
