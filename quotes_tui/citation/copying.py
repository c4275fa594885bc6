"""The pieces of a citation that can be copied alone, and all wordings of a statement as a table."""

from __future__ import annotations

from enum import StrEnum

from quotes_tui.citation.citing import Cited, attribution, citation_of, cited_wording, quotation
from quotes_tui.citation.days import plain_date
from quotes_tui.citation.markup import Markup, link, literal
from quotes_tui.citation.styles import style_named
from quotes_tui.errors import UsageError
from quotes_tui.model import ArticleOf, Statement, Variant
from quotes_tui.text import one_line


class Piece(StrEnum):
    """What can be copied of a statement."""

    QUOTATION = "quotation"
    PLAIN = "plain"
    MARKDOWN = "markdown"
    CITATION = "citation"
    LINK = "link"
    WORDINGS = "wordings"


def copy_text(
    statement: Statement, articles: ArticleOf, piece: Piece, *, variant: str | None = None, omits_the: bool = False
) -> str:
    """A piece of a citation, as the copy menu offers them. UsageError where there is nothing of the kind."""
    if piece is Piece.WORDINGS:
        return wordings_table(statement, articles)
    cited = cited_wording(statement, articles, variant, omits_the=omits_the)
    match piece:
        case Piece.QUOTATION:
            return quotation(cited, Markup.PLAIN)
        case Piece.CITATION:
            return citation_of(cited, style_named("plain")).entry
        case Piece.LINK:
            if cited.link is None:
                raise UsageError(f"{one_line(cited.article.id)} has no address: there is no link to copy.")
            return cited.link
        case _:
            return citation_of(cited, style_named(piece)).text


def wordings_table(statement: Statement, articles: ArticleOf) -> str:
    """All wordings of a statement as a Markdown table, canonical first; each article links to the words."""
    head = attribution(cited_wording(statement, articles), Markup.MARKDOWN)
    rows = [_wording_row(statement, variant, articles) for variant in statement.variants]
    return "\n".join([head, "", "| | Wording | Relation | Article |", "|---|---|---|---|", *rows])


def _wording_row(statement: Statement, variant: Variant, articles: ArticleOf) -> str:
    carriers = [Cited(statement, variant, passage, articles(passage.article)) for passage in variant.passages]
    canonical = variant.id == statement.canonical.variant
    cells = [
        variant.id,
        quotation(cited_wording(statement, articles, variant.id), Markup.MARKDOWN),
        "canonical" if canonical else str(variant.relation),
        "; ".join(_source(cited) for cited in carriers),
    ]
    return f"| {' | '.join(cells)} |"


def _source(cited: Cited) -> str:
    article, target = cited.article, cited.link
    name = article.outlet or article.agency or article.id
    written = link(name, target, Markup.MARKDOWN) if target else literal(name, Markup.MARKDOWN)
    return f"{written}, {plain_date(article.published)}" if article.published else written
