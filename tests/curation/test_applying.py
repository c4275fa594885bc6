"""Decisions applied: what is grouped afterwards, and what is told where one does not apply."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from quotes_tui.curation import (
    Action,
    Decision,
    Target,
    in_words,
    merge,
    move,
    note,
    pin,
    reject,
    rename_speaker,
    set_bounds,
    set_speaker,
    split,
)
from quotes_tui.errors import UsageError
from quotes_tui.model import Act, Kind, Speaker, SpeakerKind, Statement, Topic
from tests.curation.stories import (
    ENGINE,
    PITY,
    RETOLD,
    STOP,
    STOP_AGAIN,
    articles,
    curated,
    grouped,
    partition,
    story,
    texts,
    told,
    with_words,
    wording,
)
from tests.grouping.records import MAYOR, RIVAL, Said, mixed, report

REPORTS = story()
ARTICLES = articles(REPORTS)
PLAIN = grouped(REPORTS)


def decided(statement: Statement) -> list[str]:
    return [f"{record.what}: {record.why}" for record in statement.evidence if record.topic is Topic.CURATION]


def test_the_story_is_what_the_tests_take_it_for() -> None:
    assert texts(PLAIN) == [
        {STOP, STOP_AGAIN},
        {PITY},
        {"It is a disgrace for every man on the river"},
        {ENGINE},
        {RETOLD},
    ]


# --- statements --------------------------------------------------------------------------------------------


def test_merged_statements_are_one_and_say_so() -> None:
    decision = merge(with_words(PLAIN, STOP), with_words(PLAIN, RETOLD), ARTICLES)
    one = with_words(grouped(REPORTS, decision), RETOLD)

    assert texts([one]) == [{STOP, STOP_AGAIN, RETOLD}]
    assert decided(one) == ["A, B and C report one statement: kept together by decision"]
    assert told(REPORTS, decision) == []


def test_a_split_wording_is_a_statement_of_its_own_and_both_say_so() -> None:
    whole = with_words(PLAIN, STOP)
    found = grouped(REPORTS, split(whole, [wording(whole, STOP_AGAIN)], ARTICLES))

    assert {STOP} in texts(found)
    assert {STOP_AGAIN} in texts(found)
    one, other = with_words(found, STOP), next(s for s in found if s.best.text == STOP_AGAIN)
    assert decided(one) == [f"“{STOP_AGAIN}” is another statement, {other.id}: kept apart by decision"]
    assert decided(other) == [f"“{STOP}” is another statement, {one.id}: kept apart by decision"]
    assert one.possible == other.possible == ()


def test_a_moved_wording_leaves_one_statement_for_another() -> None:
    whole = with_words(PLAIN, STOP)
    found = grouped(REPORTS, move(whole, [wording(whole, STOP_AGAIN)], with_words(PLAIN, ENGINE), ARTICLES))

    assert {STOP} in texts(found)
    assert {STOP_AGAIN, ENGINE} in texts(found)


def test_moving_all_wordings_is_merging() -> None:
    whole, engine = with_words(PLAIN, STOP), with_words(PLAIN, ENGINE)
    assert move(whole, whole.variants, engine, ARTICLES) == merge(whole, engine, ARTICLES)


def test_two_wordings_split_off_stay_together() -> None:
    merged = merge(with_words(PLAIN, PITY), with_words(PLAIN, ENGINE), ARTICLES)
    more = merge(with_words(PLAIN, PITY), with_words(PLAIN, RETOLD), ARTICLES)
    three = with_words(grouped(REPORTS, merged, more), PITY)
    off = split(three, [wording(three, ENGINE), wording(three, RETOLD)], ARTICLES)

    assert {PITY} in texts(grouped(REPORTS, merged, more, off))
    assert {ENGINE, RETOLD} in texts(grouped(REPORTS, merged, more, off))


def test_what_is_kept_apart_is_not_joined_through_a_third() -> None:
    """The engine is not the pity; both are bound to the retold words: the later bond is taken, the earlier is told."""
    apart = Decision(Action.SPLIT, (Target("session", ENGINE),), left=(Target("granary", PITY),))
    first = merge(with_words(PLAIN, ENGINE), with_words(PLAIN, RETOLD), ARTICLES)
    second = merge(with_words(PLAIN, PITY), with_words(PLAIN, RETOLD), ARTICLES)

    found = texts(grouped(REPORTS, first, second, apart))
    assert {PITY, RETOLD} in found
    assert {ENGINE} in found
    assert [reason.split(":")[:2] for reason in told(REPORTS, first, second, apart)] == [
        ["left out", " decision 1 (merge) is overruled by a later decision"]
    ]


def test_evidence_does_not_join_what_is_kept_apart_through_a_third() -> None:
    """A third article prints both wordings' words; they stay two statements, and it goes with one of them."""
    reports = [*REPORTS, report("third", [STOP])]
    whole = with_words(grouped(reports), STOP)
    found = grouped(reports, split(whole, [wording(whole, STOP_AGAIN)], articles(reports)))
    assert not any({STOP, STOP_AGAIN} <= held for held in texts(found))


