"""The noun phrase that a sentence begins with: whose words they are when a verb of saying has no subject of its own."""

from __future__ import annotations

from quotes_tui.extraction.cues import cue_at
from quotes_tui.extraction.items import Sentence
from quotes_tui.extraction.knowledge import words_after_names
from quotes_tui.extraction.subjects import LONGEST, OUTER_PUNCTUATION, Range, ends_after, introduces, trimmed
from quotes_tui.extraction.word_classes import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    IRREGULAR_PASTS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    is_adverb,
)

_NOBODY = frozenset("here's there's that's what's who's it's".split())
_VERB_ENDINGS = ("ed", "ing")


def main_subject(s: Sentence, upto: int) -> Range | None:
    """The noun phrase that the sentence begins with, leading phrases set off by a comma skipped."""
    items, words = s.items, s.items.words
    begin = _after_introduction(s, upto)
    while begin < upto and (words[begin] in CONJUNCTIONS or words[begin] == "," or introduces(items, begin)):
        begin += 1
    if begin >= upto or words[begin] in _NOBODY:
        return None
    if words[begin] in SUBJECTS or words[begin] in RELATIVES:
        return (begin, begin + 1)
    end = begin
    while end < min(upto, begin + LONGEST) and not _is_predicate(s, end, begin):
        end += 1
    return trimmed(items, begin, end) if end > begin else None


def _after_introduction(s: Sentence, upto: int) -> int:
    """After "In Ohio on Monday," or "When asked," the item where the main clause begins."""
    words = s.items.words
    begin = s.begin
    opens = words[begin] in PREPOSITIONS or words[begin] in SUBORDINATORS or words[begin].endswith("ing")
    opens = opens or (words[begin].endswith("ed") and begin + 1 < upto and words[begin + 1] in PREPOSITIONS)
    if not opens:
        return begin
    pronoun = next((i for i in range(begin, upto) if words[i] in SUBJECTS or words[i] == ","), None)
    if pronoun is None:
        return begin
    return pronoun if words[pronoun] != "," else pronoun + 1


def _is_predicate(s: Sentence, at: int, begin: int) -> bool:
    """Whether the phrase from `begin` is over at this item: punctuation, a verb or a preposition but "of"."""
    words = s.items.words
    word = words[at]
    if word in ("of", "for") or word in DETERMINERS:
        return False
    if word == ".":
        return ends_after(s, at)
    if word == "and":
        return ends_after(s, at)
    if word in OUTER_PUNCTUATION or word in AUXILIARIES or word in PREPOSITIONS or word in SUBORDINATORS:
        return True
    if word in CONJUNCTIONS or (is_adverb(word) and at > begin) or word in RELATIVES:
        return True
    lower = not s.items.capital(at) and at > begin
    # "The Fenn government continues": the name goes on for one word, and no further.
    over = words[at - 1] in words_after_names() or (s.items.capital(at - 1) and word not in words_after_names())
    if lower and at > begin + 1 and s.items.capital(at - 2) and over:
        return True
    return lower and (word.endswith(_VERB_ENDINGS) or word in IRREGULAR_PASTS or cue_at(words, at) is not None)
