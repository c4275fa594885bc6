"""Commands run in this process: `run("show", "0a11")` gives the exit code, standard output and standard error."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from quotes_tui.cli import main
from quotes_tui.indexing import write_index
from tests.data.made_up import made_up


class Done(NamedTuple):
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture(autouse=True)
def places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A home of its own and 80 columns, whatever the terminal is in which the tests run."""
    for name in [name for name in os.environ if name.startswith(("XDG_", "COLUMNS", "LINES"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture(scope="session")
def made_up_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of the made-up corpus."""
    corpus = made_up()
    path = tmp_path_factory.mktemp("cli") / "made_up.db"
    write_index(
        path,
        title=corpus.title,
        reports=corpus.reports,
        statements=corpus.statements,
        speakers=corpus.speakers,
        lineages=corpus.lineages,
    )
    return path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command."""

    def done(*words: str | Path) -> Done:
        try:
            code = main([str(word) for word in words])
        except SystemExit as stop:
            code = int(str(stop.code))
        return Done(code, *capsys.readouterr())

    return done


@pytest.fixture
def on_made_up(run: Run, made_up_file: Path) -> Run:
    """Runs a command on the index of the made-up corpus."""
    return lambda *words: run(*words, "--index", made_up_file)
