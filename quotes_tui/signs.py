"""The signs that say what colour also says: relations, flags, cursor and bars, in Unicode and in plain ASCII."""

from __future__ import annotations

from typing import NamedTuple

from quotes_tui.model import Relation


class Signs(NamedTuple):
    """One set of signs; each is one cell wide but for `trail` and `more`."""

    canonical: str
    same: str
    trimmed: str
    edited: str
    retranslated: str
    indirect: str
    original: str
    possible: str
    flag: str
    missing: str
    moved: str
    down: str
    left: str
    right: str
    cursor: str
    mark: str
    dot: str
    trail: str
    more: str
    bars: str
    opening: str
    closing: str
    rule: str
    dash: str
    cross: str

    def relation(self, relation: Relation) -> str:
        """The sign of a relation."""
        signs = {
            Relation.SAME: self.same,
            Relation.TRIMMED: self.trimmed,
            Relation.EDITED: self.edited,
            Relation.RETRANSLATED: self.retranslated,
            Relation.INDIRECT: self.indirect,
            Relation.ORIGINAL: self.original,
        }
        return signs[relation]


UNICODE = Signs(
    canonical="★", same="=", trimmed="⊂", edited="~", retranslated="⇄", indirect="»", original="◊", possible="?",
    flag="⚑",
    missing="–", moved="↑", down="↓", left="←", right="→",
    cursor="▌", mark="●", dot="·", trail=" › ", more="…",
    bars="▁▂▃▄▅▆▇", opening="“", closing="”", rule="│", dash="─", cross="┼",
)  # fmt: skip
ASCII = Signs(
    canonical="*", same="=", trimmed="<", edited="~", retranslated="%", indirect=">", original="@", possible="?",
    flag="!",
    missing="-", moved="^", down="v", left="<", right=">",
    cursor="|", mark="o", dot="-", trail=" > ", more="...",
    bars=".:-=+*#", opening='"', closing='"', rule="|", dash="-", cross="+",
)  # fmt: skip


def signs(ascii: bool = False) -> Signs:
    """The set for this terminal."""
    return ASCII if ascii else UNICODE
