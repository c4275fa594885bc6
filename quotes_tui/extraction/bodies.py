"""Bodies that speak: governments, ministries, courts, companies, and the one name under which each is kept.

"Russia’s Foreign Ministry", "the Ministry of Foreign Affairs of Russia" and "the Russian Foreign Ministry" are the
"Russian Foreign Ministry"; "Japan", "Tokyo" and "the Japanese government" are the "Government of Japan".
"""

from __future__ import annotations

import re

from quotes_tui.extraction import knowledge, titles

# What a ministry is "of", where the short name says it otherwise.
_SUBJECTS = {
    "foreign affairs": "Foreign",
    "internal affairs": "Interior",
    "the interior": "Interior",
    "external affairs": "External Affairs",
}
_PREPOSITIONS = frozenset(("of", "for", "on", "in", "at", "to", "from", "with"))
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,6}(?:-[A-Z0-9]+)?")
# What is called by its head's family name alone.
_CALLED_BY_NAME = ("campaign", "administration", "government", "team", "cabinet")
_GOVERNMENTS = frozenset(("government", "administration", "cabinet"))


def head_word(tokens: list[str]) -> str:
    """The word that says what a body is: "ministry" in "Ministry of Health", "bank" in "World Bank"."""
    for at, token in enumerate(tokens):
        if at and token in _PREPOSITIONS:
            return tokens[at - 1].lower().strip(".")
    return tokens[-1].lower().strip(".") if tokens else ""


def is_body(tokens: list[str]) -> bool:
    """Whether words without a determiner name a body."""
    words = " ".join(tokens)
    if words in knowledge.body_names() or words in knowledge.seats() or words in knowledge.regions():
        return True
    if len(tokens) == 1 and _ACRONYM.fullmatch(tokens[0]):
        return len(tokens[0]) <= 4 or "." in tokens[0]
    return head_word(tokens) in knowledge.body_words()


def body_name(tokens: list[str], owner: str, place: str | None) -> tuple[str, str | None]:
    """The name under which a body is kept, and its country.

    `owner` is who possesses it ("Russia", "Kishida"), `place` the country that a possessive or an adjective names.
    """
    words = " ".join(tokens)
    head = head_word(tokens)
    words, country = _without_country(words, place)
    known = knowledge.country(country or "")
    if known and head in _GOVERNMENTS and words.lower() in _GOVERNMENTS:
        return known.government, known.name
    if seat := knowledge.seats().get(words):
        return words, seat.name
    if head == "ministry":
        words = _ministry(words)
    if known and knowledge.body_words().get(head) in ("state", "public"):
        return f"{known.adjective} {_capitalised(words)}", known.name
    if owner and not known and words.lower() == head:
        return _owned(owner, words), None
    return words, country


def _owned(owner: str, words: str) -> str:
    """ "Donald Trump’s campaign" is the Trump campaign, "Mr. Hill’s office" is Hill's office."""
    tokens = owner.split()
    title = titles.last_title(tokens)
    tokens = tokens if title is None else tokens[title + 1 :]
    if words in _CALLED_BY_NAME:
        return f"{tokens[-1] if knowledge.is_given(tokens[0]) else ' '.join(tokens)} {words}"
    name = " ".join(tokens)
    return f"{name}' {words}" if name.endswith("s") and words.istitle() else f"{name}'s {words}"


def _without_country(words: str, place: str | None) -> tuple[str, str | None]:
    """ "Ministry of Defence of Russia" without its country, and the country."""
    before, preposition, after = words.rpartition(" of ")
    if preposition and not place and (known := knowledge.country(after)):
        return before, known.name
    return words, place


def _ministry(words: str) -> str:
    """ "Ministry of Foreign Affairs" -> Foreign Ministry; a ministry of several things keeps its long name."""
    lowered = words.lower()
    for prefix in ("ministry of ", "ministry for "):
        if lowered.startswith(prefix):
            subject = words[len(prefix) :]
            short = _SUBJECTS.get(subject.lower(), subject)
            return f"{_capitalised(short)} Ministry" if len(short.split()) == 1 else words
    return words


def _capitalised(words: str) -> str:
    """The words of a proper name with capitals: "foreign ministry" -> Foreign Ministry."""
    small = ("of", "and", "for", "the", "on", "in")
    return " ".join(w if w in small or not w.islower() else w.capitalize() for w in words.split())


def speaks_for(name: str, country: str | None) -> tuple[str, ...]:
    """The government whose words a body's may be."""
    if seat := knowledge.seats().get(name):
        return (seat.government,)
    known = knowledge.country(country or "")
    words = name.split()
    if known and words and name != known.government and knowledge.body_words().get(head_word(words)) == "state":
        return (known.government,)
    return ()
