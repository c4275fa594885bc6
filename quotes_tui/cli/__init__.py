"""The command line: parse, call, print, exit code.

Standard output is data, standard error is narration. Exit codes: 0 done, 1 nothing found, 2 wrong usage, settings or
data, 130 interrupted. The modules of the commands import what they work with inside their functions, so that
`--version`, `--help` and a mistyped command answer at once and the explorer imports nothing that it does not paint.
"""

from __future__ import annotations

import argparse
import sys

from quotes_tui import __version__
from quotes_tui.cli import building, citing, extracting, listing, opening, showing

TYPE_CHECKING = False  # typing itself takes longer to import than `--version` may take
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

_VERSION = f"quotes-tui {__version__}"
_GROUPS = (opening, building, extracting, listing, showing, citing)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code."""
    given = list(sys.argv[1:] if argv is None else argv)
    if given in (["-V"], ["--version"]):
        sys.stdout.write(_VERSION + "\n")
        return 0
    parser, names = _parser()
    if not given or given[0] not in (*names, "-h", "--help", "-V", "--version"):
        if given and not given[0].startswith("-"):
            _stop_mistyped(given[0], names, parser)
        given.insert(0, "open")
    args = parser.parse_args(given)
    from quotes_tui.cli.running import run

    return run(args.run, args)


def _stop_mistyped(word: str, names: list[str], parser: argparse.ArgumentParser) -> None:
    """Ends the program where a first word is nearly a command, and no file that could be opened."""
    import difflib
    import os

    near = difflib.get_close_matches(word, names, 1)
    if near and not os.path.exists(word):  # noqa: PTH110 - pathlib takes longer to import than all else here
        parser.error(f"there is no command {word!r}; did you mean {near[0]}?")


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints cannot steer the terminal either."""

    def error(self, message: str) -> NoReturn:
        """Tells what is wrong, and ends with exit code 2."""
        from quotes_tui.text import one_line

        super().error(one_line(message))


def _parser() -> tuple[argparse.ArgumentParser, list[str]]:
    parser = _Parser(
        prog="quotes-tui",
        usage="quotes-tui [PATH] | quotes-tui COMMAND ...",
        description="Who said what, in every wording. Without a command: the explorer, on PATH or the shipped corpus.",
        epilog="quotes-tui COMMAND --help tells about a command.",
    )
    parser.add_argument("-V", "--version", action="version", version=_VERSION)
    commands = parser.add_subparsers(prog="quotes-tui", metavar="COMMAND", required=True, title="commands")
    for group in _GROUPS:
        group.add_to(commands)
    return parser, list(commands.choices)
