"""The language of a text: by its script, then by the share of its words that are function words of a language."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib import resources

UNKNOWN = "und"
_SAMPLE = 3000  # characters; more tells nothing new
_FEWEST_WORDS = 5
_LEAST_SHARE = 0.15
_LEAD = 1.15  # how far English has to be ahead or behind: its texts are taken apart, the others only counted

_SCRIPTS = {
    "kana": re.compile("[\u3040-\u30ff]"),
    "han": re.compile("[\u3400-\u9fff]"),
    "ko": re.compile("[\u1100-\u11ff\uac00-\ud7af]"),
    "he": re.compile("[\u0590-\u05ff]"),
    "el": re.compile("[\u0370-\u03ff]"),
    "hi": re.compile("[\u0900-\u097f]"),
    "th": re.compile("[\u0e00-\u0e7f]"),
}
_BEYOND_LATIN = re.compile("[\u0370-\u03ff\u0590-\u1fff\u2e80-\ud7ff]")
_ASIAN = ("kana", "han", "ko")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def detect(text: str) -> str:
    """The two-letter code of the language that most of the text is in, `und` where that cannot be told."""
    sample = text[:_SAMPLE]
    return (_BEYOND_LATIN.search(sample) and _by_script(sample)) or _by_words(sample)


def stated(words: str) -> str | None:
    """The code for a language as a file states it: `en-US`, `eng`, `English`; None where it is not understood."""
    key = words.strip().replace("_", "-")
    if code := _codes().get(key.casefold()):
        return code
    head, dash, rest = key.partition("-")
    code = f"{_codes().get(head.casefold(), head.lower())}{dash}{rest}"
    return code if _CODE.fullmatch(code) else None


def _by_script(sample: str) -> str | None:
    letters = len(_LETTER.findall(sample))
    if not letters:
        return None
    shares = {name: len(script.findall(sample)) / letters for name, script in _SCRIPTS.items()}
    if sum(shares[name] for name in _ASIAN) > 0.5:
        if shares["ko"] > 0.2:
            return "ko"
        return "ja" if shares["kana"] > 0.05 else "zh"
    best = max((name for name in shares if name not in _ASIAN), key=lambda name: shares[name])
    return best if shares[best] > 0.5 else None


def _by_words(sample: str) -> str:
    words = [word.casefold() for word in _WORD.findall(sample)]
    if len(words) < _FEWEST_WORDS:
        return UNKNOWN
    votes = Counter(code for word in words for code in _speaking().get(word, ()))
    (best, most), (second, next_most) = (*votes.most_common(2), (UNKNOWN, 0), (UNKNOWN, 0))[:2]
    close = "en" in (best, second) and most < _LEAD * next_most
    return UNKNOWN if close or most / len(words) < _LEAST_SHARE else best


@dataclass(frozen=True, slots=True)
class _Language:
    names: tuple[str, ...]
    words: tuple[str, ...]


@cache
def _languages() -> dict[str, _Language]:
    data = tomllib.loads(resources.files(__package__).joinpath("data/languages.toml").read_text(encoding="utf-8"))
    return {code: _Language(tuple(one["names"]), tuple(one.get("words", "").split())) for code, one in data.items()}


@cache
def _speaking() -> dict[str, tuple[str, ...]]:
    """Which languages have this function word."""
    found: dict[str, tuple[str, ...]] = {}
    for code, language in _languages().items():
        for word in language.words:
            found[word] = (*found.get(word, ()), code)
    return found


@cache
def _codes() -> dict[str, str]:
    """The code for each code and name of a language."""
    return {name.casefold(): code for code, language in _languages().items() for name in (code, *language.names)}