def test_a_later_decision_wins_and_that_is_told() -> None:
    engine, pity = with_words(PLAIN, ENGINE), with_words(PLAIN, PITY)
    joined = merge(engine, pity, ARTICLES)
    both = with_words(grouped(REPORTS, joined), PITY)
    parted = split(both, [wording(both, ENGINE)], ARTICLES)

    assert partition(grouped(REPORTS, joined, parted)) == partition(PLAIN)
    assert "decision 1 (merge) is overruled" in told(REPORTS, joined, parted)[0]
    assert {ENGINE, PITY} in texts(grouped(REPORTS, joined, parted, joined))
    assert "decision 2 (split) is overruled" in told(REPORTS, joined, parted, joined)[0]


def test_part_of_a_merger_may_be_overruled() -> None:
    stop, engine = with_words(PLAIN, STOP), with_words(PLAIN, ENGINE)
    joined = merge(stop, engine, ARTICLES)
    three = with_words(grouped(REPORTS, joined), STOP)
    parted = split(three, [wording(three, STOP_AGAIN)], ARTICLES)

    assert {STOP, ENGINE} in texts(grouped(REPORTS, joined, parted))
    assert "is overruled in part by a later decision" in told(REPORTS, joined, parted)[0]


def test_a_pinned_wording_is_cited_and_the_last_pin_counts() -> None:
    whole = with_words(PLAIN, STOP)
    pins = [pin(whole, wording(whole, words), ARTICLES) for words in (STOP, STOP_AGAIN)]
    for order in (pins, pins[::-1]):
        found = with_words(grouped(REPORTS, *order), STOP)
        assert found.best.text == order[-1].targets[0].words
        assert found.canonical.reason.startswith("pinned by you")


def test_notes_are_kept_with_their_statement() -> None:
    pity = with_words(PLAIN, PITY)
    found = grouped(REPORTS, note(pity, " Ask her. ", ARTICLES), note(pity, "Asked.", ARTICLES))
    assert with_words(found, PITY).notes == ("Ask her.", "Asked.")
    assert with_words(found, STOP).notes == ()


# --- quotations --------------------------------------------------------------------------------------------


def test_the_speaker_of_a_wording_can_be_set() -> None:
    retold = with_words(PLAIN, RETOLD)
    found = with_words(grouped(REPORTS, set_speaker(retold, [], RIVAL, ARTICLES)), RETOLD)
    assert found.speaker == RIVAL
    assert decided(found) == [f"A is said by {RIVAL}: by decision"]
    nobody = with_words(grouped(REPORTS, set_speaker(retold, [], "", ARTICLES)), RETOLD)
    assert nobody.speaker is None
    assert decided(nobody) == ["A is said by nobody known: by decision"]


def test_words_of_two_people_are_never_joined_where_the_user_says_who() -> None:
    whole = with_words(PLAIN, STOP)
    found = grouped(REPORTS, set_speaker(whole, [wording(whole, STOP_AGAIN)], RIVAL, ARTICLES))
    assert {STOP} in texts(found)
    assert {STOP_AGAIN} in texts(found)


def test_a_speaker_is_called_otherwise_in_all_spellings() -> None:
    reports = [*REPORTS, report("short", [Said("We asked for three engines", "Solberg")])]
    found = grouped(reports, rename_speaker(MAYOR, "Ingrid Sol"))
    assert {s.speaker for s in found} == {"Ingrid Sol", RIVAL}


def test_two_speakers_become_one() -> None:
    found = grouped(REPORTS, rename_speaker(RIVAL, MAYOR))
    assert {statement.speaker for statement in found} == {MAYOR}


def test_the_speakers_that_a_corpus_states_are_renamed_with_their_role() -> None:
    stated = (Speaker(MAYOR, "Mayor", aliases=("I. Solberg",)), Speaker("Town", kind=SpeakerKind.BODY))
    made = curated(REPORTS, rename_speaker(MAYOR, "Ingrid Berg"), speakers=stated)
    assert made.speakers[0] == Speaker("Ingrid Berg", "Mayor", aliases=("I. Solberg", MAYOR))
    merged = curated(REPORTS, rename_speaker(MAYOR, "Town"), speakers=stated)
    assert merged.speakers == (Speaker("Town", kind=SpeakerKind.BODY, aliases=(MAYOR, "I. Solberg")),)
    assert {q.speaker_kind for r in merged.reports for q in r.quotations if q.speaker == "Town"} == {SpeakerKind.BODY}


