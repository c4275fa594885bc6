"""Which index a command reads: a file, or the one of a folder of articles, built first where it is not there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from quotes_tui import places
from quotes_tui.errors import UsageError
from quotes_tui.indexing import Index, can_open, open_index
from quotes_tui.settings import ReadingSettings, index_choices, load_settings

if TYPE_CHECKING:
    import argparse


@dataclass(frozen=True, slots=True)
class Source:
    """An index that is ready, or how to build it. `name` is what is opened, for people.

    `curation` is a file of decisions in the place of the user's own, `canonical` the rule of the wording to cite,
    `semantic` the meaning vectors, `limits` what one file may be at most.
    """

    name: str
    ready: Path | None
    corpus: Path | None
    curation: Path | None = None
    canonical: str = "primary"
    semantic: str | None = None
    limits: ReadingSettings = field(default_factory=ReadingSettings)
    jobs: int = 0

    def build(self, progress: Callable[[str, int, int], None]) -> Path:
        """Builds the index, reports how far it is, and says where it lies."""
        # Here and not above: a ready index is opened without importing what builds one.
        from quotes_tui.grouping.options import Rule
        from quotes_tui.pipeline import Options, ensure_index

        rule = Rule(self.canonical)
        options = Options(self.jobs, curation=self.curation, canonical=rule, semantic=self.semantic, limits=self.limits)
        return ensure_index(self.corpus, options, progress)


def source_of(path: Path | None, curation: Path | None = None) -> Source:
    """What `quotes-tui PATH` opens: an index, a folder or file of articles, or the shipped corpus.

    `curation` is a file of decisions in the place of the user's own, for articles only.
    """
    if path is not None and (places.is_index(path) or path.suffix == ".db"):
        return Source(path.name, _with_its_own(path, curation), None)
    if path is not None and not path.exists():
        raise UsageError(f"{path}: there is no such file, folder or command.")
    name = "the shipped corpus" if path is None else path.resolve().name
    settings = load_settings()
    choices = (settings.canonical.rule, settings.semantic.model, settings.reading)
    root = places.shipped_corpus() if path is None else path
    current = places.index_of(root, curation, index_choices(*choices))
    return Source(name, current if can_open(current) else None, path, curation, *choices, settings.build.jobs)


def open_for(args: argparse.Namespace) -> Index:
    """The index that `--index` or `--corpus` name, with the decisions that `--curation` names."""
    curation = curation_of(args)
    if args.index:
        return open_index(_with_its_own(Path(args.index), curation))
    return opened(source_of(Path(args.corpus) if args.corpus else None, curation))


def opened(source: Source) -> Index:
    """The index of a source, built first where it is not there; what could not be read is told."""
    if source.ready:
        return open_index(source.ready)
    from quotes_tui.cli.narrating import Narrator

    with Narrator() as narrator:
        index = open_index(source.build(narrator.progress))
    narrator.problems(index.problems())
    return index


def curation_of(args: argparse.Namespace) -> Path | None:
    """The file that `--curation` names; UsageError where there is none."""
    curation = Path(args.curation) if args.curation else None
    if curation is not None and not curation.exists():
        raise UsageError(f"{curation}: there is no such file of decisions.")
    return curation


def _with_its_own(index: Path, curation: Path | None) -> Path:
    """An index file; UsageError where other decisions are asked for than those it was built with."""
    if curation is not None:
        again = f"quotes-tui build PATH -o {index} --curation {curation}"
        raise UsageError(f"{index} holds the decisions it was built with. To build it with these: {again}")
    return index
