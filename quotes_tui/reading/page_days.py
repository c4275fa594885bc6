"""On which day a page was published: the most exact of what it states, else what it marks as a date, else prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from quotes_tui.dates import parse_date, parse_time
from quotes_tui.reading.linked_data import words
from quotes_tui.reading.printed import dated

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MIDNIGHT = "00:00:00"
_NEAR = 150  # elements below the headline
_LONGEST = 80  # characters of a printed date
_BESIDE = frozenset({"aside", "nav", "footer", "script", "style"})


def first_date(told: Iterable[str | None], others: Iterable[str | None] = ()) -> str | None:
    """The first that is a date; the first of all where none is, for that is to be told.

    Of what is told of that day the one that knows most of the time. `others` are looked at where they are needed.
    """
    stated = [one for one in told if one]
    wrong: str | None = None
    for one in chain(stated, others):
        if one and (day := parse_date(one)):
            return max((same for same in stated if parse_date(same) == day), key=_exactness, default=one)
        wrong = wrong or one
    return wrong


def marked_days(part: HtmlElement) -> Iterator[str]:
    """The days that elements are marked to hold."""
    for one in part.iter("span", "div", "p", "time", "li"):
        if one.get("itemprop", "").lower() == "datepublished":
            yield one.get("content") or one.get("datetime") or ""
    within = next((one for one in part.iter("article", "main")), part)
    for one in within.iter("time"):
        yield one.get("datetime") or ""


def printed_day(part: HtmlElement) -> Iterator[str]:
    """The first day that stands alone below the headline. Above it pages print the day on which they are looked at."""
    below = 0
    for one in part.iter():
        if below or one.tag == "h1":
            below += 1
        if below > _NEAR:
            return
        text = _short(one) if below > 1 and isinstance(one.tag, str) else ""
        if (day := dated(text)) and not any(up.tag in _BESIDE for up in chain([one], one.iterancestors())):
            yield f"{day.isoformat()} {parse_time(text) or ''}".rstrip()
            return


def _short(element: HtmlElement) -> str:
    """The words of an element, if they are few."""
    text = ""
    for piece in element.itertext():
        text += piece
        if len(text) > _LONGEST:
            return ""
    return words(text) or ""


def _exactness(told: str) -> int:
    clock = parse_time(told) or _MIDNIGHT
    return 0 if clock.startswith(_MIDNIGHT) else len(clock)
