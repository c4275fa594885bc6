"""`curate`: the user's own decisions about quotations and statements, put down, taken back, listed.

Statements are named by id and wordings by letter, as `show` prints them; what is put down names the words themselves.
"""

from __future__ import annotations

import argparse

from quotes_tui.cli.options import add_index, command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quotes_tui.cli.options import Command, Commands
    from quotes_tui.curation import Decision
    from quotes_tui.indexing import Index
    from quotes_tui.model import Statement, Variant

    Making = Callable[[argparse.Namespace, Index], list[Decision]]

_ID = "a statement's id, or the beginning of it"
_LETTER = "a wording's letter"


def add_to(commands: Commands) -> None:
    """The command, its own commands, and their options."""
    parser = command(commands, "curate", lists, "Decide about quotations and statements, for this and all later builds")
    actions: Commands = parser.add_subparsers(metavar="ACTION", required=True, title="actions")
    one = _action(actions, "merge", _merge, "Two statements or more are one")
    one.add_argument("others", metavar="OTHER", nargs="+", help="the ids of the others")
    one = _action(actions, "split", _split, "Wordings are a statement of their own")
    one.add_argument("wordings", metavar="B", nargs="+", help=_LETTER)
    one = _action(actions, "move", _move, "Wordings belong to another statement")
    one.add_argument("wordings", metavar="B", nargs="+", help=_LETTER)
    one.add_argument("other", metavar="OTHER", help="the other statement's id")
    one = _action(actions, "pin", _pin, "A wording is the one to cite")
    one.add_argument("wording", metavar="B", help=_LETTER)
    one = _action(actions, "speaker", _speaker, "Who says a statement, or some of its wordings")
    one.add_argument("wordings", metavar="B", nargs="*", help=f"{_LETTER} (else: all of them)")
    one.add_argument("name", metavar="NAME", help='who speaks; "" where nobody can tell')
    one = _action(actions, "rename", _rename, "A speaker is called otherwise, or is one with another", id=False)
    one.add_argument("old", metavar="OLD", help="the name as `speakers` prints it")
    one.add_argument("new", metavar="NEW", help="the name it shall have")
    one = _action(actions, "bounds", _bounds, "A quotation has just these words of its article")
    one.add_argument("wording", metavar="B", help=_LETTER)
    one.add_argument("words", metavar="WORDS", help="the words, as they are printed there")
    one = _action(actions, "note", _note, "A note of your own about a statement")
    one.add_argument("text", metavar="TEXT", nargs="+", help="the note")
    one = _action(actions, "reject", _reject, "Wordings are no quotations")
    one.add_argument("wordings", metavar="B", nargs="*", help=f"{_LETTER} (else: all of them)")
    one = command(actions, "undo", undo, "Take the last decision back")
    _add_where(one)
    one = command(actions, "list", lists, "List the decisions in the order in which they apply")
    add_index(one)


def _action(actions: Commands, name: str, making: Making, help: str, *, id: bool = True) -> argparse.ArgumentParser:
    parser = command(actions, name, _deciding(making), help)
    if id:
        parser.add_argument("id", metavar="ID", help=_ID)
    _add_where(parser)
    return parser


def _add_where(parser: argparse.ArgumentParser) -> None:
    add_index(parser)
    parser.add_argument("--no-build", action="store_true", help="only put it down; the next build applies it")


# --- what is decided -------------------------------------------------------------------------------------


def _merge(args: argparse.Namespace, index: Index) -> list[Decision]:
    from quotes_tui.curation import merge

    first = index.statement(args.id)
    return [merge(first, index.statement(other), index.article) for other in args.others]


def _split(args: argparse.Namespace, index: Index) -> list[Decision]:
    from quotes_tui.curation import split

    statement = index.statement(args.id)
    return [split(statement, _variants(statement, args.wordings), index.article)]


def _move(args: argparse.Namespace, index: Index) -> list[Decision]:
    from quotes_tui.curation import move

    statement = index.statement(args.id)
    return [move(statement, _variants(statement, args.wordings), index.statement(args.other), index.article)]


def _pin(args: argparse.Namespace, index: Index) -> list[Decision]:
    from quotes_tui.curation import pin

    statement = index.statement(args.id)
    (variant,) = _variants(statement, [args.wording])
    return [pin(statement, variant, index.article)]


