"""`build`, `extract` and the index of a corpus that was not given a place."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from quotes_tui.indexing import open_index
from tests.cli.conftest import Run

HARBOUR = "“We will not close the harbour ferry,” the mayor, Ana Ruiz, said on Monday.\n"
COAST = "“We will not shut the harbour ferry,” Ana Ruiz said on Monday. “That is all.”\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "ferries"
    (folder / "articles").mkdir(parents=True)
    (folder / "README.md").write_text("# The ferries\n")
    (folder / "speakers.toml").write_text('[[speaker]]\nname = "Ana Ruiz"\nrole = "Mayor of Port"\n')
    (folder / "articles" / "harbour.md").write_text("---\noutlet: Harbour News\n---\n" + HARBOUR)
    (folder / "articles" / "coast.md").write_text("---\noutlet: Coast Post\n---\n" + COAST)
    return folder


def test_build_writes_an_index_that_the_other_commands_read(run: Run, corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "ferries.db"
    done = run("build", corpus, "-o", out, "--timings")

    assert (done.code, done.out.startswith(f"{out}: 2 articles of 2 outlets")) == (0, True)
    assert all(stage in done.err for stage in ("Reading", "Extracting", "Grouping", "Writing"))
    assert "Ana Ruiz, Mayor of Port" in run("speakers", "--index", out).out
    with open_index(out) as index:
        assert index.summary().title == "The ferries"


@pytest.mark.parametrize(("option", "code"), [((), 0), (("--strict",), 2)])
def test_a_broken_article_is_named_and_the_rest_goes_on(
    run: Run, corpus: Path, tmp_path: Path, option: tuple[str, ...], code: int
) -> None:
    (corpus / "articles" / "broken.md").write_bytes(b"")
    (corpus / "articles" / "picture.png").write_bytes(b"\x89PNG")
    done = run("build", corpus, "-o", tmp_path / "x.db", *option)

    assert done.code == code
    assert "broken.md: empty" in done.err
    assert "2 articles" in done.out


def test_what_is_left_out_is_no_failure(run: Run, corpus: Path, tmp_path: Path) -> None:
    (corpus / "articles" / "README.md").write_text("About these.")
    done = run("build", corpus, "-o", tmp_path / "x.db", "--strict")

    assert done.code == 0
    assert "README.md: left out" in done.err


def test_a_folder_without_an_article_is_an_error(run: Run, tmp_path: Path) -> None:
    done = run("build", tmp_path, "-o", tmp_path / "x.db")

    assert done.code == 2
    assert "no article" in done.err
    assert not (tmp_path / "x.db").exists()


def test_a_corpus_is_indexed_once_and_again_when_it_changes(run: Run, corpus: Path, tmp_path: Path) -> None:
    def indexes() -> set[Path]:
        return set((tmp_path / "home").rglob("indexes/*.db"))

    first = run("statements", "--corpus", corpus).out
    (made,) = indexes()
    changed = made.stat().st_mtime_ns
    assert run("statements", "--corpus", corpus).out == first
    assert (indexes(), made.stat().st_mtime_ns) == ({made}, changed)

    (corpus / "articles" / "later.md").write_text("“It is late,” Ana Ruiz said.")
    assert "It is late" in run("statements", "--corpus", corpus).out
    (again,) = indexes()
    assert again != made


def test_a_damaged_index_of_a_corpus_is_built_again(run: Run, corpus: Path, tmp_path: Path) -> None:
    first = run("statements", "--corpus", corpus).out
    (made,) = (tmp_path / "home").rglob("indexes/*.db")
    made.write_bytes(b"")

    assert run("statements", "--corpus", corpus).out == first


def test_the_shipped_corpus_is_read_where_none_is_named(run: Run) -> None:
    out = run("speakers").out

    assert all(name in out for name in ("Fumio Kishida", "Hirokazu Matsuno", "Yoshimasa Hayashi"))


def test_extract_prints_an_article_a_line(run: Run, corpus: Path) -> None:
    done = run("extract", corpus, "--format", "jsonl")
    records = [json.loads(line) for line in done.out.splitlines()]

    assert (done.code, done.err) == (0, "")
    assert [record["id"] for record in records] == ["coast", "harbour"]
    for record in records:
        text = HARBOUR if record["id"] == "harbour" else COAST
        assert record["quotations"]
        for quotation in record["quotations"]:
            assert quotation["speaker"] == "Ana Ruiz"
            assert " ".join(text[span["start"] : span["end"]] for span in quotation["spans"]) == quotation["text"]


def test_extract_reads_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(HARBOUR.encode()), encoding="utf-8"))
    done = run("extract", "-")

    assert done.code == 0
    assert "We will not close the harbour ferry" in done.out


def test_extract_finds_nothing_where_nobody_speaks(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ferry left the harbour at noon and came back in the evening.")

    assert run("extract", tmp_path / "a.txt").code == 1


def test_extract_takes_speakers_from_a_file(run: Run, corpus: Path, tmp_path: Path) -> None:
    speakers = tmp_path / "who.toml"
    speakers.write_text('[[speaker]]\nname = "Ana María Ruiz"\naliases = ["Ana Ruiz"]\n')
    done = run("extract", corpus / "articles" / "coast.md", "--speakers", speakers)

    assert "Ana María Ruiz" in done.out
