"""What everybody knows about names: given names, countries, roles, bodies, read from `data/` on first use.

Each list is read once per process and says in its file where it comes from. Keys are lower case without diacritics,
except for countries and bodies, whose printed form counts ("US" is a country, "us" is not).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from quotes_tui.text import plain
from quotes_tui.word_lists import listed_lines

# A given name counts as a man's or a woman's when that many times as many languages have it so, English counting more.
_CLEAR_MAJORITY = 4
_ENGLISH_WEIGHT = 4


@dataclass(frozen=True, slots=True)
class Country:
    """A country, or a union of them. `government` is its government's name as a speaker."""

    name: str
    adjective: str
    government: str
    language: str


def _lines(name: str) -> list[str]:
    return listed_lines(f"extraction/data/{name}")


def _labelled(name: str) -> Iterator[tuple[str, list[str]]]:
    for line in _lines(name):
        label, *words = line.split()
        yield label, words


def _by_word(name: str) -> dict[str, str]:
    """Word -> the label of the first line that has it."""
    found: dict[str, str] = {}
    for label, words in _labelled(name):
        for word in words:
            found.setdefault(word, label)
    return found


# --- given and family names --------------------------------------------------------------------------------


@cache
def _given_name_lists() -> list[tuple[str, str, list[str]]]:
    """Language, sex and names of each line of the two lists."""
    rows = [line.split() for name in ("given_names.txt", "given_names_more.txt") for line in _lines(name)]
    return [(language, sex, names) for language, sex, *names in rows]


@cache
def given_names() -> dict[str, str]:
    """Given name -> "m", "f", or "" where both bear it."""
    votes: dict[str, dict[str, int]] = {"m": {}, "f": {}, "u": {}}
    for language, sex, names in _given_name_lists():
        weight = _ENGLISH_WEIGHT if language == "en" else 1
        counts = votes[sex]
        for given in names:
            counts[given] = counts.get(given, 0) + weight
    men, women = votes["m"], votes["f"]
    told = {given: _majority(men.get(given, 0), women.get(given, 0)) for given in {**men, **women}}
    return told | dict.fromkeys(votes["u"], "")


def _majority(men: int, women: int) -> str:
    if men >= _CLEAR_MAJORITY * women:
        return "m"
    return "f" if women >= _CLEAR_MAJORITY * men else ""


@cache
def given_in(language: str) -> frozenset[str]:
    """The given names of one language."""
    return frozenset(given for other, _, names in _given_name_lists() if other == language for given in names)


@cache
def family_names(language: str) -> frozenset[str]:
    """The family names that are known of one language."""
    return frozenset(word for label, words in _labelled("family_names.txt") if label == language for word in words)


@cache
def _all_family_names() -> frozenset[str]:
    return frozenset(word for _, words in _labelled("family_names.txt") for word in words)


def is_family(name: str) -> bool:
    """Whether a word is a known family name of any language."""
    return plain(name) in _all_family_names()


@cache
def family_first() -> frozenset[str]:
    """The family names of languages that print them first also in English."""
    return family_names("zh") | family_names("ko") | family_names("km")


# --- countries -----------------------------------------------------------------------------------------------


@cache
def _countries() -> tuple[dict[str, Country], dict[str, Country]]:
    """Names and capitals -> country, adjectives -> country."""
    names: dict[str, Country] = {}
    adjectives: dict[str, Country] = {}
    for line in listed_lines("data/countries.txt"):
        name, seats, adjective, aliases, language, *speaker = line.split("|")
        printed = f"the {name}" if f"the {name}" in aliases.split(",") else name
        government = speaker[0] if speaker else f"Government of {printed}"
        country = Country(name, adjective.split(",")[0], government, language)
        for form in filter(None, (name, *seats.split(","), *aliases.split(","))):
            names.setdefault(form.replace("’", "'"), country)
        for form in filter(None, adjective.split(",")):
            adjectives.setdefault(form, country)
    return names, adjectives


@lru_cache(maxsize=16384)
def country(name: str) -> Country | None:
    """The country that a name, a short name or a capital stands for, with or without "the"."""
    names = _countries()[0]
    bare = name[4:] if name[:4] in ("the ", "The ") else name
    return names.get(bare) or names.get(f"the {bare}") or (names.get(f"{bare}.") if "." in bare else None)


