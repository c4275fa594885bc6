"""Words in quotation marks: double marks outside, inner ones single, the words as they are.

Only what the article prints in marks is put in marks: a partly quoted clause keeps them at their places, a
paraphrase gets none, and nor does a translation that a machine or the user made. Whatever the copy changes in the
wording is an `Edit`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quotes_tui.citation.edits import Change, Copied, Edit, applied
from quotes_tui.citation.marks import turned_marks
from quotes_tui.citation.markup import is_abbreviated
from quotes_tui.model import Article, Kind, Passage, Span
from quotes_tui.text import clean

_OPENING, _CLOSING = "\"“„«'‘‚‹", "\"”“»'’‘›"
_STOPPED = re.compile(r"[.,;:!?…–—-][\"'’”)\]]*\s*\Z")
_SPACES = re.compile(r"\s+")
_PARAGRAPH = re.compile(r"\r?\n[ \t]*\r?\n")
_STRAIGHT = dict.fromkeys(map(ord, "“”„‟"), '"') | dict.fromkeys(map(ord, "‘’‚‛"), "'")
_UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
_DOTS = re.compile(r"…|\.{3}(?!\.)|\. \. \.(?! ?\.)")
OWN = ("machine", "user")
"""Translations that nobody published: they are told, not quoted."""


@dataclass(frozen=True, slots=True)
class Quoting:
    """How a style quotes: its ellipsis (empty: as printed), and from how many words or characters on it sets a block.

    `straight` marks are typewriter ones; `stop` says what becomes of the full stop at the end: it is kept, left out
    (a citation in parentheses follows) or turned to a comma (the speaker follows). `brackets` tell an ellipsis of the
    copy's own from the article's, where both are in one quotation.
    """

    ellipsis: str = ""
    block_words: int = 0
    block_length: int = 0
    straight: bool = False
    stop: str = "kept"
    brackets: bool = False


AS_PRINTED = Quoting()


def is_quoted(passage: Passage, article: Article) -> bool:
    """Whether the words may stand in quotation marks: somebody printed or said them so."""
    return passage.kind is not Kind.INDIRECT and article.translation not in OWN


def copied(passage: Passage, article: Article, rules: Quoting = AS_PRINTED) -> Copied:
    """The words of a passage with the quotation marks that they deserve, on clean lines, and every change made.

    A block has a line for each paragraph.
    """
    whole = passage.kind is Kind.DIRECT and is_quoted(passage, article)
    block = whole and _is_long(passage, rules)
    edits = sorted(_edits(passage, article, rules, block))
    if rules.straight:
        edits = sorted(_straightened(article.text, passage.spans, edits))
    text = applied(article.text, Span(passage.spans[0].start, passage.spans[-1].end), edits)
    if whole and not block:
        text = f'"{text}"' if rules.straight else f"“{text}”"
    return Copied(text, tuple(edit for edit in edits if edit.kind is not Change.OUTER), block)


def quoted(passage: Passage, article: Article) -> str:
    """The same text alone, as the article prints it but for the marks."""
    return copied(passage, article).text


def _is_long(passage: Passage, rules: Quoting) -> bool:
    # Of a script without spaces two signs are about a word.
    words = len(passage.text.split()) + len(_UNSPACED.findall(passage.text)) // 2
    long = rules.block_words and words >= rules.block_words
    return bool(long or (rules.block_length and len(passage.text) > rules.block_length))


def _straightened(text: str, spans: Sequence[Span], edits: Sequence[Edit]) -> Iterator[Edit]:
    """The same changes with typewriter marks, and one for each mark that they leave curly."""
    changed = [replace(edit, after=edit.after.translate(_STRAIGHT)) for edit in edits]
    yield from (edit for edit in changed if edit.before != edit.after)
    taken = {at for edit in edits for at in range(edit.place.start, edit.place.end)}
    for span in spans:
        for at, sign in enumerate(span.of(text), span.start):
            straight = sign.translate(_STRAIGHT)
            if straight != sign and at not in taken:
                yield Edit(Span(at, at + 1), sign, straight, Change.MARK_TURNED, "the style has typewriter marks")


def _edits(passage: Passage, article: Article, rules: Quoting, block: bool) -> Iterator[Edit]:
    text, own = article.text, not is_quoted(passage, article)
    for span in passage.spans:
        marks = _bared(passage, text, span) if own else _marks(passage, text, span, block)
        yield from marks
        taken = {edit.place.start for edit in marks}
        yield from _dots(text, span, rules)
        yield from (edit for edit in _white_space(text, span, block) if edit.place.start not in taken)
        yield from (edit for edit in _characters(text, span) if edit.place.start not in taken)
    for span, following in zip(passage.spans, passage.spans[1:], strict=False):
        yield _gap(passage, text, span, following, "…" if own else _own_ellipsis(passage, rules), own or block)
    if passage.kind is not Kind.INDIRECT:
        yield from _end(passage, text, rules, block)


# --- marks -----------------------------------------------------------------------------------------------


def _marks(passage: Passage, text: str, span: Span, block: bool) -> list[Edit]:
    if passage.kind is Kind.DIRECT:
        return _doubled(text, span) if block else _inner(text, span)
    edits: list[Edit] = []
    for part in passage.quotation.quoted:
        start, end = max(part.start, span.start), min(part.end, span.end)
        if start < end:
            edits += [_outer(text, start, span, opens=True), *_inner(text, Span(start, end))]
            edits += [_outer(text, end, span, opens=False)]
    return [edit for edit in edits if edit.before != edit.after]


def _bared(passage: Passage, text: str, span: Span) -> list[Edit]:
    """The marks of quoted parts left out, where a translation of one's own is no quotation."""
    parts = passage.quotation.quoted if passage.kind is Kind.MIXED else ()
    edits = [
        replace(_outer(text, at, span, opens=opens), after="", kind=Change.MARK_LEFT_OUT, why="nobody published it so")
        for part in parts
        for at, opens in ((part.start, True), (part.end, False))
    ]
    return [edit for edit in edits if edit.before and span.holds(edit.place)]


