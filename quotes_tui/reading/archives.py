"""Archives, read where they lie: nothing is unpacked to a disk, and a name in an archive is only a name.

A zip or a tar (also with gzip) holds files that are read as those of a folder are; a gz is the one file that it packs.
How much comes out of one is bounded by `max_unpacked` of `[reading]`.
"""

from __future__ import annotations

import gzip
import io
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from quotes_tui.errors import ArticleError
from quotes_tui.model import Problem
from quotes_tui.reading.source import Found, Source

SUFFIXES = frozenset({".zip", ".tar", ".tgz", ".gz"})

_MOST = 100_000  # files
_RATIO, _LITTLE = 200, 1_000_000  # times; bytes below which that is no bomb
# What the readers of archives are known to raise over one that is damaged.
_BROKEN = (
    *(zipfile.BadZipFile, tarfile.TarError, zlib.error, struct.error, EOFError, NotImplementedError, OSError),
    *(AttributeError, LookupError, RuntimeError, ValueError),
)
_APPLE = "__MACOSX"


@dataclass(frozen=True, slots=True)
class Part:
    """A file to read: what is in it, or the file itself."""

    source: Source
    file: io.BufferedReader


class _TooMuchError(ValueError):
    """More comes out than may."""


def parts(source: Source, file: io.BufferedReader, suffixes: Set[str]) -> Iterator[Part | Found]:
    """The files in an archive, in order of names (of a tar, as they lie there), a word about each that is not read."""
    found = False
    try:
        for part in _parts(source, file, suffixes):
            found = True
            yield part
        if not found:
            yield ArticleError(source.shown, "an empty archive")
    except _TooMuchError:
        yield ArticleError(source.shown, f"{_too_much(source)}: the rest is not read")
    except _BROKEN as error:
        yield ArticleError(source.shown, f"a broken archive: {error}; the rest is not read")


def _parts(source: Source, file: io.BufferedReader, suffixes: Set[str]) -> Iterator[Part | Found]:
    suffix, name = source.path.suffix.lower(), source.path.stem.lower()
    if suffix == ".zip":
        yield from _zipped(source, file, suffixes)
    elif suffix == ".gz" and name.endswith(".warc"):
        # Packed record by record, which its reader knows; so it may be of any size.
        yield Part(
            replace(source, path=source.path.with_name(source.path.stem), id=source.id.removesuffix(".warc")), file
        )
    elif suffix == ".gz" and not name.endswith(".tar"):
        yield _gzipped(source, file, suffixes)
    else:
        packed = suffix != ".tar"
        yield from _tarred(source, gzip.GzipFile(fileobj=file) if packed else file, suffixes)


def _zipped(source: Source, file: io.BufferedIOBase, suffixes: Set[str]) -> Iterator[Part | Found]:
    with zipfile.ZipFile(file) as archive:
        infos = sorted((info for info in archive.infolist() if not info.is_dir()), key=lambda info: info.filename)
        total = 0
        for number, info in enumerate(infos):
            inner = _inner(source, info.filename)
            if number == _MOST:
                yield ArticleError(source.shown, f"more than {_MOST:,} files: the rest is not read")
                return
            if reason := _left_out(info.filename, suffixes):
                yield Problem(inner.shown, f"left out: {reason}")
                continue
            if reason := _not_to_be_had(info):
                yield ArticleError(inner.shown, reason)
                continue
            total += info.file_size
            if total > source.limits.max_unpacked:
                raise _TooMuchError
            yield _unzipped(archive, info, inner)


def _not_to_be_had(info: zipfile.ZipInfo) -> str | None:
    if info.flag_bits & 0x1:
        return "encrypted"
    if info.file_size > max(_LITTLE, _RATIO * info.compress_size):
        return f"unpacks to more than {_RATIO} times its size, as no text does"
    return None


def _unzipped(archive: zipfile.ZipFile, info: zipfile.ZipInfo, inner: Source) -> Part | Found:
    try:
        # What the directory says is its size is the most that is ever unpacked of it.
        return Part(inner, io.BufferedReader(io.BytesIO(archive.read(info))))
    except _BROKEN as error:
        return ArticleError(inner.shown, f"cannot be unpacked: {error}")


def _tarred(source: Source, file: io.BufferedIOBase, suffixes: Set[str]) -> Iterator[Part | Found]:
    bounded = _Bounded(file, source.limits.max_unpacked)
    with tarfile.open(fileobj=bounded, mode="r|") as archive:
        for number, info in enumerate(archive):
            if number == _MOST:
                yield ArticleError(source.shown, f"more than {_MOST:,} files: the rest is not read")
                return
            if info.isdir():
                continue
            inner = _inner(source, info.name)
            reason = None if info.isreg() and not info.issparse() else "not a plain file"
            if reason := reason or _left_out(info.name, suffixes):
                yield Problem(inner.shown, f"left out: {reason}")
            elif member := archive.extractfile(info):
                yield Part(inner, io.BufferedReader(io.BytesIO(member.read())))


def _gzipped(source: Source, file: io.BufferedIOBase, suffixes: Set[str]) -> Part | Found:
    name = source.path.stem
    suffix = Path(name).suffix
    if suffix and (reason := _left_out(name, suffixes)):
        return Problem(source.shown, f"left out: {reason}")
    data = _Bounded(gzip.GzipFile(fileobj=file), source.limits.max_unpacked).read(-1)
    id = source.id.removesuffix(suffix) if suffix else source.id
    inner = replace(source, path=source.path.with_name(name), id=id)
    return Part(inner, io.BufferedReader(io.BytesIO(data)))


class _Bounded(io.RawIOBase):
    """A stream that ends with an error when more than a limit comes out of it."""

    def __init__(self, file: io.BufferedIOBase, limit: int) -> None:
        self._file, self._left = file, limit

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        most = self._left + 1
        data = self._file.read(most if size < 0 else min(size, most))
        self._left -= len(data)
        if self._left < 0:
            raise _TooMuchError
        return data


def _inner(source: Source, name: str) -> Source:
    """The file in the archive as a source; of its name only words stay that lead nowhere."""
    words = [part for part in PurePosixPath(name.replace("\\", "/")).parts if part.strip("./ ")]
    path = PurePosixPath(*words) if words else PurePosixPath("_")
    id = source.id.removesuffix(".tar")
    return replace(
        source,
        path=source.path / path,
        shown=f"{source.shown}/{path}".encode("utf-8", "replace").decode(),
        id=f"{id}/{path.with_suffix('') if path.suffix else path}".encode("utf-8", "replace").decode(),
    )


def _left_out(name: str, suffixes: Set[str]) -> str | None:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    last = parts[-1] if parts else ""
    suffix = PurePosixPath(last).suffix.lower()
    if _APPLE in parts or any(part.startswith(".") and part.strip(".") for part in parts):
        return "hidden"
    if last.upper().startswith("README"):
        return "a README is no article"
    if suffix in SUFFIXES:
        return "an archive in an archive is not read"
    return None if suffix in suffixes else "not in a format that is read"


def _too_much(source: Source) -> str:
    return f"more than max_unpacked = {source.limits.max_unpacked / 1e6:g} MB in [reading] comes out of it"
