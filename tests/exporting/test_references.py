"""References for other programs: what rispy, json and a small parser of BibLaTeX read in them."""

from __future__ import annotations

import io
import json
import re
from typing import Any

import pytest
import rispy
from hypothesis import given, settings

from quotes_tui.exporting import export
from quotes_tui.exporting.biblatex import protected
from quotes_tui.exporting.references import date_parts
from quotes_tui.model import Article, Canonical, Kind, Passage, Quotation, Relation, Report, Span, Statement, Variant
from quotes_tui.text import clean, one_line
from tests.data.made_up import made_up
from tests.golden import assert_golden
from tests.strategies import DrawnCorpus, corpora

FIELD = re.compile(r"\n  (\w+) = \{")


def exported(corpus: DrawnCorpus, format: str) -> str:
    articles = {report.article.id: report.article for report in corpus.reports}
    out = io.StringIO()
    assert export(corpus.statements, articles.__getitem__, out, format) == len(corpus.statements)
    return out.getvalue()


def of_one(format: str, text: str = "“We go,” she said.", **fields: object) -> str:
    article = Article("a", text, **{"outlet": "The Post", "published": "2031-05-13", **fields})  # type: ignore[arg-type]
    quotation = Quotation("a", Kind.DIRECT, (Span(1, 7),), text[1:7], speaker="Ilse Varnholt")
    variant = Variant("A", text[1:7], Relation.SAME, (Passage(quotation, quotation.spans, text[1:7], Kind.DIRECT),))
    statement = Statement("5ca1ab1e", "Ilse Varnholt", (variant,), Canonical("A", "a", "only one"), said="2031-05-12")
    return exported(DrawnCorpus((Report(article),), (statement,), ()), format)


def entries(text: str) -> dict[str, dict[str, str]]:
    """The entries of BibLaTeX by key; AssertionError where braces do not match or something stands between entries."""
    found: dict[str, dict[str, str]] = {}
    at = 0
    while head := re.compile(r"\s*@(\w+)\{([A-Za-z0-9-]+),").match(text, at):
        fields, at = {"entrytype": head[1]}, head.end()
        while field := FIELD.match(text, at):
            end = _closing(text, field.end())
            fields[field[1]] = text[field.end() : end]
            assert text[end : end + 2] == "},"
            at = end + 2
        assert text[at : at + 3] == "\n}\n" and head[2] not in found
        found[head[2]], at = fields, at + 3
    assert not text[at:].strip()
    return found


def _closing(text: str, at: int) -> int:
    depth = 1
    while True:
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        if not depth:
            return at
        at += 1


@pytest.mark.parametrize(
    ("format", "name"),
    [("csl-json", "references.json"), ("biblatex", "references.bib"), ("ris", "references.ris")],
)
def test_golden(format: str, name: str) -> None:
    out = io.StringIO()
    export(made_up().statements, made_up().article, out, format)
    assert_golden(f"exporting/{name}", out.getvalue())


def test_csl_has_what_the_article_tells_and_the_words_in_its_note() -> None:
    fields = {"title": "Mayor stays", "agency": "Reuters", "url": "https://post.example/1", "accessed": "2031-06-01"}
    (item,) = json.loads(of_one("csl-json", **fields))
    assert (item["id"], item["type"], item["container-title"]) == ("said-5ca1ab1e", "article-newspaper", "The Post")
    assert item["author"] == [{"literal": "Reuters"}]
    assert item["issued"] == {"date-parts": [[2031, 5, 13]]} and item["accessed"] == {"date-parts": [[2031, 6, 1]]}
    assert item["note"] == "“We go” — Ilse Varnholt, 2031-05-12 (para. 1)"
    assert item["custom"] == {
        "statement": "5ca1ab1e", "quotation": "“We go”", "speaker": "Ilse Varnholt", "said": "2031-05-12",
        "agency": "Reuters", "outlets": 1, "witnesses": 1,
    }  # fmt: skip


def test_a_person_has_a_family_name_in_every_format() -> None:
    authors = ("Nadia Quist", "Yamada Taro")
    (item,) = json.loads(of_one("csl-json", authors=authors))
    assert item["author"][0] == {"family": "Quist", "given": "Nadia"}
    assert rispy.loads(of_one("ris", authors=authors))[0]["authors"][0] == "Quist, Nadia"
    assert entries(of_one("biblatex", authors=authors))["said-5ca1ab1e"]["author"].startswith("Quist, Nadia and ")


@pytest.mark.parametrize(
    ("fields", "authors", "agency"),
    [
        pytest.param(
            {"authors": ("By Ada Lund, Staff Writer, and Bo Nyberg for The Associated Press",)},
            ["Lund, Ada", "Nyberg, Bo"], "The Associated Press", id="a printed line",
        ),
        pytest.param({"authors": ("Reuters Staff",)}, ["Reuters"], "Reuters", id="an agency in the byline"),
        pytest.param({"authors": ("Dr. Ada Lund",), "agency": "AP"}, ["Lund, Ada"], "AP", id="a title"),
        pytest.param({"agency": "Kyodo", "outlet": "Kyodo News"}, ["Kyodo News"], "Kyodo", id="an agency's own page"),
        pytest.param({"speaker": "Tess Quill"}, ["Quill, Tess"], None, id="a speaker's own words"),
        pytest.param({"kind": "transcript"}, ["Varnholt, Ilse"], None, id="who speaks in a transcript"),
        pytest.param({"kind": "statement"}, ["The Post"], None, id="the body that makes a statement"),
        pytest.param({}, [], None, id="nobody"),
    ],
)  # fmt: skip
def test_writers_and_agencies_are_those_of_citations(
    fields: dict[str, Any], authors: list[str], agency: str | None
) -> None:
    (record,) = rispy.loads(of_one("ris", **fields))
    assert (record.get("authors", []), record.get("custom1")) == (authors, agency)
    (item,) = json.loads(of_one("csl-json", **fields))
    named = [name.get("literal") or f"{name['family']}, {name['given']}" for name in item.get("author", [])]
    assert (named, item["custom"].get("agency")) == (authors, agency)
    found = entries(of_one("biblatex", **fields))["said-5ca1ab1e"]
    written = found["author"].split(" and ") if authors else []
    assert ([name.strip("{}") for name in written], found.get("usera")) == (authors, agency)


