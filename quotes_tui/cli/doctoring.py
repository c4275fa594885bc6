"""`doctor`: what is installed, what a command would open, and whether all of it is well."""

from __future__ import annotations

import argparse

from quotes_tui.cli.options import add_format, add_index, command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from quotes_tui.cli.health import Check
    from quotes_tui.cli.options import Commands

_INDENT = 12


def add_to(commands: Commands) -> None:
    """The command and its options."""
    parser = command(commands, "doctor", doctor, "Look whether all is well: program, terminal, settings, index")
    parser.epilog = "Exit code 0: all is well. 2: something is broken."
    add_index(parser)
    add_format(parser, "text", "json")


def doctor(args: argparse.Namespace) -> int:
    """Prints what was looked at, and what to do where something is not well."""
    from quotes_tui.cli.health import State
    from quotes_tui.cli.printing import put_json
    from quotes_tui.cli.running import DONE, WRONG

    found = list(_looked_at(args))
    broken = sum(check.state is State.BROKEN for check in found)
    if args.format == "json":
        put_json({"well": not broken, "checks": [_as_json(check) for check in found]})
    else:
        _print(found, broken)
    return WRONG if broken else DONE


def _looked_at(args: argparse.Namespace) -> Iterator[Check]:
    from pathlib import Path

    from quotes_tui.cli import health, index_health

    given = (args.index, args.corpus, args.curation)
    opened = index_health.Opened(*(Path(path) if path else None for path in given))
    settings_check, settings = health.settings()
    yield health.program()
    yield health.extras()
    yield health.terminal()
    yield health.copying(settings)
    yield settings_check
    if meaning := health.meaning(settings):
        yield meaning
    yield from index_health.checks(opened, settings)
    yield health.kept()


def _as_json(check: Check) -> dict[str, object]:
    return {"about": check.about, "state": check.state, "text": check.text, "todo": check.todo, **check.facts}


def _print(found: list[Check], broken: int) -> None:
    from quotes_tui.cli.describing import count
    from quotes_tui.cli.health import State
    from quotes_tui.cli.printing import put, put_wrapped

    for check in found:
        mark = "" if check.state is State.WELL else f"{check.state.upper()}: "
        put_wrapped(mark + check.text, indent=_INDENT, first=check.about.capitalize())
        if check.todo:
            put_wrapped(f"-> {check.todo}", indent=_INDENT)
    notes = sum(check.state is State.NOTE for check in found)
    worth = f"{count(notes, 'thing')} worth knowing (NOTE)" if notes else ""
    if broken:
        put(f"\n{count(broken, 'thing is', 'things are')} broken{'; ' if worth else ''}{worth}.")
    else:
        put(f"\nAll is well{'; ' if worth else ''}{worth}.")
