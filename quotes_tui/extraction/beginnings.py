"""Where the words begin that a verb of saying reports after it."""

from __future__ import annotations

from quotes_tui.extraction.adjuncts import skip_adjuncts
from quotes_tui.extraction.clauses import (
    LOOK_AHEAD,
    NOMINATIVES,
    SAY,
    has_verb,
    skip_adverbs,
    verb_follows,
)
from quotes_tui.extraction.cues import NOMINAL_CUES, Cue, Form, Frame, cue_at
from quotes_tui.extraction.items import QUOTE, Sentence
from quotes_tui.extraction.reported_objects import Content, is_refused, reported_object
from quotes_tui.extraction.word_classes import (
    AUXILIARIES,
    CONJUNCTIONS,
    CONTRACTED,
    DETERMINERS,
    OBJECTS,
    PREPOSITIONS,
    QUESTION_WORDS,
    SUBJECTS,
    TIMES,
)

_SHORTEST_TITLE = 3
_STOPS = frozenset(";:—–") | {"--"}
_ACCUSATIVES = frozenset("me him us them".split())
_NO_CLAUSE = CONJUNCTIONS | AUXILIARIES | _STOPS | frozenset(", . ? ! ) of as so something nothing".split())
_NO_CLAUSE_AFTER_THAT = frozenset(
    "night day week month year morning evening afternoon moment point time way kind sort".split()
)
_PREPOSITION_FRAMES = {"of": Frame.OF, "for": Frame.FOR, "as": Frame.AS, "against": Frame.AGAINST}
_LED_TO = frozenset((Frame.HEARER, Frame.TO, *_PREPOSITION_FRAMES.values()))


def content_after(s: Sentence, at: int, cue: Cue) -> Content | None:
    """Where the words begin that the cue at item `at` reports, after it."""
    begin = skip_adverbs(s, at + len(cue.words))
    if begin >= s.end or is_refused(s, begin, cue):
        return None
    return (
        _marked(s, begin, cue)
        or _introduced(s, begin, cue)
        or _told(s, begin, cue)
        or _bare(s, begin, cue)
        or reported_object(s, at + len(cue.words), cue)
    )


def _marked(s: Sentence, begin: int, cue: Cue) -> Content | None:
    """Words in marks right after the cue, or after a colon, a comma or a short adjunct."""
    words = s.items.words
    near = words[begin : begin + LOOK_AHEAD + 2]
    if QUOTE not in near and ":" not in near:
        return None
    if Frame.QUOTE in cue.frames:
        at = begin
        while at < min(s.end, begin + LOOK_AHEAD) and words[at] not in (QUOTE, ",", ":", "that", ";"):
            nominative = words[at] in NOMINATIVES and words[at + 1 : at + 2] != [":"]
            if nominative or words[at] in AUXILIARIES or _is_another(s, begin, at):
                return None
            at += 1
        if at + 1 < s.end and words[at] in ",:" and words[at + 1] == QUOTE:
            return Content(at + 1, Frame.QUOTE)
        if at + 1 < s.end and words[at] == ":" and words[at - 1] in OBJECTS:  # as she explained it: the money was lent
            return Content(at + 1, Frame.QUOTE)
        if words[begin] == ":" and begin + 1 < s.end:
            return Content(begin + 1, Frame.QUOTE)
    if words[begin] == QUOTE and (Frame.QUOTE in cue.frames or Frame.OBJECT in cue.frames) and not _is_work(s, begin):
        return Content(begin, Frame.QUOTE if Frame.QUOTE in cue.frames else Frame.OBJECT)
    return None


def _is_another(s: Sentence, begin: int, at: int) -> bool:
    """Whether the words belong to another verb, between this one and the marks: "who answered the phone said"."""
    found = cue_at(s.items.words, at) if at > begin and not s.items.capital(at) else None
    joined = s.items.words[at - 1] == "and"
    return found is not None and not joined and found.form is Form.PAST and Frame.QUOTE in found.frames


