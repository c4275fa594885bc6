"""Words that come after the one who said them: he said that it rained; she urged them to go; they called it "wrong"."""

from __future__ import annotations

from dataclasses import dataclass

from quotes_tui.extraction.beginnings import content_after
from quotes_tui.extraction.clauses import before_stop, first_past, is_stated
from quotes_tui.extraction.cues import Cue, Form, Frame, cue_at
from quotes_tui.extraction.endings import content_end
from quotes_tui.extraction.items import QUOTE, Sentence
from quotes_tui.extraction.main_subjects import main_subject
from quotes_tui.extraction.nouns import is_noun
from quotes_tui.extraction.rules import Rule
from quotes_tui.extraction.scan import Finding, Scan
from quotes_tui.extraction.subjects import STANDS_ALONE, Range, quoted_as, subject_after, subject_before
from quotes_tui.extraction.word_classes import AUXILIARIES, DETERMINERS, PASSIVES, PREPOSITIONS, SUBJECTS, is_adverb

_RULES = {
    Frame.THAT: Rule.THAT_CLAUSE,
    Frame.CLAUSE: Rule.BARE_CLAUSE,
    Frame.QUESTION: Rule.QUESTION,
    Frame.QUOTE: Rule.MARKS_AFTER_CUE,
    Frame.TO: Rule.INFINITIVE,
    Frame.GERUND: Rule.GERUND,
    Frame.OBJECT: Rule.OBJECT,
    Frame.COMPLEMENT: Rule.COMPLEMENT,
    Frame.REPORT: Rule.REPORT,
}
_PASSIVE_FRAMES = frozenset(
    (Frame.THAT, Frame.QUESTION, Frame.CLAUSE, Frame.AS, Frame.OF, Frame.FOR, Frame.OBJECT, Frame.AGAINST)
)
_BEFORE_VERBS = AUXILIARIES | SUBJECTS | {"to"}
_COORDINATES = frozenset((",", "and", "but", "then", "—", "–", "--", ";", "or"))


def said_before(scan: Scan) -> None:
    """SUBJECT CUE words, for every cue of the sentence from left to right."""
    s = scan.sentence
    _leads(scan)
    for at in scan.cues:
        if at in scan.taken:
            continue
        cue = cue_at(s.items.words, at)
        if cue is None or (s.items.capital(at) and not s.is_headline()) or not is_stated(s, at):
            continue
        governed = _governor(scan, at, cue)
        if governed is None:
            continue
        finding = _reported(scan, at, cue, governed)
        if finding:
            scan.add(finding)


def _leads(scan: Scan) -> None:
    """Said SUBJECT: words. Or, Said SUBJECT, "words"."""
    s = scan.sentence
    cue = cue_at(s.items.words, s.begin) if scan.cues[:1] == [s.begin] else None
    if cue is None or Frame.QUOTE not in cue.frames or cue.form not in (Form.PAST, Form.PRESENT) or cue.noun:
        return
    begin = s.begin + len(cue.words)
    mention = subject_after(s, begin)
    if mention is None or mention[1] + 1 >= s.end:
        return
    said = mention[1] + 1
    if s.items.words[mention[1]] == ":" and scan.free(said, s.end):
        scan.add(Finding([(said, before_stop(s))], Rule.COLON, (s.begin, begin), mention))
    elif s.items.words[mention[1]] == "," and s.items.words[said] == QUOTE and scan.free(said, said + 1):
        scan.add(Finding([(said, said + 1)], Rule.MARKS_AFTER_CUE, (s.begin, begin), mention))


@dataclass(frozen=True, slots=True)
class _Governor:
    """The subject of a cue: a range of items, or None where the text does not tell (passive)."""

    mention: Range | None


