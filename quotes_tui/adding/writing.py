"""An article -> a Markdown file with front matter, from which it is read back with the same text and fields."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from quotes_tui.model import Article

# Not written: the name of the file is the id, and the file has its own path and encoding.
_NOT_WRITTEN = ("id", "text", "encoding", "path")
_PLAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 _./+-]|:(?=[A-Za-z0-9/]))*(?<! )")
_NO_WORDS = ("null", "~", "")
# What YAML does not take in quotation marks, or reads as the end of a line.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")


def as_markdown(article: Article) -> str:
    """The file: the fields that are known, one a line, and the text as it stands."""
    return "".join(["---\n", *_lines(article), "---\n", article.text])


def _lines(article: Article) -> Iterator[str]:
    for field in fields(article):
        value = getattr(article, field.name)
        # The kind is written though it is the usual one, for a text may look like one of another kind.
        if field.name not in _NOT_WRITTEN and value is not None and (value != field.default or field.name == "kind"):
            yield f"{field.name}: {_written(value)}\n"


def _written(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (tuple, list)):
        return f"[{', '.join(map(_quoted_or_mapping, value))}]"
    if is_dataclass(value) or isinstance(value, Mapping):
        return _quoted_or_mapping(value)
    words = str(value)
    return words if _PLAIN.fullmatch(words) and words not in _NO_WORDS else _quoted(words)


def _quoted_or_mapping(value: object) -> str:
    if is_dataclass(value):
        known = ((one.name, getattr(value, one.name)) for one in fields(value))
        return "{" + ", ".join(f"{name}: {_quoted(str(words))}" for name, words in known if words is not None) + "}"
    return _quoted(str(value))


def _quoted(words: str) -> str:
    return _UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", json.dumps(words, ensure_ascii=False))
