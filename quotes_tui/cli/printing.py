"""Text on standard output: wrapped to the terminal, wide characters counted, nothing in it that could steer.

`put` and its kin are the only way to standard output for words of articles.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable

from quotes_tui.collation.lines import Role, Run, wrap
from quotes_tui.model import Kind
from quotes_tui.text import clean, one_line, spoken

_WIDEST, _NARROWEST = 100, 40


def width() -> int:
    """Cells of a line of text: the terminal's, as far as lines stay easy to read."""
    return max(_NARROWEST, min(_WIDEST, screen_width()))


def screen_width() -> int:
    """Cells of a line of the terminal, 80 where there is none."""
    return shutil.get_terminal_size((80, 24)).columns


def plain_signs() -> bool:
    """Whether the output takes no signs beyond ASCII."""
    return not (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")


def put(line: str) -> None:
    """One line."""
    sys.stdout.write(clean(line).rstrip() + "\n")


def put_lines(text: str) -> None:
    """Several lines, each wrapped at its own indent."""
    for line in text.split("\n"):
        if line.strip():
            put_wrapped(line, indent=len(line) - len(line.lstrip()))
        else:
            put("")


def put_verbatim(line: str) -> None:
    """A line that holds nothing that could steer: one that `exporting` made."""
    sys.stdout.write(line + "\n")


def put_wrapped(text: str, indent: int = 0, first: str = "") -> None:
    """A text on as many lines as it needs; `first` stands before the first one, in the place of the indent."""
    for number, line in enumerate(wrapped(text, width() - indent)):
        put((first if number == 0 else "").ljust(indent) + line)


def wrapped(text: str, cells: int) -> list[str]:
    """The lines of a text, at most so many cells wide."""
    return ["".join(run.text for run in line) for line in wrap([Run(one_line(text), Role.SAME)], max(cells, 10))]


def quoted(text: str, kind: str) -> str:
    """A wording in quotation marks where all of it is in quotation marks in the article."""
    return f"“{spoken(text)}”" if kind == Kind.DIRECT else text


def put_json(value: object) -> None:
    """One value as JSON on one line; what could steer a terminal is escaped, which loses nothing."""
    put_verbatim(_json(value))


def put_json_list(values: Iterable[object]) -> None:
    """Values as they come, as one JSON list with a line for each."""
    before = "[\n"
    for value in values:
        sys.stdout.write(before + _json(value))
        before = ",\n"
    sys.stdout.write("[]\n" if before == "[\n" else "\n]\n")


def _json(value: object) -> str:
    line = json.dumps(value, ensure_ascii=False)
    safe = clean(line)
    if safe == line:
        return line
    return "".join(a if a == b else json.dumps(a)[1:-1] for a, b in zip(line, safe, strict=True))
