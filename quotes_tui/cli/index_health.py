"""What `doctor` looks at in what a command would open: the corpus, the decisions about it, the index."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quotes_tui import places
from quotes_tui.cli.describing import count, described
from quotes_tui.cli.health import Check, State
from quotes_tui.curation import CurationFile
from quotes_tui.errors import QuotesError
from quotes_tui.indexing import CurationUse, Index, open_index
from quotes_tui.indexing.integrity import faults
from quotes_tui.settings import Settings, index_choices


@dataclass(frozen=True, slots=True)
class Opened:
    """What is looked at: an index file, or a folder or file of articles (None: the shipped corpus)."""

    index: Path | None = None
    corpus: Path | None = None
    curation: Path | None = None


def checks(opened: Opened, settings: Settings) -> Iterator[Check]:
    """All about what a command would open."""
    if opened.index is not None:
        yield from _of_file(opened.index)
        return
    try:
        root = places.shipped_corpus() if opened.corpus is None else opened.corpus
    except QuotesError as error:
        yield Check("corpus", State.BROKEN, str(error))
        return
    if not root.exists():
        yield Check("corpus", State.BROKEN, f"{root}: there is no such file or folder.", facts={"path": str(root)})
        return
    name = "the shipped corpus" if opened.corpus is None else "a folder" if root.is_dir() else "a file"
    yield Check("corpus", State.WELL, f"{root.resolve()}: {name} of articles", facts={"path": str(root.resolve())})
    files = places.curation_files(opened.corpus, opened.curation)
    yield from map(_decisions, (file for file in files if file.exists() or file == opened.curation))
    choices = index_choices(settings.canonical.rule, settings.semantic.model, settings.reading)
    index = places.index_of(root, opened.curation, choices)
    if index.exists():
        yield from _index(index, "current")
    else:
        yield _not_built(index)


def _not_built(index: Path) -> Check:
    before, _, _ = index.stem.rpartition("-")
    older = sorted(index.parent.glob(f"{before}-*.db"))
    why = "something has changed since it was last built" if older else "it has not been built yet"
    return Check(
        "index", State.NOTE, f"{why}; the next command builds it", facts={"path": str(index), "current": False}
    )


def _of_file(index: Path) -> Iterator[Check]:
    try:
        with open_index(index) as opened:
            sources, used = opened.sources(), opened.curation()
    except QuotesError as error:
        yield Check("index", State.BROKEN, str(error), facts={"path": str(index)})
        return
    yield _sources(index, sources)
    yield from map(_decisions, (Path(use.path) for use in used))
    yield from _index(index, "")


def _sources(index: Path, sources: Sequence[str]) -> Check:
    """The articles that an index was built from: still there, and older than it."""
    facts: dict[str, object] = {"sources": list(sources)}
    told = ", ".join(sources) or "not known"
    again = f"quotes-tui build {' '.join(sources)} -o {index}"
    gone = [source for source in sources if not Path(source).exists()]
    if gone:
        return Check("corpus", State.NOTE, f"{told}; not there any more: {', '.join(gone)}", facts=facts)
    newer = [source for source in sources if _newest(Path(source)) > index.stat().st_mtime_ns]
    if newer:
        return Check("corpus", State.NOTE, f"{', '.join(newer)}: changed since the index was built", again, facts)
    return Check("corpus", State.WELL, f"built from {told}", facts=facts)


def _newest(source: Path) -> int:
    """When anything there last changed, in nanoseconds; a file that was taken away changes its folder."""
    within = [Path(folder, name) for folder, _, names in os.walk(source) for name in (".", *names)]
    return max((file.stat().st_mtime_ns for file in (source, *within) if file.exists()), default=0)


def _decisions(file: Path) -> Check:
    facts: dict[str, object] = {"file": str(file)}
    try:
        held = len(CurationFile(file).decisions())
    except (QuotesError, OSError) as error:
        return Check("curation", State.BROKEN, str(error), facts=facts)
    if not file.exists():
        return Check("curation", State.BROKEN, f"{file}: there is no such file of decisions.", facts=facts)
    return Check("curation", State.WELL, f"{file}: {count(held, 'decision')}", facts={**facts, "decisions": held})


def _index(path: Path, current: str) -> Iterator[Check]:
    """The index: opens, is whole, is current; and the decisions that did not apply when it was built."""
    facts: dict[str, object] = {"path": str(path), "bytes": path.stat().st_size}
    again = "remove it; the next command builds it" if current else f"quotes-tui build PATH -o {path}"
    try:
        with open_index(path) as index:
            wrong = faults(path)
            if wrong:
                facts["faults"] = wrong
                yield Check("index", State.BROKEN, f"{path}: damaged: {'; '.join(wrong)}", again, facts)
                return
            yield _whole(index, path, current, facts)
            yield from _not_applied(index.curation())
    except QuotesError as error:
        yield Check("index", State.BROKEN, str(error), again, facts)


def _whole(index: Index, path: Path, current: str, facts: dict[str, object]) -> Check:
    summary = index.summary()
    size = path.stat().st_size / 1e6
    facts |= {"articles": summary.articles, "statements": summary.statements, "problems": summary.problems}
    text = f"{path}: whole, {current}{', ' if current else ''}{size:,.1f} MB; {described(summary)}"
    if not summary.problems:
        return Check("index", State.WELL, text, facts=facts)
    text += f"; {count(summary.problems, 'problem')} when it was built"
    return Check("index", State.NOTE, text, "the explorer and `build` list the problems", facts)


def _not_applied(used: Sequence[CurationUse]) -> Iterator[Check]:
    for use in used:
        idle = use.decisions - use.applied
        if idle:
            facts = {"file": use.path, "decisions": use.decisions, "applied": use.applied}
            text = f"{use.path}: {idle:,} of {count(use.decisions, 'decision')} did not apply wholly"
            yield Check("curation", State.NOTE, text, "quotes-tui curate list tells which", facts)
