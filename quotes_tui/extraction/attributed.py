"""Words that come before the one who said them: "No," he said; it rained, officials said; according to the police."""

from __future__ import annotations

from quotes_tui.extraction.adjuncts import in_date
from quotes_tui.extraction.beginnings import content_after
from quotes_tui.extraction.clauses import before_stop, has_verb, is_stated, is_statement
from quotes_tui.extraction.cues import Cue, Form, Frame, cue_at
from quotes_tui.extraction.items import QUOTE, Sentence
from quotes_tui.extraction.nouns import is_noun
from quotes_tui.extraction.rules import Rule
from quotes_tui.extraction.scan import Finding, Scan
from quotes_tui.extraction.subjects import Range, quoted_as, subject_after, subject_before
from quotes_tui.extraction.unlisted import unlisted
from quotes_tui.extraction.word_classes import (
    AUXILIARIES,
    DETERMINERS,
    OBJECTS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    TIMES,
    is_adverb,
)

_ATTRIBUTION_REACH = 40
_INVITES_ATTRIBUTION = ",?!—–-…"
_SHORT_INTRODUCTION = 8
_SIGNING = frozenset("—–―-") | {"--"}
_LONGEST_SIGNATURE = 10
_OWN_WORDS = (Frame.THAT, Frame.QUOTE, Frame.TO, Frame.OF, Frame.QUESTION)
_NO_ATTRIBUTION = frozenset("and but or while when after before although though because if".split())
_COMMAS = frozenset(",—–―") | {"--"}
_AFTERTHOUGHTS = frozenset("which who and but as when while though although according after before because".split())
_ADJUNCTS = frozenset("in on at during to after before when as while through via by following".split())


def said_after_marks(scan: Scan) -> None:
    """ "Words," SUBJECT CUE and "Words," CUE SUBJECT, with a second piece of the words where they go on."""
    s = scan.sentence
    for at in scan.quotes:
        if at in scan.taken or at + 1 >= s.end or (at > s.begin and s.is_title(at)):
            continue
        begin = at + 1
        while begin < s.end and s.items.words[begin] in (",", "—", "–", "-", "--", "..."):
            begin += 1
        if begin == at + 1 and not _invites(s, at):
            continue
        attribution = _inverted(s, begin) or _straight(s, begin) or unlisted(s, at, begin)
        if attribution is None:
            continue
        mention, cue = attribution
        start = _start_of_words(scan, at)
        if start is None:
            continue
        pieces = [(start, at + 1)]
        if following := _goes_on(s, max(mention[1], cue[1])):
            pieces.append(following)
        scan.add(Finding(pieces, Rule.SAID_AFTER_MARKS, cue, mention))


def signed(scan: Scan) -> None:
    """ "Words." - NAME at the end of a paragraph."""
    s = scan.sentence
    quotes = scan.quotes
    if not quotes or not s.last or s.end - quotes[-1] < 3:
        return
    at = quotes[-1] + 1
    while s.items.words[at] in ",." and at + 2 < s.end:
        at += 1
    if s.items.words[at] not in _SIGNING or quotes[-1] in scan.taken:
        return
    end = before_stop(s)
    name = range(at + 1, end)
    if 0 < len(name) <= _LONGEST_SIGNATURE and s.items.capital(at + 1) and not has_verb(s, at + 1, end):
        scan.add(
            Finding([(_start_of_words(scan, quotes[-1]) or s.begin, quotes[-1] + 1)], Rule.SIGNED, None, (at + 1, end))
        )


def _invites(s: Sentence, at: int) -> bool:
    """Whether the words in marks end as they do before an attribution, or a verb of saying follows them at once."""
    marked = s.items.marked[at]
    last = s.items.text[marked.inner : marked.inner_end].rstrip(" \u00a0'’\"”")[-1:]
    if last in _INVITES_ATTRIBUTION or (last == "." and at == s.begin):
        return True
    cue = quoting(s, at + 1)
    return at == s.begin and cue is not None and cue.form is Form.PAST and not cue.noun


