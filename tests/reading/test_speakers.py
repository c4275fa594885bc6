"""speakers.toml: what it states, and how its mistakes are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes_tui.errors import SettingsError
from quotes_tui.model import Speaker, SpeakerKind
from quotes_tui.reading import read_speakers


def written(folder: Path, content: str) -> Path:
    path = folder / "speakers.toml"
    path.write_text(content, encoding="utf-8")
    return path


def test_every_field(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        """
        [[speaker]]
        name = "Ann Poe"
        role = "Mayor"
        family_name = "Poe"
        gender = "female"
        aliases = ["Poe Ann"]
        speaks_for = ["Island Council"]

        [[speaker]]
        name = "Island Council"
        kind = "body"
        """,
    )
    assert read_speakers(path) == (
        Speaker(
            "Ann Poe",
            role="Mayor",
            family_name="Poe",
            gender="female",
            aliases=("Poe Ann",),
            speaks_for=("Island Council",),
        ),
        Speaker("Island Council", kind=SpeakerKind.BODY),
    )


def test_an_empty_file_tells_of_nobody(tmp_path: Path) -> None:
    assert read_speakers(written(tmp_path, "")) == ()


ENTRY = '[[speaker]]\nname = "Ann Poe"\n'


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param("[[speaker]\n", "not TOML", id="no toml"),
        pytest.param('[speaker]\nname = "x"\n', "double brackets", id="one bracket"),
        pytest.param('[[speakers]]\nname = "x"\n', "speakers: not known here", id="another table"),
        pytest.param('[[speaker]]\nrole = "x"\n', r"speaker 1: name is missing", id="no name"),
        pytest.param('[[speaker]]\nname = " "\n', r"speaker 1 \( \): name is empty", id="blank name"),
        pytest.param(ENTRY + 'titel = "x"\n', r"speaker 1 \(Ann Poe\): titel is no field", id="misspelt field"),
        pytest.param(ENTRY + "role = 5\n", r"speaker 1 \(Ann Poe\): role should be text", id="number for text"),
        pytest.param(ENTRY + 'aliases = "x"\n', "aliases should be a list of texts", id="text for a list"),
        pytest.param(ENTRY + 'aliases = ["x", 5]\n', "aliases.1 should be text", id="number in a list"),
        pytest.param(ENTRY + 'kind = "robot"\n', "kind input should be 'person', 'body' or 'group'", id="kind"),
        pytest.param(ENTRY + 'family_name = "Roe"\n', "family_name 'Roe' is no part of the name", id="family name"),
        pytest.param(ENTRY + ENTRY, r"speaker 2 \(Ann Poe\): the name is there already", id="twice"),
    ],
)
def test_mistakes_name_the_file_and_the_entry(tmp_path: Path, content: str, reason: str) -> None:
    with pytest.raises(SettingsError, match=reason) as caught:
        read_speakers(written(tmp_path, content))
    assert str(caught.value).startswith(f"{tmp_path}/speakers.toml: ")


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "speakers.toml").write_bytes(b"\xff")
    with pytest.raises(SettingsError, match="not UTF-8"):
        read_speakers(tmp_path / "speakers.toml")
    with pytest.raises(SettingsError, match="No such file"):
        read_speakers(tmp_path / "none.toml")