def _speaker(args: argparse.Namespace, index: Index) -> list[Decision]:
    from quotes_tui.curation import set_speaker

    statement = index.statement(args.id)
    return [set_speaker(statement, _variants(statement, args.wordings), args.name, index.article)]


def _rename(args: argparse.Namespace, index: Index) -> list[Decision]:
    from quotes_tui.curation import rename_speaker
    from quotes_tui.errors import UsageError

    if not len(index.statements(args.old)):
        there = index.speakers(args.old) if args.old.strip() else index.speakers()
        near = ", ".join(row.name for row in there.rows(0, 5) if row.name) or "quotes-tui speakers lists them"
        raise UsageError(f"No statement is by {args.old!r}; there is: {near}.")
    return [rename_speaker(args.old, args.new)]


def _bounds(args: argparse.Namespace, index: Index) -> list[Decision]:
    from quotes_tui.curation import set_bounds
    from quotes_tui.errors import UsageError

    (variant,) = _variants(index.statement(args.id), [args.wording])
    made, reasons = [], []
    for passage in variant.passages:
        try:
            made.append(set_bounds(passage, args.words, index.article))
        except UsageError as error:
            reasons.append(error)
    if not made:
        raise reasons[0]
    return made


def _note(args: argparse.Namespace, index: Index) -> list[Decision]:
    from quotes_tui.curation import note

    return [note(index.statement(args.id), " ".join(args.text), index.article)]


def _reject(args: argparse.Namespace, index: Index) -> list[Decision]:
    from quotes_tui.curation import reject

    statement = index.statement(args.id)
    return [reject(_variants(statement, args.wordings) or statement.variants, index.article)]


def _variants(statement: Statement, letters: Sequence[str]) -> list[Variant]:
    from quotes_tui.cli.showing import variant_of

    return list(dict.fromkeys(variant_of(statement, letter) for letter in letters))


# --- commands --------------------------------------------------------------------------------------------


def _deciding(making: Making) -> Command:
    """The command that makes decisions, puts them down and applies them."""

    def decide(args: argparse.Namespace) -> int:
        from quotes_tui.cli.decisions import apply, open_to_decide, own_file, shown
        from quotes_tui.cli.printing import put, put_wrapped
        from quotes_tui.curation import CurationFile, in_words

        with open_to_decide(args) as index:
            file = CurationFile(own_file(args, index))
            decisions = making(args, index)
            for decision in decisions:
                file.add(decision)
                put_wrapped(f"{in_words(decision)}.", indent=9, first="Decided:")
            put(f"Kept in: {shown(file.path)}")
            apply(args, index, decisions)
        return 0

    return decide


def undo(args: argparse.Namespace) -> int:
    """Takes the last decision of the user's own back; NOTHING_FOUND where there is none."""
    from quotes_tui.cli.decisions import apply, open_to_decide, own_file
    from quotes_tui.cli.narrating import Narrator
    from quotes_tui.cli.printing import put_wrapped
    from quotes_tui.cli.running import DONE, NOTHING_FOUND
    from quotes_tui.curation import CurationFile, in_words

    with open_to_decide(args) as index:
        file = CurationFile(own_file(args, index))
        undone = file.undo()
        if undone is None:
            Narrator().say(f"There is no decision in {file.path}.")
            return NOTHING_FOUND
        put_wrapped(f"{in_words(undone)}.", indent=12, first="Taken back:")
        apply(args, index, [undone])
    return DONE


def lists(args: argparse.Namespace) -> int:
    """Prints the decisions by file, with what of them does not apply; NOTHING_FOUND where there are none."""
    from quotes_tui.cli.decisions import files_of, open_to_decide, print_entries
    from quotes_tui.cli.narrating import Narrator
    from quotes_tui.cli.running import DONE, NOTHING_FOUND
    from quotes_tui.curation import CurationFile

    with open_to_decide(args) as index:
        found = [(file, CurationFile(file).entries()) for file in files_of(args, index)]
        for file, entries in found:
            if entries:
                print_entries(file, entries, index.problems())
    if any(entries for _, entries in found):
        return DONE
    Narrator().say(f"There are no decisions yet. The first one would be kept in {found[-1][0]}.")
    return NOTHING_FOUND
