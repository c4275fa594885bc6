"""`export`: to standard output or to a file, all or less, in the format that is asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quotes_tui.cli.exporting import FORMATS
from quotes_tui.exporting import FORMATS as EXPORTED
from tests.cli.conftest import Run
from tests.data.made_up import made_up


def ids(lines: str) -> list[str]:
    return [json.loads(line)["id"] for line in lines.splitlines()]


def test_the_formats_are_those_there_are() -> None:
    assert FORMATS == EXPORTED


@pytest.mark.parametrize("format", FORMATS)
def test_a_file_holds_what_is_printed(on_made_up: Run, tmp_path: Path, format: str) -> None:
    path = tmp_path / "out"
    done = on_made_up("export", "--format", format, "-o", str(path))
    assert (done.code, done.out) == (0, "")
    printed = on_made_up("export", "--format", format).out
    assert path.read_bytes().decode().replace("\r\n", "\n") == printed.replace("\r\n", "\n")


def test_the_name_of_the_file_tells_the_format(on_made_up: Run, tmp_path: Path) -> None:
    path = tmp_path / "dossier.html"
    assert on_made_up("export", "-o", str(path)).code == 0
    assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_name_that_tells_no_format_is_asked_about(on_made_up: Run, tmp_path: Path) -> None:
    done = on_made_up("export", "-o", str(tmp_path / "dossier.docx"))
    assert done.code == 2 and "dossier.docx: .docx tells no format; name one: --format jsonl, csv" in done.err
    assert not list(tmp_path.glob("*.docx"))
    assert on_made_up("export", "-o", str(tmp_path / "dossier")).code == 0


def test_nothing_is_written_over_without_force(on_made_up: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("mine", encoding="utf-8")
    done = on_made_up("export", "-o", str(path))
    assert done.code == 2 and "is there already and is not written over without --force" in done.err
    assert path.read_text(encoding="utf-8") == "mine"
    assert on_made_up("export", "-o", str(path), "--force").code == 0
    assert path.read_text(encoding="utf-8").startswith("statement,")


def test_less_than_all(on_made_up: Run) -> None:
    of_okedi = {one.id for one in made_up().statements if one.speaker == "Tomas Okedi"}
    assert set(ids(on_made_up("export", "--speaker", "okedi").out)) == of_okedi
    found = ids(on_made_up("export", "--words", "pier").out)
    assert found and set(found) < {one.id for one in made_up().statements}
    assert set(ids(on_made_up("export", "--words", "pier", "--speaker", "Okedi").out)) == set(found) & of_okedi


def test_nothing_found_and_nobody_of_that_name(on_made_up: Run) -> None:
    done = on_made_up("export", "--words", "zeppelin")
    assert (done.code, done.out) == (1, "") and "nothing found in" in done.err
    done = on_made_up("export", "--speaker", "zeppelin")
    assert done.code == 2 and "No speaker 'zeppelin'" in done.err


def test_articles_with_their_texts(on_made_up: Run) -> None:
    records = [json.loads(line) for line in on_made_up("export", "--articles").out.splitlines()]
    assert [(one["id"], one["text"]) for one in records] == [(r.article.id, r.article.text) for r in made_up().reports]
    done = on_made_up("export", "--articles", "--format", "csv")
    assert done.code == 2 and "no other choice goes with it" in done.err


def test_an_edition_tells_which_articles_print_one_text(on_made_up: Run) -> None:
    printed = on_made_up("export", "--format", "tei").out
    assert printed.index("One text, one independent witness, in 2 articles") < printed.index('xml:id="article-gazette"')
    graph = json.loads(on_made_up("export", "--format", "schema-org").out)["@graph"]
    texts = [node["exampleOfWork"]["@id"] for node in graph if node.get("identifier") in ("gazette", "post")]
    assert texts == ["urn:quotes-tui:text:gazette"] * 2


def test_a_title_heads_a_document(on_made_up: Run) -> None:
    assert "\n# Ferry \\[1\\]\n" in on_made_up("export", "--format", "markdown", "--title", "Ferry [1]").out
