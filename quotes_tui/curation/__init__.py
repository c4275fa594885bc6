"""The user's own decisions: made from what is seen, kept in a text file, applied at every build.

A decision names quotations by article, exact words and occurrence. `places` says which files apply; `applying` turns
decisions into changed quotations and into constraints that grouping obeys.
"""

from __future__ import annotations

from quotes_tui.curation.deciding import (
    merge,
    move,
    note,
    pin,
    reject,
    rename_speaker,
    set_bounds,
    set_speaker,
    split,
)
from quotes_tui.curation.decisions import Action, Decision, Target, in_words
from quotes_tui.curation.file import CurationFile, Entry
from quotes_tui.places import curation_file

__all__ = [
    "Action",
    "CurationFile",
    "Decision",
    "Entry",
    "Target",
    "curation_file",
    "in_words",
    "merge",
    "move",
    "note",
    "pin",
    "reject",
    "rename_speaker",
    "set_bounds",
    "set_speaker",
    "split",
]
