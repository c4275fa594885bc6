"""A file that takes another's place whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quotes_tui.errors import IndexFileError
from quotes_tui.indexing.schema import may_be_replaced


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Gives the path of a new file beside `path`; on success that file, safe on the disk, takes the place of `path`.

    What a killed build has left beside is cleared away. IndexFileError where the folder cannot be written to.
    """
    if path.exists() and not may_be_replaced(path):
        raise IndexFileError(f"{path}: this is no index of quotes-tui and is not written over; name another file.")
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        _clear_left_over(path)
        beside.unlink(missing_ok=True)
        beside.touch()
    except OSError as error:
        raise IndexFileError(f"{path}: an index cannot be written there: {error.strerror}.") from error
    try:
        yield beside
        _sync(beside)
        beside.replace(path)
        _sync(path.parent)
    except OSError as error:
        raise IndexFileError(f"{path}: the index could not be written: {error.strerror}.") from error
    finally:
        beside.unlink(missing_ok=True)


def _clear_left_over(path: Path) -> None:
    for left in path.parent.glob(f".{_literal(path.name)}.*.tmp"):
        process = left.name.removesuffix(".tmp").rpartition(".")[2]
        if process.isdigit() and not _runs(int(process)):
            left.unlink(missing_ok=True)


def _literal(name: str) -> str:
    return "".join(f"[{char}]" if char in "*?[" else char for char in name)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def _sync(path: Path) -> None:
    place = os.open(path, os.O_RDONLY)
    try:
        os.fsync(place)
    finally:
        os.close(place)
