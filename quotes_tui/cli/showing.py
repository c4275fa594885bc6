"""`show` and `diff`: one statement, in all its wordings or in two of them beside each other."""

from __future__ import annotations

import argparse

from quotes_tui.cli.options import add_format, add_index, command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from quotes_tui.cli.options import Commands
    from quotes_tui.collation import Collation
    from quotes_tui.indexing import Index
    from quotes_tui.model import Passage, Statement, Variant

_CONTEXT = 300  # code points of a paragraph before or after


def add_to(commands: Commands) -> None:
    """The commands and their options."""
    parser = command(commands, "show", show, "Show a statement: every wording, who printed it, and its context")
    parser.add_argument("id", metavar="ID", help="a statement's id, or the beginning of it")
    parser.add_argument(
        "--why", action="store_true", help="what decided it: what joined the wordings, what kept others out"
    )
    add_index(parser)
    add_format(parser, "text", "json")
    parser = command(commands, "diff", diff, "Show two wordings of a statement beside each other")
    parser.add_argument("id", metavar="ID", help="a statement's id, or the beginning of it")
    parser.add_argument("a", metavar="A", nargs="?", help="a wording's letter (else: the canonical)")
    parser.add_argument("b", metavar="B", nargs="?", help="another wording's letter (else: the next)")
    add_index(parser)
    add_format(parser, "text", "json")


def show(args: argparse.Namespace) -> int:
    """Prints a statement."""
    import sys

    from quotes_tui.cli.sources import open_for

    with open_for(args) as index:
        statement = index.statement(args.id)
        if args.format == "json":
            from quotes_tui.exporting import export

            export([statement], index.article, sys.stdout, "jsonl")
        else:
            _print_statement(statement, index, why=args.why)
    return 0


def diff(args: argparse.Namespace) -> int:
    """Prints two wordings; NOTHING_FOUND where a statement has one wording only."""
    from quotes_tui.cli.running import DONE, NOTHING_FOUND
    from quotes_tui.cli.sources import open_for
    from quotes_tui.collation import collate

    with open_for(args) as index:
        statement = index.statement(args.id)
        first, second = _two_of(statement, args.a, args.b)
        if second is None:
            from quotes_tui.cli.narrating import Narrator

            Narrator().say(f"Statement {statement.id} has one wording only.")
            return NOTHING_FOUND
        collation = collate(statement, first.id)
        if args.format == "json":
            _print_pair(statement, collation, first, second)
        else:
            _print_beside(statement, collation, (first, second), index)
    return DONE


def variant_of(statement: Statement, siglum: str) -> Variant:
    """The variant of that letter, in either case; UsageError names those there are."""
    from quotes_tui.errors import UsageError

    try:
        return statement.variant(siglum.upper())
    except KeyError:
        there = ", ".join(variant.id for variant in statement.variants)
        raise UsageError(f"{statement.id} has no wording {siglum!r}; it has {there}.") from None


def _two_of(statement: Statement, a: str | None, b: str | None) -> tuple[Variant, Variant | None]:
    first = variant_of(statement, a or statement.canonical.variant)
    if b:
        return first, variant_of(statement, b)
    canonical = statement.best
    if first is not canonical:
        return canonical, first
    others = [variant for variant in statement.variants if variant is not first]
    return first, min(others, key=lambda variant: not variant.language_is(first), default=None)


# --- show ------------------------------------------------------------------------------------------------


def _print_statement(statement: Statement, index: Index, *, why: bool) -> None:
    from quotes_tui.cli.printing import put

    _print_head(statement, index)
    canonical = statement.canonical.variant
    for variant in (*statement.abroad(canonical), *statement.beside(canonical)):
        put("")
        _print_variant(statement, variant, index)
    if why:
        _print_why(statement, index)
    else:
        _print_outcome(statement)
    put("")
    _print_context(statement.cited, index)


def _print_head(statement: Statement, index: Index) -> None:
    from quotes_tui.cli.describing import count, heading, when
    from quotes_tui.cli.printing import put_wrapped

    published = index.article(statement.cited.article).published
    put_wrapped(heading(statement))
    put_wrapped(", ".join(filter(None, [when(statement.said, published), statement.occasion])))
    outlets, witnesses = count(statement.outlets, "outlet"), count(statement.witnesses, "witness", "witnesses")
    wordings = count(len(statement.variants), "wording")
    put_wrapped(" · ".join([statement.id, outlets, witnesses, wordings, *statement.flags]))


def _print_outcome(statement: Statement) -> None:
    """What was decided, in a line each."""
    from quotes_tui.cli.printing import put, put_wrapped

    put("")
    put_wrapped(f"Canonical is {statement.canonical.variant}: {statement.canonical.reason}")
    for link in statement.related:
        put_wrapped(f"Related: {link.id}, {link.why}")
    for link in statement.possible:
        put_wrapped(f"Possibly the same: {link.id}, {link.why}")
    for note in statement.notes:
        put_wrapped(f"Your note: {note}")


