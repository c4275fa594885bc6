"""`build`: an index of articles, in a file of one's own."""

from __future__ import annotations

import argparse

from quotes_tui.cli.options import add_curation, command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from quotes_tui.cli.options import Commands


def add_to(commands: Commands) -> None:
    """The command and its options."""
    parser = command(commands, "build", build, "Read articles, extract, group, and write an index")
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a folder or file of articles")
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help="the index to write")
    parser.add_argument("--jobs", metavar="N", type=_count, help="processes that extract (default: one a processor)")
    help = "exit code 2 if an article could not be read whole, or a decision does not apply"
    parser.add_argument("--strict", action="store_true", help=help)
    parser.add_argument("--timings", action="store_true", help="seconds and peak memory of each stage")
    add_curation(parser)


def build(args: argparse.Namespace) -> int:
    """Builds the index and says what it holds."""
    from pathlib import Path

    from quotes_tui import pipeline, places
    from quotes_tui.cli.describing import described
    from quotes_tui.cli.narrating import Narrator
    from quotes_tui.cli.printing import put
    from quotes_tui.cli.sources import curation_of
    from quotes_tui.grouping.options import Rule
    from quotes_tui.model import Problem
    from quotes_tui.settings import load_settings

    settings = load_settings()
    options = pipeline.Options(
        jobs=settings.build.jobs if args.jobs is None else args.jobs,
        curation=curation_of(args),
        canonical=Rule(settings.canonical.rule),
        semantic=settings.semantic.model,
        limits=settings.reading,
    )
    problems: list[Problem] = []
    out = Path(args.output)
    with Narrator() as narrator, places.only_one_writer(out):
        summary = pipeline.build(*args.paths, out=out, options=options, progress=narrator.progress, problems=problems)
    narrator.problems(problems, most=len(problems))
    if args.timings:
        narrator.timings()
    put(f"{out}: {described(summary)}")
    lost = [problem for problem in problems if not problem.reason.startswith("left out:")]
    return 2 if args.strict and lost else 0


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of processes")
    return int(text)
