"""`check`: a purported quotation against what the articles print."""

from __future__ import annotations

import argparse

from quotes_tui.cli.options import add_format, add_index, command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from quotes_tui.cli.options import Commands
    from quotes_tui.indexing import Index
    from quotes_tui.verification import Change, Finding, Proof

_SHOWN = 3
_LONGEST = 600  # code points of a stretch that is shown
_CODES = (
    "Exit code 0: verbatim. 1: not in this corpus, or too short to tell. 3: any other verdict. "
    "2: wrong usage or data. In the word diff [-these words-] are only the article's, {+these+} only the purported."
)


def add_to(commands: Commands) -> None:
    """The command and its options."""
    parser = command(commands, "check", check, "Check a purported quotation against what the articles print")
    parser.epilog = _CODES
    parser.add_argument("words", metavar="WORDS", nargs="+", help="the words, with or without marks; - reads them")
    parser.add_argument("--speaker", metavar="NAME", help="who is said to have said them: a name, an alias or a role")
    parser.add_argument("--date", metavar="YYYY-MM-DD", help="the day on which they are said to have been said")
    add_index(parser)
    add_format(parser, "text", "json", "json-ld")


def check(args: argparse.Namespace) -> int:
    """Prints the verdict and its evidence; its exit code tells the verdict, too."""
    from quotes_tui import verification
    from quotes_tui.cli.printing import put_json, put_verbatim
    from quotes_tui.cli.sources import open_for

    words = _read() if args.words == ["-"] else " ".join(args.words)
    with open_for(args) as index:
        finding = verification.check(words, index, speaker=args.speaker, date=args.date)
        if args.format == "json":
            put_json(_record(finding, index))
        elif args.format == "json-ld":
            put_verbatim(_review(finding, words, index, args))
        else:
            _print(finding, index, args)
    return _code(finding)


def _read() -> str:
    import sys

    given = getattr(sys.stdin, "buffer", None)
    # Words that are no UTF-8 are looked for as far as they can be read.
    return given.read().decode("utf-8", "replace") if given else sys.stdin.read()


def _code(finding: Finding) -> int:
    from quotes_tui.cli.running import DONE, NOTHING_FOUND, OTHERWISE
    from quotes_tui.verification import Verdict

    if finding.verdict is Verdict.VERBATIM:
        return DONE
    return NOTHING_FOUND if finding.verdict in (Verdict.NOT_IN_CORPUS, Verdict.TOO_SHORT) else OTHERWISE


def _review(finding: Finding, words: str, index: Index, args: argparse.Namespace) -> str:
    """The check as schema.org has it, for a page of one's own."""
    from quotes_tui.exporting.claim_reviews import Purported, claim_review
    from quotes_tui.exporting.schema_org import embeddable
    from quotes_tui.model import SpeakerKind
    from quotes_tui.settings import load_settings

    named = index.speakers(args.speaker).rows(0, 1) if args.speaker else ()
    kind = named[0].kind if named else SpeakerKind.PERSON
    purported = Purported(words, args.speaker, kind, args.date)
    return embeddable(claim_review(finding, purported, index.article, load_settings().review))


# --- json ------------------------------------------------------------------------------------------------


def _record(finding: Finding, index: Index) -> dict[str, object]:
    return {
        "verdict": finding.verdict,
        "also": list(finding.also),
        "evidence": [_proof_record(proof, index) for proof in finding.evidence],
        "searched": finding.searched,
        "rule": finding.rule,
    }


def _proof_record(proof: Proof, index: Index) -> dict[str, object]:
    from quotes_tui.citation.links import text_fragment

    article, statement = index.article(proof.article), proof.statement
    return {
        "verdict": proof.verdict,
        "statement": statement and statement.id,
        "variant": proof.variant or None,
        "speaker": statement and statement.speaker,
        "said": statement and statement.said,
        "article": article.id,
        "outlet": article.outlet,
        "published": article.published,
        "link": text_fragment(article, proof.spans),
        "spans": [{"start": span.start, "end": span.end} for span in proof.spans],
        "text": proof.text,
        "diff": [{"kind": change.kind, "here": change.here, "there": change.there} for change in proof.diff],
        "why": proof.why,
    }


