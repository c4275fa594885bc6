"""Who is meant by the speaker that is asked for, and whether printed words are theirs.

Names are compared as people use them: by the family name, in either order, with a title, by an alias or a role. One
name may fit several speakers; then each of them will do, and the finding says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from quotes_tui.grouping.speakers import like_spelled
from quotes_tui.indexing import Index
from quotes_tui.model import Quotation, SpeakerKind
from quotes_tui.text import plain, word_keys
from quotes_tui.word_lists import listed_words

_MOST = 60
_SHOWN = 3
_TITLES = ("honorifics", "roles", "role_modifiers")
_GRAMMAR = frozenset(("the", "an", "of", "for", "and"))
_SPELLED_ALIKE = 4  # letters with which two spellings of a name begin alike


@dataclass(frozen=True, slots=True)
class Sought:
    """The speaker asked for: as given, and the names that the index knows for them."""

    given: str
    names: tuple[str, ...]

    def fits(self, speaker: str | None, quotation: Quotation) -> bool | None:
        """Whether the words are theirs; None where the article does not tell whose they are."""
        if speaker in self.names or quotation.speaker in self.names:
            return True
        wanted = set(_words(self.given))
        if any(wanted and wanted <= set(_words(body)) for body in quotation.speaks_for):
            return True
        if quotation.mention and wanted and wanted <= set(_words(quotation.mention.text)):
            return True
        return None if speaker is None and quotation.speaker is None else False

    def note(self) -> str:
        """What must be said about the name itself; "" where it is clear."""
        if not self.names:
            return f"no speaker of this index is called “{self.given}”"
        if len(self.names) == 1:
            return ""
        more = ", …" if len(self.names) > _SHOWN else ""
        return f"“{self.given}” may be {', '.join(self.names[:_SHOWN])}{more} here"


def sought(index: Index, given: str) -> Sought:
    """Who of the index may be meant."""
    words = _words(given)
    bare = [word for word in words if word not in _titles()] or words
    for asked in (words, bare):
        found = tuple(_fitting(index, " ".join(asked), asked))
        if found:
            return Sought(given, found)
    alike = dict.fromkeys(name for word in bare for name in _alike(index, word, bare))
    return Sought(given, tuple(alike))


def _fitting(index: Index, query: str, asked: Sequence[str]) -> Iterator[str]:
    """The speakers of whose name, role and aliases every word asked for is one."""
    longer = " ".join(word for word in asked if len(word) > 1)
    for row in index.speakers(longer or query).rows(0, _MOST):
        if row.name is None:
            continue
        record = index.speaker(row.name)
        aliases = record.aliases if record else ()
        known = [word for text in (row.name, row.role or "", *aliases) for word in _words(text)]
        if asked and all(word in known or (len(word) == 1 and _is_initial(word, row.name)) for word in asked):
            yield row.name


def _is_initial(letter: str, name: str) -> bool:
    return any(word.startswith(letter) for word in _words(name))


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
    return [word.removesuffix("'s") for word in word_keys(plain(bare)) if word not in _GRAMMAR]


@cache
def _titles() -> frozenset[str]:
    """The words that stand before a name and are no part of it."""
    return frozenset().union(*(listed_words(f"extraction/data/{name}.txt") for name in _TITLES))
