"""Laws of grouping: order changes nothing, nothing is lost, ids are unique and stay, hostile input is survived."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.grouping import group
from quotes_tui.model import Act, Article, Kind, Quotation, Report, Span, Statement
from tests.grouping.records import (
    ANOTHER_STORY,
    MAYOR,
    RIVAL,
    TOLD_ANOTHER_WAY,
    TOLD_ONE_WAY,
    Said,
    indirect,
    places,
    report,
)
from tests.strategies import corpora

SENTENCES = (
    "We will sell the last boat before winter comes.",
    "The granary shall become a school for the islanders.",
    "Nobody has paid to repair the harbour since my father was master here.",
    "The harbour has not been repaired since my father's days, because nobody paid.",
    "It is scandalous!",
    "scandalous",
    "No.",
)

said = st.builds(
    lambda sentences, speaker: Said(" ".join(sentences), speaker),
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3),
    st.sampled_from((MAYOR, RIVAL, "Solberg", None)),
)
retold = st.builds(lambda sentence: indirect(sentence.rstrip(".!")), st.sampled_from(SENTENCES))
stories = st.sampled_from((TOLD_ONE_WAY, TOLD_ANOTHER_WAY, ANOTHER_STORY))
dates = st.sampled_from((None, "2021-05-04", "2021-05-05", "2021-09-01", "4 May"))


@st.composite
def newsrooms(draw: st.DrawFn, dates: st.SearchStrategy[str | None] = dates) -> list[Report]:
    """Up to five articles that report some of the same sentences."""
    return [
        report(f"article {number}", draw(st.lists(said | retold, max_size=4)), draw(stories), published=draw(dates))
        for number in range(draw(st.integers(0, 5)))
    ]


@settings(max_examples=25, deadline=None)
@given(newsrooms(), st.randoms(use_true_random=False))
def test_the_order_of_the_reports_changes_nothing(reports: list[Report], order: random.Random) -> None:
    expected = list(group(reports))
    order.shuffle(reports)
    assert list(group(reports)) == expected


@settings(max_examples=25, deadline=None)
@given(newsrooms())
def test_every_word_of_every_speech_is_in_one_statement(reports: list[Report]) -> None:
    held = Counter(
        (article, place) for article, start, end in places(list(group(reports))) for place in range(start, end)
    )
    for entry in reports:
        for quotation in entry.quotations:
            for span in quotation.spans:
                for place in range(span.start, span.end):
                    expected = 0 if entry.article.text[place].isspace() and not held[entry.article.id, place] else 1
                    assert held[entry.article.id, place] == expected


@settings(max_examples=25, deadline=None)
@given(newsrooms())
def test_ids_and_sigla_are_unique(reports: list[Report]) -> None:
    found = list(group(reports))
    assert len({statement.id for statement in found}) == len(found)
    for statement in found:
        assert [variant.id for variant in statement.variants] == list("ABCDEFGHIJKLMNOP"[: len(statement.variants)])
        assert statement.canonical.variant == "A"
        assert statement.best.difference == 0
        explained = {record.what.split()[0] for record in statement.evidence}
        assert {variant.id for variant in statement.variants[1:]} <= explained
        assert statement.cited.article == statement.canonical.article


@settings(max_examples=20, deadline=None)
@given(newsrooms())
def test_counts_are_within_bounds(reports: list[Report]) -> None:
    for statement in group(reports):
        articles = {passage.article for variant in statement.variants for passage in variant.passages}
        assert 1 <= statement.witnesses <= len(articles)
        assert 1 <= statement.outlets <= len(articles)
        assert all(1 <= variant.witnesses <= statement.witnesses for variant in statement.variants)
        assert all(0 <= variant.difference <= 1 for variant in statement.variants)


@settings(max_examples=20, deadline=None)
@given(newsrooms(st.just("2021-05-04")), st.lists(said, min_size=1, max_size=3))
def test_an_article_published_later_changes_no_id(reports: list[Report], added: list[Said]) -> None:
    later = report("z", added, ANOTHER_STORY, published="2023-01-01")
    before = {first_place(statement): statement.id for statement in group(reports)}
    after = {first_place(statement): statement.id for statement in group([*reports, later])}
    assert all(after[place] == id for place, id in before.items() if place in after)


def first_place(statement: Statement) -> tuple[str, int, int]:
    """The earliest passage, direct before others, as an id is made from it."""
    return min(
        (passage.kind != "direct", passage.article, passage.spans[0].start, passage.spans[0].end)
        for variant in statement.variants
        for passage in variant.passages
    )[1:]


@settings(max_examples=25, deadline=None)
@given(corpora())
def test_hostile_articles_are_grouped_without_loss(corpus: object) -> None:
    reports = corpus.reports  # type: ignore[attr-defined]
    found = list(group(reports))
    speech = {(q.article, q.start) for entry in reports for q in entry.quotations if q.act is Act.SPEECH}
    held = {(article, start) for article, start, _ in places(found)}
    assert {article for article, _ in speech} == {article for article, _ in held}
    texts = {entry.article.id: entry.article.text for entry in reports}
    for statement in found:
        for variant in statement.variants:
            for passage in variant.passages:
                assert passage.text == " ".join(span.of(texts[passage.article]) for span in passage.spans)
                assert all(a.end <= b.start for a, b in pairwise(passage.spans))


THEIRS = Said("Wir zeigen sie im Juni.", "Uta Vogt")


def unrelated(number: int) -> Report:
    """An article that shares no word, speaker or outlet with the others, in the middle of their order."""
    text = f"Vier bronzene Spiegel lagen unter dem Parkplatz {number}. „{THEIRS.text}“, sagte Uta Vogt."
    start = text.index(THEIRS.text)
    words = Quotation(
        f"article 1 {number}", Kind.DIRECT, (Span(start, start + len(THEIRS.text)),), THEIRS.text, speaker="Uta Vogt"
    )
    return Report(Article(words.article, text, outlet="Der Bote", published="2021-05-04"), (words,))


@settings(max_examples=20, deadline=None)
@given(newsrooms(), st.integers(1, 4))
def test_articles_that_share_no_word_change_no_statement(reports: list[Report], number: int) -> None:
    others = [unrelated(each) for each in range(number)]
    mine = {entry.article.id for entry in reports}
    after = [s for s in group([*reports, *others]) if s.cited.article in mine]
    assert after == list(group(reports))


def told(statement: Statement) -> set[tuple[str, tuple[Span, ...]]]:
    """Where a statement stands, without where a copy of article 0 repeats it."""
    return {
        (passage.article, passage.spans)
        for variant in statement.variants
        for passage in variant.passages
        if passage.article != "article 0 again"
    }


@settings(max_examples=20, deadline=None)
@given(newsrooms(st.just("2021-05-04")))
def test_a_copy_of_an_article_is_in_the_statements_of_the_article(reports: list[Report]) -> None:
    for entry in reports[:1]:
        article = replace(entry.article, id="article 0 again", outlet="The Haldor Post")
        again = Report(article, [replace(quotation, article=article.id) for quotation in entry.quotations])
        held = [
            {passage.article for variant in statement.variants for passage in variant.passages}
            for statement in group([*reports, again])
        ]
        assert all(("article 0" in articles) == ("article 0 again" in articles) for articles in held)


def test_a_copy_changes_no_statement_but_its_counts() -> None:
    first = report("article 0", [SENTENCES[2], SENTENCES[0], SENTENCES[1]], outlet="The Seld Mail")
    other = report("article 1", [SENTENCES[3], SENTENCES[1]], TOLD_ANOTHER_WAY, outlet="The Valley Times")
    article = replace(first.article, id="article 0 again", outlet="The Haldor Post")
    copy = Report(article, [replace(quotation, article=article.id) for quotation in first.quotations])
    before, after = list(group([first, other])), list(group([first, other, copy]))
    assert [(s.id, s.speaker, s.best.text, told(s), s.witnesses) for s in before] == [
        (s.id, s.speaker, s.best.text, told(s), s.witnesses) for s in after
    ]
    assert [s.outlets for s in after] == [s.outlets + ("article 0" in {a for a, _ in told(s)}) for s in before]


def test_a_copy_under_another_name_adds_an_outlet_and_no_witness() -> None:
    first = report("a", [SENTENCES[2], SENTENCES[0]], outlet="The Haldor Post")
    copy = replace(report("b", [SENTENCES[2], SENTENCES[0]]))
    alone, both = list(group([first])), list(group([first, copy]))
    assert [statement.id for statement in alone] == [statement.id for statement in both]
    assert {(statement.outlets, statement.witnesses) for statement in both} == {(2, 1)}
