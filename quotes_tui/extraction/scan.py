"""What has been found so far in one sentence, and which of its items are taken."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import compress

from quotes_tui.extraction.cues import CUES, NOMINAL_CUES
from quotes_tui.extraction.items import QUOTE, Sentence
from quotes_tui.extraction.rules import Rule
from quotes_tui.extraction.subjects import Range
from quotes_tui.model import Act

_NOTICED = frozenset((*CUES, *NOMINAL_CUES, QUOTE, "according"))


@dataclass(slots=True)
class Finding:
    """A report in a sentence, as ranges of items: its words in one piece or more, cue and mention."""

    pieces: list[Range]
    rule: Rule
    cue: Range | None = None
    mention: Range | None = None
    act: Act = Act.SPEECH


@dataclass(slots=True)
class Scan:
    """A sentence, its findings, and which of its items are taken as words or as attribution.

    `quotes` are its items that are words in marks, `cues` those that may begin a reporting verb, `nouns` those that may
    name a report, `according` those that may begin "according to".
    """

    sentence: Sentence
    quotes: list[int]
    cues: list[int]
    nouns: list[int]
    according: list[int]
    findings: list[Finding] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, s: Sentence) -> Scan:
        """A sentence of which nothing is found yet."""
        words = s.items.words
        scan = cls(s, [], [], [], [])
        for at in compress(range(s.begin, s.end), map(_NOTICED.__contains__, words[s.begin : s.end])):
            if words[at] == QUOTE:
                scan.quotes.append(at)
            elif words[at] == "according":
                scan.according.append(at)
            if words[at] in CUES:
                scan.cues.append(at)
            if words[at] in NOMINAL_CUES:
                scan.nouns.append(at)
        return scan

    def is_empty(self) -> bool:
        """Whether nothing in the sentence can report speech."""
        return not (self.cues or self.quotes or self.nouns or self.according)

    def free(self, begin: int, end: int) -> bool:
        """Whether no item from `begin` up to `end` is taken."""
        return begin < end and not (self.taken and any(i in self.taken for i in range(begin, end)))

    def add(self, finding: Finding) -> None:
        """Keep a finding and take its items."""
        self.findings.append(finding)
        for begin, end in [*finding.pieces, *(r for r in (finding.cue, finding.mention) if r)]:
            self.taken.update(range(begin, end))

    def after_taken(self, upto: int) -> int:
        """The first item after the last taken one before `upto`; the sentence's first if none is taken."""
        at = upto
        while at > self.sentence.begin and at - 1 not in self.taken:
            at -= 1
        return at

    def latest(self, before: int) -> Finding | None:
        """The last finding whose cue or words begin before an item."""
        return max(
            (f for f in self.findings if (f.cue or f.pieces[0])[0] < before),
            key=lambda f: (f.cue or f.pieces[0])[0],
            default=None,
        )

    def next_begin(self, finding: Finding) -> int:
        """Where the next report of the sentence begins after a finding's words, attribution counted; else its end."""
        begin = finding.pieces[0][0]
        ranges = [r for f in self.findings for r in (*f.pieces, f.cue, f.mention) if r and r[0] > begin]
        return min((r[0] for r in ranges), default=self.sentence.end)

    def sorted(self) -> list[Finding]:
        """The findings in the order of the text."""
        return sorted(self.findings, key=lambda f: f.pieces[0])
