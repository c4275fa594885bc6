"""The words that somebody gives to be checked: what of them is the quotation."""

from __future__ import annotations

import re
import unicodedata

from quotes_tui.text import word_keys

_OUTER_MARKS = "\"“”„«»‘’「」『』‹›'`´"
_IN_MARKS = re.compile(r"“([^“”]+)”|\"([^\"]+)\"|«([^«»]+)»|„([^“”„]+)[“”]|「([^「」]+)」")
_FEWEST, _LONGEST_REPORT = 3, 8


def bare(words: str) -> str:
    """The words without white space and quotation marks around them, composed as articles are."""
    whole = unicodedata.normalize("NFC", words).strip()
    return whole.strip(_OUTER_MARKS).strip() or whole


def inside_marks(words: str) -> str | None:
    """What stands in quotation marks where a short report stands before or behind: “We protest,” he said.

    None where nothing does, or more than one stretch: then the marks are as likely the quotation's own.
    """
    whole = unicodedata.normalize("NFC", words).strip()
    found = list(_IN_MARKS.finditer(whole))
    if len(found) != 1:
        return None
    before, after = whole[: found[0].start()], whole[found[0].end() :]
    report = word_keys(before or after)
    inside = found[0].group(found[0].lastindex or 0)
    if (before and after.strip(".,;:!? ")) or not 0 < len(report) <= _LONGEST_REPORT:
        return None
    return inside.strip() if len(word_keys(inside)) >= _FEWEST else None
