"""Who said what, in every wording: read articles, extract quotations, group them into statements.

The public names are loaded when first used, so that `quotes-tui --version` imports none of them.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # as in typing, which takes longer to import than all that `--version` needs
if TYPE_CHECKING:
    from quotes_tui.citation import cite
    from quotes_tui.collation import collate
    from quotes_tui.errors import QuotesError
    from quotes_tui.exporting import export
    from quotes_tui.extraction import extract
    from quotes_tui.grouping import group
    from quotes_tui.indexing import open_index
    from quotes_tui.model import Article, Quotation, Report, Statement
    from quotes_tui.pipeline import build
    from quotes_tui.reading import read
    from quotes_tui.verification import check

__version__ = "0.1.0"
__all__ = [
    "Article",
    "Quotation",
    "QuotesError",
    "Report",
    "Statement",
    "build",
    "check",
    "cite",
    "collate",
    "export",
    "extract",
    "group",
    "open_index",
    "read",
]

_ROOMS = {
    "Article": "model",
    "Quotation": "model",
    "QuotesError": "errors",
    "Report": "model",
    "Statement": "model",
    "build": "pipeline",
    "check": "verification",
    "cite": "citation",
    "collate": "collation",
    "export": "exporting",
    "extract": "extraction",
    "group": "grouping",
    "open_index": "indexing",
    "read": "reading",
}


def __getattr__(name: str) -> object:
    if name in _ROOMS:
        return getattr(import_module(f"quotes_tui.{_ROOMS[name]}"), name)
    raise AttributeError(f"module 'quotes_tui' has no attribute {name!r}")
