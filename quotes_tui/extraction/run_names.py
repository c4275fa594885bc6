"""What a run of capitalised words names by itself, in any article: a person in full, a body, "Ms. Fenn"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from quotes_tui.extraction import bodies, knowledge
from quotes_tui.extraction.named import Form, Named
from quotes_tui.extraction.names import read_full_name, read_name
from quotes_tui.extraction.runs import may_be_full_name
from quotes_tui.extraction.titles import bare

_INITIAL = re.compile(r"[A-Z]\.(?!\S)")
_INITIALS = re.compile(r"\b[A-Z](?=\.)")
_FINAL_POSSESSIVE = re.compile(r"['’‘]s?$")


@lru_cache(maxsize=16384)
def full_name(words: str, owner: str) -> Named | None:
    """A person's full name in a run."""
    named = read_full_name(words) if may_be_full_name(words) else None
    if named is None or named.form is not Form.PERSON or not named.full:
        return None
    country = knowledge.country(owner) if owner and not named.country else None
    return replace(named, country=country.name) if country else named


@lru_cache(maxsize=16384)
def in_short(words: str, owner: str) -> tuple[str, bool, Named | None]:
    """The last word of a run, whether it names a body anywhere, and the body, the country, "Ms. Fenn" or "J. Fenn"."""
    tokens = words.split()
    last = _FINAL_POSSESSIVE.sub("", tokens[-1])
    body_like = _body_like(tokens)
    if len(tokens) > 1 and not body_like and _opens_a_person(tokens[0]):
        named = read_name(words)
        return last, body_like, named if named.form is Form.PERSON else None
    if not (body_like or knowledge.country(words) or knowledge.country(last)):
        return last, body_like, None
    named = read_name(f"{owner}'s {words}" if owner and knowledge.country(owner) else words)
    return last, body_like, named if named.form in (Form.BODY, Form.COUNTRY) else None


def _opens_a_person(word: str) -> bool:
    """Whether a word shows by itself that a person's name follows: "Ms.", "J."."""
    return knowledge.honorifics().get(bare(word)) in ("m", "f") or bool(_INITIAL.fullmatch(word))


def same_initial(one: str, other: str) -> bool:
    """Whether the initials of two names agree, or one has none: not "J. Fenn" and "P. Fenn"."""
    ours, theirs = "".join(_INITIALS.findall(one)), "".join(_INITIALS.findall(other))
    return ours.startswith(theirs) or theirs.startswith(ours)


def _body_like(tokens: list[str]) -> bool:
    """Whether words name a body: by their head, or as one that is known by name."""
    if len(tokens) > 1 and bodies.head_word(tokens) in knowledge.body_words():
        return True
    return tokens[-1] in knowledge.body_names() or " ".join(tokens) in knowledge.seats()
