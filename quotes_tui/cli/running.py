"""Runs a command: errors in one line, the exit code, a reader that has enough, an interruption."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

from quotes_tui.cleaning import clean
from quotes_tui.errors import QuotesError

if TYPE_CHECKING:
    import argparse

    from quotes_tui.cli.options import Command

DONE, NOTHING_FOUND, WRONG, OTHERWISE, INTERRUPTED = 0, 1, 2, 3, 130


def run(command: Command, args: argparse.Namespace) -> int:
    """The command's exit code; what goes wrong is told on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = command(args)
        sys.stdout.flush()
    except QuotesError as error:
        return _told(str(error))
    except BrokenPipeError:
        # Whoever read the output has enough. Python would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        return _told(f"{place}{error.strerror or error}")
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _told(message: str) -> int:
    sys.stdout.flush()
    sys.stderr.write(f"quotes-tui: {clean(message)}\n")
    return WRONG