def _governor(scan: Scan, at: int, cue: Cue) -> _Governor | None:
    """The subject of the cue at item `at`; None if the word is no reporting verb here."""
    s = scan.sentence
    words = s.items.words
    before = words[at - 1] if at > s.begin else ","
    if cue.form is Form.ING:
        quoted = quoted_as(s, at)
        return _Governor(quoted) if quoted else _participle(scan, at)
    if _is_passive(s, at, cue):
        return _passive(s, at, cue)
    if words[at : at + 2] == ["accused", "of"]:  # a man accused of arson: no verb of the sentence
        return None
    if (before in PREPOSITIONS and before != "to") or (before in DETERMINERS and not _stands_for_a_noun(before, cue)):
        return None
    subject = subject_before(s, at)
    if subject is not None and _agrees(s, at, subject, cue):
        return None if _is_supposed(s, subject) else _Governor(subject)
    last = at - 1
    while last >= s.begin and (is_adverb(words[last]) or words[last] in AUXILIARIES or words[last] == "to"):
        last -= 1
    coordinate = last >= s.begin and words[last] in _COORDINATES
    if (coordinate and cue.form is not Form.PLAIN and not cue.noun) or before == "to":
        return _Governor(_carried(scan, at))
    return None


def _stands_for_a_noun(determiner: str, cue: Cue) -> bool:
    """Whether a determiner before a cue is its subject: "many said"; "that", only as in "a letter that says"."""
    if determiner in ("this", "that", "these", "those"):
        return determiner == "that" and Frame.CLAUSE in cue.frames and Frame.QUOTE in cue.frames and not cue.noun
    return determiner in STANDS_ALONE and not cue.noun


def _is_supposed(s: Sentence, subject: Range) -> bool:
    """Whether nobody is said to have said it: "if he says", "did he say", "no one said"."""
    words = s.items.words
    before = words[subject[0] - 1] if subject[0] > s.begin else ""
    supposed = before in ("if", "whether", "unless", "nor") or (before in AUXILIARIES and subject[0] - 1 == s.begin)
    return supposed or words[subject[0]] in ("no", "nobody", "none", "neither", "nothing", "few")


def _agrees(s: Sentence, at: int, subject: Range, cue: Cue) -> bool:
    """Whether a verb in the present tense fits its subject; a noun such as "reports" does not."""
    word = s.items.words[subject[1] - 1]
    if cue.noun and is_noun(s, at, cue):
        return False
    if cue.form is Form.PLAIN:
        return word not in ("he", "she", "it")
    return not (cue.form is Form.PRESENT and word in ("i", "we", "you", "they"))


def _is_passive(s: Sentence, at: int, cue: Cue) -> bool:
    words = s.items.words
    last = at - 1
    while last > s.begin and is_adverb(words[last]):
        last -= 1
    return cue.form is Form.PAST and last >= s.begin and words[last] in PASSIVES


def _passive(s: Sentence, at: int, cue: Cue) -> _Governor | None:
    """A passive names who speaks only after "by"; "it was reported that", "he was told that" name nobody."""
    content = content_after(s, at, cue)
    if content is None or content.frame not in _PASSIVE_FRAMES:
        return None
    if content.frame is Frame.OBJECT and s.items.words[content.begin] != QUOTE:
        return None
    if content.frame is Frame.CLAUSE and Frame.HEARER not in cue.frames:
        return None
    by = next((i for i in range(at + 1, content.begin + 1) if s.items.words[i] == "by"), None)
    mention = subject_after(s, by + 1) if by is not None else None
    if mention and by == content.begin:
        return _Governor(mention)
    return _Governor(_before_content(s, mention, content.begin) if mention else None)


def _before_content(s: Sentence, mention: Range, begin: int) -> Range:
    """The part of a mention that stands before the words, and before the "of" or "that" which leads to them."""
    end = begin - (s.items.words[begin - 1] in ("of", "that"))
    return (mention[0], min(mention[1], end)) if mention[0] < end else mention


