"""W3C Web Annotations (JSON-LD): one for each passage, on the very words in the article.

Positions count Unicode code points of the article's text, as everywhere in this program. The words around are verbatim,
32 characters on either side, fewer where the article begins or ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO
from urllib.parse import quote

from quotes_tui.citation.links import address
from quotes_tui.exporting.editions import Edition
from quotes_tui.exporting.json_lines import dumped
from quotes_tui.model import Article, ArticleOf, Passage, Span, Statement, Variant
from quotes_tui.text import one_line

AROUND = 32
_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_UNIT = "Positions count Unicode code points of the article's text"


def write(statements: Iterable[Statement], articles: ArticleOf, out: TextIO, edition: Edition) -> None:
    """Write one page of annotations, a line each: all of the collection that is named by the title."""
    id = f"urn:quotes-tui:annotations:{quote(one_line(edition.title), safe='', errors='replace')}"
    collection = {"id": id, "type": "AnnotationCollection", "label": f"{one_line(edition.title)}. {_UNIT}."}
    page = {"@context": _CONTEXT, "id": f"{id}:0", "type": "AnnotationPage", "partOf": collection, "startIndex": 0}
    out.write(f'{dumped(page)[:-1]}, "items": [')
    separator = "\n"
    for statement in statements:
        for annotation in _annotations(statement, articles):
            out.write(separator + dumped(annotation))
            separator = ",\n"
    out.write("\n]}\n")


def _annotations(statement: Statement, articles: ArticleOf) -> Iterator[dict[str, object]]:
    for variant in statement.variants:
        for number, passage in enumerate(variant.passages, start=1):
            id = f"urn:quotes-tui:{quote(statement.id, safe='', errors='replace')}:{variant.id}:{number}"
            yield _annotation(id, statement, variant, passage, articles(passage.article))


def _annotation(
    id: str, statement: Statement, variant: Variant, passage: Passage, article: Article
) -> dict[str, object]:
    targets = [_target(article, span) for span in passage.spans]
    return {
        "id": id,
        "type": "Annotation",
        "motivation": "identifying",
        "body": _bodies(statement, variant),
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _bodies(statement: Statement, variant: Variant) -> list[dict[str, object]]:
    """Who said it, when and where, as text; the statement that all its wordings share and what this one is, as tags."""
    said = [statement.speaker or "speaker not established", statement.role, statement.occasion, statement.said]
    relation = "canonical" if variant.id == statement.canonical.variant else str(variant.relation)
    tags = [f"statement {statement.id}", f"wording {variant.id}", relation, *statement.flags]
    bodies = [_body(", ".join(part for part in said if part), "describing")]
    bodies += [_body(note, "commenting") for note in statement.notes]
    return bodies + [_body(tag, "tagging") for tag in tags]


def _body(value: str, purpose: str) -> dict[str, object]:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _target(article: Article, span: Span) -> dict[str, object]:
    """The words of a span: by themselves with what stands around them, and by their place."""
    text = article.text
    return {
        "type": "SpecificResource",
        "source": address(article) or f"urn:quotes-tui:article:{quote(article.id, safe='', errors='replace')}",
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": span.of(text),
                "prefix": text[max(0, span.start - AROUND) : span.start],
                "suffix": text[span.end : span.end + AROUND],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }
