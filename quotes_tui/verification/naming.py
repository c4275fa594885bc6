"""Who is meant by the speaker that is asked for, and whether printed words are theirs.

Names are compared as people use them: by the family name, in either order, with a title, by an alias or a role. One
name may fit several speakers; then each of them will do, and the finding says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from quotes_tui.align import function_words
from quotes_tui.extraction.knowledge import Country, country, country_of_adjective
from quotes_tui.grouping.speakers import like_spelled
from quotes_tui.indexing import Index
from quotes_tui.model import Quotation, SpeakerKind
from quotes_tui.text import plain, word_keys
from quotes_tui.verification.comparable import unspaced
from quotes_tui.word_lists import listed_words

_MOST = 60
_SHOWN = 3
_TITLES = ("honorifics", "roles", "role_modifiers")
_GRAMMAR = frozenset(("the", "an", "of", "for", "and"))
_POLITE = re.compile(r"(?<=\w\w)-(?:san|sama|sensei|shi|ssi)$")
_SPELLED_ALIKE = 4  # letters with which two spellings of a name begin alike


@dataclass(frozen=True, slots=True)
class Sought:
    """The speaker asked for: as given, and the names that the index knows for them."""

    given: str
    names: tuple[str, ...]

    def fits(self, speaker: str | None, quotation: Quotation) -> bool | None:
        """Whether the words are theirs; None where the article does not tell whose they are."""
        land = country(self.given)  # "Tokyo" is who speaks for it
        meant = (*self.names, land.government) if land else self.names
        if not {speaker, quotation.speaker, *quotation.speaks_for}.isdisjoint(meant):
            return True
        wanted = set(_words(self.given))
        if any(wanted and wanted <= set(_words(body)) for body in quotation.speaks_for):
            return True
        mention = quotation.mention.text if quotation.mention else ""
        called = (mention, f"{quotation.role or ''} {quotation.speaker or ''}")
        if wanted and any(wanted <= set(_words(text)) for text in called):
            return True
        unknown = speaker is None and quotation.speaker is None
        return None if unknown or self.tells_nobody(quotation) else False

    def tells_nobody(self, quotation: Quotation) -> bool:
        """Whether the speaker may be meant all the same: by "she", or by a role if the index tells none of theirs."""
        words = set(_words(self.given))
        role = not quotation.role and words <= _titles() | function_words()
        return not self.names and (role or words <= function_words())

    def note(self) -> str:
        """What must be said about the name itself; "" where it is clear."""
        land = country(self.given)
        if land and not self.names:
            return f"“{self.given}” is taken for the {land.government}"
        if not self.names:
            return f"no speaker of this index is called “{self.given}”"
        if len(self.names) == 1:
            return ""
        more = ", …" if len(self.names) > _SHOWN else ""
        return f"“{self.given}” may be {', '.join(self.names[:_SHOWN])}{more} here"


def sought(index: Index, given: str) -> Sought:
    """Who of the index may be meant."""
    words = [word for word in _words(given) if word not in _honorifics()] or _words(given)
    bare = [word for word in words if word not in _titles()] or words
    for asked in (words, bare):
        found = tuple(_fitting(index, asked))
        if found:
            return Sought(given, found)
    alike = dict.fromkeys(name for word in bare for name in _alike(index, word, bare))
    return Sought(given, tuple(alike))


def _fitting(index: Index, asked: Sequence[str]) -> Iterator[str]:
    """The speakers of whose name, role and aliases every word asked for is one; "Japan" is as good as "Japanese"."""
    longer = [_beginning(word) for word in asked if len(word) > 1]
    wanted = [_land(word) for word in asked]
    for row in index.speakers(" ".join(longer or asked)).rows(0, _MOST):
        if row.name is None:
            continue
        record = index.speaker(row.name)
        aliases = record.aliases if record else ()
        known = [_land(word) for text in (row.name, row.role or "", *aliases) for word in _words(text)]
        if asked and all(_is_known(word, known) or _is_initial(word, row.name) for word in wanted):
            yield row.name


def _is_known(word: str, known: Sequence[str]) -> bool:
    """Whether it is one of the words, or the family name of one that is written without a space."""
    return word in known or (len(word) > 1 and unspaced(word[0]) and any(name.startswith(word) for name in known))


def _is_initial(letter: str, name: str) -> bool:
    return len(letter) == 1 and any(word.startswith(letter) for word in _words(name))


def _alike(index: Index, word: str, asked: Sequence[str]) -> Iterator[str]:
    """The persons whose name is a part of the one asked for, or another spelling of it."""
    for row in index.speakers(word[:_SPELLED_ALIKE]).rows(0, _MOST):
        if row.name is None or row.kind is not SpeakerKind.PERSON:
            continue
        known = _words(row.name)
        # "Vladimir Putin" where the articles only say "Putin", but not where they say "Vladimir".
        if (set(known) <= set(asked) and known[-1:] == list(asked[-1:])) or like_spelled(row.name, " ".join(asked)):
            yield row.name


def _words(text: str) -> list[str]:
    bare = text.strip().removeprefix("a ")  # but "A. Sorrel"
    keys = [_POLITE.sub("", word.removesuffix("'s")) for word in word_keys(plain(bare))]
    return [key for key in keys if key not in _GRAMMAR]


def _land(word: str) -> str:
    """The country that an adjective of one word is of ("japan" for "japanese"), else the word itself."""
    land = _country(word)
    return land.name.lower() if land else word


def _beginning(word: str) -> str:
    """The letters that are the same in the name of a country and its adjective, of another word all."""
    land = _country(word)
    if land is None:
        return word
    pairs = zip(land.name.lower(), land.adjective.lower(), strict=False)
    return "".join(letter for letter, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _country(word: str) -> Country | None:
    found = country_of_adjective(word.capitalize()) or country(word.capitalize())
    # Not by its capital or another name: whoever is called Paris is no Frenchman.
    return found if found and found.name.isalpha() and word in (found.name.lower(), found.adjective.lower()) else None


@cache
def _honorifics() -> frozenset[str]:
    """The forms of address, which tell nobody from another."""
    return listed_words("extraction/data/honorifics.txt")


@cache
def _titles() -> frozenset[str]:
    """The words that stand before a name and are no part of it."""
    return frozenset().union(*(listed_words(f"extraction/data/{name}.txt") for name in _TITLES))
