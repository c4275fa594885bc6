"""What a record of spoken words prints about itself: that it is one, is an excerpt, or is a provisional translation.

Governments mark their records at the head: "[Provisional Translation]", "(Excerpt)". A text is taken for a transcript
only where a title at its head calls it a press conference, a briefing or the like and its paragraphs are turns of named
speakers: an interview in a newspaper has such turns too and stays an article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from quotes_tui.dates import parse_date
from quotes_tui.word_lists import listed_lines

_HEAD = 1500  # characters
_LINES = 12
_TITLE = 140  # characters
_FEWEST_TURNS = 3
_SENTENCE_ENDS = ".。!?！？,"
_JAPANESE_DAY = re.compile(r"(?:令和|平成|\d{2})(?:\d{1,2}|元)年\s?\d")
_SENTENCE = 4  # words that begin one
_MARKED = re.compile(r"[\[(（［【〔]([^\[\]()（）［］【】〔〕\n]{2,80})[\])）］】〕]")
_LINE = re.compile(r"[^\n\r]*\S[^\n\r]*")
_LABEL = re.compile(
    r"(?:[○〇◯●]\s?\S{2,30}|【[^】\n]{2,30}】|[（(][^()（）\n]{2,20}[）)]|"
    r"(?:[A-Z][\w.'’-]*[.,]?\s?(?:(?:of|for|the|and)\s){0,2}(?:\([^()\n]{1,40}\)\s?)?){1,9}[:：]|[QA][.:：]|"
    r"[^\s\w]{0,1}[^\s:：。、]{1,20}：)"
)
_TRANSLATED_BY = re.compile(r"(?:unofficial )?translat(?:ion|ed) by (?:the )?([^.;,]{2,60})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Printed:
    """What is printed; None and False where it is not."""

    kind: str | None = None
    translation: str | None = None
    translator: str | None = None
    excerpt: bool = False
    published: str | None = None


def facts(text: str, title: str | None = None) -> Printed:
    """What the head of a text says about the text, and whether the whole has the shape of a transcript.

    `title` is the one that does not stand in the text itself.
    """
    head = _head(text)
    marks = [mark.group(1).strip() for line in head for mark in _MARKED.finditer(line)]
    lines = [line.strip() for line in head]
    translation = next((kind for mark in (*marks, *lines) for kind in _meant(mark, "translation")), None)
    by = next((found for mark in marks if (found := _TRANSLATED_BY.fullmatch(mark))), None)
    excerpt = any(True for mark in (*marks, *lines) for _ in _meant(mark, "excerpt"))
    titles = [title.strip(), *head] if title and title.strip() else head
    if not _is_transcript(text, titles):
        return Printed(None, translation, by and by.group(1), excerpt)
    return Printed("transcript", translation, by and by.group(1), excerpt, _day(titles))


def _day(titles: list[str]) -> str | None:
    """The day that the head of a transcript names, in its title or below: that on which the words were spoken."""
    lines = (line for line in titles[:_LINES] if len(line) <= _TITLE and line[-1] not in _SENTENCE_ENDS)
    days = (parse_date(line[found.start() if (found := _JAPANESE_DAY.search(line)) else 0 :]) for line in lines)
    return next((day.isoformat() for day in days if day), None)


def _head(text: str) -> list[str]:
    return [line.group().strip() for line in _LINE.finditer(text[:_HEAD])][:_LINES]


def _meant(words: str, what: str) -> list[str]:
    """What words of the head mean by the list of that name, if they mean anything; a sentence by how it begins."""
    key = " ".join(words.split()).strip(".。*※ ").casefold()
    begun = (meaning for printed, meaning in _marks()[what].items() if printed in key and _begins(printed, key))
    found = _marks()[what].get(key) or next(begun, None)
    return [found] if found else []


def _begins(printed: str, key: str) -> bool:
    return len(printed.split()) >= _SENTENCE and key.startswith(f"{printed} ")


def _is_transcript(text: str, head: list[str]) -> bool:
    titles = [line.casefold() for line in head[:4] if len(line) <= _TITLE and line[-1] not in _SENTENCE_ENDS]
    if not any(word in line for line in titles for word in _marks()["record"]):
        return False
    turns = sum(1 for line in _LINE.finditer(text) if _LABEL.match(line.group().strip()))
    return turns >= _FEWEST_TURNS


@cache
def _marks() -> dict[str, dict[str, str]]:
    """The marks of `data/transcripts.txt`: per list, what is printed and what it means."""
    found: dict[str, dict[str, str]] = {"translation": {}, "excerpt": {}, "record": {}}
    for line in listed_lines("reading/data/transcripts.txt"):
        name, _, rest = line.partition(":")
        printed, _, meaning = rest.partition("=")
        found[name.strip()][printed.strip().casefold()] = meaning.strip() or name.strip()
    return found
