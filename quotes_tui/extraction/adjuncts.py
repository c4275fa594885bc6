"""When, where and to whom something is said, where that stands between a verb of saying and the words or after them."""

from __future__ import annotations

from quotes_tui.extraction.clauses import NOMINATIVES
from quotes_tui.extraction.items import QUOTE, Sentence
from quotes_tui.extraction.knowledge import occasions
from quotes_tui.extraction.word_classes import AUXILIARIES, CONTRACTED, DETERMINERS, PREPOSITIONS, TIMES

_VENUES = {place: frozenset(nouns) for place, nouns in occasions().items()}
_VENUE_REACH = 5


def skip_adjuncts(s: Sentence, at: int) -> int:
    """After "Tuesday", "on March 21", "in a statement", "to reporters"."""
    words = s.items.words
    while at < s.end:
        if words[at] in TIMES or (words[at].isdigit() and at > s.begin and words[at - 1] in TIMES):
            at += 1
        elif in_date(s, at):
            at += 2
            at += at < s.end and words[at] == "," and _is_year(words[at - 1])
        elif words[at] in ("on", "in", "at", "during", "to", "before", "after"):
            stop = adjunct_end(s, at)
            if stop is None:
                return at
            at = stop
        else:
            break
    return at


def in_date(s: Sentence, at: int) -> bool:
    """Whether an item is a comma inside a date: each of those in "Monday, March 14, 2022"."""
    words = s.items.words
    if words[at] != "," or at + 2 >= s.end or at == s.begin:
        return False
    month = words[at + 1] in TIMES and words[at + 2].isdigit()
    return (words[at - 1][0].isdigit() and _is_year(words[at + 1])) or (month and words[at - 1] in TIMES)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit()


def adjunct_end(s: Sentence, at: int) -> int | None:
    """Where "in a statement" is over and a clause begins: at a pronoun, a determiner, a comma; None if unclear."""
    words = s.items.words
    for i in range(at + 2, min(s.end, at + 10)):
        if (
            words[i] in NOMINATIVES
            or words[i] in CONTRACTED
            or (words[i] in DETERMINERS and words[i - 1] not in PREPOSITIONS)
        ):
            return i
        if words[i] == "," and not in_date(s, i):
            return i + 1
        if words[i] in AUXILIARIES or words[i] == QUOTE:
            return None
    return None


def tells_when_or_where(s: Sentence, at: int) -> bool:
    """Whether an adverbial of the report begins here: on March 22, Tuesday, in an interview, during the debate."""
    words = s.items.words
    if words[at] in TIMES or words[at] == "during" or (words[at] == "after" and at + 2 < s.end):
        return True
    following = words[at + 1 : min(at + _VENUE_REACH, s.end)] if words[at] in _VENUES else []
    return bool(following) and (following[0] in TIMES or any(word in _VENUES[words[at]] for word in following))
