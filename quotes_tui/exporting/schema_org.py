"""schema.org in JSON-LD: a graph of quotations, of the articles that they are part of, and of who is quoted.

A statement is a `Quotation`, each of its wordings another one that is an example of it. An article comes before what is
quoted of it, and once. Words are clean and on one line, and none of them ends the script element that they stand in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO
from urllib.parse import quote

from quotes_tui.citation import Piece, copy_text, text_fragment
from quotes_tui.citation.links import address
from quotes_tui.citation.names import is_agency
from quotes_tui.exporting import showing
from quotes_tui.exporting.editions import Edition
from quotes_tui.exporting.json_lines import dumped
from quotes_tui.exporting.xml_text import language, when
from quotes_tui.model import Article, ArticleOf, Kind, Origin, Relation, SpeakerKind, Statement, Variant
from quotes_tui.text import one_line

Node = dict[str, object]

CONTEXT = "https://schema.org"
_TYPES = {"news": "NewsArticle", "post": "SocialMediaPosting"}
_GENRES = {
    Kind.DIRECT: "direct speech",
    Kind.INDIRECT: "indirect speech",
    Kind.MIXED: "indirect speech, quoted in part",
}


def write(statements: Iterable[Statement], articles: ArticleOf, out: TextIO, edition: Edition) -> None:
    """Write the graph, a node a line; of what was written only the ids of articles are kept."""
    out.write(f'{{"@context": "{CONTEXT}", "@graph": [')
    separator, seen = "\n", set[str]()
    for statement in statements:
        for node in _nodes(statement, articles, edition, seen):
            out.write(separator + embeddable(node))
            separator = ",\n"
    out.write("\n]}\n")


def embeddable(node: Node) -> str:
    """A node as JSON that may stand in a script element of a page."""
    return dumped(node).replace("<", "\\u003c")


def known(node: Node) -> Node:
    """The properties that say something, every text of them clean and on one line."""
    cleaned = {name: _cleaned(value) for name, value in node.items()}
    return {name: value for name, value in cleaned.items() if value or value == 0}


def person(name: str | None, kind: SpeakerKind, role: str | None = None) -> Node | None:
    """Who speaks: a person with the role, or a body or group."""
    if not name:
        return None
    is_person = kind is SpeakerKind.PERSON
    node: Node = {"@type": "Person" if is_person else "Organization", "@id": _urn("speaker", name), "name": name}
    return known(node | {"jobTitle" if is_person else "description": role})


def _article_reference(article: Article) -> Node:
    """An article that is described elsewhere in the graph."""
    return {"@type": _type(article), "@id": _urn("article", article.id)}


def article_node(article: Article) -> Node:
    """An article with everything that is known of it but its text."""
    title = article.title or article.title_printed
    facts: Node = {
        "headline": title,
        "alternativeHeadline": article.title_printed if article.title_printed != title else None,
        "author": [_writer(name, article) for name in article.authors],
        "publisher": _organisation(article.outlet),
        "sourceOrganization": _organisation(article.agency),
        "datePublished": when(article.published, article.published_time),
        "dateModified": when(article.modified, article.modified_time),
        "inLanguage": language(article.language),
        "url": address(article),
        "archivedAt": article.archive_url,
        "identifier": article.id,
        "genre": article.kind if article.kind not in _TYPES else None,
        "translator": _writer(article.translator, article) if article.translator else None,
        "recordedAt": _event(article.occasion, None),
        "isBasedOn": _origin(article.derived_from),
    }
    return known(_article_reference(article) | facts)


# --- statements and wordings -----------------------------------------------------------------------------


def _nodes(statement: Statement, articles: ArticleOf, edition: Edition, seen: set[str]) -> Iterator[Node]:
    for variant in statement.variants:
        for passage in variant.passages:
            if passage.article not in seen:
                seen.add(passage.article)
                text = {"@type": "CreativeWork", "@id": _urn("text", edition.witness(passage.article))}
                yield article_node(articles(passage.article)) | {"exampleOfWork": text}
    citations = {
        variant.id: copy_text(statement, articles, Piece.CITATION, variant=variant.id) for variant in statement.variants
    }
    yield _statement(statement, articles, citations[statement.canonical.variant])
    for variant in statement.variants:
        yield _wording(statement, variant, articles, citations[variant.id])


def _statement(statement: Statement, articles: ArticleOf, citation: str) -> Node:
    cited = statement.cited
    wordings = [{"@type": "Quotation", "@id": _wording_id(statement, variant)} for variant in statement.variants]
    speaker = person(statement.speaker, cited.quotation.speaker_kind, statement.role)
    return known(
        {
            "@type": "Quotation",
            "@id": _urn("statement", statement.id),
            "identifier": statement.id,
            "text": statement.best.text,
            "inLanguage": language(statement.best.language),
            "creator": speaker,
            "spokenByCharacter": speaker,
            "dateCreated": when(statement.said),
            "recordedAt": _event(statement.occasion, statement.said),
            "isPartOf": _article_reference(articles(cited.article)),
            "citation": citation,
            "url": text_fragment(articles(cited.article), cited.spans),
            "genre": _GENRES[cited.kind],
            "description": f"{showing.reach(statement)}; {statement.canonical.reason}",
            "keywords": list(statement.flags),
            "comment": [{"@type": "Comment", "text": one_line(note)} for note in statement.notes],
            "workExample": wordings,
        }
    )


def _wording(statement: Statement, variant: Variant, articles: ArticleOf, citation: str) -> Node:
    carriers = [articles(passage.article) for passage in variant.passages]
    first = variant.passages[0]
    speaker = person(statement.speaker, first.quotation.speaker_kind, statement.role)
    links = [text_fragment(article, p.spans) for article, p in zip(carriers, variant.passages, strict=True)]
    witnesses = showing.counted(variant.witnesses, "independent witness")
    node: Node = {
        "@type": "Quotation",
        "@id": _wording_id(statement, variant),
        "name": f"Wording {variant.id}",
        "text": variant.text,
        "inLanguage": language(variant.language),
        "spokenByCharacter": speaker,
        "dateCreated": when(statement.said),
        "datePublished": min(filter(None, (when(article.published) for article in carriers)), default=None),
        "isPartOf": _alone({article.id: _article_reference(article) for article in carriers}.values()),
        "citation": citation,
        "url": _alone(dict.fromkeys(filter(None, links))),
        "genre": _GENRES[first.kind],
        "description": f"{showing.relation(statement, variant)}, {witnesses}",
        "exampleOfWork": {"@type": "Quotation", "@id": _urn("statement", statement.id)},
    }
    return known(node | _translations(statement, variant))


def _translations(statement: Statement, variant: Variant) -> Node:
    """What the original of a wording is, and what an original was made into."""
    if variant.relation is Relation.ORIGINAL:
        others = [other for other in statement.variants if other.relation is not Relation.ORIGINAL]
        return {"workTranslation": [_quotation(statement, v) for v in others if not v.language_is(variant)]}
    originals = [other for other in statement.originals if not other.language_is(variant)]
    return {"translationOfWork": [_quotation(statement, original) for original in originals]}


def _quotation(statement: Statement, variant: Variant) -> Node:
    return {"@type": "Quotation", "@id": _wording_id(statement, variant)}


# --- parts -----------------------------------------------------------------------------------------------


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        return one_line(value)
    return [_cleaned(one) for one in value if one] if isinstance(value, list) else value


def _alone(values: Iterable[object]) -> object:
    """One value as it is, several as a list."""
    found = list(values)
    return found[0] if len(found) == 1 else found


def _urn(kind: str, id: str) -> str:
    return f"urn:quotes-tui:{kind}:{quote(id, safe='', errors='replace')}"


def _wording_id(statement: Statement, variant: Variant) -> str:
    return f"{_urn('statement', statement.id)}:{variant.id}"


def _type(article: Article) -> str:
    return _TYPES.get(article.kind, "CreativeWork")


def _organisation(name: str | None) -> Node | None:
    return known({"@type": "Organization", "name": name}) if name else None


def _writer(name: str, article: Article) -> Node:
    is_body = is_agency(name) or name in (article.outlet, article.agency)
    return known({"@type": "Organization" if is_body else "Person", "name": name})


def _event(occasion: str | None, said: str | None) -> Node | None:
    return known({"@type": "Event", "name": occasion, "startDate": when(said)}) if occasion else None


def _origin(origin: Origin | None) -> Node | None:
    if origin is None:
        return None
    facts: Node = {
        "name": origin.title,
        "publisher": _organisation(origin.outlet),
        "sourceOrganization": _organisation(origin.agency),
        "url": origin.url,
    }
    return known({"@type": "CreativeWork"} | facts)
