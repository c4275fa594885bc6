"""`read`: what comes out of files and folders, what is named, and that the rest goes on."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotes_tui.errors import ArticleError
from quotes_tui.model import Problem
from quotes_tui.reading import read
from tests.reading.conftest import Folder


def problems_of(*paths: str | Path) -> list[str]:
    problems: list[Problem] = []
    for _ in read(*paths, problems=problems):
        pass
    return [str(problem) for problem in problems]


def test_reads_every_format_in_order_of_names(folder: Folder) -> None:
    root = folder(
        {
            "b.md": "---\ntitle: Ferry closed\n---\nThe ferry is closed.\n",
            "a/z.txt": "The mayor said so.",
            "c.jsonl": '{"id": "row", "text": "One."}\n{"text": "Two."}\n',
        }
    )
    found = list(read(root))
    assert [article.id for article in found] == ["a/z", "b", "row", "c#2"]
    assert [article.text for article in found] == ["The mayor said so.", "The ferry is closed.\n", "One.", "Two."]
    assert found[1].title == "Ferry closed"


def test_of_a_corpus_only_the_articles_are_read(folder: Folder) -> None:
    root = folder({"articles/a.md": "x", "notes.md": "y", "README.md": "# Title", "speakers.toml": ""})
    assert [article.id for article in read(root)] == ["a"]
    assert problems_of(root) == []


def test_without_problems_the_first_article_lost_is_raised(folder: Folder) -> None:
    root = folder({"a.txt": "fine", "b.txt": "", "c.txt": "fine too"})
    reading = read(root)
    assert next(reading).id == "a"
    with pytest.raises(ArticleError, match=r"b\.txt: empty") as caught:
        next(reading)
    assert caught.value.path == str(root / "b.txt")


def test_what_loses_no_article_is_not_raised(folder: Folder) -> None:
    root = folder({"README.md": "x", "a.md": "---\ndate: 8/9/18\n---\nx"})
    assert [article.published for article in read(root)] == [None]


def test_two_files_with_one_id_are_an_error_that_names_both(folder: Folder) -> None:
    root = folder({"a.md": "one", "a.txt": "two", "b.txt": "three"})
    problems: list[Problem] = []
    assert [article.text for article in read(root, problems=problems)] == ["one", "three"]
    assert [str(problem) for problem in problems] == [f"{root}/a.txt: its id 'a' is also that of {root}/a.md"]


def test_a_row_whose_id_is_taken_names_its_line(folder: Folder) -> None:
    root = folder({"a.jsonl": '{"id": "x", "text": "one"}\n{"id": "x", "text": "two"}\n'})
    assert problems_of(root) == [f"{root}/a.jsonl:2: its id 'x' is also that of {root}/a.jsonl:1"]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param("The mayor said so.", "The mayor said so.", id="text"),
        pytest.param('\n{"text": "The mayor said so."}\n', "The mayor said so.", id="json lines"),
    ],
)
def test_the_standard_input_tells_its_format(monkeypatch: pytest.MonkeyPatch, content: str, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    (article,) = read("-")
    assert (article.text, article.path) == (text, "standard input" + (":2" if content.startswith("\n") else ""))


def test_a_file_of_another_kind_that_was_asked_for_is_an_error(folder: Folder) -> None:
    root = folder({"page.doc": "<p>"})
    with pytest.raises(ArticleError, match=r"page\.doc: \.doc files are not read, only \."):
        list(read(root / "page.doc"))


def test_nothing_there(tmp_path: Path) -> None:
    assert problems_of(tmp_path / "none.md", tmp_path) == [
        f"{tmp_path}/none.md: cannot be read: No such file or directory"
    ]


TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=200).filter(
    lambda text: (
        text.strip()
        and not text.startswith(("---", "\ufeff"))
        and sum(c < " " for c in text) < len(text) / 20  # more is binary data
    )
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS, st.sampled_from(["a.txt", "a.md"]), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_any_text_is_read_as_it_was_written(tmp_path: Path, text: str, name: str, encoding: str) -> None:
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    (article,) = read(path)
    assert article.text == text
    assert article.encoding.startswith(encoding.removesuffix("-sig"))


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS)
def test_front_matter_changes_nothing_below_it(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"---\r\ntitle: Ferry closed\r\n---\r\n" + text.encode())
    (article,) = read(path)
    assert (article.title, article.text) == ("Ferry closed", text)
