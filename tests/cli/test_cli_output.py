"""What the commands print for people and for programs."""

from __future__ import annotations

import csv
import io
import json

import pytest
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from quotes_tui.text import clean
from tests.cli.conftest import Run
from tests.data.made_up import made_up

COMMANDS = [
    pytest.param(("speakers",), id="speakers"),
    pytest.param(("statements",), id="statements"),
    pytest.param(("statements", "--speaker", "Ilse Varnholt", "--sort", "oldest"), id="statements of one speaker"),
    pytest.param(("search", "ferry", "closed"), id="search"),
    pytest.param(("show", "0a11"), id="show"),
    pytest.param(("show", "0a11", "--why"), id="show why"),
    pytest.param(("diff", "0a11"), id="diff"),
    pytest.param(("diff", "0a11", "b", "C"), id="diff of two"),
    pytest.param(("cite", "0a11"), id="cite"),
    pytest.param(("cite", "0a11", "B", "--style", "markdown"), id="cite another in Markdown"),
]


@pytest.mark.parametrize("words", COMMANDS)
def test_a_command_prints_text_for_people(on_made_up: Run, words: tuple[str, ...], snapshot: SnapshotAssertion) -> None:
    done = on_made_up(*words)

    assert (done.code, done.err) == (0, "")
    assert done.out == snapshot


@pytest.mark.parametrize("columns", [40, 79, 80, 100, 120])
@pytest.mark.parametrize("command", ["speakers", "statements", "show", "diff"])
def test_no_line_is_wider_than_the_terminal(
    on_made_up: Run, monkeypatch: pytest.MonkeyPatch, command: str, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    ids = [statement.id for statement in made_up().statements] if command in ("show", "diff") else [None]

    for id in ids:
        out = on_made_up(command, *filter(None, [id])).out
        assert max(map(cell_len, out.splitlines()), default=0) <= columns


ALL_COMMANDS = [
    *([command, "--format", kind] for command in ("speakers", "statements") for kind in ("text", "json")),
    ["show", "HOSTILE", "--why"],
    *([command, "HOSTILE", "--format", kind] for command in ("show", "diff", "cite") for kind in ("text", "json")),
    *(["export", "--format", kind] for kind in ("jsonl", "csv")),
]


@pytest.mark.parametrize("words", ALL_COMMANDS, ids=" ".join)
def test_nothing_that_could_steer_the_terminal_is_printed(on_made_up: Run, words: list[str]) -> None:
    hostile = [s.id for s in made_up().statements if any(clean(v.text) != v.text for v in s.variants)]
    assert hostile

    for id in hostile:
        done = on_made_up(*(id if word == "HOSTILE" else word for word in words))
        kept = done.out.replace("\r\n", "\n")
        assert clean(kept) == kept


def test_markup_is_text(on_made_up: Run) -> None:
    assert "Bo [b]Lindqvist[/b], Critic [sic]" in on_made_up("speakers").out
    assert "look [sic] at" in on_made_up("search", "sic").out


def test_json_gives_back_the_very_words(on_made_up: Run) -> None:
    statements = {statement.id: statement for statement in made_up().statements}
    rows = json.loads(on_made_up("statements", "--format", "json").out)

    assert {row["id"]: row["text"] for row in rows} == {id: s.best.text for id, s in statements.items()}
    for id, statement in statements.items():
        cited = json.loads(on_made_up("cite", id, "--format", "json").out)
        shown = json.loads(on_made_up("show", id, "--format", "json").out)
        assert cited["text"] == shown["canonical"]["text"] == statement.best.text


def test_the_columns_of_a_difference_join_to_the_wordings(on_made_up: Run) -> None:
    statement = made_up().statement("0a11")
    pair = json.loads(on_made_up("diff", "0a11", "--format", "json").out)

    for side, siglum in enumerate((pair["a"], pair["b"])):
        joined = "".join(column[side]["text"] for column in pair["columns"] if column[side])
        assert joined == statement.variant(siglum).text


def test_export_holds_every_statement_and_is_the_same_twice(on_made_up: Run) -> None:
    first, second = (on_made_up("export").out for _ in range(2))
    table = list(csv.DictReader(io.StringIO(on_made_up("export", "--format", "csv").out)))

    assert first == second
    assert {json.loads(line)["id"] for line in first.splitlines()} == {s.id for s in made_up().statements}
    assert len(table) == sum(len(v.passages) for s in made_up().statements for v in s.variants)


def test_signs_are_ascii_where_the_output_takes_no_others(on_made_up: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quotes_tui.cli.printing.plain_signs", lambda: True)

    assert "A * canonical" in on_made_up("show", "0a11").out
    assert "│" not in on_made_up("diff", "0a11").out
