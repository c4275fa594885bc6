"""`add`: articles from files, folders, the standard input or an address, into a corpus."""

from __future__ import annotations

import argparse

from quotes_tui.cli.options import command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quotes_tui.adding import Added
    from quotes_tui.cli.options import Commands
    from quotes_tui.model import Problem


def add_to(commands: Commands) -> None:
    """The command and its options."""
    parser = command(commands, "add", add, "Put articles into a corpus, as Markdown files")
    help = "a file, a folder, a web address (its page is kept in pages/), or - for the standard input"
    parser.add_argument("what", metavar="WHAT", nargs="+", help=help)
    help = "the folder of the corpus, made where it is new (else: the current folder)"
    parser.add_argument("--to", metavar="CORPUS", help=help)


def add(args: argparse.Namespace) -> int:
    """Adds, and says what became of each article."""
    from pathlib import Path

    from quotes_tui.adding import Outcome, corpus_at
    from quotes_tui.cli.narrating import Narrator
    from quotes_tui.cli.printing import put
    from quotes_tui.cli.running import DONE, NOTHING_FOUND, WRONG

    problems: list[Problem] = []
    corpus = corpus_at(Path(args.to) if args.to else None)
    counted = dict.fromkeys(Outcome, 0)
    with Narrator() as narrator:
        for what in args.what:
            for one in _added(what, corpus, problems):
                counted[one.outcome] += 1
                put(_line(one))
        narrator.problems(problems, most=len(problems))
        narrator.say(
            ", ".join(f"{number:,} {outcome}" for outcome, number in counted.items() if number) or "none added"
        )
    if any(counted.values()):
        return DONE
    return WRONG if any(not problem.reason.startswith("left out:") for problem in problems) else NOTHING_FOUND


def _added(what: str, corpus: Path, problems: list[Problem]) -> Iterator[Added]:
    from datetime import date
    from pathlib import Path

    from quotes_tui import adding
    from quotes_tui.settings import load_settings

    limits = load_settings().reading
    if what.lower().startswith(("http://", "https://")):
        return adding.add_address(what, corpus, date.today().isoformat(), limits, problems)
    return adding.add(Path(what), corpus, limits, problems)


def _line(one: Added) -> str:
    title = one.article.title or "(no title)"
    kept = f", its page in {one.page}" if one.page else ""
    return f"{one.path}: {title} ({one.outcome}{kept})"
