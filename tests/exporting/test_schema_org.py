"""schema.org: a graph whose nodes find one another, and which can stand in a page."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from quotes_tui.exporting import Edition, export
from quotes_tui.exporting.schema_org import article_node, embeddable
from quotes_tui.indexing import open_index
from quotes_tui.model import Article, Kind, Origin, SpeakerKind
from quotes_tui.text import clean, one_line
from tests.data.made_up import made_up
from tests.data.originals import ENGLISH, FRENCH, ORIGINAL, OTHER, originals_index
from tests.golden import assert_golden
from tests.strategies import DrawnCorpus, corpora

Node = dict[str, Any]


def exported(corpus: DrawnCorpus) -> str:
    articles = {report.article.id: report.article for report in corpus.reports}
    out = io.StringIO()
    assert export(corpus.statements, articles.__getitem__, out, "schema-org") == len(corpus.statements)
    return out.getvalue()


def graph(written: str) -> list[Node]:
    document = json.loads(written)
    assert document["@context"] == "https://schema.org"
    found: list[Node] = document["@graph"]
    return found


def references(node: object) -> Iterator[str]:
    """The ids of what a node does no more than name."""
    if isinstance(node, list):
        for one in node:
            yield from references(one)
    if isinstance(node, dict):
        if set(node) == {"@type", "@id"}:
            yield node["@id"]
        for value in node.values():
            yield from references(value)


def test_golden() -> None:
    out = io.StringIO()
    edition = Edition("The ferry", lambda id: "gazette" if id == "post" else id)
    export(made_up().statements, made_up().article, out, "schema-org", title=edition)
    assert_golden("exporting/graph.jsonld", out.getvalue())


def test_a_wording_is_part_of_every_article_that_prints_it() -> None:
    out = io.StringIO()
    export(made_up().statements, made_up().article, out, "schema-org")
    nodes = {node["@id"]: node for node in graph(out.getvalue())}
    first = made_up().statement("0a11ce57")
    statement, wording = (nodes[f"urn:quotes-tui:statement:0a11ce57{end}"] for end in ("", ":B"))
    assert statement["creator"] == statement["spokenByCharacter"] | {"jobTitle": "Mayor of Port Alder"}
    assert (statement["dateCreated"], statement["recordedAt"]["name"]) == ("2031-05-12", "in the town council")
    assert [one["@id"].rpartition(":")[2] for one in statement["workExample"]] == [v.id for v in first.variants]
    assert [nodes[one["@id"]]["publisher"]["name"] for one in wording["isPartOf"]] == [
        "Northshore Gazette", "The Harbour Post",
    ]  # fmt: skip
    assert wording["text"] == first.variant("B").text and wording["datePublished"] == "2031-05-13"
    assert wording["exampleOfWork"]["@id"] == statement["@id"]
    assert nodes["urn:quotes-tui:statement:0a11ce57:F"]["genre"] == "indirect speech"


def test_an_original_and_its_translations_name_each_other(tmp_path: Path) -> None:
    out = io.StringIO()
    with open_index(originals_index(tmp_path)) as index:
        export(index.all_statements(), index.article, out, "schema-org")
    by_words = {(node["text"], node.get("name")): node for node in graph(out.getvalue()) if "text" in node}
    wordings = {text: node for (text, name), node in by_words.items() if name}
    original = wordings[ORIGINAL]
    translations = {one["@id"] for one in original["workTranslation"]}
    assert translations == {node["@id"] for text, node in wordings.items() if text != ORIGINAL}
    assert {node["inLanguage"] for node in wordings.values()} == {"ja", "en", "fr"}
    for text in (ENGLISH, OTHER, FRENCH):
        (node,) = [node for found, node in wordings.items() if found.startswith(text)]
        assert [one["@id"] for one in node["translationOfWork"]] == [original["@id"]]


def test_an_article_has_what_is_known_of_it() -> None:
    article = Article(
        "a", "Text.", title="Mayor stays", title_printed="Mayor Stays", outlet="The Post", agency="AFP",
        authors=("Nadia Quist", "Reuters"), published="2031-05-13", published_time="10:15:00+09:00", modified="May",
        url="https://post.example/1", archive_url="https://archive.example/1", language="en-GB", kind="transcript",
        occasion="in the council", translator="M. Oda",
        derived_from=Origin("NHK", "Kyodo", "Talks", "https://nhk.example"),
    )  # fmt: skip
    assert article_node(article) == {
        "@type": "CreativeWork", "@id": "urn:quotes-tui:article:a", "genre": "transcript",
        "headline": "Mayor stays", "alternativeHeadline": "Mayor Stays", "identifier": "a",
        "publisher": {"@type": "Organization", "name": "The Post"},
        "sourceOrganization": {"@type": "Organization", "name": "AFP"},
        "author": [{"@type": "Person", "name": "Nadia Quist"}, {"@type": "Organization", "name": "Reuters"}],
        "datePublished": "2031-05-13T10:15:00+09:00", "inLanguage": "en-GB", "url": "https://post.example/1",
        "archivedAt": "https://archive.example/1", "translator": {"@type": "Person", "name": "M. Oda"},
        "recordedAt": {"@type": "Event", "name": "in the council"},
        "isBasedOn": {
            "@type": "CreativeWork", "name": "Talks", "url": "https://nhk.example",
            "publisher": {"@type": "Organization", "name": "NHK"},
            "sourceOrganization": {"@type": "Organization", "name": "Kyodo"},
        },
    }  # fmt: skip


@pytest.mark.parametrize(("kind", "type"), [("news", "NewsArticle"), ("post", "SocialMediaPosting")])
def test_types_of_articles(kind: str, type: str) -> None:
    assert article_node(Article("a", "Text.", kind=kind)) == {
        "@type": type, "@id": "urn:quotes-tui:article:a", "identifier": "a",
    }  # fmt: skip


class Scripts(HTMLParser):
    """The texts of script elements."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.feed(page)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.mark.parametrize("words", ["</script><b>", "<!--<script>", '\u2028 & \\ "x"', "]]>"])
