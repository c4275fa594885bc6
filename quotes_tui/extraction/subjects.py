"""The noun phrase that a reporting verb has as its subject, before it or after it.

No grammar is parsed: closed classes of words and punctuation say where a noun phrase begins and ends. A phrase is a
pair of item numbers, title and name without apposition, 15 items at most.
"""

from __future__ import annotations

from quotes_tui.extraction.asides import before_aside, closes_aside
from quotes_tui.extraction.cues import NOMINAL_CUES, Form, cue_at
from quotes_tui.extraction.items import QUOTE, Items, Sentence
from quotes_tui.extraction.word_classes import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    CONTRACTED,
    DETERMINERS,
    PASSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    TIMES,
    is_adverb,
)

Range = tuple[int, int]

LONGEST = 15
OUTER_PUNCTUATION = frozenset(',;:.!?…"()[]{}—–-/“”') | {"--", "...", QUOTE}
_LEFT_EDGE = SUBORDINATORS | AUXILIARIES | CONTRACTED | SUBJECTS | frozenset("which that said says".split())
_NOT_A_HEAD = PREPOSITIONS | DETERMINERS | CONJUNCTIONS | SUBORDINATORS | AUXILIARIES | frozenset("to not".split())
STANDS_ALONE = frozenset(
    "this that these those some many most others both another one two three all several few".split()
)
_POSSESSIVES = frozenset("his her their its".split())
_FLOATING = frozenset("all both each".split())
_OF_CODE = frozenset("> < = ` \\ ~ ^".split())
_QUOTING = frozenset("quoted quotes quoting cited cites citing".split())
_OBJECTS_OF_SAYING = NOMINAL_CUES | frozenset(
    "move decision step idea policy practice term phrase word deal law plan".split()
)
_REDUCED = frozenset("accused charged suspected".split())
_NAMES_TOO = frozenset("may march april june august jan".split())


def subject_before(s: Sentence, at: int) -> Range | None:
    """The noun phrase that ends before the verb at item `at`, adverbs, auxiliaries and an aside skipped."""
    words = s.items.words
    if words[at - 1] == "as" and (quoted := quoted_as(s, at)):
        return quoted
    last = skip_back(s, at)
    if last < s.begin:
        return None
    if words[last] in SUBJECTS or words[last] in RELATIVES or (words[last] == "that" and _is_relative(s, last)):
        return (last, last + 1)
    if words[last] == "." and s.items.ends[last - 1] == s.items.starts[last]:  # "Acme Inc. said"
        last -= 1
    if words[last] in ",)—–" or words[last] == "--" or closes_aside(s, last):
        last = before_aside(s, last)
    if last < s.begin or words[last] in OUTER_PUNCTUATION:
        return None
    if words[last] in SUBJECTS:
        return (last, last + 1)
    return _phrase_ending(s, last)


def quoted_as(s: Sentence, at: int) -> Range | None:
    """Who is quoted, where the verb at item `at` is that of "TASS quoted Low as saying", "Low was quoted as saying"."""
    words = s.items.words
    if words[at - 1] != "as" or at - 1 <= s.begin:
        return None
    quoting = next((i for i in range(at - 2, max(s.begin, at - LONGEST), -1) if words[i] in _QUOTING), None)
    if quoting is None:
        return None
    passive = next((words[i] in PASSIVES for i in range(quoting - 1, s.begin, -1) if not is_adverb(words[i])), False)
    return subject_before(s, quoting) if passive else subject_after(s, quoting + 1)


def _is_relative(s: Sentence, at: int) -> bool:
    """Whether this "that" stands for the noun before it: "a letter that says"."""
    before = s.items.words[at - 1] if at > s.begin else ","
    cue = cue_at(s.items.words, at - 1) if at > s.begin else None
    verb = cue is not None and not (cue.noun and s.items.words[at - 2] in DETERMINERS)
    return before not in OUTER_PUNCTUATION and before not in _NOT_A_HEAD and not verb


def skip_back(s: Sentence, at: int) -> int:
    """The last item before `at` that is neither adverb nor auxiliary."""
    words = s.items.words
    last = at - 1
    while last >= s.begin and (is_adverb(words[last]) or words[last] in AUXILIARIES or words[last] == "not"):
        if s.items.capital(last) and last > s.begin:
            break
        opens = last == s.begin or (words[last - 1] in OUTER_PUNCTUATION and words[last] not in _FLOATING)
        if words[last] in STANDS_ALONE and opens:
            break
        last -= 1
    return last


def _phrase_ending(s: Sentence, last: int) -> Range | None:
    items = s.items
    if _no_head(items, last) or is_time(items, last) or (items.words[last].isdigit() and not _is_numbered(s, last)):
        last = _before_time(s, last)
    if last < s.begin:
        return None
    if items.words[last] in SUBJECTS or items.words[last] in RELATIVES:
        return (last, last + 1)
    if _no_head(items, last):
        return None
    begin = last
    while begin > s.begin and last - begin < LONGEST and not _ends_phrase(items, begin - 1):
        begin -= 1
    if begin - 2 >= s.begin and items.words[begin - 1] in _REDUCED and _heads(items, begin - 2):
        return _phrase_ending(s, begin - 2)  # "a man accused of arson said"
    relative = begin - 1 if items.words[begin - 1] in RELATIVES else begin - 2
    if relative - 1 >= s.begin and items.words[relative] in RELATIVES and _heads(items, relative - 1):
        return _phrase_ending(s, relative - 1)
    return trimmed(items, _after_noun(items, begin, last), _before_time(s, last) + 1)


