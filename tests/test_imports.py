"""What is imported when: names of the package are functions and no modules, and the first paint waits for little."""

from __future__ import annotations

import json
import os
import pkgutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import quotes_tui

# What a ready index is opened and first painted without.
SLOW = {
    "pydantic",
    "rapidfuzz",
    "yaml",
    "charset_normalizer",
    "snowballstemmer",
    "quotes_tui.reading",
    "quotes_tui.extraction",
    "quotes_tui.grouping",
    "quotes_tui.pipeline",
    "quotes_tui.indexing.nearness",
    "quotes_tui.indexing.writing",
    "quotes_tui.tui.screens.message",
}


def imported(code: str, home: Path) -> set[str]:
    """The modules that are there after some code in an interpreter of its own."""
    ending = "\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    done = subprocess.run(
        [sys.executable, "-c", code + ending],
        env=environment | {"HOME": str(home)},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


def every_module() -> list[str]:
    return [module.name for module in pkgutil.walk_packages(quotes_tui.__path__, "quotes_tui.")]


def test_a_public_name_never_names_a_module() -> None:
    """Even after every module has been imported, which makes it an attribute of its package."""
    for name in every_module():
        if not name.endswith("__main__"):
            __import__(name)

    for name in quotes_tui.__all__:
        assert not isinstance(getattr(quotes_tui, name), ModuleType), name
        assert callable(getattr(quotes_tui, name))


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'reed'"):
        quotes_tui.reed  # noqa: B018


def test_the_version_is_told_without_importing_what_takes_time(tmp_path: Path) -> None:
    modules = imported("from quotes_tui.cli import main; main(['--version'])", tmp_path)

    assert modules.isdisjoint({"typing", "pathlib", "dataclasses", "sqlite3", "textual", *SLOW})


BUILT = "from quotes_tui.pipeline import ensure_index; ensure_index()"
PAINTED = """
import asyncio
from quotes_tui.cli.sources import source_of
from quotes_tui.settings import load_settings
import quotes_tui.tui
from quotes_tui.tui.app import Explorer

async def paint():
    app = Explorer(source_of(None), load_settings().explorer)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert "Kishida" in app.export_screenshot()

asyncio.run(paint())
"""


def test_the_first_paint_on_a_ready_index_waits_for_little(tmp_path: Path) -> None:
    imported(BUILT, tmp_path)
    modules = imported(PAINTED, tmp_path)

    assert "quotes_tui.tui.app" in modules
    assert modules.isdisjoint(SLOW)


@pytest.mark.parametrize(
    "command", [["speakers"], ["statements"], ["search", "treaty"], ["show", "{id}"], ["diff", "{id}"], ["export"]]
)
def test_no_command_but_the_explorer_imports_textual(tmp_path: Path, command: list[str]) -> None:
    code = (
        "import contextlib, io\n"
        "from quotes_tui import open_index\n"
        "from quotes_tui.pipeline import ensure_index\n"
        "from quotes_tui.cli import main\n"
        "id = open_index(ensure_index()).statements(sort='wordings').rows(0, 1)[0].id\n"
        f"words = [word.format(id=id) for word in {command!r}]\n"
        "with contextlib.redirect_stdout(io.StringIO()):\n"
        "    assert main(words) == 0"
    )

    assert "textual" not in imported(code, tmp_path)
