"""Words in marks that nobody said: terms, names, titles, nicknames, mottos and scare quotes, by what stands around."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from quotes_tui.extraction.items import QUOTE, Sentence, is_title
from quotes_tui.extraction.word_classes import (
    AUXILIARIES,
    CONJUNCTIONS,
    CONTRACTED,
    DETERMINERS,
    IRREGULAR_PASTS,
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
_MOTTOS = frozenset(_DATA["mottos"].split())
_KINDS = frozenset(_DATA["kinds"].split())
REQUESTS = frozenset(_DATA["requests"].split())
_SHORT = 4
_LABEL = 4
_FUNCTION_WORDS = PREPOSITIONS | DETERMINERS | SUBJECTS | OBJECTS | AUXILIARIES | CONJUNCTIONS
_BEFORE_NOUNS = PREPOSITIONS - {"as", "to", "like"}
_NO_NOUN = _FUNCTION_WORDS | SUBORDINATORS | CONTRACTED


def whole_sentence(s: Sentence, at: int) -> bool:
    """Whether the words in marks are the whole of their sentence."""
    return at == s.begin and all(w in (".", ",", "!", "?", "…", "—", ")") for w in s.items.words[at + 1 : s.end])


def nobody_said(s: Sentence, at: int) -> bool:
    """Whether words in marks are a term, a name, a title, a nickname or scare quotes, by what stands around them."""
    marked = s.items.marked[at]
    inner = s.items.text[marked.inner : marked.inner_end]
    keys = word_keys(inner)
    if not keys or _is_code(s.items.text[max(0, marked.start - 2) : marked.start]):
        return True
    if whole_sentence(s, at):
        return len(keys) < 2 or (len(keys) <= 2 * _SHORT and is_title(inner))
    if is_named(s, at) or (is_title(inner) and len(keys) <= 2 * _SHORT):
        return True
    answers = s.items.words[at - 1] == ":"  # His answer: “Because I could.”
    empty = not answers and all(key in _FUNCTION_WORDS for key in keys)
    return len(keys) <= _SHORT and (_is_term(s, at) or empty)


def _is_code(before: str) -> bool:
    """Whether what stands right before the marks makes them a piece of code or markup: name="...", print("...")."""
    return before[-1:] == "=" or before[-2:] == "= " or (before[-1:] == "(" and before[:-1].isalnum())


def is_named(s: Sentence, at: int) -> bool:
    """Whether a naming word stands right before, or before "as" and an article: known as the "Buffett rule"."""
    words = s.items.words
    first = at - 1
    while first > s.begin and (words[first] in DETERMINERS or words[first] in ("as", "for", ",", ":")):
        first -= 1
    if first > s.begin and words[first] in ("is", "was") and words[first - 1] in _MOTTOS:
        return True
    return first >= s.begin and (words[first] in _NAMING or (first == at - 1 and _is_kind(s, at)))


def _is_kind(s: Sentence, at: int) -> bool:
    """Whether the name of a law, a party, a ship stands in these marks, right after the noun: the law “On water”."""
    first = s.items.text[s.items.marked[at].inner]
    return s.items.words[at - 1] in _KINDS and (first.isupper() or first.isdigit())


def is_label(s: Sentence, at: int) -> bool:
    """Whether a word or two in marks stand where a noun does: the “farmers”, from her private “cloud”."""
    words, keys = s.items.words, s.keys(at)
    if at == s.begin or len(keys) > _LABEL or _is_verb(keys[0]) or (keys[0].endswith("ing") and len(keys) > 1):
        return False
    before, farther = words[at - 1], words[at - 2] if at - 2 >= s.begin else ""
    if before in DETERMINERS or before.endswith(("'s", "s'")):
        return farther != "as"
    if before in ("have", "has", "had", QUOTE) or (before == "and" and farther == QUOTE):  # we have “targets” and ...
        return True
    return before in _BEFORE_NOUNS or (before.isalpha() and farther in DETERMINERS and before not in _NO_NOUN)


def _is_verb(word: str) -> bool:
    """Whether a word is a verb in the past, as far as its form tells."""
    return word.endswith("ed") or word in IRREGULAR_PASTS or word in AUXILIARIES


def _is_term(s: Sentence, at: int) -> bool:
    """A short fragment that qualifies a noun: Russia's "most favored nation" status, a "strong protest" letter."""
    after = s.items.words[at + 1] if at + 1 < s.end else ""
    if after in _TERMS:
        return True
    return after.isalpha() and not s.items.capital(at + 1) and after not in _NO_NOUN and not is_adverb(after)
