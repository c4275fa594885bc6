"""The documents for people: whole, in order, and nothing of an article in them is markup."""

from __future__ import annotations

import base64
import hashlib
import io
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings

from quotes_tui.exporting import export
from quotes_tui.exporting.markup import html, markdown
from quotes_tui.indexing import open_index
from quotes_tui.text import clean
from tests.data.made_up import made_up
from tests.data.originals import ENGLISH, FRENCH, ORIGINAL, originals_index
from tests.golden import assert_golden
from tests.strategies import DrawnCorpus, corpora

VOID = {"meta", "br"}
ELEMENTS = set(
    "html head meta title style body header h1 h2 h3 h4 p nav ul ol li a bdi span main section article div table thead"
    " tbody tr th td cite br".split()
)


class Page(HTMLParser):
    """A page, read: that its elements are closed in order, what is linked, and the words of it."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.words = ""
        self.elements: set[str] = set()
        self.policy = self.style = ""
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        assert not [name for name in known if name.startswith("on") or name in ("style", "src")]
        self.elements.add(tag)
        self.ids += [known["id"]] if "id" in known else []
        self.targets += [known["href"]] if "href" in known else []
        self.policy = known["content"] if known.get("http-equiv") == "Content-Security-Policy" else self.policy
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "style":
            self.style += data
        else:
            self.words += data


def exported(corpus: DrawnCorpus, format: str, title: str = "Quotations") -> str:
    articles = {report.article.id: report.article for report in corpus.reports}
    out = io.StringIO()
    export(corpus.statements, articles.__getitem__, out, format, title=title)
    return out.getvalue()


def made(format: str) -> str:
    return exported(DrawnCorpus(made_up().reports, made_up().statements, ()), format, "The ferry of Port Alder")


def test_golden_markdown() -> None:
    assert_golden("exporting/notebook.md", made("markdown"))


def test_golden_html() -> None:
    assert_golden("exporting/dossier.html", made("html"))


def test_the_page_allows_its_own_style_and_nothing_else() -> None:
    page = Page(made("html"))
    digest = base64.b64encode(hashlib.sha256(page.style.encode()).digest()).decode()
    assert page.policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "url(" not in page.style and "@import" not in page.style


def test_every_place_that_the_page_links_to_is_there_once() -> None:
    page = Page(made("html"))
    inside = {target.removeprefix("#") for target in page.targets if target.startswith("#")}
    assert len(set(page.ids)) == len(page.ids)
    assert inside <= set(page.ids)
    assert {f"s-{statement.id}" for statement in made_up().statements} <= inside, "the contents lead to each"


def test_speakers_are_headings_once_and_the_nameless_come_last() -> None:
    heads = re.findall(r"^## (.*)$", made("markdown"), re.MULTILINE)
    assert len(heads) == len(set(heads))
    assert heads[-2:] == ["Speaker not established", "Sources"]


def test_a_wording_is_aligned_with_the_canonical_one() -> None:
    assert '<td class="base"><bdi>The ferry</bdi></td>' in made("html")
    assert 'class="changed"' in made("html") and 'class="missing"' in made("html")


@pytest.mark.parametrize("format", ["markdown", "html"])
def test_an_original_stands_above_its_translations(format: str, tmp_path: Path) -> None:
    out = io.StringIO()
    with open_index(originals_index(tmp_path)) as index:
        export(index.all_statements(), index.article, out, format)
    written = out.getvalue()
    assert written.index(ENGLISH) < written.index(ORIGINAL) < written.index(FRENCH)


def test_a_document_of_nothing_is_one() -> None:
    nothing = DrawnCorpus((), (), ())
    assert "0 statements" in Page(exported(nothing, "html")).words
    assert exported(nothing, "markdown") == '---\ntitle: "Quotations"\ntags: [quotations]\n---\n\n# Quotations\n'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("a *b* _c_ `d`", r"a \*b\* \_c\_ \`d\`", id="emphasis"),
        pytest.param("[[Note]] and ![x](y)", r"\[\[Note\]\] and !\[x\](y)", id="links of notebooks"),
        pytest.param("<script>", r"\<script\>", id="elements"),
        pytest.param("a | b", r"a \| b", id="table"),
        pytest.param("#tag ^id $x$ %%y%% ==z==", r"\#tag \^id \$x\$ \%\%y\%\% \=\=z\=\=", id="notebook"),
        pytest.param("see https://a.example", r"see https\://a.example", id="bare address"),
        pytest.param("WWW.a.example, x@y.example", r"WWW\.a.example, x\@y.example", id="other addresses"),
        pytest.param("&lt; & &", r"\&lt; & &", id="entities"),
        pytest.param("- no", r"\- no", id="list"),
        pytest.param("1. no", r"1\. no", id="numbered list"),
        pytest.param("a\n\n# b", r"a \# b", id="one line"),
        pytest.param("50% = half", "50% = half", id="nothing"),
    ],
)
def test_markdown_shows_what_is_written(text: str, shown: str) -> None:
    assert markdown(text) == shown


def test_html_shows_what_is_written() -> None:
    assert html("<b>\"x\" & 'y'</b>\n\x1b[0m") == "&lt;b&gt;&quot;x&quot; &amp; &#x27;y&#x27;&lt;/b&gt; ␛[0m"


# --- laws ------------------------------------------------------------------------------------------------


@given(corpora(most=3))
@settings(max_examples=12)
def test_a_page_is_well_formed_and_has_no_element_but_its_own(corpus: DrawnCorpus) -> None:
    page = Page(exported(corpus, "html", "<b>[b]"))
    assert page.elements <= ELEMENTS
    assert all(target.startswith(("#", "https://", "http://")) for target in page.targets)
    for statement in corpus.statements:
        assert f"s-{statement.id}" in page.ids


@given(corpora(most=2))
@settings(max_examples=10)
def test_a_document_steers_nothing_and_the_same_comes_out_twice(corpus: DrawnCorpus) -> None:
    for format in ("html", "markdown"):
        written = exported(corpus, format)
        assert clean(written) == written == exported(corpus, format)
