"""`curate`: decisions from the command line, where they are kept, what they change; `--curation`."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from quotes_tui.curation import CurationFile
from quotes_tui.indexing import open_index
from tests.cli.conftest import Done, Run

HARBOUR = "“We will not close the harbour ferry,” the mayor, Ana Ruiz, said on Monday.\n"
COAST = (
    "“We will not shut the harbour ferry,” Ana Ruiz said on Monday.\n\n"
    "“The engine is fine,” Tom Poe, the captain, said.\n"
)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "ferries"
    (folder / "articles").mkdir(parents=True)
    (folder / "articles" / "harbour.md").write_text("---\noutlet: Harbour News\ndate: 2022-03-21\n---\n" + HARBOUR)
    (folder / "articles" / "coast.md").write_text("---\noutlet: Coast Post\ndate: 2022-03-22\n---\n" + COAST)
    return folder


@pytest.fixture
def placed(run: Run, corpus: Path, tmp_path: Path) -> Path:
    """An index of the corpus where its user wants it."""
    run("build", corpus, "-o", tmp_path / "ferries.db")
    return tmp_path / "ferries.db"


def ids(run: Run, *where: str | Path) -> dict[str, str]:
    """The id of each statement by the wording it is cited in."""
    rows = json.loads(run("statements", "--format", "json", *where).out)
    return {row["text"]: row["id"] for row in rows}


FERRY, ENGINE = "We will not close the harbour ferry,", "The engine is fine,"


def decided(run: Run, corpus: Path, *words: str) -> Done:
    done = run("curate", *words, "--corpus", corpus)
    assert (done.code, done.err) == (0, "")
    return done


@pytest.fixture
def ferry(run: Run, corpus: Path) -> str:
    return ids(run, "--corpus", corpus)[FERRY]


@pytest.fixture
def engine(run: Run, corpus: Path) -> str:
    return ids(run, "--corpus", corpus)[ENGINE]


def test_merging_says_what_was_decided_where_it_is_kept_and_what_changed(
    run: Run, corpus: Path, ferry: str, engine: str
) -> None:
    done = decided(run, corpus, "merge", ferry, engine)
    told = " ".join(done.out.split())

    assert (
        "Decided: “We will not close the harbour ferry” (harbour) with 1 more and “The engine is fine” (coast) are one"
        in told
    )
    assert f"Kept in: {corpus}/curation.toml" in told
    assert f"Changed: {ferry} · Ana Ruiz · 3 wordings" in told
    assert f"Gone: {engine} · Tom Poe" in told
    assert list(ids(run, "--corpus", corpus).values()) == [ferry]


def test_each_action_changes_what_it_says(run: Run, corpus: Path, ferry: str, engine: str) -> None:
    assert "New:" in decided(run, corpus, "split", ferry, "b").out
    assert f"Changed: {engine} · Ana Ruiz" in decided(run, corpus, "speaker", engine, "Ana Ruiz").out
    told = decided(run, corpus, "rename", "Ana Ruiz", "Ana Poe").out
    assert "Speaker: Ana Poe · 3 statements (0 before)" in told
    assert "Speaker: Ana Ruiz · 0 statements (3 before)" in told
    assert "note: Ask him." in decided(run, corpus, "note", engine, "Ask", "him.").out
    assert "“The engine”" in decided(run, corpus, "bounds", engine, "A", "The engine").out
    done = run("curate", "reject", engine, "--corpus", corpus)
    assert f"Gone:    {engine}" in done.out
    assert "left out: decision 4 (note) does not apply" in done.err
    assert "rejected by another decision" in done.err
    assert run("build", corpus, "-o", corpus / "x.db", "--strict").code == 0
    assert len(CurationFile(corpus / "curation.toml").decisions()) == 6


def test_a_wording_moves_and_is_pinned(run: Run, corpus: Path, ferry: str, engine: str) -> None:
    decided(run, corpus, "move", ferry, "B", engine)
    assert set(ids(run, "--corpus", corpus)) >= {FERRY}
    there = ids(run, "--corpus", corpus)
    moved = next(id for words, id in there.items() if words != FERRY)
    shown = run("show", moved, "--corpus", corpus).out
    assert "We will not shut the harbour ferry" in shown
    assert "The engine is fine" in shown
    assert "No statement is different" not in decided(run, corpus, "pin", moved, "B").out
    assert "pinned by you" in run("show", moved, "--corpus", corpus).out


def test_undo_takes_the_last_decision_back(run: Run, corpus: Path, ferry: str, engine: str) -> None:
    before = run("export", "--corpus", corpus).out
    decided(run, corpus, "merge", ferry, engine)
    assert run("export", "--corpus", corpus).out != before

    done = decided(run, corpus, "undo")
    assert done.out.startswith("Taken back:")
    assert run("export", "--corpus", corpus).out == before
    again = run("curate", "undo", "--corpus", corpus)
    assert (again.code, again.err) == (1, f"There is no decision in {corpus}/curation.toml.\n")


def test_the_list_tells_what_does_not_apply_any_more(run: Run, corpus: Path, ferry: str, engine: str) -> None:
    assert run("curate", "list", "--corpus", corpus).code == 1
    decided(run, corpus, "note", ferry, "true")
    decided(run, corpus, "merge", ferry, engine)
    (corpus / "articles" / "coast.md").unlink()
    done = run("curate", "list", "--corpus", corpus)
    told = " ".join(done.out.split())

    assert done.code == 0
    assert told.startswith(f"{corpus}/curation.toml: 1 a note on")
    assert "2 “We will not close the harbour ferry”" in told
    assert told.endswith("(does not apply (there is no article 'coast'))")
    assert f"{corpus}/curation.toml:11: decision 2 (merge) does not apply" in " ".join(done.err.split())
    assert run("build", corpus, "-o", corpus / "x.db", "--strict").code == 2


def test_an_index_file_is_built_again_in_its_place(run: Run, corpus: Path, placed: Path) -> None:
    there = ids(run, "--index", placed)
    done = run("curate", "merge", there[FERRY], there[ENGINE], "--index", placed)

    assert (done.code, done.err) == (0, "")
    assert len(ids(run, "--index", placed)) == 1
    with open_index(placed) as index:
        assert [use.decisions for use in index.curation()] == [1]
        assert index.sources() == (str(corpus),)


def test_without_a_build_it_says_how_to_apply_it(run: Run, corpus: Path, placed: Path) -> None:
    there = ids(run, "--index", placed)
    done = run("curate", "merge", there[FERRY], there[ENGINE], "--index", placed, "--no-build")
    assert done.err == f"It applies with: quotes-tui build {corpus} -o {placed}\n"
    assert len(ids(run, "--index", placed)) == 2

    again = run("curate", "note", there[FERRY], "x", "--corpus", corpus, "--no-build")
    assert again.err == "It applies when the corpus is read again\n"
    assert len(ids(run, "--corpus", corpus)) == 1


def test_an_index_whose_articles_are_gone_is_told_before_anything_is_put_down(
    run: Run, corpus: Path, placed: Path
) -> None:
    there = ids(run, "--index", placed)
    shutil.rmtree(corpus)
    done = run("curate", "note", there[FERRY], "x", "--index", placed)
    assert done.code == 2
    assert f"{corpus}: the articles from which {placed} was built are not there any more" in done.err
    assert f"quotes-tui build PATH -o {placed}" in done.err


def test_an_index_that_nobody_knows_the_source_of(on_made_up: Run) -> None:
    done = on_made_up("curate", "undo")
    assert done.code == 2
    assert "it is not known from which articles this index was built" in done.err


def test_a_file_of_ones_own(run: Run, corpus: Path, ferry: str, engine: str, tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    assert run("statements", "--corpus", corpus, "--curation", mine).code == 2
    done = run("curate", "merge", ferry, engine, "--corpus", corpus, "--curation", mine)
    assert (done.code, done.err) == (0, "")
    assert not (corpus / "curation.toml").exists()
    assert len(ids(run, "--corpus", corpus)) == 2
    assert len(ids(run, "--corpus", corpus, "--curation", mine)) == 1
    run("build", corpus, "-o", tmp_path / "x.db", "--curation", mine)
    assert len(ids(run, "--index", tmp_path / "x.db")) == 1
    refused = run("statements", "--index", tmp_path / "x.db", "--curation", mine)
    assert (refused.code, "holds the decisions it was built with" in refused.err) == (2, True)
    run("curate", "undo", "--index", tmp_path / "x.db")
    assert len(ids(run, "--index", tmp_path / "x.db")) == 2


def test_decisions_about_the_shipped_corpus_are_the_users_own(run: Run, tmp_path: Path) -> None:
    there = ids(run)
    first = next(iter(there.values()))
    done = run("curate", "note", first, "Seen.")
    kept = tmp_path / "home" / ".local" / "share" / "quotes-tui" / "curation" / "shipped-corpus.toml"

    assert (done.code, len(CurationFile(kept).decisions())) == (0, 1)
    listed = run("curate", "list").out
    assert listed.index("corpus/curation.toml:") < listed.index("shipped-corpus.toml:")
    assert run("curate", "undo").code == 0
    assert run("curate", "undo").code == 1
    assert not kept.exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param(("merge", "{ferry}", "zzz"), "There is no statement 'zzz'", id="unknown id"),
        pytest.param(("merge", "{ferry}", "{ferry}"), "cannot be merged with itself", id="itself"),
        pytest.param(("split", "{ferry}", "Q"), "has no wording 'Q'; it has A, B.", id="unknown letter"),
        pytest.param(("split", "{ferry}", "A", "B"), "nothing would be left of it", id="all letters"),
        pytest.param(("bounds", "{ferry}", "A", "not there"), "do not stand in harbour", id="words not there"),
        pytest.param(("rename", "ana", "Ann"), "No statement is by 'ana'; there is: Ana Ruiz.", id="unknown name"),
        pytest.param(("rename", "Ana Ruiz", " "), "A speaker needs a name", id="no name"),
    ],
)
def test_what_makes_no_sense_is_refused_and_not_put_down(
    run: Run, corpus: Path, ferry: str, words: tuple[str, ...], told: str
) -> None:
    done = run("curate", *(word.format(ferry=ferry) for word in words), "--corpus", corpus)
    assert (done.code, told in done.err) == (2, True), done.err
    assert not (corpus / "curation.toml").exists()


def test_a_broken_file_is_named_by_every_command_that_needs_it(run: Run, corpus: Path, ferry: str) -> None:
    (corpus / "curation.toml").write_text('[[decision]]\naction = "mrege"\n')
    for words in (("statements",), ("curate", "list"), ("curate", "note", ferry, "x")):
        done = run(*words, "--corpus", corpus)
        assert (done.code, "curation.toml: decision 1 (mrege): action 'mrege'" in done.err) == (2, True)