def _start_of_words(scan: Scan, at: int) -> int | None:
    """Where the words begin that end with the marks at item `at`: with them, or with the clause they end."""
    s = scan.sentence
    start = scan.after_taken(at)
    opens_after_dash = s.items.words[at - 1] in _SIGNING and s.items.text[s.items.marked[at].inner].isupper()
    if at > start and (s.items.words[at - 1] == ":" or opens_after_dash):
        return at
    while start < at and (s.items.words[start] in ",;:.—–" or s.items.words[start] in ("--", "and", "but")):
        start += 1
    lead = [
        i
        for i in range(start, at)
        if (c := cue_at(s.items.words, i)) and c.form is not Form.PLAIN and Frame.QUOTE in c.frames
    ]
    if lead and subject_before(s, lead[-1]) and is_stated(s, lead[-1]):
        return None if lead[-1] >= at - 3 else start
    return start


def _inverted(s: Sentence, begin: int) -> tuple[Range, Range] | None:
    """Mention and cue of the attribution that begins at item `begin`: CUE SUBJECT."""
    words = s.items.words
    at = begin
    while at < s.end and (is_adverb(words[at]) or words[at] in AUXILIARIES):
        at += 1
    cue = quoting(s, at)
    if cue is None or names_hearer(cue) or not is_stated(s, at):
        return None
    mention = subject_after(s, at + len(cue.words))
    return (mention, (at, at + len(cue.words))) if mention else None


def names_hearer(cue: Cue) -> bool:
    """Whether the noun after the verb is who is told: ", told Reuters" has its subject before."""
    return Frame.HEARER in cue.frames and Frame.CLAUSE in cue.frames


def _straight(s: Sentence, begin: int) -> tuple[Range, Range] | None:
    """The same for SUBJECT CUE."""
    words = s.items.words
    if begin < s.end and words[begin] in _NO_ATTRIBUTION:
        return None
    for at in range(begin + 1, min(s.end, begin + _ATTRIBUTION_REACH)):
        if (words[at] == QUOTE and not s.is_title(at)) or words[at] in ";:":
            return None
        cue = quoting(s, at)
        if cue is None or not is_stated(s, at):
            continue
        mention = subject_before(s, at)
        between = words[begin : mention[0]] if mention and mention[0] >= begin else [","]
        interrupted = any(word in AUXILIARIES for word in between) or ("," in between and not s.items.capital(begin))
        if mention and len(between) <= 3 and not interrupted:
            return mention, (at, at + len(cue.words))
    return None


def quoting(s: Sentence, at: int) -> Cue | None:
    """The cue at item `at` if it may stand beside its words."""
    if at >= s.end:
        return None
    cue = cue_at(s.items.words, at)
    if cue is None or Frame.QUOTE not in cue.frames or (s.items.capital(at) and not s.is_headline()):
        return None
    if (cue.form is Form.ING and s.items.words[at - 1] not in AUXILIARIES and not quoted_as(s, at)) or (
        cue.noun and is_noun(s, at, cue)
    ):
        return None
    return cue


def _goes_on(s: Sentence, begin: int) -> Range | None:
    """The second piece of words that their attribution splits: in marks, after a comma or colon, no cue between."""
    words = s.items.words
    for at in range(begin, s.end):
        if words[at] == QUOTE:
            # In Russian, also where translated, a dash leads on: "No," he said. - "Never."
            return (at, at + 1) if at > begin and words[at - 1] in ",:—–-" else None
        cue = cue_at(words, at)
        if words[at] in ";" or (cue is not None and cue.form in (Form.PAST, Form.ING, Form.PRESENT)):
            return None
    return None


def said_after_clause(scan: Scan) -> None:
    """It rained, officials said. / It rained, said officials. / It, they said, rained."""
    s = scan.sentence
    comma = next((i for i in range(s.begin, s.end) if s.items.words[i] in _COMMAS), s.end) if scan.cues else s.end
    for at in scan.cues:
        cue = quoting(s, at) if at >= s.begin + 3 and at > comma else None
        if cue is None or at in scan.taken or not is_stated(s, at):
            continue
        found = _after_comma(s, at, cue)
        if found is None or (Frame.THAT not in cue.frames and s.items.words[found[0][0] - 1] != "as"):
            continue
        mention, comma = found
        start = start_of_clause(scan, comma)
        if start is None:
            continue
        piece = _second_half(scan, start, max(mention[1], at + len(cue.words)))
        if not is_statement(s, start, comma, piece, inverted=mention[0] > at):
            continue
        pieces = [(start, comma), piece] if piece else [(start, comma)]
        rule = Rule.SAID_WITHIN if piece else Rule.SAID_AFTER_CLAUSE
        scan.add(Finding(pieces, rule, (at, at + len(cue.words)), mention))


