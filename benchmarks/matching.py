"""Which quotation answers to which quote that a reader marked: what accuracy.py and reliability.py count."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from quotes_tui.extraction import extract
from quotes_tui.model import Article, Quotation
from quotes_tui.text import word_keys

Row = dict[str, Any]
Characters = frozenset[int]
_LONGEST_MENTION = 15
# Verbs of saying: what an indirect quote under them reports, a reader would call a statement.
_VERBS = """
say says said saying tell tells told telling add adds added adding announce announces announced argue argues argued
arguing claim claims claimed claiming insist insists insisted note notes noted noting warn warns warned warning state
states stated stating explain explains explained report reports reported deny denies denied admit admits admitted
acknowledge acknowledged declare declared reply replied respond responded write writes wrote tweeted stressed emphasized
suggests suggested asserted confirmed promised vowed pledged accused alleged testified concluded recalled complained
urged asked called described criticized praised remarked observed commented reiterated cited
""".split()


class Quote(NamedTuple):
    """What a reader marked: its characters, those it may reach to, the edges that are right, its row."""

    characters: Characters
    reach: Characters
    edges: frozenset[tuple[int, int]]
    kind: str
    row: Row


class Find(NamedTuple):
    """What the program found: its characters and edges, and the quote with which it shares most, if any."""

    characters: Characters
    edges: tuple[int, int]
    quotation: Quotation
    quote: Quote | None

    def covers(self) -> float:
        """The share of its quote's characters that it takes."""
        return len(self.characters & self.quote.characters) / len(self.quote.characters) if self.quote else 0.0

    def inside(self) -> float:
        """The share of its characters that its quote has."""
        return len(self.characters & self.quote.reach) / len(self.characters) if self.quote else 0.0


def compared(gold: Path) -> Iterator[tuple[list[Quote], list[Find]]]:
    """The quotes of each article of a gold file, and what the program finds in it, optional ones left out."""
    for line in filter(str.strip, gold.read_text(encoding="utf-8").split("\n")):
        row = json.loads(line)
        text = row["text"]
        quotes = [quote for marked in row["quotes"] if (quote := _quote(text, marked)).characters]
        optional = [_quote(text, marked).reach for marked in row.get("optional", ())]
        finds = [_find(text, q, quotes) for q in extract(Article(id=row["id"], text=text, language="en"))]
        yield quotes, [f for f in finds if f.characters and not _is_optional(f, optional)]


def is_source(find: Find) -> bool:
    """Whether a quotation names the source that its quote names."""
    row, mention, speaker = find.quote.row if find.quote else {}, find.quotation.mention, find.quotation.speaker
    if mention and len(mention.text.split()) <= _LONGEST_MENTION:
        places = row.get("speaker_spans") or []
        if any(start < mention.end and mention.start < end for start, end in places):
            return True
    return bool(speaker) and _last(speaker) in {_last(row.get("speaker")), _last(row.get("speaker_name"))} - {""}


def _quote(text: str, row: Row) -> Quote:
    within = [row["within"]] if row.get("within") else []
    characters = _characters(text, row["spans"])
    cue = (row.get("cue") or "").casefold()
    says = "according to" in cue or any(word.strip(".,:;") in _VERBS for word in cue.split())
    kind = row.get("type", "indirect")
    kind = kind if kind != "indirect" else "speech" if says else "other"
    edges = frozenset(_edges(text, spans) for spans in (row["spans"], within) if spans)
    return Quote(characters, characters | _characters(text, within), edges, kind, row)


def _find(text: str, quotation: Quotation, quotes: Sequence[Quote]) -> Find:
    spans = [(span.start, span.end) for span in quotation.spans]
    characters = _characters(text, spans)
    best = max(quotes, key=lambda quote: len(characters & quote.characters), default=None)
    shares = best is not None and not characters.isdisjoint(best.characters)
    return Find(characters, _edges(text, spans), quotation, best if shares else None)


def _is_optional(find: Find, optional: Iterable[Characters]) -> bool:
    """Whether it lies more in an optional quote than in any that counts."""
    counted = len(find.characters & find.quote.characters) if find.quote else 0
    return any(len(find.characters & marked) > max(counted, 0.3 * len(find.characters)) for marked in optional)


def _edges(text: str, spans: Iterable[Sequence[int]]) -> tuple[int, int]:
    """Where spans begin and end, without marks, spaces, points and a leading "that"."""
    spans = list(spans)
    start, end = min(span[0] for span in spans), max(span[1] for span in spans)
    while start < end and _is_edge(text[start]):
        start += 1
    start += 5 if text[start : min(end, start + 5)].casefold() == "that " else 0
    while end > start and _is_edge(text[end - 1]):
        end -= 1
    return start, end


def _characters(text: str, spans: Iterable[Sequence[int]]) -> Characters:
    return frozenset(at for span in spans for at in range(*_edges(text, [span])) if not text[at].isspace())


def _is_edge(mark: str) -> bool:
    return mark.isspace() or mark == "`" or unicodedata.category(mark)[0] == "P"


def _last(name: str | None) -> str:
    """The last word of a name, without a possessive."""
    words = word_keys((name or "").replace("’s", "").replace("'s", ""))
    return words[-1] if words else ""