def _print_why(statement: Statement, index: Index) -> None:
    """Every decision behind the statement, by section."""
    from quotes_tui.cli.printing import put, put_wrapped
    from quotes_tui.collation.why import reasons

    for section in reasons(statement, index.article):
        put("")
        put_wrapped(section.title)
        for line in section.lines:
            put_wrapped(line, indent=4, first="  -")


def _print_variant(statement: Statement, variant: Variant, index: Index) -> None:
    from quotes_tui.cli.describing import count, difference, when
    from quotes_tui.cli.printing import put_wrapped, quoted

    carriers = variant.passages
    primary = all(index.article(passage.article).primary for passage in carriers)
    witnesses = "primary text" if primary else count(variant.witnesses, "witness", "witnesses")
    about = [_relation(statement, variant), carriers[0].kind, witnesses, difference(variant)]
    put_wrapped(" · ".join(filter(None, about)), indent=4, first=f"{variant.id} {_sign(statement, variant)}")
    put_wrapped(quoted(variant.text, carriers[0].kind), indent=4)
    for passage in carriers:
        article = index.article(passage.article)
        put_wrapped(f"{_place(passage, index)}, {when(article.published, None)}", indent=6)


def _relation(statement: Statement, variant: Variant) -> str:
    from quotes_tui.languages import language_name

    if variant.id == statement.canonical.variant:
        return "canonical"
    foreign = not variant.language_is(statement.best)
    return f"{variant.relation}, {language_name(variant.language)}" if foreign else variant.relation


def _sign(statement: Statement, variant: Variant) -> str:
    from quotes_tui.cli.printing import plain_signs
    from quotes_tui.signs import signs

    look = signs(plain_signs())
    return look.canonical if variant.id == statement.canonical.variant else look.relation(variant.relation)


def _place(passage: Passage, index: Index) -> str:
    from quotes_tui.cli.describing import named
    from quotes_tui.text import paragraph_number

    article = index.article(passage.article)
    number = paragraph_number(article.text, passage.spans[0].start)
    mention = passage.quotation.mention
    whom = f", attributed to “{mention.text}”" if mention else ""
    return named(article) + (f", para. {number}" if number else "") + whom


def _print_context(passage: Passage, index: Index) -> None:
    """The paragraphs that hold the cited passage, and those before and after."""
    from quotes_tui.cli.describing import named
    from quotes_tui.cli.printing import plain_signs, put_wrapped
    from quotes_tui.text import paragraphs

    article = index.article(passage.article)
    blocks = paragraphs(article.text)
    held = [at for at, block in enumerate(blocks) if any(block.span.overlap(span) for span in passage.spans)]
    put_wrapped(f"In {named(article)}:")
    for at in range(max(held[0] - 1, 0), min(held[-1] + 2, len(blocks))):
        text = blocks[at].span.of(article.text)
        if at not in held and len(text) > _CONTEXT:
            text = f"… {text[-_CONTEXT:]}" if at < held[0] else f"{text[:_CONTEXT]} …"
        bar = ("|" if plain_signs() else "▌") if at in held else " "
        put_wrapped(text, indent=7, first=f"{bar}{blocks[at].number or '':>4}")


# --- diff ------------------------------------------------------------------------------------------------


def _print_beside(statement: Statement, collation: Collation, both: tuple[Variant, Variant], index: Index) -> None:
    from quotes_tui.cli.printing import plain_signs, put, put_wrapped, quoted, screen_width
    from quotes_tui.collation.layout import compare_lines

    for variant in both:
        place = _place(variant.passages[0], index)
        more = f" and {len(variant.passages) - 1} more" if len(variant.passages) > 1 else ""
        sign = _sign(statement, variant)
        put_wrapped(f"{_relation(statement, variant)}, {place}{more}", indent=5, first=f"{variant.id} {sign}")
    put("")
    if not both[0].language_is(both[1]):
        for variant in both:
            put_wrapped(quoted(variant.text, variant.passages[0].kind), indent=5, first=f"{variant.id}  ")
        return
    cells = max(40, min(screen_width(), 160))
    for line in compare_lines(collation, both[0].id, both[1].id, cells, ascii=plain_signs()):
        put("".join(run.text for run in line))


def _print_pair(statement: Statement, collation: Collation, a: Variant, b: Variant) -> None:
    from quotes_tui.cli.printing import put_json
    from quotes_tui.collation.collating import pair

    if not a.language_is(b):  # no word of the one stands against a word of the other
        put_json({"id": statement.id, "a": a.id, "b": b.id, "columns": [], "texts": [a.text, b.text]})
        return
    both = pair(collation, a.id, b.id)
    rows = [both.sigla.index(a.id), both.sigla.index(b.id)]
    columns = [
        [reading and {"text": reading.text, "mark": reading.mark} for reading in map(column.__getitem__, rows)]
        for column in both.columns
    ]
    put_json({"id": statement.id, "a": a.id, "b": b.id, "columns": columns})
