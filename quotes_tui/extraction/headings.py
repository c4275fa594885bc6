"""Paragraphs that name who says what follows, "HOST:", "And from Chairwoman Low:", and lines that sign."""

from __future__ import annotations

from dataclasses import dataclass

from quotes_tui.extraction.clauses import NOMINATIVES, before_stop, has_verb
from quotes_tui.extraction.cues import NOMINAL_CUES
from quotes_tui.extraction.items import QUOTE, Sentence
from quotes_tui.extraction.subjects import Range, subject_after
from quotes_tui.extraction.word_classes import AUXILIARIES

_LONGEST_HEADING = 16
_LONGEST_SIGNATURE = 12
_DASHES = frozenset("— – ― - --".split())
_DESK = ["the", "desk", "of"]
_NOUNS = NOMINAL_CUES | frozenset("remarks comments letter email e-mail note post reply response answer".split())


@dataclass(frozen=True, slots=True)
class Heading:
    """Who a heading names, its cue, and whether only words in marks can stand under it."""

    cue: Range
    mention: Range
    marks_only: bool = False


def heading(s: Sentence) -> Heading | None:
    """What a paragraph that ends in a colon announces: the turn of a dialogue, words from somebody."""
    announces = s.items.words[s.end - 1] == ":" or s.turn
    if not (announces and s.first and s.last) or s.end - s.begin > _LONGEST_HEADING:
        return None
    if s.end - 1 > s.begin and (s.turn or _in_capitals(s)):
        return Heading((s.end - 1, s.end), (s.begin, s.end - 1))
    return _from_somebody(s)


def _in_capitals(s: Sentence) -> bool:
    name = s.items.span(s.begin, s.end - 1).of(s.items.text)
    return len(name) > 2 and name.isupper() and all(c.isalpha() or c in " .,'’-" for c in name)


def _from_somebody(s: Sentence) -> Heading | None:
    words = s.items.words
    source = next((i for i in range(s.begin, s.end - 2) if words[i] == "from"), None)
    if source is None or any(word in AUXILIARIES or word in NOMINATIVES for word in words[s.begin : s.end]):
        return None
    name = source + 4 if words[source + 1 : source + 4] == _DESK else source + 1
    mention = subject_after(s, name)
    if mention is None or not s.items.capital(mention[1] - 1):
        return None
    return Heading((source, name), mention, not any(word in _NOUNS for word in words[s.begin : source]))


def signature(s: Sentence) -> Range | None:
    """Who a line such as "— Ada Low, of Ohio" names: it signs the words in marks that stand above it."""
    text, start = s.items.text, s.items.starts[s.begin]
    begin, end = s.begin, before_stop(s)
    if s.items.words[begin] in _DASHES and begin + 1 < end:
        begin += 1
    elif not text[max(0, start - 3) : start].rstrip().endswith(tuple(_DASHES)):
        return None
    short = s.first and s.last and 0 < end - begin <= _LONGEST_SIGNATURE
    if not short or not s.items.capital(begin) or QUOTE in s.items.words[begin:end] or has_verb(s, begin, end):
        return None
    return (begin, end)


def posted(s: Sentence) -> tuple[int, Range] | None:
    """Where a post of the network kind ends that is signed "— Ada Low (@adalow) May 3", and who signed it."""
    words = s.items.words
    if not s.last or "@" not in words[s.begin : s.end]:
        return None
    for at in range(s.begin, s.end - 3):
        if words[at] == "(" and words[at + 1] == "@":
            dash = next(
                (i for i in range(at - 1, max(s.begin - 1, at - _LONGEST_SIGNATURE), -1) if words[i] in _DASHES), at
            )
            return (dash, (dash + 1, at)) if dash + 1 < at else None
    return None
