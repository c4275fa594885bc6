"""`speakers.toml`: the people and bodies that a corpus tells about itself."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from quotes_tui.errors import SettingsError
from quotes_tui.model import Speaker, SpeakerKind
from quotes_tui.reading.source import printable

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
_PLAIN = {
    "extra_forbidden": "is no field of a speaker",
    "missing": "is missing",
    "string_too_short": "is empty",
    "string_type": "should be text",
    "tuple_type": "should be a list of texts",
}


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: Words
    role: Words | None = None
    kind: SpeakerKind = SpeakerKind.PERSON
    family_name: Words | None = None
    gender: Literal["male", "female", "other"] | None = None
    aliases: tuple[Words, ...] = ()
    speaks_for: tuple[Words, ...] = ()


def read_speakers(path: str | Path) -> tuple[Speaker, ...]:
    """The speakers of the file, in its order; SettingsError names the file and the entry that is not understood."""
    path = Path(path)
    shown = printable(path)
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{shown}: cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise SettingsError(f"{shown}: not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{shown}: not TOML: {error}") from None
    entries = data.pop("speaker", [])
    if data:
        raise SettingsError(f"{shown}: {', '.join(data)}: not known here; speakers stand under [[speaker]]")
    if not isinstance(entries, list):
        raise SettingsError(f"{shown}: speakers stand under [[speaker]], in double brackets")
    speakers = tuple(_speaker(shown, number, entry) for number, entry in enumerate(entries, start=1))
    _refuse_doubles(shown, speakers)
    return speakers


def _speaker(shown: str, number: int, entry: object) -> Speaker:
    name = entry.get("name") if isinstance(entry, dict) else None
    place = f"{shown}: speaker {number} ({name})" if isinstance(name, str) else f"{shown}: speaker {number}"
    try:
        given = _Entry.model_validate(entry)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        raise SettingsError(f"{place}: {field} {_PLAIN.get(first['type'], first['msg'].lower())}") from None
    if given.family_name and given.family_name not in given.name:
        raise SettingsError(f"{place}: family_name {given.family_name!r} is no part of the name")
    return Speaker(**dict(given))


def _refuse_doubles(shown: str, speakers: tuple[Speaker, ...]) -> None:
    seen: set[str] = set()
    for number, speaker in enumerate(speakers, start=1):
        if speaker.name in seen:
            raise SettingsError(f"{shown}: speaker {number} ({speaker.name}): the name is there already")
        seen.add(speaker.name)
