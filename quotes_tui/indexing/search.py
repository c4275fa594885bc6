"""From what a person types to a query that cannot be misunderstood.

Words are folded (case, accents), taken apart here and quoted one by one, so that nothing a person types is read as
query syntax. All words must occur; words inside quotation marks, and the parts of "Japan-Russia", must stand together.
The last word is taken as a beginning until a space follows it, for search while typing.
"""

from __future__ import annotations

import re
import unicodedata

# Stands between the wordings of one statement, so that no phrase is found across two of them. As a letter of the
# private-use area it is a word of its own to the tokeniser, and no word that a query can hold.
_BETWEEN = " \ue000 "
_PART = re.compile(r'"([^"]*)"|[“„«]([^“”„«»]*)[”“»]|(\S+)')
_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """The text as it is searched: without accents, case or control characters."""
    if text.isascii():
        return text.lower().replace("\0", " ")
    plain = unicodedata.normalize("NFKD", text.replace("\0", " ").replace("\ue000", " "))
    kept = "".join(char for char in plain if not unicodedata.combining(char))
    return kept.encode("utf-8", "replace").decode().casefold()


def folded_words(text: str) -> list[str]:
    """The words of a text as they are searched."""
    return _WORD.findall(fold(text))


def searchable(wordings: list[str]) -> str:
    """The wordings of one statement as the search table takes them."""
    return _BETWEEN.join(" ".join(folded_words(wording)) for wording in wordings)


def match_query(typed: str) -> str:
    """The query for what a person typed; empty where it holds no word."""
    phrases = [words for part in _PART.finditer(typed) if (words := folded_words(part.group(part.lastindex or 0)))]
    query = " ".join('"' + " ".join(words) + '"' for words in phrases)
    return f"{query}*" if phrases and _unfinished(typed, phrases[-1]) else query


def _unfinished(typed: str, last: list[str]) -> bool:
    """Whether the last word may go on: not behind a space or a mark, nor the s of "Russia's"."""
    return typed[-1].isalnum() and (len(last) == 1 or len(last[-1]) > 1)
