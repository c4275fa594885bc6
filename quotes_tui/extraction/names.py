"""What a noun phrase names: "Japan’s Prime Minister Kishida Fumio" is the person Fumio Kishida, Prime Minister, of Japan.

The phrase is read by itself here; who "the minister" is, the article decides (see `attribution`). Titles, ages,
possessives, appositions and relative clauses are taken off; what is left is the name as printed, in the order that
English gives it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from quotes_tui.extraction import knowledge
from quotes_tui.extraction.bodies import body_name, is_body
from quotes_tui.extraction.orders import in_english_order
from quotes_tui.text import plain


class Form(StrEnum):
    """How a noun phrase names its source."""

    PRONOUN = "pronoun"
    PERSON = "person"
    COUNTRY = "country"
    BODY = "body"
    ROLE = "role"
    GROUP = "group"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class Named:
    """A noun phrase taken apart.

    `name` is the bare name in English order, the body's normal name, the role of a "the minister", or the description of
    an unnamed source; `sex` is "m", "f" or None; `country` is a country's name; `parts` are those of a joint source.
    """

    form: Form
    name: str
    role: str | None = None
    sex: str | None = None
    country: str | None = None
    definite: bool = False
    full: bool = False
    parts: tuple[Named, ...] = ()


_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "\u00a0": " ", "\u2011": "-"})
_QUOTED = re.compile(r"[\"“”«»][^\"“”«»]*[\"“”«»]\s?|[\"“”«»]")
_BREAK = re.compile(r"\s*(?:,|;|:|\(|\)|\s[-–—]+\s|[–—]|\s(?:who|whom|whose|which|where|when|that)\b)\s*")
_POSSESSIVE = re.compile(r"(?:'s|(?<=s)')$")
_DETERMINERS = frozenset(
    "the a an another one his her its their our my this that these those both some several many two three four five".split()
)
_DEFINITE = frozenset("the his her its their our this that these those".split())
_PARTICLES = frozenset(
    "van von der den de del della di da dos das du la le el al bin ibn ben bint ter ten zu y e af".split()
)
_SUFFIXES = frozenset("jr sr ii iii iv".split())
_PREPOSITIONS = frozenset("of for from at in on with to by near outside inside under behind against among".split())
_MOST_NAME_WORDS = 4
_COURTESY = frozenset("mr mrs ms miss mx messrs mme mmes madam madame dr prof sir".split())
_INITIAL = re.compile(r"(?:[A-Z]\.?){1,3}-?(?:[A-Z]\.)?")
_FORMER = frozenset("former ex late then onetime one-time".split())


@lru_cache(maxsize=16384)
def read_name(phrase: str) -> Named:
    """What a noun phrase names, by itself."""
    words = " ".join(_QUOTED.sub(" ", phrase.translate(_APOSTROPHES)).split()).strip(" .,;:-–—*_[]'")
    pronoun = knowledge.pronouns().get(words.lower())
    if pronoun or not words:
        return Named(Form.PRONOUN, words.lower(), sex=pronoun[0] if pronoun else None)
    if joint := _several(words):
        return joint
    return _one(words)


def _several(words: str) -> Named | None:
    """ "Obama and Clinton", "Sens. Jon Tester (D-Mont.) and David Vitter (R-La.)": at least two names of persons."""
    if " and " not in words:
        return None
    halves = re.split(r",?\s+and\s+|,\s+(?=[A-Z])", words)
    parts = [_one(half) for half in halves if half]
    named = tuple(part for part in parts if part.form in (Form.PERSON, Form.COUNTRY))
    if len(named) < 2 or len(named) < len(parts):
        return None
    return Named(Form.SEVERAL, " and ".join(part.name for part in named), parts=named)


def _one(words: str) -> Named:
    segments = [segment for segment in _BREAK.split(words) if segment]
    if not segments:
        return Named(Form.GROUP, words)
    first = _segment(segments[0])
    if first.form in (Form.GROUP, Form.ROLE) and len(segments) > 1 and (_DETERMINED.match(words) or first.role):
        second = _segment(segments[1])
        if second.form is Form.PERSON and second.full:
            role = first.role or first.name
            return replace(second, role=second.role or role, sex=second.sex or first.sex)
    if first.form is Form.PERSON and first.role is None and len(segments) > 1:
        return replace(first, role=apposed_role(segments[1:]))
    return first


_DETERMINED = re.compile(r"(?:a|an|another|the|one|his|her|their|its)\s", re.IGNORECASE)


def apposition(words: str) -> str | None:
    """The role that the words after a name give: "the attorney general of Oklahoma, who ..."."""
    return apposed_role([segment for segment in _BREAK.split(words) if segment][:1])


def apposed_role(segments: list[str]) -> str | None:
    """The role that an apposition gives: "the Republican attorney general of Oklahoma"."""
    for segment in segments[:2]:
        tokens = segment.split()
        if tokens and tokens[0].lower() in ("the", "a", "an"):
            tokens = tokens[1:]
        head = _head(tokens)
        if 0 < len(tokens) <= 12 and head is not None and _is_role(tokens[head]):
            return " ".join(tokens)
    return None


def _head(tokens: list[str]) -> int | None:
    """Where the head noun stands: the last word before the first preposition."""
    for at, token in enumerate(tokens):
        if token.lower() in _PREPOSITIONS and at:
            return at - 1
    return len(tokens) - 1 if tokens else None


# --- one segment -------------------------------------------------------------------------------------------------


def _segment(words: str) -> Named:
    if known := knowledge.country(words):
        return Named(Form.COUNTRY, known.government, country=known.name, definite=True)
    tokens = words.split()
    definite = tokens[0].lower() in _DEFINITE
    determined = tokens[0].lower() in _DETERMINERS and len(tokens) > 1
    tokens, owner = _without_owner(tokens[1:] if determined else tokens)
    tokens, place = _without_place(tokens, owner)
    if not tokens:
        return _owner_alone(owner, place)
    bare = " ".join(tokens)
    if person := _titled(tokens, place):
        return person
    if is_body(tokens) and (definite or not determined or tokens[-1][:1].isupper()):
        return _body(tokens, owner, place, definite or bool(owner))
    if (known := knowledge.country(bare)) and not owner:
        return Named(Form.COUNTRY, known.government, country=known.name, definite=True)
    return _described(tokens, place, definite, words[4:] if words[:4].lower() == "the " else words)


def _owner_alone(owner: str, place: str | None) -> Named:
    """ "Trump’s" with nothing after it, or "the Japanese" alone."""
    if owner:
        return _segment(owner)
    known = knowledge.country(place or "")
    return Named(Form.GROUP, known.adjective if known else "", country=place)


def _without_owner(tokens: list[str]) -> tuple[list[str], str]:
    """The words after a possessive, and whose they are: "Russia's Foreign Ministry" -> Foreign Ministry, Russia."""
    for at in range(len(tokens) - 1, -1, -1):
        if _POSSESSIVE.search(tokens[at]) and " ".join(tokens[: at + 1]) not in knowledge.body_names():
            owner = " ".join([*tokens[:at], _POSSESSIVE.sub("", tokens[at])])
            return tokens[at + 1 :], owner
    return tokens, ""


def _without_place(tokens: list[str], owner: str) -> tuple[list[str], str | None]:
    """The words after a country's adjective or name, and the country: "Japanese Prime Minister" -> Prime Minister, Japan."""
    place = knowledge.country(owner) if owner else None
    start = 1 if len(tokens) > 1 and tokens[0].lower().rstrip("-") in _FORMER else 0
    if " ".join(tokens[start : start + 2]) in knowledge.seats():
        return tokens, place.name if place else None
    for size in (2, 1):
        adjective = " ".join(tokens[start : start + size])
        known = knowledge.country_of_adjective(adjective)
        if known and (len(tokens) > start + size or size == 1):
            if len(tokens) == start + size and not adjective.endswith("ese"):
                break
            return tokens[:start] + tokens[start + size :], known.name
    return tokens, place.name if place else None


