"""Attributions under a verb that no list has: "We lost," fumed Low. / "We lost," Low fumed.

Translators and tabloids put nearly any verb there. Its form and its place right after the marks show it; nothing is
asked of its meaning.
"""

from __future__ import annotations

from quotes_tui.extraction.items import QUOTE, Sentence
from quotes_tui.extraction.subjects import Range, subject_after, subject_before
from quotes_tui.extraction.word_classes import (
    AUXILIARIES,
    CONTRACTED,
    DETERMINERS,
    IRREGULAR_PASTS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    TIMES,
    is_adverb,
)

_REACH = 10
_SHORTEST = 4
_CLOSING = ",?!"
_MAY_FOLLOW = PREPOSITIONS | SUBORDINATORS | TIMES | frozenset((",", ".", ":", ";", "and", QUOTE))
_NO_VERBS = frozenset(("came",)) | AUXILIARIES | CONTRACTED | PREPOSITIONS | SUBORDINATORS | DETERMINERS | TIMES


def unlisted(s: Sentence, at: int, begin: int) -> tuple[Range, Range] | None:
    """Mention and verb of an attribution that begins at item `begin`, after the words in marks at item `at`."""
    if at != s.begin or begin + 1 >= s.end or s.is_title(at) or not _is_left_open(s, at, begin):
        return None
    return _inverted(s, begin) or _straight(s, begin)


def _is_left_open(s: Sentence, at: int, begin: int) -> bool:
    """Whether a comma, or a mark that stands for one, parts the words from what follows."""
    marked = s.items.marked[at]
    return begin > at + 1 or s.items.text[marked.inner : marked.inner_end].rstrip(" '’")[-1:] in _CLOSING


def _inverted(s: Sentence, begin: int) -> tuple[Range, Range] | None:
    if not _is_verb(s, begin) or not _opens_a_source(s, begin + 1):
        return None
    mention = subject_after(s, begin + 1)
    return (mention, (begin, begin + 1)) if mention else None


def _opens_a_source(s: Sentence, at: int) -> bool:
    word = s.items.words[at]
    return s.items.capital(at) or word in ("the", "a", "an", "he", "she", "they", "his", "her", "one")


def _straight(s: Sentence, begin: int) -> tuple[Range, Range] | None:
    if not (_opens_a_source(s, begin) or begin + 1 < s.end):
        return None
    for at in range(begin + 1, min(s.end, begin + _REACH)):
        word = s.items.words[at]
        if word in ",;:.—–" or word == QUOTE or word in AUXILIARIES or word in SUBORDINATORS:
            return None
        if _is_verb(s, at) and _may_end(s, at + 1) and (word.endswith("ed") or _follows_a_name(s, at - 1)):
            mention = subject_before(s, at)
            return (mention, (at, at + 1)) if mention and mention[0] == begin else None
    return None


def _follows_a_name(s: Sentence, at: int) -> bool:
    """Whether a verb in the present or an irregular past can stand after this item: a name, a pronoun, an adverb."""
    return s.items.capital(at) or s.items.words[at] in SUBJECTS or is_adverb(s.items.words[at])


def _may_end(s: Sentence, at: int) -> bool:
    return at >= s.end or s.items.words[at] in _MAY_FOLLOW or is_adverb(s.items.words[at])


def _is_verb(s: Sentence, at: int) -> bool:
    """Whether a word has the form of a verb in the past, or of one in the present after "he" or "she"."""
    word = s.items.words[at]
    if s.items.capital(at) or word in _NO_VERBS or not word.isalpha():
        return False
    present = word.endswith("s") and not word.endswith(("ss", "us", "ous"))
    return word in IRREGULAR_PASTS or (len(word) >= _SHORTEST and (word.endswith("ed") or present))
