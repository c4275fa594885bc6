"""The day of speaking in the words of an attribution, or None: never a guess.

A weekday is the latest one on or before the day of publication; a day of a month without a year is the latest such day.
"Overnight", "last week" and "recently" tell no day.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from quotes_tui.dates import MONTHS, WEEKDAYS, make_date, parse_date

_DAYS = "|".join(day.title() for day in WEEKDAYS)
_MONTH = "|".join(sorted((name.title() for name in MONTHS), key=lambda name: (-len(name), name)))
# "Tuesday’s vote" is another day's business, "Tuesday’s press conference" is where it was said.
_OCCASION = r"(?:conference|briefing|debate|speech|meeting|hearing|session|interview|statement|rally|summit|event)\b"
_WEEKDAY = re.compile(rf"\b(?:(last) )?({_DAYS})\b(?!['’]s (?!(?:[\w-]+ ){{0,3}}?{_OCCASION}))")
_MONTH_DAY = re.compile(rf"\b({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,? (\d{{4}})\b)?")
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_MONTH})\b\.?(?:,? (\d{{4}})\b)?")
_ONLY_DAY = re.compile(rf"[\s”’\"']*(?:on )?(?:{_WEEKDAY.pattern}|{_MONTH_DAY.pattern}|{_DAY_MONTH.pattern})[\s.,]*")
# Words after which a day is not that of speaking: "until Monday", "the protests of March 3".
_ANOTHER_DAY = re.compile(r"\b(?:next|until|till|since|by|before|after|for|from|of|through|between)\s\Z")
_DIGIT = re.compile(r"\d")
_ANY_DAY = re.compile(rf"day\b|night\b|this \w+(?:ing|oon)\b|{_MONTH}")
_SAME_DAY = re.compile(r"\b(?:the|that) same day\b", re.IGNORECASE)
_TODAY = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening)|earlier in the day)\b", re.IGNORECASE)
_YESTERDAY = re.compile(r"\byesterday\b", re.IGNORECASE)
# A year before which no weekday can be reckoned back from.
_FIRST = date(2, 1, 1)


def day_said(
    words: str, published: str | None, before: str | None = None, years: Callable[[], Mapping[int, int]] = dict
) -> str | None:
    """The ISO date that the words of an attribution tell, None where they tell none.

    `published` is the article's ISO date; `before` the date of what was said before, for "the same day"; `years`
    gives the year of a month, as `years_of_months` finds it, for articles of no known date.
    """
    if not _ANY_DAY.search(words):
        return None
    known = parse_date(published) if published else None
    if found := _calendar_day(words, known, years):
        return found.isoformat()
    if _SAME_DAY.search(words):
        return before
    if known is None or known < _FIRST:
        return None
    if weekday := _of_speaking(_WEEKDAY, words):
        return _latest(weekday[2].lower(), known, bool(weekday[1])).isoformat()
    if _YESTERDAY.search(words):
        return (known - timedelta(days=1)).isoformat()
    return known.isoformat() if _TODAY.search(words) else None


def _of_speaking(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    """The first day that is not the end or the beginning of something else."""
    days = pattern.finditer(words)
    return next((day for day in days if not _ANOTHER_DAY.search(words, max(0, day.start() - 8), day.start())), None)


def years_of_months(text: str) -> dict[int, int]:
    """Month -> year, for the months that a text names in full dates of one year only: "March 22, 2022"."""
    found: dict[int, set[int]] = {}
    for pattern, month, year in ((_MONTH_DAY, 1, 3), (_DAY_MONTH, 2, 3)):
        for day in pattern.finditer(text):
            if day[year]:
                found.setdefault(MONTHS[day[month].lower()], set()).add(int(day[year]))
    return {month: years.pop() for month, years in found.items() if len(years) == 1}


def only_day(words: str) -> bool:
    """Whether words are nothing but a day: " on March 22, 2022"."""
    return bool(_ONLY_DAY.fullmatch(words))


def _calendar_day(words: str, published: date | None, years: Callable[[], Mapping[int, int]]) -> date | None:
    if not _DIGIT.search(words):
        return None
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
        known = years().get(number)
        return make_date(known, number, int(day)) if known else None
    this_year = make_date(published.year, number, int(day))
    if this_year and this_year <= published:
        return this_year
    return make_date(published.year - 1, number, int(day))


def _latest(weekday: str, published: date, earlier_week: bool) -> date:
    back = (published.weekday() - WEEKDAYS.index(weekday)) % 7
    return published - timedelta(days=7 if earlier_week and not back else back)
