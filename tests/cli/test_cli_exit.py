"""Exit codes, complaints, streams: what a command does when something is not as it should be."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from quotes_tui import __version__
from tests.cli.conftest import Run
from tests.data.made_up import made_up


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        pytest.param(["search", "zzz"], 1, "nothing found in 6 articles", id="nothing found"),
        pytest.param(["statements", "--speaker", "Ilse"], 0, "", id="part of a name"),
        pytest.param(["statements", "--speaker", "Nobody"], 2, "No speaker 'Nobody'", id="unknown speaker"),
        pytest.param(["statements", "--speaker", "o"], 2, "'o' may be ", id="a name that several have"),
        pytest.param(["statements", "--sort", "size"], 2, "There is no order 'size'", id="unknown order"),
        pytest.param(["show", "zz"], 2, "`quotes-tui statements` lists them", id="unknown statement"),
        pytest.param(["show", "\x1b[31m"], 2, "There is no statement '\\x1b[31m'", id="hostile id"),
        pytest.param(["diff", "0a11", "a", "z"], 2, "has no wording 'z'; it has A, B", id="unknown wording"),
        pytest.param(["cite", "0a11", "zz"], 2, "has no wording 'zz'", id="unknown wording to cite"),
        pytest.param(["cite", "0a11", "--style", "bibtex"], 2, "no citation style 'bibtex'", id="unknown style"),
        pytest.param(["show"], 2, "required: ID", id="missing argument"),
    ],
)
def test_a_command_says_what_is_wrong(on_made_up: Run, words: list[str], code: int, says: str) -> None:
    done = on_made_up(*words)

    assert done.code == code
    assert says in done.err
    assert code == 0 or not done.out


def test_a_statement_of_one_wording_has_no_difference(on_made_up: Run) -> None:
    one = next(statement.id for statement in made_up().statements if len(statement.variants) == 1)
    done = on_made_up("diff", one)

    assert (done.code, done.out, "one wording only" in done.err) == (1, "", True)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(["serach", "ferry"], "did you mean search?", id="mistyped command"),
        pytest.param(["nowhere/at/all"], "there is no such file", id="no such path"),
        pytest.param(["no\x1b[2Jwhere"], "no␛[2Jwhere", id="hostile path"),
        pytest.param(["speakers", "--index", "nowhere.db"], "there is no such index", id="no such index"),
        pytest.param(["speakers", "--corpus", "nowhere"], "there is no such file", id="no such corpus"),
        pytest.param(["speakers", "--index", "a", "--corpus", "b"], "not allowed with", id="index and corpus"),
        pytest.param(["extract", "nowhere.md"], "nowhere.md: no such file", id="no such article"),
        pytest.param(["build", "nowhere", "-o", "x.db"], "nowhere: no such file", id="nothing to build from"),
        pytest.param(["build", "a.md"], "required: -o", id="build without a place"),
        pytest.param(["build", "a.md", "-o", "x.db", "--jobs", "-1"], "not a number of processes", id="jobs"),
        pytest.param(["--verbose"], "unrecognized arguments: --verbose", id="unknown option"),
    ],
)
def test_wrong_usage_is_exit_code_2(
    run: Run, words: list[str], says: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*words)

    assert (done.code, done.out) == (2, "")
    assert says in done.err


@pytest.mark.parametrize("words", [["-V"], ["--version"], ["--version", "show"]])
def test_the_version(run: Run, words: list[str]) -> None:
    assert run(*words) == (0, f"quotes-tui {__version__}\n", "")


def test_the_help_names_every_command(run: Run) -> None:
    from quotes_tui.cli import _COMMANDS

    done = run("--help")

    assert done.code == 0
    assert all(f"    {name} " in done.out for name in _COMMANDS)
    for name in _COMMANDS:
        assert run(name, "--help").code == 0


def test_without_a_terminal_the_explorer_names_another_command(
    run: Run, made_up_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    done = run(made_up_file)

    assert done.code == 2
    assert f"quotes-tui statements --index {made_up_file}" in done.err


def test_an_interruption_is_exit_code_130(on_made_up: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(self: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("quotes_tui.indexing.Index.speakers", lambda self: interrupted(self))

    assert on_made_up("speakers") == (130, "", "")


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "quotes_tui", *map(str, words)]


def test_a_reader_that_has_enough_is_no_error(made_up_file: Path) -> None:
    export = subprocess.Popen(
        command("export", "--index", made_up_file), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert export.stdout is not None and export.stderr is not None
    export.stdout.close()

    assert (export.wait(30), export.stderr.read()) == (0, "")
    export.stderr.close()


@pytest.mark.parametrize("encoding", ["ascii", "utf-8", "cp1252"])
def test_any_encoding_of_the_terminal_will_do(made_up_file: Path, encoding: str) -> None:
    done = subprocess.run(
        command("show", "0a11", "--index", made_up_file),
        env=os.environ | {"PYTHONIOENCODING": encoding},
        capture_output=True,
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert (b"A * canonical" in done.stdout) == (encoding != "utf-8")


def test_a_full_disk_is_told(made_up_file: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command("export", "--index", made_up_file), stdout=full, stderr=subprocess.PIPE, text=True
        )

    assert done.returncode == 2
    assert "No space left" in done.stderr
