"""A statement's wording with its citation in many styles, own templates, and links that open a page at the words."""

from quotes_tui.citation.citing import Citation, Cited, Form, citation_of, cite, cited_wording
from quotes_tui.citation.copying import Piece, copy_text
from quotes_tui.citation.edits import Change, Copied, Edit, in_words
from quotes_tui.citation.links import text_fragment
from quotes_tui.citation.quoting import copied
from quotes_tui.citation.references import Reference, reference
from quotes_tui.citation.styles import STYLES, style_named
from quotes_tui.citation.templates import in_template

__all__ = [
    "STYLES",
    "Change",
    "Citation",
    "Cited",
    "Copied",
    "Edit",
    "Form",
    "Piece",
    "Reference",
    "citation_of",
    "cite",
    "cited_wording",
    "copied",
    "copy_text",
    "in_template",
    "in_words",
    "reference",
    "style_named",
    "text_fragment",
]