def _is_work(s: Sentence, at: int) -> bool:
    """Whether words in marks after a verb are a title or a name: sang “The Long Way Home”; the star, dubbed “Wisp,”."""
    if s.items.words[at - 2 : at] == [",", "dubbed"]:
        return True
    return not s.is_headline() and s.is_title(at) and not s.inner_stop(at) and len(s.keys(at)) >= _SHORTEST_TITLE


def _introduced(s: Sentence, begin: int, cue: Cue) -> Content | None:
    """Words after that, whether, how, to, of, as, for."""
    words = s.items.words
    if Frame.THAT in cue.frames and (that := _that(s, begin, cue)) is not None:
        return Content(that + 1, Frame.THAT)
    word = words[begin]
    if word in QUESTION_WORDS and Frame.QUESTION in cue.frames:
        return Content(begin, Frame.QUESTION)
    if word == "to" and Frame.TO in cue.frames and begin + 1 < s.end:
        return Content(begin, Frame.TO)
    if Frame.GERUND in cue.frames and word.endswith("ing") and len(word) > 4:
        return Content(begin, Frame.GERUND)
    if word == "of" and Frame.OF in cue.frames and Frame.HEARER not in cue.frames:
        return Content(begin + 1, Frame.OF)
    return None


def _that(s: Sentence, begin: int, cue: Cue) -> int | None:
    """The "that" which introduces a clause: right after the cue, or after who is told, when and where."""
    words = s.items.words
    if words[begin] == "that":
        return begin if begin + 1 < s.end and not _determines(s, begin) else None
    if words[begin] in OBJECTS and words[begin + 1 : begin + 2] == ["that"]:
        return begin + 1
    if Frame.HEARER not in cue.frames and not (
        words[begin] in PREPOSITIONS or words[begin] in TIMES or words[begin] in ",:"
    ):
        return None
    end = min(s.end - 1, begin + LOOK_AHEAD)
    if "that" not in words[begin:end]:
        return None
    for at in range(begin, end):
        word = words[at]
        if word == "that":
            return at if words[at - 1] == "," or _opens_clause(s, at + 1) else None
        if word in _STOPS or word in NOMINATIVES or word in AUXILIARIES or (word == QUOTE and not s.is_title(at)):
            return None
        if (found := cue_at(words, at)) and found.form in (Form.PAST, Form.ING) and not s.items.capital(at):
            return None
    return None


def _determines(s: Sentence, that: int) -> bool:
    """Whether a "that" only points at a noun: "said that night", "denied that claim to the Journal"."""
    words = s.items.words
    after = words[that + 2] if that + 2 < s.end else "."
    points = after in PREPOSITIONS or after in ".,;"
    noun = words[that + 1] in NOMINAL_CUES and not words[that + 1].endswith("s")
    return words[that + 1] in _NO_CLAUSE_AFTER_THAT or (noun and points)


def _opens_clause(s: Sentence, at: int) -> bool:
    """Whether what stands after "that" can be a subject: a relative "that" has its verb there."""
    word = s.items.words[at]
    if word in AUXILIARIES or word in _NO_CLAUSE_AFTER_THAT or word.endswith("ed"):
        return False
    if word in DETERMINERS or word in SUBJECTS or word in CONTRACTED or word in PREPOSITIONS or word == QUOTE:
        return True
    if s.items.capital(at):
        return True
    return not cue_at(s.items.words, at) and any(w in AUXILIARIES for w in s.items.words[at + 1 : min(at + 6, s.end)])


def _told(s: Sentence, begin: int, cue: Cue) -> Content | None:
    """Words after the one who is told: told CNN he would go, asked them to leave, accused Tokyo of lying."""
    words = s.items.words
    if _LED_TO.isdisjoint(cue.frames):
        return None
    clause = Frame.HEARER in cue.frames and Frame.CLAUSE in cue.frames
    for at in range(begin, min(s.end - 1, begin + LOOK_AHEAD)):
        word = words[at]
        if word in _STOPS or word == ",":
            return None
        if at > begin and (frame := _frame_of(word, cue)) is not None:
            if frame is Frame.AS and _is_naming(s, at, cue):
                return None
            return Content(_from_object(s, begin, at, (frame, cue)), frame)
        if clause and at > begin and word in NOMINATIVES:
            return Content(at, Frame.CLAUSE)
        if word == QUOTE or word in AUXILIARIES:
            return None
    return None


