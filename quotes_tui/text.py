"""Text with offsets: cleaning for display, paragraphs, sentences, words.

Nothing here changes the length of a text, so an offset found here is an offset into the article.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from quotes_tui.cleaning import clean as clean  # what of a text's words is shown belongs to this module, too
from quotes_tui.cleaning import in_mid_sentence as in_mid_sentence
from quotes_tui.cleaning import one_line as one_line
from quotes_tui.cleaning import spoken as spoken
from quotes_tui.model import Span
from quotes_tui.word_lists import listed_lines

# --- paragraphs ------------------------------------------------------------------------------------------

_BLOCK = re.compile(r"\S[^\n\r]*(?:\r?\n(?![ \t]*\r?\n)[^\n\r]*\S[^\n\r]*)*")
_LEFT_OUT = re.compile(r"\[(?:…|\.\.\.)[ \u00a0]?(\d{1,6})\]\s*\Z")
_HEADING = re.compile(r"#{1,6}[ \t]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of text between blank lines. `number` counts from 1 as in the original article; 0 for a heading."""

    start: int
    end: int
    number: int
    left_out: int = 0

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs in order; a line `[… 3]` stands for three that an excerpt leaves out, headings for none."""
    found: list[Paragraph] = []
    number = 0
    for block in _BLOCK.finditer(text):
        words = block.group()
        left_out = _LEFT_OUT.match(words)
        if left_out:
            number += int(left_out.group(1))
            found.append(Paragraph(block.start(), block.end(), 0, int(left_out.group(1))))
        elif _HEADING.match(words):
            found.append(Paragraph(block.start(), block.end(), 0))
        else:
            number += 1
            found.append(Paragraph(block.start(), block.end(), number))
    return found


def paragraph_number(text: str, offset: int) -> int | None:
    """The number of the paragraph that holds `offset`; None in a heading, an omission or between paragraphs."""
    found = paragraphs(text)
    at = bisect_right([p.start for p in found], offset) - 1
    if at < 0 or offset >= found[at].end:
        return None
    return found[at].number or None


# --- sentences -------------------------------------------------------------------------------------------

_LISTS = {
    name: frozenset(listed.split())
    for name, colon, listed in (line.partition(":") for line in listed_lines("data/abbreviations.txt"))
    if colon
}

# Possessive, and never begun inside a run: a text of nothing but points takes one pass.
_SENTENCE_END = re.compile(
    r"(?<![.!?…؟۔।])[.!?…؟۔।]++[\"'”’»)\]]*+(?=\s|\Z)"
    r"|(?<![。！？])[。！？]++[」』”’）]*+"
    r"|(?:\r?\n[ \t]*+){2,}+"  # a blank line
)
_OMISSION = re.compile(r"(?:…|\.\.)")
_LAST_WORD = re.compile(r"[\w.'’]+\Z")
_INITIALS = re.compile(r"[^\W\d_]|(?:[^\W\d_]\.)+[^\W\d_]")
# Hebrew, Arabic, the scripts of India, Georgian, Korean: a sentence begins there with a letter like any other.
_CASELESS = "\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3\u0900-\u0dff\u10a0-\u10ff\uac00-\ud7a3"
_OPENS_SENTENCE = re.compile(
    rf"\s*+[\"'“‘«(\[–—-]*+([A-Z0-9À-ÖØ-ÞĀ-Ž\u0386-\u03ab\u0400-\u042f\u0531-\u0556{_CASELESS}]\w*+)"
    r"|\s*+(?:[\"“«]|\[(?:…|\.\.\.)\])"
)


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences between two offsets, outer white space left out.

    Abbreviations, initials and marks of omission end none; a blank line ends every one.
    """
    stop = len(text) if end is None else end
    found: list[Span] = []
    begin = start
    for match in _SENTENCE_END.finditer(text, start, stop):
        if match.end() < stop and not _ends_sentence(text, begin, match, stop):
            continue
        found.append(Span(begin, match.end()))
        begin = match.end()
    found.append(Span(begin, stop))
    return [tight for span in found if (tight := strip(text, span)).start < tight.end]


def abbreviates(word: str, following: str) -> bool:
    """Whether a word before a point is an abbreviation there, and no end of a sentence, when `following` comes next."""
    last, capital = word.lower(), word[:1].isupper()
    if last in _LISTS["never"] or (capital and last in _LISTS["title"]):
        return True
    named = capital and (last in _LISTS["name"] or last in _LISTS["state"])
    if named or last in _LISTS["either"] or _INITIALS.fullmatch(word):
        return following.lower() not in _LISTS["opening"]
    return last in _LISTS["numbered"] and following[:1].isdigit()


def _ends_sentence(text: str, begin: int, match: re.Match[str], stop: int) -> bool:
    mark, at = match.group(), match.start()
    if mark[0] in "。！？\r\n":
        return True
    following = _OPENS_SENTENCE.match(text, match.end(), stop)
    if not following:
        return False
    before = text[at - 1] if at > begin else " "
    if _OMISSION.match(mark) and (before.isspace() or before in "([“‘\"'"):
        return False
    if mark[0] != "." or mark.startswith(".."):
        return True
    if before.isspace():  # not after the last of spaced points, which is an omission, too
        return text[max(begin, at - 2) : at - 1] != "."
    word = _LAST_WORD.search(text, max(begin, at - 24), at)
    return word is None or not abbreviates(word.group().strip("'’."), following.group(1) or "")


def strip(text: str, span: Span) -> Span:
    """The span without white space at its edges."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


# --- words -----------------------------------------------------------------------------------------------

WORD = r"\w+(?:[.,]\d+)*(?:['’ʼ-]\w+)*"
_WORD = re.compile(WORD)
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its place; `key` is what two words are compared by: case and apostrophe style do not count."""

    start: int
    end: int
    key: str


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words between two offsets, punctuation left out; "Russia's" and "Japan-Russia" are one word each."""
    stop = len(text) if end is None else end
    return [Word(m.start(), m.end(), fold(m.group())) for m in _WORD.finditer(text, start, stop)]


def fold(word: str) -> str:
    """The key of a word: lower case, one style of apostrophe."""
    folded = word.casefold()
    return folded if folded.isascii() else folded.translate(_APOSTROPHES)


def word_keys(text: str) -> list[str]:
    """The keys of the words of a text."""
    found = _WORD.findall(text)
    return fold("\n".join(found)).split("\n") if found else []  # folded in one, which takes a third of the time


# --- names -----------------------------------------------------------------------------------------------

_UNDECOMPOSED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)
_NAME_PART = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


def plain(word: str) -> str:
    """A word folded further: without diacritics, so that "Castañeda" and "Castaneda" are one name."""
    if word.isascii():
        return word.lower()
    folded = fold(word)
    decomposed = unicodedata.normalize("NFD", folded.translate(_UNDECOMPOSED))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def person_key(name: str) -> str:
    """The key by which two printed names are one person's: order, case, hyphens and single initials do not count."""
    parts = _NAME_PART.findall(plain(name))
    return " ".join(sorted([part for part in parts if len(part) > 1] or parts))
