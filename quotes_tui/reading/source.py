"""What the readers pass to each other: a file to read, and what comes out of one."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from quotes_tui.errors import ArticleError
from quotes_tui.model import Article, Problem
from quotes_tui.settings import ReadingSettings

# An article; an error where one was lost; a problem where something was left out and no article lost.
Found: TypeAlias = Article | ArticleError | Problem

STDIN = Path("-")
FIELDS_FILE = "fields.toml"


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: `path` opens it, `shown` names it in messages, `id` is its article's or begins its rows'.

    `limits` says what it may be at most, `root` is the folder that was named, None where none was. `met` is of all
    files of one reading: which were met already, and as what, by their `identity`.
    """

    path: Path
    shown: str
    id: str
    limits: ReadingSettings = field(default_factory=ReadingSettings)
    root: Path | None = None
    met: dict[tuple[int, int], str] = field(default_factory=dict, compare=False)


def identity(path: Path) -> tuple[int, int]:
    """What tells a file or folder from all others, whatever the path that leads to it; OSError where there is none."""
    status = path.stat()
    return status.st_dev, status.st_ino


def printable(path: Path) -> str:
    """The path in characters that any output takes; a byte that is not UTF-8 becomes U+FFFD."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")
