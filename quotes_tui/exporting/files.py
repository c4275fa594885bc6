"""A file that an export is written to: beside its place first, so that there is a whole one or none."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from quotes_tui.errors import UsageError


@contextmanager
def written(path: Path, *, force: bool = False) -> Iterator[TextIO]:
    """Gives a text stream whose lines take the place of the file `path` when all went well, UTF-8 as they are.

    UsageError where a file is there (unless `force`), where it is none, and where none can be written.
    """
    refuse(path, force=force)
    beside = path.with_name(f".{path.name[:200]}.{os.getpid()}.tmp")
    try:
        with beside.open("x", encoding="utf-8", errors="backslashreplace", newline="") as out:
            yield out
        refuse(path, force=force)
        beside.replace(path)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}.") from error
    finally:
        _clear(beside)


def refuse(path: Path, *, force: bool) -> None:
    """UsageError where nothing may be written at the path."""
    if path.exists() and not path.is_file():
        raise UsageError(f"{path}: is no file; name one.")
    if path.exists() and not force:
        raise UsageError(f"{path}: is there already and is not written over without --force.")


def _clear(beside: Path) -> None:
    try:
        beside.unlink(missing_ok=True)
    except OSError:  # the folder is not there, or none: there is nothing to clear
        return