def _after_noun(items: Items, begin: int, last: int) -> int:
    """After the noun of "a claim Low has denied", which is the object and no part of the source."""
    words = items.words
    if words[begin] not in ("a", "an", "the"):
        return begin
    noun = last
    while noun > begin and items.capital(noun):
        noun -= 1
    return noun + 1 if begin < noun < last and words[noun] in _OBJECTS_OF_SAYING else begin


def _is_numbered(s: Sentence, at: int) -> bool:
    """Whether a number belongs to the name before it, as in "Article 5", and is no day: "on May 5"."""
    before = at - 1
    return before >= s.begin and s.items.capital(before) and s.items.words[before] not in TIMES | PREPOSITIONS


def _heads(items: Items, at: int) -> bool:
    """Whether a noun that a relative clause follows can stand here: "One of the doctors who signed it said"."""
    return items.words[at] not in OUTER_PUNCTUATION and not _no_head(items, at)


def _no_head(items: Items, at: int) -> bool:
    """Whether no noun phrase ends with this word."""
    word = items.words[at]
    return word in _NOT_A_HEAD and word not in STANDS_ALONE and not items.capital(at)


def _ends_phrase(items: Items, at: int) -> bool:
    """Whether a noun phrase cannot reach back over this item."""
    word = items.words[at]
    if word == ".":
        return not (items.capital(at - 1) and items.ends[at - 1] == items.starts[at] and items.capital(at + 1))
    if word in CONJUNCTIONS:
        return word != "and" or not _joins(items, at)
    if word in OUTER_PUNCTUATION or word in _LEFT_EDGE:
        return True
    cue = cue_at(items.words, at)
    return (
        cue is not None
        and cue.form in (Form.PAST, Form.ING)
        and not items.capital(at)
        and items.words[at - 1] not in DETERMINERS
    )


def _joins(items: Items, at: int) -> bool:
    """Whether the "and" at this item joins parts of one phrase: "Low and Hill", "buyers and sellers"."""
    before, after = items.words[at - 1], items.words[at + 1]
    if after in PREPOSITIONS or (items.capital(at - 1) and items.capital(at + 1)):
        return True
    return before.endswith("s") and after.endswith("s") and cue_at(items.words, at + 1) is None


def is_time(items: Items, at: int) -> bool:
    """Whether the item is a weekday, a month and the like, or an adverb of time."""
    return items.words[at] in TIMES or items.words[at] in ADVERBS


def _before_time(s: Sentence, last: int) -> int:
    """The last item of "Trump on Monday", "officials last week" without the time."""
    items = s.items
    at = last
    while at > s.begin and (is_time(items, at) or items.words[at].isdigit()):
        if (items.words[at] in _NAMES_TOO and items.capital(at - 1)) or (
            items.words[at].isdigit() and _is_numbered(s, at)
        ):
            break
        at -= 1
    if at == last:
        return last
    if items.words[at] in ("on", "in", "at", "during", "of"):
        at -= 1
    return at if at >= s.begin else last


def trimmed(items: Items, begin: int, end: int) -> Range | None:
    """The phrase without what introduces it: "but", "overnight", "in a statement"."""
    words = items.words
    while begin < end and (words[begin] in CONJUNCTIONS or introduces(items, begin)):
        begin += 1
    if begin < end and words[begin] in PREPOSITIONS:
        begin = _after_preposition(items, begin, end)
    phrase = words[begin:end]
    if all(w.isdigit() or (w in _NOT_A_HEAD and w not in STANDS_ALONE) for w in phrase) or not _OF_CODE.isdisjoint(
        phrase
    ):
        return None
    return (max(begin, end - LONGEST), end)


def introduces(items: Items, at: int) -> bool:
    """Whether a word before a noun phrase is no part of it: "overnight", "however"."""
    word = items.words[at]
    return (is_adverb(word) or word in TIMES) and word not in STANDS_ALONE and word != "late"


def _after_preposition(items: Items, begin: int, end: int) -> int:
    """Where the phrase begins after a leading "in a statement" or "on Monday"; `end` if nothing is left."""
    words = items.words
    for at in range(end - 1, begin, -1):
        if words[at] in DETERMINERS and words[at - 1] not in PREPOSITIONS:
            return at
    at = end
    while at > begin + 1 and items.capital(at - 1) and (at == end or words[at - 1] not in TIMES):
        at -= 1
    return at


def subject_after(s: Sentence, at: int) -> Range | None:
    """The noun phrase that begins at item `at`, as in "said Prime Minister Fumio Kishida in parliament"."""
    items, words = s.items, s.items.words
    if at >= s.end:
        return None
    if words[at] in SUBJECTS:
        return (at, at + 1)
    if words[at] in PREPOSITIONS or words[at] in AUXILIARIES or words[at] in TIMES or words[at] in CONJUNCTIONS:
        return None
    end = at
    while end < min(s.end, at + LONGEST) and not ends_after(s, end):
        end += 1
    while end > at and (is_time(items, end - 1) or words[end - 1] in PREPOSITIONS):
        end -= 1
    return (at, end) if end > at and not all(is_adverb(w) for w in words[at:end]) else None


def ends_after(s: Sentence, at: int) -> bool:
    """Whether a noun phrase that began before cannot go on with this item."""
    words = s.items.words
    word = words[at]
    if word == ".":
        return s.items.ends[at - 1] != s.items.starts[at] or at + 1 >= s.end or not s.items.capital(at + 1)
    if word == "and":
        return not (at + 1 < s.end and s.items.capital(at - 1) and s.items.capital(at + 1))
    if word in PREPOSITIONS:
        return word not in ("of", "for", "from", "at", "with")
    return (
        word in OUTER_PUNCTUATION
        or (word in _POSSESSIVES and s.items.capital(at - 1))
        or word in SUBORDINATORS
        or word in AUXILIARIES
        or word in CONJUNCTIONS
        or word in TIMES
    )
