"""What is reported across sentences and paragraphs: who spoke last, split and open quotations, lists under a colon."""

from __future__ import annotations

from dataclasses import dataclass, field

from quotes_tui.extraction.cues import Form, Frame, cue_at
from quotes_tui.extraction.items import QUOTE, Items, Sentence
from quotes_tui.extraction.main_subjects import main_subject
from quotes_tui.extraction.nouns import is_noun
from quotes_tui.extraction.rules import Rule
from quotes_tui.extraction.scan import Finding, Scan
from quotes_tui.extraction.subjects import Range, subject_before
from quotes_tui.extraction.turns import is_name_in_capitals
from quotes_tui.extraction.unattributed import whole_sentence

_STOPS = frozenset(". ! ? … ...".split())
_ANNOUNCING_REACH = 16
_SPLIT = (Rule.SAID_AFTER_MARKS, Rule.CONTINUED, Rule.MARKS_AFTER_CUE)


@dataclass(slots=True)
class _Announcement:
    """A paragraph that ends in "X announced:"; `block` is the last that belongs to it, `listed` if it is a list."""

    cue: Range
    mention: Range | None
    block: int
    listed: bool = False


@dataclass(slots=True)
class Story:
    """The findings of an article so far, in the order of the text."""

    items: Items
    findings: list[Finding] = field(default_factory=list)
    _announcement: _Announcement | None = None
    _latest: list[Finding] = field(default_factory=list)
    _subject: Range | None = None
    _spoken: int = -2

    def takes(self, s: Sentence) -> bool:
        """Take a sentence that stands under "X announced:" as X's words; False if it does not stand there."""
        announced = self._announcement
        if announced is None or not _stands_under(s, announced):
            self._announcement = None
            return False
        if s.first or not self.findings:
            rule = Rule.LIST if s.bullet else Rule.COLON
            self._keep([Finding([(s.begin, s.end)], rule, announced.cue, announced.mention)], s)
        else:
            self.findings[-1].pieces.append((s.begin, s.end))
        if s.bullet and s.last:
            announced.block, announced.listed = s.block, True
        return True

    def add(self, scan: Scan) -> None:
        """Add what a sentence was found to hold, joined to what goes before where it goes on with that."""
        s = scan.sentence
        fresh = [finding for finding in scan.sorted() if not self._goes_on(finding, scan)]
        for finding in fresh:
            if finding.rule is Rule.CONTINUED:
                finding.mention = self.findings[-1].mention if self._spoken >= s.block - 1 else self._subject
        if scan.findings:
            self._keep(fresh, s)
        self._announcement = _announces(scan)
        self._subject = None if scan.quotes else main_subject(s, s.end)

    def _keep(self, fresh: list[Finding], s: Sentence) -> None:
        self.findings += fresh
        self._latest = fresh or self._latest
        self._spoken = s.block

    def _goes_on(self, finding: Finding, scan: Scan) -> bool:
        """Join words that begin a sentence to the report that they go on with; False if they begin a new one."""
        s = scan.sentence
        if finding.pieces[0][0] != s.begin or s.items.words[s.begin] != QUOTE:
            return False
        if s.first:
            return self._opened(s) and self._join(finding)
        split = self._split(s)
        if split is None or finding.rule not in (Rule.CONTINUED, Rule.ALONE):
            return False
        end = s.begin + 1 if finding.rule is Rule.CONTINUED else scan.next_begin(finding)
        split.pieces.append((s.begin, end))
        return True

    def _opened(self, s: Sentence) -> bool:
        """Whether the paragraph before ends in words whose closing mark is missing."""
        if not self.findings:
            return False
        end = self.findings[-1].pieces[-1][1]
        marked = self.items.marked.get(end - 1)
        return marked is not None and not marked.closed and end == s.begin

    def _join(self, finding: Finding) -> bool:
        """One record for words that go on over paragraphs; whoever is named, before or after, said them all."""
        last = self.findings[-1]
        last.pieces += finding.pieces
        if finding.cue and not last.cue:
            last.mention, last.cue, last.rule = finding.mention, finding.cue, finding.rule
        return True

    def _split(self, s: Sentence) -> Finding | None:
        """The words in marks before, in this paragraph, whose attribution stands between them and this sentence."""
        if self._spoken != s.block:
            return None
        same = [f for f in self._latest if f.mention == self.findings[-1].mention and f.rule in _SPLIT]
        return same[0] if same else None


def _stands_under(s: Sentence, announced: _Announcement) -> bool:
    """Whether a sentence belongs to an announcement: an item of its list, else the paragraph that follows it."""
    if s.bullet or announced.listed:
        return s.bullet and s.block > announced.block
    if s.block != announced.block + 1:
        return False
    if s.items.words[s.begin] == QUOTE:
        return whole_sentence(s, s.begin)
    return not s.first or s.items.words[s.end - 1] in _STOPS


def _announces(scan: Scan) -> _Announcement | None:
    """The announcement that a paragraph's last sentence makes, if it ends in a colon soon after a free cue."""
    s = scan.sentence
    words = s.items.words
    if not s.last or words[s.end - 1] != ":":
        return None
    if is_name_in_capitals(s):
        return _Announcement((s.end - 1, s.end), (s.begin, s.end - 1), s.block)
    for at in reversed(scan.cues):
        cue = cue_at(words, at)
        if cue is None or at in scan.taken or at == s.begin or at < s.end - _ANNOUNCING_REACH:
            continue
        if Frame.QUOTE not in cue or cue.form is Form.PLAIN or (cue.noun and is_noun(s, at, cue)):
            continue
        mention = subject_before(s, at) or main_subject(s, at)
        return _Announcement((at, at + len(cue.words)), mention, s.block)
    return None
