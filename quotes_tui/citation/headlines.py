"""Headline case: the main words of a title with capitals, which words those are being each style's own.

Chicago writes prepositions of fewer than five letters small, MLA all of them, APA whatever has three letters at most.
Whether "up" or "over" belongs to a verb, nobody can tell from a list: the lists say what is likelier in a headline.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from quotes_tui.citation.names import PARTICLES
from quotes_tui.text import one_line
from quotes_tui.word_lists import listed_lines

WORD = re.compile(r"[^\s\-‐‑–—/]+")
_OPENS = re.compile(r"(?:^|[:?!—|]|(?<!\bvs)(?<=[^\W\d_]{2})\.|\s[–-])\s*[\"'“‘«(\[]*\Z")
MARKS = "\"'“”‘’«»()[],;:.!?…"
_LETTER = re.compile(r"[^\W\d_]")
_REACH = 16  # signs that may stand between the end of a part and its next word
_HYPHENS = "-‐‑"
_PARTICLES = PARTICLES - frozenset("das den do dos ten".split())  # which may be other words before a capital


class TitleCase(StrEnum):
    """Whose headline case: the name is that of its words in the data file."""

    CHICAGO = "chicago"
    MLA = "mla"
    APA = "apa"


def opens_part(text: str, start: int) -> bool:
    """Whether a word that begins there is the first of a title or of a part of it: after a colon, a question."""
    return bool(_OPENS.search(text, max(0, start - _REACH), start))


@cache
def title_words(kind: str) -> frozenset[str]:
    """The words of titles under one name of the data file."""
    lines = (line.partition(":") for line in listed_lines("citation/data/title_words.txt"))
    return frozenset(word for name, _, words in lines if name == kind for word in words.split())


@cache
def small_words(case: TitleCase) -> frozenset[str]:
    """The words that a style writes small within a title."""
    found = title_words("always") | title_words(case)
    return found - title_words("apa_capital") if case is TitleCase.APA else found


def headline(title: str, case: TitleCase = TitleCase.CHICAGO) -> str:
    """A title with its main words capitalised: "talks over Ukraine" becomes "Talks over Ukraine" in Chicago's case.

    A word that has a capital of its own keeps its letters (`iPhone`, `NATO`), the small words of a name stay small
    (`Ursula von der Leyen`), and so does what follows a prefix (`Anti-inflammatory`), but not in APA's case.
    """
    text = one_line(title)
    words = list(WORD.finditer(text))
    particles = _particles([word.group() for word in words])
    pieces: list[str] = []
    at = 0
    for number, word in enumerate(words):
        opens = number == len(words) - 1 or opens_part(text, word.start())
        before = text[at : word.start()]
        kept = _follows_prefix(text, words, number, case) or (not opens and particles[number])
        opens = opens or _begins_clause(words, number)
        pieces += [before, word.group() if kept else _cased(word.group(), opens, case)]
        at = word.end()
    return "".join(pieces) + text[at:]


def _follows_prefix(text: str, words: list[re.Match[str]], number: int, case: TitleCase) -> bool:
    """Whether a word is the second half of what a prefix begins: "anti-war", "e-mail"."""
    if not number or case is TitleCase.APA:
        return False
    before = words[number - 1]
    between = text[before.end() : words[number].start()]
    return between in _HYPHENS and before.group().strip(MARKS).lower() in title_words("prefix")


def _begins_clause(words: list[re.Match[str]], number: int) -> bool:
    """Whether a word that may be a preposition is a conjunction, as a pronoun after it tells: "before they speak"."""
    pair = [word.group().strip(MARKS).lower() for word in words[number : number + 2]]
    return len(pair) == 2 and pair[0] in title_words("either") and pair[1] in title_words("subject")


def _particles(words: list[str]) -> list[bool]:
    """Which words are small ones of a name: "von" and "der" before "Leyen"."""
    found: list[bool] = []
    following = ""
    for word in reversed(words):
        is_small = word in _PARTICLES
        found.append(is_small and following[:1].isupper())
        following = following if is_small else word
    return found[::-1]


def _cased(word: str, opens: bool, case: TitleCase) -> str:
    bare = word.strip(MARKS)
    # A preposition before a comma has nothing after it, and so is an adverb: "One Year On, What Next?"
    adverb = word.endswith((",", ";", ",”", ",’")) and bare.lower() not in title_words("joining")
    if bare.lower() in small_words(case) and not opens and not adverb:
        return word.replace(bare, bare.lower()) if bare.istitle() else word
    first = _LETTER.search(word)
    if first is None or word != word.lower() or word[: first.start()].strip("\"'“”‘’«»()[]"):
        return word
    return word[: first.start()] + first.group().upper() + word[first.end() :]
