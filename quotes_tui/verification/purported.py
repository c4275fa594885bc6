"""The words that somebody gives to be checked: what of them is the quotation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from quotes_tui.text import word_keys

_OUTER_MARKS = "\"“”„«»‘’「」『』‹›'`´"
_IN_MARKS = re.compile(r"“([^“”]+)”|\"([^\"]+)\"|«([^«»]+)»|„([^“”„]+)[“”]|「([^「」]+)」")
_FEWEST, _LONGEST_REPORT = 3, 8
# What a page or a terminal adds to words: tags, colours, numbers of notes right behind a word.
_ADDED = re.compile(r"</?[A-Za-z][^<>]{0,200}>|\x1b\[[0-9;]*[A-Za-z]|(?<=\S)(?:\[\d{1,3}\])+(?!\w)")
_BROKEN = re.compile(r"(?<=[^\W\d_])[-‐\u00ad]+[ \t]*\r?\n\s*(?=[^\W\d_])")
_SIGNED = re.compile(r"\s+(?:[—–]|--?)\s*([^—–\n]+)\Z|\s*\n\s*([^\n]+)\Z|\s*\(([^()]+)\)\s*\Z")
_CALLED = re.compile(r"\A([^:\n]+):\s+")
_LONGEST_NAME = 6
_SMALL = frozenset(("of", "the", "and", "in", "on", "for", "said", "says", "told", "de", "von", "van", "al"))


def readings(words: str) -> Iterator[str]:
    """What of the words may be the quotation: all of them first, which hold unless another reading is found printed."""
    whole = _ADDED.sub("", unicodedata.normalize("NFC", words)).strip()
    yield bare(whole)
    unbroken = _BROKEN.sub("", whole)
    found = [bare(unbroken), _inside_marks(whole), _inside_marks(unbroken), *_unsigned(unbroken)]
    yield from dict.fromkeys(reading for reading in found if reading and reading != bare(whole))


def bare(words: str) -> str:
    """The words without white space and quotation marks around them."""
    whole = words.strip()
    return whole.strip(_OUTER_MARKS).strip() or whole


def _inside_marks(whole: str) -> str:
    """What stands in quotation marks beside a short report: “We protest,” he said; “We protest,” he said, “again.”

    "" where nothing does, or so much else that the marks are as likely the quotation's own.
    """
    found = list(_IN_MARKS.finditer(whole))
    outside = word_keys(_IN_MARKS.sub(" ", whole))
    inside = " ".join(one.group(one.lastindex or 0).strip() for one in found)
    if not 0 < len(found) <= 2 or not 0 < len(outside) <= _LONGEST_REPORT:
        return ""
    return inside if len(word_keys(inside)) >= _FEWEST else ""


def _unsigned(whole: str) -> Iterator[str]:
    """The words without the name that stands before or behind them: "Sorrel: We protest", "We protest — Sorrel"."""
    for form in (_SIGNED, _CALLED):
        found = form.search(whole)
        if found and _is_a_name(next(filter(None, found.groups()))):
            yield bare(whole[: found.start()] + whole[found.end() :])


def _is_a_name(words: str) -> bool:
    """Whether it may be a name, with a role or a day: a few words, written large, or figures, or "of" and the like."""
    names = [word for word in re.findall(r"\w+", words) if word not in _SMALL]
    large = all(not word[0].islower() for word in names)
    return bool(names) and large and names[0][0].isupper() and len(names) <= _LONGEST_NAME
