"""The wordings of one statement: sign and relation, who printed it, and the words."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence

from rich.cells import cell_len

from quotes_tui.languages import language_name
from quotes_tui.model import Article, ArticleOf, Kind, Relation, Statement, Variant
from quotes_tui.signs import Signs
from quotes_tui.tui.carrying import carried
from quotes_tui.tui.drawing import Piece, fit, in_marks, wrap
from quotes_tui.tui.widgets.tall_list import TallList
from quotes_tui.tui.widgets.title_line import counted
from quotes_tui.tui.widgets.virtual_list import Rows

OUTLETS_SHOWN = 8
NOTE_LINES = 3
UNSURE = "unsure"


def outlet_of(article: Article, named: Container[str] = ()) -> str:
    """Who printed the article, as a list names it: "18ban.biz, from NHK"; no "from" for one that is `named` already."""
    name = article.outlet or article.id
    origin = article.derived_from
    behind = origin and (origin.agency or origin.outlet)
    return f"{name}, from {behind}" if behind and behind not in named else name


def carriers(variant: Variant, article: ArticleOf) -> list[str]:
    """Who carries a wording, agency first: "AFP", "The Moscow Times"; the same name once."""
    names: dict[str, None] = {}
    shown = variant.passages[:OUTLETS_SHOWN]
    found = [article(passage.article) for passage in shown]
    names.update(dict.fromkeys(one.agency for one in found if one.agency))
    names.update(dict.fromkeys([outlet_of(one, list(names)) for one in found]))
    more = len(variant.passages) - len(shown)
    return [*names, *([f"and {more:,} more"] if more > 0 else [])]


def _carriers_by_witness(
    statement: Statement, variant: Variant, article: ArticleOf, witness: Callable[[str], str]
) -> list[str]:
    """The same with "=" between those that are one witness: "AFP", "The Moscow Times = Phnom Penh Post".

    One that carries another wording has its siglum: "Phnom Penh Post = The Moscow Times (A)".
    """
    shown = [article(passage.article) for passage in variant.passages[:OUTLETS_SHOWN]]
    agencies = list(dict.fromkeys(one.agency for one in shown if one.agency))
    names: dict[str, None] = dict.fromkeys(agencies)
    for group in carried(statement, variant, witness, OUTLETS_SHOWN):
        here = [outlet_of(article(id), agencies) for id in group.here]
        there = [f"{article(id).outlet or id} ({siglum})" for id, siglum in group.elsewhere[:1]]
        names[" = ".join(dict.fromkeys([*here, *there]))] = None
    more = len(variant.passages) - len(shown)
    return [*names, *([f"and {more:,} more"] if more > 0 else [])]


def relation_role(statement: Statement, variant: Variant) -> str:
    """The role that colours a wording's sign."""
    return "canonical" if variant.id == statement.canonical.variant else variant.relation.value


def relation_sign(statement: Statement, variant: Variant, signs: Signs) -> str:
    """The sign of a wording: the star for the canonical one."""
    return signs.canonical if variant.id == statement.canonical.variant else signs.relation(variant.relation)


def relation_word(statement: Statement, variant: Variant) -> str:
    """How a wording stands to the canonical one, in words."""
    if variant.id == statement.canonical.variant:
        return "canonical"
    if not variant.language_is(statement.best):
        return f"{variant.relation.value}, {language_name(variant.language)}"
    return f"{variant.relation.value} {variant.difference:.0%}" if variant.difference else variant.relation.value


