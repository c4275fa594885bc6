"""Bylines as papers print them: "By Ada Lund, Staff Writer, and Bo Nyberg for The Associated Press".

What stands beside the names is taken off: the word "by", a desk's role, an honorific, the agency; names that one line
joins are parted. An organisation's name is left whole.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator

from quotes_tui.citation.names import Name, is_agency, is_whole, name_of
from quotes_tui.word_lists import listed_words

_BY = re.compile(r"(?:(?:written|reporting|reported|story|words)\s+)?by:?\s+(?=\S)", re.IGNORECASE)
_FOR = re.compile(r"(?<=\s)(?:for|of|with|at|in|[–—-])\s+|[,/|•·]\s*|(?<=\s)\((?=[^()]+\)\Z)")
_LAST = 8  # of what may part an agency from the names: how many are tried
_STAFF = re.compile(r"\s+(?:staff(?: writers?)?|(?:news ?)?desk|correspondents?|reporters?|writers?)\Z", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|&)\s+|\s*;\s*", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*(?!(?:Jr|Sr|I{2,3}|IV)\b)")
_HONORIFIC = re.compile(r"(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Mx|Sir|Dame|Rev)\.?\s+)+(?=\S)")

_FROM = re.compile(r"(?<=\w)\s+(?:reporting )?(?:in|from)\s+[^\W\d_a-z].*\Z")


def written_by(bylines: Iterable[str], outlet: str) -> tuple[tuple[Name, ...], str]:
    """The persons and organisations that clean bylines name, each once, and the agency that they name beside them."""
    names: dict[str, Name] = {}
    agency = ""
    for byline in bylines:
        rest, named = _without_agency(_BY.sub("", byline, count=1) if _BY.match(byline) else byline)
        agency = agency or named
        for one in _persons(rest, outlet):
            if is_agency(one):
                agency = agency or one
            elif one:
                names.setdefault(one, name_of(one, outlet))
    return tuple(names.values()), agency


def _without_agency(byline: str) -> tuple[str, str]:
    """What stands before the agency, and the agency: "Ada Lund for The Associated Press", "Reuters Staff"."""
    if is_agency(byline):
        return "", byline
    staff = _STAFF.sub("", byline)
    if staff != byline and is_agency(staff):
        return "", staff
    for found in deque(_FOR.finditer(byline), maxlen=_LAST):
        named = byline[found.end() :].removesuffix(")").strip()
        if is_agency(named):
            return byline[: found.start()].rstrip(" ,"), named.removeprefix("the ")
    return byline, ""


def _persons(byline: str, outlet: str) -> Iterator[str]:
    """The names of a line: parted at "and" and at commas only where each part may be a whole name."""
    if byline.casefold() == outlet.casefold():
        yield byline
        return
    for half in _halves(byline):
        parts = [part for part in _COMMA.split(half) if part]
        kept = [part for number, part in enumerate(parts) if not (number and _is_role(part))]
        whole = len(kept) > 1 and all(len(part.split()) > 1 for part in kept)
        yield from map(_bare, kept if whole else [", ".join(kept)])


def _halves(byline: str) -> list[str]:
    halves = [half.strip(" ,") for half in _AND.split(byline)]
    persons = all(len(half.split()) > 1 and not is_whole(_COMMA.split(half)[0]) for half in halves)
    return halves if len(halves) > 1 and persons else [byline]


def _is_role(part: str) -> bool:
    """Whether words after a comma say what the writer is: "Staff Writer", "in Tokyo"."""
    words = [word.strip(".").lower() for word in part.split()]
    return words[0] in ("in", "at", "reporting") or not _roles().isdisjoint(words)


def _bare(name: str) -> str:
    """A name without honorifics, which no style prints, and without the place that the writer reports from."""
    return _FROM.sub("", _HONORIFIC.sub("", name, count=1) if _HONORIFIC.match(name) else name)


def _roles() -> frozenset[str]:
    return listed_words("citation/data/byline_roles.txt")
