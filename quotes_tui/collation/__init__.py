"""Statement -> Collation -> rows of terminal cells.

`collate` aligns every wording of a statement; `layout` makes lines of an exact width from it, without colour.
Nothing here does I/O or knows a terminal library.
"""

from quotes_tui.collation.collating import collate, collate_wordings, pair, shared_words
from quotes_tui.collation.readings import Collation, Mark, Reading

__all__ = ["Collation", "Mark", "Reading", "collate", "collate_wordings", "pair", "shared_words"]
