"""`cite`: a wording with its citation."""

from __future__ import annotations

import argparse

from quotes_tui.cli.options import add_format, add_index, command
from quotes_tui.errors import UsageError
from quotes_tui.places import settings_file

TYPE_CHECKING = False
if TYPE_CHECKING:
    from quotes_tui.citation import Citation, Cited, Edit
    from quotes_tui.cli.options import Commands
    from quotes_tui.settings import CitationSettings

_STYLES = "plain, markdown, chicago-note, chicago-bibliography, chicago-author-date, apa, mla, newsroom, wikipedia"


def add_to(commands: Commands) -> None:
    """The commands and their options."""
    parser = command(commands, "cite", cite, "Print the wording to cite, with its citation")
    parser.add_argument("id", metavar="ID", help="a statement's id, or the beginning of it")
    parser.add_argument("variant", metavar="WORDING", nargs="?", help="another wording's letter (else: the canonical)")
    parser.add_argument(
        "--style",
        metavar="STYLE",
        default="plain",
        help=f"{_STYLES}, or a template of your settings (default: plain)",
    )
    parser.add_argument("--in-text", action="store_true", help="the form that stands in the text (else: the full one)")
    parser.add_argument("--markup", choices=("plain", "markdown"), help="how italics and links are written")
    add_index(parser)
    add_format(parser, "text", "json")


def cite(args: argparse.Namespace) -> int:
    """Prints the canonical wording of a statement, or another one, and where it stands."""
    from quotes_tui import citation
    from quotes_tui.cli.printing import put, put_json
    from quotes_tui.cli.showing import variant_of
    from quotes_tui.cli.sources import open_for
    from quotes_tui.settings import load_settings

    wanted = load_settings().citation
    with open_for(args) as index:
        statement = index.statement(args.id)
        variant = variant_of(statement, args.variant or statement.canonical.variant)
        name = args.variant and variant.id
        cited = citation.cited_wording(statement, index.article, name, omits_the=wanted.omits_the)
    found = _citation(cited, args, wanted)
    if args.format == "json":
        put_json({"id": statement.id, "variant": variant.id, "text": variant.text, **_record(found, args)})
    else:
        for line in found.text.split("\n"):
            put(line)
    return 0


def _citation(cited: Cited, args: argparse.Namespace, wanted: CitationSettings) -> Citation:
    """In a style, or in a template of the user's own by that name."""
    from quotes_tui import citation

    if args.style in wanted.templates and args.style in citation.STYLES:
        name = f"citation.templates.{args.style}"
        raise UsageError(f"{settings_file()}: {name} has the name of a citation style; give it another one.")
    if args.style in wanted.templates:
        return citation.in_template(cited, wanted.templates[args.style])
    form = citation.Form.IN_TEXT if args.in_text else citation.Form.FULL
    style = citation.style_named(args.style, wanted.templates)
    return citation.citation_of(cited, style, form=form, markup=args.markup or wanted.markup)


def _record(found: Citation, args: argparse.Namespace) -> dict[str, object]:
    """What a program wants to know of a citation: its parts, and each change made in the wording."""
    return {
        "style": args.style,
        "form": "in-text" if args.in_text else "full",
        "citation": found.text,
        "quotation": found.quotation.text,
        "entry": found.entry,
        "remarks": list(found.remarks),
        "edits": [_edit(edit) for edit in found.quotation.edits],
    }


def _edit(edit: Edit) -> dict[str, object]:
    place = {"start": edit.place.start, "end": edit.place.end}
    return {"kind": edit.kind, "place": place, "before": edit.before, "after": edit.after, "why": edit.why}
