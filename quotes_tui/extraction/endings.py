"""Where reported words end: at the next report, at an afterthought, or with the sentence."""

from __future__ import annotations

from quotes_tui.extraction.adjuncts import tells_when_or_where
from quotes_tui.extraction.beginnings import content_after
from quotes_tui.extraction.clauses import NOMINATIVES, before_stop, has_verb, skip_adverbs
from quotes_tui.extraction.cues import NOMINAL_CUES, Form, Frame, cue_at
from quotes_tui.extraction.items import QUOTE, Sentence
from quotes_tui.extraction.subjects import subject_before
from quotes_tui.extraction.word_classes import (
    AFTERTHOUGHTS,
    AUXILIARIES,
    CLAUSE_BREAKS,
    DETERMINERS,
    IRREGULAR_PASTS,
    OBJECTS,
    PREPOSITIONS,
    REFUSALS,
    RELATIVES,
    is_adverb,
)

_OWN_SUBJECT_REACH = 5
_OTHER_SUBJECT_REACH = 20
_SUBORDINATE = frozenset("while though although as when if because since after before once whereas back".split())
DASHES = frozenset("— – ― --".split())
_MAY_BREAK = DASHES | frozenset(", ; and but".split())
_PHRASES = frozenset((Frame.OBJECT, Frame.AS, Frame.COMPLEMENT, Frame.FOR))
_WHAT_REACH = 8
_SET_OFF_REACH = 6
_TELLING = frozenset("elaborate give provide offer go name discuss release share answer".split())
_NO_SUBJECT = PREPOSITIONS | AUXILIARIES | {"and", "or", "but"}
_PERFECT = frozenset("has have been be being get gets getting who".split())
_MODALS = frozenset("will would can could shall should may might must".split())
_PRESENT = frozenset("is are do does isn't aren't doesn't don't".split())
_CLAUSES = frozenset((Frame.THAT, Frame.CLAUSE, Frame.QUOTE))
_PLAIN_REPORTS = frozenset((Frame.THAT, Frame.CLAUSE, Frame.OF, Frame.QUOTE, Frame.TO))


def content_end(s: Sentence, begin: int, frame: Frame) -> int:
    """The item where the words that begin at item `begin` are over."""
    words = s.items.words
    end = before_stop(s)
    if frame is Frame.QUOTE and words[begin] == QUOTE and s.inner_stop(begin):
        return begin + 1
    if frame is Frame.OBJECT and words[begin] == QUOTE and _is_noun_clause(s, begin):
        return begin + 1
    end = (_closing_comma(s, begin, end) if frame in _CLAUSES else None) or end
    depth = 0
    for at in range(begin, end):
        word = words[at]
        depth += (word == "(") - (word == ")")
        if at > begin and words[at - 1] == QUOTE and _is_over_after_marks(s, at):
            return at
        phrase = frame in _PHRASES or (frame is Frame.OF and words[begin] == QUOTE)
        if depth < 0 or (phrase and at > begin and words[at - 1] == QUOTE and tells_when_or_where(s, at)):
            return at
        if depth == 0 and word in _MAY_BREAK and at > begin and _is_over(s, begin, at, frame):
            return at
    return end


def _is_over_after_marks(s: Sentence, at: int) -> bool:
    """Whether words in marks were the last: before ", though" with its comma in the marks, before "(The mill ...)"."""
    word = s.items.words[at]
    if word == "(":
        return s.inner_stop(at - 1) and s.items.capital(min(at + 1, s.end - 1))
    return _ends_in_comma(s, at - 1) and (
        word in CLAUSE_BREAKS or word == "according" or (word == "while" and _other_report(s, at + 1))
    )


def _is_over(s: Sentence, begin: int, at: int, frame: Frame) -> bool:
    """Whether the words that begin at item `begin` are over at this comma, dash or conjunction."""
    word = s.items.words[at]
    if frame is Frame.REPORT and word in ("and", "but") and _sentence_goes_on(s, begin, at):
        return True
    if at == begin + 1 and (frame in _CLAUSES or s.items.words[begin] != QUOTE):
        return False
    if frame not in _CLAUSES and word == "," and (_is_afterthought(s, at + 1) or _is_own_clause(s, at + 1)):
        return True
    if _breaks(s, begin, at) or (word == "," and _main_clause_begins(s, at + 1) and _is_subordinate(s, begin)):
        return True
    return word == "and" and frame in _CLAUSES and _speaker_goes_on(s, begin, at)