def test_renaming_there_and_back_is_one_name() -> None:
    found = grouped(REPORTS, rename_speaker(MAYOR, "A B"), rename_speaker("A B", MAYOR))
    assert {statement.speaker for statement in found} == {MAYOR, RIVAL}


def passage(words: str) -> Statement:
    return with_words(PLAIN, words)


@pytest.mark.parametrize(
    ("before", "after", "text", "kind"),
    [
        pytest.param(PITY, "Nobody regrets this", "Nobody regrets this", Kind.DIRECT, id="less of it"),
        pytest.param(PITY, f"“{PITY}”", PITY, Kind.DIRECT, id="the marks are no words of it"),
        pytest.param(PITY, f"{PITY}” {MAYOR} said", f"{PITY}” {MAYOR} said", Kind.MIXED, id="more than is in marks"),
        pytest.param(RETOLD, "the vessel", "the vessel", Kind.INDIRECT, id="indirect"),
    ],
)
def test_a_quotation_gets_other_bounds(before: str, after: str, text: str, kind: Kind) -> None:
    found = grouped(REPORTS, set_bounds(passage(before).cited, after, ARTICLES))
    cited = with_words(found, text).cited
    assert decided(with_words(found, text)) == ["A is quoted with other bounds: by decision"]
    assert (cited.text, cited.kind) == (text, kind)
    assert " ".join(span.of(ARTICLES(cited.article).text) for span in cited.spans) == text
    if kind is Kind.MIXED:
        assert [part.of(ARTICLES(cited.article).text) for part in cited.quotation.quoted] == [PITY]


def test_bounds_may_be_typed_with_a_typewriters_marks() -> None:
    decision = set_bounds(passage(PITY).cited, f'"{PITY}"', ARTICLES)
    assert decision.others == (Target("granary", f"“{PITY}”"),)


def test_bounds_take_in_a_whole_quotation_and_never_half_of_one() -> None:
    text = ARTICLES("granary").text
    both = text[text.index(STOP) : text.index(PITY) + len(PITY)]
    found = grouped(REPORTS, set_bounds(passage(STOP).cited, both, ARTICLES))
    assert sum(PITY in variant.text for s in found for variant in s.variants) == 1
    half = set_bounds(passage(STOP).cited, both[:-4], ARTICLES)
    assert partition(grouped(REPORTS, half)) == partition(PLAIN)
    assert "does not apply (the words run into another quotation" in told(REPORTS, half)[0]


def test_a_rejected_wording_is_gone_and_the_rest_of_its_quotation_stays() -> None:
    long = report("long", ["We will go on. The boats are safe and sound. Nobody needs to be afraid of the river."])
    found = grouped([long])
    one = grouped([long], Decision(Action.REJECT, (Target("long", "The boats are safe and sound."),)))
    assert "boats" in found[0].best.text
    assert texts(one) == [{"We will go on. Nobody needs to be afraid of the river."}]
    assert grouped([long], reject(found[0].variants, articles([long]))) == []


def test_what_is_rejected_does_not_come_back_when_extraction_finds_a_little_more() -> None:
    decision = reject(passage(RETOLD).variants, ARTICLES)
    session = REPORTS[1]
    at = session.article.text.index("said " + RETOLD)
    more = replace(
        session.quotations[2], spans=(replace(session.quotations[2].spans[0], start=at),), text="said " + RETOLD
    )
    again = [REPORTS[0], replace(session, quotations=(*session.quotations[:2], more))]
    assert not any(RETOLD in text for held in texts(grouped(again, decision)) for text in held)


def test_what_is_rejected_and_not_found_at_all_is_as_it_should_be() -> None:
    decision = reject(passage(RETOLD).variants, ARTICLES)
    without = [REPORTS[0], replace(REPORTS[1], quotations=REPORTS[1].quotations[:2])]
    assert told(without, decision) == []
    assert told(REPORTS, decision, decision) == []


def test_a_mixed_quotation_without_its_marked_part_is_indirect() -> None:
    words = 'the line was closed and that the harbour was a "ruin of a place" by now'
    made = report("mixed", [mixed(words, "ruin of a place")])
    kept = grouped(
        [made], Decision(Action.REJECT, (Target("mixed", 'that the harbour was a "ruin of a place" by now'),))
    )
    assert [(s.best.text, s.cited.kind) for s in kept] in (
        [("the line was closed", Kind.INDIRECT)],
        [],
    )


