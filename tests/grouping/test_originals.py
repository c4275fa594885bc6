"""Originals and their translations: brought together by decision alone, never aligned, never counted as reports."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quotes_tui.collation import collate
from quotes_tui.curation.applying import apply
from quotes_tui.curation.renderings import declared
from quotes_tui.grouping import group
from quotes_tui.grouping.options import GroupingOptions, Rule
from quotes_tui.model import Article, Kind, Quotation, Relation, Rendering, Report, Span, Statement

LINE = "We close the harbour of Veldorf on 12 May 2031 and Mayor Tess Quill protests"
OTHER = "Veldorf harbour is closed on 12 May 2031, protests Mayor Tess Quill"
OURS = "Wir schließen den Hafen Veldorf am 12 Mai 2031, protests Mayor Tess Quill"


def said(id: str, words: str, language: str | None = "en", **fields: object) -> Report:
    """An article that holds these words and nothing else, in quotation marks."""
    article = Article(id, f"“{words}”", published="2031-05-12", language=language, outlet=id, **fields)  # type: ignore[arg-type]
    return Report(article, (Quotation(id, Kind.DIRECT, (Span(1, 1 + len(words)),), words, speaker="Tess Quill"),))


def statements(*reports: Report, rule: Rule = Rule.PRIMARY) -> list[Statement]:
    """What the reports come to, with the translations that their articles name."""
    curated = apply(declared(report.article for report in reports), reports)
    assert curated.problems == ()
    return list(group(curated.reports, curated.speakers, GroupingOptions(curated.constraints, rule)))


def original(*articles: str, words: str = LINE, **fields: object) -> Report:
    return said("o", OURS, "de", translations=tuple(Rendering(id, words) for id in articles), **fields)


def test_two_languages_are_not_linked_by_the_names_and_numbers_that_they_share() -> None:
    alone = said("o", OURS, "de")
    assert len(statements(said("a", LINE), alone)) == 2
    assert len(statements(said("a", LINE), said("b", OURS))) == 1  # as one language it would be
    assert len(statements(said("a", LINE), said("b", OURS, None))) == 1  # or in one that nobody knows


@pytest.mark.parametrize("rule", Rule)
def test_an_article_that_names_its_translation_is_the_original(rule: Rule) -> None:
    (statement,) = statements(original("a"), said("a", LINE), said("b", OTHER), rule=rule)
    assert [(v.id, v.language, v.relation, v.difference) for v in statement.originals] == [
        ("C", "de", Relation.ORIGINAL, 0.0)
    ]
    assert statement.best.language == "en"
    assert "in the language of the reports" in statement.canonical.reason


def test_the_order_of_the_articles_changes_nothing() -> None:
    reports = [original("a"), said("a", LINE), said("b", OTHER), said("c", LINE)]
    assert statements(*reports) == statements(*reports[::-1])


def test_originals_do_not_hinder_that_translations_find_each_other() -> None:
    others = [said(id, words) for id, words in (("a", LINE), ("b", OTHER), ("c", LINE), ("d", OTHER))]
    (without,) = statements(*others)
    (statement,) = statements(original("a"), *others)
    kept = [(v.id, v.text, v.relation) for v in statement.variants if v.relation is not Relation.ORIGINAL]
    assert kept == [(v.id, v.text, v.relation) for v in without.variants]


def test_a_primary_text_is_no_witness_of_a_report() -> None:
    (statement,) = statements(original("a", primary=True), said("a", LINE))
    assert (statement.outlets, statement.witnesses) == (1, 1)
    (alone,) = statements(said("o", OURS, "de", primary=True))
    assert (alone.outlets, alone.witnesses, alone.best.relation) == (1, 1, Relation.SAME)


def test_a_newspaper_that_prints_the_original_is_a_witness() -> None:
    (statement,) = statements(original("a"), said("a", LINE))
    assert (statement.outlets, statement.witnesses) == (2, 2)


def test_a_primary_text_in_the_language_of_the_reports_is_canonical() -> None:
    ours = said("p", OTHER, primary=True)
    (statement,) = statements(original("a", primary=True), said("a", LINE), ours)
    assert (statement.best.text, statement.canonical.article) == (OTHER, "p")
    assert statement.canonical.reason == "primary text, in the language of the reports"


def test_of_words_that_a_report_copies_the_primary_text_is_cited() -> None:
    (statement,) = statements(said("a", LINE), said("p", LINE, primary=True))
    assert statement.canonical.article == "p"
    assert "cited from p, which is the primary text" in statement.canonical.reason


@pytest.mark.parametrize(
    ("fields", "relation"),
    [
        pytest.param({}, Relation.ORIGINAL, id="nothing is said of it"),
        pytest.param({"translation": "agency"}, Relation.RETRANSLATED, id="it says that it is a translation"),
        pytest.param({"translator": "Ann Low"}, Relation.RETRANSLATED, id="it names its translator"),
    ],
)
def test_a_third_language_is_a_translation_where_it_says_so(fields: dict[str, object], relation: Relation) -> None:
    third = said("f", "Nous fermons le port", "fr", translations=(), **fields)
    first = said("a", LINE, translations=(Rendering("f", "Nous fermons le port"),))
    second = said("b", OTHER)
    plain = replace(first, article=replace(first.article, translations=()))
    (statement,) = statements(first, second, third)
    assert {v.language: v.relation for v in statement.variants}["fr"] is Relation.RETRANSLATED
    bound = apply(declared([first.article]), [plain, second, third]).constraints
    (statement,) = group([plain, second, third], (), GroupingOptions(bound))
    assert {v.language: v.relation for v in statement.variants}["fr"] is relation


def test_a_third_language_is_a_translation_where_the_original_is_known() -> None:
    third = said("f", "Nous fermons le port", "fr")
    known = original("a")
    article = replace(known.article, translations=(Rendering("a", LINE), Rendering("f", "Nous fermons le port")))
    (statement,) = statements(replace(known, article=article), said("a", LINE), said("b", OTHER), third)
    relations = {v.language: v.relation for v in statement.variants if v.language != "en"}
    assert relations == {"de": Relation.ORIGINAL, "fr": Relation.RETRANSLATED}
    assert [v.language for v in statement.abroad("A")] == ["de", "fr"]
    assert [v.language for v in statement.beside("A")] == ["en", "en"]


def test_of_one_report_and_one_original_the_report_is_canonical() -> None:
    (statement,) = statements(original("a"), said("a", LINE))
    assert [(v.id, v.language, v.relation) for v in statement.variants] == [
        ("A", "en", Relation.SAME),
        ("B", "de", Relation.ORIGINAL),
    ]


def test_flags_are_raised_by_no_original() -> None:
    against = said("o", "Wir schließen 99 Häfen no never", "de", translations=(Rendering("a", LINE),))
    (statement,) = statements(against, said("a", LINE))
    assert statement.flags == ()


def test_an_original_is_left_out_of_the_alignment() -> None:
    (statement,) = statements(original("a"), said("a", LINE), said("b", OTHER))
    (abroad,) = statement.originals
    collation = collate(statement)
    assert collation.sigla == tuple(v.id for v in statement.beside("A"))
    assert abroad.id not in collation.sigla
    assert collate(statement, abroad.id).sigla == (abroad.id,)


def test_translations_that_are_not_there_are_told() -> None:
    reports = [original("a", words="Not printed there"), said("a", LINE), original()]
    curated = apply(declared([reports[0].article]), reports[:2])
    (problem,) = curated.problems
    assert problem.path == "o"
    assert problem.reason.startswith(
        "translations: 1 does not apply (“Not printed there” (a): these words do not stand"
    )
    (nowhere,) = apply(declared([original("z").article]), [original("z")]).problems
    assert "there is no article 'z'" in nowhere.reason
