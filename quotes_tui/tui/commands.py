"""The one registry of what a user can do: bindings, footer, help, palette and docs/keys.md all read it.

A command has an id, its keys and the places where it applies. A widget or screen takes the bindings of its places
(`bindings("compare")`) and has one method `action_<id>` for each, dashes as underscores. A key is written as the
character itself or as a name ("enter", "ctrl+d"); a doubled letter ("gg") is that key pressed twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from textual.binding import ActiveBinding, Binding, BindingType

from quotes_tui.tui.keys import is_doubled, key_name, shown_key

# "everywhere" and "list" overlap with every other place: their keys are alive on all screens.
EVERYWHERE, LIST = "everywhere", "list"
SCREENS = (
    "browse",
    "compare",
    "table",
    "source",
    "articles",
    "why",
    "check",
    "curating",
    "confirming",
    "menu",
    "copying",
    "help",
)
# While words are typed no other place is alive: those to find, those to check, those of a decision.
TYPING, ASKING, WRITING = "typing", "asking", "writing"
TYPED = frozenset((TYPING, ASKING, WRITING))


@dataclass(frozen=True, slots=True)
class Command:
    """Something a user can do.

    `label` is the word in the footer, empty to leave it out there; `help` a sentence without a full stop; `places`
    where the keys apply.
    """

    id: str
    keys: tuple[str, ...]
    label: str
    help: str
    group: str
    places: tuple[str, ...]

    @property
    def action(self) -> str:
        """The name of the action method, without `action_`."""
        return self.id.replace("-", "_")

    def meets(self, other: Command) -> bool:
        """Whether both can be alive at the same time."""
        here, there, wide = {*self.places}, {*other.places}, {EVERYWHERE, LIST}
        if TYPED & (here | there):
            return bool(here & there)
        return bool(wide & (here | there) or here & there)


def _command(id: str, keys: str, label: str, help: str, group: str, places: str) -> Command:
    return Command(id, tuple(keys.split()), label, help, group, tuple(places.split()))


_TEXTS = "browse compare table source why"
_SIDES = "compare table articles"
_COMPARED = "browse table articles source why"
_ASKED = "browse compare table articles source check"
_CHECKED = f"{_TEXTS} check"
_OPENED = "browse table articles menu curating why check"
_DECIDED = "browse curating"
_EVIDENCE = "compare table articles source why check"

# In the order in which the footer keeps them where it has no room for all.
COMMANDS: tuple[Command, ...] = (
    _command("open", "enter", "open", "Open what is selected, one step deeper", "Go", _OPENED),
    _command("keep", "enter", "keep", "Keep what was found and go to it", "Find", TYPING),
    _command("give-up", "escape", "give up", "Go back to what was there before the search", "Find", TYPING),
    _command("next-row", "down", "next", "The next row, while typing", "Find", TYPING),
    _command("previous-row", "up", "", "The row before, while typing", "Find", TYPING),
    _command("ask", "enter", "check", "Check these words at once and go to what was found", "Check", ASKING),
    _command("next-field", "tab", "speaker, date", "The next field: the words, the speaker, the date", "Check", ASKING),
    _command("previous-field", "shift+tab", "", "The field before", "Check", ASKING),
    _command("earlier", "up", "earlier", "What was checked before, where nothing is typed", "Check", ASKING),
    _command("later", "down", "", "What was checked after that; else go to what was found", "Check", ASKING),
    _command("leave", "escape", "back", "Empty the words; where they are empty, leave", "Check", ASKING),
    _command("next-wording", ". ]", "next wording", "The next wording", "Look", "compare source"),
    _command("previous-wording", ", [", "", "The previous wording", "Look", "compare source"),
    _command("next-quotation", "}", "next quotation", "The next quotation of the article", "Look", "source"),
    _command("previous-quotation", "{", "", "The previous quotation of the article", "Look", "source"),
    _command("next-difference", "n }", "next", "The next difference, or statement", "Look", "articles"),
    _command("previous-difference", "N {", "", "The one before", "Look", "articles"),
    _command("by-statement", "v", "other view", "The texts, or what both report by statement", "Look", "articles"),
    _command("find", "/", "find", "Find statements by their words, over all speakers", "Find", "browse"),
    _command("next-hit", "n", "next hit", "The next statement found", "Find", "browse"),
    _command("previous-hit", "N", "", "The previous statement found", "Find", "browse"),
    _command("compare", "d", "compare", "Compare the wording with the canonical one", "Look", _COMPARED),
    _command("copy", "y", "copy", "Copy the canonical wording with its citation", "Copy", _TEXTS),
    _command("copy-finding", "y", "copy finding", "Copy the verdict with its evidence as text", "Copy", "check"),
    _command("source", "s", "source", "The passage in its article", "Look", "browse compare table articles why check"),
    _command("table", "t", "table", "The table of all wordings, word by word", "Look", "browse compare source why"),
    _command("why", "w", "why", "Why these wordings are one statement, and what was nearly one", "Look", _ASKED),
    _command("check", "c", "check", "Check words: whether anybody said so, and how it is printed", "Check", _CHECKED),
    _command("canonical-rule", "K", "", "The next rule by which a wording is canonical", "Look", _TEXTS),
    _command("in-browse", "i", "in browse", "Go to this statement in its place in browse", "Go", _EVIDENCE),
    _command(
        "articles", "A", "articles", "The article and its reprint, or another article, side by side", "Look", _TEXTS
    ),
    _command("next-article", ". ]", "next article", "The next article at the right", "Look", "articles"),
    _command("previous-article", ", [", "", "The article before at the right", "Look", "articles"),
    _command("base", "b", "base", "Make this one the base of the comparison", "Look", _SIDES),
    _command("only-differences", "=", "only differences", "Show only what differs, or all", "Look", _SIDES),
    _command("mark", "m", "mark", "Mark the wording; compare then takes it as the other side", "Look", "browse"),
    _command("copy-menu", "Y", "", "Choose what to copy", "Copy", _TEXTS),
    _command("turn", "tab", "the text", "To the text that would be copied, to scroll it, and back", "Copy", "copying"),
    _command("export", "E", "", "Export statements to a file, for another program or to print", "Copy", _TEXTS),
    _command("open-page", "o", "", "Open the article's page at those words in the web browser", "Copy", _TEXTS),
    _command("agree", "enter", "do it", "Do what the preview shows", "Decide", "confirming"),
    _command("accept", "enter", "done", "Take these words", "Decide", WRITING),
    _command("discard", "escape", "back", "Leave without a decision", "Decide", WRITING),
    _command("next-offer", "down", "next", "The next of the names offered", "Decide", WRITING),
    _command("previous-offer", "up", "", "The name before", "Decide", WRITING),
    _command("complete", "tab", "complete", "Take the name offered into the line", "Decide", WRITING),
    _command("edit", "e", "edit", "Decide something about what is selected, from a menu", "Decide", "browse"),
    _command("merge", "M", "", "Merge two statements: here, then at the other one", "Decide", _DECIDED),
    _command("split", "X", "", "Split the wording off, as a statement of its own", "Decide", _DECIDED),
    _command("pin", "P", "", "Pin the wording: it is the canonical one", "Decide", _DECIDED),
    _command("reject", "R", "", "Reject: this is no quotation", "Decide", _DECIDED),
    _command("move", "m", "", "Move the wording to another statement", "Decide", "curating"),
    _command("note", "n", "", "Write a note about the statement", "Decide", "curating"),
    _command("set-speaker", "s", "", "Set who says the wording, or all wordings", "Decide", "curating"),
    _command("rename-speaker", "r", "", "Rename the speaker, or make two speakers one", "Decide", "curating"),
    _command("set-bounds", "b", "", "Set where the words of the quotation begin and end", "Decide", "curating"),
    _command("undo", "u", "", "Undo the last decision", "Decide", _DECIDED),
    _command("filter", "f", "filter", "Show only the rows of this pane that hold some words", "Find", "browse"),
    _command("sort", "S", "", "Sort the statements another way", "Find", "browse"),
    _command("bookmark", "B", "", "Bookmark the statement, or take its bookmark away", "Go", _TEXTS),
    _command("bookmarks", "'", "", "The bookmarks of this corpus, to go to one", "Go", _TEXTS),
    _command("zoom", "z", "", "Give the whole width to this pane, or give it back", "Move", "browse"),
    _command("visit-before", "H", "", "Back to the statement that was looked at before", "Go", "browse"),
    _command("visit-after", "L", "", "Forward again", "Go", "browse"),
    _command("next-pane", "l right tab", "", "The pane to the right", "Move", "browse"),
    _command("previous-pane", "h left shift+tab", "", "The pane to the left", "Move", "browse"),
    _command("next-column", "l right tab", "column", "The column to the right", "Move", "table"),
    _command("previous-column", "h left shift+tab", "", "The column to the left", "Move", "table"),
    _command("down", "j down", "", "Down one row", "Move", LIST),
    _command("up", "k up", "", "Up one row", "Move", LIST),
    _command("page-down", "ctrl+d pagedown space", "", "Down one page", "Move", LIST),
    _command("page-up", "ctrl+u pageup", "", "Up one page", "Move", LIST),
    _command("first", "gg home", "", "To the first row", "Move", LIST),
    _command("last", "G end", "", "To the last row", "Move", LIST),
    _command("back", "escape backspace", "back", "Go back: close, clear, one pane to the left", "Go", EVERYWHERE),
    _command("help", "? f1", "keys", "The keys that apply here, and all others", "Program", EVERYWHERE),
    _command("palette", ": ctrl+p", "", "The command palette: everything by its name", "Program", EVERYWHERE),
    _command("theme", "T", "", "The next theme: dark, light, high contrast", "Program", EVERYWHERE),
    _command("quit", "q", "quit", "Leave the screen; from browse, the program", "Program", EVERYWHERE),
    _command("interrupt", "ctrl+c", "", "Copy the selected text; twice, leave the program", "Program", EVERYWHERE),
)

BY_ID: Mapping[str, Command] = MappingProxyType({command.id: command for command in COMMANDS})
NO_KEY = "no-key"


# --- bindings ----------------------------------------------------------------------------------------------


def of(*places: str) -> tuple[Command, ...]:
    """The commands of some places, in the order of the registry."""
    return tuple(command for command in COMMANDS if {*places} & {*command.places})


def bindings(*places: str) -> list[BindingType]:
    """The bindings for a widget or screen of these places; each action is `action_<id>` there."""
    made: list[BindingType] = []
    for command in of(*places):
        single = ",".join(key_name(key) for key in command.keys if not is_doubled(key))
        twice = ",".join(key_name(key) for key in command.keys if is_doubled(key))
        made.append(Binding(single or NO_KEY, command.action, command.help, id=command.id))
        if twice:
            made.append(Binding(twice, f"app.twice('{command.action}')", command.help, id=_twice(command.id)))
    return made


def alive(active: Mapping[str, ActiveBinding]) -> dict[str, str]:
    """The ids of the commands that apply now, each with the first key it is bound to."""
    found: dict[str, str] = {}
    for key, bound in active.items():
        id = bound.binding.id
        if id in BY_ID and bound.enabled and key != NO_KEY:
            found.setdefault(id or "", key)
    typed = {id: key for id, key in found.items() if TYPED & {*BY_ID[id].places}}
    return typed or found


def reference() -> str:
    """The page of the keys, `docs/keys.md`, from the registry."""
    lines = [
        "# Keys",
        "",
        "Every key can be given to another command: `keys` in the settings takes the id of a command and its keys,",
        'for instance `keys = { copy = "v", first = "gg home" }`. A doubled letter is that key pressed twice.',
        "This page is made from the registry of commands (`quotes_tui/tui/commands.py`).",
    ]
    for group in dict.fromkeys(command.group for command in COMMANDS):
        lines += ["", f"## {group}", "", "| keys | what it does | where | id |", "|---|---|---|---|"]
        for command in (one for one in COMMANDS if one.group == group):
            keys = " ".join(f"`{shown_key(key)}`" for key in command.keys)
            lines.append(f"| {keys} | {command.help} | {', '.join(command.places)} | `{command.id}` |")
    return "\n".join(lines) + "\n"


def keymap(commands: Iterable[Command]) -> dict[str, str]:
    """The keys of remapped commands in the form of `App.set_keymap`."""
    found: dict[str, str] = {}
    for command in commands:
        if command == BY_ID[command.id]:
            continue
        found[command.id] = ",".join(key_name(key) for key in command.keys if not is_doubled(key)) or NO_KEY
        found[_twice(command.id)] = ",".join(key_name(key) for key in command.keys if is_doubled(key)) or NO_KEY
    return found


def _twice(id: str) -> str:
    return f"{id}:twice"
