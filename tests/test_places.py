"""Where the user's decisions about a corpus lie, and in which order files of decisions apply."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes_tui import places
from quotes_tui.curation import curation_file
from quotes_tui.errors import UsageError
from quotes_tui.places import curation_files, decisions_about, shipped_corpus


@pytest.fixture(autouse=True)
def data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "quotes-tui" / "curation"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "My Ferries").mkdir()
    return tmp_path / "My Ferries"


def test_decisions_are_kept_with_the_corpus(corpus: Path) -> None:
    assert curation_file(corpus) == corpus / "curation.toml"
    assert curation_files(corpus) == (corpus / "curation.toml",)


def test_the_file_that_is_given_counts_alone(corpus: Path, tmp_path: Path) -> None:
    (corpus / "curation.toml").write_text("")
    assert curation_file(corpus, tmp_path / "mine.toml") == tmp_path / "mine.toml"
    assert curation_files(corpus, tmp_path / "mine.toml") == (tmp_path / "mine.toml",)


@pytest.mark.parametrize("there", [True, False])
def test_where_the_folder_cannot_be_written_they_are_kept_under_its_name(
    corpus: Path, data: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    if there:
        (corpus / "curation.toml").write_text("")
    monkeypatch.setattr("os.access", lambda path, how: False)
    own = curation_file(corpus)

    assert own.parent == data
    assert own.name.startswith("my-ferries-")
    assert curation_files(corpus) == (corpus / "curation.toml", own)


def test_folders_of_one_name_have_decisions_of_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda path, how: False)
    assert curation_file(tmp_path / "a" / "news") != curation_file(tmp_path / "b" / "news")


def test_a_file_of_articles_has_its_decisions_in_the_data_folder(tmp_path: Path, data: Path) -> None:
    (tmp_path / "news.jsonl").write_text("")
    assert curation_file(tmp_path / "news.jsonl").parent == data


@pytest.mark.parametrize("corpus", [None, shipped_corpus()], ids=["by default", "by its path"])
def test_the_shipped_corpus_is_never_written_to(corpus: Path | None, data: Path, tmp_path: Path) -> None:
    own = data / "shipped-corpus.toml"
    assert curation_file(corpus) == own
    assert curation_files(corpus) == (shipped_corpus() / "curation.toml", own)
    assert curation_files(corpus, tmp_path / "x.toml") == (shipped_corpus() / "curation.toml", tmp_path / "x.toml")


def test_decisions_about_several_corpora_apply_one_after_the_other(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    files = decisions_about([corpus, tmp_path / "more", corpus])
    assert files == (corpus / "curation.toml", tmp_path / "more" / "curation.toml")
    assert decisions_about([corpus, tmp_path / "more"], tmp_path / "mine.toml") == (tmp_path / "mine.toml",)
    with pytest.raises(UsageError, match="not known from which articles"):
        decisions_about([])


def test_the_name_of_an_index_tells_what_decides_what_it_holds(corpus: Path, tmp_path: Path) -> None:
    plain = places.index_of(corpus)
    assert places.index_of(corpus) == plain
    assert places.is_kept(plain)
    assert not places.is_kept(tmp_path / "mine.db")
    given = places.index_of(corpus, tmp_path / "mine.toml")
    chosen = places.index_of(corpus, None, ["earliest", ""])
    (corpus / "curation.toml").write_text("")
    assert len({plain, given, chosen, places.index_of(corpus)}) == 4


@pytest.mark.parametrize(
    ("opened", "beside"),
    [
        pytest.param("corpus", "corpus/articles/a.md", id="an article"),
        pytest.param("corpus", "corpus/fields.toml", id="the map of fields above the articles"),
        pytest.param("rows.csv", "fields.toml", id="the map of fields beside a table"),
        pytest.param("library.ris", "files/12/page.html", id="a page attached to a record of a library"),
        pytest.param("library.json", "storage/ABCD2345/page.html", id="the same, in a folder of its own"),
    ],
)
def test_what_is_read_beside_a_file_decides_what_its_index_holds(tmp_path: Path, opened: str, beside: str) -> None:
    (tmp_path / "corpus" / "articles").mkdir(parents=True)
    before = places.index_of(tmp_path / opened)
    (tmp_path / beside).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / beside).write_text("x")
    assert places.index_of(tmp_path / opened) != before
