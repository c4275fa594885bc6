"""PDF files: their text in paragraphs, what they state, and what is no document."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from quotes_tui.model import Article, Problem
from quotes_tui.reading import portable_documents, read
from quotes_tui.settings import ReadingSettings
from tests.data.portable import FONT, column, pdf, whole
from tests.reading.conftest import Folder

LINES = [
    "“The ferry will not run before the spring, and no one can say that",
    "we did not warn the island of it in good time,” the may-",
    "or said on Monday.",
    "",
    "She gave no reason. The well-known captain of the ferry, the well-",
    "known John Roe, was at sea.",
]
TEXT = (
    "“The ferry will not run before the spring, and no one can say that we did not warn the island of it in good time,”"
    " the mayor said on Monday.\n\n"
    "She gave no reason. The well-known captain of the ferry, the well-known John Roe, was at sea."
)
INFO = "/Title (Ferry to close) /Author (Ann Poe and John Roe) /CreationDate (D:20220322231500+09'00')"


def read_all(path: Path, limits: ReadingSettings | None = None) -> tuple[list[Article], list[str]]:
    problems: list[Problem] = []
    found = list(read(path, problems=problems, limits=limits))
    return found, [str(problem).removeprefix(f"{path}/") for problem in problems]


@pytest.mark.parametrize("packed", [False, True])
def test_a_document(folder: Folder, packed: bool) -> None:
    root = folder({"a.pdf": pdf([column(LINES)], INFO, packed)})
    assert read_all(root) == (
        [
            Article(
                "a",
                TEXT,
                title="Ferry to close",
                authors=("Ann Poe", "John Roe"),
                published="2022-03-22",
                language="en",
                path=f"{root}/a.pdf",
            )
        ],
        [],
    )


NAMES = "ferry mayor island bridge spring winter captain council harbour boat letter answer reason matter".split()
RUNNING = [f"the {a} and the {b} of the {a} were as they had been then" for a in NAMES[:6] for b in NAMES[6:11]]


def pages_with_heads() -> list[list[tuple[float, float, str]]]:
    words = RUNNING
    heads = ["The Island Post", "Council papers"]
    return [
        [
            (72, 760, heads[number % 2]),
            (500, 760, f"Page {number + 1} of 5"),
            *column(words[number * 6 : number * 6 + 6]),
            (300, 30, f"– {number + 1} –"),
        ]
        for number in range(5)
    ]


def test_running_heads_and_page_numbers_are_left_out_and_a_paragraph_goes_on(folder: Folder) -> None:
    (article,), _ = read_all(folder({"a.pdf": pdf(pages_with_heads())}))
    assert article.text == " ".join(RUNNING)


def test_columns_are_read_one_after_the_other(folder: Folder) -> None:
    left = ["The ferry will not run", "before the spring, the", "mayor of the island told"]
    right = ["the council. “We have no", "choice,” she said."]
    (article,), _ = read_all(folder({"a.pdf": pdf([[*column(left), *column(right, x=320)]])}))
    assert article.text == " ".join([*left, *right])


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        pytest.param(
            [(72, 700, "{18}A heading"), (72, 688, "and words below it.")],
            "A heading\n\nand words below it.",
            id="size",
        ),
        pytest.param(
            [(72, 700, "One sentence that fills its line."), (90, 688, "Another that is set in.")],
            "One sentence that fills its line.\n\nAnother that is set in.",
            id="indentation",
        ),
        pytest.param(
            [(90, 700, "A paragraph that is set in at its"), (72, 688, "first line alone goes on below it.")],
            "A paragraph that is set in at its first line alone goes on below it.",
            id="first line set in",
        ),
        pytest.param(
            [*column(["A long line of a paragraph that ends", "here.", "A new one, without a gap, goes on and"])],
            "A long line of a paragraph that ends here.\n\nA new one, without a gap, goes on and",
            id="short last line",
        ),
        pytest.param(
            column(["the Anglo-", "Saxon and 2020-", "21 too"]), "the Anglo-Saxon and 2020-21 too", id="hyphens kept"
        ),
        pytest.param(
            column(["the U.S.-", "led talks of 20-", "year-olds"]),
            "the U.S.-led talks of 20-year-olds",
            id="hyphens behind a point and a figure",
        ),
        pytest.param(
            [
                (90, 700, "A line set in that ends here."),
                (72, 688, "Its second line goes on to the end of it."),
                (90, 676, "By Ann Poe"),
                (90, 664, "Another that is set in at its first"),
                (72, 652, "line alone."),
                (90, 640, "One more that is set in at its first"),
                (72, 628, "line."),
            ],
            "A line set in that ends here. Its second line goes on to the end of it.\n\nBy Ann Poe\n\n"
            "Another that is set in at its first line alone.\n\nOne more that is set in at its first line.",
            id="lines set in below each other",
        ),
        pytest.param(
            [*column(["A title of its own"], top=730), *column(["By Ann Poe", "", "First of two lines,", "second."])],
            "A title of its own\n\nBy Ann Poe\n\nFirst of two lines, second.",
            id="few lines, as many gaps",
        ),
        pytest.param(column(["a soft\xad", "ened word"]), "a softened word", id="soft hyphen"),
        pytest.param(column(["A dash –", "stays"]), "A dash – stays", id="dash"),
        pytest.param(
            column(["Only a number below", "1984"], leading=12), "Only a number below", id="lone number at the foot"
        ),
    ],
)
def test_lines_become_paragraphs(folder: Folder, lines: list[tuple[float, float, str]], text: str) -> None:
    (article,), _ = read_all(folder({"a.pdf": pdf([lines])}))
    assert article.text == text


@pytest.mark.parametrize(
    ("info", "title", "authors"),
    [
        pytest.param("/Title (Microsoft Word - ferry.doc) /Author (user)", None, (), id="what programs put there"),
        pytest.param("/Title (ferry_final.indd) /Author (Microsoft Office User)", None, (), id="names of files"),
        pytest.param("/Title () /Author (Ann Poe, Reuters)", None, ("Ann Poe",), id="agency"),
        pytest.param("/CreationDate (nonsense) /Title (The ferry)", "The ferry", (), id="no date"),
        pytest.param("/Title 5 /Author [1 2]", None, (), id="wrong shapes"),
    ],
)
def test_what_it_states(folder: Folder, info: str, title: str | None, authors: tuple[str, ...]) -> None:
    (article,), _ = read_all(folder({"a.pdf": pdf([column(LINES)], info)}))
    assert (article.title, article.authors, article.published) == (title, authors, None)


def test_the_day_that_is_printed_counts_more_than_the_day_of_the_copy(folder: Folder) -> None:
    (article,), _ = read_all(
        folder({"a.pdf": pdf([column(["22 March 2022", "", *LINES])], "/CreationDate (D:20250101)")})
    )
    assert article.published == "2022-03-22"


def forms_within_forms(depth: int) -> bytes:
    """Each drawing draws the next one ten times."""
    form = b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >> /Length %d >>"
    draw = b"/X Do " * 10
    objects = [FONT]
    for number in range(2, depth + 2):
        objects.append(form % (number + 1, len(draw)) + b"\nstream\n" + draw + b"\nendstream")
    objects.append(b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 0 >>\nstream\n\nendstream")
    page = len(objects) + 1
    objects.append(
        b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 9 9] /Contents 2 0 R"
        b" /Resources << /XObject << /X 3 0 R >> >> >>" % (page + 1)
    )
    objects.append(b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % page)
    objects.append(b"<< /Type /Catalog /Pages %d 0 R >>" % (page + 1))
    objects.append(b"<< >>")
    return whole(objects, page + 2)


def own_child() -> bytes:
    """A tree of pages that holds itself."""
    return whole(
        [b"<< /Type /Pages /Kids [1 0 R 1 0 R] /Count 2 >>", b"<< /Type /Catalog /Pages 1 0 R >>", b"<< >>"], 2
    )


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"no pdf at all", "no PDF that can be read: ", id="no PDF"),
        pytest.param(pdf([column(LINES)])[:200], "no PDF that can be read: ", id="cut off"),
        pytest.param(pdf([b"q 1 0 0 1 0 0 cm Q"]), "no text in it: is it scanned? Run character", id="no text"),
        pytest.param(pdf([]), "no text in it", id="no pages"),
        pytest.param(
            pdf([column(LINES)], packed=True).replace(b"/FlateDecode", b"/Fl"),
            "no PDF that can be read: ",
            id="old name",
        ),
        pytest.param(own_child(), "no ", id="pages without end"),
    ],
)
def test_what_is_no_document_of_text_is_named(folder: Folder, data: bytes, problem: str) -> None:
    found, (only,) = read_all(folder({"a.pdf": data}))
    assert found == []
    assert only.startswith(f"a.pdf: {problem}")


def test_drawings_that_multiply_are_given_up(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portable_documents, "_STEPS", 2_000)
    assert read_all(folder({"a.pdf": forms_within_forms(9)}))[1] == [
        "a.pdf: drawn in too many steps for a document of text"
    ]


def encrypted(password: str) -> bytes:
    import io

    from pypdf import PdfReader, PdfWriter

    writer, out = PdfWriter(PdfReader(io.BytesIO(pdf([column(LINES)])))), io.BytesIO()
    writer.encrypt(password, "owner", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def test_a_password_is_not_guessed_and_none_is_none(folder: Folder) -> None:
    root = folder({"a.pdf": encrypted("secret"), "b.pdf": encrypted("")})
    found, problems = read_all(root)
    assert [(article.id, article.text) for article in found] == [("b", TEXT)]
    assert problems == ["a.pdf: encrypted: it opens with a password only"]


def test_pages_that_are_blank_or_too_many_are_told(folder: Folder) -> None:
    root = folder({"a.pdf": pdf([column(LINES), b"", column(["Never."])])})
    found, problems = read_all(root, ReadingSettings(max_pages=2))
    assert [article.text for article in found] == [TEXT]
    assert problems == [
        "a.pdf: 3 pages, more than max_pages = 2 in [reading]: the rest is not read",
        "a.pdf: no text on page 2: blank, or scanned",
    ]


def test_a_file_that_is_too_large(folder: Folder) -> None:
    _, problems = read_all(folder({"a.pdf": pdf([column(LINES)])}), ReadingSettings(max_bytes=100))
    assert problems == ["a.pdf: larger than 0.0001 MB, too large for one document"]


def test_without_the_package_one_line_names_the_command(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    root = folder({"a.pdf": pdf([column(LINES)]), "b.pdf": pdf([column(LINES)])})
    assert read_all(root)[1] == [
        "a.pdf: reading PDF files needs more packages; install them: pip install 'quotes-tui[pdf]'"
        " (and for 1 more file)"
    ]
