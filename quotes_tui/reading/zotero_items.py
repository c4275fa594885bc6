"""An item of a library as Zotero itself and Better BibTeX write it in JSON -> a row, and the files attached to it.

Unlike CSL-JSON it names them: `files/12/page.html` where the files were exported with the library.
"""

from __future__ import annotations

from collections.abc import Mapping

_OUTLETS = ("publicationTitle", "websiteTitle", "blogTitle", "forumTitle", "institution", "network", "publisher")
_NO_ARTICLES = frozenset({"attachment", "note", "annotation"})
KINDS = {
    "interview": "transcript",
    "hearing": "transcript",
    "presentation": "statement",
    "blogPost": "post",
    "forumPost": "post",
}
"""The kind of text that an item of a type is; news where the type is none of these."""


def is_item(row: Mapping[str, object]) -> bool:
    """Whether the row is such an item."""
    return isinstance(row.get("itemType"), str) and ("creators" in row or "attachments" in row) and "text" not in row


def as_row(item: Mapping[str, object]) -> dict[str, object]:
    """The item under the names of an article's fields; without a text where it is a note or a file alone."""
    kind = str(item["itemType"])
    return {
        "id": item.get("citationKey") or item.get("citekey") or item.get("itemKey") or item.get("key"),
        "text": None if kind in _NO_ARTICLES else item.get("abstractNote"),
        "title": item.get("title") or item.get("subject"),
        "outlet": next((item[name] for name in _OUTLETS if item.get(name)), None),
        "authors": _people(item, "author"),
        "translator": _people(item, "translator"),
        "published": item.get("date"),
        "accessed": item.get("accessDate"),
        "url": item.get("url"),
        "language": item.get("language"),
        "kind": KINDS.get(kind),
        "excerpt": True,
    }


def links(item: Mapping[str, object]) -> list[str]:
    """The files attached to the item."""
    attached = item.get("attachments")
    paths = [one.get("path") for one in attached if isinstance(one, Mapping)] if isinstance(attached, list) else []
    return [path for path in paths if isinstance(path, str)]


def _people(item: Mapping[str, object], role: str) -> list[str]:
    people = item.get("creators")
    if not isinstance(people, list):
        return []
    named = (_name(one) for one in people if isinstance(one, Mapping) and one.get("creatorType") == role)
    return [name for name in named if name]


def _name(person: Mapping[str, object]) -> str:
    return person_name(*(str(person.get(part) or "") for part in ("firstName", "lastName", "name")))


def person_name(given: str, family: str, whole: str = "") -> str:
    """The parts of a name as one."""
    return whole.strip() or " ".join(part.strip() for part in (given, family) if part.strip())
