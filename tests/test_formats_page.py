"""docs/formats.md tells every field, as the program has it, and its examples are read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_type_hints

import pytest

from quotes_tui.exporting.records import ExtractedRecord, QuotationRecord, StatementRecord, VariantRecord
from quotes_tui.exporting.tables import COLUMNS
from quotes_tui.model import Article, Kind, Origin, Relation, Speaker, SpeakerKind
from quotes_tui.reading import archives, read, read_speakers
from quotes_tui.reading.articles import FORMATS
from quotes_tui.reading.field_names import other_names
from quotes_tui.reading.fields import KINDS

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "formats.md").read_text(encoding="utf-8")


def section(heading: str) -> str:
    """What stands under a heading, up to the next one of any level."""
    return re.split(r"^#+ ", PAGE.partition(f"# {heading}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


def block(language: str) -> str:
    """The first fenced block of a language."""
    return PAGE.partition(f"```{language}\n")[2].partition("```")[0]


def test_every_name_of_every_field_is_listed() -> None:
    rows = [line.strip("|").split("|") for line in section("Fields").splitlines() if line.startswith("| `")]
    listed = {row[0].strip(" `"): tuple(re.findall(r"`(\w+)`", row[2])) for row in rows}
    assert listed == dict(other_names())


def test_every_kind_of_file_is_told() -> None:
    suffixes = set().union(archives.SUFFIXES, *(one.SUFFIXES for one in FORMATS))
    assert [suffix for suffix in sorted(suffixes) if f"`{suffix}`" not in PAGE] == []


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        pytest.param("What `extract` prints", [*get_type_hints(ExtractedRecord), *Kind], id="extract"),
        pytest.param(
            "What `export` prints",
            [
                *get_type_hints(StatementRecord),
                *get_type_hints(VariantRecord),
                *get_type_hints(QuotationRecord),
                *COLUMNS,
                *Relation,
            ],
            id="export",
        ),
        pytest.param("speakers.toml", [*Speaker.__slots__, *SpeakerKind], id="speakers"),
        pytest.param("Fields", list(KINDS), id="kinds of articles"),
    ],
)
def test_every_field_and_value_is_told(heading: str, names: list[str]) -> None:
    assert [name for name in names if f"`{name}`" not in section(heading)] == []


def test_the_article_shown_is_read(tmp_path: Path) -> None:
    (tmp_path / "ferry.md").write_text(block("text"), encoding="utf-8")
    assert list(read(tmp_path)) == [
        Article(
            "ferry",
            "“The ferry will not run before the spring,” the mayor said on Monday.\n",
            title="Ferry to close for the winter",
            outlet="The Island Post",
            authors=("Ann Poe", "John Roe"),
            published="2022-03-22",
            url="https://island.example/ferry",
            language="en",
            derived_from=Origin(agency="Kyodo News"),
            path=f"{tmp_path}/ferry.md",
        )
    ]


def test_the_speakers_shown_are_read(tmp_path: Path) -> None:
    path = tmp_path / "speakers.toml"
    path.write_text(block("toml"), encoding="utf-8")
    assert [speaker.name for speaker in read_speakers(path)] == ["Ann Poe", "Island Council"]
