"""CSV for spreadsheets: one row per quotation, clean text on one line, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import TextIO

from quotes_tui.citation import text_fragment
from quotes_tui.exporting.editions import Edition
from quotes_tui.model import Article, ArticleOf, Passage, Span, Statement, Variant
from quotes_tui.text import one_line, paragraph_number

COLUMNS = (
    "statement", "speaker", "said", "variant", "relation", "canonical", "text", "kind", "article", "outlet",
    "published", "start", "end", "spans", "mention", "cue", "outlets", "witnesses", "flags",
    "role", "occasion", "difference", "agency", "authors", "title", "url", "language", "paragraph", "confidence",
    "notes",
    "wording_witnesses", "reason", "related", "possible", "speaker_confidence", "rule", "link", "title_printed",
    "modified", "accessed", "archive_url", "article_kind", "primary", "excerpt", "translator", "translation",
    "derived_from",
)  # fmt: skip

Cell = str | int | None

# What a spreadsheet takes for the beginning of a formula, in full width too.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def write(statements: Iterable[Statement], articles: ArticleOf, out: TextIO, edition: Edition) -> None:
    """Write the quotations of all statements below a line of names. A title has no place."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for statement in statements:
        writer.writerows(_rows(statement, articles))


def _rows(statement: Statement, articles: ArticleOf) -> Iterator[list[str | int]]:
    for variant in statement.variants:
        for passage in variant.passages:
            article = articles(passage.article)
            cells = [
                *_cells(statement, variant, passage, article),
                *_more_cells(statement, variant, passage, article),
                *_grouping_cells(statement, variant, passage),
                text_fragment(article, passage.spans),
                *_article_cells(article),
            ]
            yield [_safe(cell) for cell in cells]


def _cells(statement: Statement, variant: Variant, passage: Passage, article: Article) -> list[Cell]:
    mention, cue = passage.quotation.mention, passage.quotation.cue
    return [
        statement.id,
        statement.speaker,
        statement.said,
        variant.id,
        str(variant.relation),
        "yes" if variant.id == statement.canonical.variant else "no",
        passage.text,
        str(passage.kind),
        passage.article,
        article.outlet,
        article.published,
        passage.spans[0].start,
        passage.spans[-1].end,
        _written(passage.spans),
        mention.text if mention else None,
        cue.text if cue else None,
        statement.outlets,
        statement.witnesses,
        "; ".join(statement.flags),
    ]


def _more_cells(statement: Statement, variant: Variant, passage: Passage, article: Article) -> list[Cell]:
    return [
        statement.role,
        statement.occasion,
        f"{variant.difference:.2f}",
        article.agency,
        "; ".join(article.authors),
        article.title or article.title_printed,
        article.url,
        article.language,
        paragraph_number(article.text, passage.spans[0].start),
        f"{passage.quotation.confidence:.2f}",
        "; ".join(statement.notes),
    ]


def _grouping_cells(statement: Statement, variant: Variant, passage: Passage) -> list[Cell]:
    return [
        variant.witnesses,
        statement.canonical.reason,
        "; ".join(link.id for link in statement.related),
        "; ".join(link.id for link in statement.possible),
        f"{passage.quotation.speaker_confidence:.2f}",
        passage.quotation.rule,
    ]


def _article_cells(article: Article) -> list[Cell]:
    origin = article.derived_from
    return [
        article.title_printed,
        article.modified,
        article.accessed,
        article.archive_url,
        article.kind,
        "yes" if article.primary else "no",
        "yes" if article.excerpt else "no",
        article.translator,
        article.translation,
        "; ".join(filter(None, [origin.outlet, origin.agency, origin.title, origin.url])) if origin else None,
    ]


def _written(spans: Iterable[Span]) -> str:
    return " ".join(f"{span.start}:{span.end}" for span in spans)


def _safe(cell: Cell) -> str | int:
    if not cell:
        return "" if cell is None else cell
    if isinstance(cell, int):
        return cell
    text = one_line(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text
