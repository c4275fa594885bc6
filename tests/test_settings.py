from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from quotes_tui.errors import SettingsError
from quotes_tui.grouping.options import Rule
from quotes_tui.settings import (
    BuildSettings,
    CanonicalSettings,
    ClipboardSettings,
    ExplorerSettings,
    Settings,
    load_settings,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_without_a_file_the_settings_are_the_defaults(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    assert load_settings() == Settings()


def test_the_file_is_looked_for_where_settings_lie(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    code = "from quotes_tui.places import settings_file as f; f().parent.mkdir(parents=True); f().write_text('[build]')"
    subprocess.run([sys.executable, "-c", code], check=True)

    assert [path.relative_to(tmp_path).parts[-2:] for path in tmp_path.rglob("*.toml")] == [
        ("quotes-tui", "settings.toml")
    ]
    assert load_settings() == Settings()


def test_everything_can_be_set(file: Path) -> None:
    file.write_text(
        '[explorer]\ntheme = "light"\nascii = true\nmouse = false\nkeys = { copy = "c" }\n'
        '[clipboard]\ncommand = "my-copy -x"\n[build]\njobs = 3\n'
        '[canonical]\nrule = "earliest"\n'
    )

    assert load_settings(file) == Settings(
        ExplorerSettings("light", ascii=True, mouse=False, keys={"copy": "c"}),
        ClipboardSettings("my-copy -x"),
        BuildSettings(3),
        CanonicalSettings("earliest"),
    )


@pytest.mark.parametrize("text", ["", "# nothing\n", "[explorer]\n"])
def test_what_is_not_set_keeps_its_default(file: Path, text: str) -> None:
    file.write_text(text)

    assert load_settings(file) == Settings()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("[explorer]\nteme = 'x'", "explorer.teme is not known; did you mean explorer.theme?", id="key"),
        pytest.param("[explorer]\nfoo = 1", "explorer.foo is not known; known: theme, ascii, mouse, keys", id="far"),
        pytest.param("[clipbord]\n", "clipbord is not known; did you mean clipboard?", id="section"),
        pytest.param(
            "theme = 'x'", "theme is not known; known: explorer, clipboard, build, canonical", id="outside a section"
        ),
        pytest.param("[explorer]\nmouse = 1", "explorer.mouse: input should be a valid boolean, not 1", id="type"),
        pytest.param("[explorer]\nkeys = { a = 1 }", "explorer.keys.a: input should be a valid string", id="deep"),
        pytest.param("explorer = 3", "explorer: ", id="a section that is none"),
        pytest.param(
            "[canonical]\nrule = 'longest'",
            "canonical.rule: input should be 'primary', 'complete', 'witnesses' or 'earliest', not 'longest'",
            id="a rule that there is not",
        ),
        pytest.param("[explorer\n", "not valid TOML: ", id="no TOML"),
        pytest.param("[explorer]\na=1\nb=2", "explorer.a is not known", id="two at once"),
    ],
)
def test_what_is_not_understood_is_named(file: Path, text: str, words: str) -> None:
    file.write_text(text)

    with pytest.raises(SettingsError) as caught:
        load_settings(file)
    assert str(caught.value).startswith(f"{file}: ")
    assert words in str(caught.value)


@pytest.mark.parametrize("content", [b"\xff\xfe", None])
def test_a_file_that_cannot_be_read_is_named(file: Path, content: bytes | None) -> None:
    if content is None:
        file.mkdir()
    else:
        file.write_bytes(content)

    with pytest.raises(SettingsError, match="cannot be read"):
        load_settings(file)


def test_a_file_that_is_named_must_be_there(file: Path) -> None:
    with pytest.raises(SettingsError, match="no such settings file"):
        load_settings(file)


def test_every_rule_of_the_canonical_wording_can_be_set(file: Path) -> None:
    for rule in Rule:
        file.write_text(f'[canonical]\nrule = "{rule}"\n')
        assert load_settings(file).canonical.rule == rule
