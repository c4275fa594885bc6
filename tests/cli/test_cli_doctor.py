"""`doctor`: what it looks at, and what it says of everything that can be broken."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quotes_tui import __version__, places
from quotes_tui.cli.health import EXTRAS, State, terminal
from quotes_tui.indexing import write_index
from quotes_tui.model import Article, Problem, Report
from tests.cli.conftest import Run
from tests.data.made_up import made_up

Looked = Callable[..., dict[str, dict[str, Any]]]


@pytest.fixture
def looked(run: Run, monkeypatch: pytest.MonkeyPatch) -> Looked:
    """What `doctor` says in JSON, by what it is about, with its exit code; in a terminal that can do what is needed."""
    monkeypatch.setenv("TERM", "xterm-256color")

    def look(*words: str | Path, code: int = 0) -> dict[str, dict[str, Any]]:
        done = run("doctor", "--format", "json", *words)
        assert done.code == code, done
        assert not done.err
        told = json.loads(done.out)
        assert told["well"] is (code == 0)
        return {check["about"]: check for check in told["checks"]}

    return look


def settings(text: str) -> Path:
    """A settings file of the user's own."""
    place = places.settings_file()
    place.parent.mkdir(parents=True)
    place.write_text(text)
    return place


def test_all_that_is_looked_at_is_well(looked: Looked, made_up_file: Path) -> None:
    found = looked("--index", made_up_file)
    assert list(found) == ["program", "extras", "terminal", "clipboard", "settings", "corpus", "index", "cache"]
    assert all(check["state"] == "well" for about, check in found.items() if about != "index")
    assert found["program"]["version"] == __version__
    assert found["program"]["python"] == sys.version.split()[0]
    assert found["index"]["statements"] == len(made_up().statements)
    assert "whole" in found["index"]["text"]


def test_in_words(on_made_up: Run) -> None:
    done = on_made_up("doctor")
    assert done.code == 0
    assert all(f"\n{about}" in f"\n{done.out}" for about in ("Program", "Terminal", "Settings", "Index", "Cache"))
    assert "All is well" in done.out
    assert max(map(len, done.out.splitlines())) <= 80


def test_every_extra_is_looked_at() -> None:
    stated = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())
    assert set(EXTRAS) == set(stated["project"]["optional-dependencies"]) - {"test"}


def test_a_missing_extra_is_told_with_the_command(
    looked: Looked, made_up_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quotes_tui.cli.health.find_spec", lambda name: None if name == "model2vec" else object())
    found = looked("--index", made_up_file)["extras"]
    assert found["extras"] == {name: name != "semantic" for name in EXTRAS}
    assert found["todo"] == "pip install 'quotes-tui[semantic]'"


# --- the index -----------------------------------------------------------------------------------------------


def broken_copy(source: Path, place: Path, sql: str) -> Path:
    """A copy of an index, changed."""
    place.write_bytes(source.read_bytes())
    db = sqlite3.connect(place)
    db.execute(sql)
    db.commit()
    db.close()
    return place


@pytest.mark.parametrize(
    ("sql", "says"),
    [
        pytest.param("DELETE FROM statement_record WHERE number = 0", "records of statements where", id="lost record"),
        pytest.param("DELETE FROM article_place", "0 articles in order where", id="lost order"),
        pytest.param("UPDATE statement_record SET record = x'00ff'", "record of statement 0 cannot", id="other bytes"),
        pytest.param("UPDATE article SET record = NULL", "record of article 0 cannot be read", id="no bytes"),
        pytest.param("UPDATE meta SET value = x'00' WHERE key = 'summary'", "damaged", id="no summary"),
        pytest.param("DELETE FROM meta WHERE key = 'complete'", "damaged", id="never finished"),
        pytest.param("PRAGMA user_version = 1", "another version", id="old"),
    ],
)
def test_an_index_that_is_not_whole(sql: str, says: str, looked: Looked, made_up_file: Path, tmp_path: Path) -> None:
    found = looked("--index", broken_copy(made_up_file, tmp_path / "x.db", sql), code=2)
    assert found["index"]["state"] == "broken"
    assert says in found["index"]["text"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(None, "there is no such index", id="missing"),
        pytest.param(b"", "this file is empty", id="empty"),
        pytest.param(b"# An article", "not an index", id="article"),
        pytest.param(b"SQLite format 3\0" + bytes(200), "damaged", id="garbage"),
    ],
)
def test_what_is_no_index(data: bytes | None, says: str, looked: Looked, run: Run, tmp_path: Path) -> None:
    place = tmp_path / "x.db"
    if data is not None:
        place.write_bytes(data)
    assert says in looked("--index", place, code=2)["index"]["text"]
    done = run("doctor", "--index", place)
    assert done.code == 2
    assert "BROKEN:" in done.out
    assert "1 thing is broken" in done.out


def test_pages_that_were_overwritten(looked: Looked, made_up_file: Path, tmp_path: Path) -> None:
    data = bytearray(made_up_file.read_bytes())
    data[4096 * 3 : 4096 * 5] = bytes(4096 * 2)
    place = tmp_path / "x.db"
    place.write_bytes(data)
    assert looked("--index", place, code=2)["index"]["state"] == "broken"


def test_an_index_with_problems_is_a_note(looked: Looked, tmp_path: Path) -> None:
    place = tmp_path / "x.db"
    lost = [Problem("b.md", "not UTF-8")]
    write_index(place, title="One", reports=[Report(Article("a", "Words."))], statements=[], problems=lost)
    found = looked("--index", place)["index"]
    assert (found["state"], found["problems"]) == ("note", 1)


