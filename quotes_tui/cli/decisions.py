"""What the commands of `curate` share: which index, which file, the build that applies a decision, what is new."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from quotes_tui import places
from quotes_tui.cli.describing import NOT_TOLD, count
from quotes_tui.cli.narrating import Narrator
from quotes_tui.cli.printing import put, put_wrapped, quoted
from quotes_tui.cli.sources import opened, source_of
from quotes_tui.curation import Decision, Entry, in_words
from quotes_tui.indexing import Index, open_index
from quotes_tui.model import Problem, Statement

if TYPE_CHECKING:
    import argparse

_MOST_SHOWN = 20  # statements that are different


def open_to_decide(args: argparse.Namespace) -> Index:
    """The index that is decided about; one that is built again must know from what, and a new file need not exist."""
    if args.index:
        return open_index(args.index)
    curation = Path(args.curation) if args.curation else None
    return opened(source_of(Path(args.corpus) if args.corpus else None, curation))


def own_file(args: argparse.Namespace, index: Index) -> Path:
    """Where decisions about what an index holds are kept; UsageError where they could not be applied."""
    from quotes_tui.pipeline import refuse_without_articles

    refuse_without_articles(index.path, index.sources())
    return files_of(args, index)[-1]


def files_of(args: argparse.Namespace, index: Index) -> tuple[Path, ...]:
    """The files of decisions about an index, the user's own last."""
    given = args.curation or index.built().given
    return places.decisions_about(map(Path, index.sources()), Path(given) if given else None)


def shown(path: Path) -> str:
    """A path as people type it: from where they are, if it lies below."""
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


def apply(args: argparse.Namespace, index: Index, decisions: Sequence[Decision]) -> None:
    """Builds the index again and prints what is different, or says how to."""
    from quotes_tui import pipeline

    given = Path(args.curation) if args.curation else None
    with Narrator() as narrator:
        if args.no_build:
            sources = " ".join(map(shlex.quote, index.sources()))
            again = f"quotes-tui build {sources} -o {shlex.quote(str(index.path))}"
            how = "when the corpus is read again" if places.is_kept(index.path) else f"with: {again}"
            narrator.say(f"It applies {how}")
            return
        rebuilt = pipeline.rebuild(index.path, narrator.progress, given)
    with open_index(rebuilt) as after:
        _print_changes(index, after, decisions)
        before = index.problems()
        narrator.problems([problem for problem in after.problems() if problem not in before])


# --- what is printed -------------------------------------------------------------------------------------


def _print_changes(before: Index, after: Index, decisions: Sequence[Decision]) -> None:
    for name in sorted({name for decision in decisions if decision.old for name in (decision.old, decision.value)}):
        then, now = (len(index.statements(name)) for index in (before, after))
        put_wrapped(f"{name} · {count(now, 'statement')} ({then:,} before)", indent=9, first="Speaker:")
    if any(not decision.old for decision in decisions):
        _print_statements(_concerned(before, decisions), _concerned(after, decisions))


def _print_statements(then: Mapping[str, Statement], now: Mapping[str, Statement]) -> None:
    lines = [
        *(("Changed:", now[id]) for id in now if id in then and _looks(now[id]) != _looks(then[id])),
        *(("New:", now[id]) for id in now if id not in then),
        *(("Gone:", then[id]) for id in then if id not in now),
    ]
    for label, statement in lines[:_MOST_SHOWN]:
        _print_line(label, statement)
    if len(lines) > _MOST_SHOWN:
        put(f"         … and {count(len(lines) - _MOST_SHOWN, 'statement')} more")
    if not lines:
        put("No statement is different.")


def _concerned(index: Index, decisions: Sequence[Decision]) -> dict[str, Statement]:
    """The statements of the articles that are named in decisions."""
    named = {target.article for d in decisions for target in (*d.targets, *d.others, *d.left)}
    rows = [row for article in sorted(named) for row in index.statements_in(article)]
    return {row.id: index.statement(row.id) for row in rows}


def _looks(statement: Statement) -> tuple[object, ...]:
    """What of a statement is worth telling when it changes."""
    carried = {(passage.article, passage.text) for variant in statement.variants for passage in variant.passages}
    return statement.speaker, carried, statement.best.text, statement.notes


def _print_line(label: str, statement: Statement) -> None:
    wordings = count(len(statement.variants), "wording")
    notes = [f"note: {words}" for words in statement.notes]
    about = [
        statement.id,
        statement.speaker or NOT_TOLD,
        wordings,
        *notes,
        quoted(statement.best.text, statement.cited.kind),
    ]
    put_wrapped(" · ".join(about), indent=9, first=label)


def print_entries(file: Path, entries: Sequence[Entry], problems: Sequence[Problem]) -> None:
    put(f"{shown(file)}:")
    for entry in entries:
        put_wrapped(in_words(entry.decision), indent=5, first=f"{entry.number:3}")
        for words in entry.told(problems):
            put_wrapped(f"({words})", indent=5)
