"""Find the reported speech of an article: `find`.

Paragraphs without the boxes of other stories are cut into items (items.py), each sentence is scanned by a few named
rules in order of trust, and what the sentences hold is joined across them: words that go on after "he said.", a list
under "X announced:", a paragraph in marks that continues the last speaker.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from quotes_tui.extraction.attributed import according_to, as_somebody_said, said_after_clause, said_after_marks, signed
from quotes_tui.extraction.cues import Frame, cue_at
from quotes_tui.extraction.items import QUOTE, Items, Sentence, blocks, itemise
from quotes_tui.extraction.reported import noun_reports, said_before
from quotes_tui.extraction.rules import Rule
from quotes_tui.extraction.scan import Finding, Scan
from quotes_tui.extraction.sidebars import without_sidebars
from quotes_tui.extraction.subjects import Range, main_subject, subject_before
from quotes_tui.extraction.unattributed import nobody_said, whole_sentence, words_alone
from quotes_tui.model import Article, Kind, Phrase, Quotation, Span

_PATTERNS = (
    said_after_marks,
    signed,
    according_to,
    as_somebody_said,
    said_after_clause,
    said_before,
    noun_reports,
    words_alone,
)
_SPLIT = (Rule.SAID_AFTER_MARKS, Rule.CONTINUED, Rule.MARKS_AFTER_CUE)
_EDGES = " \t\r\n\u00a0,;:—–-"


def find(article: Article) -> list[Quotation]:
    """The quotations of an article in the order of the text, with cue and mention; no speaker is resolved yet."""
    stretches = without_sidebars(article.text, blocks(article.text))
    items, sentences = itemise(article.text, stretches)
    return _Story(article, items).read(sentences)


@dataclass(slots=True)
class _Announcement:
    """ "X announced:" at the end of a paragraph: what follows is X's."""

    cue: Range
    mention: Range | None
    block: int


class _Story:
    """Reads sentence by sentence and remembers who spoke last."""

    def __init__(self, article: Article, items: Items) -> None:
        self.article = article
        self.items = items
        self.found: list[Finding] = []
        self.announced: _Announcement | None = None
        self.subject: Range | None = None
        self.sentence_of: dict[int, int] = {}
        self.spoken_block = -2

    def read(self, sentences: list[Sentence]) -> list[Quotation]:
        for s in sentences:
            self._sentence(s)
        return [q for finding in self.found if (q := self._quotation(finding))]

    def _sentence(self, s: Sentence) -> None:
        if self._announced(s):
            return
        scan = Scan(s)
        for pattern in _PATTERNS:
            pattern(scan)
        opened = self._open_before(s)
        for finding in scan.sorted():
            if opened and finding.pieces[0][0] == s.begin:
                self._go_on_open(finding)
            elif finding.rule is Rule.CONTINUED:
                self._continue(finding, s)
            elif finding.rule is Rule.ALONE and finding.pieces[0][0] == s.begin and self._split_before(s):
                self._split_before(s)[0].pieces.append((s.begin, _up_to_next(scan, finding)))
            else:
                self.found.append(finding)
                self.sentence_of[id(finding)] = s.begin
            self.spoken_block = s.block
        self.announced = self._announces(s, scan)
        self.subject = main_subject(s, s.end) if not s.quotes() else None

    def _open_before(self, s: Sentence) -> bool:
        """Whether the paragraph before ended in words whose closing mark is missing: this one may go on with them."""
        if not (s.first and self.found and s.items.words[s.begin] == QUOTE):
            return False
        end = self.found[-1].pieces[-1][1]
        marked = self.items.marked.get(end - 1)
        return marked is not None and not marked.closed and end == s.begin

    def _go_on_open(self, finding: Finding) -> None:
        """One record for words that go on over paragraphs; whoever is named, before or after, said them all."""
        last = self.found[-1]
        last.pieces.extend(finding.pieces)
        if finding.mention and not (last.mention and last.cue):
            last.mention, last.cue, last.rule = finding.mention, finding.cue, finding.rule

    def _split_before(self, s: Sentence) -> list[Finding]:
        """The words in marks of the sentence before, in this paragraph, whose attribution splits them from this one."""
        if s.first or not self.found:
            return []
        last = self.found[-1]
        start = self.sentence_of.get(id(last))
        same = [f for f in self.found[-3:] if self.sentence_of.get(id(f)) == start and f.mention == last.mention]
        return [f for f in same if f.rule in _SPLIT][:1] if self.spoken_sentence_before(s) else []

    def spoken_sentence_before(self, s: Sentence) -> bool:
        """Whether the last report stands in this paragraph."""
        return self.spoken_block == s.block

    def _announced(self, s: Sentence) -> bool:
        """Take a sentence that stands under "X announced:"."""
        announced = self.announced
        if announced is None:
            return False
        follows = s.block == announced.block + 1 or (s.bullet and s.block > announced.block)
        if not follows or not (s.bullet or s.items.words[s.begin] == QUOTE or s.block == announced.block + 1):
            self.announced = None
            return False
        if not s.bullet and s.items.words[s.begin] == QUOTE and not whole_sentence(s, s.begin):
            self.announced = None
            return False
        rule = Rule.LIST if s.bullet else Rule.COLON
        piece = (s.begin, s.end)
        last = self.found[-1] if self.found else None
        if last and last.cue == announced.cue and not s.first:
            last.pieces.append(piece)
        else:
            self.found.append(Finding([piece], rule, announced.cue, announced.mention))
        self.spoken_block = s.block
        if s.bullet:
            announced.block = s.block
        return True

    def _announces(self, s: Sentence, scan: Scan) -> _Announcement | None:
        words = s.items.words
        if not s.last or words[s.end - 1] != ":":
            return None
        for at in range(s.end - 2, s.begin, -1):
            cue = cue_at(words, at)
            if cue is not None and (Frame.QUOTE in cue or Frame.THAT in cue) and at not in scan.taken:
                mention = subject_before(s, at) or main_subject(s, at)
                return _Announcement((at, at + len(cue.words)), mention, s.block)
        return None

    def _continue(self, finding: Finding, s: Sentence) -> None:
        """Words in marks that are a whole sentence: they go on from the report before, in one record if it was split."""
        split = self._split_before(s)
        if split:
            split[0].pieces.extend(finding.pieces)
            return
        if self.found and self.spoken_block >= s.block - 1:
            finding.mention = self.found[-1].mention
        else:
            finding.mention = self.subject
        self.found.append(finding)
        self.sentence_of[id(finding)] = s.begin

    def _quotation(self, finding: Finding) -> Quotation | None:
        text = self.article.text
        pieces = [p for piece in finding.pieces if (p := _tight(self.items, piece))]
        spans = [_words(self.items, p) for p in pieces]
        spans = [span for span in spans if span.start < span.end]
        if not spans:
            return None
        kind, quoted = _kind(self.items, pieces)
        return Quotation(
            article=self.article.id,
            kind=kind,
            spans=tuple(spans),
            text=" ".join(span.of(text) for span in spans),
            quoted=quoted if kind is Kind.MIXED else (),
            cue=_phrase(self.items, finding.cue),
            mention=_phrase(self.items, finding.mention),
            act=finding.act,
            confidence=finding.rule.confidence,
            rule=finding.rule.words,
        )


