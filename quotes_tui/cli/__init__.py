"""The command line: parse, call, print, exit code.

Standard output is data, standard error is narration. Exit codes: 0 done, 1 nothing found, 2 wrong usage, settings or
data, 130 interrupted. A command is imported when it is called, and imports what it works with inside its function, so
that `--version`, `--help` and a mistyped command answer at once and the explorer imports no more than it paints.
"""

from __future__ import annotations

import argparse
import sys
from importlib import import_module

from quotes_tui import __version__

TYPE_CHECKING = False  # typing itself takes longer to import than `--version` may take
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import NoReturn

_VERSION = f"quotes-tui {__version__}"
# In the order of the help, with the module of each.
_COMMANDS = {
    "open": "opening",
    "build": "building",
    "extract": "extracting",
    "speakers": "listing",
    "statements": "listing",
    "search": "listing",
    "check": "checking",
    "show": "showing",
    "diff": "showing",
    "cite": "citing",
    "export": "exporting",
    "add": "adding",
    "curate": "curating",
    "doctor": "doctoring",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code."""
    given = list(sys.argv[1:] if argv is None else argv)
    if given in (["-V"], ["--version"]):
        sys.stdout.write(_VERSION + "\n")
        return 0
    if given and given[0] in ("-h", "--help", "-V", "--version"):
        return _parsed(given, dict.fromkeys(_COMMANDS.values()))
    if not given or given[0] not in _COMMANDS:
        if given and not given[0].startswith("-"):
            _stop_mistyped(given[0])
        given.insert(0, "open")
    return _parsed(given, [_COMMANDS[given[0]]])


def _parsed(given: list[str], modules: Iterable[str]) -> int:
    args = _parser(modules).parse_args(given)
    from quotes_tui.cli.running import run

    return run(args.run, args)


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints cannot steer the terminal either."""

    def error(self, message: str) -> NoReturn:
        """Tells what is wrong, and ends with exit code 2."""
        from quotes_tui.text import one_line

        super().error(one_line(message))


def _parser(modules: Iterable[str]) -> argparse.ArgumentParser:
    parser = _Parser(
        prog="quotes-tui",
        usage="quotes-tui [PATH] | quotes-tui COMMAND ...",
        description="Who said what, in every wording. Without a command: the explorer, on PATH or the shipped corpus.",
        epilog="quotes-tui COMMAND --help tells about a command.",
    )
    parser.add_argument("-V", "--version", action="version", version=_VERSION)
    commands = parser.add_subparsers(prog="quotes-tui", metavar="COMMAND", required=True, title="commands")
    for module in modules:
        import_module(f"quotes_tui.cli.{module}").add_to(commands)
    return parser


def _stop_mistyped(word: str) -> None:
    """Ends the program where a first word is nearly a command, and no file that could be opened."""
    import difflib
    from pathlib import Path

    near = difflib.get_close_matches(word, _COMMANDS, 1)
    if near and not Path(word).exists():
        _parser(()).error(f"there is no command {word!r}; did you mean {near[0]}?")
