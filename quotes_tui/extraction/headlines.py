"""Headlines that name a speaker beside a colon: "Low: Bridge is unsafe", "Bridge is unsafe: Low".

Only a name that the story reports elsewhere counts, so that "Analysis: ..." and "Chapter 2: ..." say nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from quotes_tui.extraction.clauses import before_stop
from quotes_tui.extraction.items import QUOTE, Items, Sentence
from quotes_tui.extraction.rules import Rule
from quotes_tui.extraction.scan import Finding
from quotes_tui.extraction.subjects import Range

_LONGEST_NAME = 5
_SHORTEST = 3
_STOPS = frozenset(". ! ?".split())


def with_headlines(items: Items, sentences: Iterable[Sentence], findings: list[Finding]) -> list[Finding]:
    """The findings in the order of the text, with those of headlines."""
    sources = {items.words[f.mention[1] - 1] for f in findings if f.mention and items.capital(f.mention[1] - 1)}
    fresh = [found for s in sentences if s.first and s.last and (found := _headline(s, sources))]
    if not fresh:
        return findings
    kept = [f for f in findings if not any(_within(f, new) for new in fresh)]
    taken = {place for f in kept for begin, end in f.pieces for place in range(begin, end)}
    fresh = [new for new in fresh if not taken.intersection(range(*new.pieces[0]))]
    return sorted(kept + fresh, key=lambda f: f.pieces[0])


def _within(finding: Finding, headline: Finding) -> bool:
    """Whether a finding is words in marks of a headline, and nothing more."""
    begin, end = headline.pieces[0]
    return finding.rule is Rule.ALONE and all(begin <= piece[0] and piece[1] <= end for piece in finding.pieces)


def _headline(s: Sentence, sources: set[str]) -> Finding | None:
    words = s.items.words
    if ":" not in words[s.begin : s.end] or words[s.end - 1] in _STOPS:
        return None
    colon = words.index(":", s.begin, s.end)
    end = before_stop(s)
    if _is_source(s, (s.begin, colon), sources) and _says_something(s, (colon + 1, end)):
        return Finding([(colon + 1, end)], Rule.COLON, (colon, colon + 1), (s.begin, colon))
    if _is_source(s, (colon + 1, end), sources) and _says_something(s, (s.begin, colon)):
        return Finding([(s.begin, colon)], Rule.COLON, (colon, colon + 1), (colon + 1, end))
    return None


def _says_something(s: Sentence, words: Range) -> bool:
    """Whether these items are long enough for a statement, or hold words in marks."""
    begin, end = words
    return end - begin >= _SHORTEST or QUOTE in s.items.words[begin:end]


def _is_source(s: Sentence, name: Range, sources: set[str]) -> bool:
    """Whether these items are a short name, and one of those whose words the story reports."""
    begin, end = name
    short = 0 < end - begin <= _LONGEST_NAME
    return short and s.items.words[end - 1] in sources and all(s.items.capital(i) for i in (begin, end - 1))
