"""Who wrote a page: persons, and the agency, told apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from quotes_tui.reading.agencies import agency_named
from quotes_tui.reading.credits import split_byline
from quotes_tui.word_lists import listed_words

_BY = re.compile(r"\s*(?:written |reporting |story )?by:?\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:[,;|/•·]|\s[–—-]\s|\band\b|&)\s*", re.IGNORECASE)
_JUNIOR = re.compile(r",\s*(Jr|Sr|I{2,3})\b\.?", re.IGNORECASE)
_ADDRESS = re.compile(r"\s*(?:https?:|www\.|/)", re.IGNORECASE)
_NO_NAME = re.compile(r"https?:|www\.|@|\d{2}|\.(?:com|org|net)$|^\W*$", re.IGNORECASE)
_LONGEST = 80  # characters of a name
_MOST = 20  # names


@dataclass(frozen=True, slots=True)
class Byline:
    """Persons and other authors in order, and the agency."""

    authors: tuple[str, ...] = ()
    agency: str | None = None


def read_bylines(told: Iterable[tuple[str, bool]], outlet: str | None) -> Byline:
    """Who is named; of each of `told` the words, and whether they are known to be one body's name.

    The outlet, a desk and "admin" are nobody; an agency is no author.
    """
    authors: list[str] = []
    agencies: list[str] = []
    for words, is_body in told:
        if _ADDRESS.match(words):
            continue
        for name in (
            [words] if is_body or agency_named(words) else _BETWEEN.split(_JUNIOR.sub(r" \1.", _BY.sub("", words, 1)))
        ):
            person, agency = split_byline(" ".join(name.split()))
            if agency:
                agencies.append(agency)
            if person and not agency_named(person) and not _is_nobody(person, outlet) and person not in authors:
                authors.append(person)
    return Byline(tuple(authors[:_MOST]), agencies[0] if len(set(agencies)) == 1 else None)


def _is_nobody(name: str, outlet: str | None) -> bool:
    words = name.casefold().split()
    return (
        not words
        or len(name) > _LONGEST
        or bool(_NO_NAME.search(name))
        or (outlet is not None and name.casefold() == outlet.casefold())
        or not _nobody().isdisjoint((words[0], words[-1]))
    )


@cache
def _nobody() -> frozenset[str]:
    return listed_words("reading/data/no_authors.txt")
