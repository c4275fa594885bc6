"""JSON schemas of the exported records, made of their definitions."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from quotes_tui.exporting.records import ExtractionRecord, StatementRecord

Schema = dict[str, Any]


def statement_schema() -> Schema:
    """The JSON schema of a line of `export --format jsonl`."""
    return TypeAdapter(StatementRecord).json_schema()


def extraction_schema() -> Schema:
    """The JSON schema of a line of `extract --format jsonl`."""
    return TypeAdapter(ExtractionRecord).json_schema()
