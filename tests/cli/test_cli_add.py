"""`add` on the command line."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_add_tells_what_became_of_each(run: Run, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"title": "A \\u001b[31m", "text": "“No.”"}\nnot JSON\n')
    corpus = tmp_path / "new"
    done = run("add", rows, "--to", corpus)
    assert (done.code, done.out) == (0, f"{corpus}/articles/a-31m.md: A ␛[31m (added)\n")
    assert done.err.splitlines()[0].startswith(f"{rows}:2: not JSON")
    assert done.err.splitlines()[-1] == "1 added"
    done = run("add", rows, "--to", corpus)
    assert (done.code, done.err.splitlines()[-1]) == (0, "1 there already")


def test_add_from_the_standard_input(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "articles").mkdir()
    monkeypatch.chdir(tmp_path)
    page = "<!doctype html><title>Ferry to close for good</title><p>" + "“No ferry will run,” said the mayor. " * 9
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(page.encode())))
    assert run("add", "-").code == 0
    assert (tmp_path / "articles" / "ferry-to-close-for-good.md").exists()


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        pytest.param(["nowhere.md", "--to", "new"], 2, "nowhere.md: cannot be read", id="no such file"),
        pytest.param(["a.md"], 2, "this folder is no corpus", id="no corpus here"),
        pytest.param(
            ["http://127.0.0.1:9/", "--to", "new"], 2, "is not in the public network; it is not asked", id="inside"
        ),
        pytest.param(["http://", "--to", "new"], 2, "this is no web address", id="no address"),
        pytest.param(["empty", "--to", "new"], 1, "none added", id="nothing there"),
    ],
)
def test_what_add_refuses(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], code: int, told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    done = run("add", *words)
    assert done.code == code
    assert told in done.err
