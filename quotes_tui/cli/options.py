"""Options that several commands share."""

from __future__ import annotations

import argparse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
    Command: TypeAlias = Callable[[argparse.Namespace], int]


def command(commands: Commands, name: str, run: Command, help: str) -> argparse.ArgumentParser:
    """A new command; `help` is a sentence without a full stop."""
    parser = commands.add_parser(name, help=help, description=f"{help}.")
    parser.set_defaults(run=run)
    return parser


def add_index(parser: argparse.ArgumentParser) -> None:
    """Where the statements come from."""
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--index", metavar="FILE", help="an index that `build` made")
    where.add_argument("--corpus", metavar="PATH", help="a folder or file of articles (else: the shipped corpus)")
    add_curation(parser)


def add_curation(parser: argparse.ArgumentParser) -> None:
    """Which decisions apply."""
    help = "a file of decisions (else: curation.toml of the corpus, or your own for it)"
    parser.add_argument("--curation", metavar="FILE", help=help)


def add_format(parser: argparse.ArgumentParser, *formats: str) -> None:
    """What the output is; the first format is the default."""
    parser.add_argument("--format", choices=formats, default=formats[0], help=f"default: {formats[0]}")
