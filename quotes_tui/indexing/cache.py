"""What was extracted from an article, kept by what it was extracted from, so that a second build does no work twice.

A cache may be lost at any time: a damaged row is a miss, a damaged file is begun anew, and where none can be
written the program runs without.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from quotes_tui.indexing.records import pack, shapes, unpack_all
from quotes_tui.model import Article, Quotation, Speaker

_TABLE = "CREATE TABLE IF NOT EXISTS extracted (key BLOB PRIMARY KEY, version TEXT, sum BLOB, quotations BLOB)"
_WAIT = 5.0  # seconds for another build's turn
_TOGETHER = 200  # rows put down at once


class ExtractionCache:
    """Quotations by the sum of all that decides them: the article, the speakers stated, the extraction's version."""

    def __init__(self, path: Path | None, version: str, speakers: Sequence[Speaker] = ()) -> None:
        self._version = f"{version} {shapes()}"
        self._before = hashlib.sha256(self._version.encode() + pack(tuple(speakers)))
        self._waiting: dict[bytes, bytes] = {}
        self._db = None if path is None else _open(path, self._version)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def get(self, article: Article) -> list[Quotation] | None:
        """What was extracted from this article; None where that is not known."""
        if self._db is None:
            return None
        key = self._key(article)
        try:
            row = self._db.execute("SELECT sum, quotations FROM extracted WHERE key = ?", [key]).fetchone()
            if row is None or row[0] != _sum(row[1]):
                return None
            return unpack_all(Quotation, row[1])
        except (sqlite3.Error, ValueError, TypeError):
            return None

    def put(self, article: Article, quotations: Sequence[Quotation]) -> None:
        """Keeps what was extracted from this article."""
        if self._db is None:
            return
        self._waiting[self._key(article)] = pack(list(quotations))
        if len(self._waiting) >= _TOGETHER:
            self._put_down()

    def close(self) -> None:
        """Puts down what waits, and closes the file."""
        self._put_down()
        if self._db is not None:
            self._db.close()
            self._db = None

    def _key(self, article: Article) -> bytes:
        content = self._before.copy()
        content.update(pack(replace(article, path=None)))
        return content.digest()

    def _put_down(self) -> None:
        if self._db is not None:
            rows = [(key, self._version, _sum(packed), packed) for key, packed in self._waiting.items()]
            with contextlib.suppress(sqlite3.Error), self._db:
                self._db.executemany("INSERT OR REPLACE INTO extracted VALUES (?, ?, ?, ?)", rows)
        self._waiting.clear()


def _sum(packed: bytes) -> bytes:
    return hashlib.sha256(packed).digest()[:8]


def _open(path: Path, version: str) -> sqlite3.Connection | None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _connect(path, version)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):  # busy, or a place that cannot be written
            return None
        path.unlink(missing_ok=True)
    except OSError:
        return None
    with contextlib.suppress(sqlite3.Error):
        return _connect(path, version)
    return None


def _connect(path: Path, version: str) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=_WAIT)
    try:
        db.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;" + _TABLE)
        with db:
            db.execute("DELETE FROM extracted WHERE version <> ?", [version])
    except sqlite3.Error:
        db.close()
        raise
    return db
