"""What can be copied of a wording: a menu, and below it the very text that Enter puts on the clipboard.

A terminal that takes no text from a program leaves its user the mouse: the last entry shows the text alone, without
a border, so that it can be selected by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from quotes_tui.citation import (
    STYLES,
    Citation,
    Form,
    citation_of,
    cited_wording,
    copied,
    copy_text,
    in_template,
    in_words,
    style_named,
)
from quotes_tui.citation import Piece as Part
from quotes_tui.errors import UsageError
from quotes_tui.model import Statement, Variant
from quotes_tui.signs import Signs
from quotes_tui.tui import commands
from quotes_tui.tui.drawing import Piece, fit, wrap
from quotes_tui.tui.messages import Chosen, Moved
from quotes_tui.tui.screens.frame import FrameScreen
from quotes_tui.tui.widgets.lines import Lines
from quotes_tui.tui.widgets.virtual_list import Rows, VirtualList, position
from quotes_tui.tui.widgets.wording_list import carriers, relation_sign, relation_word

NO_LINK = "This article has no address: there is no link to copy."


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the menu: what it is called, and what it copies: a piece, a style's citation or a template filled.

    `by_hand` shows it instead.
    """

    label: str
    what: str
    part: Part | None = None
    style: str = ""
    form: Form = Form.FULL
    template: str | None = None
    by_hand: bool = False


PIECES = (
    Entry("Quotation with citation", "the quotation with its citation", style="plain"),
    Entry("Quotation with citation, in Markdown", "the quotation with its citation, in Markdown", style="markdown"),
    Entry("Quotation only", "the quotation", Part.QUOTATION),
    Entry("Citation only", "the citation", Part.CITATION),
    Entry("Link to the words", "the link", Part.LINK),
    Entry("All wordings, as a table", "all wordings", Part.WORDINGS),
)
BY_HAND = Entry("Show the text, to select it by hand", "", style="plain", by_hand=True)
_SHORT_NOTE = "chicago-note"


def _in_styles() -> Iterator[Entry]:
    for style in list(STYLES.values())[2:]:
        yield Entry(style.label, f"the quotation in {style.label}", style=style.name)
    for style in list(STYLES.values())[2:]:
        if style.in_text is not STYLES[_SHORT_NOTE].in_text or style.name == _SHORT_NOTE:
            label = "Chicago 18, short note" if style.name == _SHORT_NOTE else f"{style.label}, in the text"
            yield Entry(label, f"the quotation in {label}", style=style.name, form=Form.IN_TEXT)


def entries(templates: Mapping[str, str], first: str = "") -> list[Entry]:
    """The entries of the menu, with the user's own templates; the one labelled `first` stands before the others."""
    own = (Entry(f"Your own: {name}", f"the quotation as “{name}”", template=text) for name, text in templates.items())
    found = [*PIECES, *own, *_in_styles(), BY_HAND]
    return sorted(found, key=lambda entry: entry.label != first)


class EntryList(VirtualList[Entry]):
    """The entries of the menu, a line each."""

    def draw(self, row: Entry, width: int) -> list[list[Piece]]:
        """The name of the entry."""
        return [[(fit(row.label, width, self.signs.more), "text")]]