@pytest.mark.parametrize(
    ("kind", "csl", "ris", "bib"),
    [
        pytest.param("news", "article-newspaper", "NEWS", "article", id="news"),
        pytest.param("transcript", "hearing", "HEAR", "misc", id="transcript"),
        pytest.param("statement", "speech", "GEN", "misc", id="statement"),
        pytest.param("post", "post", "BLOG", "misc", id="post"),
    ],
)
def test_types(kind: str, csl: str, ris: str, bib: str) -> None:
    assert json.loads(of_one("csl-json", kind=kind))[0]["type"] == csl
    assert rispy.loads(of_one("ris", kind=kind))[0]["type_of_reference"] == ris
    assert entries(of_one("biblatex", kind=kind))["said-5ca1ab1e"]["entrytype"] == bib


def test_what_is_no_article_stands_in_no_journal() -> None:
    fields = {"kind": "transcript", "occasion": "Budget Committee", "url": "https://post.example/1"}
    found = entries(of_one("biblatex", **fields))["said-5ca1ab1e"]
    assert (found["entrytype"], found["organization"], found["howpublished"]) == ("online", "The Post", "transcript")
    assert found["eventtitle"] == "Budget Committee" and "journaltitle" not in found


def test_without_author_and_title_the_outlet_is_what_is_cited() -> None:
    found = entries(of_one("biblatex"))["said-5ca1ab1e"]
    assert found["label"] == "The Post" and "title" not in found
    assert "label" not in entries(of_one("biblatex", title="Mayor stays"))["said-5ca1ab1e"]


@pytest.mark.parametrize(
    ("title", "written"),
    [
        pytest.param("Japan protests Russia move", "Japan protests {Russia} move", id="names keep their capitals"),
        pytest.param("AFP says no", "{AFP} says no", id="a first word in capitals"),
        pytest.param(
            "50% of {all} #1 & more_", r"50\% of \textbraceleft{}all\textbraceright{} \#1 \& more\_", id="TeX"
        ),
        pytest.param(r"a\b~c^d", r"a\textbackslash{}b\textasciitilde{}c\textasciicircum{}d", id="more TeX"),
        pytest.param("Anti-Russian", "Anti-{Russian}", id="behind a hyphen"),
        pytest.param("", "", id="none"),
    ],
)
def test_titles_in_biblatex(title: str, written: str) -> None:
    assert protected(title) == written


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "english"), ("en-GB", "british"), ("en-ZA", "english"), ("ja", "japanese"), ("tlh", None), (None, None)],
)
def test_the_language_has_the_name_that_biblatex_knows(language: str | None, name: str | None) -> None:
    assert entries(of_one("biblatex", language=language))["said-5ca1ab1e"].get("langid") == name


def test_an_agency_of_several_words_is_one_author() -> None:
    found = entries(of_one("biblatex", agency="Simon and Daughters"))["said-5ca1ab1e"]
    assert found["author"] == "{Simon and Daughters}"
    assert (found["entrytype"], found["entrysubtype"], found["date"]) == ("article", "newspaper", "2031-05-13")


def test_ris_ends_its_lines_as_it_should() -> None:
    lines = of_one("ris").split("\r\n")
    assert lines[0] == "TY  - NEWS" and lines[-3:] == ["ER  - ", "", ""]
    assert not any("\n" in line for line in lines)


def test_nothing_gives_a_file_that_can_be_read() -> None:
    nothing = DrawnCorpus((), (), ())
    assert json.loads(exported(nothing, "csl-json")) == []
    assert exported(nothing, "ris") == exported(nothing, "biblatex") == ""


@pytest.mark.parametrize(
    ("iso", "parts"),
    [("2031-05-13", [2031, 5, 13]), ("2031-05", [2031, 5]), ("2031", [2031]), ("May", []), (None, [])],
)
def test_dates(iso: str | None, parts: list[int]) -> None:
    assert date_parts(iso) == parts


# --- laws ------------------------------------------------------------------------------------------------


@given(corpora(most=3))
@settings(max_examples=12)
def test_every_statement_is_read_with_its_words_by_other_programs(corpus: DrawnCorpus) -> None:
    csl = json.loads(exported(corpus, "csl-json"))
    ris = rispy.loads(exported(corpus, "ris"))
    bib = entries(exported(corpus, "biblatex"))
    assert len(csl) == len(ris) == len(bib) == len(corpus.statements)
    assert [item["id"] for item in csl] == [record["id"] for record in ris] == list(bib)
    for item, record in zip(csl, ris, strict=True):
        assert one_line(item["note"]) == " ".join(record["notes"][0].split())


@given(corpora(most=2))
@settings(max_examples=10)
def test_nothing_in_a_reference_steers(corpus: DrawnCorpus) -> None:
    for format in ("csl-json", "ris", "biblatex"):
        written = exported(corpus, format).replace("\r\n", "\n")
        assert clean(written) == written
