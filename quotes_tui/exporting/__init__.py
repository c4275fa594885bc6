"""Statements and extractions written for other programs and for people: JSON Lines, CSV, text."""

from quotes_tui.exporting.json_lines import extraction_line
from quotes_tui.exporting.reports import extraction_text
from quotes_tui.exporting.writing import FORMATS, export

__all__ = ["FORMATS", "export", "extraction_line", "extraction_text"]
