"""CSV and TSV tables: a row is an article, and every row that is lost is named with its line."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotes_tui.errors import ArticleError
from quotes_tui.model import Article, Problem
from quotes_tui.reading import read
from quotes_tui.settings import ReadingSettings
from tests.data import SAMPLES
from tests.reading.conftest import Folder


def read_all(path: Path, limits: ReadingSettings | None = None) -> tuple[list[Article], list[str]]:
    problems: list[Problem] = []
    found = list(read(path, problems=problems, limits=limits))
    return found, [str(problem).removeprefix(f"{path}/") for problem in problems]


def test_the_sample_is_read() -> None:
    path = SAMPLES / "rows" / "table.csv"
    assert list(read(path)) == [
        Article(
            "ferry",
            '“The ferry will not run before the spring,” the mayor said.\n\nShe added: "We have no choice."\n',
            title="Ferry to close for the winter",
            outlet="The Island Post",
            published="2022-03-22",
            url="https://island.example/ferry",
            language="en",
            path=f"{path}:2",
        ),
        Article(
            "bridge",
            "“A bridge would be better; we will build it,” John Roe said.",
            title="Bridge, they say, to follow",
            outlet="The Island Post",
            published="2022-03-23",
            language="en",
            path=f"{path}:6",
        ),
    ]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("a.csv", "title;text\na;“No, and no”\n", id="semicolons"),
        pytest.param("a.csv", "title\ttext\na\t“No, and no”\n", id="tabs"),
        pytest.param("a.csv", "title|text\na|“No, and no”\n", id="bars"),
        pytest.param("a.tsv", "title, x\ttext\na\t“No, and no”\n", id="a comma in a tsv's names"),
        pytest.param("a.csv", "title;text\r\na;“No, and no”\r\n", id="windows"),
        pytest.param("a.csv", "title;text\ra;“No, and no”\r", id="carriage returns alone"),
        pytest.param("a.csv", '"title";"text"\n"a";"“No, and no”"', id="quoted, no end of line"),
        pytest.param("a.csv", "\n\ntitle;text\n;\na;“No, and no”\n", id="blank lines and rows"),
        pytest.param("a.csv", "title;text\na;“No, and no”\n".encode("utf-8-sig"), id="byte order mark"),
        pytest.param("a.csv", "title;text\na;“No, and no”\n".encode("utf-16"), id="UTF-16, as Excel writes it"),
        pytest.param("a.csv", "title;text\na;“No, and no”\n".encode("cp1252"), id="cp1252"),
    ],
)
def test_dialects_and_encodings(folder: Folder, name: str, data: str | bytes) -> None:
    (article,), problems = read_all(folder({name: data}))
    assert (article.text, article.id.partition("#")[0]) == ("“No, and no”", "a")
    assert problems == []


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param("", "a.csv: empty", id="empty"),
        pytest.param("title,text\n", "a.csv: the table has a line of names and no rows", id="names alone"),
        pytest.param("title,text,title\na,b,c\n", "a.csv:1: two columns have one name: title", id="two of one name"),
        pytest.param(
            "name,age\nAnn,40\n",
            "a.csv:1: no column is known to hold the text, only name, age; a fields.toml beside",
            id="no text",
        ),
        pytest.param(b"\x00\x01\x02\x03\x04\xff\xfe", "a.csv: binary data", id="binary"),
        pytest.param('"title,text\na,b\n', "a.csv:1: the first line is no line of names", id="names never closed"),
        pytest.param("x," * 9000, "a.csv:1: the first line is no line of names", id="thousands of columns"),
    ],
)
def test_a_file_that_is_no_table_is_one_error(folder: Folder, data: str | bytes, problem: str) -> None:
    found, (only,) = read_all(folder({"a.csv": data}))
    assert found == []
    assert only.startswith(problem)


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        pytest.param("x,y,z", "a.csv:4: the row has 3 cells, the line of names has 2: is a text not in", id="too many"),
        pytest.param('x,"y"z', "a.csv:4: the row is no CSV: ',' expected after '\"'", id="a stray quotation mark"),
        pytest.param("x,", "a.csv:4: left out: the row has no text", id="no text"),
        pytest.param("x", "a.csv:4: the row has 1 cells, the line of names has 2: the last ones are empty", id="few"),
        pytest.param(f"x,{'y' * 2000}", "a.csv:4: a cell is larger than 0.001 MB; the row is lost", id="too long"),
    ],
)
def test_a_broken_row_is_named_and_the_rest_goes_on(folder: Folder, row: str, problem: str) -> None:
    root = folder({"a.csv": f'title,text\none,"first\nline"\n{row}\ntwo,second\n'})
    found, problems = read_all(root, ReadingSettings(max_bytes=1000))
    assert [article.title for article in found] == ["one", "two"]
    assert problems[0].startswith(problem)


def test_a_cell_that_is_never_closed_is_told(folder: Folder) -> None:
    found, problems = read_all(folder({"a.csv": 'title,text\none,1\ntwo,"2\nthree,3\n'}))
    assert [article.title for article in found] == ["one"]
    assert problems == ['a.csv:3: a cell is opened with " and never closed: the rest of the file is lost']


def test_null_characters_stay_in_their_cell(folder: Folder) -> None:
    (article,), _ = read_all(folder({"a.csv": "title,text\none,the mayor\x00 said so and more of it\n"}))
    assert article.text == "the mayor\x00 said so and more of it"


def test_a_table_that_is_too_large_says_what_to_do(folder: Folder) -> None:
    root = folder({"a.csv": "title,text\none,1\n"})
    with pytest.raises(ArticleError, match=r"a\.csv: larger than 1e-05 MB; as JSON lines"):
        list(read(root, limits=ReadingSettings(max_unpacked=10)))


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\ufeff\x00"), min_size=1, max_size=60).filter(
    lambda cell: cell.strip() and not cell.startswith("'") and sum(c < " " for c in cell) < len(cell) / 20
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(CELLS, min_size=1, max_size=5), st.sampled_from(",;\t|"))
def test_what_a_program_writes_is_read(folder: Folder, texts: list[str], between: str) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=between)
    writer.writerow(["title", "text"])
    writer.writerows([f"t{number}", text] for number, text in enumerate(texts))
    assert [article.text for article in read(folder({"a.csv": out.getvalue()}))] == texts