def test_words_do_not_end_the_element_that_they_stand_in(words: str) -> None:
    page = f'<script type="application/ld+json">{embeddable({"text": words})}</script>'
    (text,) = Scripts(page).texts
    assert json.loads(text) == {"text": words}


def test_nothing_gives_an_empty_graph() -> None:
    assert graph(exported(DrawnCorpus((), (), ()))) == []


@given(corpora(most=3))
@settings(max_examples=12, deadline=None)
def test_every_wording_is_there_clean_and_every_reference_leads_to_a_node_before_or_behind_it(
    corpus: DrawnCorpus,
) -> None:
    written = exported(corpus)
    assert clean(written) == written and "<" not in written
    nodes = graph(written)
    ids = [node["@id"] for node in nodes]
    assert len(ids) == len(set(ids))
    texts = {one for one in references(nodes) if one.startswith("urn:quotes-tui:text:")}
    assert set(references(nodes)) - texts <= set(ids)
    wordings = [node.get("text", "") for node in nodes if node.get("name", "").startswith("Wording ")]
    assert wordings == [one_line(v.text) for s in corpus.statements for v in s.variants]
    kinds = {
        Kind.DIRECT: "direct speech",
        Kind.INDIRECT: "indirect speech",
        Kind.MIXED: "indirect speech, quoted in part",
    }
    genres = [node["genre"] for node in nodes if node.get("name", "").startswith("Wording ")]
    assert genres == [kinds[v.passages[0].kind] for s in corpus.statements for v in s.variants]
    for node in nodes:
        speaker = node.get("creator")
        kind = SpeakerKind.PERSON if speaker and speaker["@type"] == "Person" else None
        assert speaker is None or kind or speaker["@type"] == "Organization"
