"""What a noun phrase names: "Japan’s Prime Minister Kishida Fumio" is Fumio Kishida, Prime Minister, of Japan.

The phrase is read by itself here; who "the minister" is, the article decides (see `attribution`). Titles, ages,
possessives, appositions and relative clauses are taken off; what is left is the name as printed, in the order that
English gives it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from quotes_tui.extraction import knowledge, titles
from quotes_tui.extraction.bodies import body_name, head_word, is_body
from quotes_tui.extraction.named import Form, Named
from quotes_tui.extraction.persons import is_common, person, sex_of_name, without_post

# More words than that are no phrase that names somebody, and are not looked through.
_LONGEST = 400
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "\u00a0": " ", "\u2011": "-"})
_IN_MARKS = re.compile(r"[\"“”«»][^\"“”«»]*[\"“”«»]\s?|[\"“”«»]")
_BREAK = re.compile(r"\s*(?:[,;:()–—]|\s[-]+\s|\s(?:who|whom|whose|which|where|when|that)\b)\s*")
_MAY_BREAK = re.compile(r"[,;:()–—]| - | wh| that")
_DATE_STAMP = re.compile(r"^.*\b\d{4}-\d\d-\d\d\s+(?=\S)")
# Words before an article that are no part of the phrase: "this week the Israeli army", "far the US".
_LEAD = re.compile(r"^(?:(?!of\b|for\b|in\b|at\b|from\b|on\b|to\b|by\b|and\b|with\b)[\w-]+ ){1,3}(?=the (?!of\b))")
# A statement speaks for whoever issued it: "a statement by the ministry", "the ministry statement", "Trump’s tweet".
_PAPERS = "statement|press release|announcement|communique|communiqué|tweet"
_FIGURES = "information|data|figures|estimates?|forecast|calculations|account|words"
_PAPER = re.compile(rf"\b(?:{_PAPERS}|letter|post|report|study|{_FIGURES})", re.IGNORECASE)
_WHOSE_FIGURES = re.compile(rf"(?P<issuer>.+'s?) (?:[a-z]+ )?(?:{_FIGURES})")
_ISSUED_BY = re.compile(
    rf"(?:an?|the|one)? ?(?:[a-z-]+ ){{0,2}}(?:{_PAPERS}|letter|post|report|study)"
    r" (?:issued |released |published |posted |written )?(?:by|from) (?P<issuer>.+)",
    re.IGNORECASE,
)
_ISSUERS = re.compile(
    rf"(?P<issuer>(?:the |an? )?(?:[\w.]+ ){{0,3}}(?P<last>[\w.]+?(?:'s|s')?)) (?:{_PAPERS})s?\b", re.IGNORECASE
)
_POSSESSIVE = re.compile(r"(?:'s|(?<=s)')$")
_DETERMINED = re.compile(r"(?:a|an|another|the|one|his|her|their|its)\s", re.IGNORECASE)
_DOTTED = re.compile(r"\b(?:[A-Z]\.)+[A-Z]$")
_DEFINITE = frozenset("the his her its their our this that these those".split())
_FORMER = frozenset(("former", "ex", "then", "late"))


@lru_cache(maxsize=16384)
def read_name(phrase: str) -> Named:
    """What a noun phrase names, by itself."""
    words = phrase[:_LONGEST]
    if not words.isascii() or '"' in words:
        words = _IN_MARKS.sub(" ", words.translate(_APOSTROPHES))
    words = " ".join(words.split()).strip(" .,;:-–—*_[]'")
    words = _unshouted(words) if words.isupper() and " " in words else words
    words = f"{words}." if _DOTTED.search(words) else words
    bare = words.lower().partition("'")[0] if " " not in words else words.lower()
    pronoun = knowledge.pronouns().get(bare)
    if pronoun or not words:
        return Named(Form.PRONOUN, bare, sex=pronoun[0] if pronoun else None)
    if "-" in words:
        words = _DATE_STAMP.sub("", words)
    if " the " in words:
        words = _LEAD.sub("", words, count=1)
    words = _issuer(words) or words
    return _several(words) or _one(words)


def _unshouted(words: str) -> str:
    """ "CHIEF CABINET SECRETARY SUGA", as transcripts print it, in small letters where it names an office."""
    tokens = words.split()
    if not any(len(token) > 2 and titles.is_role(token) for token in tokens[:-1]):
        return words
    return " ".join(token if "." in token or len(token) < 3 else token.title() for token in tokens)


def read_full_name(words: str) -> Named:
    """The same for a run of capitalised words; quick for the plainest names, of which an article is full."""
    given, _, family = words.partition(" ")
    if family.isalpha() and family.isascii() and given.isalpha() and knowledge.is_given(given):
        last = family.lower()
        if not (is_common(family) or last in knowledge.body_words() or last in knowledge.given_in("ja")):
            return Named(Form.PERSON, words, sex=sex_of_name(words), full=True)
    return read_name(words)


def _issuer(words: str) -> str | None:
    """Whose statement it is, None where the words do not say."""
    if not _PAPER.search(words):
        return None
    if issued := _ISSUED_BY.fullmatch(words) or _WHOSE_FIGURES.fullmatch(words):
        return issued["issuer"]
    paper = _ISSUERS.match(words)
    if paper is None or paper["last"].lower() in titles.DETERMINERS:
        return None
    last = paper["last"]
    named = last[0].isupper() or _POSSESSIVE.search(last) or last in knowledge.body_words()
    return paper["issuer"] if named else None


def _several(words: str) -> Named | None:
    """ "Obama and Clinton", "Sens. Jon Tester (D-Mont.) and David Vitter (R-La.)": at least two names."""
    if " and " not in words:
        return None
    parts = tuple(_one(part) for part in re.split(r",?\s+and\s+|,\s+(?=[A-Z])", words) if part)
    if len(parts) < 2 or any(part.form not in (Form.PERSON, Form.COUNTRY) for part in parts):
        return None
    return Named(Form.SEVERAL, " and ".join(part.name for part in parts), parts=parts)


def _one(words: str) -> Named:
    segments = [segment for segment in _BREAK.split(words) if segment] if _MAY_BREAK.search(words) else [words]
    if not segments:
        return Named(Form.GROUP, words)
    first = _segment(segments[0])
    if first.form in (Form.GROUP, Form.ROLE) and len(segments) > 1 and (_DETERMINED.match(words) or first.role):
        second = _segment(segments[1])
        if second.form is Form.PERSON and second.full:
            return replace(second, role=second.role or first.role or first.name, sex=second.sex or first.sex)
    if first.form is Form.PERSON and first.role is None:
        return replace(first, role=_apposed_role(segments[1:]))
    return first


def apposition(words: str) -> str | None:
    """The role that the words after a name give: "the attorney general of Oklahoma, who ..."."""
    return _apposed_role([segment for segment in _BREAK.split(words) if segment][:1])


def _apposed_role(segments: list[str]) -> str | None:
    return next(filter(None, map(titles.role_in_apposition, segments[:2])), None)


# --- one segment -------------------------------------------------------------------------------------------------


def _segment(words: str) -> Named:
    if known := knowledge.country(words):
        return Named(Form.COUNTRY, known.government, country=known.name, definite=True)
    tokens = words.split()
    definite = tokens[0].lower() in _DEFINITE
    determined = tokens[0].lower() in titles.DETERMINERS and len(tokens) > 1
    tokens, owner = _without_owner(without_post(tokens[1:] if determined else tokens))
    printed = tokens
    tokens, place = _without_place(tokens, owner)
    if not tokens:
        return _owner_alone(owner, place)
    found = person(tokens, place)
    if found and (found.role or words[:4].lower() != "the "):
        return found
    if is_body(tokens) and (definite or not determined or tokens[-1][:1].isupper()):
        return _body(printed if _is_proper(tokens) else tokens, owner, place, definite or bool(owner))
    if (known := knowledge.country(" ".join(tokens))) and not owner:
        return Named(Form.COUNTRY, known.government, country=known.name, definite=True)
    named_by_number = tokens[0].lower() in titles.DETERMINERS
    return _described(
        tokens, place, definite, words[4:] if words[:4].lower() == "the " and not named_by_number else words
    )


def _is_proper(tokens: list[str]) -> bool:
    """Whether a country's adjective belongs to a body's name: "American Media Inc", not "Russian Foreign Ministry"."""
    kind = knowledge.body_words().get(head_word(tokens), "other")
    return kind == "other" and tokens[0][:1].isupper()


def _owner_alone(owner: str, place: str | None) -> Named:
    """ "Trump’s" with nothing after it, or "the Japanese" alone."""
    if owner:
        return _segment(owner)
    known = knowledge.country(place or "")
    return Named(Form.GROUP, known.adjective if known else "", country=place)


def _without_owner(tokens: list[str]) -> tuple[list[str], str]:
    """The words after a possessive, and whose they are: "Russia's Foreign Ministry" -> Foreign Ministry, Russia."""
    post = _post_begins(tokens)
    for at in range(len(tokens) - 1, -1, -1):
        if at < post and _POSSESSIVE.search(tokens[at]) and " ".join(tokens[: at + 1]) not in knowledge.body_names():
            owner = " ".join([*tokens[:at], _POSSESSIVE.sub("", tokens[at])]).strip()
            return tokens[at + 1 :], owner
    return tokens, ""


def _post_begins(tokens: list[str]) -> int:
    """Where "for the city’s schools" begins after "spokesman": what is possessed there is no source."""
    for at in range(1, len(tokens)):
        if tokens[at].lower() in titles.PREPOSITIONS and titles.is_role(tokens[at - 1]):
            return at
    return len(tokens)


def _without_place(tokens: list[str], owner: str) -> tuple[list[str], str | None]:
    """The words without a country's adjective, and the country: "Japanese Prime Minister" -> Prime Minister, Japan."""
    place = knowledge.country(owner) if owner else None
    start = 1 if len(tokens) > 1 and tokens[0].lower().rstrip("-") in _FORMER else 0
    if " ".join(tokens[start : start + 2]) in knowledge.seats():
        return tokens, place.name if place else None
    for size in (2, 1):
        known = knowledge.country_of_adjective(" ".join(tokens[start : start + size]))
        if known and len(tokens) > start + size:
            return tokens[:start] + tokens[start + size :], known.name
    return tokens, place.name if place else None


def _body(tokens: list[str], owner: str, place: str | None, definite: bool) -> Named:
    name, country = body_name(tokens, owner, place)
    known = knowledge.country(country or "")
    if known and name == known.government:
        return Named(Form.COUNTRY, name, country=known.name, definite=True)
    return Named(Form.BODY, name, country=country, definite=definite)


def _described(tokens: list[str], place: str | None, definite: bool, printed: str) -> Named:
    """A source without a name: "the Prime Minister", "a senior official"; or a proper name after "the"."""
    noun = tokens[titles.head(tokens)]
    known = knowledge.country(place or "")
    if noun.lower() in ("side", "leadership", "leaders", "authorities") and known and definite:
        return Named(Form.COUNTRY, known.government, country=known.name, definite=True)
    name = printed if "." in printed.partition(" ")[0] else printed[:1].upper() + printed[1:]
    if titles.is_role(noun):
        role = " ".join(tokens)
        return Named(Form.ROLE, name, role=role, sex=titles.sex_of([noun]), country=place, definite=definite)
    proper = all(map(titles.is_name_word, tokens)) and not is_common(tokens[-1])
    return Named(Form.BODY if proper else Form.GROUP, name, country=place, definite=definite)
