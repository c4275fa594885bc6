"""The name of an article's file: the day, the outlet and the title, in small letters."""

from __future__ import annotations

import re
import unicodedata

from quotes_tui.model import Article

_LONGEST = 80  # characters
_BYTES = 180  # a file system takes 255, and a number and a suffix follow
_NO_LETTERS = re.compile(r"[\W_]+")


def file_name(article: Article) -> str:
    """`2022-03-22-the-moscow-times-japan-protests`; letters of every script stay, marks above Latin ones go."""
    outlet, title = _slug(article.outlet or article.agency or ""), _slug(article.title or "")
    name = "-".join(filter(None, (article.published, outlet, title)))
    name = _cut(name if outlet or title else _slug(article.id))
    # A README is no article for whoever reads the folder.
    return f"article-{name}".strip("-") if not name or name.startswith("readme") else name


def _slug(words: str) -> str:
    return _NO_LETTERS.sub("-", _bare(words.casefold())).strip("-")


def _bare(words: str) -> str:
    apart = unicodedata.normalize("NFD", words.replace("’", "").replace("'", ""))
    bare = "".join(one for at, one in enumerate(apart) if not (unicodedata.combining(one) and _is_latin(apart, at)))
    return unicodedata.normalize("NFC", bare)


def _is_latin(words: str, at: int) -> bool:
    while at and unicodedata.combining(words[at]):
        at -= 1
    return words[at] < "\u0250"


def _cut(name: str) -> str:
    """The beginning of a name that is too long, up to the end of a word where there is one."""
    cut = name[:_LONGEST]
    while len(cut.encode("utf-8", "replace")) > _BYTES:
        cut = cut[:-1]
    head = cut.rpartition("-")[0]
    return (head if len(cut) < len(name) and len(head) > len(cut) // 2 else cut).strip("-")
