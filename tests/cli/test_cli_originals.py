"""`show`, `diff` and `export` of a statement whose original is in another language."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.data.originals import ENGLISH, FRENCH, ORIGINAL, OTHER, originals_index


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return originals_index(tmp_path / "port")


def statement(run: Run, index: Path) -> dict[str, object]:
    (line,) = run("export", "--index", index).out.splitlines()
    found = json.loads(line)
    assert isinstance(found, dict)
    return found


def test_export_carries_language_and_relation(run: Run, index: Path) -> None:
    found = statement(run, index)
    assert isinstance(found["variants"], list)
    assert [(v["id"], v["language"], v["relation"]) for v in found["variants"]] == [
        ("A", "en", "same"),
        ("B", "en", "edited"),
        ("C", "fr", "retranslated"),
        ("D", "ja", "original"),
    ]
    assert (found["outlets"], found["witnesses"]) == (3, 3)


def test_show_has_the_original_above_its_translations(run: Run, index: Path) -> None:
    out = run("show", statement(run, index)["id"], "--index", index).out
    places = [out.index(words) for words in ("D ◊ original, Japanese", "C ⇄ retranslated, French", "A ★ canonical")]
    assert places == sorted(places)
    assert "original, Japanese · direct · primary text" in out
    assert f"“{ORIGINAL}”" in out


def test_diff_sets_no_word_of_one_language_against_a_word_of_another(run: Run, index: Path) -> None:
    id = statement(run, index)["id"]
    done = run("diff", id, "A", "D", "--index", index)
    lines = [line for line in done.out.splitlines() if ENGLISH in line or ORIGINAL in line]
    assert (done.code, len(lines)) == (0, 2)
    record = json.loads(run("diff", id, "A", "D", "--index", index, "--format", "json").out)
    assert record["columns"] == []
    assert [words.strip(",") for words in record["texts"]] == [ENGLISH, ORIGINAL]


def test_diff_takes_the_next_wording_of_the_same_language(run: Run, index: Path) -> None:
    id = statement(run, index)["id"]
    assert json.loads(run("diff", id, "--index", index, "--format", "json").out)["b"] == "B"
    assert json.loads(run("diff", id, "D", "--index", index, "--format", "json").out)["a"] == "A"
    assert OTHER.split()[2] in run("diff", id, "--index", index).out
    assert FRENCH not in run("diff", id, "--index", index).out
