"""`speakers`, `statements` and `search`: lists of what an index holds."""

from __future__ import annotations

import argparse

from quotes_tui.cli.options import add_format, add_index, command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeVar

    from quotes_tui.cli.options import Commands
    from quotes_tui.indexing import Index, StatementRow, View

    Row = TypeVar("Row")

_PAGE = 200


def add_to(commands: Commands) -> None:
    """The commands and their options."""
    parser = command(commands, "speakers", speakers, "List who speaks, with the number of statements")
    add_index(parser)
    add_format(parser, "text", "json")
    parser = command(commands, "statements", statements, "List statements, newest first")
    _add_list_options(parser)
    parser = command(commands, "search", search, "List the statements that hold all the words given")
    parser.add_argument("words", metavar="WORD", nargs="+", help='a word, or "words that stand together"')
    _add_list_options(parser)


def _add_list_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--speaker", metavar="NAME", help="only what this speaker says")
    parser.add_argument("--sort", metavar="ORDER", default="date", help="date, oldest, outlets, wordings or changed")
    add_index(parser)
    add_format(parser, "text", "json")


def speakers(args: argparse.Namespace) -> int:
    """Prints the speakers, those with the most statements first."""
    from quotes_tui.cli.describing import NOT_TOLD
    from quotes_tui.cli.printing import put_json_list, put_wrapped
    from quotes_tui.cli.sources import open_for

    with open_for(args) as index:
        rows = _rows(index.speakers())
        if args.format == "json":
            put_json_list(
                {"name": row.name, "role": row.role, "kind": row.kind, "statements": row.statements} for row in rows
            )
        else:
            for row in rows:
                about = f"{row.name or NOT_TOLD}{', ' if row.role else ''}{row.role or ''}"
                put_wrapped(about, indent=8, first=f"{row.statements:6,}")
        return _found(index, index.speakers())


def statements(args: argparse.Namespace) -> int:
    """Prints statements of one speaker or of all."""
    return _list(args, "")


def search(args: argparse.Namespace) -> int:
    """Prints the statements that hold the words, whole words only."""
    phrases = [f'"{word}"' if " " in word else word for word in args.words]
    return _list(args, " ".join(phrases) + " ")


def _list(args: argparse.Namespace, words: str) -> int:
    from dataclasses import asdict

    from quotes_tui.cli.printing import put_json_list
    from quotes_tui.cli.sources import open_for
    from quotes_tui.indexing import ALL

    with open_for(args) as index:
        speaker = index.speaker_called(args.speaker) if args.speaker else ALL
        view = index.statements(speaker, words, args.sort)
        if args.format == "json":
            put_json_list(asdict(row) for row in _rows(view))
        else:
            for row in _rows(view):
                _print(row)
        return _found(index, view)


def _print(row: StatementRow) -> None:
    from quotes_tui.cli.describing import NOT_TOLD, carried, when
    from quotes_tui.cli.printing import put_wrapped, quoted

    about = " · ".join([row.speaker or NOT_TOLD, when(row.said, row.published), carried(row)])
    put_wrapped(about, indent=len(row.id) + 2, first=row.id)
    put_wrapped(quoted(row.text, row.kind), indent=len(row.id) + 2)


def _rows(view: View[Row]) -> Iterator[Row]:
    for start in range(0, len(view), _PAGE):
        yield from view.rows(start, start + _PAGE)


def _found(index: Index, view: View[Row]) -> int:
    from quotes_tui.cli.narrating import nothing_found
    from quotes_tui.cli.running import DONE

    return DONE if len(view) else nothing_found(index.summary())
