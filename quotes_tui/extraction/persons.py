"""Which words of a phrase are a person's name, and what stands before and after it."""

from __future__ import annotations

import re
from functools import lru_cache

from quotes_tui.extraction import knowledge, titles
from quotes_tui.extraction.bodies import is_body
from quotes_tui.extraction.named import Form, Named
from quotes_tui.extraction.orders import in_english_order
from quotes_tui.text import plain

_MOST_NAME_WORDS = 4
_PARTY = re.compile(r"[DRI]-[A-Z]")
# The next word of a page, to which lost spaces have joined a name: "WarrenBiden".
_GLUED = re.compile(r"(?!Fitz)([A-Z][a-z]{3,})[A-Z]\w*")
# "Fenn in a statement", "Fenn on his way".
_WHERE_SAID = frozenset(("in", "on", "at", "during"))
_SOME = frozenset(("a", "an", "his", "her", "their"))
_INITIAL = re.compile(r"(?:[A-Z]\.?){1,3}-?(?:[A-Z]\.)?")


def person(tokens: list[str], place: str | None) -> Named | None:
    """A person whose name follows a title, an office or an occupation, or stands alone."""
    suffix = f" {tokens[-1]}" if len(tokens) > 1 and titles.bare(tokens[-1]) in titles.SUFFIXES else ""
    suffix += "." if suffix.lower() in (" jr", " sr") else ""
    tokens = without_post(tokens[:-1] if suffix else tokens)
    at = titles.last_title(tokens)
    if at is None:
        tokens = _without_stray(tokens)
    start = titles.name_start(tokens) if at is None else at + 1
    if start is None:
        return None
    name = _unglued(tokens[start:])
    if not _may_be_name(name, titled=start > 0):
        return None
    ordered = in_english_order(" ".join(name))
    role = titles.role_of(tokens[:start])
    sex = titles.sex_of(tokens[:start]) or sex_of_name(ordered)
    full = sum(word.lower() not in titles.PARTICLES and not _INITIAL.fullmatch(word) for word in name) > 1
    return Named(Form.PERSON, ordered + suffix, role, sex, place or _country_in(role), full=full)


def sex_of_name(name: str) -> str | None:
    """The sex that the given name tells; the first word of "Li Xiaoming" is none."""
    first, _, rest = name.partition(" ")
    family = rest and plain(first) in knowledge.family_first() and plain(first) not in knowledge.given_in("en")
    return None if family else knowledge.sex_of_given(first)


def _unglued(name: list[str]) -> list[str]:
    """ "Trump Donald John TrumpGOP", as pages print a link without spaces: Donald John Trump."""
    for at, word in enumerate(name):
        if at and (glued := _GLUED.fullmatch(word)):
            name = [*name[:at], glued[1]]
            break
    if name[0] not in name[2:]:
        return name
    if knowledge.is_given(name[0]):
        return name[: name.index(name[0], 2)]
    return name[1:] if knowledge.is_given(name[1]) else name


def _country_in(role: str | None) -> str | None:
    """The country in "President of Russia"."""
    known = knowledge.country((role or "").rpartition(" of ")[2])
    return known.name if known else None


def without_post(tokens: list[str]) -> list[str]:
    """ "Dan McLaughlin at the National Review", "Sen. Rand Paul of Kentucky" without what follows the name."""
    for at, token in enumerate(tokens):
        where_said = token in _WHERE_SAID and _SOME.intersection(tokens[at + 1 : at + 2])
        if at and where_said and _is_named(tokens[:at]):
            return tokens[:at]
        if at > 1 and token in titles.PREPOSITIONS:
            person = any(map(titles.marks_person, tokens[: at - 1])) and all(map(titles.is_name_word, tokens[:at]))
            other = is_body(tokens[:at]) or titles.is_role(tokens[at - 1])
            return tokens[:at] if person and not other else tokens
    return tokens


def _is_named(tokens: list[str]) -> bool:
    last = tokens[-1].lower()
    return all(map(titles.is_name_word, tokens)) and last not in knowledge.groups() and not titles.is_role(tokens[-1])


def _without_stray(tokens: list[str]) -> list[str]:
    """ "Iran Brian Hook", "Office Margus Gross", "Conspiracy-monger Alex Jones" without what is no name."""
    if knowledge.is_given(tokens[0]) or not tokens[0][:1].isupper():
        return tokens
    start = next((at for at in range(1, len(tokens) - 1) if knowledge.is_given(tokens[at])), 0)
    if not start or not all(map(titles.is_name_word, tokens)):
        return tokens
    first = tokens[0].lower()
    stray = first in knowledge.not_names() or first in knowledge.body_words() or knowledge.country(tokens[0])
    described = any(part.islower() for part in tokens[0].split("-")[1:]) or len(tokens) > _MOST_NAME_WORDS
    return tokens[start:] if stray or described else tokens


def _may_be_name(name: list[str], titled: bool) -> bool:
    """Whether capitalised words can be a person's name rather than a body's, a country's or a plain word."""
    if sum(word.lower() not in titles.PARTICLES for word in name) > _MOST_NAME_WORDS:
        return False
    printed = " ".join(name)
    if titled and len(name) == 2 and knowledge.is_given(name[0]):
        return True
    if _is_family_first(name):
        return True
    if is_body(name) or knowledge.country(printed) or any(char.isdigit() for char in printed):
        return False
    if len(name) == 1:
        return (titled and name[0].lower() not in knowledge.not_names()) or not is_common(name[0])
    if knowledge.is_given(name[0]) or _INITIAL.fullmatch(name[0]):
        return True
    return not any(is_common(word) for word in name)


def _is_family_first(name: list[str]) -> bool:
    """Whether two words are written as Korean and Chinese names are: "Park Ji-woo", "Tsai Ing-wen"."""
    return len(name) == 2 and "-" in name[1] and plain(name[0]) in knowledge.family_first()


@lru_cache(maxsize=16384)
def is_common(word: str) -> bool:
    """Whether a capitalised word is more likely a plain word, a title or a short form than a name."""
    lowered = word.lower()
    return (
        lowered in knowledge.not_names()
        or lowered in knowledge.groups()
        or titles.is_role(word)
        or (1 < len(word) <= 4 and word.isupper() and not (len(word) > 2 and knowledge.is_family(word)))
        or lowered in knowledge.honorifics()
        or knowledge.country_of_adjective(word) is not None
        or knowledge.country_of_adjective(word.removesuffix("s")) is not None
        or _PARTY.match(word) is not None
    )
