"""Archives are read where they lie; what is hostile in one is named, and nothing is ever written."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from quotes_tui.model import Problem
from quotes_tui.reading import archives, read
from quotes_tui.settings import ReadingSettings
from tests.reading.conftest import Folder

FILES = {"b.md": "---\ntitle: B\n---\nTwo.\n", "a/x.txt": "One.", "c.csv": "text\nThree.\nFour.\n"}


def zipped(files: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return out.getvalue()


def tarred(files: Mapping[str, str | bytes], links: tuple[str, ...] = (), mode: str = "w") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for name in links:
            link = tarfile.TarInfo(name)
            link.type, link.linkname = tarfile.SYMTYPE, "/etc/hostname"
            archive.addfile(link)
        for name, content in files.items():
            data = content if isinstance(content, bytes) else content.encode()
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def read_all(path: Path, limits: ReadingSettings | None = None) -> tuple[dict[str, str], list[str]]:
    problems: list[Problem] = []
    found = {article.id: article.text for article in read(path, problems=problems, limits=limits)}
    return found, [str(problem).removeprefix(f"{path}/") for problem in problems]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("in.zip", zipped(FILES), id="zip"),
        pytest.param("in.ZIP", zipped(FILES, zipfile.ZIP_STORED), id="zip, stored"),
        pytest.param("in.tar", tarred(FILES), id="tar"),
        pytest.param("in.tgz", tarred(FILES, mode="w:gz"), id="tgz"),
        pytest.param("in.tar.gz", tarred(FILES, mode="w:gz"), id="tar.gz"),
    ],
)
def test_the_files_of_an_archive_are_read_as_those_of_a_folder(folder: Folder, name: str, data: bytes) -> None:
    found, problems = read_all(folder({name: data}))
    assert found == {"in/b": "Two.\n", "in/a/x": "One.", "in/c#1": "Three.", "in/c#2": "Four."}
    assert problems == []


def test_an_article_tells_where_it_lies(folder: Folder) -> None:
    root = folder({"in.zip": zipped(FILES)})
    assert [article.path for article in read(root)] == [
        f"{root}/in.zip/{name}" for name in ("a/x.txt", "b.md", "c.csv:2", "c.csv:3")
    ]


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        pytest.param("a.jsonl.gz", b'{"text": "x"}\n{"text": "y"}', {"a#1": "x", "a#2": "y"}, id="json lines"),
        pytest.param("a.gqg.json.gz", b'{"text": "x"}\n{"text": "y"}', {"a.gqg#1": "x", "a.gqg#2": "y"}, id="gqg"),
        pytest.param("a.gz", b"x", {"a": "x"}, id="no other suffix"),
    ],
)
def test_a_gz_is_the_file_that_it_packs(folder: Folder, name: str, data: bytes, found: dict[str, str]) -> None:
    assert read_all(folder({name: gzip.compress(data)})) == (found, [])


def test_what_is_left_out_is_named(folder: Folder) -> None:
    names = ("README.md", ".hidden.md", "__MACOSX/._a.md", ".git/a.md", "a.zip", "a.tar.gz", "a.png")
    found, problems = read_all(folder({"in.zip": zipped({**dict.fromkeys(names, "x"), "a.md": "One."})}))
    assert found == {"in/a": "One."}
    assert problems == [
        "in.zip/.git/a.md: left out: hidden",
        "in.zip/.hidden.md: left out: hidden",
        "in.zip/README.md: left out: a README is no article",
        "in.zip/__MACOSX/._a.md: left out: hidden",
        "in.zip/a.png: left out: not in a format that is read",
        "in.zip/a.tar.gz: left out: an archive in an archive is not read",
        "in.zip/a.zip: left out: an archive in an archive is not read",
    ]


@pytest.mark.parametrize("make", [zipped, tarred])
def test_a_name_leads_nowhere(folder: Folder, make: object) -> None:
    names = ("../../up.md", "/etc/root.md", "a/../../../b.md", "C:\\w\\c.md", "./d.md")
    data = zipped(dict.fromkeys(names, "x")) if make is zipped else tarred(dict.fromkeys(names, "x"))
    root = folder({"b/in.zip" if make is zipped else "b/in.tar": data, "fields.toml": 'text = "words"'})
    before = sorted(root.rglob("*"))
    found, problems = read_all(root / "b")
    assert sorted(found) == ["in/C:/w/c", "in/a/b", "in/d", "in/etc/root", "in/up"]
    assert problems == []
    assert sorted(root.rglob("*")) == before


def test_a_map_beside_an_archive_holds_for_its_tables(folder: Folder) -> None:
    root = folder({"fields.toml": 'text = "words"', "in.zip": zipped({f"{'a' * 300}/a.csv": "words\nOne.\n"})})
    assert list(read_all(root)[0].values()) == ["One."]


def test_links_in_a_tar_are_not_followed(folder: Folder) -> None:
    found, problems = read_all(folder({"in.tar": tarred({"a.md": "One."}, ("b.md", "c.md"))}))
    assert found == {"in/a": "One."}
    assert problems == ["in.tar/b.md: left out: not a plain file", "in.tar/c.md: left out: not a plain file"]


def damaged(data: bytes, at: int) -> bytes:
    return data[:at] + bytes(byte ^ 0x55 for byte in data[at : at + 20]) + data[at + 20 :]


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        pytest.param("in.zip", b"", "in.zip: a broken archive: File is not a zip file", id="empty file"),
        pytest.param("in.zip", b"PK\x03\x04" + b"x" * 99, "in.zip: a broken archive", id="no zip"),
        pytest.param("in.tar", b"x" * 2000, "in.tar: a broken archive", id="no tar"),
        pytest.param("in.gz", b"x" * 2000, "in.gz: a broken archive: Not a gzipped file", id="no gz"),
        pytest.param("in.txt.gz", gzip.compress(b"x" * 999)[:-9], "in.txt.gz: a broken archive", id="gz cut off"),
        pytest.param("in.tgz", tarred(FILES, mode="w:gz")[:-99], "in.tgz: a broken archive", id="tar.gz cut off"),
        pytest.param("in.zip", zipped({}), "in.zip: an empty archive", id="nothing in a zip"),
        pytest.param("in.tar", tarred({}), "in.tar: an empty archive", id="nothing in a tar"),
        pytest.param(
            "in.zip",
            damaged(zipped({"a.md": "".join(map(str, range(99)))}), 40),
            "in.zip/a.md: cannot be unpacked",
            id="damaged",
        ),
        pytest.param("in.exe.gz", gzip.compress(b"x"), "in.exe.gz: left out: not in a format", id="another format"),
    ],
)
def test_a_broken_archive_is_named(folder: Folder, name: str, data: bytes, problem: str) -> None:
    _, problems = read_all(folder({name: data}))
    assert problems[-1].startswith(problem)


def test_an_encrypted_file_is_named_and_the_rest_goes_on(folder: Folder) -> None:
    data = bytearray(zipped({"a.md": "x", "b.md": "Two."}))
    entry = data.index(b"PK\x01\x02")
    data[entry + 8] |= 1
    found, problems = read_all(folder({"in.zip": bytes(data)}))
    assert (found, problems) == ({"in/b": "Two."}, ["in.zip/a.md: encrypted"])


ZEROS = b"0" * 3_000_000


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        pytest.param(
            "in.zip", zipped({"a.md": ZEROS}), "in.zip/a.md: unpacks to more than 200 times its size", id="ratio"
        ),
        pytest.param(
            "in.zip",
            zipped({"a.md": b"One.", "b.md": ZEROS, "c.md": "x"}, zipfile.ZIP_STORED),
            "in.zip: more than max_unpacked = 2 MB in [reading] comes out of it: the rest is not read",
            id="zip",
        ),
        pytest.param("in.txt.gz", gzip.compress(ZEROS), "in.txt.gz: more than max_unpacked", id="gz"),
        pytest.param(
            "in.tgz", tarred({"b.bin": ZEROS, "c.md": "x"}, mode="w:gz"), "in.tgz: more than max", id="tar.gz"
        ),
    ],
)
def test_a_bomb_is_told_and_not_unpacked(folder: Folder, name: str, data: bytes, problem: str) -> None:
    _, problems = read_all(folder({name: data}), ReadingSettings(max_unpacked=2_000_000))
    assert problems[-1].startswith(problem)


def test_a_header_that_asks_for_more_than_there_may_be(folder: Folder) -> None:
    info = tarfile.TarInfo("a.md")
    info.type, info.size = tarfile.XHDTYPE, 5_000_000
    data = gzip.compress(info.tobuf() + b"1" * 5_000_000)
    _, problems = read_all(folder({"in.tgz": data}), ReadingSettings(max_unpacked=1_000_000))
    assert problems[-1].startswith("in.tgz: more than max_unpacked = 1 MB")


def test_a_zip_whose_directory_lies_gives_no_more_than_it_says(folder: Folder) -> None:
    data = bytearray(zipped({"a.md": b"word " * 1000, "b.md": "Two."}))
    entry = data.index(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (10).to_bytes(4, "little")
    found, problems = read_all(folder({"in.zip": bytes(data)}))
    assert found == {"in/b": "Two."}
    assert problems[0].startswith("in.zip/a.md: cannot be unpacked: Bad CRC-32")


@pytest.mark.parametrize("make", [zipped, tarred])
def test_too_many_files(folder: Folder, monkeypatch: pytest.MonkeyPatch, make: object) -> None:
    monkeypatch.setattr(archives, "_MOST", 2)
    files: dict[str, str | bytes] = {f"{n}.md": "x" for n in range(5)}
    name, data = ("in.zip", zipped(files)) if make is zipped else ("in.tar", tarred(files))
    found, problems = read_all(folder({name: data}))
    assert (len(found), problems) == (2, [f"{name}: more than 2 files: the rest is not read"])