# --- what does not apply -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("decision", "why"),
    [
        pytest.param(Decision(Action.PIN, (Target("gone", PITY),)), "there is no article 'gone'", id="article gone"),
        pytest.param(
            Decision(Action.PIN, (Target("granary", "no such words"),)),
            "these words do not stand there",
            id="words gone",
        ),
        pytest.param(Decision(Action.REJECT, (Target("granary", PITY, 2),)), "so often", id="occurrence gone"),
        pytest.param(
            Decision(Action.NOTE, (Target("granary", "Councillors met on Tuesday evening"),), value="x"),
            "no quotation is found there",
            id="no quotation",
        ),
        pytest.param(rename_speaker("Nobody Known", "X"), "nobody is called Nobody Known", id="speaker gone"),
        pytest.param(
            Decision(Action.MERGE, (Target("granary", PITY),), (Target("granary", "Nobody regrets this more"),)),
            "are one passage now",
            id="one passage",
        ),
    ],
)
def test_a_decision_that_names_nothing_there_is_told(decision: Decision, why: str) -> None:
    made = curated(REPORTS, decision)
    (problem,) = made.problems
    assert problem.path == "curation.toml"
    assert problem.reason.startswith(f"decision 1 ({decision.action}) does not apply")
    assert why in problem.reason
    assert [entry.number for entry in made.stale] == [1]
    assert partition(grouped(REPORTS, decision)) == partition(PLAIN)


def test_the_part_of_a_decision_that_still_stands_is_applied() -> None:
    decision = merge(with_words(PLAIN, STOP), with_words(PLAIN, PITY), ARTICLES)
    without = [REPORTS[0]]
    assert {STOP, PITY} in texts(grouped(without, decision))
    assert told(without, decision)[0].startswith("decision 1 (merge) applies in part (there is no article 'session')")


def test_what_was_decided_about_rejected_words_is_left_out() -> None:
    pity = with_words(PLAIN, PITY)
    both = (note(pity, "hm", ARTICLES), reject(pity.variants, ARTICLES))
    (reason,) = told(REPORTS, *both)
    assert reason.startswith("left out: decision 1 (note) does not apply")
    assert "rejected by another decision" in reason


def test_words_of_beliefs_are_changed_but_not_grouped() -> None:
    believed = replace(REPORTS[0].quotations[1], act=Act.BELIEF)
    reports = [replace(REPORTS[0], quotations=(REPORTS[0].quotations[0], believed))]
    assert "no quotation is found there" in told(reports, Decision(Action.PIN, (Target("granary", PITY),)))[0]
    assert told(reports, Decision(Action.REJECT, (Target("granary", PITY),))) == []


PITY_SAID, STOP_SAID = with_words(PLAIN, PITY), with_words(PLAIN, STOP)


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(lambda: merge(PITY_SAID, PITY_SAID, ARTICLES), id="merged with itself"),
        pytest.param(lambda: split(PITY_SAID, PITY_SAID.variants, ARTICLES), id="nothing left"),
        pytest.param(lambda: split(STOP_SAID, [], ARTICLES), id="nothing named"),
        pytest.param(lambda: move(PITY_SAID, PITY_SAID.variants, PITY_SAID, ARTICLES), id="moved to itself"),
        pytest.param(lambda: note(PITY_SAID, "  ", ARTICLES), id="empty note"),
        pytest.param(lambda: rename_speaker("A", " A "), id="the same name"),
        pytest.param(lambda: rename_speaker("", "A"), id="no name"),
        pytest.param(lambda: set_bounds(PITY_SAID.cited, "not printed there", ARTICLES), id="other words"),
        pytest.param(lambda: set_bounds(PITY_SAID.cited, "", ARTICLES), id="no words"),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused(wrong: Callable[[], Decision]) -> None:
    with pytest.raises(UsageError):
        wrong()


@pytest.mark.parametrize(
    ("decision", "words"),
    [
        (
            Decision(Action.MERGE, (Target("a", "x"),), (Target("b", "y\x1b"),)),
            "“x” (a) and “y␛” (b) are one statement",
        ),
        (
            Decision(Action.SPLIT, (Target("a", "x"), Target("b", "x"), Target("b", "z")), left=(Target("b", "y"),)),
            "“x” (a) with 1 more stands apart from “y” (b)",
        ),
        (Decision(Action.SPEAKER, (Target("a", "x"),), value="Ann"), "“x” (a) is said by Ann"),
        (Decision(Action.SPEAKER, (Target("a", "x"),)), "nobody can tell who says “x” (a)"),
        (rename_speaker("Ann", "Ann Poe"), "Ann is Ann Poe"),
        (Decision(Action.BOUNDS, (Target("a", "x"),), (Target("a", "x y"),)), "“x” (a) reads “x y”"),
        (Decision(Action.REJECT, (Target("a", "x"),)), "“x” (a) is no quotation"),
    ],
)
def test_a_decision_is_told_in_a_line(decision: Decision, words: str) -> None:
    assert in_words(decision) == words
