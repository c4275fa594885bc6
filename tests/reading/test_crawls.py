"""WARC files: an article of each page that was answered."""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

import pytest

from quotes_tui.model import Article, Problem
from quotes_tui.reading import read
from quotes_tui.settings import ReadingSettings
from tests.reading.conftest import Folder

WORDS = (
    "“The ferry will not run before the spring,” the mayor said on Monday, and no one in the council had a word to add"
    " to that. It was late, and all of them went home in the rain."
)
PAGE = f"<html lang=en><head><title>Ferry</title></head><body><article><h1>Ferry to close</h1><p>{WORDS}</p></article>"

Answer = tuple[str, str, str, bytes]
"""Address, status, type, content."""


def warc(*answers: Answer, packed: bool = True, encoding: str | None = None) -> bytes:
    records = [record("warcinfo", "", "application/warc-fields", b"software: made by hand\r\n")]
    for address, status, kind, content in answers:
        headers = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n"
        headers += f"Content-Encoding: {encoding}\r\n" if encoding else ""
        records.append(record("response", address, "application/http", f"{headers}\r\n".encode() + content))
    return b"".join(gzip.compress(one) if packed else one for one in records)


def record(what: str, address: str, kind: str, block: bytes) -> bytes:
    target = f"WARC-Target-URI: {address}\r\n" if address else ""
    head = f"WARC/1.1\r\nWARC-Type: {what}\r\nWARC-Date: 2022-03-25T10:15:00Z\r\n{target}"
    return f"{head}Content-Type: {kind}\r\nContent-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n"


FERRY: Answer = ("https://island.example/ferry", "200 OK", "text/html; charset=utf-8", PAGE.encode())
OTHERS: tuple[Answer, ...] = (
    ("https://island.example/a.css", "200 OK", "text/css", b"p { color: red }"),
    ("https://island.example/old", "301 Moved", "text/html", b"<p>Moved</p>"),
    ("https://island.example/none", "404 Not Found", "text/html", b"<p>Not found</p>"),
)


def read_all(path: Path, limits: ReadingSettings | None = None) -> tuple[list[Article], list[str]]:
    problems: list[Problem] = []
    found = list(read(path, problems=problems, limits=limits))
    return found, [str(problem).removeprefix(f"{path}/") for problem in problems]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("a.warc", warc(*OTHERS, FERRY, packed=False), id="warc"),
        pytest.param("a.warc.gz", warc(*OTHERS, FERRY), id="warc.gz"),
        pytest.param("a.warc", warc((*FERRY[:3], gzip.compress(FERRY[3])), encoding="gzip"), id="packed page"),
    ],
)
def test_pages_are_articles(folder: Folder, name: str, data: bytes) -> None:
    (article,), problems = read_all(folder({name: data}))
    assert (article.id, article.text, article.title) == ("a#1", WORDS, "Ferry to close")
    assert (article.url, article.accessed) == ("https://island.example/ferry", "2022-03-25")
    assert problems == []


def test_a_page_in_chunks(folder: Folder) -> None:
    half = PAGE.encode()[:100], PAGE.encode()[100:]
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(one), one) for one in (*half, b""))
    data = warc((*FERRY[:2], "text/html\r\nTransfer-Encoding: chunked", chunks))
    assert [article.text for article in read_all(folder({"a.warc": data}))[0]] == [WORDS]


def test_a_page_without_an_article_is_named_by_its_address(folder: Folder) -> None:
    blank: Answer = ("https://island.example/blank", "200 OK", "text/html", b"<html><body></body></html>")
    found, problems = read_all(folder({"a.warc.gz": warc(blank, FERRY)}))
    assert [article.id for article in found] == ["a#2"]
    assert problems[0].startswith("a.warc.gz (https://island.example/blank): ")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param(b"", "a.warc: no page is recorded in it", id="empty"),
        pytest.param(warc(*OTHERS), "a.warc: no page is recorded in it", id="no pages"),
        pytest.param(b"no records at all\r\n\r\n", "a.warc: a broken WARC: ", id="no WARC"),
        pytest.param(warc(FERRY)[:-300] + b"x" * 300, "a.warc: a broken WARC: ", id="damaged"),
        pytest.param(warc(FERRY)[:-90], "a.warc: a broken WARC: ", id="cut off"),
        pytest.param(
            warc(FERRY, encoding="gzip"), "a.warc (https://island.example/ferry): cannot be unpacked: ", id="not packed"
        ),
    ],
)
def test_what_is_no_crawl_is_named(folder: Folder, data: bytes, problem: str) -> None:
    _, problems = read_all(folder({"a.warc": data}))
    assert problems[-1].startswith(problem)


def test_a_page_that_unpacks_without_end_is_passed_over(folder: Folder) -> None:
    bomb: Answer = ("https://island.example/big", "200 OK", "text/html", gzip.compress(b"0" * 5_000_000))
    _, problems = read_all(folder({"a.warc.gz": warc(bomb, encoding="gzip")}), ReadingSettings(max_bytes=100_000))
    assert problems == ["a.warc.gz (https://island.example/big): larger than 0.1 MB, too large for one page"]


def test_a_record_whose_length_is_wrong_is_told_there_and_not_on_the_terminal(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    data = warc(FERRY, FERRY, packed=False).replace(b"</article>\r\n\r\n", b"</article>and more\x1b[31m\r\n\r\n", 1)
    found, problems = read_all(folder({"a.warc": data}))
    assert [article.text for article in found] == [WORDS, WORDS]
    assert problems == ["a.warc: records that are longer or shorter than they say: their pages may be cut"]
    assert capsys.readouterr() == ("", "")


def test_without_the_package_one_line_names_the_command(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    assert read_all(folder({"a.warc": warc(FERRY)}))[1] == [
        "a.warc: reading WARC files needs more packages; install them: pip install 'quotes-tui[warc]'"
    ]
