"""Keys as the registry writes them, as Textual names them, and as the screen shows them."""

from __future__ import annotations

from textual.keys import REPLACED_KEYS, _character_to_key, format_key, key_to_character


def is_doubled(key: str) -> bool:
    """Whether a key is written as one pressed twice, such as `gg`."""
    return len(key) == 2 and key[0] == key[1]


def key_name(key: str) -> str:
    """The name that Textual gives a key: `?` is `question_mark`, `gg` the name of `g`."""
    return _character_to_key(key[0]) if len(key) == 1 or is_doubled(key) else key


def character(name: str) -> str:
    """The key as the registry writes it, from the name that Textual gives it."""
    found = key_to_character(REPLACED_KEYS.get(name, name))
    return found if found is not None and found.isprintable() and found != " " else name


def shown_key(key: str) -> str:
    """A key as the screen shows it: `^d`, `Enter`, `/`, `gg`."""
    if len(key) == 1 or is_doubled(key):
        return key
    modifiers, _, name = key.rpartition("+")
    if modifiers == "ctrl":
        return "^" + shown_key(name)
    arrows = {"up": "↑", "down": "↓", "left": "←", "right": "→"}
    named = {
        "escape": "Esc",
        "pagedown": "PgDn",
        "pageup": "PgUp",
        "enter": "Enter",
        "space": "Space",
        "backspace": "Backspace",
    }
    shown = arrows.get(name) or named.get(name) or format_key(name).capitalize()
    return f"{modifiers.capitalize()}-{shown}" if modifiers else shown
