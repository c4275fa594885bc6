"""Titles, offices and occupations beside a name: where they stop and the name begins, and what they tell."""

from __future__ import annotations

import re
from functools import lru_cache

from quotes_tui.extraction import knowledge

DETERMINERS = frozenset(
    "the a an another one his her its their our my this that these those both some several many two three four".split()
)
PREPOSITIONS = frozenset("of for from at in on with to by near outside inside under behind against among".split())
# What a name stands after when it belongs to something else: "the Institute for Advocacy and Protection".
_JOINING = PREPOSITIONS | {"and", "&"}
# Parts of a family name that may be written small.
PARTICLES = frozenset(
    "van von der den de del della di da dos das du la le el al bin ibn ben bint ter ten zu y e af".split()
)
SUFFIXES = frozenset("jr sr ii iii iv".split())
# Forms of address that are no role.
_COURTESY = frozenset("mr mrs ms miss mx messrs mme mmes madam madame dr prof sir".split())
# What joins an office to its field or place before a name: "Secretary of State", "Ambassador to Peru".
_OF_AN_OFFICE = frozenset(("of", "to", "for"))
_FORMER = frozenset("former ex late then onetime one-time".split())
_SMALL_ARTICLE = re.compile(r"(?:al|el|ad|ar|as|an|at|az)-[A-Z]")


def bare(word: str) -> str:
    """A word in lower case, without the full stop of an abbreviation."""
    return word.lower().strip(".")


@lru_cache(maxsize=16384)
def suffix(name: str) -> str:
    """The suffix that tells a name from a parent's: "jr", "ii"; empty where there is none."""
    last = bare(name.rpartition(" ")[2])
    return last if last in SUFFIXES else ""


def is_role(word: str) -> bool:
    """Whether a word says what somebody is: "minister", "then-President"."""
    lowered = bare(word)
    first, _, last = lowered.rpartition("-")
    return lowered in knowledge.roles() or last in knowledge.roles() or first in knowledge.roles()


def marks_person(word: str) -> bool:
    """Whether a word shows that a person's name is beginning: a form of address or a given name."""
    return bare(word) in knowledge.honorifics() or knowledge.is_given(word)


def is_former(role: str) -> bool:
    """Whether a role is said to be over: "former prime minister"."""
    return any(word.lower().split("-")[0] in _FORMER for word in role.split())


def is_name_word(token: str) -> bool:
    """Whether a word is written as a name: with a capital, or "al-Assad"."""
    return token[:1].isupper() or bool(_SMALL_ARTICLE.match(token))


def head(tokens: list[str]) -> int:
    """Where the head noun of a description stands: the last word before the first preposition."""
    for at, token in enumerate(tokens):
        if at and token.lower() in PREPOSITIONS:
            return at - 1
    return len(tokens) - 1


def last_title(tokens: list[str]) -> int | None:
    """Where the last title stands that a name follows, None where there is none."""
    for at in range(len(tokens) - 2, -1, -1):
        address = bare(tokens[at]) in knowledge.honorifics()
        role = is_role(tokens[at]) or is_role(bare(tokens[at]).removesuffix("s"))
        if not (address or role or _is_abbreviation(tokens[at])):
            continue
        follows = tokens[at + 1]
        if follows.lower() in _OF_AN_OFFICE:
            return _title_of(tokens, at)
        if is_name_word(follows):
            return at if address or not (is_role(follows) or _is_family_name(tokens, at)) else None
    return None


def _is_abbreviation(token: str) -> bool:
    """A title cut short: "Del.", "Assemb."; not an initial."""
    return token.endswith(".") and len(token) > 3 and token[:-1].isalpha() and token[0].isupper()


def _is_family_name(tokens: list[str], at: int) -> bool:
    """Whether a title is a name there: the Cook of "Tim Cook"."""
    return at > 0 and tokens[at][:1].isupper() and knowledge.is_given(tokens[at - 1])


def _title_of(tokens: list[str], at: int) -> int | None:
    """The last word of "Secretary of State", where a full name follows it."""
    for start in range(at + 3, len(tokens) - 1):
        if knowledge.is_given(tokens[start]) and all(map(is_name_word, tokens[start:])):
            return start - 1
    return None


def name_start(tokens: list[str]) -> int | None:
    """Where the run of name words at the end begins, None where there is none or it belongs to a preposition."""
    start = len(tokens)
    while start and (is_name_word(tokens[start - 1]) or _is_particle(tokens, start - 1)):
        start -= 1
    while start < len(tokens) and tokens[start] in PARTICLES:
        start += 1
    before = start - 2 if start > 1 and tokens[start - 1].lower() == "the" else start - 1
    if start == len(tokens) or (before >= 0 and tokens[before].lower() in _JOINING):
        return None
    return start


def _is_particle(tokens: list[str], at: int) -> bool:
    return tokens[at].lower() in PARTICLES and at + 1 < len(tokens)


def role_of(tokens: list[str]) -> str | None:
    """The words before a name as a role, without forms of address."""
    kept = [token for token in tokens if bare(token) not in _COURTESY]
    while kept and kept[-1].lower() in PREPOSITIONS | DETERMINERS:
        kept.pop()
    if not any(map(is_role, kept)) and any(bare(token) in knowledge.not_names() for token in kept):
        return None
    return " ".join(kept) or None


def sex_of(tokens: list[str]) -> str | None:
    """The sex that titles tell: "Mrs.", "spokesman"."""
    found = None
    for word in map(bare, tokens):
        address = knowledge.honorifics().get(word)
        if address in ("m", "f"):
            found = address
        elif sex := next((sex for sex in ("m", "f") if word in knowledge.roles_that(sex)), None):
            found = sex
    return found


def title_in(words: str) -> str | None:
    """The title at the end of the words before a name: "praised Japan’s former prime minister" -> Japan’s former ..."""
    tokens = words.split()
    if not tokens or not is_role(tokens[-1]):
        return None
    start = len(tokens) - 1
    while start and (tokens[start - 1] in knowledge.role_modifiers() or tokens[start - 1][0].isupper()):
        start -= 1
    return " ".join(tokens[start:])


def role_in_apposition(segment: str) -> str | None:
    """The role that an apposition gives: "the Republican attorney general of Oklahoma"."""
    tokens = segment.split()
    if tokens and tokens[0].lower() in ("the", "a", "an"):
        tokens = tokens[1:]
    return " ".join(tokens) if 0 < len(tokens) <= 12 and is_role(tokens[head(tokens)]) else None
