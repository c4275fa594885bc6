"""The nouns of the program: articles, quotations, statements.

Every record is frozen and free of I/O. Offsets count Unicode code points of `Article.text`, the decoded
body as it stands, so that a span always gives back the exact words: `span.of(article.text)`.
"""

from __future__ import annotations

from quotes_tui.model.articles import Article, ArticleOf, Origin, Phrase, Problem, Rendering, Span
from quotes_tui.model.quotations import SURE, Act, Kind, Quotation, Report, Speaker, SpeakerKind
from quotes_tui.model.statements import Canonical, Evidence, Link, Passage, Relation, Statement, Topic, Variant, tongue

__all__ = [
    "SURE",
    "Act",
    "Article",
    "ArticleOf",
    "Canonical",
    "Evidence",
    "Kind",
    "Link",
    "Origin",
    "Passage",
    "Phrase",
    "Problem",
    "Quotation",
    "Relation",
    "Rendering",
    "Report",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Statement",
    "Topic",
    "Variant",
    "tongue",
]
