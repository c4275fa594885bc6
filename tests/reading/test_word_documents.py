"""Word processor files: their text in order, what they state, and what is hostile in them."""

from __future__ import annotations

import io
import re
import sys
import zipfile
from datetime import datetime
from pathlib import Path

import pytest

from quotes_tui.model import Article, Problem
from quotes_tui.reading import read
from quotes_tui.settings import ReadingSettings
from tests.reading.conftest import Folder

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def made(**core: object) -> bytes:
    import docx

    document, out = docx.Document(), io.BytesIO()
    document.add_heading("Ferry to close for the winter", 0)
    document.add_paragraph("“The ferry will not run before the spring,” the mayor said.")
    table = document.add_table(2, 2)
    for cell, words in zip(table._cells, ("Who", "What", "Ann Poe", ""), strict=True):
        cell.text = words
    document.add_heading("What now?", 1)
    document.add_paragraph("She gave\tno reason.\nNot one.")
    document.sections[0].header.paragraphs[0].text = "a running head"
    for name, value in core.items():
        setattr(document.core_properties, name, value)
    document.save(out)
    return out.getvalue()


def with_body(xml: str, **parts: bytes) -> bytes:
    """A document whose body is this; `parts` are added, or replaced, below word/."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made())) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = re.sub(rb"<w:body>.*</w:body>", f"<w:body>{xml}</w:body>".encode(), data, flags=re.DOTALL)
            new.writestr(name, parts.pop(name.rpartition("/")[2].partition(".")[0], data))
        for name, data in parts.items():
            new.writestr(f"word/{name}", data)
    return out.getvalue()


def read_all(path: Path, limits: ReadingSettings | None = None) -> tuple[list[Article], list[str]]:
    problems: list[Problem] = []
    found = list(read(path, problems=problems, limits=limits))
    return found, [str(problem).removeprefix(f"{path}/") for problem in problems]


def test_a_document(folder: Folder) -> None:
    root = folder({"a.docx": made(author="Ann Poe; John Roe", created=datetime(2022, 3, 22, 10, 15), language="en-GB")})
    assert read_all(root) == (
        [
            Article(
                "a",
                "Ferry to close for the winter\n\n“The ferry will not run before the spring,” the mayor said.\n\n"
                "Who\u2003What\n\nAnn Poe\n\nWhat now?\n\nShe gave\tno reason.\nNot one.",
                title="Ferry to close for the winter",
                authors=("Ann Poe", "John Roe"),
                published="2022-03-22",
                language="en-GB",
                path=f"{root}/a.docx",
            )
        ],
        [],
    )


def test_what_a_program_puts_there_by_itself_is_no_fact(folder: Folder) -> None:
    (article,), _ = read_all(folder({"a.docx": made(title="Document1")}))
    assert (article.authors, article.published) == ((), None)


RUN = "<w:r><w:t>{}</w:t></w:r>"


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        pytest.param(
            f"<w:p>{RUN.format('One')}<w:ins>{RUN.format(' two')}</w:ins><w:del><w:r><w:delText> no</w:delText></w:r>"
            f"</w:del><w:moveFrom>{RUN.format(' never')}</w:moveFrom><w:moveTo>{RUN.format(' three')}</w:moveTo></w:p>",
            "One two three",
            id="tracked changes",
        ),
        pytest.param(
            f"<w:p>{RUN.format('One')}<w:r><w:footnoteReference/></w:r><w:r><w:commentReference/></w:r>"
            "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>HYPERLINK x</w:instrText></w:r></w:p>",
            "One",
            id="footnotes, comments and fields",
        ),
        pytest.param(
            f"<w:sdt><w:sdtContent><w:p>{RUN.format('One')}<w:hyperlink>{RUN.format(' two')}</w:hyperlink></w:p>"
            "</w:sdtContent></w:sdt>",
            "One two",
            id="controls and links",
        ),
        pytest.param(
            f"<w:p>{RUN.format('One')}<w:r><w:pict><w:p>{RUN.format('box')}</w:p></w:pict></w:r></w:p>",
            "One",
            id="text box",
        ),
        pytest.param(
            f"<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr>{RUN.format('One')}</w:p>",
            "One",
            id="tab stops",
        ),
        pytest.param(
            "<w:tbl><w:tr><w:tc><w:p/><w:tbl><w:tr><w:tc>"
            f"<w:p>{RUN.format('in')}</w:p></w:tc></w:tr></w:tbl></w:tc><w:tc><w:p>{RUN.format('out')}</w:p></w:tc></w:tr></w:tbl>",
            "in\u2003out",
            id="a table in a table",
        ),
        pytest.param(
            f"<w:tbl><w:tr><w:tc><w:p>{RUN.format('One')}</w:p><w:p>{RUN.format('two')}</w:p></w:tc></w:tr></w:tbl>",
            "One\n\ntwo",
            id="an article in a table",
        ),
        pytest.param(
            f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>{RUN.format('no')}</w:p></w:tc></w:tr></w:tbl>"
            f"<w:p>{RUN.format('One')}</w:p>",
            "One",
            id="a row that was deleted",
        ),
    ],
)
def test_what_is_text_and_what_is_not(folder: Folder, xml: str, text: str) -> None:
    (article,), problems = read_all(folder({"a.docx": with_body(xml)}))
    assert (article.text, problems) == (text, [])


DOCTYPE = (
    f"<!DOCTYPE w:document [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><w:document {WORD}><w:body><w:p><w:r><w:t>&x;"
)
DOCTYPE += "</w:t></w:r></w:p></w:body></w:document>"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"PK no zip", "no DOCX that can be read: File is not a zip file", id="no zip"),
        pytest.param(made()[:900], "no DOCX that can be read", id="cut off"),
        pytest.param(with_body(""), "no text in it", id="no text"),
        pytest.param(with_body("<w:p>"), "no DOCX that can be read", id="broken XML"),
        pytest.param(with_body("", document=DOCTYPE.encode()), "a document type (<!DOCTYPE) is declared", id="entity"),
        pytest.param(
            with_body("", document=DOCTYPE.encode("utf-16")), "a document type (<!DOCTYPE)", id="entity, UTF-16"
        ),
        pytest.param(with_body("", styles=DOCTYPE.encode()), "a document type (<!DOCTYPE)", id="entity elsewhere"),
        pytest.param(with_body("", big=b"0" * 3_000_000), "more than max_unpacked = 2 MB in [reading]", id="bomb"),
        pytest.param(with_body("<w:sdt>" * 5000 + "</w:sdt>" * 5000), "no DOCX that can be read", id="depth"),
    ],
)
def test_what_is_no_document_is_named(folder: Folder, data: bytes, problem: str) -> None:
    found, (only,) = read_all(folder({"a.docx": data}), ReadingSettings(max_unpacked=2_000_000))
    assert found == []
    assert only.startswith(f"a.docx: {problem}")


def test_another_zip_by_that_name(folder: Folder) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.md", "One.")
    assert read_all(folder({"a.docx": out.getvalue()}))[1][0].startswith("a.docx: no DOCX that can be read: ")


def test_a_file_that_is_too_large(folder: Folder) -> None:
    _, problems = read_all(folder({"a.docx": made()}), ReadingSettings(max_bytes=100))
    assert problems == ["a.docx: larger than 0.0001 MB, too large for one document"]


def test_without_the_package_one_line_names_the_command(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    assert read_all(folder({"a.docx": b"x"}))[1] == [
        "a.docx: reading DOCX files needs more packages; install them: pip install 'quotes-tui[docx]'"
    ]
