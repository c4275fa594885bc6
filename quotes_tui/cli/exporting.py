"""`export`: statements for other programs."""

from __future__ import annotations

import argparse

from quotes_tui.cli.options import add_format, add_index, command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from quotes_tui.cli.options import Commands


def add_to(commands: Commands) -> None:
    """The command and its options."""
    parser = command(commands, "export", export, "Print every statement, for other programs")
    add_index(parser)
    add_format(parser, "jsonl", "csv")


def export(args: argparse.Namespace) -> int:
    """Prints all statements with all their wordings."""
    import sys

    from quotes_tui import exporting
    from quotes_tui.cli.running import DONE, NOTHING_FOUND
    from quotes_tui.cli.sources import open_for

    with open_for(args) as index:
        written = exporting.export(index.all_statements(), index.article, sys.stdout, args.format)
    return DONE if written else NOTHING_FOUND
