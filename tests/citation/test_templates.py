"""Templates of the user's own: every documented field, nothing else, and nothing of Python's format."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from quotes_tui.citation import cited_wording
from quotes_tui.citation.templates import filled
from quotes_tui.errors import SettingsError
from quotes_tui.settings import TEMPLATE_FIELDS, CitationSettings, load_settings
from tests.citation.records import ARTICLE, passage, shelf, statement

FOUND = statement(passage("The ferry will not be closed while I am mayor,"), said="2031-05-12")


def fill(template: str, **changes: object) -> str:
    article = replace(ARTICLE, **changes)  # type: ignore[arg-type]
    return filled(template, cited_wording(FOUND, shelf(article)))


def test_a_template() -> None:
    assert fill("{quotation} — {speaker}, {date}. {outlet}, {url}") == (
        "“The ferry will not be closed while I am mayor” — Ilse Varnholt, 12 May 2031. The Alder Courier, "
        "https://courier.example/ferry"
    )


@pytest.mark.parametrize("field", TEMPLATE_FIELDS)
def test_every_field_that_settings_know_is_filled(field: str) -> None:
    assert fill(f"<{{{field}}}>").startswith("<")


def test_braces_and_control_characters_of_articles_are_text() -> None:
    assert fill("{outlet}", outlet="{url.__class__}\x1b[31m") == "{url.__class__}␛[31m"


def settings_of(tmp_path: Path, template: str) -> CitationSettings:
    file = tmp_path / "settings.toml"
    file.write_text(f"[citation.templates]\nmine = {template!r}\n", encoding="utf-8")
    return load_settings(file).citation


def test_settings_hold_templates(tmp_path: Path) -> None:
    assert settings_of(tmp_path, "{quotation} {{x}}").templates == {"mine": "{quotation} {{x}}"}


@pytest.mark.parametrize(
    ("template", "told"),
    [
        pytest.param("{speeker}", r"there is no field \{speeker\}; did you mean \{speaker\}", id="misspelt"),
        pytest.param("{xyzzy}", r"no field \{xyzzy\}; known: quotation, speaker", id="unknown"),
        pytest.param("{url.__class__}", r"no field \{url.__class__\}", id="an attribute"),
        pytest.param("{url[0]}", r"no field \{url\[0\]\}", id="an index"),
        pytest.param("{url!r}", r"\{url\} takes no format", id="a conversion"),
        pytest.param("{url:>9999999}", r"\{url\} takes no format", id="a width"),
        pytest.param("", r"citation\.templates\.mine: it is empty", id="no template at all"),
        pytest.param("{}", r"no field \{\}", id="nothing"),
        pytest.param("{url", r"citation\.templates\.mine: .*; write \{\{ or \}\} for a brace", id="an open brace"),
    ],
)
def test_what_is_no_template_is_told(tmp_path: Path, template: str, told: str) -> None:
    with pytest.raises(SettingsError, match=rf"settings\.toml: .*{told}"):
        settings_of(tmp_path, template)
