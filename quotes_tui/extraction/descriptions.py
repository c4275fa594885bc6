"""Sources that a text describes without a name: whether words can be one, and whether they mean several."""

from __future__ import annotations

from quotes_tui.extraction import knowledge
from quotes_tui.extraction.titles import DETERMINERS, head, is_role


def names_somebody(words: str) -> bool:
    """Whether words without a name can name a source at all: "car dealers", not "shows an officer" or "heard"."""
    tokens = words.split()
    if tokens[0][0].isupper() or not tokens[0][0].isalpha() or tokens[0].lower() in DETERMINERS:
        return True
    if len(tokens) > 1 and tokens[1].lower() in DETERMINERS:
        return False
    noun = tokens[head(tokens)].lower()
    plural = noun.endswith("s") and len(tokens) > 1
    return plural or noun in knowledge.groups() or noun in knowledge.body_words() or is_role(noun)


def is_plural(description: str) -> bool:
    """Whether a description means several: "car dealers", "people familiar with the plan", "police"."""
    words = description.lower().split()
    ends = (at for at, word in enumerate(words) if at and word in ("of", "for", "in", "at", "from", "who"))
    noun = words[next(ends, len(words)) - 1]
    return noun in knowledge.groups() or (noun.endswith("s") and not noun.endswith("ss")) or noun == "police"
