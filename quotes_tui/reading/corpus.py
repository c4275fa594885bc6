"""What a corpus holds besides its articles: its title, and the speakers it tells about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from quotes_tui.errors import ArticleError
from quotes_tui.model import Speaker
from quotes_tui.places import shipped_corpus
from quotes_tui.reading.folders import SPEAKERS_FILE
from quotes_tui.reading.source import STDIN, printable
from quotes_tui.reading.speakers import read_speakers

_HEADING = re.compile(r"^# +(\S.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Corpus:
    """Where articles lie (`root`: a folder or a file for `read`), what to call them, and who speaks in them."""

    root: Path
    title: str
    speakers: tuple[Speaker, ...] = ()


def find_corpus(path: str | Path | None = None) -> Corpus:
    """The corpus at a path, or the shipped one; ArticleError where there is nothing.

    The title is the first heading of README.md, else the name of the folder or file; `speakers.toml` is optional.
    """
    root = shipped_corpus() if path is None else Path(path)
    if root == STDIN:
        return Corpus(root, "standard input")
    if not root.exists():
        raise ArticleError(printable(root), "no such file or folder")
    speakers = root / SPEAKERS_FILE
    return Corpus(root, _title(root), read_speakers(speakers) if speakers.is_file() else ())


def _title(root: Path) -> str:
    readme = root / "README.md"
    if readme.is_file() and (found := _HEADING.search(readme.read_text(encoding="utf-8", errors="replace"))):
        return found.group(1).rstrip(" #\r")
    return printable(Path(root.resolve().stem if root.is_file() else root.resolve().name))