def _second_half(scan: Scan, start: int, after: int) -> Range | None:
    """The words after ", he said on Friday," where the sentence simply goes on."""
    s = scan.sentence
    words = s.items.words
    end = before_stop(s)
    while after < end and (words[after] not in _COMMAS or in_date(s, after)) and _may_stand_in_adjunct(words[after]):
        after += 1
    if after + 3 > end or words[after] not in _COMMAS or not scan.free(after + 1, end):
        return None
    begins = words[after + 1]
    participle = begins.endswith("ing") and words[start] not in SUBORDINATORS
    if begins in _AFTERTHOUGHTS or participle or begins in TIMES or not has_verb(s, after + 1, end):
        return None
    return (after + 1, end)


def _may_stand_in_adjunct(word: str) -> bool:
    return not (word in AUXILIARIES or word in SUBORDINATORS or word == QUOTE or word in ";:" or word == "that")


def _after_comma(s: Sentence, at: int, cue: Cue) -> tuple[Range, int] | None:
    """The mention of an attribution around the cue that is set off by a comma before it, and that comma."""
    words = s.items.words
    before = at - 1
    while before > s.begin and (is_adverb(words[before]) or words[before] in AUXILIARIES):
        before -= 1
    if words[before] in _COMMAS:
        if names_hearer(cue):
            return None
        mention = subject_after(s, at + len(cue.words))
        if subject_before(s, at) and content_after(s, at, cue):
            return None
        return (mention, before) if mention and _only_adjuncts(s, mention[1]) and _is_name(s, mention[0]) else None
    mention = subject_before(s, at)
    if mention is None or mention[0] <= s.begin or words[mention[0]] in RELATIVES or words[mention[0]].endswith("ing"):
        return None
    comma = mention[0] - 1
    while comma > s.begin and (is_adverb(words[comma]) or words[comma] in ("as", "but", "and")):
        comma -= 1
    if words[comma] not in _COMMAS or not _only_adjuncts(s, _after_hearer(s, at, cue)):
        return None
    content = content_after(s, at, cue)
    return None if content and content.frame in _OWN_WORDS else (mention, comma)


def _is_name(s: Sentence, at: int) -> bool:
    """Whether a subject after its verb begins as one may: "said Smith", "said the ministry", "said he"."""
    word = s.items.words[at]
    titled = at + 1 < s.end and s.items.capital(at + 1)  # says fisherman Ada Low
    return s.items.capital(at) or titled or word in DETERMINERS or word in SUBJECTS or word.endswith("s")


def _after_hearer(s: Sentence, at: int, cue: Cue) -> int:
    """After the cue and who is told."""
    after = at + len(cue.words)
    hearer = subject_after(s, after) if Frame.HEARER in cue.frames and after < s.end else None
    if hearer is None and Frame.HEARER in cue.frames and after < s.end and s.items.words[after] in OBJECTS:
        return after + 1
    return hearer[1] if hearer else after


def _only_adjuncts(s: Sentence, at: int) -> bool:
    """Whether nothing follows here but when, where and to whom: the attribution is over."""
    if at >= before_stop(s):
        return True
    word = s.items.words[at]
    if word == ",":
        return not (at + 1 < s.end and s.items.words[at + 1] == QUOTE)
    if word not in _ADJUNCTS and word not in TIMES and not is_adverb(word):
        return False
    for i in range(at, min(s.end, at + _SHORT_INTRODUCTION)):
        if s.items.words[i] == ",":
            return True
        if s.items.words[i] in AUXILIARIES or (s.items.words[i] in SUBJECTS and s.items.words[i] != "it"):
            return word in SUBORDINATORS
    return True


def start_of_clause(scan: Scan, comma: int) -> int | None:
    """Where a clause that ends before the item `comma` begins: after what is taken, with the sentence otherwise."""
    s = scan.sentence
    start = scan.after_taken(comma)
    while start < comma and s.items.words[start] in (",", ";", ":", ".", "—", "–", "―", "--", "and", "but"):
        if s.items.words[start] in ("and", "but") and start == s.begin:
            break
        start += 1
    return start if start < comma else None
