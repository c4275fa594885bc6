"""Where reported words end: at the next report, at an afterthought, or with the sentence."""

from __future__ import annotations

from quotes_tui.extraction.beginnings import content_after
from quotes_tui.extraction.clauses import NOMINATIVES, before_stop, skip_adverbs
from quotes_tui.extraction.cues import Form, Frame, cue_at
from quotes_tui.extraction.items import QUOTE, Sentence
from quotes_tui.extraction.word_classes import AFTERTHOUGHTS, AUXILIARIES, CLAUSE_BREAKS, DETERMINERS, PREPOSITIONS

_OWN_SUBJECT_REACH = 5
_SUBORDINATE = frozenset("while though although as when if because since after before once whereas back".split())
DASHES = frozenset("— – ― --".split())
_MAY_BREAK = DASHES | frozenset(", ; and but".split())
_CLAUSES = frozenset((Frame.THAT, Frame.CLAUSE, Frame.QUOTE))
_PLAIN_REPORTS = frozenset((Frame.THAT, Frame.CLAUSE, Frame.OF, Frame.QUOTE, Frame.TO))


def content_end(s: Sentence, begin: int, frame: Frame) -> int:
    """The item where the words that begin at item `begin` are over."""
    words = s.items.words
    end = before_stop(s)
    if frame is Frame.QUOTE and words[begin] == QUOTE and s.inner_stop(begin):
        return begin + 1
    subordinate = _is_subordinate(s, begin)
    depth = 0
    for at in range(begin, end):
        word = words[at]
        depth += (word == "(") - (word == ")")
        if depth < 0:
            return at
        if at > begin + 1 and depth == 0 and word in _MAY_BREAK:
            if frame not in _CLAUSES and word == "," and _is_afterthought(s, at + 1):
                return at
            if _breaks(s, at) or (subordinate and word == "," and _main_clause_begins(s, at + 1)):
                return at
    return end


def _is_afterthought(s: Sentence, at: int) -> bool:
    """Whether what follows the comma no longer belongs to a mere phrase: ", which ...", ", making it ..."."""
    word = s.items.words[at] if at < s.end else ","
    return word in AFTERTHOUGHTS or word.endswith("ing")


def _is_subordinate(s: Sentence, begin: int) -> bool:
    """Whether the report stands in a clause such as "While he said ..." that begins the sentence."""
    words = s.items.words
    return words[s.begin] in _SUBORDINATE and not any(words[i] == "," for i in range(s.begin, begin))


def _main_clause_begins(s: Sentence, at: int) -> bool:
    words = s.items.words
    return at < s.end and (words[at] in NOMINATIVES or words[at] in DETERMINERS or s.items.capital(at))


def _breaks(s: Sentence, at: int) -> bool:
    """Whether a new report or an afterthought begins at this comma or conjunction."""
    words = s.items.words
    following = skip_adverbs(s, at + 1)
    if following >= s.end:
        return False
    if words[at] == ",":
        if words[following] in CLAUSE_BREAKS or words[following] == "according":
            return True
        if words[following] in ("and", "but"):
            return _reports_on(s, skip_adverbs(s, following + 1)) or _own_report(s, following + 1)
        found = cue_at(words, following)
        if found is not None and found.form is Form.ING and not s.items.capital(following):
            return True
        return _reports_on(s, following)
    if words[at] == ";":
        return True
    if words[at] in DASHES:
        return _dash_breaks(s, at)
    return words[at] in ("and", "but") and (_reports_on(s, following) or _own_report(s, at + 1))


def _dash_breaks(s: Sentence, at: int) -> bool:
    """Whether words end at a dash: not where "- and that" goes on with them or a second dash closes an aside."""
    words = s.items.words
    after = at + 2 if words[at + 1] in ("and", "but") else at + 1
    if after < s.end and words[after] == "that":
        return False
    return not any(words[i] in DASHES for i in range(at + 1, s.end)) or _own_report(s, after - 1)


def _reports_on(s: Sentence, at: int) -> bool:
    """Whether a reporting verb without subject of its own stands here: "and added that", "and called it"."""
    if at >= s.end:
        return False
    found = cue_at(s.items.words, at)
    if found is None or found.form not in (Form.PAST, Form.PRESENT) or found.noun or s.items.capital(at):
        return False
    return content_after(s, at, found) is not None


def _own_report(s: Sentence, at: int) -> bool:
    """Whether another report with its own subject begins here: "and he noted that", "and Democrats accused Y of"."""
    words = s.items.words
    for i in range(at + 1, min(s.end, at + _OWN_SUBJECT_REACH)):
        if words[i] in PREPOSITIONS or words[i] in AUXILIARIES or words[i] in ",;:" or words[i] == QUOTE:
            return False
        found = cue_at(words, i)
        if found and found.form in (Form.PAST, Form.PRESENT) and not found.noun and not s.items.capital(i):
            content = content_after(s, i, found)
            return content is not None and content.frame in _PLAIN_REPORTS
    return False
