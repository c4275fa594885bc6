"""MHTML: the page in it is read as it is alone, and what is no page is named."""

from __future__ import annotations

from dataclasses import replace
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest

from quotes_tui.errors import ArticleError
from quotes_tui.reading import read
from quotes_tui.settings import ReadingSettings
from tests.reading.conftest import Folder

PAGES = Path(__file__).resolve().parents[1] / "data" / "samples" / "pages"


def archive(page: str, address: str, date: str = "") -> bytes:
    """A page as Chrome saves it as a single file: a picture and a frame after it."""
    whole = MIMEMultipart("related", type="text/html")
    if date:
        whole["Date"] = date
    for words, at in ((page, address), ("<p>“Buy boots,” says the frame, over and over again.</p>", "cid:frame")):
        part = MIMEText(words, "html", "utf-8")
        part["Content-Location"] = at
        whole.attach(part)
    picture = MIMEBase("image", "png")
    picture.set_payload("iVBORw0KGgo=")
    whole.attach(picture)
    return whole.as_bytes()


@pytest.mark.parametrize("name", ["sidebar", "right-to-left", "live-blog"])
def test_a_page_in_one_file_is_the_same_article(folder: Folder, name: str) -> None:
    page = (PAGES / f"{name}.html").read_text(encoding="utf-8")
    root = folder({"a.mhtml": archive(page, "https://marrowpost.example/a")})
    (article,) = read(root)
    (alone,) = read(PAGES / f"{name}.html")
    assert replace(article, id="", path="") == replace(
        alone, id="", path="", url=alone.url or "https://marrowpost.example/a"
    )


@pytest.mark.parametrize(
    ("date", "day"),
    [
        pytest.param("Tue, 22 Mar 2022 23:15:00 +0900", "2022-03-22", id="the day on which it was saved"),
        pytest.param("soon", None, id="no day"),
    ],
)
def test_the_day_of_the_visit(folder: Folder, date: str, day: str | None) -> None:
    page = (PAGES / "sidebar.html").read_text(encoding="utf-8")
    (article,) = read(folder({"a.mhtml": archive(page, "https://marrowpost.example/a", date)}))
    assert article.accessed == day


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "there is no page in this file", id="empty"),
        pytest.param(b"\x00\xff" * 500, "there is no page in this file", id="binary"),
        pytest.param(b"Content-Type: image/png\n\nx", "there is no page in this file", id="a picture"),
        pytest.param(b"Content-Type: text/html\n\n", "empty", id="an empty page"),
        pytest.param(
            b"Content-Type: multipart/related; boundary=x\n\n"
            + b"--x\nContent-Type: multipart/mixed; boundary=x\n\n" * 900,
            "there is no page in this file",
            id="parts in parts",
        ),
        pytest.param(b"Content-Type: text/html\n\n" + b"x" * 2000, "its page is larger than 0.001 MB", id="large"),
        pytest.param(b"x" * 9000, "larger than 0.008 MB, too large for one page", id="large as a whole"),
    ],
)
def test_what_is_no_page_is_named(folder: Folder, data: bytes, reason: str) -> None:
    limits = ReadingSettings(max_bytes=1000, max_unpacked=8000 if data[:1] == b"x" else 1_000_000)
    with pytest.raises(ArticleError) as raised:
        list(read(folder({"a.mht": data}), limits=limits))
    assert raised.value.reason == reason


def test_an_address_cannot_leave_its_note(folder: Folder) -> None:
    page = (PAGES / "right-to-left.html").read_text(encoding="utf-8")
    (article,) = read(folder({"a.mhtml": archive(page, "https://a.example/--><h1>No</h1>")}))
    assert article.url is None
    assert article.title == "الجسر سيغلق شهرين"
