"""RSS and Atom files: an article of each entry, and nothing in a feed opens anything."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from quotes_tui.model import Article, Problem
from quotes_tui.reading import read
from quotes_tui.settings import ReadingSettings
from tests.data import SAMPLES
from tests.reading.conftest import Folder

FEEDS = SAMPLES / "feeds"


def read_all(path: Path) -> tuple[list[Article], list[str]]:
    problems: list[Problem] = []
    found = list(read(path, problems=problems))
    return found, [str(problem).removeprefix(f"{path}/") for problem in problems]


def rss(items: str, before: str = "") -> str:
    return f"{before}<rss version='2.0'><channel><title>T</title>{items}</channel></rss>"


def test_rss() -> None:
    path = FEEDS / "island.rss"
    found, problems = read_all(path)
    assert found == [
        Article(
            "island-1",
            "“The ferry will not run before the spring,” the mayor said.\n\n“We have no\xa0choice.”",
            title="Ferry & bridge: what now?",
            outlet="The Island Post",
            agency="Reuters",
            authors=("Ann Poe", "John Roe"),
            published="2022-03-22",
            published_time="01:15:00+09:00",
            url="https://island.example/ferry",
            language="en-gb",
            path=str(path),
        ),
        Article(
            "island#2",
            "“Take them all,” John Roe said …",
            title="Boats for sale",
            outlet="The Island Post",
            published="2022-03-23",
            published_time="10:00:00+00:00",
            url="https://island.example/boats",
            language="en-gb",
            excerpt=True,
            path=str(path),
        ),
    ]
    assert problems == [f"{path}: entry 2 has a summary only: its text is an excerpt"]


def test_atom() -> None:
    path = FEEDS / "council.atom"
    assert read_all(path) == (
        [
            Article(
                "urn:x-island:council:1",
                "“No,” she said.\n\nIt was late.",
                title="The ferry",
                outlet="Island Council",
                authors=("Ann Poe",),
                published="2022-03-22",
                published_time="10:15:00+09:00",
                modified="2022-03-24",
                modified_time="09:00:00+00:00",
                url="https://council.example/1",
                language="en",
                path=str(path),
            )
        ],
        [],
    )


BOMB = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
FILE = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param("", "a.xml: empty", id="empty"),
        pytest.param(rss("&b;", BOMB), "a.xml: a document type (<!DOCTYPE) is declared", id="bomb of entities"),
        pytest.param(rss("&x;", f"<?xml version='1.0'?>\n<!-- <a> -->{FILE}"), "a.xml: a document type", id="a file"),
        pytest.param(rss("&x;", FILE).encode("utf-16"), "a.xml: a document type", id="a file, in UTF-16"),
        pytest.param(rss("&x;", FILE.lower()), "a.xml: a document type", id="in small letters"),
        pytest.param("<svg></svg>", "a.xml: XML, but no feed (RSS or Atom)", id="other XML"),
        pytest.param("http://feeds.example/a.xml", "a.xml: XML, but no feed", id="an address"),
        pytest.param("/etc/hostname", "a.xml: XML, but no feed", id="a path"),
        pytest.param(rss(""), "a.xml: a feed without entries", id="no entries"),
        pytest.param(rss("<item><title>x</title></item>"), "a.xml: left out: entry 1 has no text", id="no text"),
        pytest.param(b"\x00\x01\x02\xff\xfe\x03", "a.xml: binary data", id="binary"),
    ],
)
def test_what_is_no_feed_is_named_and_nothing_is_opened(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, data: str | bytes, problem: str
) -> None:
    monkeypatch.setattr(socket, "socket", None)
    found, problems = read_all(folder({"a.xml": data}))
    assert found == []
    assert problems[-1].startswith(problem)


def test_broken_xml_is_read_as_far_as_it_goes_and_told(folder: Folder) -> None:
    items = "<item><description>“No,” she said.</description></item><item><description>x &nope; <y></item>"
    found, problems = read_all(folder({"a.xml": rss(items)}))
    assert found[0].text == "“No,” she said."
    assert problems[0] == "a.xml: no well-formed XML: entries may be missing"


def test_elements_without_end_are_no_depth_for_us(folder: Folder) -> None:
    deep = f"<item><description>{'&lt;b>' * 20_000}“No,” she said.</description></item>"
    found, _ = read_all(folder({"a.xml": rss(deep + "<x>" * 20_000)}))
    assert [article.text for article in found] in ([], ["“No,” she said."])


def test_a_page_inside_an_entry_is_no_document_type(folder: Folder) -> None:
    entry = "<item><description><![CDATA[<!DOCTYPE html><p>“No,” she said.</p>]]></description></item>"
    (article,), _ = read_all(folder({"a.xml": rss(entry)}))
    assert article.text == "“No,” she said."


@pytest.mark.parametrize("encoding", ["windows-1251", "utf-16", "iso-8859-5"])
def test_the_encoding_is_the_one_the_feed_tells(folder: Folder, encoding: str) -> None:
    words = rss(
        "<item><description>Нет, сказала она.</description></item>", f"<?xml version='1.0' encoding='{encoding}'?>"
    )
    (article,), _ = read_all(folder({"a.xml": words.encode(encoding)}))
    assert article.text == "Нет, сказала она."


def test_words_that_are_no_markup_stay_as_they_are(folder: Folder) -> None:
    (article,), _ = read_all(folder({"a.xml": rss("<item><description>3 &lt; 4,  she said</description></item>")}))
    assert article.text == "3 < 4,  she said"


@pytest.mark.parametrize(
    "day", ["Tue, 99999999999 Mar 2022 10:00:00 GMT", "Tue, 99 Mar 2022 10:00:00 +9999", "soon", "8/9/18"]
)
def test_a_day_that_is_none_is_named_and_left_out(folder: Folder, day: str) -> None:
    entry = f"<item><description>“No,” she said.</description><pubDate>{day}</pubDate></item>"
    (article,), problems = read_all(folder({"a.xml": rss(entry)}))
    assert article.published is None
    assert problems[0].startswith("a.xml: entry 1: published: ")


def test_a_feed_that_is_too_large(folder: Folder) -> None:
    problems: list[Problem] = []
    root = folder({"a.xml": rss("")})
    assert list(read(root, problems=problems, limits=ReadingSettings(max_bytes=10))) == []
    assert problems[0].reason == "larger than 1e-05 MB, too large for one feed"