class WordingList(TallList[Variant]):
    """A block of lines a wording, as high as it needs."""

    def __init__(
        self,
        signs: Signs,
        witness: Callable[[str], str],
        touched: Callable[[Statement], Sequence[str]],
        *,
        id: str | None = None,
    ) -> None:
        super().__init__(signs, id=id)
        self._witness, self._touched = witness, touched
        self.statement: Statement | None = None
        self.marked: str | None = None
        self._article: ArticleOf | None = None
        self._carriers: dict[str, list[str]] = {}

    def show_statement(self, statement: Statement, article: ArticleOf, words: str = "") -> None:
        """Show the wordings of a statement, those that hold all `words`; originals above, the cursor below them."""
        if self.statement is None or statement.id != self.statement.id:
            self.marked = None
        self.statement, self._article = statement, article
        self._carriers = {}
        above = statement.abroad(statement.canonical.variant)
        ordered = [*above, *statement.beside(statement.canonical.variant)]
        held = _holding(words, ordered) if words.strip() else ordered
        first = next((at for at, one in enumerate(held) if one not in above), 0)
        self.load(Rows(held), first, nothing=("No wording holds these words.", "Esc shows all of them again."))

    def clear(self) -> None:
        """Show nothing."""
        self.statement = None
        self.load(Rows[Variant]())

    def mark(self, siglum: str) -> None:
        """Mark a wording for a comparison, or take its mark away."""
        self.marked = None if self.marked == siglum else siglum
        self.redraw()

    # --- drawing --------------------------------------------------------------------------------------------

    def draw(self, row: Variant, width: int) -> list[list[Piece]]:
        """Sign and relation, the outlets, the wording, and a blank line."""
        if self.statement is None or width < 4:
            return [[]]
        role = relation_role(self.statement, row)
        heading = self._heading(self.statement, row, role, width)
        names = f" {self.signs.dot} ".join(self._names(row))
        outlets: list[list[Piece]] = [[("  " + line, "dim")] for line in wrap(names, width - 3, 3, self.signs.more)]
        room = max(4, self.size.height - len(outlets) - 4)
        words = in_marks(row.text, self._kind(row), self.signs)
        text: list[list[Piece]] = [[("  " + line, "text")] for line in wrap(words, width - 3, room, self.signs.more)]
        return [heading, *outlets, *text, *self._notes(row, width), []]

    def _notes(self, row: Variant, width: int) -> list[list[Piece]]:
        """What the user decided about the statement, and wrote, below the canonical wording."""
        if self.statement is None or row.id != self.statement.canonical.variant:
            return []
        told = [f"note: {note}" for note in self.statement.notes]
        if done := self._touched(self.statement):
            told.insert(0, f"by hand: {', '.join(done)}")
        lines = [line for words in told for line in wrap(words, width - 3, NOTE_LINES, self.signs.more)]
        return [[("  " + line, "possible")] for line in lines]

    def _heading(self, statement: Statement, row: Variant, role: str, width: int) -> list[Piece]:
        mark = self.signs.mark if self.marked == row.id else " "
        left: list[Piece] = [
            (f"{row.id} ", "strong"),
            (relation_sign(statement, row, self.signs), role),
            (mark, "accent"),
        ]
        kind = "" if row.relation is Relation.INDIRECT else self._kind(row).value
        unsure = [] if any(passage.quotation.sure for passage in row.passages) else [UNSURE]
        facts = [counted(row.witnesses, "witness", "witnesses")] if len(row.passages) > 1 else []
        right = f" {self.signs.dot} ".join(part for part in [*unsure, *facts, kind] if part)
        used = sum(cell_len(text) for text, _role in left)
        word = fit(relation_word(statement, row), width - used - len(right) - 1, self.signs.more)
        gap = " " * max(1, width - used - cell_len(word) - len(right))
        return [*left, (word, role), (gap, ""), (right, "flag" if unsure else "dim")]

    def _names(self, row: Variant) -> list[str]:
        if row.id not in self._carriers and self._article is not None and self.statement is not None:
            names = _carriers_by_witness(self.statement, row, self._article, self._witness)
            self._carriers[row.id] = names
        return self._carriers.get(row.id, [])

    def _kind(self, row: Variant) -> Kind:
        return row.passages[0].kind


def _holding(words: str, variants: Sequence[Variant]) -> list[Variant]:
    """The variants that hold all of the words."""
    # Here and not above: the first paint filters by none.
    from quotes_tui.text import word_keys

    wanted = set(word_keys(words))
    return [one for one in variants if wanted <= set(word_keys(one.text))]
