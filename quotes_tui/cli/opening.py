"""`quotes-tui [PATH]` and `open`: the explorer."""

from __future__ import annotations

import argparse
import gc
import os
import sys

from quotes_tui.cli.options import add_curation, command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from quotes_tui.cli.options import Commands


def add_to(commands: Commands) -> None:
    """The command and its options."""
    parser = command(commands, "open", explore, "Open the explorer on an index, or on a folder or file of articles")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("path", metavar="PATH", nargs="?", help="an index or articles (else: the shipped corpus)")
    where.add_argument("--index", metavar="FILE", help="an index that `build` made")
    where.add_argument("--corpus", metavar="PATH", help="a folder or file of articles")
    add_curation(parser)


def explore(args: argparse.Namespace) -> int:
    """Opens the explorer; without a terminal it names the commands to use instead."""
    # Nothing of what is made until the first paint is garbage: looking for some would take a tenth of that time.
    gc.disable()
    try:
        return _explore(args)
    finally:
        gc.enable()


def _explore(args: argparse.Namespace) -> int:
    from pathlib import Path

    from quotes_tui.cli.sources import curation_of, source_of
    from quotes_tui.errors import UsageError

    given = args.index or args.corpus or args.path
    source = source_of(Path(given) if given else None, curation_of(args))
    if needs := _what_is_missing():
        option = f" --{'index' if source.ready and not source.corpus else 'corpus'} {given}" if given else ""
        raise UsageError(f"The explorer needs {needs}: quotes-tui statements{option}, or quotes-tui --help.")
    from quotes_tui.settings import load_settings
    from quotes_tui.tui import run

    return run(source, load_settings())


def _what_is_missing() -> str:
    """What the explorer cannot do without and has not got here; empty where it can be shown."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return "a terminal. Without one"
    return "more than a dumb terminal. In this one" if os.environ.get("TERM") == "dumb" else ""
