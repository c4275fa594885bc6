"""Quotations to statements: which passages of which articles report the same thing said.

`group` makes the statements, `lineages` says which articles are one witness.
"""

from quotes_tui.grouping.assembly import group
from quotes_tui.grouping.lineage import lineages

__all__ = ["group", "lineages"]
