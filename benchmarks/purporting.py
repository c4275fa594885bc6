"""Purported quotations made by rule from printed ones, each with the verdicts that are right for it.

The rules look at letters, spaces and a few English words only, and not at the program's own, so that they measure it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from zlib import crc32

from quotes_tui.model import Article, Kind, Quotation, Statement
from quotes_tui.text import sentences
from quotes_tui.verification import Verdict

_WORD = re.compile(r"\S+")
_INNER = re.compile(r"[\w’']+")
_PLAIN = re.compile(r"[a-z]{5,}")
_NEGATION = re.compile(r"\b(?:not|no|never|nobody|none|nothing|nor|neither|without|cannot)\b|n['’]t\b", re.IGNORECASE)
_CONDITION = re.compile(r"(?<=[\w’]),? (?:if|unless|until|as long as|provided that|only when) ", re.IGNORECASE)
_BOUND = re.compile(r"\b(?:if|unless|until|when|once|as long as|provided)\b", re.IGNORECASE)
_IDLE = re.compile(r",? if (?:not|any|at all|anything|ever|necessary|possible|you will|you like|only)\b")
_WONDER = re.compile(r"\b(?:see|know|asked?|wonder|sure|as|even|what|like|not|decide|about|of|and|or|but)$")
_CLAUSE = re.compile(r"\b(?:I|we|you|he|she|it|they|there|is|are|will)\b")
_LED = re.compile(r"(?:If|Unless) (?!not\b|you will|you like|so\b)[^,;]+, (?:then )?(?=(?:I|we|they|he|she|it|there) )")
_DENIED = re.compile(r"\b(?:I|we|they|he|she) (?:do not|don['’]t|did not|didn['’]t) (?:think|believe) (?:that )?")
_JOINT = re.compile(r", (?:and|but) (?=(?:I|we|you|he|she|it|they|there) )")
_MENDABLE = re.compile(r"\b(?:is|are|was|were|will|would|can|should|must)\b(?! not\b)(?!['’])")
_FIGURE = re.compile(r"(?<![\w.,$])[1-9]\d*(?![\w.,])")
_LIGHT = frozenset(
    "that with from have this they them their there about which would could should been were will".split()
)
_FEWEST, _LONGEST = 9, 45
_DAYS = 9
TRIM_MARK = "…"
SHORT = "three words"

V = Verdict


@dataclass(frozen=True)
class Case:
    """A purported quotation: of which kind, whose and when it is said to be, which verdicts are right, of what made."""

    kind: str
    words: str
    right: frozenset[Verdict]
    source: str
    speaker: str | None = None
    date: str | None = None

    @property
    def order(self) -> tuple[int, str, str]:
        """A place among others of its kind that nothing but its words decides."""
        return crc32(self.words.encode()), self.words, self.source


@dataclass(frozen=True)
class Sentence:
    """A sentence in quotation marks, and what it is a part of."""

    words: str
    quotation: Quotation
    article: Article

    @property
    def parts(self) -> list[str]:
        """Its words with their punctuation."""
        return _WORD.findall(self.words)


Rule = Callable[[Sentence], Iterator[tuple[str, str, Sequence[Verdict]]]]


def quoted_sentences(article: Article, quotations: Sequence[Quotation]) -> Iterator[Sentence]:
    """The sentences of the direct quotations of an article, of a length that leaves room for changes."""
    for quotation in quotations:
        if quotation.kind is Kind.DIRECT and quotation.act == "speech":
            for span in quotation.spans:
                for place in sentences(article.text, span.start, span.end):
                    words = place.of(article.text).strip(' ,\n\r\t"“”')
                    if _FEWEST <= len(_WORD.findall(words)) <= _LONGEST and not re.search(r"…|\.\.|\[", words):
                        yield Sentence(words, quotation, article)


def cases_of(sentence: Sentence) -> Iterator[Case]:
    """Every case that the rules make of one sentence."""
    for rule in _RULES:
        for kind, words, right in rule(sentence):
            yield Case(kind, words, frozenset(right), sentence.words)
    yield from _misdated(sentence)


# --- the words as they are -------------------------------------------------------------------------------


def _whole(one: Sentence) -> Iterator[tuple[str, str, Sequence[Verdict]]]:
    yield "whole sentence", one.words, [V.VERBATIM]
    yield "other style", _styled(one.words), [V.VERBATIM]


def _styled(words: str) -> str:
    """Other case, marks, dashes and white space, by turns."""
    straight = words.replace("’", "'").replace("“", '"').replace("”", '"')
    styles = (
        words.upper(),
        f"«{words.lower()}»",
        f'"{straight}"',
        re.sub(r" ?[—–] ?| - ", " -- ", words).replace(" ", "  "),
        "\n".join(_WORD.findall(words)),
        f"‘{words}!’",
        re.sub(r"[,;:.!?]+(?= |$)", "", words),
    )
    return styles[crc32(words.encode()) % len(styles)]


def _fragments(one: Sentence) -> Iterator[tuple[str, str, Sequence[Verdict]]]:
    parts = one.parts
    start, stop = len(parts) // 4, len(parts) - len(parts) // 4
    yield "fragment", " ".join(parts[start:stop]), [V.VERBATIM, V.TRIMMED]
    found = _JOINT.search(one.words)
    if (
        found
        and not _NEGATION.search(one.words)
        and not re.search(r"\b(?:if|unless|until)\b", one.words, re.IGNORECASE)
    ):
        first = one.words[: found.start()]
        if len(first.split()) > 5 and "," not in first:
            yield "whole clause", first, [V.VERBATIM]


# --- words left out --------------------------------------------------------------------------------------


def _shortened(one: Sentence) -> Iterator[tuple[str, str, Sequence[Verdict]]]:
    parts = one.parts
    start, stop = len(parts) // 3, len(parts) // 3 + 3
    left_out = " ".join(parts[start:stop])
    head, tail = " ".join(parts[:start]), " ".join(parts[stop:])
    if not _NEGATION.search(left_out) and not re.search(r"\d", left_out):
        yield "left out, with ellipsis", f"{head} {TRIM_MARK} {tail}", [V.TRIMMED]
        yield "left out, unmarked", f"{head} {tail}", [V.TRIMMED]


def unconditional(one: Sentence) -> Iterator[tuple[str, str]]:
    """A sentence without the condition that it has at an end, or the "I do not think" it begins with."""
    found = _CONDITION.search(one.words)
    head = one.words[: found.start()] if found else ""
    idle = found and (_IDLE.match(one.words, found.start()) or _BOUND.search(head) or _WONDER.search(head))
    if len(head.split()) > 4 and not idle and _CLAUSE.search(head):
        yield "condition dropped", head
    led = _LED.match(one.words)
    if led and len(one.words[led.end() :].split()) > 4:
        yield "condition before", one.words[led.end() :]
    denied = _DENIED.match(one.words)
    if denied and len(one.words[denied.end() :].split()) > 4:
        yield "negation dropped", one.words[denied.end() :]


def _unconditional(one: Sentence) -> Iterator[tuple[str, str, Sequence[Verdict]]]:
    for kind, words in unconditional(one):
        yield kind, words, [V.TRIMMED]


# --- words changed ---------------------------------------------------------------------------------------


def _changed(one: Sentence) -> Iterator[tuple[str, str, Sequence[Verdict]]]:
    plain = [found for found in _PLAIN.finditer(one.words) if found.group() not in _LIGHT]
    if len(plain) > 1:
        middle = plain[len(plain) // 2]
        yield "word replaced", _with(one.words, middle, "zither"), [V.ALTERED]
        yield "word put in", _with(one.words, middle, f"zither {middle.group()}"), [V.ALTERED]
    verb = _MENDABLE.search(one.words)
    if verb and not one.words.endswith("?"):
        yield "negation put in", _with(one.words, verb, f"{verb.group()} not"), [V.ALTERED]
    negation = re.search(r" (?:not|never) (?!only\b)", one.words)
    if negation:
        yield "negation taken out", _with(one.words, negation, " "), [V.ALTERED]
    figure = _FIGURE.search(one.words)
    if figure:
        yield "number changed", _with(one.words, figure, str(int(figure.group()) + 13)), [V.ALTERED]


def _with(words: str, found: re.Match[str], other: str) -> str:
    return words[: found.start()] + other + words[found.end() :]


_RULES: tuple[Rule, ...] = (_whole, _fragments, _shortened, _unconditional, _changed)


# --- whose and when --------------------------------------------------------------------------------------


def _misdated(one: Sentence) -> Iterator[Case]:
    right = frozenset((V.OTHER_DATE,))
    if one.quotation.said:
        other = date.fromisoformat(one.quotation.said) - timedelta(_DAYS)
        yield Case("other day", one.words, right, one.words, date=other.isoformat())
    if one.article.published:
        later = date.fromisoformat(one.article.published[:10]) + timedelta(_DAYS)
        yield Case("printed before", one.words, right, one.words, date=later.isoformat())


def misattributed(found: Sequence[Sentence]) -> Iterator[Case]:
    """The sentences of an article given to another of its speakers."""
    names = sorted({one.quotation.speaker for one in found if one.quotation.speaker})
    for one in found:
        mine = one.quotation.speaker
        other = next((name for name in names if mine and not _shares(name, mine)), None)
        if other:
            yield Case("other speaker", one.words, frozenset((V.OTHER_SPEAKER,)), one.words, speaker=other)


def _shares(one: str, other: str) -> bool:
    return bool(set(one.split()) & set(other.split()))


def joined(found: Sequence[Sentence], statements: dict[str, str]) -> Iterator[Case]:
    """Sentences of two quotations of one speaker that stand in two statements and apart, in one pair of marks."""
    for one, other in zip(found, found[2:], strict=False):
        places = statements.get(one.words), statements.get(other.words)
        apart = "\n" in one.article.text[one.quotation.end : other.quotation.start]
        speaker = one.quotation.speaker
        two = one.quotation is not other.quotation and None not in places and places[0] != places[1]
        if two and apart and speaker and speaker == other.quotation.speaker:
            right = frozenset((V.STITCHED,))
            yield Case("stitched", f"{one.words} {other.words}", right, one.words)
            yield Case("stitched, with ellipsis", f"{one.words} {TRIM_MARK} {other.words}", right, one.words)
            half = " ".join(one.parts[: -(len(one.parts) // 3)])
            rest = " ".join(other.parts[len(other.parts) // 3 :])
            if all(len(_PLAIN.findall(part)) > 1 for part in (half, rest)):
                yield Case("stitched halves", f"{half} {rest}", right, one.words)


def reported(quotations: Sequence[Quotation]) -> Iterator[Case]:
    """Indirect reports put in quotation marks."""
    for quotation in quotations:
        whole = len(quotation.text.split()) >= _FEWEST and quotation.act == "speech"
        if quotation.kind is Kind.INDIRECT and whole:
            yield Case("report in marks", f"“{quotation.text}”", frozenset((V.PARAPHRASE,)), quotation.text)


def own_words(article: Article, quotations: Sequence[Quotation]) -> Iterator[Case]:
    """Sentences of an article's own text, and its headline."""
    for place in sentences(article.text):
        words = place.of(article.text).strip()
        near = any(place.start < quotation.end + 80 and quotation.start < place.end + 80 for quotation in quotations)
        if not near and _FEWEST <= len(words.split()) <= _LONGEST and not re.search('["“”]', words):
            yield Case("article's own words", words, frozenset((V.PARAPHRASE,)), words)


def passages_by_words(statements: Sequence[Statement]) -> dict[str, str]:
    """The ids of the statements by the words of the sentences that they take."""
    return {
        passage.text.strip(' ,\n\r\t"“”'): statement.id
        for statement in statements
        for variant in statement.variants
        for passage in variant.passages
    }


def foreign(article: Article) -> Iterator[Case]:
    """Sentences of an article that is not in the index, and three words of each."""
    for place in sentences(article.text):
        words = place.of(article.text).strip()
        if _FEWEST <= len(words.split()) <= _LONGEST:
            yield Case("of other articles", words, frozenset((V.NOT_IN_CORPUS,)), words)
            yield Case(SHORT, " ".join(_INNER.findall(words)[2:5]), frozenset((V.TOO_SHORT,)), words)
