"""docs/cli.md tells every command, every option and every setting that there is."""

from __future__ import annotations

import argparse
import re
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from quotes_tui.cli import _COMMANDS, _parser
from quotes_tui.settings import Settings, load_settings
from quotes_tui.tui.themes import THEMES

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")


def options() -> list[str]:
    """The options of all commands."""
    parser = _parser(dict.fromkeys(_COMMANDS.values()))
    found: set[str] = set()
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                found.update(option for each in command._actions for option in each.option_strings)
    return sorted(found)


@pytest.mark.parametrize("command", _COMMANDS)
def test_a_command_is_told(command: str) -> None:
    assert re.search(rf"`{command}\b", PAGE)


@pytest.mark.parametrize("option", options())
def test_an_option_is_told(option: str) -> None:
    assert f"`{option}" in PAGE


def test_every_setting_is_told_and_its_example_is_taken(tmp_path: Path) -> None:
    example = re.search(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    assert example
    place = tmp_path / "settings.toml"
    place.write_text(example[1], encoding="utf-8")
    taken = load_settings(place)
    for section in fields(Settings):
        told = example[1].split(f"[{section.name}]")[1].split("\n[")[0]
        value = getattr(taken, section.name)
        assert is_dataclass(value)
        assert {field.name for field in fields(value)} == set(re.findall(r"^(\w+) =", told, re.MULTILINE))


def test_every_theme_is_told() -> None:
    assert all(name in PAGE for name in THEMES)
