"""`export`: statements, or the articles themselves, for other programs and for print."""

from __future__ import annotations

import argparse

from quotes_tui.cli.options import add_index, command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TextIO

    from quotes_tui.cli.narrating import Narrator
    from quotes_tui.cli.options import Commands
    from quotes_tui.exporting.choosing import Choice
    from quotes_tui.indexing import Index

    Writing = Callable[[TextIO, Callable[[int], None]], int]

FORMATS = (
    "jsonl", "csv", "markdown", "html", "csl-json", "biblatex", "ris", "annotations", "tei", "schema-org",
)  # fmt: skip


def add_to(commands: Commands) -> None:
    """The command and its options."""
    parser = command(commands, "export", export, "Write statements for other programs, or as a document")
    help = f"{', '.join(FORMATS)} (else: what the name of the file says; jsonl)"
    parser.add_argument("--format", choices=FORMATS, metavar="FORMAT", help=help)
    parser.add_argument("-o", "--output", metavar="FILE", help="write there (else: to standard output)")
    parser.add_argument("--force", action="store_true", help="write over a file that is there")
    parser.add_argument("--speaker", metavar="NAME", help="only what this speaker says")
    parser.add_argument("--words", metavar="WORDS", default="", help="only statements that hold all these words")
    parser.add_argument("--title", metavar="TITLE", help="the heading of a document (else: the corpus's)")
    parser.add_argument("--articles", action="store_true", help="the articles with their texts, as JSON lines")
    add_index(parser)


def export(args: argparse.Namespace) -> int:
    """Writes statements with all their wordings, or articles."""
    from pathlib import Path

    from quotes_tui.cli.narrating import nothing_found
    from quotes_tui.cli.running import DONE
    from quotes_tui.cli.sources import open_for
    from quotes_tui.exporting.files import refuse

    output = Path(args.output).expanduser() if args.output else None
    format = args.format or _told_by_name(output)
    _check(args, format)
    if output is not None:
        refuse(output, force=args.force)
    with open_for(args) as index:
        writing, total = _articles(index) if args.articles else _statements(index, args, format)
        count = _written(writing, total, output, args.force)
        return DONE if count else nothing_found(index.summary())


def _told_by_name(output: Path | None) -> str:
    """The format that the name of a file tells; UsageError where its ending is none that is known."""
    from quotes_tui import exporting
    from quotes_tui.errors import UsageError

    if output is None or not output.suffix:
        return FORMATS[0]
    if format := exporting.format_of(output.name):
        return format
    raise UsageError(f"{output}: {output.suffix} tells no format; name one: --format {', '.join(FORMATS)}.")


def _check(args: argparse.Namespace, format: str) -> None:
    """UsageError where the options do not go together."""
    from quotes_tui.errors import UsageError

    if args.articles and (args.speaker or args.words or format != FORMATS[0]):
        raise UsageError("--articles writes all articles, as JSON lines; no other choice goes with it.")


def _articles(index: Index) -> tuple[Writing, int]:
    from quotes_tui.exporting import export_articles

    def writing(out: TextIO, progress: Callable[[int], None]) -> int:
        return export_articles(index.all_articles(), out, progress)

    return writing, len(index.articles())


def _statements(index: Index, args: argparse.Namespace, format: str) -> tuple[Writing, int]:
    from quotes_tui import exporting

    choice = _choice(index, args)
    edition = exporting.Edition(args.title or index.summary().title, lambda id: index.article_row(id).witness)

    def writing(out: TextIO, progress: Callable[[int], None]) -> int:
        statements = choice.statements(index)
        return exporting.export(statements, index.article, out, format, title=edition, progress=progress)

    return writing, choice.count(index)


def _choice(index: Index, args: argparse.Namespace) -> Choice:
    from quotes_tui.exporting.choosing import Choice
    from quotes_tui.indexing import ALL

    return Choice(index.speaker_called(args.speaker) if args.speaker else ALL, f"{args.words} " if args.words else "")


def _written(writing: Writing, total: int, output: Path | None, force: bool) -> int:
    """Writes to the file or to standard output, and tells how far it is where that is no terminal."""
    import io
    import sys

    from quotes_tui.cli.narrating import Narrator
    from quotes_tui.exporting import written

    with Narrator() as narrator:
        if output is None:
            if isinstance(sys.stdout, io.TextIOWrapper):
                sys.stdout.reconfigure(newline="")  # RIS states its line ends
            tell = (lambda _: None) if sys.stdout.isatty() else _told(narrator, total)
            return writing(sys.stdout, tell)
        with written(output, force=force) as out:
            return writing(out, _told(narrator, total))


def _told(narrator: Narrator, total: int) -> Callable[[int], None]:
    def tell(count: int) -> None:
        if count % 100 == 0:
            narrator.progress("Exporting", count, total)

    return tell
