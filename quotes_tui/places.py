"""Where things lie: the shipped corpus, the caches, and the index of a folder that was not given a place.

Such an index is named after the folder's path and the state of everything that decides what it holds: the files of the
corpus (names, sizes, times of change) and the program's own. A changed file thus means another name, and asking whether
an index is current reads no article and imports nothing that could.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from platformdirs import user_cache_path, user_config_path

from quotes_tui import __version__
from quotes_tui.errors import UsageError

_PACKAGE = Path(__file__).parent
# What decides which statements an index holds; a change of the screens is none.
_ROOMS = (
    *("data", "reading", "extraction", "grouping", "indexing"),
    *("align.py", "dates.py", "model.py", "pipeline.py", "text.py", "word_lists.py"),
)
_INDEX_HEADER = b"SQLite format 3\0"


def shipped_corpus() -> Path:
    """The folder of the corpus that comes with the program: inside the package, or beside it in a checkout."""
    for place in (_PACKAGE / "corpus", _PACKAGE.parent / "corpus"):
        if (place / "articles").is_dir():
            return place
    raise UsageError("The corpus that comes with quotes-tui is not installed; name a folder of articles, or an index.")


def settings_file() -> Path:
    """Where the user's settings are."""
    return user_config_path("quotes-tui", appauthor=False) / "settings.toml"


def extraction_cache() -> Path:
    """Where extracted quotations are kept from one build to the next."""
    return _cache() / "extracted.db"


def is_index(path: Path) -> bool:
    """Whether a file looks like an index rather than an article."""
    try:
        with path.open("rb") as file:
            return file.read(len(_INDEX_HEADER)) == _INDEX_HEADER
    except OSError:
        return False


def index_of(corpus: Path) -> Path:
    """Where the index of a folder or file of articles lies as long as neither it nor the program changes."""
    whole = corpus.resolve()
    name = re.sub(r"[^a-z0-9]+", "-", whole.stem.lower()).strip("-")[:40] or "corpus"
    return _cache() / "indexes" / f"{name}-{_sum(str(whole))}-{_state(whole)}.db"


def clear_older(index: Path) -> None:
    """Removes the indexes that the same folder had before; readers that have one open keep it."""
    before, _, _ = index.stem.rpartition("-")
    for older in index.parent.glob(f"{before}-*.db"):
        if older.name != index.name:
            with suppress(OSError):
                older.unlink()


def program_state(*rooms: str) -> str:
    """A name for the program's version and the state of the files of some rooms: another one after any change there."""
    return _sum("\n".join([__version__, *map(_seen, _files([_PACKAGE / room for room in rooms]))]))


@contextmanager
def only_one_build(index: Path) -> Iterator[None]:
    """Waits until no other build writes this index. Without a place for a lock it goes on: the swap is whole anyway."""
    try:
        place = _cache() / "locks" / f"{_sum(str(index.resolve()))}.lock"
        place.parent.mkdir(parents=True, exist_ok=True)
        lock = os.open(place, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError:
        yield
        return
    try:
        with suppress(OSError):
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


def _cache() -> Path:
    return user_cache_path("quotes-tui", appauthor=False)


def _state(corpus: Path) -> str:
    within = corpus / "articles"
    parts = [within, corpus / "speakers.toml", corpus / "README.md"] if within.is_dir() else [corpus]
    return _sum("\n".join([program_state(*_ROOMS), *map(_seen, _files(parts))]))


def _files(parts: list[Path]) -> Iterator[Path]:
    for part in parts:
        if part.is_dir():
            for folder, folders, names in os.walk(part):
                folders[:] = sorted(name for name in folders if not name.startswith((".", "__")))
                yield from (Path(folder, name) for name in sorted(names))
        else:
            yield part


def _seen(file: Path) -> str:
    try:
        now = file.stat()
    except OSError:
        return f"{file} is not there"
    return f"{file} {now.st_size} {now.st_mtime_ns}"


def _sum(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:16]
