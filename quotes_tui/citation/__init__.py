"""A statement's wording with its citation, in plain text or Markdown, and links that open a page at the words."""

from quotes_tui.citation.citing import Piece, cite, copy_text
from quotes_tui.citation.links import text_fragment

__all__ = ["Piece", "cite", "copy_text", "text_fragment"]
