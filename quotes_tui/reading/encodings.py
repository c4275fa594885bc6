"""In which encoding a text is, told by its letters: texts of a few words can be told so, for which statistics fail.

A one-byte encoding explains a character beyond ASCII where it is a letter of the one language that explains most of
them and stands as a letter does, or a mark and stands as such marks do.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

_SAMPLE = 200_000  # bytes looked at
_MOST = 3000  # characters beyond ASCII looked at
_LEAST = 0.7  # of them explained
_HIGH = re.compile(rb"[\x80-\xff]+")
_LONG = 3  # bytes: in Latin script hardly any letters beyond ASCII stand together
_LATIN = 0.25  # of the bytes beyond ASCII that may do so
_BEYOND = re.compile("[^\x00-\x7f]")
_HIRAGANA = re.compile("[\u3041-\u3096]")
_JAPANESE = 0.1  # of the characters beyond ASCII that are hiragana at least

_QUOTES, _LOW = "“”‘«»‹›", "„‚"
_FREE = "’–—…·•\xa0\xad"
_BESIDE_FIGURES = "€£¥¢°%‰±×½¼¾²³§©®™ªº¿¡†‡¶"
_WORDS = "àáâèéêìíîòóôùúûýäöåæøăěőı"  # vowels, some of which are words
_BEFORE_WORDS = " \t\r\n\xa0\"'([{<>/-–—’¿¡" + _QUOTES + _LOW


def told_encoding(data: bytes) -> str | None:
    """The encoding of a text that is no UTF-8: Japanese by its hiragana, Latin script by its letters, else None."""
    first = _HIGH.search(data)
    if first is None:
        return None
    sample = data[max(0, first.start() - 100) :][:_SAMPLE]
    encoding = _latin(sample) if _is_latin(sample) else _japanese(data[:_SAMPLE])
    return encoding if encoding and _decoded(data, encoding) is not None else None


def _is_latin(data: bytes) -> bool:
    runs = [len(run) for run in _HIGH.findall(data)]
    return sum(size for size in runs if size >= _LONG) <= _LATIN * sum(runs)


def _latin(data: bytes) -> str | None:
    scores = {encoding: score for encoding in _known()[0] if (score := _explained(data, encoding)) >= _LEAST}
    return max(scores, key=lambda encoding: scores[encoding], default=None)


def _japanese(data: bytes) -> str | None:
    for encoding in ("cp932", "euc_jp"):
        text = data.decode(encoding, "replace")
        beyond = len(_BEYOND.findall(text))
        if text.count("\ufffd") <= 1 and len(_HIRAGANA.findall(text)) >= _JAPANESE * beyond:
            return encoding
    return None


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _explained(data: bytes, encoding: str) -> float:
    """The share of the characters beyond ASCII that the encoding explains."""
    text = _decoded(data, encoding)
    if text is None:
        return 0
    places = [found.start() for _, found in zip(range(_MOST), _BEYOND.finditer(text), strict=False)]
    marks, letters = 0, dict[str, int]()
    for at in places:
        before, sign, behind = text[at - 1 : at] or " ", text[at], text[at + 1 : at + 2] or " "
        if sign.isalpha() and sign not in _BESIDE_FIGURES:
            if _stands_as_letter(before, sign, behind):
                letters[sign.lower()] = letters.get(sign.lower(), 0) + 1
        else:
            marks += _stands_as_mark(before, sign, behind)
    known = (sum(count for letter, count in letters.items() if letter in one) for one in _known()[1])
    return (marks + max(known)) / len(places)


def _stands_as_letter(before: str, sign: str, behind: str) -> bool:
    """No capital stands behind a small letter, no letter right behind a point or a figure, no consonant alone."""
    if before.isalpha():
        return not (sign.isupper() and before.islower())
    return before in _BEFORE_WORDS and (behind.isalpha() or behind in "’'" or sign.lower() in _WORDS)


def _stands_as_mark(before: str, sign: str, behind: str) -> bool:
    if sign in _LOW:
        return not before.isalnum()
    if sign in _QUOTES:
        return not (before.isalnum() and behind.isalnum())
    return sign in _FREE or (sign in _BESIDE_FIGURES and not (before.isalpha() and behind.isalpha()))


@cache
def _known() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The one-byte encodings, and the letters of each language."""
    found = tomllib.loads(resources.files(__package__).joinpath("data/alphabets.toml").read_text(encoding="utf-8"))
    return tuple(found["encodings"]), tuple(found["letters"].values())
