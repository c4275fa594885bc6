"""In which names of a row the fields stand: known data sets, and a `fields.toml` of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes_tui.errors import ArticleError, SettingsError
from quotes_tui.model import Article, Problem
from quotes_tui.reading import read
from tests.data import SAMPLES
from tests.reading.conftest import Folder

ROWS = SAMPLES / "rows"
FERRY = "“The ferry will not run before the spring,” the mayor said"


def only(path: Path) -> Article:
    (article,) = read(path)
    return article


def test_news_please() -> None:
    article = only(ROWS / "news_please.json")
    assert article.text == f"{FERRY}.\nShe gave no reason."
    assert (article.id, article.title) == ("news_please", "Ferry to close for the winter")
    assert (article.outlet, article.url) == ("island.example", "https://island.example/ferry")
    assert (article.authors, article.published) == (("Ann Poe", "John Roe"), "2022-03-22")
    assert (article.accessed, article.language) == ("2022-03-25", "en")


def test_trafilatura_whose_source_is_the_address() -> None:
    article = only(ROWS / "trafilatura.json")
    assert article.text == f"{FERRY}."
    assert (article.outlet, article.url) == ("The Island Post", "https://island.example/ferry")
    assert (article.authors, article.published, article.accessed) == (
        ("Ann Poe", "John Roe"),
        "2022-03-22",
        "2022-03-25",
    )


def test_the_graph_of_quotations_has_passages_and_no_article() -> None:
    problems: list[Problem] = []
    (article,) = read(ROWS / "gdelt.gqg.json", problems=problems)
    assert article.text == (
        "Speaking on Monday, Mayor Ann Poe said “the ferry will not run before the spring”, to cheers from nobody."
        '\n\n[...]\n\nNo one asked. "Why?" she said. “We have no choice.” Then she left'
    )
    assert (article.outlet, article.url) == ("island.example", "https://www.island.example/ferry")
    assert (article.published, article.language, article.excerpt) == ("2022-03-22", "en", True)
    assert [(problem.line, problem.reason) for problem in problems] == [(2, "left out: the row has no text")]


def test_quotebank_has_a_speaker_or_none() -> None:
    known, unknown = read(ROWS / "quotebank.jsonl")
    assert (known.id, known.text, known.speaker) == (
        "2022-03-22-000001",
        "The ferry will not run before the spring,",
        "Ann Poe",
    )
    assert (known.url, known.outlet, known.published) == (
        "https://www.island.example/ferry",
        "island.example",
        "2022-03-22",
    )
    assert (unknown.text, unknown.speaker) == ("“We have no choice.”", None)


@pytest.mark.parametrize(
    ("quotes", "text"),
    [
        pytest.param(
            '[{"pre": "He said “", "quote": "no", "post": "” and left"}]', "He said “no” and left", id="marks"
        ),
        pytest.param('[{"pre": "", "quote": "no", "post": ""}]', "“no”", id="alone"),
        pytest.param('[{"quote": "no"}, 5, {"quote": null}, {"quote": "so"}]', "“no”\n\n[...]\n\n“so”", id="holes"),
    ],
)
def test_passages(folder: Folder, quotes: str, text: str) -> None:
    assert only(folder({"a.jsonl": f'{{"quotes": {quotes}}}'})).text == text


class TestOwnMap:
    def test_a_map_beside_the_file(self, folder: Folder) -> None:
        root = folder(
            {
                "fields.toml": 'text = "body_html"\npublished = ["no", "meta.day"]\nmarkup = true\n'
                '[always]\noutlet = "The Island Post"\n',
                "a.jsonl": '{"body": "not this", "outlet": "nor", "body_html": "<p>“No,”  she said.<p>So &amp; so",'
                ' "meta": {"day": "2022-03-22"}}',
            }
        )
        article = only(root)
        assert (article.text, article.outlet) == ("“No,” she said.\n\nSo & so", "The Island Post")
        assert article.published == "2022-03-22"

    def test_a_map_of_a_corpus_holds_below_and_the_nearest_counts(self, folder: Folder) -> None:
        root = folder(
            {
                "fields.toml": 'text = "words"',
                "articles/a.csv": "words\none\n",
                "articles/b/fields.toml": 'text = "said"',
                "articles/b/c.csv": "words,said\ntwo,three\n",
            }
        )
        assert [article.text for article in read(root)] == ["one", "three"]

    def test_a_map_above_the_folder_that_was_named_does_not_count(self, folder: Folder) -> None:
        root = folder({"fields.toml": 'text = "words"', "a/b.csv": "words,text\none,two\n"})
        assert [article.text for article in read(root / "a")] == ["two"]

    def test_what_the_map_names_and_the_row_has_not_is_not_guessed(self, folder: Folder) -> None:
        root = folder({"fields.toml": 'outlet = "paper"', "a.jsonl": '{"text": "x", "source": "BBC", "title": "y"}'})
        assert (only(root).outlet, only(root).title) == (None, "y")

    def test_a_column_that_is_not_there_is_told(self, folder: Folder) -> None:
        root = folder({"fields.toml": 'text = "words"', "a.csv": "text,title\none,two\n"})
        with pytest.raises(
            ArticleError, match=r"a\.csv:1: .*fields\.toml: text: there is no column 'words', only text"
        ):
            list(read(root))

    @pytest.mark.parametrize(
        ("words", "reason"),
        [
            pytest.param("text = ", "not TOML", id="no TOML"),
            pytest.param('txet = "a"', "txet is no field of an article; did you mean text", id="unknown"),
            pytest.param('[always]\nqqq = "a"', "qqq is no field of an article; known: id, text", id="unknown, always"),
            pytest.param("text = 5", "text should be the name of a column, or a list of names", id="a number"),
            pytest.param("text = []", "text should be the name of a column, or a list of names", id="empty list"),
            pytest.param('markup = "yes"', "markup should be true or false", id="no truth"),
            pytest.param("always = 3", r"\[always\] should hold", id="no table"),
            pytest.param("a = " + "[" * 50_000, "not TOML", id="depth"),
            pytest.param("#" * 70_000, "larger than 64 KB", id="large"),
            pytest.param(b"\xff\xfe", "not UTF-8", id="not UTF-8"),
        ],
    )
    def test_what_it_does_not_understand_stops_with_its_name(
        self, folder: Folder, words: str | bytes, reason: str
    ) -> None:
        root = folder({"fields.toml": words, "a.csv": "text\none\n"})
        with pytest.raises(SettingsError, match=rf"fields\.toml: {reason}"):
            list(read(root))
