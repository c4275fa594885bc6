"""TEI: one sound document, out of which every wording can be read."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from quotes_tui.exporting import Edition, export
from quotes_tui.exporting.tei_statements import wording_id
from quotes_tui.indexing import open_index
from quotes_tui.model import (
    Article,
    Canonical,
    Kind,
    Link,
    Origin,
    Passage,
    Quotation,
    Relation,
    Report,
    Span,
    SpeakerKind,
    Statement,
    Variant,
)
from quotes_tui.text import clean
from tests.data.made_up import made_up
from tests.data.originals import FRENCH, ORIGINAL, originals_index
from tests.exporting.edition import TEI, XML, Element, characters, parsed, wording
from tests.golden import assert_golden
from tests.strategies import DrawnCorpus, corpora

NAMES = {"t": TEI[1:-1]}


def exported(corpus: DrawnCorpus, edition: str | Edition = "Quotations") -> str:
    articles = {report.article.id: report.article for report in corpus.reports}
    out = io.StringIO()
    assert export(corpus.statements, articles.__getitem__, out, "tei", title=edition) == len(corpus.statements)
    return out.getvalue()


def of_one(text: str = "“We go,” she said.", statement: dict[str, object] | None = None, **fields: object) -> Element:
    """The document of one statement, with these fields of it and of its article."""
    article = Article("a", text, **{"outlet": "The Post", "published": "2031-05-13", **fields})  # type: ignore[arg-type]
    end = text.find("”") if "”" in text else len(text)
    quotation = Quotation("a", Kind.DIRECT, (Span(1, end),), text[1:end], speaker="Ilse Varnholt")
    variant = Variant("A", text[1:end], Relation.SAME, (Passage(quotation, quotation.spans, text[1:end], Kind.DIRECT),))
    said = Statement("5ca1ab1e", "Ilse Varnholt", (variant,), Canonical("A", "a", "only one"), said="2031-05-12")
    return parsed(exported(DrawnCorpus((Report(article),), (replace(said, **(statement or {})),), ())))  # type: ignore[arg-type]


def read_out(document: Element) -> dict[str, dict[str, str]]:
    """What each witness reads, by the ids of statements and of wordings."""
    found: dict[str, dict[str, str]] = {}
    for division in document.iter(f"{TEI}div"):
        readings = found.setdefault(division.get(f"{XML}id"), {})
        for block in division.findall(f"{TEI}ab"):
            (said,) = block
            assert not (block.text or said.tail)
            own = block.get("corresp")[1:]
            entries = [one for reading in said.iter(f"{TEI}lem", f"{TEI}rdg") for one in reading.get("wit").split()]
            witnesses = dict.fromkeys(one[1:] for one in entries) or {own: None}
            readings |= {witness: wording(said, witness) for witness in witnesses}
    return found


def test_golden() -> None:
    out = io.StringIO()
    witness = {"post": "gazette"}
    edition = Edition("The ferry", lambda id: witness.get(id, id))
    export(made_up().statements, made_up().article, out, "tei", title=edition)
    assert_golden("exporting/edition.xml", out.getvalue())


def test_articles_that_print_one_text_are_a_list_of_their_own() -> None:
    out = io.StringIO()
    edition = Edition("The ferry", lambda id: "gazette" if id == "post" else id)
    export(made_up().statements, made_up().article, out, "tei", title=edition)
    lists = parsed(out.getvalue()).xpath("//t:sourceDesc/t:listWit/t:listWit", namespaces=NAMES)
    (prints,) = lists
    assert prints.xpath("t:witness/@xml:id", namespaces=NAMES) == ["article-gazette", "article-post"]
    assert prints.findtext(f"{TEI}head") == "One text, one independent witness, in 2 articles"


def test_facts_of_an_article_have_their_elements() -> None:
    origin = Origin("NHK", None, "Talks end", "https://nhk.example/1")
    document = of_one(
        title="Mayor stays", agency="Reuters", authors=("Nadia Quist",), url="https://post.example/?a=[1]",
        language="en", published_time="10:15:00Z", derived_from=origin, translator="M. Oda", primary=True, excerpt=True,
        archive_url="https://archive.example/1",
    )  # fmt: skip
    (bibl,) = document.xpath("//t:sourceDesc//t:witness/t:bibl", namespaces=NAMES)
    told = {(child.tag.rpartition("}")[2], child.get("type")): characters(child) for child in bibl}
    assert told[("author", None)] == "Nadia Quist" and told[("orgName", "agency")] == "Reuters"
    assert told[("editor", None)] == "M. Oda" and told[("idno", "archive")] == "https://archive.example/1"
    assert told[("relatedItem", "derivedFrom")] == "Talks end, NHK, https://nhk.example/1"
    assert ("note", "primary") in told and ("note", "extent") in told
    assert bibl.find(f"{TEI}date").get("when") == "2031-05-13T10:15:00Z"
    assert bibl.find(f"{TEI}ptr").get("target") == "https://post.example/?a=%5B1%5D"


@pytest.mark.parametrize(
    ("kind", "element"),
    [(SpeakerKind.PERSON, "person"), (SpeakerKind.BODY, "org"), (SpeakerKind.GROUP, "personGrp")],
)
def test_who_speaks_is_described_once(kind: SpeakerKind, element: str) -> None:
    statements = tuple(_of_kind(statement, kind) for statement in made_up().statements)
    document = parsed(exported(DrawnCorpus(made_up().reports, statements, ())))
    persons = document.xpath("//t:listPerson/*", namespaces=NAMES)
    assert {one.tag for one in persons} == {TEI + element}
    assert len(persons) == len({s.speaker for s in statements if s.speaker})
    unknown = next(s for s in statements if s.speaker is None)
    (said,) = document.xpath(f"//t:div[@xml:id='said-{unknown.id}']//t:said", namespaces=NAMES)
    assert said.get("who") is None


def _of_kind(statement: Statement, kind: SpeakerKind) -> Statement:
    def passages(variant: Variant) -> tuple[Passage, ...]:
        return tuple(replace(p, quotation=replace(p.quotation, speaker_kind=kind)) for p in variant.passages)

    return replace(statement, variants=tuple(replace(v, passages=passages(v)) for v in statement.variants))


def test_flags_links_and_notes_have_their_places() -> None:
    links = {"related": (Link("0f00", "said again", 0.5),), "possible": (Link("0f01", "", 0.25),)}
    document = of_one(statement={"flags": ("negation", "of my own"), "notes": ("Look <again>.",), **links})
    (division,) = document.iter(f"{TEI}div")
    assert division.get("ana") == "#flag-negation #flag-of.20.my.20.own"
    notes = {note.get("type"): note for note in division.findall(f"{TEI}note")}
    assert notes["editorial"].text == "Look <again>."
    assert characters(notes["related"]) == "0f00: said again" and notes["related"].get("cert") == "0.5000"
    assert characters(notes["possible"]) == "0f01"
    assert characters(notes["canonical"]) == "only one"


def test_what_xml_cannot_hold_is_described_in_the_header() -> None:
    document = of_one("“a\x00b\x1bc” she said.", title="\x07")
    assert list(read_out(document)["said-5ca1ab1e"].values()) == ["a\x00b\x1bc"]
    assert document.xpath("//t:char/@xml:id", namespaces=NAMES) == ["char-0000", "char-0007", "char-001B"]
    assert document.xpath("//t:char/t:mapping/text()", namespaces=NAMES) == ["␀", "␇", "␛"]


def test_other_languages_stand_by_themselves(tmp_path: Path) -> None:
    out = io.StringIO()
    with open_index(originals_index(tmp_path)) as index:
        export(index.all_statements(), index.article, out, "tei")
    document = parsed(out.getvalue())
    blocks = document.xpath("//t:div[t:ab[@type='original']]/t:ab", namespaces=NAMES)
    assert [(one.get("type"), one.get(f"{XML}lang")) for one in blocks] == [
        ("collation", "en"), ("original", "ja"), ("retranslated", "fr"),
    ]  # fmt: skip
    assert [characters(one) for one in blocks[1:]] == [ORIGINAL, FRENCH]


def test_a_language_that_is_not_known_is_not_the_documents() -> None:
    document = of_one(title="Mayor stays", language="en-GB")
    assert document.xpath("//t:ab/@xml:lang", namespaces=NAMES) == ["und"]
    assert document.xpath("//t:language/@ident", namespaces=NAMES) == ["und"]
    assert document.xpath("//t:sourceDesc//t:title/@xml:lang", namespaces=NAMES) == ["en-GB"]


def test_nothing_gives_a_document_that_says_so() -> None:
    document = parsed(exported(DrawnCorpus((), (), ())))
    assert document.xpath("//t:body/t:p/text()", namespaces=NAMES) == ["No statements."]


@given(corpora(most=3))
@settings(max_examples=18, deadline=None)
def test_every_wording_is_read_out_of_it_exactly(corpus: DrawnCorpus) -> None:
    written = exported(corpus)
    assert clean(written) == written
    assert list(read_out(parsed(written)).values()) == [
        {wording_id(statement, variant): variant.text for variant in statement.variants}
        for statement in corpus.statements
    ]
