"""Where things lie: the shipped corpus, the caches, and the index of a folder that was not given a place.

Such an index is named after the folder's path and the state of everything that decides what it holds: the files of the
corpus (names, sizes, times of change) and the program's own. A changed file thus means another name, and asking whether
an index is current reads no article and imports nothing that could.
"""

from __future__ import annotations

import fcntl
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from platformdirs import user_cache_path, user_config_path, user_data_path

from quotes_tui import __version__
from quotes_tui.errors import UsageError

_PACKAGE = Path(__file__).parent
# What decides which statements an index holds; a change of the screens is none.
_ROOMS = (
    *("data", "reading", "extraction", "grouping", "indexing", "curation"),
    *("align.py", "cleaning.py", "dates.py", "model", "pipeline.py", "text.py", "word_lists.py"),
)
CURATION_FILE = "curation.toml"
_LIBRARIES = frozenset({".ris", ".rdf", ".json"})
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


def curation_file(corpus: Path | None, given: Path | None = None) -> Path:
    """Where the user's own decisions about a corpus are (None: the shipped one); the file need not exist.

    The one given; else `curation.toml` in the corpus folder, if that can be written; else, and always for the shipped
    corpus, which other users may share, a file under its name in the user's data folder.
    """
    if given is not None:
        return given
    if corpus is None or _is_shipped(corpus):
        return _data() / "curation" / "shipped-corpus.toml"
    beside = _shipped_curation(corpus)
    if corpus.is_dir() and os.access(beside if beside.exists() else corpus, os.W_OK):
        return beside
    return _data() / "curation" / f"{_name(corpus.resolve())}-{_sum(str(corpus.resolve()))[:8]}.toml"


def curation_files(corpus: Path | None, given: Path | None = None) -> tuple[Path, ...]:
    """The files of decisions that apply to a corpus, in the order in which they do: what it comes with, the user's."""
    own = curation_file(corpus, given)
    shipped = _shipped_curation(shipped_corpus() if corpus is None else corpus)
    comes_first = shipped != own and (given is None or corpus is None or _is_shipped(corpus))
    return (shipped, own) if comes_first else (own,)


def decisions_about(corpora: Iterable[Path], given: Path | None = None) -> tuple[Path, ...]:
    """The files of decisions that apply to an index of these corpora, each once, in their order.

    The last one is that where new decisions about it go; UsageError where there is no corpus, for want of a place.
    """
    wholes = [corpus.resolve() for corpus in corpora]
    files = [file for corpus in wholes for file in curation_files(corpus, given and given.resolve())]
    if not files:
        raise UsageError(
            "It is not known from which articles this index was built, so nothing can be decided about it."
        )
    return tuple(dict.fromkeys(files))


def _shipped_curation(corpus: Path) -> Path:
    return corpus / CURATION_FILE


def _is_shipped(corpus: Path) -> bool:
    try:
        return corpus.resolve() == shipped_corpus().resolve()
    except UsageError:
        return False


def is_index(path: Path) -> bool:
    """Whether a file looks like an index rather than an article."""
    try:
        with path.open("rb") as file:
            return file.read(len(_INDEX_HEADER)) == _INDEX_HEADER
    except OSError:
        return False


def index_of(corpus: Path, curation: Path | None = None, choices: Sequence[str] = ()) -> Path:
    """Where the index of a folder or file of articles lies as long as nothing changes that decides what it holds.

    That is: the articles, the files of decisions (`curation`: the one given instead of the user's own), the program,
    and `choices`, the settings of grouping in words.
    """
    whole = corpus.resolve()
    decided = [*map(_seen, curation_files(whole, curation and curation.resolve())), *choices]
    state = _sum("\n".join([_state(whole), *decided]))
    return _indexes() / f"{_name(whole)}-{_sum(str(whole))}-{state}.db"


def is_kept(index: Path) -> bool:
    """Whether an index is one of those kept here for folders, and not placed by a user."""
    return index.resolve().parent == _indexes().resolve()


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
def only_one_writer(path: Path) -> Iterator[None]:
    """Waits until no other process writes this file. Without a place for a lock it goes on: files are swapped whole."""
    try:
        place = _cache() / "locks" / f"{_sum(str(path.resolve()))}.lock"
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


def _data() -> Path:
    return user_data_path("quotes-tui", appauthor=False)


def _cache() -> Path:
    return user_cache_path("quotes-tui", appauthor=False)


def _indexes() -> Path:
    return _cache() / "indexes"


def _name(corpus: Path) -> str:
    return re.sub(r"[^a-z0-9]+", "-", corpus.stem.lower()).strip("-")[:40] or "corpus"


def _state(corpus: Path) -> str:
    return _sum("\n".join([program_state(*_ROOMS), *map(_seen, _files(_decisive(corpus)))]))


def _decisive(corpus: Path) -> list[Path]:
    """What a corpus is read from: a file may have a map of fields, and what is attached to it, beside it."""
    within = corpus / "articles"
    if within.is_dir():
        return [within, *(corpus / name for name in ("speakers.toml", "README.md", "fields.toml"))]
    if corpus.is_dir():
        return [corpus]
    attached = [corpus.parent / name for name in ("files", "storage")] if corpus.suffix.lower() in _LIBRARIES else []
    return [corpus, corpus.parent / "fields.toml", *attached]


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
    # Here and not above: an index that is named needs none, and it is slow to import.
    import hashlib

    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:16]
