"""A wording ready to paste: the words, who said them, when and where, the article they are cited from, a link."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from quotes_tui.citation.chicago import note, plain_date
from quotes_tui.citation.links import address, text_fragment
from quotes_tui.citation.markup import Style, link, literal
from quotes_tui.citation.quoting import quoted
from quotes_tui.errors import UsageError
from quotes_tui.model import Article, Kind, Passage, Statement, Variant
from quotes_tui.text import in_mid_sentence, one_line

ArticleOf = Callable[[str], Article]

NOT_PROOFREAD = "extracted by machine, not proofread"
PARAPHRASE = "(paraphrase)"


class Piece(StrEnum):
    """What can be copied of a statement."""

    QUOTATION = "quotation"
    PLAIN = "plain"
    MARKDOWN = "markdown"
    CITATION = "citation"
    LINK = "link"
    WORDINGS = "wordings"


@dataclass(frozen=True, slots=True)
class Cited:
    """One wording of a statement and the passage it is cited from."""

    statement: Statement
    variant: Variant
    passage: Passage
    article: Article

    @property
    def link(self) -> str | None:
        """The address that opens the article at the words."""
        return text_fragment(self.article, self.passage.spans)


def cite(
    statement: Statement,
    articles: ArticleOf,
    *,
    variant: str | None = None,
    style: str = Style.PLAIN,
) -> str:
    """The canonical wording, or the variant of that siglum, with speaker, occasion, date, citation and link.

    `articles` gives an article by its id. The words are exact; a paraphrase is called one and gets no marks. Clean
    text of several lines. UsageError for an unknown variant or style.
    """
    if style not in list(Style):
        raise UsageError(f"There is no citation style {style!r}; there are {', '.join(Style)}.")
    cited = cited_wording(statement, articles, variant)
    return _markdown(cited) if style == Style.MARKDOWN else _plain(cited)


def copy_text(statement: Statement, articles: ArticleOf, piece: Piece, *, variant: str | None = None) -> str:
    """A piece of a citation, as the copy menu offers them. UsageError where there is nothing of the kind."""
    if piece is Piece.WORDINGS:
        return wordings_table(statement, articles)
    cited = cited_wording(statement, articles, variant)
    match piece:
        case Piece.QUOTATION:
            return quotation(cited, Style.PLAIN)
        case Piece.PLAIN:
            return _plain(cited)
        case Piece.MARKDOWN:
            return _markdown(cited)
        case Piece.CITATION:
            return note(cited.article, cited.passage.spans, Style.PLAIN)
        case Piece.LINK:
            if cited.link is None:
                raise UsageError(f"{one_line(cited.article.id)} has no address: there is no link to copy.")
            return cited.link


def cited_wording(statement: Statement, articles: ArticleOf, variant: str | None = None) -> Cited:
    """The wording to cite, with the article to cite it from."""
    if variant is None or variant == statement.canonical.variant:
        passage = statement.cited
        return Cited(statement, statement.best, passage, articles(passage.article))
    try:
        chosen = statement.variant(variant)
    except KeyError:
        known = ", ".join(other.id for other in statement.variants)
        raise UsageError(f"Statement {statement.id} has no wording {variant!r}; there are {known}.") from None
    passage = min(chosen.passages, key=lambda carrier: _worth(carrier, articles(carrier.article)))
    return Cited(statement, chosen, passage, articles(passage.article))


def _worth(passage: Passage, article: Article) -> tuple[bool, bool, str, str, int]:
    """Of several articles the one that has an address, is no rewording of another, is earliest."""
    derived = article.derived_from is not None
    return address(article) is None, derived, article.published or "9999", article.id, passage.spans[0].start


# --- the parts -------------------------------------------------------------------------------------------


def quotation(cited: Cited, style: Style) -> str:
    """The words, in quotation marks where they are quoted."""
    words = literal(quoted(cited.passage, cited.article), style)
    return f"{words} {PARAPHRASE}" if cited.passage.kind is Kind.INDIRECT else words


def attribution(cited: Cited, style: Style) -> str:
    """Who said it, in which role, where and when; "reported" where only the publication is known."""
    statement = cited.statement
    parts = [_speaker(cited), statement.role, in_mid_sentence(statement.occasion or ""), _date(cited)]
    return ", ".join(literal(part, style) for part in parts if part)


def _speaker(cited: Cited) -> str:
    if cited.statement.speaker:
        return cited.statement.speaker
    mention = cited.passage.quotation.mention
    return f"speaker not established (“{mention.text}”)" if mention else "speaker not named"


def _date(cited: Cited) -> str | None:
    if cited.statement.said:
        return plain_date(cited.statement.said)
    return f"reported {plain_date(cited.article.published)}" if cited.article.published else None


# --- the whole -------------------------------------------------------------------------------------------


def _plain(cited: Cited) -> str:
    style = Style.PLAIN
    lines = [
        quotation(cited, style),
        f"— {attribution(cited, style)}",
        note(cited.article, cited.passage.spans, style),
        cited.link,
        None if cited.passage.quotation.sure else f"({NOT_PROOFREAD})",
    ]
    return "\n".join(line for line in lines if line)


def _markdown(cited: Cited) -> str:
    style = Style.MARKDOWN
    quote = f"> {quotation(cited, style)}\n>\n> — {attribution(cited, style)}"
    source = note(cited.article, cited.passage.spans, style, cited.link)
    return "\n\n".join([quote, source] + ([] if cited.passage.quotation.sure else [f"*{NOT_PROOFREAD}*"]))


def wordings_table(statement: Statement, articles: ArticleOf) -> str:
    """All wordings of a statement as a Markdown table, canonical first; each article links to the words."""
    head = attribution(cited_wording(statement, articles), Style.MARKDOWN)
    rows = [_wording_row(statement, variant, articles) for variant in statement.variants]
    return "\n".join([head, "", "| | Wording | Relation | Article |", "|---|---|---|---|", *rows])


def _wording_row(statement: Statement, variant: Variant, articles: ArticleOf) -> str:
    carriers = [Cited(statement, variant, passage, articles(passage.article)) for passage in variant.passages]
    canonical = variant.id == statement.canonical.variant
    cells = [
        variant.id,
        quotation(cited_wording(statement, articles, variant.id), Style.MARKDOWN),
        "canonical" if canonical else str(variant.relation),
        "; ".join(_source(cited) for cited in carriers),
    ]
    return f"| {' | '.join(cells)} |"


def _source(cited: Cited) -> str:
    article, target = cited.article, cited.link
    name = article.outlet or article.agency or article.id
    written = link(name, target, Style.MARKDOWN) if target else literal(name, Style.MARKDOWN)
    return f"{written}, {plain_date(article.published)}" if article.published else written
