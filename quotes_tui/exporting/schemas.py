"""JSON schemas of the exported records, made of their definitions."""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import Any

from pydantic import TypeAdapter

from quotes_tui.exporting.records import ArticleRecord, ExtractionRecord, StatementRecord

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
# What is written a line at a time, by the name of its schema's file.
RECORDS = MappingProxyType({"statement": StatementRecord, "article": ArticleRecord, "extraction": ExtractionRecord})


def schema(name: str) -> Schema:
    """The schema of a line: `statement` (of `export`), `article` (`export --articles`) or `extraction` (`extract`)."""
    return {"$schema": DIALECT, **TypeAdapter(RECORDS[name]).json_schema()}


def written_schema(name: str) -> str:
    """The same as the text of a file."""
    return json.dumps(schema(name), indent=2, ensure_ascii=False) + "\n"
