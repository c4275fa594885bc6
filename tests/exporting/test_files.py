"""A file is written whole or not at all, and over none that is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes_tui.errors import UsageError
from quotes_tui.exporting import format_of, written


def test_the_lines_are_written_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.ris"
    with written(path) as out:
        out.write("日\r\nb\n\ud800")
        assert not path.exists()
    assert path.read_bytes() == "日\r\nb\n\\ud800".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_there_stays_unless_forced(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(UsageError, match="is there already and is not written over without --force"), written(path):
        raise AssertionError("it was opened")
    with written(path, force=True) as out:
        out.write("new")
    assert path.read_text(encoding="utf-8") == "new"


def test_one_that_comes_up_meanwhile_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with pytest.raises(UsageError, match="is there already"), written(path) as out:
        out.write("new")
        path.write_text("somebody else's", encoding="utf-8")
    assert path.read_text(encoding="utf-8") == "somebody else's"
    assert list(tmp_path.iterdir()) == [path]


def test_nothing_is_left_of_what_was_broken_off(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(KeyboardInterrupt), written(path, force=True) as out:
        out.write("half")
        raise KeyboardInterrupt
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        pytest.param(".", "is no file", id="folder"),
        pytest.param("none/a.csv", "cannot be written: No such file or directory", id="no folder"),
        pytest.param("file/a.csv", "cannot be written: Not a directory", id="file in the place of a folder"),
    ],
)
def test_where_no_file_can_be_is_named(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(UsageError, match=reason), written(tmp_path / name):
        raise AssertionError("it was opened")


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.jsonl", "jsonl"), ("a.CSV", "csv"), ("a.md", "markdown"), ("a.html", "html"), ("a.json", "csl-json"),
        ("a.bib", "biblatex"), ("a.ris", "ris"), ("a.jsonld", "annotations"), ("a.xml", "tei"),
        ("a.schema.jsonld", "schema-org"), ("a", None), ("a.txt", None),
    ],
)  # fmt: skip
def test_the_name_tells_the_format(name: str, format: str | None) -> None:
    assert format_of(name) == format
