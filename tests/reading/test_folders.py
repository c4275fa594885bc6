"""Which files a folder stands for, and what is said of the others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from quotes_tui.reading.folders import articles_folder, sources
from quotes_tui.reading.source import Source
from tests.reading.conftest import Folder

SUFFIXES = {".md", ".txt"}


def listed(*paths: Path) -> tuple[list[str], list[str]]:
    found = list(sources(paths, SUFFIXES))
    return [one.id for one in found if isinstance(one, Source)], [
        str(one) for one in found if not isinstance(one, Source)
    ]


def test_entries_go_by_name_at_each_level(folder: Folder) -> None:
    root = folder({"b/2.md": "", "b/1.md": "", "a.md": "", "c.md": "", "b.md/inner.txt": ""})
    assert listed(root) == (["a", "b/1", "b/2", "b.md/inner", "c"], [])


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        pytest.param("README.md", "left out: a README is no article", id="readme"),
        pytest.param("readme-first.txt", "left out: a README is no article", id="readme in lower case"),
        pytest.param(".draft.md", "left out: hidden", id="hidden file"),
        pytest.param("photo.png", "left out: not in a format that is read (.md, .txt)", id="another format"),
        pytest.param("Makefile", "left out: not in a format that is read (.md, .txt)", id="no suffix"),
    ],
)
def test_what_is_no_article_is_named(folder: Folder, name: str, reason: str) -> None:
    root = folder({name: "x", "a.md": "x"})
    assert listed(root) == (["a"], [f"{root / name}: {reason}"])


def test_a_hidden_folder_is_named_once(folder: Folder) -> None:
    root = folder({".git/a.md": "", ".git/b.md": "", "c.md": ""})
    assert listed(root) == (["c"], [f"{root}/.git: left out: hidden"])


def test_a_hidden_file_that_was_asked_for_is_read(folder: Folder) -> None:
    assert listed(folder({".draft.md": "x"}) / ".draft.md") == ([".draft"], [])


def test_links_are_followed_once(folder: Folder) -> None:
    root = folder({"a.md": "x", "inner/b.md": "y"})
    (root / "inner" / "up").symlink_to(root)
    (root / "z.md").symlink_to(root / "a.md")
    ids, said = listed(root)
    assert ids == ["a", "inner/b"]
    assert said == [f"{root}/inner/up: left out: the same as {root}", f"{root}/z.md: left out: the same as {root}/a.md"]


def test_a_file_named_twice_is_read_once(folder: Folder) -> None:
    root = folder({"a.md": "x"})
    assert listed(root, root / "a.md") == (["a"], [f"{root}/a.md: left out: the same as {root}/a.md"])


def test_links_to_nothing_and_to_themselves_are_errors(folder: Folder) -> None:
    root = folder({"a.md": "x"})
    (root / "lost.md").symlink_to(root / "nowhere")
    (root / "self.md").symlink_to(root / "self.md")
    ids, said = listed(root)
    assert ids == ["a"]
    assert [line.partition(": ")[0] for line in said] == [f"{root}/lost.md", f"{root}/self.md"]
    assert all("cannot be read" in line for line in said)


def test_a_pipe_is_never_opened(folder: Folder) -> None:
    root = folder({"a.md": "x"})
    os.mkfifo(root / "b.md")
    assert listed(root) == (["a"], [f"{root}/b.md: left out: not a file"])


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable to root")
def test_an_unreadable_folder_is_named(folder: Folder) -> None:
    root = folder({"a.md": "x", "b/c.md": "x"})
    (root / "b").chmod(0)
    try:
        assert listed(root) == (["a"], [f"{root}/b: cannot be read: Permission denied"])
    finally:
        (root / "b").chmod(0o700)


def test_a_name_that_the_system_refuses_is_an_error() -> None:
    ids, said = listed(Path("a" * 5000 + ".md"))
    assert ids == []
    assert said[0].endswith("cannot be read: File name too long")


def test_a_name_that_is_no_text_is_shown_as_text(folder: Folder) -> None:
    root = folder({"a.md": "x"})
    with open(os.fsencode(root) + b"/\xff\x1b.md", "w") as file:  # noqa: PTH123 - pathlib takes no bytes
        file.write("x")
    assert listed(root)[0] == ["a", "\ufffd\x1b"]


def test_the_articles_of_a_corpus(folder: Folder) -> None:
    root = folder({"articles/a.md": "x"})
    assert articles_folder(root) == root / "articles"
    assert articles_folder(root / "articles") == root / "articles"
