"""Files attached to the records of a library: joined where the link is certain, and never from elsewhere."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from pathlib import Path

import pytest

from quotes_tui.errors import MissingExtra
from quotes_tui.model import Article, Problem
from quotes_tui.reading import portable_documents, read
from tests.data import SAMPLES
from tests.reading.conftest import Folder

PAGE = (
    "<html lang=en><head><title>Ferry | Post</title><meta name=author content='Somebody Else'>"
    "<meta property=article:published_time content='2022-03-21T10:15:00+09:00'></head><body><article><h1>The ferry</h1>"
    "<p>“The ferry will not run before the spring,” the mayor said on Monday, after the council had met.</p>"
    "<p>She added that “nobody asked us” about the new bridge, which is to be built this year.</p></article></body>"
    "</html>"
)
FIRST = "“The ferry will not run before the spring,”"


def ris(*lines: str) -> str:
    return "\n".join(["TY  - NEWS", "TI  - Ferry to close", *lines, "ER  - ", ""])


def read_all(*paths: Path) -> tuple[list[Article], list[str]]:
    problems: list[Problem] = []
    found = list(read(*paths, problems=problems))
    return found, [str(problem).replace(f"{paths[0]}/", "") for problem in problems]


def test_the_record_tells_the_facts_and_the_page_the_text(folder: Folder) -> None:
    record = ris("AU  - Poe, Ann", "DA  - 2022/03/22", "AB  - Short.", "T2  - The Post", "L2  - files/12/a b.html")
    (article,), problems = read_all(folder({"My Library.ris": record, "files/12/a b.html": PAGE}))
    assert article.text.startswith(FIRST) and article.text.endswith("this year.")
    assert (article.id, article.title, article.outlet) == ("My Library#1", "Ferry to close", "The Post")
    assert (article.authors, article.excerpt) == (("Ann Poe",), False)
    assert (article.published, article.published_time) == ("2022-03-22", None), "the time is that of another day"
    assert problems == ["files/12: left out: attached to My Library.ris:1"]


def test_what_the_record_does_not_tell_is_taken_from_the_page(folder: Folder) -> None:
    (article,), _ = read_all(folder({"l.ris": ris("L1  - files/12/a.html"), "files/12/a.html": PAGE}))
    assert (article.authors, article.published, article.published_time) == (
        ("Somebody Else",),
        "2022-03-21",
        "10:15:00+09:00",
    )


def test_no_attached_file_is_read_once_more(folder: Folder) -> None:
    root = folder(
        {
            "library.ris": ris("L1  - files/12/a.html", "L2  - files/13/a.md"),
            "files/12/a.html": PAGE,
            "files/12/frame.html": PAGE.replace("ferry", "boat"),
            "files/13/a.md": "“No,” she said.",
            "files/14/other.md": "“Yes,” she said.",
        }
    )
    found, problems = read_all(root)
    assert [article.id for article in found] == ["library#1", "files/14/other"]
    assert found[0].text.startswith(FIRST), "of several files the page"
    assert problems == [
        "files/12: left out: attached to library.ris:1",
        "files/13: left out: attached to library.ris:1",
    ]


def test_files_beside_an_attached_one_are_articles_where_the_folder_is_not_its_own(folder: Folder) -> None:
    root = folder({"l.ris": ris("L1  - pages/a.html"), "pages/a.html": PAGE, "pages/b.md": "“No,” she said."})
    found, problems = read_all(root)
    assert [article.id for article in found] == ["l#1", "pages/b"]
    assert problems == ["pages/a.html: left out: attached to l.ris:1"]


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        pytest.param("../secret.md", "it lies outside of the library’s folder", id="up"),
        pytest.param("files/../../secret.md", "it lies outside", id="down and up"),
        pytest.param("..\\secret.md", "it lies outside", id="up, as Windows writes it"),
        pytest.param("/etc/hostname", "it lies outside", id="absolute"),
        pytest.param("file:///etc/hostname", "it lies outside", id="an address of a file"),
        pytest.param("file:../secret.md", "it lies outside", id="an address without a root"),
        pytest.param("file:%2e%2e/secret.md", "it lies outside", id="an encoded way up"),
        pytest.param("out.md", "it lies outside", id="a link out of the folder"),
        pytest.param("folder-out/secret.md", "it lies outside", id="through a link to a folder"),
        pytest.param("loop.md", "", id="a link to itself"),
        pytest.param("files/gone.md", "there is no such file", id="no file"),
        pytest.param("files", "there is no such file", id="a folder"),
        pytest.param("a\x00.md", "", id="no name"),
        pytest.param("a" * 5000 + ".md", "", id="too long a name"),
    ],
)
def test_nothing_outside_of_the_folder_is_opened(tmp_path: Path, link: str, reason: str) -> None:
    (tmp_path / "secret.md").write_text("“The secret,” she said.")
    root = tmp_path / "library"
    (root / "files").mkdir(parents=True)
    (root / "out.md").symlink_to(tmp_path / "secret.md")
    (root / "folder-out").symlink_to(tmp_path)
    (root / "loop.md").symlink_to("loop.md")
    (root / "l.ris").write_text(ris(f"L1  - {link}", "AB  - “No,” she said."))
    found, problems = read_all(root / "l.ris")
    assert [article.text for article in found] == ["“No,” she said."]
    assert len(problems) == 1 and " is not read: " in problems[0] and reason in problems[0]


def test_a_link_within_the_folder_is_followed(folder: Folder) -> None:
    root = folder({"l.ris": ris("L1  - a.html"), "pages/b.html": PAGE})
    (root / "a.html").symlink_to("pages/b.html")
    found, _ = read_all(root)
    assert [article.id for article in found] == ["l#1"]


@pytest.mark.parametrize(
    ("lines", "files", "problem"),
    [
        pytest.param(["L1  - https://a.example/a.html"], {}, None, id="an address is not opened"),
        pytest.param(
            ["L4  - files/1/a.png"], {"files/1/a.png": "x"}, "files/1/a.png: left out: not in", id="a picture"
        ),
        pytest.param(["L1  - a.pdf"], {"a.pdf": "no pdf"}, "a.pdf: ", id="a damaged file"),
        pytest.param(["L1  - a.html"], {"a.html": "<html></html>"}, "a.html: no article", id="a page without a text"),
    ],
)
def test_the_abstract_stands_in(folder: Folder, lines: list[str], files: dict[str, str], problem: str | None) -> None:
    found, problems = read_all(folder({"l.ris": ris("AB  - “No,” she said.", *lines), **files}))
    assert [(article.id, article.text, article.excerpt) for article in found] == [("l#1", "“No,” she said.", True)]
    assert any(one.startswith(problem) for one in problems) if problem else problems == []


def test_a_file_of_several_articles_is_nobodys_text(folder: Folder) -> None:
    two = (SAMPLES / "pages" / "two-articles.html").read_bytes()
    found, problems = read_all(folder({"l.ris": ris("AB  - “No,” she said.", "L1  - a.html"), "a.html": two}))
    assert [article.id for article in found] == ["l#1", "a#1", "a#2"]
    assert "a.html:1: 2 articles: none is taken for that of the record" in problems


def test_a_file_that_was_read_before_stays_an_article_of_its_own(folder: Folder) -> None:
    root = folder({"l.ris": ris("AB  - “No,” she said.", "L1  - a.html"), "a.html": PAGE})
    problems: list[Problem] = []
    assert [article.id for article in read(root / "a.html", root / "l.ris", problems=problems)] == ["a", "l#1"]
    assert [one.reason for one in problems] == ["'a.html' is not read: it was read before, as an article of its own"]


def test_a_library_in_an_archive_or_of_the_standard_input_joins_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / "-").write_text("a file of that name")
    library = ris("AB  - “No,” she said.", "L1  - a.html")
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as archive:
        archive.writestr("l.ris", library * 2)
    found, problems = read_all(tmp_path / "z.zip")
    assert [article.text for article in found] == ["“No,” she said."] * 2
    assert [one.partition(": ")[2] for one in problems] == [
        "a library in an archive: the files attached to its records are not joined to them"
    ]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(library.encode())))
    assert [article.text for article in read("-")] == ["“No,” she said."]


def test_packages_that_are_missing_are_told_once(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*given: object) -> object:
        raise MissingExtra("pdf", "reading PDF files")

    monkeypatch.setattr(portable_documents, "articles", missing)
    record = ris("AB  - “No,” she said.", "L1  - a.pdf")
    root = folder({"l.ris": record * 2, "a.pdf": b"%PDF-"})
    _, problems = read_all(root / "l.ris")
    assert len(problems) == 1 and problems[0].endswith("reading PDF files needs more packages; install them: "
                                                       "pip install 'quotes-tui[pdf]'")  # fmt: skip


# --- Better BibTeX -----------------------------------------------------------------------------------------


def item(**more: object) -> dict[str, object]:
    return {
        "itemType": "newspaperArticle",
        "title": "Ferry to close",
        "creators": [
            {"creatorType": "author", "firstName": "Ann", "lastName": "Poe"},
            {"creatorType": "author", "name": "Island Council"},
            {"creatorType": "translator", "lastName": "Roe"},
        ],
        "date": "2022-03-22T10:15:00Z",
        "publicationTitle": "The Post",
        "url": "https://post.example/ferry",
        "citationKey": "poe2022",
        **more,
    }


def test_items_of_better_bibtex(folder: Folder) -> None:
    items = [item(attachments=[{"path": "files/12/a.html"}]), {"itemType": "note", "note": "x", "creators": []}]
    found, problems = read_all(folder({"l.json": json.dumps({"config": {}, "items": items}), "files/12/a.html": PAGE}))
    (article,) = found
    assert article.text.startswith(FIRST)
    assert (article.id, article.outlet, article.translator) == ("poe2022", "The Post", "Roe")
    assert (article.authors, article.published_time) == (("Ann Poe", "Island Council"), "10:15:00+00:00")
    assert [one.partition(" attached")[0] for one in problems] == [
        "l.json:1: left out: the row has no text",
        "files/12: left out:",
    ]


@pytest.mark.parametrize(
    "odd",
    [
        pytest.param({"attachments": [7, {"path": 7}, {}]}, id="no paths"),
        pytest.param({"attachments": "x"}, id="no list"),
        pytest.param({"creators": [7, {"creatorType": "author"}]}, id="no names"),
        pytest.param({"creators": None}, id="no people"),
    ],
)
def test_odd_items_are_read_as_far_as_they_go(folder: Folder, odd: dict[str, object]) -> None:
    found, problems = read_all(folder({"l.json": json.dumps([item(abstractNote="“No,” she said.", **odd)])}))
    assert [article.text for article in found] == ["“No,” she said."]
    assert problems == []
