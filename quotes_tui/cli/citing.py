"""`cite`: a wording with its citation."""

from __future__ import annotations

import argparse

from quotes_tui.cli.options import add_format, add_index, command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from quotes_tui.cli.options import Commands


def add_to(commands: Commands) -> None:
    """The commands and their options."""
    parser = command(commands, "cite", cite, "Print the wording to cite, with its citation")
    parser.add_argument("id", metavar="ID", help="a statement's id, or the beginning of it")
    parser.add_argument("variant", metavar="WORDING", nargs="?", help="another wording's letter (else: the canonical)")
    parser.add_argument("--style", choices=("plain", "markdown"), default="plain", help="default: plain")
    add_index(parser)
    add_format(parser, "text", "json")


def cite(args: argparse.Namespace) -> int:
    """Prints the canonical wording of a statement, or another one, and where it stands."""
    from quotes_tui import citation
    from quotes_tui.cli.printing import put, put_json
    from quotes_tui.cli.showing import variant_of
    from quotes_tui.cli.sources import open_for

    with open_for(args) as index:
        statement = index.statement(args.id)
        variant = variant_of(statement, args.variant or statement.canonical.variant)
        cited = citation.cite(statement, index.article, variant=args.variant and variant.id, style=args.style)
    if args.format == "json":
        put_json({"id": statement.id, "variant": variant.id, "text": variant.text, "citation": cited})
    else:
        for line in cited.split("\n"):
            put(line)
    return 0
