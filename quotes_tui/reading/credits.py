"""Which agency a text is from, where a dateline, a credit or a signature tells.

Only what stands where such words stand is believed: that a text mentions an agency, thanks it or prints its photograph
says nothing of whose text it is. A credit that names two agencies names none, since nobody can tell whose it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from quotes_tui.reading.agencies import agency_named, agency_printed

_FEET = 3  # lines at the end in which a signature stands
_NAME = r"[^()\[\]\n.;|]{2,40}?"

_WHOLE_LINE = re.compile(rf"\W{{0,3}}(?:source\s*[:–—-]\s*)?({_NAME})\W{{0,3}}", re.IGNORECASE)
_OF_A_PICTURE = re.compile(r"\b(?:photo|picture|image|illustration|video|graphic|credit|caption)s?\b", re.IGNORECASE)
_DATELINES = (
    # TOKYO, March 22 (Reuters) -   (AFP) —
    re.compile(r"\W{0,2}(?:[^\W\d_a-z][^()\n]{1,60}?\s?)?\(([^()]{2,40})\)\s*(?:[-–—:]|--)"),
    # MOSCOW, March 21. /TASS/. The
    re.compile(r"\W{0,2}[^\W\d_a-z][^/\n]{1,40}?\s?/([^/\n]{2,30})/[.,]?\s"),
)
_TOPS = (
    re.compile(rf"({_NAME}),\s[A-Z][A-Z .'’-]{{2,40}}"),  # AFP, TOKYO
    re.compile(rf"({_NAME})\s*(?:[|•·]|\s[–—-]\s).*\d.*"),  # Kyodo News - Mar 22, 2022
)
_SIGNATURE = re.compile(rf"[.!?”\"’')\]]\s*(?:[-–—]{{1,2}}\s*({_NAME})|\(({_NAME})\)|\[({_NAME})\])\s*\Z")
_RIGHTS = re.compile(
    rf"(?:©|\(c\)|\bcopyright\b)(?:[\s©]|\(c\)|copyright)*(?:\d{{4}}(?:\s?[-–]\s?\d{{4}})?,?\s+)?(?:by\s+)?({_NAME})"
    r"(?:,?\s+\d{4})?\s*(?:[.,;|]|all rights|\Z)",
    re.IGNORECASE,
)
_PUBLISHED_BY = re.compile(
    rf"\b(?:originally published by|first published by|republished from|provided by|distributed by)\s+({_NAME})"
    r"\s*(?:[.,;|]|\bon\b|\bin\b|\Z)",
    re.IGNORECASE,
)
_INPUTS = re.compile(
    rf"^\W{{0,3}}with\s+(?:inputs?\s+from\s+({_NAME})|({_NAME})\s+inputs?)\W{{0,3}}$", re.IGNORECASE | re.M
)
# The signature of Reuters, which names its people and not itself.
_REPORTING_AND_EDITING = re.compile(r"\breporting by\s[^()\n]{3,300};[^()\n]{0,200}?\bediting by\s", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:[,/&;]|\band\b)\s*", re.IGNORECASE)


def agency_of(text: str, top: Sequence[str], lines: Sequence[str], foot: Sequence[str]) -> str | None:
    """The agency that a text names as its own.

    `top` are the lines above the body, `lines` the first lines of the text, `foot` its last ones.
    """
    found = (
        *_whole_lines([*top, *foot[-2:]]),
        *(_only(match.group(1)) for line in lines for pattern in _DATELINES if (match := pattern.match(line))),
        *(_only(match.group(1)) for line in top for pattern in _TOPS if (match := pattern.fullmatch(line))),
        *_signatures(foot[-_FEET:]),
        *(_only(match.group(1) or match.group(2)) for match in _INPUTS.finditer(text)),
        "Reuters" if _REPORTING_AND_EDITING.search(text) else None,
    )
    return next(filter(None, found), None)


def _whole_lines(lines: Sequence[str]) -> Iterator[str | None]:
    """The agencies whose name is a whole line, as its credit stands above or below a text; none below a picture's."""
    for before, line in zip(("", *lines), lines, strict=False):
        if (match := _WHOLE_LINE.fullmatch(line)) and not _OF_A_PICTURE.search(before):
            yield agency_printed(match.group(1))


def _signatures(foot: Iterable[str]) -> Iterator[str | None]:
    for line in foot:
        for pattern in (_SIGNATURE, _RIGHTS, _PUBLISHED_BY):
            if (match := pattern.search(line)) and not _OF_A_PICTURE.search(line):
                yield _only(next(filter(None, match.groups())))


def _only(words: str) -> str | None:
    """The one agency that words name; None where they name two, or none."""
    if whole := agency_printed(words):
        return whole
    named = {agency for part in _BETWEEN.split(words) if (agency := agency_printed(part))}
    return named.pop() if len(named) == 1 else None


def split_byline(name: str) -> tuple[str, str | None]:
    """A name in a byline without the agency that follows it ("MARI DOE Associated Press"), and that agency."""
    words = name.split()
    for size in (4, 3, 2, 1):
        head, tail = words[:-size], " ".join(words[-size:])
        if len(head) > 1 and (agency := agency_printed(tail)):
            return " ".join(head), agency
    return name, agency_named(name)