# --- text ------------------------------------------------------------------------------------------------


def _print(finding: Finding, index: Index, args: argparse.Namespace) -> None:
    from quotes_tui.cli.printing import put, put_wrapped
    from quotes_tui.verification.rules import SENTENCES

    put_wrapped(SENTENCES[finding.verdict])
    if finding.also:
        put_wrapped(f"Also: {', '.join(finding.also)}.")
    for proof in finding.evidence[:_SHOWN]:
        put("")
        _print_proof(proof, index)
    more = len(finding.evidence) - _SHOWN
    if more > 0:
        put("")
        put_wrapped(f"{more} more with --format json.")
    put("")
    put_wrapped(f"Searched: {finding.searched}")
    put_wrapped(f"Rule: {finding.rule}")
    _print_next(finding, args)


def _print_proof(proof: Proof, index: Index) -> None:
    from quotes_tui.citation.links import text_fragment
    from quotes_tui.cli.printing import put, put_wrapped

    put_wrapped(f"{proof.verdict} · {_who(proof, index)}")
    put_wrapped(marked(proof.diff), indent=4)
    put_wrapped(proof.why, indent=2)
    put_wrapped(_where(proof, index), indent=2)
    link = text_fragment(index.article(proof.article), proof.spans)
    if link:
        put(f"  {link}")


def marked(changes: Sequence[Change]) -> str:
    """A word diff on one line: `[-words of the article only-]`, `{+purported words only+}`."""
    parts = []
    for change in changes:
        here, there = (_shortened(" ".join(words.split())) for words in (change.here, change.there))
        if change.kind == "equal":
            parts.append(there)
        else:
            parts += [f"[-{there}-]"] * bool(there) + [f"{{+{here}+}}"] * bool(here)
    return " ".join(filter(None, parts))


def _shortened(words: str) -> str:
    half = _LONGEST // 2
    return words if len(words) <= _LONGEST else f"{words[:half]} … {words[-half:]}"


def _who(proof: Proof, index: Index) -> str:
    from quotes_tui.cli.describing import heading, when

    statement = proof.statement
    if statement is None:
        return "no speaker known"
    said = when(statement.said, index.article(proof.article).published)
    return ", ".join(filter(None, [heading(statement), said, statement.occasion]))


def _where(proof: Proof, index: Index) -> str:
    """Where the words are printed, and how widely."""
    from quotes_tui.cli.describing import count, day, named
    from quotes_tui.text import paragraph_number

    article = index.article(proof.article)
    number = paragraph_number(article.text, proof.spans[0].start) if proof.spans else None
    place = [named(article), f"para. {number}" if number else "" if proof.spans else "headline", day(article.published)]
    if proof.statement is None:
        return ", ".join(filter(None, place))
    carriers = {passage.article for passage in proof.statement.variant(proof.variant).passages}
    more = f" and {count(len(carriers) - 1, 'more article')}" if len(carriers) > 1 else ""
    return ", ".join(filter(None, place)) + more


def _print_next(finding: Finding, args: argparse.Namespace) -> None:
    """What to look at next."""
    import shlex

    from quotes_tui.cli.printing import put

    first = next((proof for proof in finding.evidence if proof.statement), None)
    where = f" --index {shlex.quote(args.index)}" if args.index else ""
    where = f" --corpus {shlex.quote(args.corpus)}" if args.corpus else where
    if first and first.statement:
        put("")
        put(f"Next: quotes-tui show {first.statement.id}{where}")
        put(f"      quotes-tui cite {first.statement.id} {first.variant}{where}")
