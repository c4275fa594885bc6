"""Who said what, in every wording: read articles, extract quotations, group them into statements.

The public names are loaded when first used, so that `quotes-tui --version` imports none of them.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # as in typing, which takes longer to import than all that `--version` needs
if TYPE_CHECKING:
    from quotes_tui.citation import cite
    from quotes_tui.collation import collate
    from quotes_tui.extraction import extract
    from quotes_tui.grouping import group
    from quotes_tui.indexing import open_index
    from quotes_tui.model import Article, Quotation, Statement
    from quotes_tui.pipeline import build
    from quotes_tui.reading import read

__version__ = "0.1.0"
__all__ = [
    "Article",
    "Quotation",
    "Statement",
    "build",
    "cite",
    "collate",
    "extract",
    "group",
    "open_index",
    "read",
]

_ROOMS = {
    "Article": "model",
    "Quotation": "model",
    "Statement": "model",
    "build": "pipeline",
    "cite": "citation",
    "collate": "collation",
    "extract": "extraction",
    "group": "grouping",
    "open_index": "indexing",
    "read": "reading",
}


def __getattr__(name: str) -> object:
    if name in _ROOMS:
        return getattr(import_module(f"quotes_tui.{_ROOMS[name]}"), name)
    raise AttributeError(f"module 'quotes_tui' has no attribute {name!r}")
