"""Articles become files of a corpus, come back equal, and write over nothing."""

from __future__ import annotations

import tempfile
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.adding import Outcome, add, add_address, corpus_at
from quotes_tui.adding.naming import file_name
from quotes_tui.adding.writing import as_markdown
from quotes_tui.errors import UsageError
from quotes_tui.model import Article, Origin, Problem, Rendering
from quotes_tui.reading import read
from quotes_tui.settings import ReadingSettings
from tests.adding.conftest import NEAR, Server, sends
from tests.strategies import clocks

PAGES = Path(__file__).resolve().parents[1] / "data" / "samples" / "pages"
LIMITS = ReadingSettings()
_OWN = ("id", "path", "encoding")  # of the file, not of the article

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip)
WORDS = TEXTS.map(lambda words: " ".join(words.split())).filter(bool)
MAYBE = st.none() | WORDS
DAYS = st.none() | st.dates().map(str).filter(lambda day: day >= "1000")
LINKS = st.none() | st.sampled_from(["https://a.example/b?c=d#e", "http://a.example/‘x’:y"])


def test_a_page_is_added_and_reads_back_equal(tmp_path: Path) -> None:
    corpus = corpus_at(tmp_path / "new")
    problems: list[Problem] = []
    for page in sorted(PAGES.glob("*.html")):
        for one in add(page, corpus, LIMITS, problems):
            assert one.outcome is Outcome.ADDED
            (back,) = read(one.path)
            assert replace(back, id="", path=None, encoding="") == replace(one.article, id="", path=None, encoding="")
    names = sorted(path.name for path in (corpus / "articles").iterdir())
    assert "2031-05-06-the-marrow-post-harbour-wall-will-not-last-the-winter-engineers-warn.md" in names
    assert len(names) == 10


@settings(max_examples=60)
@given(
    article=st.builds(
        Article,
        id=st.just("x"),
        text=TEXTS | st.sampled_from(["---\n", "a\r\nb\n", "title: x\n---\n", "\n\n “No” \n"]),
        title=MAYBE,
        title_printed=MAYBE,
        outlet=WORDS,
        authors=st.lists(WORDS, min_size=1).map(tuple),
        published=DAYS,
        published_time=st.none() | clocks,
        modified=DAYS,
        modified_time=st.none() | clocks,
        accessed=DAYS,
        url=LINKS,
        archive_url=LINKS,
        language=st.sampled_from(["en", "ja", "en-GB"]),
        kind=st.sampled_from(["news", "transcript", "statement", "post"]),
        occasion=MAYBE,
        primary=st.booleans(),
        speaker=MAYBE,
        derived_from=st.none() | st.builds(Origin, outlet=WORDS, title=MAYBE, url=LINKS),
    )
)
def test_whatever_is_written_reads_back_equal(article: Article) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "x.md")
        path.write_bytes(as_markdown(article).encode())
        (back,) = read(path)
    for field in fields(article):
        stated = getattr(article, field.name)
        if field.name not in _OWN and stated not in (None, False):
            assert getattr(back, field.name) == stated, field.name


def test_translations_are_written_too(tmp_path: Path) -> None:
    given = Article("x", "“No.”\n", translations=(Rendering("y", "「いいえ」", "No."), Rendering("z", "Нет: “x”")))
    (tmp_path / "x.md").write_bytes(as_markdown(given).encode())
    (back,) = read(tmp_path / "x.md")
    assert back.translations == given.translations


NAMES = {
    "2022-03-22-the-post-ferrys-end-at-last": Article(
        "a", "", title="Ferry’s End, at Last!", outlet="The Post", published="2022-03-22"
    ),
    "afp-creme-brulee": Article("a", "", title="Crème brûlée", agency="AFP"),
    "朝日新聞-平和条約交渉-中断": Article("a", "", title="平和条約交渉「中断」", outlet="朝日新聞"),
    "etc-passwd": Article("a", "", title="../../etc/passwd\x00"),
    "sub-rows-7": Article("sub/rows#7", "", published="2022-03-22"),
    "article": Article("…", ""),
    "article-readme-first": Article("a", "", title="Readme first"),
    "long-words-" * 6 + "long-words": Article("a", "", title="long words " * 30),
    "語" * 60: Article("a", "", title="語" * 300),
}


@pytest.mark.parametrize("name", NAMES)
def test_names_of_files(name: str) -> None:
    assert file_name(NAMES[name]) == name


def test_nothing_is_written_over(tmp_path: Path) -> None:
    corpus = corpus_at(tmp_path / "new")
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"id": 1, "title": "A", "text": "“No.”"}\n{"id": 2, "title": "A", "text": "“Yes.”"}\n')
    for outcome in (Outcome.ADDED, Outcome.THERE):
        done = list(add(rows, corpus, LIMITS, []))
        assert [(one.path.name, one.outcome) for one in done] == [("a.md", outcome), ("a-2.md", outcome)]
    assert (corpus / "articles" / "a.md").read_text().endswith("---\n“No.”")


def test_where_articles_are_put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="this folder is no corpus"):
        corpus_at(None)
    assert corpus_at(Path("new")) == Path("new")
    (tmp_path / "new" / "other").mkdir()
    assert corpus_at(Path("new")) == Path("new")
    with pytest.raises(UsageError, match="is no corpus: there is no folder articles/ in it, and it is not empty"):
        corpus_at(tmp_path)
    monkeypatch.chdir(tmp_path / "new")
    assert corpus_at(None) == Path()


def test_a_page_at_an_address_is_added_and_kept(tmp_path: Path, server: Server) -> None:
    page = (PAGES / "two-articles.html").read_bytes()
    server.answers |= {"/old": sends(b"", status=301, Location="/new"), "/new": sends(page)}
    corpus = corpus_at(tmp_path / "new")
    first, second = add_address(f"{server.address}/old", corpus, "2031-08-01", LIMITS, [], NEAR)
    assert first.article.url == "https://marrowpost.example/mill"
    assert (first.article.accessed, second.article.accessed) == ("2031-08-01", "2031-08-01")
    assert first.page == second.page == corpus / "pages" / f"{first.path.stem}.html"
    assert first.page.read_bytes() == page
    assert [article.id for article in read(corpus)] == sorted([first.path.stem, second.path.stem])
    again = list(add_address(f"{server.address}/new", corpus, "2031-08-02", LIMITS, [], NEAR))
    assert [(one.outcome, one.page) for one in again] == [(Outcome.THERE, None)] * 2
    assert len(list((corpus / "pages").iterdir())) == 1


def test_a_page_that_does_not_state_its_address_has_the_one_it_was_fetched_from(tmp_path: Path, server: Server) -> None:
    server.answers["/a"] = sends((PAGES / "right-to-left.html").read_bytes())
    (one,) = add_address(f"{server.address}/a", corpus_at(tmp_path / "new"), "2031-08-01", LIMITS, [], NEAR)
    assert one.article.url == f"{server.address}/a"


def test_a_page_without_an_article_is_told_and_not_kept(tmp_path: Path, server: Server) -> None:
    server.answers["/a"] = sends(b"<html><body></body></html>")
    corpus = corpus_at(tmp_path / "new")
    problems: list[Problem] = []
    assert list(add_address(f"{server.address}/a", corpus, "2031-08-01", LIMITS, problems, NEAR)) == []
    assert [str(problem) for problem in problems] == [f"{server.address}/a: no article is found in the page"]
    assert [path.name for path in corpus.iterdir()] == ["articles"]