# --- the corpus ----------------------------------------------------------------------------------------------


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A folder with an article."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "a.md").write_text("“We will sell the last boat before winter comes,” Mara Quill said on Monday.\n")
    return folder


def test_a_folder_before_and_after_it_is_built_and_changed(looked: Looked, run: Run, corpus: Path) -> None:
    first = looked("--corpus", corpus)
    assert (first["index"]["state"], first["index"]["current"]) == ("note", False)
    assert "has not been built yet" in first["index"]["text"]
    assert run("statements", "--corpus", corpus).code == 0
    built = looked("--corpus", corpus)
    assert "current" in built["index"]["text"]
    assert built["cache"]["bytes"]["indexes"] > 0
    (corpus / "b.md").write_text("“It is scandalous!” Bo Tern said.\n")
    assert "something has changed" in looked("--corpus", corpus)["index"]["text"]


def test_an_index_of_ones_own_that_is_older_than_its_articles(looked: Looked, run: Run, corpus: Path) -> None:
    index = corpus.parent / "mine.db"
    assert run("build", corpus, "-o", index).code == 0
    assert looked("--index", index)["corpus"]["state"] == "well"
    later = index.stat().st_mtime_ns + 10**9
    os.utime(corpus / "a.md", ns=(later, later))
    changed = looked("--index", index)["corpus"]
    assert (changed["state"], changed["todo"]) == ("note", f"quotes-tui build {corpus} -o {index}")
    (corpus / "a.md").unlink()
    corpus.rmdir()
    assert "not there any more" in looked("--index", index)["corpus"]["text"]


def test_a_corpus_that_is_not_there(looked: Looked, tmp_path: Path) -> None:
    assert looked("--corpus", tmp_path / "nowhere", code=2)["corpus"]["state"] == "broken"


def test_no_shipped_corpus(looked: Looked, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(places, "_PACKAGE", tmp_path / "package")
    assert "is not installed" in looked(code=2)["corpus"]["text"]


def test_decisions_that_cannot_be_read_and_that_do_not_apply(looked: Looked, run: Run, corpus: Path) -> None:
    file = corpus.parent / "mine.toml"
    file.write_text("[[decision\n")
    broken = looked("--corpus", corpus, "--curation", file, code=2)["curation"]
    assert str(file) in broken["text"]
    gone = corpus.parent / "gone.toml"
    assert "no such file of decisions" in looked("--corpus", corpus, "--curation", gone, code=2)["curation"]["text"]
    file.write_text('[[decision]]\naction = "reject"\nquotations = [{article = "a", words = "No such words."}]\n')
    index = corpus.parent / "mine.db"
    assert run("build", corpus, "-o", index, "--curation", file).code == 0
    found = looked("--index", index)["curation"]
    assert (found["state"], found["decisions"], found["applied"]) == ("note", 1, 0)


# --- settings and terminal -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "says"),
    [
        pytest.param("thme = 'light'", "did you mean explorer.theme?", id="setting"),
        pytest.param("theme = 'blue'", "should be 'dark', 'light' or 'contrast', not 'blue'", id="theme"),
        pytest.param("keys = { copi = 'v' }", 'there is no command "copi"; did you mean "copy"?', id="command"),
        pytest.param("keys = { copy = 's' }", '"s" is both "copy" and "source"', id="key of two"),
    ],
)
def test_settings_that_are_not_understood(line: str, says: str, looked: Looked, made_up_file: Path) -> None:
    place = settings(f"[explorer]\n{line}\n")
    found = looked("--index", made_up_file, code=2)["settings"]
    assert found["text"].startswith(str(place))
    assert says in found["text"]


def test_a_model_that_is_not_there(looked: Looked, made_up_file: Path, tmp_path: Path) -> None:
    settings(f"[semantic]\nmodel = '{tmp_path}/none'\n")
    found = looked("--index", made_up_file, code=2)
    assert found["settings"]["state"] == "well"
    assert "there is no such folder" in found["meaning"]["text"]


def test_a_clipboard_command_that_is_not_there(looked: Looked, made_up_file: Path) -> None:
    settings("[clipboard]\ncommand = 'no-such-program-here --primary'\n")
    found = looked("--index", made_up_file)["clipboard"]
    assert found["state"] == "note"
    assert "no-such-program-here" in found["text"]


@pytest.mark.parametrize(
    ("environment", "state", "says"),
    [
        pytest.param({"TERM": "xterm-256color"}, State.WELL, "256 colours", id="256"),
        pytest.param({"TERM": "xterm", "COLORTERM": "truecolor"}, State.WELL, "16 million", id="all colours"),
        pytest.param({"TERM": "xterm-256color", "NO_COLOR": "1"}, State.WELL, "no colours", id="none wanted"),
        pytest.param({"TERM": "screen", "TMUX": "/x,1,0"}, State.WELL, "inside tmux", id="tmux"),
        pytest.param({"TERM": "xterm", "SSH_TTY": "/dev/pts/1"}, State.WELL, "over SSH", id="remote"),
        pytest.param({"TERM": "dumb"}, State.NOTE, "no colours", id="dumb"),
        pytest.param({}, State.WELL, "TERM is not set", id="nothing known"),
    ],
)
def test_terminals(environment: dict[str, str], state: State, says: str) -> None:
    check = terminal(environment)
    assert check.state is state
    assert says in check.text


def test_a_small_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    monkeypatch.setenv("LINES", "40")
    assert terminal({"TERM": "xterm"}).state is State.NOTE


def test_hostile_names_cannot_steer(run: Run, tmp_path: Path) -> None:
    done = run("doctor", "--corpus", tmp_path / "\x1b[2Jnowhere")
    assert done.code == 2
    assert "\x1b" not in done.out
