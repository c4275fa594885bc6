"""Objects of a verb that are what was said: denied the charge, called the sale "shameful", called Low a liar."""

from __future__ import annotations

from dataclasses import dataclass

from quotes_tui.extraction.adjuncts import adjunct_end
from quotes_tui.extraction.clauses import before_stop
from quotes_tui.extraction.cues import Cue, Frame
from quotes_tui.extraction.items import QUOTE, Sentence
from quotes_tui.extraction.terms import REQUESTS, is_named
from quotes_tui.extraction.titles import is_role
from quotes_tui.extraction.word_classes import AUXILIARIES, OBJECTS, PREPOSITIONS

_OBJECT_REACH = 14
_PEOPLE = frozenset("people persons sources source person documents".split())


@dataclass(frozen=True, slots=True)
class Content:
    """Where the words after a cue begin, and the frame that says so."""

    begin: int
    frame: Frame


def reported_object(s: Sentence, begin: int, cue: Cue) -> Content | None:
    """What is called, denounced or denied: the object, if part of it is in marks; of a denial always."""
    end = before_stop(s)
    if begin < end and s.items.words[begin] == "to":
        begin = adjunct_end(s, begin) or begin
    if begin >= end:
        return None
    words = s.items.words
    if Frame.COMPLEMENT in cue.frames and _has_complement(s, begin, end):
        return Content(begin, Frame.COMPLEMENT)
    if Frame.OBJECT in cue.frames and _has_marks(
        s, begin, end, titles=Frame.COMPLEMENT in cue.frames or s.is_headline()
    ):
        return Content(begin + (words[begin] == "as" and words[begin + 1] == QUOTE), Frame.OBJECT)
    if words[begin] in OBJECTS or words[begin] in ("this", "that", "these", "those"):
        return None
    if (
        Frame.REPORT in cue.frames
        and not (cue.words[0].startswith("cit") and _names_people(s, begin, end))
        and words[begin] not in PREPOSITIONS
        and words[begin] not in ",.;:)"
        and end > begin + 1
    ):
        return Content(begin, Frame.REPORT)
    return None


def is_refused(s: Sentence, begin: int, cue: Cue) -> bool:
    """Whether something is refused, and nothing denied: "denied a motion", "denied them entry"."""
    return cue.words[0].startswith(("deny", "deni")) and any(w in REQUESTS for w in s.items.words[begin : begin + 4])


def _names_people(s: Sentence, begin: int, end: int) -> bool:
    """Whether a source is cited, and no reason: "citing people familiar with the matter", "citing two officials"."""
    noun = next((i for i in range(begin, end) if s.items.words[i] in PREPOSITIONS or s.items.words[i] in ",;"), end)
    return any(is_role(word.removesuffix("s")) or word in _PEOPLE for word in s.items.words[begin:noun])


def _has_marks(s: Sentence, begin: int, end: int, *, titles: bool) -> bool:
    """Whether words in marks follow before the next comma; `titles` says that they may be written as one."""
    for i in range(begin, min(end, begin + _OBJECT_REACH)):
        if s.items.words[i] == QUOTE:
            return not is_named(s, i) and (titles or s.inner_stop(i) or not s.is_title(i))
        if s.items.words[i] in ",;:":
            return False
    return False


def _has_complement(s: Sentence, begin: int, end: int) -> bool:
    """Whether a second object with an article follows the first: called Y a liar."""
    words = s.items.words
    if words[begin] in PREPOSITIONS:
        return False
    for i in range(begin + 1, min(end, begin + _OBJECT_REACH)):
        if words[i] in ("a", "an"):
            return words[i - 1] not in PREPOSITIONS
        if words[i] in ",;:" or words[i] in AUXILIARIES:
            return False
    return False
