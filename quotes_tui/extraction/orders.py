"""Name order: "Kishida Fumio", "KISHIDA Fumio" and "Fumio Kishida" are one name, printed "Fumio Kishida".

Japanese names take the order that English has long given them; Chinese, Korean and Vietnamese names stay as printed.
"""

from __future__ import annotations

from functools import lru_cache

from quotes_tui.extraction import knowledge, titles
from quotes_tui.text import plain


def in_english_order(name: str) -> str:
    """A name with the given name first where it is Japanese, and without capitals for the family name."""
    words = name.split()
    if len(words) > 1 and knowledge.is_given(words[0]) and (name.isupper() or not _is_shouted(words[0])):
        words = [_unshouted(word) for word in words]
    if len(words) != 2:
        return " ".join(words)
    first, last = words
    if _is_shouted(first) and not _is_shouted(last) and knowledge.is_given(last):
        return f"{last} {first.title()}" if _is_japanese(last, first) else f"{first.title()} {last}"
    return f"{last} {first}" if _family_comes_first(first, last) else f"{first} {last}"


def _unshouted(word: str) -> str:
    """ "FENN" as a name: Fenn."""
    return word.title() if _is_shouted(word) and "." not in word else word


def _is_shouted(word: str) -> bool:
    return len(word) > 2 and word.isupper()


def _is_japanese(given: str, family: str) -> bool:
    return plain(given) in knowledge.given_in("ja") or plain(family) in knowledge.family_names("ja")


def _family_comes_first(first: str, last: str) -> bool:
    """Whether two words are a Japanese family name and given name; of two that could be either, printed order stays."""
    given, families = knowledge.given_in("ja"), knowledge.family_names("ja")
    first, last = plain(first), plain(last)
    if first in families and last in given:
        return last not in families or first not in given
    return last in given and last not in families and not knowledge.is_given(first) and first not in given


@lru_cache(maxsize=16384)
def family_name(name: str) -> str:
    """The word by which a person is called alone, folded: of "Fumio Kishida" kishida, of "Xi Jinping" xi."""
    words = [word for word in name.split() if titles.bare(word) not in titles.SUFFIXES]
    if len(words) > 1 and plain(words[0]) in knowledge.family_first():
        second = plain(words[1])
        if second in knowledge.given_in("zh") or "-" in second or len(words) == 3:
            return plain(words[0])
    return plain(words[-1]) if words else ""
