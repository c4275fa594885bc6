"""Zotero's own export: items with the text of their files, and what is no library or does harm."""

from __future__ import annotations

import socket
from dataclasses import replace

import pytest

from quotes_tui.model import Article, Problem
from quotes_tui.reading import read
from tests.data import SAMPLES
from tests.reading.conftest import Folder

LIBRARY = SAMPLES / "zotero"
NAMES = (
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"'
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:bib="http://purl.org/net/biblio#" xmlns:link="http://purl.org/rss/1.0/modules/link/"'
)


def rdf(inside: str, before: str = "") -> str:
    return f"{before}<rdf:RDF {NAMES}>{inside}</rdf:RDF>"


def item(inside: str, kind: str = "webpage") -> str:
    abstract = "<dcterms:abstract>“No,” she said.</dcterms:abstract>"
    return f'<bib:Document rdf:about="#item_1"><z:itemType>{kind}</z:itemType>{abstract}{inside}</bib:Document>'


def read_all(root: object) -> tuple[list[Article], list[str]]:
    problems: list[Problem] = []
    found = list(read(str(root), problems=problems))
    return found, [str(problem).removeprefix(f"{root}/") for problem in problems]


def test_a_library_with_its_files() -> None:
    found, problems = read_all(LIBRARY)
    assert [replace(article, path=None, text=article.text[:30]) for article in found] == [
        Article(
            "https://island.example/ferry",
            "“The ferry will not run before",
            title="Ferry to close for the winter",
            outlet="The Island Post",
            authors=("Ann Poe", "Island Council"),
            published="2022-03-22",
            published_time="10:15:00+09:00",
            modified="2022-03-22",
            modified_time="12:00:00+09:00",
            url="https://island.example/ferry",
            accessed="2022-03-25",
            language="en-GB",
        ),
        Article(
            "Island#item_14",
            "“The wall will not last,” the ",
            title="The wall of the harbour",
            outlet="Harbour Watch",
            published="2022-03-24",
            language="en",
        ),
        Article(
            "Island#item_20",
            "“Take them all,” John Roe said",
            title="Boats for sale",
            outlet="The Island Monthly",
            published="2022-03-23",
            language="en",
            excerpt=True,
        ),
    ]
    assert problems == [
        "Island.rdf:56: left out: the row has no text",
        f"files/12: left out: attached to {LIBRARY}/Island.rdf:9",
        f"files/15: left out: attached to {LIBRARY}/Island.rdf:36",
    ]


def test_the_text_has_nothing_of_what_stands_beside_it() -> None:
    text = next(iter(read_all(LIBRARY)[0])).text
    assert text.count("\n\n") == 1
    assert "Buy a boat" not in text and "best boats" not in text


@pytest.mark.parametrize(
    ("inside", "field", "value"),
    [
        pytest.param("<dc:publisher>x</dc:publisher>", "outlet", None, id="no publisher that is an organisation"),
        pytest.param('<dcterms:isPartOf rdf:resource="#gone"/>', "outlet", None, id="part of nothing"),
        pytest.param("<dc:date>8/9/18</dc:date>", "published", None, id="a date that could be two"),
        pytest.param('<link:link rdf:resource="#item_1"/>', "text", "“No,” she said.", id="attached to itself"),
        pytest.param('<link:link rdf:resource="#gone"/>', "text", "“No,” she said.", id="attached to nothing"),
    ],
)
def test_odd_items(folder: Folder, inside: str, field: str, value: object) -> None:
    (article,), _ = read_all(folder({"l.rdf": rdf(item(inside))}))
    assert getattr(article, field) == value


@pytest.mark.parametrize(("kind", "taken"), [("interview", "transcript"), ("blogPost", "post"), ("letter", "news")])
def test_kinds(folder: Folder, kind: str, taken: str) -> None:
    (article,), _ = read_all(folder({"l.rdf": rdf(item("", kind))}))
    assert article.kind == taken


BOMB = '<!DOCTYPE rdf:RDF [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
FILE = '<!DOCTYPE rdf:RDF [<!ENTITY x SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param(rdf(item("&b;"), BOMB), "l.rdf: a document type (<!DOCTYPE) is declared", id="bomb of entities"),
        pytest.param(rdf(item("&x;"), FILE), "l.rdf: a document type", id="a file"),
        pytest.param(rdf(item("&x;"), FILE).encode("utf-16"), "l.rdf: ", id="a file, in UTF-16"),
        pytest.param(rdf(item(""))[:-9], "l.rdf: no well-formed XML: ", id="cut off"),
        pytest.param(rdf("<a>" * 5000 + "</a>" * 5000), "l.rdf: no well-formed XML: ", id="nested without end"),
        pytest.param(rdf(""), "l.rdf: a library without items", id="nothing in it"),
        pytest.param(rdf(item("").replace("webpage", "note")), "l.rdf: a library without items", id="a note alone"),
    ],
)
def test_what_is_no_library_is_named_and_nothing_is_opened(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, data: str | bytes, problem: str
) -> None:
    monkeypatch.setattr(socket, "socket", None)
    found, problems = read_all(folder({"l.rdf": data}))
    assert found == []
    assert problems[-1].startswith(problem)


def test_an_attached_file_lies_in_the_folder_of_the_library(folder: Folder) -> None:
    attached = '<z:Attachment rdf:about="#item_2"><z:itemType>attachment</z:itemType>{}</z:Attachment>'
    out = attached.format('<rdf:resource rdf:resource="/etc/hostname"/><z:path rdf:resource="../x.md"/>')
    found, problems = read_all(folder({"l.rdf": rdf(item('<link:link rdf:resource="#item_2"/>') + out)}))
    assert [article.text for article in found] == ["“No,” she said."]
    assert [one.partition(" is not read: ")[2] for one in problems] == ["it lies outside of the library’s folder"] * 2
