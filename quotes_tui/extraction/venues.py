"""Where something was said, in the verbatim words of its attribution: "in parliament", "told a Diet committee"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from quotes_tui.extraction import knowledge
from quotes_tui.extraction.named import Form
from quotes_tui.extraction.names import read_name
from quotes_tui.model import Phrase, Span

_NAME = r"(?:[A-Z]\.){2,4}|[A-Z][\w’'&-]*(?: (?!On\b|In\b)[A-Z][\w’'&-]*){0,5}"
_STOPS = r"that|on|in|at|he|she|it|they|the|and|but|said"
_HEARERS = (
    "reporters|journalists|lawmakers|senators|members|leaders|officials|investigators|state media|television|TV|radio"
)
_TOLD = re.compile(
    r"t(?<!\wt)(?:old|ells) ((?:an?|the|his|her|its|their) (?!truth|stor|difference|tale)[\w’'-]+"
    rf"(?: (?!(?:{_STOPS})\b)[\w’'-]+){{0,5}}"
    rf"|(?:{_NAME})(?: (?:{_HEARERS}))?|reporters|journalists|lawmakers|parliament|state (?:media|television|TV))"
    r"(?=[\s,.;:]|\Z)"
)
_DAY = re.compile(
    r"\s+(?:on |last |this |late |early )*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|earlier|"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d).*\Z",
    re.DOTALL,
)
# Every occasion but one that was told begins with one of these; the search leaps from letter to letter.
_BEGINS = re.compile(r"[iIaAoOdDvVtT](?<!\w.)(?:n|t|uring|ia|hrough)[ \u00a0]")
# Shorter words name no occasion: "he said".
_SHORTEST = 10
_DOCUMENT = re.compile(
    r"\b(?:an?|the|its|his|her) ((?:[\w-]+ ){0,2}?"
    r"(?:statement|conference|interview|speech|letter|address|briefing|tweet|post)\b)"
)


@cache
def _occasion() -> re.Pattern[str]:
    """ "in parliament", "at a parliamentary commission meeting", "during an interview with CNN", "on Twitter"."""
    nouns = {place: "|".join(map(re.escape, words)) for place, words in knowledge.occasions().items()}
    noun = rf"(?:{nouns['in']}|{nouns['at']})s?\b"
    modifiers = r"(?:(?!(?:and|that|who|which|what|to|said|of|with|in|on|at|for|from|by|after)\b)[\w’'“”\"-]+ ){0,5}?"
    preposition = r"(?:in|at|during|on the sidelines of|via|through)"
    return re.compile(
        rf"\b(?:{preposition}[ \u00a0](?:(?:an?|the|his|her|its|their|this|that) )?{modifiers}\b{noun}(?: {noun})*"
        rf"|(?:on|via) (?:(?:the|his|her|its|their) )?(?:[\w’'-]+ ){{0,2}}?(?:{nouns['on']})\b)"
        rf"(?: (?:with|to) (?:the )?(?-i:{_NAME}))?",
        re.IGNORECASE,
    )


def venue(text: str, spans: Iterable[Span]) -> Phrase | None:
    """The occasion that an attribution names, or who was told ("told a Diet committee"); None where it names none."""
    for span in spans:
        if span.end - span.start < _SHORTEST:
            continue
        told = _TOLD.search(text, span.start, span.end)
        if told and _may_hear(told.group(1)):
            return _without_day(text, told.start(), told.end())
        begins = _BEGINS.search(text, span.start, span.end)
        if begins and (found := _occasion().search(text, begins.start(), span.end)):
            return _without_day(text, found.start(), found.end())
    return None


def _may_hear(words: str) -> bool:
    """Whether words name those before whom one speaks, and not a person or half a name."""
    return read_name(words).form not in (Form.PERSON, Form.PRONOUN) and not knowledge.country_of_adjective(words)


def document(text: str, span: Span) -> Phrase | None:
    """The statement, speech or conference that a sentence is about: "statement" in "issued a statement"."""
    found = _DOCUMENT.search(text, span.start, span.end)
    return Phrase.at(text, found.start(1), found.end(1)) if found else None


def _without_day(text: str, start: int, end: int) -> Phrase:
    day = _DAY.search(text, start, end)
    return Phrase.at(text, start, day.start() if day and day.start() > start else end)
