"""Statements, extractions and articles written for other programs and for people, a module for each format."""

from quotes_tui.exporting.editions import Edition
from quotes_tui.exporting.files import written
from quotes_tui.exporting.json_lines import extraction_line
from quotes_tui.exporting.reports import extraction_text
from quotes_tui.exporting.writing import FORMATS, SUFFIXES, export, export_articles, format_of

__all__ = [
    "FORMATS",
    "SUFFIXES",
    "Edition",
    "export",
    "export_articles",
    "extraction_line",
    "extraction_text",
    "format_of",
    "written",
]