def _is_naming(s: Sentence, at: int, cue: Cue) -> bool:
    """Whether something is only called by its other name: "refers to the sea as the East Sea"."""
    name = at + 1 + (s.items.words[at + 1] in DETERMINERS)
    return cue.words[0].startswith("refer") and name < s.end and s.items.capital(name)


def _from_object(s: Sentence, begin: int, at: int, content: tuple[Frame, Cue]) -> int:
    """What is described as something belongs to the words; who is urged, asked or accused does not."""
    frame, cue = content
    if frame is Frame.OF or (frame is Frame.AS and at == begin and s.items.words[at + 1] == QUOTE):
        return at + 1
    if frame in (Frame.AS, Frame.FOR) or (frame is Frame.TO and Frame.HEARER not in cue.frames):
        return begin
    return at - 1 if s.items.words[at - 1] in ("not", "never") else at


def _frame_of(word: str, cue: Cue) -> Frame | None:
    if word == "to" and Frame.TO in cue.frames:
        return Frame.TO
    if word in ("whether", "if", "how", "why", "what") and Frame.HEARER in cue.frames and Frame.QUESTION in cue.frames:
        return Frame.QUESTION
    frame = _PREPOSITION_FRAMES.get(word)
    return frame if frame is not None and frame in cue.frames else None


def _bare(s: Sentence, begin: int, cue: Cue) -> Content | None:
    """A clause without "that"."""
    if Frame.CLAUSE not in cue.frames:
        return None
    words = s.items.words
    at = skip_adjuncts(s, begin)
    if Frame.HEARER in cue.frames:
        at = _after_hearer(s, at)
    if at + 2 > s.end or words[at] in _NO_CLAUSE or _is_mere_object(s, at) or _is_main_verb(s, at):
        return None
    if (cue.words[0] not in SAY or words[at] in ("his", "her", "their")) and _is_closed_object(s, at):
        return None
    if words[at - 1] == "," and (words[at].endswith("ing") or words[at] == "when"):  # said on Monday, adding
        return None
    if words[at] in _ACCUSATIVES or (words[at] in PREPOSITIONS and cue.words[0] not in SAY):
        return None
    return Content(at, Frame.CLAUSE) if verb_follows(s, at) else None


def _is_mere_object(s: Sentence, at: int) -> bool:
    """Whether what is said is a noun and no clause: "said a word about it", "tell the truth"."""
    return s.end - at < 3 and s.items.words[at] not in NOMINATIVES


def _is_closed_object(s: Sentence, at: int) -> bool:
    """Whether a noun is what is said and a comma leads on to another clause: "Once he wrote the book, Low left"."""
    commas = [i for i in range(at, min(s.end, at + LOOK_AHEAD)) if s.items.words[i] == ","]
    if not commas or has_verb(s, at, commas[0]) or s.items.words[at] in NOMINATIVES:
        return False
    aside = len(commas) > 1 and not has_verb(s, commas[0] + 1, commas[1])
    return not aside and verb_follows(s, commas[0] + 1)


def _is_main_verb(s: Sentence, at: int) -> bool:
    """Whether the sentence goes on here with its own verb: "Low, replying to Hill, told the House that"."""
    found = cue_at(s.items.words, at)
    if found is None or found.form is not Form.PAST or s.items.capital(at) or at + 1 >= s.end:
        return False
    return s.items.words[at + 1] in DETERMINERS or s.items.words[at + 1] in OBJECTS


def _after_hearer(s: Sentence, at: int) -> int:
    """After the one who is told, and after when and where: a pronoun, or a name up to a determiner."""
    words = s.items.words
    if words[at] in OBJECTS:
        return at + 1
    for i in range(at + 1, min(s.end, at + 8)):
        if words[i] in DETERMINERS or words[i] in SUBJECTS or words[i] in CONTRACTED:
            return i
        if (words[i] == "on" or words[i] in TIMES) and (after := skip_adjuncts(s, i)) > i:
            return after
        if words[i] in ",.;:":
            break
    return s.end
