"""What `doctor` looks at round the program: its version and extras, the terminal, the settings, what is kept."""

from __future__ import annotations

import os
import platform
import shutil
import sqlite3
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path

from quotes_tui import __version__, clipboard, places
from quotes_tui.errors import QuotesError
from quotes_tui.settings import Settings, load_settings

# The module by which each extra is known, and what it is for.
EXTRAS = {
    "html": ("trafilatura", "saved web pages"),
    "pdf": ("pypdf", "PDF files"),
    "docx": ("docx", "Word files"),
    "feeds": ("feedparser", "feeds"),
    "ris": ("rispy", "RIS records"),
    "warc": ("warcio", "web archives"),
    "semantic": ("model2vec", "grouping by meaning"),
}
_NARROWEST, _LOWEST = 60, 16


class State(StrEnum):
    """How a thing is: well, worth knowing, or broken."""

    WELL = "well"
    NOTE = "note"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at: how it is in words, what to do about it, and the facts for other programs."""

    about: str
    state: State
    text: str
    todo: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)


def program() -> Check:
    """The versions of all that decides what the program does."""
    facts = {
        "version": __version__,
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "system": f"{platform.system()} {platform.machine()}",
        "place": str(Path(__file__).parent.parent),
    }
    text = "quotes-tui {version}, Python {python}, SQLite {sqlite}, {system}, in {place}".format(**facts)
    return Check("program", State.WELL, text, facts=facts)


def extras() -> Check:
    """Which extras are there; one that is missing is no fault."""
    there = {name: find_spec(module) is not None for name, (module, _) in EXTRAS.items()}
    missing = [name for name, found in there.items() if not found]
    found = ", ".join(name for name in there if there[name]) or "none"
    text = f"installed: {found}"
    if missing:
        text += "; not installed: " + ", ".join(f"{name} ({EXTRAS[name][1]})" for name in missing)
    todo = f"pip install 'quotes-tui[{','.join(missing)}]'" if missing else ""
    return Check("extras", State.WELL, text, todo, facts={"extras": there})


def terminal(environment: Mapping[str, str] = os.environ) -> Check:
    """What is known of the terminal."""
    columns, lines = shutil.get_terminal_size((0, 0))
    facts: dict[str, object] = {
        "terminal": sys.stdout.isatty(),
        "columns": columns,
        "lines": lines,
        "term": environment.get("TERM", ""),
        "colours": _colours(environment),
        "encoding": sys.stdout.encoding,
        "tmux": bool(environment.get("TMUX")),
        "remote": any(environment.get(name) for name in clipboard.REMOTE),
    }
    inside = [word for word, holds in (("inside tmux", facts["tmux"]), ("over SSH", facts["remote"])) if holds]
    size = f"{columns} x {lines}" if columns and lines else "of unknown size"
    kind = facts["term"] or "TERM is not set"
    text = ", ".join([size, str(kind), str(facts["colours"]), str(facts["encoding"]), *inside])
    state, todo = State.WELL, ""
    if 0 < columns < _NARROWEST or 0 < lines < _LOWEST:
        state, todo = State.NOTE, f"the explorer needs {_NARROWEST} x {_LOWEST}; the other commands do not"
    elif kind == "dumb":
        state, todo = State.NOTE, "the explorer needs more than a dumb terminal; the other commands do not"
    return Check("terminal", state, text, todo, facts)


def _colours(environment: Mapping[str, str]) -> str:
    if environment.get("NO_COLOR"):
        return "no colours (NO_COLOR)"
    if environment.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return "16 million colours"
    term = environment.get("TERM", "")
    return "256 colours" if "256" in term else "no colours" if term in ("", "dumb") else "16 colours"


def settings() -> tuple[Check, Settings]:
    """Whether the settings are understood, and which apply: the defaults where they are not."""
    from quotes_tui.tui import look_at_keys

    place = places.settings_file()
    facts = {"file": str(place), "there": place.exists()}
    try:
        found = load_settings()
        look_at_keys(found)
    except QuotesError as error:
        return Check("settings", State.BROKEN, str(error), "mend the file, or remove it", facts), Settings()
    text = f"{place}: understood" if place.exists() else f"the defaults; there is no {place}"
    return Check("settings", State.WELL, text, facts=facts), found


def copying(found: Settings) -> Check:
    """Who would take a copied text."""
    own, likely = found.clipboard.command, clipboard.likely(found.clipboard.command)
    facts = {"command": own, "likely": likely}
    if own and "OSC 52" in likely:
        text = f"clipboard.command is {own!r}, which is not there; instead: {likely}"
        return Check("clipboard", State.NOTE, text, "mend clipboard.command in the settings", facts)
    return Check("clipboard", State.WELL, f"copies go to {likely}", facts=facts)


def meaning(found: Settings) -> Check | None:
    """Whether the model of meaning vectors that the settings name can be used; None where they name none."""
    place = found.semantic.model
    if not place:
        return None
    from quotes_tui.grouping.meaning import load

    try:
        load(place)
    except QuotesError as error:
        return Check("meaning", State.BROKEN, str(error), "mend semantic.model in the settings", {"model": place})
    return Check("meaning", State.WELL, f"{place}: a model that can be used", facts={"model": place})


def kept() -> Check:
    """How much is kept from one run to the next."""
    folder = places.extraction_cache().parent
    sizes: dict[str, int] = {}
    for file in _files(folder):
        part = file.relative_to(folder).parts[0].partition(".db")[0]
        sizes[part] = sizes.get(part, 0) + file.stat().st_size
    told = ", ".join(f"{name} {size / 1e6:,.1f} MB" for name, size in sorted(sizes.items()) if size)
    text = f"{folder}: {told or 'empty'}"
    return Check("cache", State.WELL, text, facts={"folder": str(folder), "bytes": dict(sorted(sizes.items()))})


def _files(folder: Path) -> Iterator[Path]:
    return (file for file in sorted(folder.rglob("*")) if file.is_file()) if folder.is_dir() else iter(())
