"""Saved pages of ten layouts: the body is exact, the fields are there, and nothing beside the article gets in."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.errors import ArticleError
from quotes_tui.extraction import extract
from quotes_tui.model import Article, Problem
from quotes_tui.reading import read
from quotes_tui.reading.source import Source
from quotes_tui.reading.web_pages import page_articles
from quotes_tui.settings import ReadingSettings
from tests.reading.conftest import Folder

SAMPLES = Path(__file__).resolve().parents[1] / "data" / "samples" / "pages"
NAMES = sorted(path.stem for path in SAMPLES.glob("*.txt"))
STUB = "the page seems to be a stub: it asks readers to sign in or subscribe for the rest"


def expected(name: str) -> str:
    """The body of a sample, as its page shows it."""
    return (SAMPLES / f"{name}.txt").read_text(encoding="utf-8").removesuffix("\n")


def sample(name: str) -> tuple[Article, list[str]]:
    """The article of a sample (`page.2`: its second one), and what was told of the page."""
    page, _, number = name.partition(".")
    problems: list[Problem] = []
    articles = list(read(SAMPLES / f"{page}.html", problems=problems))
    return articles[int(number or 1) - 1], [problem.reason for problem in problems]


@pytest.mark.parametrize("name", NAMES)
def test_the_body_is_exact(name: str) -> None:
    assert sample(name)[0].text == expected(name)


@pytest.mark.parametrize("name", NAMES)
def test_no_quotation_from_beside_the_article_gets_in(name: str) -> None:
    article, _ = sample(name)
    body = expected(name)
    found = extract(article)
    assert found == extract(replace(article, text=body))
    assert all(span.of(article.text) in body for quotation in found for span in quotation.spans)


@pytest.mark.parametrize("name", NAMES)
def test_only_the_stub_is_told_of(name: str) -> None:
    assert sample(name)[1] == ([STUB] if name == "paywall-stub" else [])


FIELDS: dict[str, dict[str, object]] = {
    "sidebar": {
        "title": "Harbour wall ‘will not last the winter’, engineers warn",
        "outlet": "The Marrow Post",
        "authors": ("Ines Calder",),
        "agency": "AFP",
        "published": "2031-05-06",
        "url": "https://marrowpost.example/2031/05/06/harbour-wall",
        "language": "en-GB",
    },
    "live-blog": {"title": "Storm over Marrow: as it happened", "outlet": "Calder News", "authors": ("Ada Low",)},
    "interview": {"title": "“I never wanted the job”", "authors": ("Ada Low", "John Roe"), "published": "2031-03-14"},
    "transcript": {"outlet": "Ministry of Works", "published": "2031-05-09", "encoding": "cp1252"},
    "right-to-left": {"title": "الجسر سيغلق شهرين", "outlet": "أخبار الوادي", "language": "ar"},
    "amp": {"agency": "Reuters", "authors": (), "outlet": "The Tern", "url": "https://thetern.example/news/ferry"},
    "broken-markup": {"title": "Wolves and sheep on the hill", "authors": ("Ada Low",), "published": "2031-05-03"},
    "two-articles.1": {"id": "two-articles#1", "authors": ("Ines Calder",), "url": "https://marrowpost.example/mill"},
    "two-articles.2": {"id": "two-articles#2", "authors": ("John Roe",), "url": "https://marrowpost.example/bank"},
}


@pytest.mark.parametrize("name", FIELDS)
def test_the_fields_are_read(name: str) -> None:
    article, _ = sample(name)
    assert {field: getattr(article, field) for field in FIELDS[name]} == FIELDS[name]


def test_a_page_of_5_mb_is_read_to_its_end(folder: Folder) -> None:
    paragraphs = [
        f"“Wall number {n} stands,” said engineer {n}. It was built of stone and patience." for n in range(9000)
    ]
    beside = "<aside><p>“Buy boots,” says everybody.</p></aside>"
    body = "".join(f"<p class=t>{one}</p>\n{beside if n % 9 == 0 else ''}" for n, one in enumerate(paragraphs))
    picture = f"<img src='data:image/png;base64,{'iVBORw0KGgo' * 400_000}'>"
    root = folder({"big.html": f"<html><body><article><h1>All the walls</h1>{picture}{body}</article></body></html>"})
    assert (root / "big.html").stat().st_size > 5_000_000
    problems: list[Problem] = []
    (article,) = read(root / "big.html", problems=problems)
    assert article.text == "\n\n".join(paragraphs)
    assert problems == []


def page(body: str, head: str = "") -> str:
    """A page with an article long enough to be found, and more below its first paragraph."""
    return (
        f"<html lang=en><head><title>The wall of Marrow</title>{head}</head><body><article>"
        "<p>The wall of Marrow will not last another winter, engineers told the council of the town on Monday.</p>"
        f"{body}<p>A vote on the wall is expected in June, when the budget for the summer has passed the council.</p>"
        "</article></body></html>"
    )


@pytest.mark.parametrize(
    ("body", "seen"),
    [
        pytest.param(
            "<p>“a <b>b</b>c,” he&nbsp;said &amp; left.</p>", "“a bc,” he\u00a0said & left.", id="inline, entities"
        ),
        pytest.param(
            "<p>One line<br>another<br/><br>a new paragraph</p>", "One line\nanother\n\na new paragraph", id="breaks"
        ),
        pytest.param("<p>He said <q>no, <q>never</q></q>.</p>", "He said “no, ‘never’”.", id="marks of q"),
        pytest.param("<p>On <time>Monday</time>, it fell.</p>", "On Monday, it fell.", id="time in a sentence"),
        pytest.param("<p>東<ruby>京<rt>きょう</rt></ruby>で話した。</p>", "東京で話した。", id="ruby"),
        pytest.param("<p>a\u00adb\u200dc e\u0301</p>", "a\u00adb\u200dc e\u0301", id="code points stay"),
        pytest.param("<p>It &amp;rsquo;s</p>", "It &rsquo;s", id="entities undone once"),
        pytest.param(
            "<p>外相は「受け入れない」と述べた。\n\n　「強く抗議する」とも。</p>",
            "外相は「受け入れない」と述べた。\n\n「強く抗議する」とも。",
            id="Japanese paragraphs within one, set in",
        ),
        pytest.param("<div>Text in a box alone.</div>", "Text in a box alone.", id="text without p"),
    ],
)
def test_words_are_those_that_a_reader_sees(folder: Folder, body: str, seen: str) -> None:
    (article,) = read(folder({"a.html": page(body)}))
    assert article.text.partition("on Monday.\n\n")[2].rpartition("\n\nA vote")[0] == seen


@pytest.mark.parametrize(
    "beside",
    [
        pytest.param("<script>“No,” he said.</script>", id="script"),
        pytest.param("<style>“No,” he said.</style>", id="style"),
        pytest.param("<template><p>“No,” he said.</p></template>", id="template"),
        pytest.param("<noscript><p>“No,” he said.</p></noscript>", id="noscript"),
        pytest.param("<!-- <p>“No,” he said.</p> -->", id="comment"),
        pytest.param("<p style='color:red; display : none'>“No,” he said.</p>", id="not displayed"),
        pytest.param("<div style='visibility:hidden'><p>“No,” he said.</p></div>", id="invisible"),
        pytest.param("<p hidden>“No,” he said.</p>", id="hidden"),
        pytest.param("<p class='x sr-only'>“No,” he said.</p>", id="for screen readers"),
        pytest.param("<textarea>“No,” he said.</textarea>", id="form"),
        pytest.param("<svg><text>“No,” he said.</text></svg>", id="picture"),
        pytest.param("<figure><figcaption>“No,” he said.</figcaption></figure>", id="caption"),
        pytest.param("<div class='imageCaption'><p>“No,” he said.</p></div>", id="caption by class"),
        pytest.param("<div class='c-relatedLinks'><p>“No,” he said.</p></div>", id="related"),
        pytest.param("<p><a href=/x>“No,” he said: the interview</a></p>", id="a link alone"),
        pytest.param("<p>See also: <a href=/x>“No,” he said in May</a></p>", id="a link with a label"),
        pytest.param("<iframe srcdoc='<p>“No,” he said.</p>'>“No,” he said.</iframe>", id="frame"),
        pytest.param("<blockquote><p>will not last another winter, engineers told</p></blockquote>", id="pull quote"),
    ],
)
def test_what_is_hidden_or_stands_beside_the_article_is_left_out(folder: Folder, beside: str) -> None:
    with_it, without = read(folder({"a.html": page(beside), "b.html": page("")}))
    assert with_it.text == without.text


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        pytest.param("<link rel=canonical href='javascript:alert(1)'>", "url", None, id="script as address"),
        pytest.param("<base href='https://evil.example/'><link rel=canonical href='/a'>", "url", None, id="base"),
        pytest.param("<meta property='og:url' content='http://[::1'>", "url", None, id="address in pieces"),
        pytest.param("<!-- saved from url=(0030)https://a.example/b -->", "url", "https://a.example/b", id="browser"),
        pytest.param(
            "<!-- \n Page saved with SingleFile\n url: https://a.example/b\n saved date: Tue Mar 22 2022 10:00 GMT -->",
            "accessed",
            "2022-03-22",
            id="SingleFile",
        ),
        pytest.param(
            "<link rel=canonical href='https://web.archive.org/web/20220322101500/https://a.example/b'>",
            "url",
            "https://a.example/b",
            id="address of an archived page",
        ),
        pytest.param(
            "<link rel=canonical href='https://a.example/2022/03/22/b'>", "published", "2022-03-22", id="day in it"
        ),
        pytest.param(
            "<script type=application/ld+json>{'@type':'NewsArticle','datePublished':'2022-03-22'}</script>".replace(
                "'", '"'
            )
            + "<meta name=date content='2022-03-22 10:15'>"
            "<meta property=article:published_time content='2022-03-22T10:15:00+09:00'>",
            "published_time",
            "10:15:00+09:00",
            id="of one day what tells the time and its zone",
        ),
        pytest.param(
            "<meta property=article:published_time content='2022-03-22T00:00:00Z'>"
            "<meta name=date content='2022-03-23 10:15'>",
            "published_time",
            None,
            id="no time from another day, and none from midnight",
        ),
        pytest.param(
            "<meta property=article:modified_time content='2022-03-23T08:00:00Z'>",
            "modified_time",
            "08:00:00+00:00",
            id="time of the change",
        ),
        pytest.param("<meta name=author content='https://a.example/ann'>", "authors", (), id="address as author"),
        pytest.param("<meta name=author content='Ann Poe, AFP'>", "agency", "AFP", id="agency in a byline"),
        pytest.param("<meta name=author content='admin'>", "authors", (), id="nobody"),
        pytest.param(
            "<meta name=author content='Ann Poe & John Roe, Jr.'>", "authors", ("Ann Poe", "John Roe Jr."), id="two"
        ),
        pytest.param("<meta http-equiv=content-language content=ja>", "language", "en", id="wrong language"),
    ],
)
def test_facts_of_a_page(folder: Folder, head: str, field: str, value: object) -> None:
    (article,) = read(folder({"a.html": page("", head)}))
    assert getattr(article, field) == value


@pytest.mark.parametrize(
    ("data", "outlet"),
    [
        pytest.param('{"@type": "NewsArticle", "publisher": {"name": "The Tern"},}', "The Tern", id="a comma too many"),
        pytest.param('<!-- {"@type": "Article", "publisher": "The Tern"} -->', "The Tern", id="in a comment"),
        pytest.param('{"@graph": [[{"@type": "Report", "publisher": ["The Tern"]}]]}', "The Tern", id="nested arrays"),
        pytest.param(
            '{"@type": "http://schema.org/NewsArticle", "publisher": {"name": "A &amp; B"}}', "A & B", id="entities"
        ),
        pytest.param(
            '[{"@id": "#t", "name": "The Tern"}, {"@type": "Article", "publisher": {"@id": "#t"}}]',
            "The Tern",
            id="by id",
        ),
        pytest.param('{"@type": "Article", "publisher": {"@id": "#t"}, "@id": "#t"}', None, id="points to itself"),
        pytest.param('{"@type": "Recipe", "publisher": "The Tern"}', None, id="no article"),
        pytest.param(
            '{"@type": "Article", "publisher": 7, "author": [[["x"]]], "headline": {}}', None, id="odd shapes"
        ),
        pytest.param('{"@type": "Article", "publisher"', None, id="cut off"),
        pytest.param("[" * 100_000, None, id="deeper than a parser goes"),
        pytest.param('{"a":' * 900 + "1" + "}" * 900, None, id="deep"),
        pytest.param(
            "[" + '{"@type": "Thing"},' * 60_000 + '{"@type": "Article", "publisher": "x"}]', None, id="no end"
        ),
    ],
)
def test_linked_data_is_read_as_far_as_it_can_be(folder: Folder, data: str, outlet: str | None) -> None:
    script = f"<script type='application/ld+json'>{data}</script>"
    (article,) = read(folder({"a.html": page("", script)}))
    assert article.outlet == outlet
    assert article.text.endswith("passed the council.")


def test_pages_are_told_by_their_suffix_and_the_standard_input_by_how_it_opens(folder: Folder) -> None:
    root = folder(
        {"a.HTM": page(""), "b.xhtml": "<?xml version='1.0' encoding='utf-8'?>" + page(""), "c.txt": page("")}
    )
    assert ["<" in article.text for article in read(root)] == [False, False, True]


def test_a_missing_package_is_told_once_for_all_pages(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "trafilatura", None)
    problems: list[Problem] = []
    root = folder({"a.html": page(""), "b.html": page(""), "c.md": "The mayor said so."})
    assert [article.id for article in read(root, problems=problems)] == ["c"]
    (problem,) = problems
    assert re.fullmatch(r".*/a\.html: .*pip install 'quotes-tui\[html\]' \(and for 1 more file\)", str(problem))


@settings(max_examples=40)
@given(
    paragraphs=st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=80)
        .map(lambda words: " ".join(words.split(" ")).strip())
        .filter(bool),
        max_size=6,
    )
)
def test_whatever_stands_in_the_paragraphs_is_the_text(paragraphs: list[str]) -> None:
    data = page("".join(f"<p>{html.escape(words)}</p>" for words in paragraphs)).encode()
    (article,) = (one for one in page_articles(Source(Path("a"), "a", "a"), data) if isinstance(one, Article))
    seen = [re.sub(" +", " ", words) for words in paragraphs]
    assert article.text.split("\n\n")[1:-1] == seen


HOSTILE = {
    "deep boxes": "<div>" * 290 + "<p>“It fell,” said Bo Tern, who saw it fall.</p>" + "</div>" * 290,
    "tags of style never closed": "<font>" * 1500 + "<p>“It fell,” said Bo Tern, who saw it fall.</p>",
    "boxes of furniture in each other": "<aside class=related><p>x" * 1000,
    "hundreds of thousands of attributes": "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">x</p>",
    "a quotation mark never closed": "<p title='x>“It fell,” said Bo Tern.</p>",
    "more links than a search can take": "<p>a b c <a href=x>d</a></p>" * 21_000,
    "tables in tables": "<table><tr><td>x" * 90,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_read_or_named(folder: Folder, name: str) -> None:
    root = folder({"a.html": page(HOSTILE[name]), "b.md": "The mayor said so."})
    problems: list[Problem] = []
    ids = [article.id for article in read(root, problems=problems)]
    assert ids == ["a", "b"] or [problem.path for problem in problems] == [f"{root}/a.html"] * len(problems)
    assert "b" in ids


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param("", "empty", id="empty"),
        pytest.param("<html><body></body></html>", "no article is found in the page", id="nothing in it"),
        pytest.param("<!-- x -->", "nothing stands in the page", id="a comment alone"),
        pytest.param(
            "<html><body><nav><a href=/>Home</a></nav></body></html>", "no article is found in the page", id="menu"
        ),
        pytest.param(
            b"\xff\xfe\x00" * 99, "not valid utf-16-le, which its byte order mark tells (byte 294)", id="binary"
        ),
    ],
)
def test_a_page_without_an_article_is_an_error(folder: Folder, content: str | bytes, reason: str) -> None:
    with pytest.raises(ArticleError) as raised:
        list(read(folder({"a.html": content})))
    assert raised.value.reason == reason


def test_a_page_that_is_too_large_is_refused(folder: Folder) -> None:
    with pytest.raises(ArticleError, match=r"larger than 0\.001 MB, too large for one page"):
        list(read(folder({"a.html": page("x" * 1000)}), limits=ReadingSettings(max_bytes=1000)))


def test_what_is_lost_is_told(folder: Folder) -> None:
    sentence = "The survey of the wall took three weeks, and twenty people were asked about it. "
    whole = json.dumps({"@type": "NewsArticle", "articleBody": sentence * 30})
    files = {
        "cut.html": page("<div>" * 3000 + "<p>x</p>"),
        "deep.html": page("<div>" * 400 + "<p>x</p>" + "</div>" * 400),
        "hides.html": page(f"<div style='display:none'><p>{sentence * 9}</p></div>"),
        "short.html": page("", f"<script type='application/ld+json'>{whole}</script>"),
        "told.html": f"<html><script type='application/ld+json'>{whole}</script><body></body></html>",
    }
    problems: list[Problem] = []
    articles = {article.id: article for article in read(folder(dict(files)), problems=problems)}
    reasons = [(Path(problem.path).stem, problem.reason.partition(":")[0]) for problem in problems]
    assert dict(reversed(reasons)) == {
        "cut": "elements stand too deep in each other for any reader",
        "deep": "1 elements left out",
        "hides": "the page hides 719 characters, more than a fifth of the article",
        "short": "the page says that its article has 2,400 characters or so, only 194 were found",
        "told": "the page shows no article; what it tells machines of it was read",
    }
    assert articles["told"].text == (sentence * 30).strip()


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param(
            page("", "<meta charset=iso-8859-1>").encode("utf-8"), "utf-8", id="the bytes are UTF-8 all the same"
        ),
        pytest.param(
            page("<p>“á”</p>", "<meta charset=latin1>").encode("cp1252"), "cp1252", id="what browsers mean by latin1"
        ),
        pytest.param(page("<p>東京で</p>", "<meta charset='Shift_JIS'>").encode("cp932"), "cp932", id="Shift JIS"),
        pytest.param(page("<p>Речь</p>", "<meta charset=windows-1251>").encode("cp1251"), "cp1251", id="Cyrillic"),
        pytest.param(page("<p>€</p>", "<meta charset=utf-16>").encode("utf-8"), "utf-8", id="UTF-16 it is not"),
        pytest.param(page("<p>€</p>", "<meta charset=rot13>").encode("utf-8"), "utf-8", id="no encoding of text"),
        pytest.param(page("<p>“á”</p>").encode("utf-16"), "utf-16-le", id="byte order mark"),
    ],
)
def test_encodings(folder: Folder, data: bytes, encoding: str) -> None:
    (article,) = read(folder({"a.html": data}))
    assert article.encoding == encoding
    assert article.text.split("\n\n")[1:-1] in ([], ["€"], ["“á”"], ["東京で"], ["Речь"])


def test_nul_bytes_and_control_characters_are_no_end_of_a_page(folder: Folder) -> None:
    (article,) = read(folder({"a.html": page("<p>Before\x00 \x1b[31m after</p>")}))
    assert "Before\ufffd \ufffd[31m after" in article.text


def test_the_frames_of_a_saved_page_are_no_articles(folder: Folder) -> None:
    root = folder({"a.html": page(""), "a_files/ad.html": page(""), "b_files/c.html": page("")})
    problems: list[Problem] = []
    assert [article.id for article in read(root, problems=problems)] == ["a", "b_files/c"]
    assert [str(problem) for problem in problems] == [
        f"{root}/a_files: left out: the pictures and frames of a saved page"
    ]
