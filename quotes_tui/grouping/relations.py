"""How a wording stands to the canonical one, and how much of it differs."""

from __future__ import annotations

from rapidfuzz.distance import Indel

from quotes_tui.grouping.likeness import copied_share
from quotes_tui.grouping.wordings import Wording
from quotes_tui.model import Kind, Relation

_TRIMMED = 0.95
_EDITED = 0.6


def relate(canonical: Wording, canonical_kind: Kind, wording: Wording, kind: Kind) -> Relation:
    """The relation of a wording to the canonical one.

    `same`: equal but for case, punctuation and quotation style; `trimmed`: nothing but words of the canonical one, in
    its order, left out at the ends or inside; `edited`: most of the words in their order; `indirect`: retold without
    quotation marks; `retranslated`: the same said in other words.
    """
    if wording.keys == canonical.keys:
        return Relation.SAME
    if kind is Kind.INDIRECT and canonical_kind is not Kind.INDIRECT:
        return Relation.INDIRECT
    if _is_trim(wording, canonical):
        return Relation.TRIMMED
    if 1 - difference(canonical, wording) >= _EDITED or _is_trim(canonical, wording):
        return Relation.EDITED
    return Relation.INDIRECT if kind is Kind.INDIRECT else Relation.RETRANSLATED


def difference(canonical: Wording, wording: Wording) -> float:
    """The share of the words of both that the other lacks, 0 to 1; words that a printed `…` stands for do not count."""
    total = len(canonical.keys) + len(wording.keys)
    if not total:
        return 0.0
    matched = excused = 0
    for block in Indel.opcodes(wording.keys, canonical.keys):
        if block.tag == "equal":
            matched += block.src_end - block.src_start
        elif any(block.src_start <= gap <= block.src_end for gap in wording.gaps):
            excused += block.dest_end - block.dest_start
    return 1 - 2 * matched / ((total - excused) or 1)


def _is_trim(wording: Wording, canonical: Wording) -> bool:
    if len(wording.keys) >= len(canonical.keys) or not wording.keys:
        return False
    return copied_share(wording.keys, canonical.keys, wording.light)[0] >= _TRIMMED
