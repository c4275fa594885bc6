"""What a PDF or a word processor's file states of itself, without what programs put there by themselves."""

from __future__ import annotations

import re
from datetime import date, datetime

from quotes_tui.reading.bylines import read_bylines

_NO_TITLE = re.compile(
    r"\s*(?:untitled\b.*|microsoft word -.*|(?:new |word )?document\s*\d*|\S+\.(?:docx?|pdf|indd|odt|rtf|txt))\s*",
    re.IGNORECASE,
)
_NO_PERSON = re.compile(
    r"\s*(?:python-docx|(?:microsoft|ms)\b.*|(?:windows |office )?user\d*|owner|unknown|adobe\b.*)\s*", re.I
)
_BROWSER = re.compile(r"(?:mozilla|chromium|google chrome|safari|firefox|microsoft edge)\b", re.IGNORECASE)

# The day on which a library's empty document was made, which all that are made of it state.
_NO_DAYS = frozenset((date(2013, 12, 23),))


def stated_facts(
    *, title: object, author: object, created: datetime | None, program: object = None
) -> dict[str, object]:
    """Which of `title, authors, agency, published, accessed` the file states.

    The day of publishing is that of making, but that of the visit where the program that made it is a browser.
    """
    found: dict[str, object] = {}
    if isinstance(title, str) and title.strip() and not _NO_TITLE.fullmatch(title):
        found["title"] = title
    if isinstance(author, str) and not _NO_PERSON.fullmatch(author):
        byline = read_bylines([(author, False)], None)
        found |= {"authors": list(byline.authors), "agency": byline.agency}
    if created and created.date() not in _NO_DAYS:
        visited = isinstance(program, str) and _BROWSER.match(program) is not None
        found["accessed" if visited else "published"] = created.date().isoformat()
    return {name: value for name, value in found.items() if value}
