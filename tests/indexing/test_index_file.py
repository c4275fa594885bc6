"""Files that are no index, and what becomes of the old one while a new one is written."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from quotes_tui.errors import IndexFileError
from quotes_tui.indexing import open_index, write_index
from quotes_tui.model import Article, Report, Statement


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "index.db"
    articles = (Article(f"a{number}", "text " * 400) for number in range(50))
    write_index(path, title="Old", reports=map(Report, articles), statements=())
    return path


def change(path: Path, sql: str) -> None:
    with sqlite3.connect(path) as db:
        db.executescript(sql)
    db.close()


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        pytest.param(lambda path: path.unlink(), "there is no such index", id="missing"),
        pytest.param(lambda path: path.write_bytes(b""), "empty", id="empty"),
        pytest.param(lambda path: path.write_text("{}"), "not an index", id="another kind of file"),
        pytest.param(lambda path: path.write_bytes(b"SQLite format 3\0" + b"\1" * 5000), "damaged", id="only a header"),
        pytest.param(cut, "damaged", id="cut short"),
        pytest.param(lambda path: os.truncate(path, 50), "damaged", id="cut very short"),
        pytest.param(lambda path: change(path, "PRAGMA application_id=7"), "another program", id="foreign"),
        pytest.param(lambda path: change(path, "PRAGMA user_version=0"), "another version", id="old"),
        pytest.param(
            lambda path: change(path, "UPDATE meta SET value='x' WHERE key='complete'"), "another version", id="records"
        ),
        pytest.param(lambda path: change(path, "DELETE FROM meta WHERE key='complete'"), "damaged", id="not finished"),
        pytest.param(lambda path: change(path, "DROP TABLE meta"), "damaged", id="a table is missing"),
    ],
)
def test_a_file_that_is_no_index_is_refused_in_words(path: Path, spoil: Callable[[Path], None], words: str) -> None:
    spoil(path)

    with pytest.raises(IndexFileError, match=words) as caught:
        open_index(path)
    assert str(path) in str(caught.value)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IndexFileError, match="a folder, not an index"):
        open_index(tmp_path)


@pytest.mark.parametrize(
    "sql",
    [
        pytest.param("UPDATE article SET record=x'5b'", id="bytes that hold no record"),
        pytest.param("UPDATE article SET record='text'", id="text for bytes"),
        pytest.param("UPDATE article SET record=NULL", id="nothing"),
        pytest.param("DROP TABLE article", id="no table"),
    ],
)
def test_a_damaged_record_is_reported_when_it_is_read(path: Path, sql: str) -> None:
    change(path, sql)

    with open_index(path) as index, pytest.raises(IndexFileError, match="damaged"):
        index.article("a1")


def test_pages_written_over_are_reported_when_they_are_read(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xff" * (path.stat().st_size - 4096 * 3))

    with pytest.raises(IndexFileError, match="damaged"), open_index(path) as index:
        list(index.all_articles())


def test_an_index_opens_whatever_its_name(path: Path) -> None:
    odd = path.with_name("50%?#é [1] ;.db")
    path.rename(odd)

    with open_index(str(odd)) as index:
        assert index.summary().title == "Old"


def test_an_index_opens_where_nothing_can_be_written(path: Path) -> None:
    path.chmod(stat.S_IRUSR)
    path.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        with open_index(path) as index:
            assert len(index.articles()) == 50
    finally:
        path.parent.chmod(stat.S_IRWXU)
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def fails() -> Iterator[Statement]:
    raise RuntimeError("grouping failed")
    yield


def test_a_build_that_fails_leaves_the_old_index_and_nothing_beside(path: Path) -> None:
    with pytest.raises(RuntimeError, match="grouping failed"):
        write_index(path, title="New", reports=(), statements=fails())

    with open_index(path) as index:
        assert index.summary().title == "Old"
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_what_a_killed_build_left_is_cleared_away(path: Path) -> None:
    no_process = 2**22 + 1  # more than a process id can be
    left = path.with_name(f".{path.name}.{no_process}.tmp")
    left.write_bytes(b"half")
    running = path.with_name(f".{path.name}.{os.getppid()}.tmp")
    running.write_bytes(b"of another build")
    write_index(path, title="New", reports=(), statements=())

    assert sorted(entry.name for entry in path.parent.iterdir()) == sorted([path.name, running.name])


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(IndexFileError, match="cannot be written there"):
        write_index(tmp_path / "no folder" / "index.db", title="", reports=(), statements=())


@pytest.mark.parametrize("content", [b"An article.", b"SQLite format 3\0" + bytes(200)])
def test_a_file_of_the_users_own_is_not_written_over(tmp_path: Path, content: bytes) -> None:
    mine = tmp_path / "mine"
    mine.write_bytes(content)
    with pytest.raises(IndexFileError, match="not written over"):
        write_index(mine, title="", reports=(), statements=())

    assert mine.read_bytes() == content


@pytest.mark.parametrize("spoil", [cut, lambda path: path.write_bytes(b"")], ids=["damaged", "empty"])
def test_a_damaged_index_is_written_over(path: Path, spoil: Callable[[Path], None]) -> None:
    spoil(path)
    write_index(path, title="New", reports=(), statements=())

    with open_index(path) as index:
        assert index.summary().title == "New"


def test_two_articles_of_one_id_are_refused(tmp_path: Path) -> None:
    twice = [Report(Article("same", "a")), Report(Article("same", "b"))]

    with pytest.raises(IndexFileError, match="'same'"):
        write_index(tmp_path / "index.db", title="", reports=twice, statements=())