def _titled(tokens: list[str], place: str | None) -> Named | None:
    """A person whose name follows a title, an office or an occupation, or stands alone."""
    suffix = f" {tokens[-1]}" if len(tokens) > 1 and tokens[-1].lower().strip(".") in _SUFFIXES else ""
    suffix += "." if suffix.lower() in (" jr", " sr") else ""
    tokens = tokens[:-1] if suffix else tokens
    tokens = _without_post(tokens)
    at = _last_title(tokens)
    start = at + 1 if at is not None else _name_start(tokens)
    name = tokens[start:] if start is not None else []
    if start is None or not name or not _may_be_name(name, titled=at is not None or (start > 0)):
        return None
    role_words = tokens[: at + 1] if at is not None else tokens[:start]
    role, sex = _role_and_sex(role_words)
    ordered = in_english_order(" ".join(name))
    full = len([word for word in name if word.lower() not in _PARTICLES]) > 1
    sex = sex or knowledge.sex_of_given(ordered.split()[0])
    return Named(Form.PERSON, ordered + suffix, role, sex, place or _country_in(role), full=full)


def _country_in(role: str | None) -> str | None:
    """The country in "President of Russia"."""
    known = knowledge.country((role or "").rpartition(" of ")[2])
    return known.name if known else None


def _without_post(tokens: list[str]) -> list[str]:
    """ "Dan McLaughlin at the National Review" without what follows the name."""
    for at, token in enumerate(tokens):
        if at > 1 and token in _PREPOSITIONS and knowledge.is_given(tokens[0]) and all(map(_is_name_word, tokens[:at])):
            return tokens[:at]
    return tokens