class CopyMenu(FrameScreen, ModalScreen[None]):
    """The menu, over the screen that it was called from."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.EVERYWHERE, "menu", "copying")]
    AUTO_FOCUS = "EntryList"

    def __init__(self, statement: str, variant: str | None = None) -> None:
        super().__init__()
        self._wanted, self._siglum = statement, variant
        self._statement: Statement

    def compose(self) -> ComposeResult:
        """The menu alone; the screen below keeps its title and its keys."""
        signs: Signs = self.explorer.signs
        with Vertical(id="copy-menu"):
            yield EntryList(signs)
            yield Lines("preview")

    def on_mount(self) -> None:
        """Show the entries."""
        self._statement = self.explorer.statement(self._wanted)
        explorer = self.explorer
        self.query_one(EntryList).load(Rows(entries(explorer.citing.templates, explorer.copied_last)))

    def on_resize(self) -> None:
        """Wrap the preview for the width."""
        self.call_after_refresh(self._preview)

    def _entitle(self) -> None:
        """Say what is copied, where in the menu one is, and which keys there are."""
        app, menu, entries = self.explorer, self.query_one("#copy-menu"), self.query_one(EntryList)
        turn = "the menu" if self._at_text else "the text"
        keys = [f"{app.key('open')} copies", f"{app.key('turn')} {turn}", f"{app.key('back')} back"]
        self.entitle(menu, self._heading(), f" {app.signs.dot} ".join([position(entries), *keys]))

    @property
    def variant(self) -> Variant:
        """The wording that is copied."""
        return self._statement.variant(self._siglum) if self._siglum else self._statement.best

    def _heading(self) -> str:
        variant, signs = self.variant, self.explorer.signs
        sign = relation_sign(self._statement, variant, signs)
        names = ", ".join(carriers(variant, self.explorer.article))
        relation = relation_word(self._statement, variant)
        return f"Copy {signs.dot} wording {variant.id} {sign} {relation} {signs.dot} {names}"

    def _text(self, entry: Entry) -> tuple[str | None, str]:
        """What an entry copies, None where there is nothing of the kind; and what was changed in the wording."""
        article = self.explorer.article
        if entry.part is None:
            made = self._citation(entry)
            return made.text, in_words(made.quotation.edits)
        try:
            omits_the = self.explorer.citing.omits_the
            text = copy_text(self._statement, article, entry.part, variant=self.variant.id, omits_the=omits_the)
            if entry.part is not Part.QUOTATION:
                return text, ""
            cited = cited_wording(self._statement, article, self.variant.id)
            return text, in_words(copied(cited.passage, cited.article).edits)
        except UsageError:
            return None, ""

    def _citation(self, entry: Entry) -> Citation:
        citing = self.explorer.citing
        cited = cited_wording(self._statement, self.explorer.article, self.variant.id, omits_the=citing.omits_the)
        if entry.template is not None:
            return in_template(cited, entry.template)
        return citation_of(cited, style_named(entry.style), form=entry.form, markup=citing.markup)

    @on(Moved)
    def _preview(self) -> None:
        preview, entry = self.query_one("#preview", Lines), self.query_one(EntryList).current
        if entry is None or not preview.width:
            return
        text, changed = self._text(entry)
        shown = NO_LINK if text is None else text
        role = "dim" if text is None else "text"
        self.entitle(preview, f"changed: {changed}" if changed else "", "")
        preview.show([[(line, role)] for part in shown.split("\n") for line in wrap(part, preview.width)])
        preview.scroll_home(animate=False)
        self._entitle()

    def action_turn(self) -> None:
        """From the entries to the text, and back."""
        self.set_focus(self.query_one("EntryList" if self._at_text else "#preview"))

    @property
    def _at_text(self) -> bool:
        return self.focused is self.query_one("#preview")

    def on_descendant_focus(self) -> None:
        """Say where the key leads now."""
        self._entitle()

    def action_open(self) -> None:
        """Copy what the entry under the cursor says."""
        self.query_one(EntryList).choose()

    @on(Chosen)
    def _copy(self) -> None:
        entry = self.query_one(EntryList).current
        text, _ = self._text(entry) if entry else (None, "")
        if entry is None or text is None:
            self.explorer.say(NO_LINK, "warning")
        elif entry.by_hand:
            self.app.switch_screen(PlainText(text))
        else:
            self.explorer.copied_last = entry.label
            self.explorer.copy(text, entry.what)
            self.dismiss()


class PlainText(FrameScreen):
    """A text with nothing beside it, to be selected with the terminal's own mouse."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.EVERYWHERE, "help")]
    AUTO_FOCUS = "Lines"

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def body(self) -> ComposeResult:
        """The text."""
        yield Lines("plain")

    def on_mount(self) -> None:
        """Say how to select."""
        self.explorer.say("Most terminals select with Shift and the mouse. Esc goes back.")

    def on_resize(self) -> None:
        """Wrap for the width."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        lines = self.query_one(Lines)
        lines.show([[(line, "text")] for part in self._text.split("\n") for line in wrap(part, max(lines.width, 2))])
