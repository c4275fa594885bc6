"""Words in marks without a verb of saying beside them: speech of somebody named before, or words that nobody said."""

from __future__ import annotations

from quotes_tui.extraction.clauses import is_stated
from quotes_tui.extraction.cues import CUES, Frame, cue_at
from quotes_tui.extraction.endings import content_end
from quotes_tui.extraction.items import Sentence
from quotes_tui.extraction.main_subjects import main_subject
from quotes_tui.extraction.rules import Rule
from quotes_tui.extraction.scan import Finding, Scan
from quotes_tui.extraction.subjects import subject_before
from quotes_tui.extraction.terms import is_label, nobody_said, whole_sentence
from quotes_tui.extraction.word_classes import DETERMINERS, OBJECTS, PREPOSITIONS
from quotes_tui.text import word_keys

_LONGEST_NAME = 5
_LEADS_ON = DETERMINERS | PREPOSITIONS  # with them no name ends, but the words in marks belong to it


def words_alone(scan: Scan) -> None:
    """Words in marks that no other rule took: said by the one whom the sentence names, unless nobody said them."""
    s = scan.sentence
    for at in scan.quotes:
        if at in scan.taken or nobody_said(s, at) or _is_unsaid(s, at) or (is_label(s, at) and _is_silent(scan)):
            continue
        if whole_sentence(s, at):
            scan.add(Finding([(at, at + 1)], Rule.CONTINUED))
            continue
        latest = scan.latest(at)
        mention = latest.mention if latest else main_subject(s, at)
        if mention is not None and (mention[1] > at or s.items.words[mention[1] - 1] in _LEADS_ON):
            mention = None
        scan.add(Finding([(_with_whom(s, at), _predicate_end(scan, at))], Rule.ALONE, None, mention))


def _is_unsaid(s: Sentence, at: int) -> bool:
    """Whether the verb right before the marks says that nobody said this: he never said, “No”; you might say “no”."""
    words = s.items.words
    verb = at - 1
    while verb > s.begin and (words[verb] in ",:" or words[verb] in OBJECTS or words[verb] == "that"):
        verb -= 1
    cue = cue_at(words, verb) if verb > s.begin else None
    if any(word in ("i", "we") for word in words[max(s.begin, verb - 3) : verb]):  # we can say, “Yes”
        return False
    return cue is not None and not cue.noun and Frame.QUOTE in cue.frames and not is_stated(s, verb)


def _is_silent(scan: Scan) -> bool:
    """Whether no verb of saying stands in the sentence, and it is no heading: those have room for few words."""
    s = scan.sentence
    if scan.findings or (s.first and s.last and not s.ends_in_stop()):
        return False
    return all(cue is None or cue.noun for cue in (cue_at(s.items.words, at) for at in scan.cues))


def _predicate_end(scan: Scan, at: int) -> int:
    """Where the words end: a reporting verb in marks takes its object, as in: Low "strongly protested" the decision."""
    s = scan.sentence
    inner = s.items.marked[at]
    last = word_keys(s.items.text[inner.inner : inner.inner_end])[-1]
    if at + 1 >= s.end or last not in CUES or subject_before(s, at) is None:
        return at + 1
    takes = s.items.words[at + 1] in DETERMINERS or s.items.capital(at + 1)
    end = content_end(s, at + 1, Frame.REPORT) if takes else at + 1
    return end if scan.free(at + 1, end) else at + 1


def _with_whom(s: Sentence, at: int) -> int:
    """Where the words begin if somebody is called that: went after Ada Low as a "liar"."""
    words = s.items.words
    begin = at - 1 if at > s.begin and words[at - 1] in ("a", "an", "the") else at
    begin -= 1
    if begin <= s.begin or words[begin] != "as":
        return at
    name = begin
    while name > s.begin and begin - name < _LONGEST_NAME and (s.items.capital(name - 1) or words[name - 1] in OBJECTS):
        name -= 1
    return name if name < begin else at
