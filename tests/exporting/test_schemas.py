"""The schemas in docs/schema are those of the records, and what is exported is of them."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path
from typing import Any

import pytest

from quotes_tui.exporting import export
from quotes_tui.exporting.schemas import RECORDS, schema, written_schema
from tests.data.made_up import made_up

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "schema"


@pytest.mark.parametrize("name", RECORDS)
def test_the_file_is_the_schema_of_the_record(name: str) -> None:
    path = FOLDER / f"{name}.schema.json"
    if os.environ.get("RENEW_GOLDEN"):
        FOLDER.mkdir(exist_ok=True)
        path.write_text(written_schema(name), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == written_schema(name), "RENEW_GOLDEN=1 writes docs/schema anew"


def test_there_is_no_other_file() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {f"{name}.schema.json" for name in RECORDS}


def test_a_schema_names_every_field_and_needs_them_all() -> None:
    out = io.StringIO()
    export(made_up().statements, made_up().article, out)
    line: dict[str, Any] = json.loads(out.getvalue().splitlines()[0])
    assert list(schema("statement")["properties"]) == schema("statement")["required"] == list(line)
    assert list(schema("statement")["$defs"]["QuotationRecord"]["properties"]) == list(
        line["variants"][0]["quotations"][0]
    )
