"""The index: one SQLite file that holds articles, quotations and statements, read by pages and searched.

The only room that knows SQL. It stores the records of the model as they are and gives them back equal; it knows nothing
of reading, extraction or grouping, and opening an index imports none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes_tui.indexing.index import SORTS, Index, can_open, open_index
from quotes_tui.indexing.reader import Interrupted
from quotes_tui.indexing.rows import (
    ALL,
    ArticleRow,
    Built,
    CurationUse,
    Scope,
    SpeakerRow,
    StatementRow,
    Summary,
    View,
)

if TYPE_CHECKING:
    from quotes_tui.indexing.writing import write_index

__all__ = [
    "ALL",
    "SORTS",
    "ArticleRow",
    "Built",
    "CurationUse",
    "Index",
    "Interrupted",
    "Scope",
    "SpeakerRow",
    "StatementRow",
    "Summary",
    "View",
    "can_open",
    "open_index",
    "write_index",
]


def __getattr__(name: str) -> object:
    # The explorer opens an index and writes none: it does without what only a build needs.
    if name == "write_index":
        from quotes_tui.indexing.writing import write_index

        return write_index
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
