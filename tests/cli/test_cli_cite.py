"""`cite` in every style and form, in templates of one's own, and with the record of what was changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quotes_tui.citation import STYLES, cite
from quotes_tui.cli.citing import _STYLES
from quotes_tui.settings import TEMPLATE_FIELDS
from tests.cli.conftest import Run
from tests.data.made_up import made_up

ROOT = Path(__file__).resolve().parents[2]


def test_the_help_names_every_style() -> None:
    assert _STYLES.split(", ") == list(STYLES)


@pytest.mark.parametrize("form", ["full", "in-text"])
def test_every_style_is_printed(on_made_up: Run, form: str) -> None:
    statement = made_up().statement("0a11")
    for style in STYLES:
        done = on_made_up("cite", "0a11", "--style", style, *(["--in-text"] if form == "in-text" else []))
        assert done.out == cite(statement, made_up().article, style=style, form=form) + "\n"


def test_markup(on_made_up: Run) -> None:
    assert "*Alder Courier*" in on_made_up("cite", "0a11", "--style", "mla", "--markup", "markdown").out
    assert "*" not in on_made_up("cite", "0a11", "--style", "mla").out


def test_a_program_is_told_every_change(on_made_up: Run) -> None:
    found = json.loads(on_made_up("cite", "2c33", "--style", "apa", "--in-text", "--format", "json").out)
    assert (found["style"], found["form"], found["remarks"]) == ("apa", "in-text", [])
    assert found["entry"] == "(Quist, 2031, para. 7)"
    (edit,) = [edit for edit in found["edits"] if edit["kind"] == "interruption left out"]
    article = made_up().article(made_up().statement("2c33").cited.article)
    assert article.text[edit["place"]["start"] : edit["place"]["end"]] == edit["before"]
    assert edit["before"].endswith(("“", '"')) and edit["why"]


def test_a_template_of_ones_own(on_made_up: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "quotes-tui").mkdir()
    (tmp_path / "quotes-tui" / "settings.toml").write_text(
        '[citation]\nmarkup = "markdown"\n[citation.templates]\nmine = "{speaker}: {outlet}"\n'
    )
    assert on_made_up("cite", "0a11", "--style", "mine").out == "Ilse Varnholt: Alder Courier\n"
    assert "*Alder Courier*" in on_made_up("cite", "0a11", "--style", "apa").out
    assert "wikipedia, mine" in on_made_up("cite", "0a11", "--style", "yours").err


def test_the_article_before_a_newspaper_is_left_out_where_the_settings_say_so(
    on_made_up: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert "Closed,” The Harbour Post, May" in on_made_up("cite", "8c99", "B").out
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "quotes-tui").mkdir()
    place = tmp_path / "quotes-tui" / "settings.toml"
    place.write_text('[citation]\nnewspaper_the = "omitted"\n')
    assert "Closed,” Harbour Post, May" in on_made_up("cite", "8c99", "B").out
    assert "Closed.” The Harbour Post, 14 May" in on_made_up("cite", "8c99", "B", "--style", "mla").out


def test_a_template_with_a_style_s_name_is_an_error_that_names_file_and_field(
    on_made_up: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "quotes-tui").mkdir()
    place = tmp_path / "quotes-tui" / "settings.toml"
    place.write_text('[citation.templates]\nmla = "{speaker}"\n')
    done = on_made_up("cite", "0a11", "--style", "mla")
    assert done.code == 2
    assert f"{place}: citation.templates.mla has the name of a citation style" in done.err


def test_the_page_tells_every_style_and_field() -> None:
    page = (ROOT / "docs" / "citing.md").read_text(encoding="utf-8")
    for name in (*STYLES, *TEMPLATE_FIELDS):
        assert f"`{name}`" in page