def _last_title(tokens: list[str]) -> int | None:
    """Where the last title stands that a name follows."""
    for at in range(len(tokens) - 2, -1, -1):
        word = tokens[at].lower().strip(".")
        if word in knowledge.honorifics() or _is_role(tokens[at]) or _is_abbreviation(tokens[at]):
            follows = tokens[at + 1]
            if follows.lower() == "of":
                return _title_of(tokens, at)
            if _is_name_word(follows) and not _is_role(follows):
                return None if at and knowledge.is_given(tokens[at - 1]) and tokens[at][:1].isupper() else at
            if _is_name_word(follows) and at == len(tokens) - 2:
                return at if word in knowledge.honorifics() else None
    return None


def _is_abbreviation(token: str) -> bool:
    """A title cut short: "Del.", "Assemb."; not an initial."""
    return token.endswith(".") and len(token) > 3 and token[:-1].isalpha() and token[0].isupper()


def _title_of(tokens: list[str], at: int) -> int | None:
    """The last word of "Secretary of State", where a full name follows it."""
    for start in range(at + 3, len(tokens) - 1):
        if knowledge.is_given(tokens[start]) and all(_is_name_word(token) for token in tokens[start:]):
            return start - 1
    return None


def _name_start(tokens: list[str]) -> int | None:
    """Where the run of name words at the end begins."""
    start = len(tokens)
    while start and (_is_name_word(tokens[start - 1]) or _is_particle(tokens, start - 1)):
        start -= 1
    while start < len(tokens) and tokens[start].lower() in _PARTICLES and tokens[start].islower():
        start += 1
    if start == len(tokens) or (start and tokens[start - 1].lower() in _PREPOSITIONS):
        return None
    return start


def _is_particle(tokens: list[str], at: int) -> bool:
    return tokens[at].lower() in _PARTICLES and at + 1 < len(tokens)


def _is_name_word(token: str) -> bool:
    first = token[:1]
    return first.isupper() or (token[:3] in ("al-", "el-", "ad-", "ar-", "as-", "bin") and token[3:4].isupper())


