"""Which index a command reads: a file, or the one of a folder of articles, built first where it is not there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quotes_tui import places
from quotes_tui.errors import UsageError
from quotes_tui.indexing import Index, can_open, open_index

if TYPE_CHECKING:
    import argparse


@dataclass(frozen=True, slots=True)
class Source:
    """An index that is ready, or how to build it. `name` is what is opened, for people."""

    name: str
    ready: Path | None
    corpus: Path | None
    jobs: int = 0

    def build(self, progress: Callable[[str, int, int], None]) -> Path:
        """Builds the index, reports how far it is, and says where it lies."""
        # Here and not above: a ready index is opened without importing what builds one.
        from quotes_tui.pipeline import Options, ensure_index

        return ensure_index(self.corpus, Options(jobs=self.jobs), progress)


def source_of(path: Path | None, jobs: int = 0) -> Source:
    """What `quotes-tui PATH` opens: an index, a folder or file of articles, or the shipped corpus."""
    if path is None:
        current = places.index_of(places.shipped_corpus())
        return Source("the shipped corpus", current if can_open(current) else None, None, jobs)
    if places.is_index(path) or path.suffix == ".db":
        return Source(path.name, path, None)
    if not path.exists():
        raise UsageError(f"{path}: there is no such file, folder or command.")
    current = places.index_of(path)
    return Source(path.resolve().name, current if can_open(current) else None, path, jobs)


def open_for(args: argparse.Namespace) -> Index:
    """The index that `--index` or `--corpus` name."""
    if args.index:
        return open_index(args.index)
    source = source_of(Path(args.corpus) if args.corpus else None)
    if source.ready:
        return open_index(source.ready)
    from quotes_tui.cli.narrating import Narrator

    with Narrator() as narrator:
        index = open_index(source.build(narrator.progress))
    narrator.problems(index.problems())
    return index
