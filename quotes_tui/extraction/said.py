"""Dates and occasions in the words of an attribution: never a guess.

A weekday is the latest one on or before the day of publication; a day of a month without a year is the latest such day.
"Overnight", "last week" and "recently" tell no day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from quotes_tui.dates import MONTHS, WEEKDAYS, make_date, parse_date
from quotes_tui.extraction.names import Form, read_name
from quotes_tui.model import Phrase, Span

_WEEKDAY = re.compile(rf"\b(?:(last) )?({'|'.join(day.title() for day in WEEKDAYS)})\b")
_MONTH = "|".join(sorted((name.title() for name in MONTHS), key=len, reverse=True))
_MONTH_DAY = re.compile(rf"\b({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,? (\d{{4}})\b)?")
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_MONTH})\b\.?(?:,? (\d{{4}})\b)?")
# Words after which a day is not that of speaking: "until Monday", "the protests of March 3".
_ANOTHER_DAY = re.compile(r"\b(?:next|until|till|since|by|before|after|for|from|of|through|between)\s\Z")
_ANY_DAY = re.compile(rf"day\b|night\b|this \w+ing\b|{_MONTH}")
_SAME_DAY = re.compile(r"\b(?:the|that) same day\b", re.IGNORECASE)
_TODAY = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening)|earlier in the day)\b", re.IGNORECASE)
_YESTERDAY = re.compile(r"\byesterday\b", re.IGNORECASE)


def day_said(words: str, published: str | None, before: str | None = None) -> str | None:
    """The ISO date that the words of an attribution tell, None where they tell none.

    `published` is the article's ISO date; `before` the date of what was said before, for "the same day".
    """
    if not _ANY_DAY.search(words):
        return None
    known = parse_date(published) if published else None
    if found := _calendar_day(words, known):
        return found.isoformat()
    if _SAME_DAY.search(words):
        return before
    if known is None:
        return None
    if weekday := _of_speaking(_WEEKDAY, words):
        return _latest(weekday[2].lower(), known, bool(weekday[1])).isoformat()
    if _YESTERDAY.search(words):
        return (known - timedelta(days=1)).isoformat()
    return known.isoformat() if _TODAY.search(words) else None


def _of_speaking(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    """The first day that is not the end or the beginning of something else."""
    return next(
        (m for m in pattern.finditer(words) if not _ANOTHER_DAY.search(words[max(0, m.start() - 8) : m.start()])), None
    )


def _calendar_day(words: str, published: date | None) -> date | None:
    if found := _of_speaking(_MONTH_DAY, words):
        month, day, year = found.groups()
    elif found := _of_speaking(_DAY_MONTH, words):
        day, month, year = found.groups()
    else:
        return None
    number = MONTHS[month.lower()]
    if year:
        return make_date(int(year), number, int(day))
    if published is None:
        return None
    this_year = make_date(published.year, number, int(day))
    return this_year if this_year and this_year <= published else make_date(published.year - 1, number, int(day))


def _latest(weekday: str, published: date, earlier_week: bool) -> date:
    back = (published.weekday() - WEEKDAYS.index(weekday)) % 7
    return published - timedelta(days=7 if earlier_week and not back else back)


# --- occasion ------------------------------------------------------------------------------------------------------


@cache
def _occasion() -> re.Pattern[str]:
    """ "in parliament", "at a parliamentary commission meeting", "during an interview with CNN"."""
    nouns: dict[str, str] = {}
    for line in (
        files("quotes_tui.extraction").joinpath("data", "occasions.txt").read_text(encoding="utf-8").splitlines()
    ):
        if line and not line.startswith("#"):
            label, *words = line.split()
            nouns[label] = "|".join(sorted({re.escape(w) for w in words}, key=lambda w: (-len(w), w)))
    every = "|".join(nouns[label] for label in ("in", "at"))
    modifiers = r"(?:(?!and\b|that\b|who\b|which\b|to\b|said\b)[\w’'“”\"-]+ ){0,5}?"
    return re.compile(
        rf"\b(?:(?:in|at|during|before|following|after|on the sidelines of|via|through)(?: |\u00a0)(?:(?:an?|the|his|her|its|their|this|that) )?"
        rf"{modifiers}(?:{every})s?|(?:on|via) (?:(?:the|his|her|its|their) )?(?:[\w’'-]+ ){{0,2}}?(?:{nouns['on']}))\b"
        r"(?: with (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,4})?",
        re.IGNORECASE,
    )


_TOLD = re.compile(
    r"\b(?:told|tells|telling) ((?:an?|the|his|her|its|their) [a-z’'A-Z-]+(?: (?!that\b|on\b|in\b|at\b|he\b|she\b|it\b|they\b|the\b)[\w’'-]+){0,5}"
    r"|[A-Z][\w’'&.-]*(?: (?!On\b|In\b)[A-Z][\w’'&-]*){0,5}|reporters|journalists|lawmakers|parliament|state (?:media|television|TV))"
    r"(?=[\s,.;:]|\Z)"
)
_DAY = re.compile(
    rf"\s+(?:on )?(?:{'|'.join(day.title() for day in WEEKDAYS)}|yesterday|today|{_MONTH})\b.*\Z", re.DOTALL
)


def occasion(text: str, spans: Iterable[Span]) -> Phrase | None:
    """Where it was said, as the attribution words it: "in parliament"; of "told a Diet committee", whom."""
    for span in spans:
        found = _TOLD.search(text, span.start, span.end)
        if found and read_name(found.group(1)).form is not Form.PERSON:
            return _without_day(text, found.start(1), found.end(1))
        if found := _occasion().search(text, span.start, span.end):
            return _without_day(text, found.start(), found.end())
    return None


def _without_day(text: str, start: int, end: int) -> Phrase:
    day = _DAY.search(text, start, end)
    return Phrase.at(text, start, day.start() if day and day.start() > start else end)
