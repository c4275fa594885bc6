"""From articles to an index: read, extract, group, write; and the index of a folder, made when it is not there.

The whole build is `build`; everything else is the order of its steps and the reports of how far it is.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from quotes_tui import places
from quotes_tui.curation import Entry
from quotes_tui.curation.applying import apply, read_decisions
from quotes_tui.curation.renderings import declared
from quotes_tui.errors import ArticleError, IndexFileError, QuotesError, UsageError
from quotes_tui.extraction import EXTRACTION_VERSION, extract
from quotes_tui.grouping import group, lineages
from quotes_tui.grouping.meaning import load as load_meaning
from quotes_tui.grouping.options import GroupingOptions, Rule
from quotes_tui.indexing import Built, CurationUse, Summary, can_open, open_index, write_index
from quotes_tui.indexing.cache import ExtractionCache
from quotes_tui.model import Article, Problem, Quotation, Report, Speaker
from quotes_tui.reading import Corpus, find_corpus, read
from quotes_tui.reading.source import STDIN
from quotes_tui.settings import ReadingSettings, index_choices, load_settings

Item = TypeVar("Item")
Progress = Callable[[str, int, int], None]
"""Told what is being done, how many are done, and of how many; 0 where that is not known."""

_DECIDES_EXTRACTION = ("cleaning.py", "data", "extraction", "dates.py", "model", "text.py", "word_lists.py")
# Processes take a quarter of a second to start: below this many articles one is faster.
_WORTH_PROCESSES = 150
_REASONS = 3  # why nothing could be read, at most
_REPORTS = 200  # of progress in one step, at most


@dataclass(frozen=True, slots=True)
class Options:
    """How to build.

    `jobs` are the processes that extract at once (0: one per processor), `cache` is where extractions are kept,
    `curation` a file of decisions in the place of the user's own, `canonical` the rule of the wording to cite,
    `semantic` the folder or name of a model of meaning vectors, `limits` what one file may be at most.
    """

    jobs: int = 0
    cache: Path | None = field(default_factory=places.extraction_cache)
    curation: Path | None = None
    canonical: Rule = Rule.PRIMARY
    semantic: str | None = None
    limits: ReadingSettings = field(default_factory=ReadingSettings)

    def choices(self) -> tuple[str, ...]:
        """What of these decides what an index holds, beside the curation."""
        return index_choices(self.canonical, self.semantic, self.limits)


def _silent(what: str, done: int, total: int) -> None:
    pass


def build(
    *paths: str | Path,
    out: str | Path,
    options: Options | None = None,
    progress: Progress = _silent,
    problems: list[Problem] | None = None,
) -> Summary:
    """Builds an index of the articles at `paths` (none: the shipped corpus) at `out`, and says what it holds.

    What cannot be read is kept in the index and appended to `problems`, and the rest goes on; ArticleError where
    nothing could be read. `progress` may raise to end the build: the old index then stays as it was.
    """
    asked = options or Options()
    meaning = load_meaning(asked.semantic) if asked.semantic else None
    corpora = [find_corpus(path) for path in paths or (None,)]
    speakers = _all_speakers(corpora)
    missed: list[Problem] = [] if problems is None else problems
    progress("Reading", 0, 0)
    roots = [corpus.root for corpus in corpora]
    articles = list(_counted(read(*roots, problems=missed, limits=asked.limits), "Reading", 0, progress))
    if not articles:
        raise _nothing_read(", ".join(map(str, roots)), missed)
    files = [file for file in places.decisions_about(roots, asked.curation) if file.exists()]
    entries = read_decisions(files)
    curated = apply([*declared(articles), *entries], _extract_all(articles, speakers, asked, progress), speakers)
    missed.extend(curated.problems)
    progress("Grouping", 0, 0)
    witnesses = lineages(articles)
    how = GroupingOptions(curated.constraints, asked.canonical, meaning, witnesses)
    return write_index(
        out,
        title=" · ".join(corpus.title for corpus in corpora),
        reports=curated.reports,
        statements=_counted(group(curated.reports, curated.speakers, how), "Writing", 0, progress),
        speakers=curated.speakers,
        lineages=witnesses,
        problems=missed,
        built=_built(corpora, _used(files, entries, curated.stale), asked),
    )


def _used(files: Iterable[Path], entries: Sequence[Entry], stale: Sequence[Entry]) -> tuple[CurationUse, ...]:
    held, without = (Counter(entry.path for entry in counted) for counted in (entries, stale))
    return tuple(CurationUse(str(file.resolve()), held[file], held[file] - without[file]) for file in files)


def ensure_index(corpus: Path | None = None, options: Options | None = None, progress: Progress = _silent) -> Path:
    """The index of a folder or file of articles (None: the shipped corpus), built unless it is there and current."""
    asked = options or Options()
    root = places.shipped_corpus() if corpus is None else corpus
    index = places.index_of(root, asked.curation, asked.choices())
    with places.only_one_writer(index):
        if not can_open(index):
            _make_room_for(index)
            build(root, out=index, options=asked, progress=progress)
            places.clear_older(index)
    return index


def _make_room_for(index: Path) -> None:
    """Makes the folder of an index that is kept; IndexFileError where nothing can be kept there."""
    try:
        index.parent.mkdir(parents=True, exist_ok=True)
        index.unlink(missing_ok=True)
    except OSError as error:
        todo = "Set XDG_CACHE_HOME to a folder of yours, or: quotes-tui build PATH -o FILE"
        raise IndexFileError(f"{index.parent}: no index can be kept there: {error.strerror}. {todo}") from error


def rebuild(index: Path, progress: Progress = _silent, curation: Path | None = None) -> Path:
    """Builds an index again from its own sources, as it was built, and says where it is now.

    `curation` is a file of decisions in the place of the one it was built with. The index of a folder that is kept in
    the cache moves when its folder or the decisions about it have changed; one that a user placed stays where it is.
    UsageError where the articles it was built from are not to be had.
    """
    with open_index(index) as opened:
        built = opened.built()
    refuse_without_articles(index, built.sources)
    given = curation or (Path(built.given) if built.given else None)
    limits = load_settings().reading
    options = Options(curation=given, canonical=Rule(built.canonical), semantic=built.semantic, limits=limits)
    if places.is_kept(index):
        return ensure_index(Path(built.sources[0]), options, progress)
    with places.only_one_writer(index):
        build(*built.sources, out=index, options=options, progress=progress)
    return index


def refuse_without_articles(index: Path, sources: Sequence[str]) -> None:
    """UsageError where the articles of an index are not to be had, so that it cannot be built again."""
    again = f"To build it again: quotes-tui build PATH -o {index}"
    if not sources or STDIN in map(Path, sources):
        raise UsageError(f"{index}: it is not known from which articles this index was built. {again}")
    for source in sources:
        if not Path(source).exists():
            raise UsageError(f"{source}: the articles from which {index} was built are not there any more. {again}")


def _nothing_read(where: str, missed: Sequence[Problem]) -> ArticleError:
    reasons = [one.reason if one.path == where and one.line is None else str(one) for one in missed[:_REASONS]]
    more = [f"and {len(missed) - _REASONS:,} more"] if len(missed) > _REASONS else []
    todo = "; put some there, or: quotes-tui add FILE --to FOLDER"
    because = f" ({'; '.join([*reasons, *more])})" if missed else todo
    return ArticleError(where, f"there is no article to read here{because}")


def _built(corpora: Sequence[Corpus], used: tuple[CurationUse, ...], asked: Options) -> Built:
    sources = tuple(str(root if root == STDIN else root.resolve()) for root in (corpus.root for corpus in corpora))
    given = None if asked.curation is None else str(asked.curation.resolve())
    return Built(sources, used, given, asked.canonical, asked.semantic)


def _all_speakers(corpora: Iterable[Corpus]) -> tuple[Speaker, ...]:
    named = {speaker.name: speaker for corpus in corpora for speaker in corpus.speakers}
    return tuple(named.values())


def _extract_all(
    articles: Sequence[Article], speakers: Sequence[Speaker], options: Options, progress: Progress
) -> list[Report]:
    """The reports of all articles in their order, taken from the cache where they are known."""
    version = f"{EXTRACTION_VERSION} {places.program_state(*_DECIDES_EXTRACTION)}"
    with ExtractionCache(options.cache, version, speakers) as cache:
        known = {article.id: found for article in articles if (found := cache.get(article)) is not None}
        fresh = [article for article in articles if article.id not in known]
        progress("Extracting", 0, len(fresh))
        extracted = _counted(_extracted(fresh, speakers, options.jobs), "Extracting", len(fresh), progress)
        for article, quotations in zip(fresh, extracted, strict=True):
            known[article.id] = quotations
            cache.put(article, quotations)
    return [Report(article, known[article.id]) for article in articles]


def _extracted(articles: Sequence[Article], speakers: Sequence[Speaker], jobs: int) -> Iterator[list[Quotation]]:
    processes = min(jobs or os.cpu_count() or 1, len(articles) // (_WORTH_PROCESSES // 2))
    if processes < 2:
        yield from (extract(article, speakers) for article in articles)
        return
    with _pool(processes) as pool:
        with _interruptions_ignored():
            found = pool.map(partial(extract, speakers=speakers), articles, chunksize=20)
        yield from found


@contextmanager
def _pool(processes: int) -> Iterator[ProcessPoolExecutor]:
    """Processes that extract; they end at once when the build is given up."""
    others = multiprocessing.active_children()
    # New processes and no forks: the explorer builds in a thread, and a fork would copy its locks as they are.
    pool = ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"))
    finished = False
    try:
        yield pool
        finished = True
    except BrokenProcessPool as error:
        raise QuotesError("A process that extracts was killed, perhaps for want of memory. Try --jobs 1.") from error
    finally:
        if not finished:
            for process in multiprocessing.active_children():
                if process not in others:
                    process.terminate()
        with _interruptions_ignored():
            pool.shutdown(cancel_futures=True)


@contextmanager
def _interruptions_ignored() -> Iterator[None]:
    """Ctrl-C waits, here and in processes that are started here: the program ends them itself."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _counted(items: Iterable[Item], what: str, total: int, progress: Progress) -> Iterator[Item]:
    """The same items; every so often `progress` is told how many there were."""
    step = max(1, total // _REPORTS) if total else 100
    done = told = 0
    for done, item in enumerate(items, start=1):
        if done == 1 or done % step == 0:
            progress(what, done, total)
            told = done
        yield item
    if done != told:
        progress(what, done, total)
