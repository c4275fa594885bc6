"""What a text prints about itself above its body: title, byline, agency, date, address.

Only lines that stand alone and say nothing else are believed, and nothing is taken out of the text. Where a file
states a field, what is printed does not count.
"""

from __future__ import annotations

import re
from datetime import date

from quotes_tui.dates import parse_time, whole_date
from quotes_tui.reading.agencies import agency_named
from quotes_tui.reading.credits import agency_of, split_byline

_HEAD, _FOOT = 4000, 1500  # characters looked at
_LINES = 12
_BODY = 160  # characters: a longer line is body text

_LINK = re.compile(r"\[([^][]*)\]\([^()\s]*\)")
_TITLE = re.compile(r"#[ \t]+(?=\S)")
_NO_TITLE = re.compile(r"[.,;:…]$|^\W*$|^#|\||https?:")
_BYLINE = re.compile(r"(?:written )?by:?\s+(\S.{1,78}[^\s.!?])", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*(?:[,;|/•·]|\s[–—-]\s|\band\b|&)\s*", re.IGNORECASE)
_PERSON = re.compile(
    r"(?:[^\W\d_a-z][\w.'’-]*)(?:\s(?:(?:de|da|di|van|von|der|den|la|le|bin|al|el)\s)*[^\W\d_a-z][\w.'’-]*){1,3}"
)
_DATE_FIRST = re.compile(r"\s*date:?\s+(\d{4}-\d{2}-\d{2})\b", re.IGNORECASE)
_TIME_AND_PLACE = re.compile(
    r"(.{6,60}?\d{1,2}[:.]\d{2}\s?[ap]\.?m\.?),?\s+(?:at\s+)?(?:the\s+)?[A-Z][\w’'-]*(?:,?\s(?:[A-Z][\w’'-]*|of|the|for|and))*"
)
_DATE_LABEL = re.compile(r"(?:date|published(?: on| at)?|posted(?: on)?|publication date)\s*:?\s+", re.IGNORECASE)
_ADDRESS = re.compile(
    r"^[ \t]*(?:original\s+)?(?:url|link|source|permalink)\s*:\s*<?(https?://[^\s<>\"]+)>?[ \t]*$", re.IGNORECASE | re.M
)


def facts(text: str) -> dict[str, object]:
    """Which of `title, authors, agency, published, url` the text prints; fields it does not print are left out."""
    first = [line.strip() for line in text[:_HEAD].splitlines() if line.strip()][:_LINES]
    foot = [line.strip("*_ \t") for line in text[-_FOOT:].splitlines() if line.strip()]
    lines = _top(first)
    authors, agency = _byline(lines)
    found: dict[str, object] = {
        "title": _title(lines),
        "authors": authors,
        "agency": agency or agency_of(text, lines, first, foot),
        "published": _published(text, lines),
        "url": _address(text),
    }
    return {field: value for field, value in found.items() if value}


def _top(lines: list[str]) -> list[str]:
    """The lines above the body, each without its Markdown marks except that of a title."""
    if len(lines) == 1:
        return []  # all there is: it is the body
    body = next((i for i, line in enumerate(lines) if len(line) > _BODY), len(lines))
    return [_LINK.sub(r"\1", line).strip("*_ \t") for line in lines[:body]]


def _title(lines: list[str]) -> str | None:
    if lines and (mark := _TITLE.match(lines[0])):
        return lines[0][mark.end() :].strip(" #") or None
    # Pages print their headline more than once: in the breadcrumb, above the picture, above the text.
    repeated = (line for line in lines if lines.count(line) > 1 and _may_be_title(line))
    return next(repeated, None) or (lines[0] if lines and _may_be_title(lines[0]) else None)


def _may_be_title(line: str) -> bool:
    return (
        len(line) <= _BODY
        and len(line.split()) > 2
        and not _NO_TITLE.search(line)
        and not _BYLINE.fullmatch(line)
        and not _date(line)
    )


def _byline(lines: list[str]) -> tuple[list[str], str | None]:
    for line in lines:
        byline = _BYLINE.fullmatch(line)
        if not byline:
            continue
        names = [split_byline(name) for name in _BETWEEN_NAMES.split(byline.group(1)) if name]
        agencies = {agency for _, agency in names if agency}
        persons = [name for name, _ in names if not agency_named(name) and _PERSON.fullmatch(name)]
        if agencies or persons:
            return persons, agencies.pop() if len(agencies) == 1 else None
    return [], None


def _published(text: str, lines: list[str]) -> str | None:
    if first := _DATE_FIRST.match(text):
        return first.group(1)
    found = next(((day, line) for line in lines if (day := _date(line))), None)
    return f"{found[0].isoformat()} {parse_time(found[1]) or ''}".rstrip() if found else None


def _date(line: str) -> date | None:
    return dated(line)


def dated(line: str) -> date | None:
    """The day that a line consists of: with a word that says of what, with a time, and where records tell it a place.

    "Published on 22 March 2022", "Tuesday, March 22, 2022, 4:12 p.m. Ministry of Works".
    """
    bare = _DATE_LABEL.sub("", line, count=1)
    placed = _TIME_AND_PLACE.fullmatch(bare)
    return whole_date(placed.group(1) if placed else bare)


def _address(text: str) -> str | None:
    found = _ADDRESS.search(text[:_HEAD]) or _ADDRESS.search(text[-_FOOT:])
    return found.group(1) if found else None
