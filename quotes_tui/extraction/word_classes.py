"""Closed classes of English words: pronouns, prepositions, auxiliaries and the like. The lists are in data/."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

_CLASSES = tomllib.loads((files("quotes_tui.extraction") / "data" / "word_classes.toml").read_text(encoding="utf-8"))


def _words(*names: str) -> frozenset[str]:
    return frozenset(word for name in names for word in _CLASSES[name].split())


SUBJECTS = _words("subjects")
RELATIVES = _words("relatives")
OBJECTS = _words("objects")
DETERMINERS = _words("determiners")
PREPOSITIONS = _words("prepositions")
CONJUNCTIONS = _words("conjunctions")
SUBORDINATORS = _words("subordinators")
AUXILIARIES = _words("auxiliaries")
CONTRACTED = _words("contracted")
PASSIVES = _words("passives")
NEGATIONS = _words("negations")
HYPOTHETICALS = _words("hypotheticals")
REFUSALS = _words("refusals")
SPOKEN_ON = _words("spoken_on")
ADVERBS = _words("adverbs")
NOT_ADVERBS = _words("not_adverbs")
TIMES = _words("times")
IRREGULAR_PASTS = _words("irregular_pasts")
CLAUSE_BREAKS = _words("clause_breaks")
AFTERTHOUGHTS = _words("afterthoughts")
QUESTION_WORDS = _words("question_words")


@lru_cache(maxsize=1 << 15)
def is_adverb(word: str) -> bool:
    """Whether a word may stand between a subject and its verb without being either."""
    return word in ADVERBS or (len(word) > 4 and word.endswith("ly") and word not in NOT_ADVERBS)
