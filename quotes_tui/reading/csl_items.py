"""An entry of a library in CSL-JSON, as Zotero and its like export it -> a row.

Such a library has no texts of articles: what it has is the abstract, or a note, and the article made of it is an
excerpt.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_TYPES = frozenset(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter dataset document entry"
    " entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map"
    " motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post"
    " post-weblog regulation report review review-book software song speech standard thesis treaty webpage".split()
)
_NAMES = ("issued", "container-title", "URL", "accessed", "author", "abstract", "title-short", "DOI", "publisher")
_KINDS = {"interview": "transcript", "hearing": "transcript", "speech": "statement", "post": "post"}
_HAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_FEWEST = 6  # words: a note of fewer is no text


def is_item(row: Mapping[str, object]) -> bool:
    """Whether the row is such an entry: it says of what type it is, and has none of a text's own names."""
    return row.get("type") in _TYPES and "title" in row and any(name in row for name in _NAMES) and not _has_text(row)


def as_row(item: Mapping[str, object]) -> dict[str, object]:
    """The entry under the names of an article's fields."""
    return {
        "id": item.get("id"),
        "text": _text(item),
        "title": item.get("title"),
        "outlet": item.get("container-title") or item.get("publisher"),
        "authors": _people(item.get("author")),
        "published": _day(item.get("issued")),
        "accessed": _day(item.get("accessed")),
        "url": item.get("URL"),
        "language": item.get("language"),
        "kind": _KINDS.get(str(item.get("type"))),
        "occasion": item.get("event-title") or item.get("event"),
        "translator": _people(item.get("translator")),
        "excerpt": True,
    }


def _has_text(row: Mapping[str, object]) -> bool:
    return any(isinstance(row.get(name), str) for name in ("text", "body", "content", "maintext"))


def _text(item: Mapping[str, object]) -> str | None:
    abstract, note = item.get("abstract"), item.get("note")
    if isinstance(abstract, str) and abstract.strip():
        return abstract
    return note if isinstance(note, str) and len(note.split()) >= _FEWEST else None


def _people(value: object) -> list[str]:
    return (
        [name for one in value if isinstance(one, Mapping) and (name := _person(one))]
        if isinstance(value, list)
        else []
    )


def _person(person: Mapping[str, object]) -> str:
    if isinstance(person.get("literal"), str):
        return str(person["literal"])
    given, particle, family, suffix = (
        str(person.get(part) or "").strip() for part in ("given", "non-dropping-particle", "family", "suffix")
    )
    if _HAN.search(family):
        return f"{family}{given}"
    name = " ".join(part for part in (given, particle, family) if part)
    return f"{name}, {suffix}" if suffix else name


def _day(value: object) -> str | None:
    """A date of CSL in one word: the first of a range; as words where it is kept as such."""
    if not isinstance(value, Mapping):
        return value if isinstance(value, str) else None
    parts = value.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts else None
    if isinstance(first, list) and first:
        return "-".join(str(part).zfill(2) for part in first)
    words = value.get("raw") or value.get("literal")
    return words if isinstance(words, str) else None
