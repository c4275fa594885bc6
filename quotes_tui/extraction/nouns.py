"""Tells a reporting verb from a noun of the same form: "reports", "the claim"."""

from __future__ import annotations

from quotes_tui.extraction.cues import Cue, Form
from quotes_tui.extraction.items import QUOTE, Sentence
from quotes_tui.extraction.word_classes import AUXILIARIES, DETERMINERS, PREPOSITIONS, RELATIVES, SUBJECTS, is_adverb


def is_noun(s: Sentence, at: int, cue: Cue) -> bool:
    """Whether a word such as "reports" or "claim" is a noun here, by what stands before it."""
    words = s.items.words
    last = at - 1
    while last > s.begin and is_adverb(words[last]):
        last -= 1
    if last >= s.begin and words[last] == QUOTE:  # "We lost," claims Low
        return not s.inner_stop(last)
    if (
        last < s.begin
        or words[last] in DETERMINERS
        or words[last] in PREPOSITIONS
        or words[last].endswith(("'s", "s'"))
    ):
        return True
    if words[last] in SUBJECTS or words[last] in RELATIVES or words[last] in AUXILIARIES:
        return False
    if (
        words[at + 1 : at + 2] == ["that"] and at + 2 < s.end and words[at + 2] in AUXILIARIES
    ):  # rules that could change
        return True
    if cue.form is Form.PLAIN:
        return not (words[last].endswith("s") or words[last] in ("people", "police"))
    return not (s.items.capital(last) or words[last] == ",") and not _singular_phrase(s, last)


def _singular_phrase(s: Sentence, last: int) -> bool:
    """Whether "the report" or "a spokesman" ends here: a noun with its article."""
    words = s.items.words
    if last <= s.begin or words[last].endswith("s"):
        return False
    return words[last - 1] in ("the", "a", "an", "his", "her") or words[last - 1].endswith("'s")
