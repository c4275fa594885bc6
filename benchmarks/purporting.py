"""Purported quotations made by rule from printed ones, each with the verdicts that are right for it.

The rules look at letters, spaces and a few English words only, and not at the program's own, so that they measure it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

from quotes_tui.model import Article, Kind, Quotation
from quotes_tui.text import sentences
from quotes_tui.verification import Verdict

_WORD = re.compile(r"\S+")
PLAIN = re.compile(r"[a-z]{5,}")
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
FEWEST, LONGEST = 9, 45
_SHORT = 4
_CHARACTERS = 22
TRIM_MARK = "…"

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


def quoted_sentences(
    article: Article, quotations: Sequence[Quotation], fewest: int = FEWEST, most: int = LONGEST
) -> Iterator[Sentence]:
    """The sentences of the direct quotations of an article that have so many words."""
    for quotation in quotations:
        if quotation.kind is Kind.DIRECT and quotation.act == "speech":
            for span in quotation.spans:
                for place in sentences(article.text, span.start, span.end):
                    words = place.of(article.text).strip(' ,\n\r\t"“”')
                    if fewest <= len(_WORD.findall(words)) <= most and not re.search(r"…|\.\.|\[", words):
                        yield Sentence(words, quotation, article)


def cases_of(sentence: Sentence) -> Iterator[Case]:
    """Every case that the rules make of one sentence."""
    for rule in _RULES:
        for kind, words, right in rule(sentence):
            yield Case(kind, words, frozenset(right), sentence.words)


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
    plain = [found for found in PLAIN.finditer(one.words) if found.group() not in _LIGHT]
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


def _changed_more(one: Sentence) -> Iterator[tuple[str, str, Sequence[Verdict]]]:
    plain = [found for found in PLAIN.finditer(one.words) if found.group() not in _LIGHT]
    if len(plain) > 3 and plain[1].group() != plain[-1].group():
        first, second = plain[1], plain[-1]
        two = _with(_with(one.words, second, "zithers"), first, "mellow")
        yield "two words replaced", two, [V.ALTERED]
        yield "two words swapped", _with(_with(one.words, second, first.group()), first, second.group()), [V.ALTERED]
        half = " ".join(one.parts[: 1 + one.words[: plain[len(plain) // 2].end()].count(" ")])
        if len(half.split()) > 5:
            yield "part, word replaced", _with(half, plain[1], "zither"), [V.ALTERED]
    if plain:
        letter = plain[-1].start() + 2
        other = "x" if one.words[letter] != "x" else "k"
        yield "letter changed", one.words[:letter] + other + one.words[letter + 1 :], [V.ALTERED]
    yield "words added", f"{one.words.rstrip('.!?')}, which the zithers of Tirol play at noon", [V.ALTERED]
    third = _FIRST_PERSON.sub(lambda found: _THIRD[found.group()], one.words)
    if third != one.words:
        yield "person changed", third, [V.ALTERED]


_THIRD = {"I": "he", "we": "they", "We": "They", "my": "his", "our": "their", "us": "them", "me": "him"}
_FIRST_PERSON = re.compile(rf"\b(?:{'|'.join(_THIRD)})\b(?!['’])")


def short_cases(one: Sentence) -> Iterator[Case]:
    """What is made of a sentence of few words."""
    yield Case("short sentence", one.words, frozenset((V.VERBATIM,)), one.words)
    plain = [found for found in PLAIN.finditer(one.words) if found.group() not in _LIGHT]
    if len(one.parts) > _SHORT and len(plain) > 1:
        words = _with(one.words, plain[0], "zither")
        yield Case("short, word replaced", words, frozenset((V.ALTERED,)), one.words)
    negation = re.search(r" (?:not|never) (?!only\b)|(?<=[a-z])n['’]t\b", one.words)
    if negation and not re.search(r"\b(?:ca|wo)n['’]t", one.words):
        words = _with(one.words, negation, " " if negation.group()[0] == " " else "")
        if len(_WORD.findall(words)) >= _SHORT and len(words) >= _CHARACTERS:
            yield Case("short, negation out", words, frozenset((V.ALTERED,)), one.words)


_RULES: tuple[Rule, ...] = (_whole, _fragments, _shortened, _unconditional, _changed, _changed_more)