def _is_afterthought(s: Sentence, at: int) -> bool:
    """Whether what follows the comma no longer belongs to a mere phrase: ", which ...", ", making it ..."."""
    word = s.items.words[at] if at < s.end else ","
    return word in AFTERTHOUGHTS or word in AUXILIARIES or word.endswith("ing")


def _is_own_clause(s: Sentence, at: int) -> bool:
    """Whether a clause with its own subject is joined here, which no mere phrase can be: ", and Low is late"."""
    words = s.items.words
    if words[at] not in ("and", "but") or at + 2 >= s.end:
        return False
    subject = words[at + 1] in NOMINATIVES or words[at + 1] in DETERMINERS or s.items.capital(at + 1)
    return subject and any(word in AUXILIARIES for word in words[at + 2 : min(s.end, at + _OWN_SUBJECT_REACH)])


def _closing_comma(s: Sentence, begin: int, end: int) -> int | None:
    """The comma that ends a report which two commas set off: "Low, adding that it was late, left"."""
    words = s.items.words
    opening = next((i for i in range(begin - 1, max(s.begin, begin - _SET_OFF_REACH), -1) if words[i] == ","), None)
    if opening is None or words[s.begin] in PREPOSITIONS or words[s.begin] in _SUBORDINATE:
        return None
    first = words[skip_adverbs(s, opening + 1)]
    if not (first in RELATIVES or first.endswith("ing")) or has_verb(s, s.begin, opening):
        return None
    last = next((i for i in range(end - 1, begin, -1) if words[i] == "," or _ends_in_comma(s, i)), None)
    if last is None or last + 1 >= end or not _is_verb(s, last + 1):
        return None
    return last + (words[last] == QUOTE)


def _ends_in_comma(s: Sentence, at: int) -> bool:
    return s.items.words[at] == QUOTE and s.items.text[s.items.marked[at].inner_end - 1] == ","


def _is_verb(s: Sentence, at: int) -> bool:
    """Whether a finite verb stands here, as far as its form tells."""
    words = s.items.words
    past = _is_past(words[at]) or cue_at(words, at) is not None
    return words[at] in AUXILIARIES or (past and not s.items.capital(at))


def _is_noun_clause(s: Sentence, begin: int) -> bool:
    """Whether the report stands in "what she called", of which only the marks are her words."""
    return "what" in s.items.words[max(s.begin, begin - _WHAT_REACH) : begin]


def _is_subordinate(s: Sentence, begin: int) -> bool:
    """Whether the report stands in a clause such as "While he said ..." that begins the sentence."""
    words = s.items.words
    return words[s.begin] in _SUBORDINATE and not any(words[i] == "," for i in range(s.begin, begin))


def _main_clause_begins(s: Sentence, at: int) -> bool:
    words = s.items.words
    return at < s.end and (words[at] in NOMINATIVES or words[at] in DETERMINERS or s.items.capital(at))


def _breaks(s: Sentence, begin: int, at: int) -> bool:
    """Whether a new report or an afterthought begins at this comma or conjunction."""
    words = s.items.words
    following = skip_adverbs(s, at + 1)
    if following >= s.end:
        return False
    if words[at] == ",":
        if words[following] in CLAUSE_BREAKS or words[following] == "according":
            return True
        if words[following] in ("and", "but"):
            return _goes_on(s, following + 1)
        if words[following] == "while" and _other_report(s, following + 1):
            return True
        if _is_commented(s, following):
            return True
        found = cue_at(words, following)
        if found is not None and found.form is Form.ING and not s.items.capital(following):
            return words[following] == "citing" or content_after(s, following, found) is not None
        return _reports_on(s, following)
    if words[at] == ";":
        return True
    if words[at] in DASHES:
        return _dash_breaks(s, begin, at)
    return words[at] in ("and", "but") and _goes_on(s, at + 1)


def _goes_on(s: Sentence, at: int) -> bool:
    """Whether "and" or "but" leads here to another report, or to what the speaker did not say."""
    following = skip_adverbs(s, at)
    if following >= s.end:
        return False
    silent = s.items.words[at - 1] == "but" and _is_silent(s, at)
    if silent or _reports_on(s, following) or _own_report(s, following):
        return True
    return s.items.words[at - 2] == "," and _other_report(s, following)


