"""What was exported is read again: statements equal, articles equal, and excerpts where texts are not there."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from quotes_tui.errors import ArticleError
from quotes_tui.exporting import export, export_articles, written
from quotes_tui.extraction import extract
from quotes_tui.model import Article, Problem, Statement
from quotes_tui.places import shipped_corpus
from quotes_tui.reading import read
from quotes_tui.reading.statements import read_statements
from quotes_tui.text import paragraph_number
from tests.data.made_up import made_up
from tests.strategies import DrawnCorpus, corpora


def statements_again(corpus: DrawnCorpus) -> list[Statement]:
    articles = {report.article.id: report.article for report in corpus.reports}
    with TemporaryDirectory() as folder:
        path = Path(folder, "statements.jsonl")
        with written(path) as out:
            export(corpus.statements, articles.__getitem__, out)
        return list(read_statements(path))


def articles_again(articles: Iterable[Article], folder: Path) -> list[Article]:
    path = folder / "articles.jsonl"
    with written(path, force=True) as out:
        export_articles(articles, out)
    return [replace(article, path=None) for article in read(path)]


def excerpts(folder: Path) -> list[Article]:
    path = folder / "statements.jsonl"
    with written(path) as out:
        export(made_up().statements, made_up().article, out)
    problems: list[Problem] = []
    found = list(read(path, problems=problems))
    # The address of one is made to test what is no address.
    assert [problem.reason[:4] for problem in problems] == ["url:"]
    return found


@given(corpora(most=3))
@settings(max_examples=15)
def test_statements_are_read_as_they_were(corpus: DrawnCorpus) -> None:
    assert statements_again(corpus) == list(corpus.statements)


def test_the_made_up_statements_are_read_as_they_were() -> None:
    assert statements_again(DrawnCorpus(made_up().reports, made_up().statements, ())) == list(made_up().statements)


def test_articles_are_read_as_they_were(tmp_path: Path) -> None:
    articles = [replace(article, path=None, encoding="utf-8") for article in read(shipped_corpus())]
    assert articles_again(articles, tmp_path) == articles


@given(corpora(most=3))
@settings(max_examples=15)
def test_articles_that_were_read_are_read_as_they_were(corpus: DrawnCorpus) -> None:
    with TemporaryDirectory() as folder:
        once = articles_again((report.article for report in corpus.reports), Path(folder))
        assert articles_again(once, Path(folder)) == once
        assert [article.text for article in once] == [report.article.text for report in corpus.reports]
        assert list(map(_moments, once)) == [_moments(report.article) for report in corpus.reports]


def _moments(article: Article) -> tuple[str | None, ...]:
    return article.published, article.published_time, article.modified, article.modified_time


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param("{", "no exported statement: Expecting", id="no JSON"),
        pytest.param("[]", "no exported statement: TypeError", id="a list"),
        pytest.param("{}", "no exported statement: KeyError 'canonical'", id="nothing in it"),
    ],
)
def test_a_line_that_is_no_statement_is_named(tmp_path: Path, line: str, reason: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(ArticleError, match=reason) as caught:
        list(read_statements(path))
    assert caught.value.line == 1


# --- excerpts --------------------------------------------------------------------------------------------


def test_statements_give_an_excerpt_of_each_article_that_carries_one(tmp_path: Path) -> None:
    found = {article.id: article for article in excerpts(tmp_path)}
    carriers = [p.article for s in made_up().statements for v in s.variants for p in v.passages]
    assert list(found) == list(dict.fromkeys(carriers))
    for id, article in found.items():
        whole = made_up().article(id)
        assert article.excerpt
        assert (article.outlet, article.title, article.language) == (whole.outlet, whole.title, whole.language)


def test_every_passage_stands_in_the_excerpt_in_its_paragraph(tmp_path: Path) -> None:
    found = {article.id: article for article in excerpts(tmp_path)}
    for statement in made_up().statements:
        for passage in (p for variant in statement.variants for p in variant.passages):
            text, whole = found[passage.article].text, made_up().article(passage.article).text
            for span in passage.spans:
                at = text.index(span.of(whole))
                assert paragraph_number(text, at) == paragraph_number(whole, span.start)


def test_the_quotations_are_found_in_the_excerpts(tmp_path: Path) -> None:
    found = {q.text for article in excerpts(tmp_path) for q in extract(article, made_up().speakers)}
    for report in made_up().reports:
        whole = {q.text for q in extract(report.article, made_up().speakers)}
        spoken = {p.quotation.text for s in made_up().statements for v in s.variants for p in v.passages}
        assert whole & spoken <= found


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        pytest.param({"sources": [{"title": "no id"}]}, "id: should be text", id="no id"),
        pytest.param({"sources": []}, "is not among the sources", id="a source is missing"),
        pytest.param({"variants": ["A"]}, "variants: should be a mapping", id="shape"),
    ],
)
def test_a_statement_that_was_tampered_with_is_named(tmp_path: Path, change: dict[str, object], reason: str) -> None:
    excerpts(tmp_path)
    path = tmp_path / "statements.jsonl"
    line = json.loads(path.read_text(encoding="utf-8").splitlines()[0])
    path.write_text(json.dumps({**line, **change}) + "\n", encoding="utf-8")
    problems: list[Problem] = []
    list(read(path, problems=problems))
    assert reason in str(problems[0]) and problems[0].line == 1
