"""`extract`: the quotations of articles, without an index."""

from __future__ import annotations

import argparse

from quotes_tui.cli.options import add_format, command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from quotes_tui.cli.options import Commands
    from quotes_tui.model import Speaker


def add_to(commands: Commands) -> None:
    """The command and its options."""
    parser = command(commands, "extract", extract, "Print the quotations of each article")
    parser.add_argument("paths", metavar="PATH|-", nargs="+", help="a folder or file of articles; - is standard input")
    parser.add_argument("--speakers", metavar="FILE", help="who may speak: a speakers.toml (else: the corpus' own)")
    add_format(parser, "text", "jsonl")


def extract(args: argparse.Namespace) -> int:
    """Prints what each article reports; what cannot be read is named, and the rest goes on."""
    from quotes_tui import exporting, extraction, reading
    from quotes_tui.cli.narrating import Narrator
    from quotes_tui.cli.printing import put_lines, put_verbatim
    from quotes_tui.cli.running import DONE, NOTHING_FOUND, WRONG
    from quotes_tui.model import Problem, Report
    from quotes_tui.settings import load_settings

    problems: list[Problem] = []
    read = found = 0
    speakers = _speakers(args)
    for article in reading.read(*args.paths, problems=problems, limits=load_settings().reading):
        report = Report(article, extraction.extract(article, speakers))
        if args.format == "jsonl":
            put_verbatim(exporting.extraction_line(report))
        else:
            put_lines(exporting.extraction_text(report) + "\n")
        read, found = read + 1, found + len(report.quotations)
    Narrator().problems(problems)
    if not read:
        return WRONG
    return DONE if found else NOTHING_FOUND


def _speakers(args: argparse.Namespace) -> list[Speaker]:
    from quotes_tui import reading

    if args.speakers:
        return list(reading.read_speakers(args.speakers))
    named = [path for path in args.paths if path != "-"]
    return [speaker for path in named for speaker in reading.find_corpus(path).speakers]
