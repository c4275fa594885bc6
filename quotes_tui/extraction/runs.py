"""Runs of words with capitals: where an article names people, bodies and countries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from quotes_tui.extraction import knowledge
from quotes_tui.model import Span
from quotes_tui.text import plain


class Run(NamedTuple):
    """Words with capitals and their place; `owner` is whose they are: "Japan" of "Japan’s Prime Minister"."""

    start: int
    end: int
    words: str
    owner: str = ""


_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĚĘĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŸŹŻŽ]"
_TITLES = "Mr Mrs Ms Dr Drs Gov Sen Sens Rep Reps Gen Col Capt Lt Sgt Prof Rev St Hon Messrs".split()
# A word begins with its capital, so that the search can leap from capital to capital.
_FULL_STOP = r"\.(?:" + "|".join(rf"(?<=\b{title}\.)" for title in _TITLES) + ")"
_TOKEN = rf"{_CAPITAL}(?:\.(?:{_CAPITAL}\.){{0,2}}|[\w'’ʼ‘-]*(?:{_FULL_STOP})?)"
_PARTICLE = r"(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|bin|ibn|al)[ \u00a0]"
_LINK = rf"[ \u00a0](?:of[ \u00a0](?:the[ \u00a0])?|(?:{_PARTICLE}){{1,2}}|(?:al|el|ad|an|ar|as|at|az)-)?"
# The commonest words that open a sentence, passed over at once: they are a third of all capitals.
_OPENERS = frozenset(
    "The He She It In But And A An They We I You This That As At On If For There When What So His Her Its To".split()
)
_POSSESSIVE = re.compile(r"['’‘]s[ \u00a0]")
# A given name, too, but at the head of a sentence ("Said Fenn: ...") hardly ever.
_CUE = "Said "
_ENDED, _NEAR = re.compile(r"(?:\A|[\n.!?:”\"’'])\s*\Z"), 4
# A line that may be a headline: the first, one without a full stop, or one marked as such. Of a line with a full stop
# every long word has to have a capital.
_LINE = re.compile(r"^(?:#|[^\n]{11,181}+$)[^\n]*", re.MULTILINE)
_STOPS = tuple('.!?;:,”"')
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_FEWEST_WORDS = 5
_SHARE_OF_CAPITALS = 0.75


@cache
def _run() -> re.Pattern[str]:
    """A run, with the next word in lower case that makes it a body: "the Trump campaign", "Kishida’s government"."""
    bodies = "|".join(sorted(knowledge.words_after_names()))
    return re.compile(rf"{_TOKEN}(?:{_LINK}{_TOKEN}){{0,7}}(?:(?:(?<=s)['’])? (?:{bodies})\b)?")


def without_possessive(words: str) -> str:
    """Words without the "'s" of whose something is."""
    return words[:-2] if words[-2:] in ("’s", "'s", "‘s") else words


def runs(text: str) -> Iterator[Run]:
    """The runs in order, without headlines and without plain words that open a sentence."""
    headlines = iter(_headlines(text))
    headline = next(headlines, None)
    for match in _run().finditer(text):
        words = match.group()
        if words in _OPENERS:
            continue
        start = match.start()
        if text[start - 1 : start].isalnum():
            continue
        while headline and headline.end <= start:
            headline = next(headlines, None)
        if headline and headline.start <= start:
            continue
        if words.startswith(_CUE) and _ENDED.search(text, max(0, start - _NEAR), start):
            start, words = start + len(_CUE), words[len(_CUE) :]
        if " " in words or "\u00a0" in words:
            for begin, end, part, owner in _parts(words):
                yield Run(start + begin, start + end, part, owner)
        else:
            yield Run(start, match.end(), words)


@lru_cache(maxsize=16384)
def _parts(words: str) -> tuple[Run, ...]:
    """Words cut at their possessives, each part without the plain words that open it; places count from the first."""
    found = []
    start, owner = 0, ""
    parts = _POSSESSIVE.split(words) if "s" in words else [words]
    if len(parts) > 1 and parts[-1].islower():
        parts = [*parts[:-2], words[len(words) - len(parts[-1]) - len(parts[-2]) - 3 :]]
    for part in parts:
        run, begin, end = part, start, start + len(part)
        while " " in run and _opens_plainly(run):
            cut = run.index(" ") + 1
            begin, run = begin + cut, run[cut:]
        found.append(Run(begin, end, run, owner))
        start, owner = end + 3, run
    return tuple(found)


def _opens_plainly(words: str) -> bool:
    first = words.partition(" ")[0].lower()
    return first in knowledge.openers() and first not in knowledge.given_names()


def _headlines(text: str) -> list[Span]:
    """The lines in which nearly every word has a capital: there names cannot be told from other words."""
    found = []
    first = len(text) - len(text.lstrip())
    for line in _LINE.finditer(text):
        printed = line.group()
        if printed[0] != "#" and printed.endswith(_STOPS) and line.start() > first:
            continue
        words = _LONG_WORD.findall(printed)
        capitals = sum(word[0].isupper() for word in words)
        share = 1.0 if printed.rstrip().endswith((".", "!", "?")) else _SHARE_OF_CAPITALS
        if len(words) >= _FEWEST_WORDS and capitals >= share * len(words):
            found.append(Span(line.start(), line.end()))
    return found


def may_be_full_name(words: str) -> bool:
    """A quick look: whether a run is worth reading as a full name."""
    tokens = words.replace("\u00a0", " ").split(" ")
    titles, offices = knowledge.honorifics(), knowledge.roles()
    for token in tokens[:-1]:
        lowered = token.lower().rstrip(".")
        if lowered in titles or lowered in offices or knowledge.is_given(token):
            return True
    return plain(tokens[-1]) in knowledge.given_in("ja") or plain(tokens[0]) in knowledge.family_first()
