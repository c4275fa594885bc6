"""Laws of curation: decisions commute with building, undo each other, and depend on no order that says nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.curation import Decision, Target, merge, move, note, pin, reject, set_bounds, set_speaker, split
from quotes_tui.model import Article, Report, Statement
from tests.curation.stories import articles, curated, grouped, partition, story, told
from tests.grouping.records import ANOTHER_STORY, RIVAL, Said, indirect, report
from tests.strategies import reports, spans

REPORTS = [
    *story(),
    report("ledger", ["Every crossing costs us more than it brings in", Said("We shall row if we must", RIVAL)]),
    report("river", [indirect("the council had not asked the people of Seld"), "We shall row if we must, I say"]),
]
ARTICLES = articles(REPORTS)
PLAIN = grouped(REPORTS)
ANOTHER = report("mirror", [Said("The comb is older than the jug", RIVAL)], ANOTHER_STORY)
COPY = report("wire", ["Every crossing costs us more than it brings in"], published="2021-05-05")

numbers = st.integers(0, len(PLAIN) - 1)


@st.composite
def decisions(draw: st.DrawFn, statements: Sequence[Statement] = tuple(PLAIN)) -> Decision:
    """A decision that a user could make who sees these statements."""
    one, other = draw(st.permutations(statements))[:2]
    variants = draw(st.lists(st.sampled_from(one.variants), min_size=1, unique=True))
    possible: list[Callable[[], Decision]] = [
        lambda: merge(one, other, ARTICLES),
        lambda: move(one, variants, other, ARTICLES),
        lambda: pin(one, variants[0], ARTICLES),
        lambda: note(one, "checked", ARTICLES),
        lambda: set_speaker(one, variants, RIVAL, ARTICLES),
        lambda: reject(variants, ARTICLES),
    ]
    if len(variants) < len(one.variants):
        possible.append(lambda: split(one, variants, ARTICLES))
    decide: Callable[[], Decision] = draw(st.sampled_from(possible))
    return decide()


def places(statement: Statement) -> set[tuple[str, str]]:
    return {(p.article, p.text) for v in statement.variants for p in v.passages}


def obeyed(decision: Decision, statements: Sequence[Statement]) -> bool:
    """Whether a decision about statements shows in what was built."""

    def holders(targets: Sequence[Target]) -> set[str]:
        named = {(target.article, target.words) for target in targets}
        return {s.id for s in statements if places(s) & named}

    together = len(holders((*decision.targets, *decision.others))) == 1 if decision.others else True
    apart = not holders(decision.targets) & holders(decision.left) if decision.left else True
    return together and apart


@settings(max_examples=25)
@given(decision=decisions())
def test_a_decision_is_obeyed_and_still_is_when_articles_are_added(decision: Decision) -> None:
    built = grouped(REPORTS, decision)
    more = grouped([ANOTHER, *REPORTS, COPY], decision)
    assert obeyed(decision, built)
    assert obeyed(decision, more)
    assert told([ANOTHER, *REPORTS, COPY], decision) == []
    # An article that tells of something else changes nothing that was there.
    assert partition(built) <= partition(grouped([ANOTHER, *REPORTS], decision))


@settings(max_examples=20)
@given(first=numbers, second=numbers)
def test_merging_and_then_splitting_restores_what_was(first: int, second: int) -> None:
    one, other = PLAIN[first], PLAIN[second]
    if first == second:
        return
    merged = merge(one, other, ARTICLES)
    (both,) = [s for s in grouped(REPORTS, merged) if places(s) >= places(one)]
    theirs = [v for v in both.variants if {(p.article, p.text) for p in v.passages} & places(other)]
    assert partition(grouped(REPORTS, merged, split(both, theirs, ARTICLES))) == partition(PLAIN)


@settings(max_examples=6)
@given(pairs=st.permutations(range(len(PLAIN))))
def test_the_order_of_unrelated_decisions_does_not_matter(pairs: list[int]) -> None:
    chosen = [PLAIN[n] for n in pairs[:5]]
    made = [
        merge(chosen[0], chosen[1], ARTICLES),
        reject(chosen[2].variants, ARTICLES),
        set_speaker(chosen[3], [], RIVAL, ARTICLES),
        note(chosen[4], "seen", ARTICLES),
    ]
    results = [grouped(REPORTS, *order) for order in list(permutations(made))[::3]]
    assert all(result == results[0] for result in results)


@settings(max_examples=15)
@given(made=st.lists(decisions(), max_size=4), order=st.permutations(REPORTS))
def test_the_order_of_the_articles_does_not_matter(made: list[Decision], order: list[Report]) -> None:
    assert grouped(order, *made) == grouped(REPORTS, *made)


@settings(max_examples=25)
@given(made=st.lists(decisions(), max_size=6))
def test_the_last_decision_about_statements_always_wins(made: list[Decision]) -> None:
    """Whatever was decided before, nothing contradicts: what is kept apart never shares a statement."""
    changed = curated(REPORTS, *made)
    found = grouped(REPORTS, *made)
    at = {place: s.id for s in found for place in places(s)}
    for one, other in changed.constraints.apart:
        ends = [
            next((at[key] for key in at if key[0] == p.article and key[1] in p.span.of(ARTICLES(p.article).text)), None)
            for p in (one, other)
        ]
        assert None in ends or ends[0] != ends[1]
    grouping = [d for d in made if d.others or d.left]
    if grouping and not any("reject" in d.action for d in made):
        assert obeyed(grouping[-1], found)


@st.composite
def anything(draw: st.DrawFn) -> tuple[list[Report], list[Decision]]:
    """Articles of any text with quotations anywhere, and decisions about what is grouped from them."""
    drawn = draw(st.lists(reports(), min_size=1, max_size=3, unique_by=lambda one: one.article.id))
    found, texts = grouped(drawn), articles(drawn)
    named = draw(st.lists(st.sampled_from(found), max_size=4)) if found else []
    return drawn, [draw(_about(one, texts)) for one in named]


@st.composite
def _about(draw: st.DrawFn, statement: Statement, texts: Callable[[str], Article]) -> Decision:
    variant = draw(st.sampled_from(statement.variants))
    text = texts(variant.passages[0].article).text
    (span,) = draw(spans(text, most=1))
    match draw(st.sampled_from(["reject", "speaker", "pin", "bounds"])):
        case "speaker":
            return set_speaker(statement, [variant], "Ann Poe", texts)
        case "pin":
            return pin(statement, variant, texts)
        case "bounds" if span.of(text).strip():
            return set_bounds(variant.passages[0], span.of(text), texts)
        case _:
            return reject([variant], texts)


@settings(max_examples=25)
@given(drawn=anything())
def test_whatever_is_decided_quotations_stay_slices_of_their_article(
    drawn: tuple[list[Report], list[Decision]],
) -> None:
    before, made = drawn
    changed = curated(before, *made)
    assert [report.article for report in changed.reports] == [report.article for report in before]
    for after in changed.reports:
        text = after.article.text
        for quotation in after.quotations:
            assert quotation.text == " ".join(span.of(text) for span in quotation.spans)
            assert list(quotation.spans) == sorted(quotation.spans)
            assert all(span.start < span.end for span in (*quotation.spans, *quotation.quoted))
    list(grouped(before, *made))
