"""`extract`: the quotations of articles, without an index."""

from __future__ import annotations

import argparse

from quotes_tui.cli.options import add_format, command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from quotes_tui.cli.options import Commands
    from quotes_tui.model import Article, Quotation, Speaker


def add_to(commands: Commands) -> None:
    """The command and its options."""
    parser = command(commands, "extract", extract, "Print the quotations of each article")
    parser.add_argument("paths", metavar="PATH|-", nargs="+", help="a folder or file of articles; - is standard input")
    parser.add_argument("--speakers", metavar="FILE", help="who may speak: a speakers.toml (else: the corpus' own)")
    add_format(parser, "text", "jsonl")


def extract(args: argparse.Namespace) -> int:
    """Prints what each article reports; what cannot be read is named, and the rest goes on."""
    from quotes_tui import extraction, reading
    from quotes_tui.cli.narrating import Narrator
    from quotes_tui.cli.running import DONE, NOTHING_FOUND, WRONG
    from quotes_tui.model import Problem

    problems: list[Problem] = []
    read = found = 0
    speakers = _speakers(args)
    for article in reading.read(*args.paths, problems=problems):
        quotations = extraction.extract(article, speakers)
        (_print_record if args.format == "jsonl" else _print_text)(article, quotations)
        read, found = read + 1, found + len(quotations)
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


def _print_text(article: Article, quotations: list[Quotation]) -> None:
    from quotes_tui.cli.describing import day
    from quotes_tui.cli.printing import put, put_wrapped, quoted

    about = " · ".join(filter(None, [article.outlet, day(article.published), article.language]))
    put(f"{article.id}  {about}".rstrip())
    for quotation in quotations:
        mention = f" (“{quotation.mention.text}”)" if quotation.mention else ""
        act = "" if quotation.act == "speech" else f", {quotation.act}"
        put_wrapped(f"{quotation.speaker or 'speaker not told'}{mention} · {quotation.kind}{act}", indent=2)
        put_wrapped(quoted(quotation.text, quotation.kind), indent=4)
    put("")


def _print_record(article: Article, quotations: list[Quotation]) -> None:
    from quotes_tui.cli.printing import put_json

    put_json({"id": article.id, "quotations": [_record(quotation) for quotation in quotations]})


def _record(quotation: Quotation) -> dict[str, object]:
    from dataclasses import asdict

    spans = [asdict(span) for span in quotation.spans]
    return {
        "kind": quotation.kind,
        "act": quotation.act,
        "text": quotation.text,
        "spans": spans,
        "quoted": [asdict(span) for span in quotation.quoted],
        "speaker": quotation.speaker,
        "mention": quotation.mention and asdict(quotation.mention),
        "cue": quotation.cue and asdict(quotation.cue),
        "said": quotation.said,
        "occasion": quotation.occasion and asdict(quotation.occasion),
        "confidence": quotation.confidence,
        "speaker_confidence": quotation.speaker_confidence,
        "rule": quotation.rule,
    }
