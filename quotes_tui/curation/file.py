"""A curation file: the decisions in it, one more, one less; what a person wrote there stays as it is.

A decision is put at the end of the text and taken away from there, so that comments, order and line ends of a file
written by hand are kept to the byte.
"""

from __future__ import annotations

import os
import re
import shutil
import tomllib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quotes_tui.curation.decisions import Decision, Target, in_words
from quotes_tui.curation.entries import decision_of, parts_of
from quotes_tui.errors import SettingsError
from quotes_tui.model import Problem
from quotes_tui.places import only_one_writer
from quotes_tui.text import one_line

_TABLE = "decision"
_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*decision[ \t]*\]\]", re.MULTILINE)
_NO_ENTRY = re.compile(r"[ \t]*(?:#[^\n]*)?(?:\n|\Z)")
_BEGINNING = """\
# Decisions about quotations and statements, kept by quotes-tui and applied at every build, in this order.
# A quotation is named by its article, its exact words, and which time they stand there if it is not the first.
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """A decision with its place: the file, its number among the decisions there, and the line, both from 1."""

    path: Path
    number: int
    line: int | None
    decision: Decision

    def problem(self, reason: str) -> Problem:
        """A word about this decision, for the problems of a build."""
        named = f"decision {self.number} ({self.decision.action})"
        return Problem(one_line(str(self.path)), f"{named} {reason}: {in_words(self.decision)}", self.line)

    def told(self, problems: Iterable[Problem]) -> list[str]:
        """What the problems of a build say about this decision, in a part of a sentence each."""
        before, _, after = self.problem("\0").reason.partition("\0")
        mine = (problem.reason for problem in problems if problem.path == one_line(str(self.path)))
        said = [reason.partition(before)[2] for reason in mine if before in reason and reason.endswith(after)]
        return [words.removesuffix(after) for words in said]


class CurationFile:
    """The decisions in a file, which need not exist yet. SettingsError names the file and what is wrong in it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def decisions(self) -> tuple[Decision, ...]:
        """The decisions in the order of the file; none where there is no file."""
        return tuple(entry.decision for entry in self.entries())

    def entries(self) -> tuple[Entry, ...]:
        """The decisions with their places."""
        text = self._read()
        tables = self._tables(text)
        headers = [match.start() for match in _HEADER.finditer(text)]
        lines = [text.count("\n", 0, at) + 1 for at in headers] if len(headers) == len(tables) else []
        return tuple(
            Entry(self.path, number, lines[number - 1] if lines else None, self._decision(number, table))
            for number, table in enumerate(tables, start=1)
        )

    def add(self, decision: Decision) -> None:
        """Puts a decision at the end of the file, which is made where there is none."""
        with only_one_writer(self.path):
            text = self._read() if self.path.exists() else _BEGINNING
            self._tables(text)
            line_end = "\r\n" if "\r\n" in text else "\n"
            self._write(text + line_end + _written(decision).replace("\n", line_end))

    def undo(self) -> Decision | None:
        """Takes the last decision away and gives it; None where there is none."""
        with only_one_writer(self.path):
            entries = self.entries()
            if not entries:
                return None
            text = _without_last(self._read(), len(entries))
            if text == _BEGINNING:
                self.path.unlink()
            else:
                self._write(text)
            return entries[-1].decision

    def _read(self) -> str:
        try:
            return self.path.read_bytes().decode("utf-8")
        except FileNotFoundError:
            return ""
        except UnicodeDecodeError:
            raise SettingsError(f"{self._shown}: not UTF-8") from None
        except OSError as error:
            raise SettingsError(f"{self._shown}: cannot be read: {error.strerror or error}") from None

    def _tables(self, text: str) -> list[object]:
        try:
            data = _parsed(text)
        except tomllib.TOMLDecodeError as error:
            raise SettingsError(f"{self._shown}: not TOML: {error}") from None
        tables = data.pop(_TABLE, [])
        if data:
            raise SettingsError(f"{self._shown}: {', '.join(data)}: not known here; decisions stand under [[decision]]")
        if not isinstance(tables, list):
            raise SettingsError(f"{self._shown}: decisions stand under [[decision]], in double brackets")
        return tables

    def _decision(self, number: int, table: object) -> Decision:
        action = table.get("action") if isinstance(table, dict) else None
        try:
            return decision_of(table if isinstance(table, dict) else {})
        except ValueError as error:
            named = f"decision {number} ({action})" if isinstance(action, str) else f"decision {number}"
            raise SettingsError(one_line(f"{self._shown}: {named}: {error}")) from None

    @property
    def _shown(self) -> str:
        return one_line(str(self.path))

    def _write(self, text: str) -> None:
        place = self.path.resolve()
        beside = place.with_name(f".{place.name}.{os.getpid()}.tmp")
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(text.encode("utf-8"))
            if place.exists():
                shutil.copymode(place, beside)
            beside.replace(place)
        except OSError as error:
            raise SettingsError(f"{self._shown}: cannot be written: {error.strerror or error}") from None
        finally:
            with suppress(OSError):
                beside.unlink()


def _written(decision: Decision) -> str:
    """The entry that states a decision, in TOML."""
    # Here and not above: reading a file does without it.
    import tomlkit
    from tomlkit.items import Array

    def listed(targets: Sequence[Target]) -> Array:
        array = tomlkit.array().multiline(multiline=True)
        for target in targets:
            table = tomlkit.inline_table()
            table.update({"article": target.article, "words": target.words})
            if target.occurrence > 1:
                table["occurrence"] = target.occurrence
            array.append(table)
        return array

    table = tomlkit.table()
    table["action"] = decision.action.value
    for key, value in parts_of(decision).items():
        table[key] = value if isinstance(value, str) else listed(value)
    tables = tomlkit.aot()
    tables.append(table)
    document = tomlkit.document()
    document[_TABLE] = tables
    return tomlkit.dumps(document)


def _without_last(text: str, count: int) -> str:
    """The text without its last decision and the line end before it; what stands after the decision stays."""
    begin = next(at for at in _headers_backwards(text) if _count(text[:at]) == count - 1)
    end = len(text)
    while begin < (before := _line_before(text, end)) and _NO_ENTRY.fullmatch(text[before:end].replace("\r", "")):
        if _count(text[:before]) != count:  # a line of a text that only looks like a comment
            break
        end = before
    head = text[:begin]
    line_end = next((ending for ending in ("\r\n", "\n") if head.endswith(ending)), "")
    return head.removesuffix(line_end) + text[end:]


def _headers_backwards(text: str) -> list[int]:
    return [match.start() for match in _HEADER.finditer(text)][::-1]


def _line_before(text: str, end: int) -> int:
    return text.rfind("\n", 0, max(end - 1, 0)) + 1


def _count(text: str) -> int | None:
    """How many decisions a text has; None where it is no TOML."""
    try:
        return len(_parsed(text).get(_TABLE, []))
    except tomllib.TOMLDecodeError:
        return None


def _parsed(text: str) -> dict[str, Any]:
    return tomllib.loads(text.removeprefix("\N{BYTE ORDER MARK}"))
