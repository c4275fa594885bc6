"""Words in marks without a verb of saying beside them: speech of somebody named before, or words that nobody said."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from quotes_tui.extraction.cues import CUES, Frame
from quotes_tui.extraction.endings import content_end
from quotes_tui.extraction.items import Sentence, is_title
from quotes_tui.extraction.main_subjects import main_subject
from quotes_tui.extraction.rules import Rule
from quotes_tui.extraction.scan import Finding, Scan
from quotes_tui.extraction.subjects import subject_before
from quotes_tui.extraction.word_classes import (
    AUXILIARIES,
    CONJUNCTIONS,
    CONTRACTED,
    DETERMINERS,
    OBJECTS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    is_adverb,
)
from quotes_tui.text import word_keys

_DATA = tomllib.loads((files("quotes_tui.extraction") / "data" / "not_said.toml").read_text(encoding="utf-8"))
_NAMING = frozenset(_DATA["naming"].split())
_TERMS = frozenset(_DATA["terms"].split())
_SHORT = 4
_LONGEST_NAME = 5
_FUNCTION_WORDS = PREPOSITIONS | DETERMINERS | SUBJECTS | OBJECTS | AUXILIARIES | CONJUNCTIONS
_NO_NOUN = PREPOSITIONS | DETERMINERS | SUBJECTS | OBJECTS | AUXILIARIES | CONJUNCTIONS | SUBORDINATORS | CONTRACTED


def words_alone(scan: Scan) -> None:
    """Words in marks that no other rule took: said by the one whom the sentence names, unless nobody said them."""
    s = scan.sentence
    for at in scan.quotes:
        if at in scan.taken or nobody_said(s, at):
            continue
        if whole_sentence(s, at):
            scan.add(Finding([(at, at + 1)], Rule.CONTINUED))
            continue
        latest = scan.latest(at)
        mention = latest.mention if latest else main_subject(s, at)
        if mention is not None and mention[1] > at:
            mention = None
        scan.add(Finding([(_with_whom(s, at), _predicate_end(scan, at))], Rule.ALONE, None, mention))


def _predicate_end(scan: Scan, at: int) -> int:
    """Where the words end: a reporting verb in marks takes its object, as in: Low "strongly protested" the decision."""
    s = scan.sentence
    inner = s.items.marked[at]
    last = word_keys(s.items.text[inner.inner : inner.inner_end])[-1]
    if at + 1 >= s.end or last not in CUES or subject_before(s, at) is None:
        return at + 1
    takes = s.items.words[at + 1] in DETERMINERS or s.items.capital(at + 1)
    end = content_end(s, at + 1, Frame.REPORT) if takes else at + 1
    return end if scan.free(at + 1, end) else at + 1


def _with_whom(s: Sentence, at: int) -> int:
    """Where the words begin if somebody is called that: went after Ada Low as a "liar"."""
    words = s.items.words
    begin = at - 1 if at > s.begin and words[at - 1] in ("a", "an", "the") else at
    begin -= 1
    if begin <= s.begin or words[begin] != "as":
        return at
    name = begin
    while name > s.begin and begin - name < _LONGEST_NAME and (s.items.capital(name - 1) or words[name - 1] in OBJECTS):
        name -= 1
    return name if name < begin else at


def whole_sentence(s: Sentence, at: int) -> bool:
    """Whether the words in marks are the whole of their sentence."""
    return at == s.begin and all(w in (".", ",", "!", "?", "…", "—", ")") for w in s.items.words[at + 1 : s.end])


def nobody_said(s: Sentence, at: int) -> bool:
    """Whether words in marks are a term, a name, a title, a nickname or scare quotes, by what stands around them."""
    marked = s.items.marked[at]
    inner = s.items.text[marked.inner : marked.inner_end]
    keys = word_keys(inner)
    if not keys or s.items.text[marked.start - 1 : marked.start] == "=":
        return True
    if whole_sentence(s, at):
        return len(keys) < 2 or (len(keys) <= 2 * _SHORT and is_title(inner))
    if _named(s, at) or (is_title(inner) and len(keys) <= 2 * _SHORT):
        return True
    return len(keys) <= _SHORT and (_is_term(s, at) or all(key in _FUNCTION_WORDS for key in keys))


def _named(s: Sentence, at: int) -> bool:
    """Whether a naming word stands right before, or before "as" and an article: known as the "Buffett rule"."""
    words = s.items.words
    first = at - 1
    while first > s.begin and (words[first] in DETERMINERS or words[first] in ("as", "for", ",", ":")):
        first -= 1
    return first >= s.begin and words[first] in _NAMING


def _is_term(s: Sentence, at: int) -> bool:
    """A short fragment that qualifies a noun: Russia's "most favored nation" status, a "strong protest" letter."""
    after = s.items.words[at + 1] if at + 1 < s.end else ""
    if after in _TERMS:
        return True
    return after.isalpha() and not s.items.capital(at + 1) and after not in _NO_NOUN and not is_adverb(after)