def _participle(scan: Scan, at: int) -> _Governor | None:
    """The subject of "saying": its own ("Moscow saying"), that of the sentence or of the report before it."""
    s = scan.sentence
    words = s.items.words
    last = at - 1
    while last >= s.begin and (is_adverb(words[last]) or words[last] in AUXILIARIES):
        last -= 1
    if last < s.begin or words[last] in _COORDINATES or words[last] in PREPOSITIONS or words[last] == "when":
        return _Governor(_carried(scan, at))
    if words[last] in ("worth", "no", "not") or words[last] in DETERMINERS:
        return None
    own = subject_before(s, at)
    if own and own[0] > s.begin and words[own[0] - 1] in AUXILIARIES:  # has written to Low urging
        own = None
    if own and (verb := first_past(s, own[0] + 1, own[1])):  # the union staged a march urging
        own = subject_before(s, verb)
    return _Governor(own or _carried(scan, at))


def _carried(scan: Scan, at: int) -> Range | None:
    """The mention of the report before, else the subject of the sentence."""
    latest = scan.latest(at)
    if latest is not None:
        return latest.mention
    return main_subject(scan.sentence, at)


def _reported(scan: Scan, at: int, cue: Cue, governor: _Governor) -> Finding | None:
    s = scan.sentence
    content = content_after(s, at, cue)
    if content is None:
        return None
    begin = content.begin
    if governor.mention and begin == governor.mention[0] - 1:  # criticized by them for "lying"
        begin = min(governor.mention[1] + 1, before_stop(s) - 1)
    end = content_end(s, begin, content.frame)
    if not scan.free(begin, end):
        return None
    rule = _RULES.get(content.frame, Rule.PREPOSITION)
    act = cue.frames[content.frame]
    return Finding([(begin, end)], rule, (at, at + len(cue.words)), governor.mention, act)


def noun_reports(scan: Scan) -> None:
    """A statement that ..., his claim that ...: a noun with its clause."""
    s = scan.sentence
    words = s.items.words
    for at in scan.nouns:
        if at + 2 >= s.end or at in scan.taken or (at > s.begin and words[at - 1] in _BEFORE_VERBS):
            continue
        that, source = _clause_of_noun(s, at)
        if that is None or words[that + 1] in AUXILIARIES:
            continue
        end = _end_of_noun(s, that + 1)
        if scan.free(that + 1, end) and not _is_relative(s, end):
            mention = source or _owner(s, at) or _carried(scan, at)
            scan.add(Finding([(that + 1, end)], Rule.NOUN, (at, at + 1), mention))


def _is_relative(s: Sentence, end: int) -> bool:
    """Whether the clause ends in a verb that lacks its object, the noun: "a claim that Low has rejected"."""
    last = cue_at(s.items.words, end - 1)
    return last is not None and last.form is Form.PAST and Frame.REPORT in last.frames


def _clause_of_noun(s: Sentence, at: int) -> tuple[int | None, Range | None]:
    """The "that" after a noun, and who is named between: "assurances from Low that"."""
    words = s.items.words
    if words[at + 1] == "that":
        return at + 1, None
    source = subject_after(s, at + 2) if words[at + 1] in ("from", "by") else None
    if source and source[1] + 1 < s.end and words[source[1]] == "that":
        return source[1], source
    return None, None


def _end_of_noun(s: Sentence, begin: int) -> int:
    """The end of its clause; of "In her statement that it rained, Low ..." the comma before the main clause."""
    end = content_end(s, begin, Frame.THAT)
    opens = s.items.words[s.begin] in PREPOSITIONS and "," not in s.items.words[s.begin : begin]
    return next((i for i in range(begin, end) if s.items.words[i] == ","), end) if opens else end


def _owner(s: Sentence, at: int) -> Range | None:
    """Whose statement it is: "Trump's claim", "his claim"."""
    words = s.items.words
    begin = at - 1
    if begin >= s.begin and words[begin] in ("his", "her", "their", "its", "my", "our"):
        return (begin, begin + 1)
    if begin >= s.begin and words[begin].endswith(("'s", "s'")):
        first = begin
        while first > s.begin and s.items.capital(first - 1) and s.items.words[first - 1] != QUOTE:
            first -= 1
        return (first, begin + 1)
    return None