def _may_be_name(name: list[str], titled: bool) -> bool:
    """Whether capitalised words can be a person's name rather than a body's, a country's or a plain word."""
    if len([word for word in name if word.lower() not in _PARTICLES]) > _MOST_NAME_WORDS or any(
        char.isdigit() for char in "".join(name)
    ):
        return False
    printed = " ".join(name)
    if is_body(name) or printed in knowledge.body_names() or knowledge.country(printed):
        return False
    if len(name) == 1:
        word = name[0].lower()
        return (titled and word not in knowledge.not_names()) or not _is_common(name[0])
    if knowledge.is_given(name[0]) or _INITIAL.fullmatch(name[0]):
        return True
    return not any(_is_common(word) for word in name)


def _is_common(word: str) -> bool:
    lowered = word.lower()
    return (
        lowered in knowledge.not_names()
        or lowered in knowledge.groups()
        or _is_role(word)
        or (len(word) > 1 and word.isupper() and len(word) <= 4)
        or knowledge.country_of_adjective(word) is not None
    )


def _is_role(word: str) -> bool:
    lowered = word.lower().strip(".")
    return lowered in knowledge.roles() or lowered.rpartition("-")[2] in knowledge.roles()


def _role_and_sex(tokens: list[str]) -> tuple[str | None, str | None]:
    """The role as printed, without forms of address, and the sex that titles tell."""
    sex = None
    kept = []
    for token in tokens:
        word = token.lower().strip(".")
        sex = _sex_of_word(word) or sex
        if word not in _COURTESY:
            kept.append(token)
    return " ".join(kept) or None, sex


def _sex_of_word(word: str) -> str | None:
    address = knowledge.honorifics().get(word)
    if address in ("m", "f"):
        return address
    return next((sex for sex in ("m", "f") if word in knowledge.roles_that(sex)), None)


def _body(tokens: list[str], owner: str, place: str | None, definite: bool) -> Named:
    name, country = body_name(tokens, owner, place)
    known = knowledge.country(country or "")
    if known and name == known.government:
        return Named(Form.COUNTRY, name, country=known.name, definite=True)
    return Named(Form.BODY, name, country=country, definite=definite)


def _described(tokens: list[str], place: str | None, definite: bool, printed: str) -> Named:
    """A source without a name: "the Prime Minister", "a senior official", "Analysts"; or a proper name after "the"."""
    head = _head(tokens)
    noun = tokens[head if head is not None else -1]
    known = knowledge.country(place or "")
    if noun.lower() in ("side", "leadership", "leaders", "authorities") and known and definite:
        return Named(Form.COUNTRY, known.government, country=known.name, definite=True)
    name = printed[:1].upper() + printed[1:]
    if _is_role(noun):
        role = " ".join(tokens)
        return Named(Form.ROLE, name, role=role, sex=_sex_of_word(noun.lower()), country=place, definite=definite)
    if all(_is_name_word(token) for token in tokens) and not _is_common(tokens[-1]):
        return Named(Form.BODY, name, country=place, definite=definite)
    return Named(Form.GROUP, name, country=place, definite=definite)


def title_in(words: str) -> str | None:
    """The title at the end of the words before a name: "praised Japan’s former prime minister" -> Japan’s former ..."""
    tokens = words.split()
    if not tokens or not _is_role(tokens[-1]):
        return None
    start = len(tokens) - 1
    while start and (tokens[start - 1] in knowledge.role_modifiers() or tokens[start - 1][0].isupper()):
        start -= 1
    return " ".join(tokens[start:])


def is_former(role: str | None) -> bool:
    """Whether a role is said to be over: "former prime minister"."""
    return bool(role) and any(word.lower().split("-")[0] in _FORMER for word in (role or "").split())


def family_name(name: str) -> str:
    """The word of a name by which a person is called alone, folded: of "Fumio Kishida", kishida; of "Xi Jinping", xi."""
    words = [word for word in name.split() if word.lower().strip(".") not in _SUFFIXES]
    if len(words) > 1 and plain(words[0]) in knowledge.family_first():
        second = plain(words[1])
        if second in knowledge.given_in("zh") or "-" in second or len(words) == 3:
            return plain(words[0])
    return plain(words[-1]) if words else ""
