"""Quotations cut into the units that are grouped, and units that travel together joined again.

Outlets cut one speech differently: what one prints as a single quotation of three sentences another prints as
three. So the unit is the sentence, in an indirect report the coordinated predicate ("it was ending X and was pulling
out of Y"), in a mixed one what stands on each side of an "and" with marks of its own. A unit is a `Passage`; its
spans are verbatim and lie inside the quotation's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from quotes_tui.grouping.wordings import split_keys
from quotes_tui.model import Article, Kind, Passage, Quotation, Span
from quotes_tui.text import sentences, strip

_FINITE = r"(?:also\s+)?(?:was|were|is|are|had|has|have|would|will|could|can|should|must|may|might|did|does|do)"
_COORDINATED = re.compile(rf",?\s+(?:and|but)\s+(?=(?:that\s+)?{_FINITE}\b)", re.IGNORECASE)
_AND = re.compile(r",?\s+(?:and|but)\s+", re.IGNORECASE)
_HAS_FINITE = re.compile(rf"\b{_FINITE}\b", re.IGNORECASE)
_IS_CLAUSE = re.compile(rf"\b(?:{_FINITE}|i|we|you|he|she|it|they)\b", re.IGNORECASE)
_SENTENCE_OVER = re.compile(r"[.!?…]")
_OMITTED = re.compile(r"\s(?:…|\.\s?\.\s?\.)$")
_FEWEST_WORDS = 3
_FEWEST_ASIAN = 8
_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_ENOUGH = 200  # characters, in which so many words are


def cut(article: Article, quotation: Quotation) -> list[Passage]:
    """The units of a quotation in the order of the text; together they hold every word of it."""
    units: list[tuple[Span, ...]] = []
    for number, span in enumerate(quotation.spans):
        pieces = _pieces(article.text, span, quotation)
        if number and not _sentence_over(article.text, quotation.spans[number - 1], span):
            units[-1] = (*units[-1], pieces[0])
            pieces = pieces[1:]
        units.extend((piece,) for piece in pieces)
    return [make_passage(article.text, quotation, spans) for spans in units]


def _pieces(text: str, span: Span, quotation: Quotation) -> list[Span]:
    found: list[Span] = []
    for sentence in sentences(text, span.start, span.end):
        if found and (_too_short(text, found[-1]) or _too_short(text, sentence) or _OMITTED.search(found[-1].of(text))):
            found[-1] = Span(found[-1].start, sentence.end)
        else:
            found.append(sentence)
    if quotation.kind is not Kind.DIRECT:
        found = [piece for sentence in found for piece in _predicates(text, sentence)]
        found = [part for piece in found for part in _marked_parts(text, piece, quotation.quoted)]
    return found or [span]


def _too_short(text: str, span: Span) -> bool:
    """Whether a sentence ("No.", "Look!") says too little to be looked for on its own."""
    words = text[span.start : min(span.end, span.start + _ENOUGH)]
    # Chinese and Japanese set no spaces: so many characters say as much as the fewest words.
    return len(split_keys(words)) < _FEWEST_WORDS and (words.isascii() or len(_ASIAN.findall(words)) < _FEWEST_ASIAN)


def _predicates(text: str, sentence: Span) -> list[Span]:
    """The coordinated predicates of a clause, each with a finite verb; the clause itself where there is one."""
    joints = (Span(*joint.span()) for joint in _COORDINATED.finditer(text, sentence.start, sentence.end))
    return _divided(text, sentence, joints, lambda head: bool(_HAS_FINITE.search(head.of(text))))


def _marked_parts(text: str, piece: Span, quoted: Sequence[Span]) -> list[Span]:
    """A clause that joins words in marks to others in marks by "and" or "but", cut there; else the clause itself."""
    between = pairwise(part for part in quoted if piece.holds(part))
    joints = (_AND.search(text, before.end, after.start) for before, after in between)
    return _divided(text, piece, (Span(*joint.span()) for joint in joints if joint), lambda head: True)


def is_clause(words: str) -> bool:
    """Whether words have what a sentence has and a fragment lacks: a finite verb or a pronoun as its subject."""
    return bool(_IS_CLAUSE.search(words))


def _divided(text: str, whole: Span, joints: Iterable[Span], stands: Callable[[Span], bool]) -> list[Span]:
    """What lies between those joints that leave enough on either side, and a head that stands alone."""
    found: list[Span] = []
    begin = whole.start
    for joint in joints:
        head, tail = Span(begin, joint.start), Span(joint.end, whole.end)
        if not any(_too_short(text, part) for part in (head, tail)) and stands(head):
            found.append(strip(text, head))
            begin = joint.end
    return [*found, Span(begin, whole.end)]


def _sentence_over(text: str, before: Span, after: Span) -> bool:
    """Whether a new sentence begins after an interruption: "X," he said. "Y." against "X," he said, "y."."""
    end = text[before.start : before.end].rstrip()
    return end.endswith((".", "!", "?")) or bool(_SENTENCE_OVER.search(text, before.end, after.start))


def make_passage(text: str, quotation: Quotation, spans: Sequence[Span]) -> Passage:
    """The passage of a quotation at these spans, its kind told from what of it stands in quotation marks."""
    return Passage(quotation, tuple(spans), " ".join(span.of(text) for span in spans), _kind(quotation, spans))


def _kind(quotation: Quotation, spans: Sequence[Span]) -> Kind:
    if quotation.kind is not Kind.MIXED:
        return quotation.kind
    quoted = any(span.overlap(part) for span in spans for part in quotation.quoted)
    return Kind.MIXED if quoted or not quotation.quoted else Kind.INDIRECT


def join(text: str, passages: Sequence[Passage]) -> Passage:
    """Neighbouring passages of one quotation as one."""
    quotation = passages[0].quotation
    spans = sorted(span for passage in passages for span in passage.spans)
    joined = [spans[0]]
    for span in spans[1:]:
        whole = Span(joined[-1].start, span.end)
        if any(part.holds(whole) for part in quotation.spans):
            joined[-1] = whole
        else:
            joined.append(span)
    return make_passage(text, quotation, joined)