def _up_to_next(scan: Scan, finding: Finding) -> int:
    """The end of the sentence, or where the next report of it begins."""
    begins = finding.pieces[0][0]
    later = [i for f in scan.findings for r in (*f.pieces, f.cue, f.mention) if r for i in r[:1] if i > begins]
    return min(later, default=scan.sentence.end)


def _phrase(items: Items, where: Range | None) -> Phrase | None:
    if where is None:
        return None
    span = items.span(*where)
    return Phrase.at(items.text, span.start, span.end)


def _tight(items: Items, piece: Range) -> Range | None:
    """The piece without punctuation at its edges that belongs to the sentence around it."""
    begin, end = piece
    while begin < end and items.words[begin] in (",", ";", ":", "—", "–", "-", "--", ")", "."):
        begin += 1
    while end > begin and items.words[end - 1] in (",", ";", ":", "—", "–", "-", "--", "("):
        end -= 1
    return (begin, end) if begin < end else None


def _words(items: Items, piece: Range) -> Span:
    """The words of a piece; its outer marks are left out if it is wholly in marks."""
    begin, end = piece
    if all(i in items.marked or items.words[i] in ".,!?" for i in range(begin, end)) and begin in items.marked:
        last = max(i for i in range(begin, end) if i in items.marked)
        return Span(items.marked[begin].inner, items.marked[last].inner_end)
    return items.span(begin, end)


def _kind(items: Items, pieces: list[Range]) -> tuple[Kind, tuple[Span, ...]]:
    marked = [items.marked[i] for begin, end in pieces for i in range(begin, end) if i in items.marked]
    if not marked:
        return Kind.INDIRECT, ()
    direct = all(
        i in items.marked or items.words[i] in (".", ",", "!", "?") for begin, end in pieces for i in range(begin, end)
    )
    return (Kind.DIRECT if direct else Kind.MIXED), tuple(Span(m.inner, m.inner_end) for m in marked)


_ = (nobody_said, replace, _EDGES)
