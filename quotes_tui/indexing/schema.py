"""The tables of an index file, and the check that a file is one.

An index is derived from articles and never changed: it is built whole beside its place and swapped in, so a reader may
open it as immutable and needs neither locks nor a log file beside it. `number` of a statement is its position in the
default order (newest first), `place` its position among the statements of its speaker: a page costs the same anywhere.
Quotations are numbered in the order of the articles, those of one article from `first` up to `behind`; statements name
their quotations by these numbers.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from quotes_tui.errors import IndexFileError
from quotes_tui.indexing.records import shapes

APPLICATION_ID = 0x71747569
SCHEMA_VERSION = 3
_HEADER = b"SQLite format 3\0"
_APPLICATION_AT = slice(68, 72)  # of the file, by SQLite's description of its format

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
CREATE TABLE article (number INTEGER PRIMARY KEY, id BLOB UNIQUE, first INTEGER, behind INTEGER, row BLOB, record BLOB);
CREATE TABLE article_place (place INTEGER PRIMARY KEY, article INTEGER);
CREATE TABLE quotation (number INTEGER PRIMARY KEY, record BLOB);
CREATE TABLE speaker (number INTEGER PRIMARY KEY, name BLOB, folded TEXT, row BLOB, statements INTEGER);
CREATE TABLE speaker_record (name BLOB PRIMARY KEY, record BLOB) WITHOUT ROWID;
CREATE TABLE statement (
    number INTEGER PRIMARY KEY, id BLOB UNIQUE, speaker INTEGER, place INTEGER,
    outlets INTEGER, wordings INTEGER, difference REAL, row BLOB
);
CREATE TABLE statement_record (number INTEGER PRIMARY KEY, record BLOB);
CREATE TABLE carrier (article INTEGER, statement INTEGER, PRIMARY KEY (article, statement)) WITHOUT ROWID;
CREATE TABLE problem (number INTEGER PRIMARY KEY, record BLOB);
CREATE VIRTUAL TABLE wording USING fts5(words, content='', columnsize=0, prefix='1 2 3',
    tokenize="unicode61 remove_diacritics 0");
CREATE VIRTUAL TABLE printed USING fts5(words, content='', columnsize=0, detail=none,
    tokenize="unicode61 remove_diacritics 0");
"""
INDEXES = """
CREATE UNIQUE INDEX statement_by_speaker ON statement (speaker, place);
CREATE INDEX speaker_by_name ON speaker (name);
"""


def create(path: Path) -> sqlite3.Connection:
    """A new index file with empty tables. It is built where nobody reads it, so it needs no journal."""
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript(
        f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-65536;"
        f"PRAGMA application_id={APPLICATION_ID}; PRAGMA user_version={SCHEMA_VERSION};" + TABLES
    )
    return db


def connect(path: Path) -> sqlite3.Connection:
    """A read-only connection to an index; IndexFileError, with what to do, where the file is none."""
    _check_file(path)
    try:
        db = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    except sqlite3.Error as error:
        raise IndexFileError(f"{path}: cannot be opened: {error}.") from error
    try:
        _check_contents(db, path)
    except sqlite3.Error as error:
        db.close()
        raise damaged(path) from error
    except IndexFileError:
        db.close()
        raise
    return db


def may_be_replaced(path: Path) -> bool:
    """Whether a file is empty, or an index of any version in any state: nothing of the user's own."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        head = file.read(_APPLICATION_AT.stop)
    return not head or head[_APPLICATION_AT] == APPLICATION_ID.to_bytes(4)


def damaged(path: Path) -> IndexFileError:
    """The error for a file that is an index but cannot be read."""
    return IndexFileError(f"{path}: this index is damaged. Build it again: quotes-tui build PATH -o {path}")


def _check_file(path: Path) -> None:
    if path.is_dir():
        raise IndexFileError(f"{path}: a folder, not an index. To read its articles: quotes-tui --corpus {path}")
    try:
        with path.open("rb") as file:
            header = file.read(len(_HEADER))
    except FileNotFoundError as error:
        raise IndexFileError(f"{path}: there is no such index. Make it: quotes-tui build PATH -o {path}") from error
    except OSError as error:
        raise IndexFileError(f"{path}: cannot be read: {error.strerror}.") from error
    if not header:
        raise IndexFileError(f"{path}: this file is empty. Make an index: quotes-tui build PATH -o {path}")
    if header != _HEADER:
        raise IndexFileError(f"{path}: not an index of quotes-tui. If it is an article: quotes-tui --corpus {path}")


def _check_contents(db: sqlite3.Connection, path: Path) -> None:
    application, version, pages, page_size = (
        db.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("application_id", "user_version", "page_count", "page_size")
    )
    if application != APPLICATION_ID:
        raise IndexFileError(f"{path}: a database of another program, not an index of quotes-tui.")
    if version != SCHEMA_VERSION:
        raise IndexFileError(_other_version(path))
    if path.stat().st_size != pages * page_size:
        raise damaged(path)
    complete = db.execute("SELECT value FROM meta WHERE key = 'complete'").fetchone()
    if complete is None:
        raise damaged(path)
    if complete[0] != shapes():
        raise IndexFileError(_other_version(path))


def _other_version(path: Path) -> str:
    return f"{path}: built by another version of quotes-tui. Build it again: quotes-tui build PATH -o {path}"