@cache
def short_names() -> frozenset[str]:
    """Every single word that is a country, a capital, a seat or a body known by name."""
    return frozenset(_countries()[0]) | frozenset(seats()) | body_names()


def country_of_adjective(adjective: str) -> Country | None:
    """The country of "Japanese"; of "South Korean"."""
    return _countries()[1].get(adjective)


@cache
def seats() -> dict[str, Country]:
    """Buildings that stand for a body, and the country it speaks for: "Kremlin"."""
    found: dict[str, Country] = {}
    for line in _lines("seats.txt"):
        name, place = line.split("|")
        if known := country(place):
            found[name] = known
    return found


@cache
def regions() -> frozenset[str]:
    """Regions and cities that are no country or capital."""
    return frozenset(listed_lines("data/regions.txt"))


# --- words about people and bodies ---------------------------------------------------------------------------


@cache
def honorifics() -> dict[str, str]:
    """Form of address -> "m", "f", or "u"."""
    return _by_word("honorifics.txt")


@cache
def _roles() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for label, words in _labelled("roles.txt"):
        found[label].update(words)
    return {label: frozenset(words) for label, words in found.items()}


@cache
def roles() -> frozenset[str]:
    """Every noun that says what a person is."""
    return frozenset().union(*_roles().values())


def roles_that(label: str) -> frozenset[str]:
    """The roles under one label of the list: state, office, work, m, f, of, member."""
    return _roles()[label]


@cache
def body_words() -> dict[str, str]:
    """Word that heads a body's name -> state, public or other."""
    return _by_word("body_words.txt")


@cache
def body_kinds() -> dict[str, list[str]]:
    """Short word for a body -> the words that head the names it is said of."""
    return dict(_labelled("body_kinds.txt"))


@cache
def words_after_names() -> frozenset[str]:
    """Words that make a body of the name before them: "the Trump campaign"."""
    return frozenset(word for label, words in _labelled("body_words.txt") if label == "after" for word in words)


@cache
def body_names() -> frozenset[str]:
    """Bodies that one must know by name, as printed."""
    return frozenset(word for line in _lines("body_names.txt") for word in line.split())


@cache
def groups() -> frozenset[str]:
    """Plural nouns for people without a name."""
    return frozenset(word for line in _lines("groups.txt") for word in line.split())


@cache
def not_names() -> frozenset[str]:
    """Words that are no part of a name though they may have a capital."""
    return frozenset(_by_word("not_names.txt"))


@cache
def openers() -> frozenset[str]:
    """Words that open a sentence and have their capital from that."""
    return frozenset(word for word, label in _by_word("not_names.txt").items() if label in ("open", "page"))


@cache
def role_modifiers() -> frozenset[str]:
    """Words that a title may hold before its noun: "foreign" of "foreign minister"."""
    return frozenset(word for line in _lines("role_modifiers.txt") for word in line.split())


@cache
def pronouns() -> dict[str, tuple[str, str]]:
    """Pronoun -> (m, f, n or u; one, many, relative, speaker or none)."""
    found: dict[str, tuple[str, str]] = {}
    for line in _lines("pronouns.txt"):
        kind, number, *words = line.split()
        for word in words:
            found.setdefault(word, (kind, number))
    return found


@cache
def occasions() -> dict[str, list[str]]:
    """Where they may follow ("in", "at" or "on") -> nouns for occasions and media, longest first."""
    return {
        place: sorted(set(words), key=lambda word: (-len(word), word)) for place, words in _labelled("occasions.txt")
    }


@lru_cache(maxsize=16384)
def sex_of_given(name: str) -> str | None:
    """The sex that a given name tells, None where it tells none."""
    sexes = given_names()
    key = plain(name)
    return (sexes.get(key) or sexes.get(key.partition("-")[0])) or None


@lru_cache(maxsize=16384)
def is_given(name: str) -> bool:
    """Whether a word is a known given name, also the first half of "Frank-Walter"."""
    key = plain(name)
    return key in given_names() or ("-" in key and key.partition("-")[0] in given_names())
