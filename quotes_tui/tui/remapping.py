"""The user's own keys in place of those of the registry, and what cannot be right about them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches

from textual.keys import KEY_NAME_REPLACEMENTS, Keys

from quotes_tui.errors import SettingsError
from quotes_tui.tui.commands import BY_ID, Command
from quotes_tui.tui.keys import is_doubled, key_name

MODIFIERS = frozenset(("ctrl", "shift", "alt", "super", "meta", "hyper"))


def remap(keys: Mapping[str, str]) -> dict[str, Command]:
    """The commands by id with the user's keys (`{"copy": "v", "first": "gg home"}`) in place of their own.

    SettingsError names an unknown command or key, and two commands that would share a key.
    """
    chosen = dict(BY_ID)
    for id, written in keys.items():
        if id not in BY_ID:
            near = get_close_matches(id, BY_ID, n=1)
            hint = f'; did you mean "{near[0]}"?' if near else ""
            raise SettingsError(f'keys: there is no command "{id}"{hint}')
        chosen[id] = replace(BY_ID[id], keys=tuple(_checked(id, key) for key in written.split()))
        if not chosen[id].keys:
            raise SettingsError(f'keys: "{id}" needs at least one key')
    if found := clash(chosen.values()):
        one, other, key = found
        raise SettingsError(f'keys: "{key}" is both "{one.id}" and "{other.id}"')
    return chosen


def _checked(id: str, key: str) -> str:
    *modifiers, name = key_name(key).split("+")
    known = {known.value for known in Keys} | set(KEY_NAME_REPLACEMENTS.values())
    if is_doubled(key) or (set(modifiers) <= MODIFIERS and (len(key) == 1 or len(name) == 1 or name in known)):
        return key
    raise SettingsError(f'keys: "{key}" of "{id}" is no key; write a character, or a name such as "enter" or "ctrl+d"')


def clash(commands: Iterable[Command]) -> tuple[Command, Command, str] | None:
    """Two commands that can be alive together and share a key, with that key; None if there are none."""
    seen: dict[str, list[Command]] = {}
    for command in commands:
        for key in command.keys:
            for other in seen.setdefault(key_name(key), []):
                if other is not command and command.meets(other):
                    return other, command, key
            seen[key_name(key)].append(command)
    return None
