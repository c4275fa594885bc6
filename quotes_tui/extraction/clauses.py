"""What the rules ask of a clause: whether it holds a verb, whether it says that something was said."""

from __future__ import annotations

from quotes_tui.extraction.cues import cue_at
from quotes_tui.extraction.items import QUOTE, Sentence
from quotes_tui.extraction.word_classes import (
    AUXILIARIES,
    CONTRACTED,
    DETERMINERS,
    HYPOTHETICALS,
    IRREGULAR_PASTS,
    NEGATIONS,
    PREPOSITIONS,
    REFUSALS,
    RELATIVES,
    SPOKEN_ON,
    SUBJECTS,
    SUBORDINATORS,
    is_adverb,
)

NOMINATIVES = frozenset("i he she they we there it".split())
SAY = frozenset("say says said saying think thinks thought thinking".split())
LOOK_AHEAD = 16
_SURELY_A_CLAUSE = 16
_SHORT_INTRODUCTION = 8
_ARTICLES = frozenset("the a an his her its their our my this that".split())
_UNNAMED = (["not", "to"], ["to", "remain"])  # asked not to be named, asked to remain anonymous


def is_stated(s: Sentence, at: int) -> bool:
    """Whether the verb at item `at` reports something said: neither negated, nor hypothetical, nor refused."""
    words = s.items.words
    verb = at
    at -= 1
    while at >= s.begin and (is_adverb(words[at]) or words[at] in AUXILIARIES or words[at] in ("not", "never", "to")):
        if s.items.capital(at) and at > s.begin:
            return True
        if words[at] == "to":
            return _said_after_to(s, at)
        if (words[at] in NEGATIONS and not words[verb].startswith(("deny", "deni"))) or words[at] in HYPOTHETICALS:
            return False
        at -= 1
    if words[verb] in ("asked", "requested") and words[verb + 1 : verb + 3] in _UNNAMED:
        return False
    if at >= s.begin and words[at] == "of" and words[at - 1] == "short":
        return False
    return at < s.begin or words[at] not in ("nobody", "none", "neither", "nothing", "without")


def _said_after_to(s: Sentence, at: int) -> bool:
    """Of "to say" only what tells that it was said: "went on to say"."""
    return any(word in SPOKEN_ON for word in s.items.words[max(s.begin, at - 3) : at]) and not any(
        word in REFUSALS for word in s.items.words[max(s.begin, at - 3) : at]
    )


def before_stop(s: Sentence) -> int:
    """The end of the sentence without its full stop."""
    end = s.end
    while end > s.begin + 1 and s.items.words[end - 1] in (".", ";", ",", ":"):
        end -= 1
    return end


def has_verb(s: Sentence, begin: int, end: int) -> bool:
    """Whether these items hold a finite verb, as far as closed classes and endings tell."""
    words = s.items.words
    for i in range(begin, end):
        word = words[i]
        if word in AUXILIARIES or word in CONTRACTED or word in NOMINATIVES:
            return True
        past = word.endswith("ed") or word in IRREGULAR_PASTS
        if i > begin and not s.items.capital(i) and (past or cue_at(words, i) is not None):
            return True
    return end - begin > _SURELY_A_CLAUSE


def first_past(s: Sentence, begin: int, end: int) -> int | None:
    """The first verb in the past of these items, as far as its form tells."""
    words = s.items.words
    found = (i for i in range(begin, end) if words[i].endswith("ed") or words[i] in IRREGULAR_PASTS)
    return next((i for i in found if not s.items.capital(i)), None)


def verb_follows(s: Sentence, at: int) -> bool:
    """Whether a finite verb follows soon: what stands here is then a clause and no mere object."""
    words = s.items.words
    if words[at] in CONTRACTED or words[at] in NOMINATIVES:
        return True
    main = True
    for i in range(at + 1, min(s.end, at + LOOK_AHEAD)):
        word = words[i]
        if word in ";:" or (word == "," and i > at + 8):
            break
        if word in AUXILIARIES and words[i - 1] in ("and", "but"):  # denied the charge but was found guilty
            break
        if word == QUOTE and words[i - 1] not in DETERMINERS and words[i - 1] not in PREPOSITIONS and _has_past(s, i):
            return True
        if word in AUXILIARIES or word in CONTRACTED:
            return word not in ("being", "been", "be")
        if word in SUBJECTS and words[i - 1] not in PREPOSITIONS:
            return True
        past = (word.endswith("ed") or (word in IRREGULAR_PASTS and main)) and not s.items.capital(i)
        if past and words[i - 1] not in DETERMINERS:
            return True
        main = main and word not in SUBORDINATORS and word not in RELATIVES and word != ","
    return _says_anything(s, at) or _ends_in_present(s, at)


def _has_past(s: Sentence, at: int) -> bool:
    """Whether words in marks begin with a verb in the past: said the pump “never worked”."""
    return any(key.endswith("ed") or key in IRREGULAR_PASTS for key in s.keys(at)[:2])


def _says_anything(s: Sentence, at: int) -> bool:
    """For "said": whatever follows is what was said, if it is long enough to say anything."""
    words = s.items.words
    return s.end - at >= 5 and any(w in SAY for w in words[max(s.begin, at - 3) : at])


def _ends_in_present(s: Sentence, at: int) -> bool:
    """Whether a noun with its article and a verb in the present follow and end the sentence: "the pump leaks"."""
    words, end = s.items.words, before_stop(s)
    if end != at + 3 or words[at] not in _ARTICLES or s.items.capital(at + 2):
        return False
    return words[at + 2].endswith("s") and not words[at + 1].endswith("s")


def skip_adverbs(s: Sentence, at: int) -> int:
    """The first item from `at` on that is no adverb."""
    words = s.items.words
    while at < s.end and is_adverb(words[at]) and words[at] not in ("so", "there", "all", "both"):
        at += 1
    return at


def is_statement(s: Sentence, start: int, end: int, rest: tuple[int, int] | None, *, inverted: bool) -> bool:
    """Whether these items can be a statement: not a mere introduction such as "In Ohio on Monday"."""
    words = s.items.words
    if inverted and not has_verb(s, start, end):
        return False
    if rest is not None or QUOTE in words[start:end]:
        return not (rest is not None and words[start] in RELATIVES)
    if end - start < 3 or words[start] in RELATIVES:
        return False
    opens = words[start] in PREPOSITIONS or words[start] in SUBORDINATORS
    participle = words[start].endswith("ing") and not _has_own_verb(s, start, end)
    opens = opens or participle
    return not opens or any(words[i] == "," and has_verb(s, i + 1, end) for i in range(start, end))


def _has_own_verb(s: Sentence, start: int, end: int) -> bool:
    """Whether a phrase in -ing is the subject of a finite verb: "fishing bans do not help"."""
    words = s.items.words
    verb = next((i for i in range(start, end) if words[i] in AUXILIARIES), None)
    if verb is None:
        return end - start >= _SHORT_INTRODUCTION and has_verb(s, start, end)
    return not any(w in SUBORDINATORS or w in SUBJECTS or w in RELATIVES for w in words[start:verb])