def _outer(text: str, at: int, span: Span, *, opens: bool) -> Edit:
    """The mark before or after a quoted part: the article's own one turned, or one added where the passage is cut."""
    mark, kinds = ("“", _OPENING) if opens else ("”", _CLOSING)
    place = Span(at - 1, at) if opens else Span(at, at + 1)
    inside = span.start <= place.start and place.end <= span.end
    stands = place.start >= 0 and place.of(text) in kinds and place.of(text) != ""
    if inside and stands:
        return Edit(place, place.of(text), mark, Change.MARK_TURNED, "outer marks are double")
    kind = Change.OUTER if stands else Change.MARK_ADDED
    return Edit(Span(at, at), "", mark, kind, "the passage begins or ends within the marks")


def _inner(text: str, span: Span) -> list[Edit]:
    return turned_marks(text, span, within=True, why="a quotation within a quotation")


def _doubled(text: str, span: Span) -> list[Edit]:
    return turned_marks(text, span, within=False, why="a block has no outer marks")


# --- dots, white space, what steers ----------------------------------------------------------------------


def _dots(text: str, span: Span, rules: Quoting) -> Iterator[Edit]:
    """The article's own ellipses as the style writes them."""
    if not rules.ellipsis:
        return
    for found in _DOTS.finditer(text, span.start, span.end):
        before = text[found.start() - 1 : found.start()] if found.start() > span.start else " "
        after = text[found.end() : found.end() + 1] if found.end() < span.end else " "
        spaced = after.isalnum() or (" " in rules.ellipsis and after in ",;:?!")
        new = (" " if before.isalnum() or before in ".,;:?!" else "") + rules.ellipsis + (" " if spaced else "")
        if new != found.group():
            why = "the style writes an ellipsis so"
            yield Edit(Span(*found.span()), found.group(), new, Change.ELLIPSIS, why)


def _white_space(text: str, span: Span, block: bool) -> Iterator[Edit]:
    for found in _SPACES.finditer(text, span.start, span.end):
        words, place = found.group(), Span(*found.span())
        at_an_end = place.start == span.start or place.end == span.end
        after = "" if at_an_end else "\n" if block and _PARAGRAPH.search(words) else " "
        if words != after:
            kind = Change.LINE_END if "\n" in words or "\r" in words else Change.SPACE
            yield Edit(place, words, after, kind, "a copy runs on" if after == " " else "a copy has no space there")


def _characters(text: str, span: Span) -> Iterator[Edit]:
    words = span.of(text)
    if words.isprintable():
        return
    for at, (old, new) in enumerate(zip(words, clean(words), strict=True), span.start):
        if old != new and not old.isspace():
            yield Edit(Span(at, at + 1), old, new, Change.CHARACTER, "it could steer a terminal")


# --- interruptions and the end ---------------------------------------------------------------------------


def _own_ellipsis(passage: Passage, rules: Quoting) -> str:
    """The mark for words that the copy leaves out."""
    mark = rules.ellipsis or "…"
    return f"[{mark}]" if rules.brackets and _DOTS.search(passage.text) else mark


def _gap(passage: Passage, text: str, span: Span, following: Span, ellipsis: str, unmarked: bool) -> Edit:
    place = Span(span.end, following.start)
    if passage.kind is not Kind.DIRECT:
        return Edit(place, place.of(text), " ", Change.INTERRUPTION, "the passage leaves it out")
    if any(place.overlap(other) for other in passage.quotation.spans):
        return Edit(place, place.of(text), f" {ellipsis} ", Change.ELLIPSIS, "words of the quotation are left out")
    between = " " if unmarked or _STOPPED.search(span.of(text)) else "” “"
    return Edit(place, place.of(text), between, Change.INTERRUPTION, "the attribution stands within the quotation")


def _end(passage: Passage, text: str, rules: Quoting, block: bool) -> Iterator[Edit]:
    """The comma at the end belongs to the reporter's sentence; the stop gives way to what follows."""
    span, whole = passage.spans[-1], passage.kind is Kind.DIRECT
    words = span.of(text).rstrip()
    if not whole or any(sign in words for sign in "“‘"):
        words = words.rstrip(_CLOSING)
    at = span.start + len(words)
    last = Span(at - 1, at)
    if words.endswith(","):
        if whole and rules.stop != "comma":
            yield Edit(last, ",", "", Change.COMMA, "it belongs to the reporter's sentence")
    elif is_abbreviated(words):
        if rules.stop == "comma":
            yield Edit(Span(at, at), "", ",", Change.COMMA_ADDED, "the speaker follows")
    elif words.endswith(".") and not words.endswith((". . .", "...")) and not block:
        if rules.stop == "left out":
            yield Edit(last, ".", "", Change.STOP, "the citation in parentheses follows")
        elif rules.stop == "comma":
            yield Edit(last, ".", ",", Change.STOP_TURNED, "the speaker follows")
    elif rules.stop == "comma" and (words[-1:].isalnum() or words.endswith((")", "]"))):
        yield Edit(Span(at, at), "", ",", Change.COMMA_ADDED, "the speaker follows")