def _other_report(s: Sentence, at: int) -> bool:
    """Whether somebody else, who is described at some length, speaks here: "while her rival, Ada Low, said that"."""
    words = s.items.words
    for i in range(at + 1, min(s.end, at + _OTHER_SUBJECT_REACH)):
        if words[i] in AUXILIARIES or words[i] in ";:" or words[i] == QUOTE:
            return False
        found = cue_at(words, i)
        if found and found.form in (Form.PAST, Form.PRESENT) and not found.noun and not s.items.capital(i):
            subject = subject_before(s, i)
            content = content_after(s, i, found)
            return subject is not None and subject[0] == at and content is not None and content.frame in _PLAIN_REPORTS
    return False


def _is_silent(s: Sentence, at: int) -> bool:
    """Whether somebody falls silent here: "but declined to comment", "but would not say", "but did not elaborate"."""
    words = s.items.words
    if words[at] in REFUSALS:
        return True
    negated = at + 1 < s.end and words[at] in AUXILIARIES and (words[at + 1] == "not" or words[at].endswith("n't"))
    verb = at + 1 + (words[at + 1] == "not") if negated else s.end
    return verb < s.end and (words[verb] in _TELLING or cue_at(words, verb) is not None)


def _is_commented(s: Sentence, at: int) -> bool:
    """Whether what was said is named again here, to tell what became of it: ", an allegation that Low has denied"."""
    words = s.items.words
    if words[at] not in ("a", "an"):
        return False
    own = next((i for i in range(at + 2, min(s.end - 1, at + 4)) if words[i] in NOMINATIVES), None)
    found = cue_at(words, own + 1) if own else None  # a rate he described as "high"
    return any(word in NOMINAL_CUES for word in words[at + 1 : at + 3]) or (
        found is not None and Frame.AS in found.frames
    )


def _dash_breaks(s: Sentence, begin: int, at: int) -> bool:
    """Whether words end at a dash: not at the two of an aside, nor where "- and that" goes on with them.

    An adverb after the second dash is an afterthought: "- soon after the war".
    """
    words = s.items.words
    after = at + 2 if words[at + 1] in ("and", "but") else at + 1
    if after < s.end and words[after] == "that":
        return False
    closes = sum(words[i] in DASHES for i in range(begin, at)) % 2 == 1 and not is_adverb(words[at + 1])
    opens = any(words[i] in DASHES for i in range(at + 1, s.end))
    return not (opens or closes) or _own_report(s, after - 1)


def _speaker_goes_on(s: Sentence, begin: int, at: int) -> bool:
    """Whether "and" adds what the speaker did: a verb in the past without subject after a clause that holds none."""
    words = s.items.words
    verb = skip_adverbs(s, at + 1)
    if verb + 1 >= s.end or s.items.capital(verb) or not _is_past(words[verb]):
        return False
    clause = words[begin:at]
    if any(_is_past(word) or word in _PERFECT for word in clause):
        return False
    if any(word in _MODALS for word in clause):
        return True
    object_follows = words[verb + 1] in DETERMINERS or words[verb + 1] in OBJECTS or s.items.capital(verb + 1)
    return object_follows and any(word in _PRESENT for word in clause)


def _sentence_goes_on(s: Sentence, begin: int, at: int) -> bool:
    """Whether "and" or "but" adds a verb to that of the report: "denied the charge but was found guilty"."""
    words = s.items.words
    verb = skip_adverbs(s, at + 1)
    inside = any(w in AUXILIARIES or w in RELATIVES or w in ("that", "whose") for w in words[begin:at])
    return verb < s.end and words[verb] in AUXILIARIES and not inside


def _is_past(word: str) -> bool:
    return word in IRREGULAR_PASTS or (word.endswith("ed") and len(word) > 4)


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
        if words[i] in _NO_SUBJECT or words[i] in ",;:" or words[i] == QUOTE:
            return False
        found = cue_at(words, i)
        if found and found.form in (Form.PAST, Form.PRESENT) and not found.noun and not s.items.capital(i):
            content = content_after(s, i, found)
            return content is not None and content.frame in _PLAIN_REPORTS
    return False
