"""Words with a source that no verb reports: according to the police; as he said, it rained."""

from __future__ import annotations

from quotes_tui.extraction.attributed import quoting, start_of_clause
from quotes_tui.extraction.beginnings import content_after
from quotes_tui.extraction.clauses import before_stop, has_verb, is_stated
from quotes_tui.extraction.cues import Form, Frame, cue_at
from quotes_tui.extraction.endings import DASHES, content_end
from quotes_tui.extraction.items import QUOTE, Sentence
from quotes_tui.extraction.rules import Rule
from quotes_tui.extraction.scan import Finding, Scan
from quotes_tui.extraction.subjects import Range, subject_after, subject_before
from quotes_tui.extraction.word_classes import is_adverb

_CUE_REACH = 8
_LONGEST_ASIDE = 8
_PAPERS = frozenset(
    "affidavit complaint indictment report reports documents document records transcript filing lawsuit".split()
)
# "According to preliminary data" names nobody; who says so stands at the end: ", the mayor said".
_NO_SOURCE = frozenset("preliminary initial available".split())


def according_to(scan: Scan) -> None:
    """According to SOURCE, words. / Words, according to SOURCE. / Words, according to SOURCE, more words."""
    s = scan.sentence
    words = s.items.words
    for at in scan.according:
        if at + 2 >= s.end or words[at + 1] != "to" or at in scan.taken:
            continue
        mention = subject_after(s, at + 2)
        if mention is None or words[at + 2] in _NO_SOURCE:
            continue
        leads = at <= s.begin + 1 or words[at - 1] in DASHES
        finding = _leading(scan, at, mention) if leads else _trailing(scan, at, mention)
        if finding:
            scan.add(finding)


def _leading(scan: Scan, at: int, mention: Range) -> Finding | None:
    s = scan.sentence
    end = before_stop(s)
    begin = _after_aside(s, mention[1], end)
    if begin is None or not scan.free(begin, end):
        return None
    return Finding([(begin, content_end(s, begin, Frame.CLAUSE))], Rule.ACCORDING_TO, (at, at + 2), mention)


def _after_aside(s: Sentence, begin: int, end: int) -> int | None:
    """After the comma that ends the source, and after an apposition set off by the next one."""
    commas = [i for i in range(begin, end) if s.items.words[i] == ","][:2]
    if not commas or commas[0] + 1 >= end:
        return None
    first, second = commas[0], commas[-1]
    aside = first < second <= first + _LONGEST_ASIDE and second + 1 < end and not has_verb(s, first + 1, second)
    return second + 1 if aside and has_verb(s, second + 1, end) else first + 1


def _trailing(scan: Scan, at: int, mention: Range) -> Finding | None:
    s = scan.sentence
    words = s.items.words
    stop = at
    while stop > s.begin and (words[stop - 1] == "," or is_adverb(words[stop - 1])):
        stop -= 1
    start = start_of_clause(scan, stop)
    if start is None or stop - start < 2 or (_is_paper(s, mention) and _is_report(s, start, stop)):
        return None
    pieces = [(start, stop)]
    after, end = mention[1], before_stop(s)
    if after + 2 < end and words[after] == "," and not has_verb(s, start, stop) and scan.free(after + 1, end):
        pieces.append((after + 1, end))
    return Finding(pieces, Rule.ACCORDING_TO, (at, at + 2), mention)


def _is_paper(s: Sentence, mention: Range) -> bool:
    """Whether the source is a document, which only passes on what somebody said."""
    return not _PAPERS.isdisjoint(s.items.words[mention[0] : mention[1]])


def _is_report(s: Sentence, start: int, stop: int) -> bool:
    """Whether a clause itself says who said what: "Low told the police he was late, according to the affidavit"."""
    for at in range(start + 1, stop):
        cue = cue_at(s.items.words, at)
        if cue and cue.form is Form.PAST and Frame.CLAUSE in cue.frames and is_stated(s, at):
            return content_after(s, at, cue) is not None
    return False


def _closes_with_comma(s: Sentence, at: int) -> bool:
    """Whether a title stands here that holds the comma after it: in her book “Home,”."""
    return s.items.words[at] == QUOTE and s.is_title(at) and s.items.text[s.items.marked[at].inner_end - 1] == ","


def as_somebody_said(scan: Scan) -> None:
    """As SUBJECT CUE, words. / As reported by SUBJECT, words."""
    s = scan.sentence
    words = s.items.words
    if words[s.begin] != "as":
        return
    if words[s.begin + 2 : s.begin + 3] == ["by"]:
        _as_reported_by(scan, s.begin + 2)
        return
    for at in range(s.begin + 2, min(s.end - 2, s.begin + _CUE_REACH)):
        cue = quoting(s, at)
        if cue is None or not is_stated(s, at) or not scan.free(s.begin, at + 1):
            continue
        mention = subject_before(s, at)
        comma = next(
            (i for i in range(at + len(cue.words), s.end) if words[i] == "," or _closes_with_comma(s, i)), None
        )
        if mention and comma and comma + 1 < before_stop(s) and scan.free(comma + 1, before_stop(s)):
            end = content_end(s, comma + 1, Frame.CLAUSE)
            scan.add(Finding([(comma + 1, end)], Rule.AS_SAID, (at, at + len(cue.words)), mention))
        return


def _as_reported_by(scan: Scan, by: int) -> None:
    s = scan.sentence
    cue = cue_at(s.items.words, by - 1)
    mention = subject_after(s, by + 1)
    if cue is None or Frame.QUOTE not in cue.frames or mention is None or not scan.free(s.begin, s.end):
        return
    begin = mention[1] + 1
    if begin + 1 < s.end and s.items.words[begin - 1] == ",":
        scan.add(Finding([(begin, content_end(s, begin, Frame.CLAUSE))], Rule.AS_SAID, (by - 1, by), mention))
