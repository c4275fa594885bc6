"""Which files the paths that a user names stand for.

A corpus is a folder with `articles/` in it: only that is read. In a folder README*, hidden files and files of no known
format are left out and named; entries go by name, libraries before the files that they name, links to folders are
followed once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from pathlib import Path

from quotes_tui.errors import ArticleError
from quotes_tui.model import Problem
from quotes_tui.places import CURATION_FILE
from quotes_tui.reading.source import FIELDS_FILE, STDIN, Found, Source, identity, printable

SPEAKERS_FILE = "speakers.toml"
_LIBRARIES = frozenset({".ris", ".rdf", ".json"})
_ABOUT_THE_CORPUS = (SPEAKERS_FILE, CURATION_FILE, FIELDS_FILE)


def articles_folder(root: Path) -> Path:
    """The folder whose articles stand for `root`: its `articles/` where there is one, else itself."""
    inner = root / "articles"
    return inner if inner.is_dir() else root


def sources(paths: Iterable[Path], suffixes: Set[str]) -> Iterator[Source | Found]:
    """The files to read, and a word about each that is not; no file comes twice, by whatever path."""
    met: dict[tuple[int, int], str] = {}
    for path in paths:
        if path == STDIN:
            yield Source(path, "standard input", "stdin")
            continue
        try:
            yield from _listed(path, suffixes, met)
        except OSError as error:
            yield _unreadable(path, error)


def _unreadable(path: Path, error: OSError) -> ArticleError:
    """What the system says when a file or folder cannot be opened."""
    return ArticleError(printable(path), f"cannot be read: {error.strerror or error}")


def _listed(path: Path, suffixes: Set[str], met: dict[tuple[int, int], str]) -> Iterator[Source | Found]:
    if path.is_dir():
        yield from _below(path, suffixes, met)
    elif path.exists() and path.suffix and path.suffix.lower() not in suffixes:
        yield ArticleError(printable(path), f"{path.suffix} files are not read, only {_listing(suffixes)}")
    else:
        id = printable(Path(path.stem))
        yield _second_time(path, met) or Source(path, printable(path), id, root=path.parent, met=met)


def _below(named: Path, suffixes: Set[str], met: dict[tuple[int, int], str]) -> Iterator[Source | Found]:
    """What is in a folder and its folders; a list of those still to see, for they may be nested deeper than calls."""
    root = articles_folder(named)
    waiting = [root]
    while waiting:
        path = waiting.pop()
        try:
            reason = None if path == root else _left_out(path, suffixes)
            if problem := Problem(printable(path), f"left out: {reason}") if reason else _second_time(path, met):
                yield problem
            elif path.is_dir():
                entries = sorted(path.iterdir(), key=_turn, reverse=True)
                waiting += (one for one in entries if one.name not in _ABOUT_THE_CORPUS)
            else:
                id = printable(path.relative_to(root).with_suffix(""))
                yield Source(path, printable(path), id, root=named, met=met)
        except OSError as error:
            yield _unreadable(path, error)


def _turn(path: Path) -> tuple[bool, Path]:
    return path.suffix.lower() not in _LIBRARIES, path


def _second_time(path: Path, met: dict[tuple[int, int], str]) -> Problem | None:
    key = identity(path)
    if key in met:
        return Problem(printable(path), f"left out: {met[key]}")
    met[key] = f"the same as {printable(path)}"
    return None


def _left_out(path: Path, suffixes: Set[str]) -> str | None:
    """Why a file or folder below the one that was named is not read; None where it is."""
    if path.name.startswith("."):
        return "hidden"
    if path.is_dir():
        return "the pictures and frames of a saved page" if _is_of_a_page(path) else None
    if path.name.upper().startswith("README"):
        return "a README is no article"
    if path.suffix.lower() not in suffixes:
        return f"not in a format that is read ({_listing(suffixes)})"
    if path.exists() and not path.is_file():
        return "not a file"
    return None


def _is_of_a_page(folder: Path) -> bool:
    """Whether a browser made a folder beside the page it saved: its frames are pages, too, and no articles."""
    name = folder.name.removesuffix("_files")
    return name != folder.name and any(folder.with_name(f"{name}{end}").is_file() for end in (".html", ".htm"))


def _listing(suffixes: Set[str]) -> str:
    return ", ".join(sorted(suffixes))
