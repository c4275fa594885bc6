"""What is reported across sentences and paragraphs: who spoke last, split and open quotations, lists under a colon."""

from __future__ import annotations

from dataclasses import dataclass, field

from quotes_tui.extraction.cues import Form, Frame, cue_at
from quotes_tui.extraction.headings import heading, posted, signature
from quotes_tui.extraction.items import QUOTE, Items, Sentence
from quotes_tui.extraction.main_subjects import main_subject
from quotes_tui.extraction.nouns import is_noun
from quotes_tui.extraction.rules import Rule
from quotes_tui.extraction.scan import Finding, Scan
from quotes_tui.extraction.subjects import Range, subject_before
from quotes_tui.extraction.terms import whole_sentence

_STOPS = frozenset(". ! ? … ...".split())
_PROMPTS = frozenset("asked pressed questioned".split())  # Asked how she knew, she smiled. “I can count.”
_ANNOUNCING_REACH = 16
_SPLIT = (Rule.SAID_AFTER_MARKS, Rule.CONTINUED, Rule.MARKS_AFTER_CUE)


@dataclass(slots=True)
class _Announcement:
    """A paragraph that ends in "X announced:"; `block` is the last that belongs to it, `listed` if it is a list."""

    cue: Range
    mention: Range | None
    block: int
    listed: bool = False
    marks_only: bool = False


@dataclass(slots=True)
class Story:
    """The findings of an article so far, in the order of the text."""

    items: Items
    findings: list[Finding] = field(default_factory=list)
    _announcement: _Announcement | None = None
    _latest: list[Finding] = field(default_factory=list)
    _before: Sentence | None = None
    _spoken: int = -2
    _paragraph: int = 0

    def takes(self, s: Sentence) -> bool:
        """Take a sentence that stands under "X announced:" as X's words, or as signing what goes before; else False."""
        if s.first:
            self._paragraph = s.begin
        if self._signs(s) or self._posts(s):
            return True
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
                finding.mention = self._speaker_of(s)
        if scan.findings:
            self._keep(fresh, s)
        self._announcement = _announces(scan)
        self._before = None if scan.quotes else s

    def _speaker_of(self, s: Sentence) -> Range | None:
        """Whose words stand alone here: of him or her whom the sentence before is about, else of the last speaker."""
        subject = self._subject_before() if self._before and self._before.block == s.block else None
        if subject and self.items.words[subject[0]] in ("he", "she"):
            return subject
        return self.findings[-1].mention if self._spoken >= s.block - 1 else self._subject_before()

    def _subject_before(self) -> Range | None:
        """Whom the sentence before is about, if it holds no words in marks."""
        return main_subject(self._before, self._before.end) if self._before else None

    def _signs(self, s: Sentence) -> bool:
        """Name who said the words in marks of the paragraph above, if this line signs them."""
        last = self.findings[-1] if self.findings and self._spoken == s.block - 1 else None
        if last is None or last.cue or last.pieces[-1][1] != s.begin or s.begin - 1 not in self.items.marked:
            return False
        signed = signature(s)
        if signed:
            last.mention, last.rule = signed, Rule.SIGNED
        return signed is not None

    def _posts(self, s: Sentence) -> bool:
        """Take the whole of a paragraph that a handle signs."""
        post = posted(s)
        if post is None or post[0] <= self._paragraph:
            return False
        self.findings = [f for f in self.findings if f.pieces[-1][1] <= self._paragraph]
        self._keep([Finding([(self._paragraph, post[0])], Rule.SIGNED, None, post[1])], s)
        return True

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
        alone = finding.rule is Rule.CONTINUED or s.items.words[s.begin + 1] in "—–-"
        end = s.begin + 1 if alone else scan.next_begin(finding)
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
        before = self._before
        if self._spoken != s.block or (before and before.items.words[before.begin] in _PROMPTS):
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
    return not announced.marks_only and (not s.first or s.items.words[s.end - 1] in _STOPS)


def _announces(scan: Scan) -> _Announcement | None:
    """The announcement that a paragraph's last sentence makes, if it ends in a colon soon after a free cue."""
    s = scan.sentence
    words = s.items.words
    if headed := heading(s):
        return _Announcement(headed.cue, headed.mention, s.block, marks_only=headed.marks_only)
    if not s.last or words[s.end - 1] != ":":
        return None
    for at in reversed(scan.cues):
        cue = cue_at(words, at)
        if cue is None or at in scan.taken or at == s.begin or at < s.end - _ANNOUNCING_REACH:
            continue
        had_to = words[at - 2 : at] in (["had", "to"], ["has", "to"])  # here is what she had to say:
        if Frame.QUOTE not in cue.frames or (cue.form is Form.PLAIN and not had_to):
            continue
        if cue.noun and is_noun(s, at, cue):
            continue
        mention = subject_before(s, at - had_to) or main_subject(s, at)
        return _Announcement((at, at + len(cue.words)), mention, s.block)
    return None
