"""Candidates by their rarest words: what is found, in which order, and that one question looks at little."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes_tui.indexing import Index, nearness, open_index, write_index
from quotes_tui.indexing.nearness import terms
from quotes_tui.model import Article, Report
from tests.data.made_up import made_up


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """The made-up corpus."""
    corpus = made_up()
    path = tmp_path_factory.mktemp("nearness") / "made_up.db"
    write_index(path, title="", reports=corpus.reports, statements=corpus.statements, speakers=corpus.speakers)
    with open_index(path) as opened:
        yield opened


def near(index: Index, words: str, limit: int = 3) -> list[str]:
    return [statement.id[:4] for statement in index.statements_near(words.split(), limit)]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        pytest.param("subsidy autumn", "9daa", id="words of one statement"),
        pytest.param("the grandmother of the ferry", "2c33", id="the rarest word decides"),
        pytest.param("subsidies", "9daa", id="another form of a long word"),
        pytest.param("a million is not enough", "4e55", id="words that stand together first"),
        pytest.param("SUBSIDY", "9daa", id="in capitals"),
    ],
)
def test_the_nearest_statement_is_first(index: Index, words: str, first: str) -> None:
    assert near(index, words)[0] == first


@pytest.mark.parametrize("words", ["", "zzz", "…", "NEAR(", '"', "* ^ -", "\x00", "\ud800"])
def test_words_that_are_nowhere_find_nothing(index: Index, words: str) -> None:
    assert near(index, words) == []
    assert index.articles_near(words.split(), 3) == []


def test_no_more_are_given_than_asked_for(index: Index) -> None:
    assert len(index.statements_near(["the", "ferry"], 2)) <= 2 * 2  # those that hold them together, and others
    assert len(index.articles_near(["the", "ferry"], 2)) == 2


@pytest.mark.parametrize(
    ("words", "article"),
    [
        pytest.param(["engine", "quay"], "courier", id="in the text"),
        pytest.param(["council", "stays"], "gazette", id="in the headline"),
        pytest.param(["町も続く"], "umibe", id="an unspaced script"),
        pytest.param(["も続く"], "umibe", id="from the middle of its words"),
    ],
)
def test_the_nearest_article_is_first(index: Index, words: list[str], article: str) -> None:
    assert index.articles_near(words, 1)[0].id == article


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Russia’s Japan-Russia", ["russia", "s", "japan", "russia"], id="parts of words"),
        pytest.param("町も続く", ["町も", "も続", "続く"], id="pairs of characters"),
        pytest.param("町", ["町"], id="a character alone"),
        pytest.param("AI町も2x", ["ai", "町も", "2x"], id="scripts beside each other"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_the_words_by_which_a_text_is_found(text: str, found: list[str]) -> None:
    assert terms(text) == found


@given(st.text())
def test_any_text_has_terms_that_are_words(text: str) -> None:
    assert all(term and term == term.strip() and '"' not in term for term in terms(text))


def test_rare_words_tell_more(index: Index) -> None:
    assert index.rarity("grandmother") > index.rarity("ferry") > index.rarity("the") > 0


@pytest.mark.parametrize("room", [0, 1, 3])
def test_common_words_are_taken_together_when_there_is_no_room_for_each(
    index: Index, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    monkeypatch.setattr(nearness, "_MOST_PLACES", room)

    assert near(index, "ferry mayor accounts", 5)[0] == "0a11"


def test_an_index_without_statements_has_nothing_near(tmp_path: Path) -> None:
    write_index(tmp_path / "empty.db", title="", reports=[], statements=[])
    with open_index(tmp_path / "empty.db") as empty:
        assert empty.statements_near(["ferry"], 3) == []
        assert empty.articles_near(["ferry"], 3) == []
        assert empty.rarity("ferry") > 0


def test_of_rows_that_score_alike_the_ids_decide(tmp_path: Path) -> None:
    articles = [Article(id, "One and the same ferry.") for id in ("c", "a", "d", "b")]
    for order in (articles, articles[::-1]):
        reports = [Report(article) for article in order]
        write_index(tmp_path / "alike.db", title="", reports=reports, statements=[])
        with open_index(tmp_path / "alike.db") as opened:
            assert [article.id for article in opened.articles_near(["ferry"], 3)] == ["a", "b", "c"]
