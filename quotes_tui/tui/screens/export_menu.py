"""Asking what is exported: which statements, in which format, to which file; then it is written."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from quotes_tui.exporting import FORMATS, SUFFIXES
from quotes_tui.exporting.choosing import Choice
from quotes_tui.model import Statement
from quotes_tui.tui.screens.asking import Writing
from quotes_tui.tui.screens.choosing import Choosing, Item
from quotes_tui.tui.screens.dialogs import Confirm, WriteDialog
from quotes_tui.tui.screens.export_progress import ExportProgress
from quotes_tui.tui.widgets.speaker_list import NOT_TOLD

if TYPE_CHECKING:
    from quotes_tui.tui.app import Explorer

ABOUT = {
    "jsonl": "JSON lines: every field, to be read by programs and again by this one",
    "csv": "CSV: a row for each quotation, for a spreadsheet",
    "markdown": "Markdown: one document, for Obsidian and other notebooks",
    "html": "HTML: a dossier to read, to print and to hand on",
    "csl-json": "CSL-JSON: references for Zotero and pandoc, with the words",
    "biblatex": "BibLaTeX: the same for LaTeX",
    "ris": "RIS: the same for EndNote and other reference managers",
    "annotations": "Web Annotations: the words at their place, for Hypothesis and others",
    "tei": "TEI: an edition with a critical apparatus, for textual scholars",
    "schema-org": "schema.org: quotations as JSON-LD, for web pages and graphs",
}
_COMPLETIONS = 200  # names of a folder that are looked at


# --- what, in which format, where ------------------------------------------------------------------------


def ask_what(app: Explorer, statement: Statement, found: str) -> None:
    """Which statements: this one, the speaker's, those that were found, everything."""
    speaker = Choice(statement.speaker)
    choices = [
        ("This statement", Choice(statement=statement.id)),
        (f"All of {statement.speaker or NOT_TOLD}", speaker),
        *([(f"What was found: {found.strip()}", Choice(words=found))] if found.strip() else []),
        ("Everything", Choice()),
    ]
    counted = [(f"{label} ({choice.count(app.index):,})", choice) for label, choice in choices]
    items = [Item(label, partial(_ask_format, app, label, choice)) for label, choice in counted]
    app.push_screen(Choosing("Export", items))


def _ask_format(app: Explorer, label: str, choice: Choice) -> None:
    items = [Item(ABOUT[format], partial(_ask_where, app, choice, format)) for format in FORMATS]
    app.push_screen(Choosing(f"Export {app.signs.dot} {label}", items))


def _ask_where(app: Explorer, choice: Choice, format: str) -> None:
    def done(words: str) -> None:
        _write(app, choice, format, Path(words).expanduser())

    title = f"Export {app.signs.dot} {format}"
    folder = [[(f"The file to write, in {Path.cwd()} unless it names another folder", "dim")]]
    name = f"quotations{SUFFIXES[format]}"
    app.push_screen(WriteDialog(Writing(title, folder, done, name, refused, completions)))


def refused(words: str) -> str:
    """Why no file can be written there; empty where one can."""
    path = Path(words or ".").expanduser()
    if not words or path.is_dir():
        return "Name a file"
    if path.exists() and not path.is_file():
        return "This is no file that could be written over"
    return "" if path.parent.is_dir() else "There is no such folder"


def completions(words: str) -> list[str]:
    """The folders and files that a path begins, before anything is written the folders; folders end in a slash."""
    head, slash, begun = words.rpartition("/")
    folder = Path(head + slash).expanduser() if words else Path()
    try:
        names = sorted(entry for _, entry in zip(range(_COMPLETIONS), folder.iterdir(), strict=False))
    except OSError:
        return []
    fitting = [entry for entry in names if entry.name.startswith(begun) and (begun or entry.name[0] != ".")]
    fitting = fitting if words else [entry for entry in fitting if entry.is_dir()]
    return [f"{head}{slash}{entry.name}{'/' if entry.is_dir() else ''}" for entry in fitting]


def _write(app: Explorer, choice: Choice, format: str, path: Path) -> None:
    def go() -> None:
        app.push_screen(ExportProgress(choice, format, path))

    if path.exists():
        said = [[(f"{path} is there already.", "text")], [], [("Enter writes over it, Esc leaves it as it is.", "dim")]]
        app.push_screen(Confirm("Write over this file?", said, go))
    else:
        go()
