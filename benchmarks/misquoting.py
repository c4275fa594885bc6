"""Purported quotations made by rule of a whole article: given to others, run together, reports put in marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from zlib import crc32

from purporting import FEWEST, LONGEST, PLAIN, TRIM_MARK, Case, Sentence

from quotes_tui.model import Article, Kind, Quotation, Statement
from quotes_tui.text import sentences
from quotes_tui.verification import Verdict

SHORT = "three words"
_INNER = re.compile(r"[\w’']+")
_DAYS = 9
_FEWEST_IN_MARKS = 4

V = Verdict


# --- whose and when --------------------------------------------------------------------------------------


def misdated(one: Sentence) -> Iterator[Case]:
    """A sentence given to a day on which it was not said: another one than is told, one after it was printed."""
    right = frozenset((V.OTHER_DATE,))
    if one.quotation.said:
        other = date.fromisoformat(one.quotation.said) - timedelta(_DAYS)
        yield Case("other day", one.words, right, one.words, date=other.isoformat())
    if one.article.published:
        later = date.fromisoformat(one.article.published[:10]) + timedelta(_DAYS)
        yield Case("printed before", one.words, right, one.words, date=later.isoformat())


def neighbours(found: Sequence[Sentence]) -> Iterator[Case]:
    """Two sentences of one quotation: together, over another one, in the other order."""
    for one, other in pairwise(found):
        if one.quotation is other.quotation and f"{one.words} {other.words}" in one.quotation.text:
            yield Case("two sentences", f"{one.words} {other.words}", frozenset((V.VERBATIM,)), one.words)
            turned = frozenset((V.STITCHED, V.ALTERED))
            yield Case("two sentences turned", f"{other.words} {one.words}", turned, one.words)
    for one, other in zip(found, found[2:], strict=False):
        if one.quotation is other.quotation:
            over = f"{one.words} {TRIM_MARK} {other.words}"
            yield Case("over a sentence, ellipsis", over, frozenset((V.TRIMMED,)), one.words)
            yield Case("over a sentence", f"{one.words} {other.words}", frozenset((V.STITCHED,)), one.words)


def attributed(found: Sequence[Sentence]) -> Iterator[Case]:
    """The sentences of an article given to those who said them, by another form of their name."""
    for one in found:
        quotation = one.quotation
        names = (quotation.speaker or "").split()
        if len(names) == 2 and quotation.speaker_kind == "person":
            given, family = names
            forms = (family, f"{family} {given}", f"{family}, {given}", f"Mr. {family}", f"{given[0]}. {family}")
            form = forms[crc32(one.words.encode()) % len(forms)]
            yield Case("own name, otherwise", one.words, frozenset((V.VERBATIM,)), one.words, speaker=form)
        if quotation.role and quotation.speaker:
            yield Case("own role", one.words, frozenset((V.VERBATIM,)), one.words, speaker=f"the {quotation.role}")
        if quotation.said:
            yield Case("own day", one.words, frozenset((V.VERBATIM,)), one.words, date=quotation.said)


def parts_in_marks(article: Article, quotations: Sequence[Quotation]) -> Iterator[Case]:
    """The parts in marks of partly quoted clauses, and the whole clauses put in marks."""
    for quotation in quotations:
        if quotation.kind is Kind.MIXED and quotation.act == "speech" and len(quotation.quoted) == 1:
            part = quotation.quoted[0].of(article.text)
            if len(part.split()) >= _FEWEST_IN_MARKS:
                yield Case("part in marks", part, frozenset((V.VERBATIM,)), quotation.text)
                if len(part) < len(quotation.text) / 2:
                    words = re.sub('["“”]', "", quotation.text)
                    yield Case("clause in marks", words, frozenset((V.PARAPHRASE,)), quotation.text)


def misattributed(found: Sequence[Sentence]) -> Iterator[Case]:
    """The sentences of an article given to another of its speakers."""
    names = sorted({name for one in found if (name := one.quotation.speaker) and " " in name})
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
            if all(len(PLAIN.findall(part)) > 1 for part in (half, rest)):
                yield Case("stitched halves", f"{half} {rest}", right, one.words)


def reported(quotations: Sequence[Quotation]) -> Iterator[Case]:
    """Indirect reports put in quotation marks."""
    for quotation in quotations:
        whole = len(quotation.text.split()) >= FEWEST and quotation.act == "speech"
        if quotation.kind is Kind.INDIRECT and whole:
            yield Case("report in marks", f"“{quotation.text}”", frozenset((V.PARAPHRASE,)), quotation.text)


def own_words(article: Article, quotations: Sequence[Quotation]) -> Iterator[Case]:
    """Sentences of an article's own text, and its headline."""
    for place in sentences(article.text):
        words = place.of(article.text).strip()
        near = any(place.start < quotation.end + 80 and quotation.start < place.end + 80 for quotation in quotations)
        if not near and FEWEST <= len(words.split()) <= LONGEST and not re.search('["“”]', words):
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
        if FEWEST <= len(words.split()) <= LONGEST:
            yield Case("of other articles", words, frozenset((V.NOT_IN_CORPUS,)), words)
            yield Case(SHORT, " ".join(_INNER.findall(words)[2:5]), frozenset((V.TOO_SHORT,)), words)
