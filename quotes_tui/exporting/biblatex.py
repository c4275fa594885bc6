"""BibLaTeX: an entry for each statement, the words in its annotation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TextIO

from quotes_tui.citation.names import Name
from quotes_tui.exporting.editions import Edition
from quotes_tui.exporting.references import Reference, date_parts, references
from quotes_tui.model import Article, Statement
from quotes_tui.text import one_line
from quotes_tui.word_lists import listed_lines

# A mark that TeX would take for its own; braces as commands, for BibTeX counts those that are escaped, too.
_ESCAPED = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        '"': r"\textquotedbl{}",
        **{mark: f"\\{mark}" for mark in "#$%&_"},
    }
)
_WORD = re.compile(r"[^\s\-–—/]+")
_URL_ESCAPED = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D", "^": "%5E", "|": "%7C", " ": "%20"})


def write(statements: Iterable[Statement], articles: Callable[[str], Article], out: TextIO, edition: Edition) -> None:
    """Write the entries, a blank line between them. A title has no place."""
    separator = ""
    for reference in references(statements, articles):
        out.write(separator + entry(reference))
        separator = "\n"


def entry(reference: Reference) -> str:
    """The entry of a statement; what is not known is left out."""
    kind = "article" if reference.article.outlet else "online"
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(reference) if value)
    return f"@{kind}{{{reference.key},\n{fields}}}\n"


def escaped(text: str) -> str:
    """Text on one line that TeX prints as it is written."""
    return one_line(text).translate(_ESCAPED)


def protected(title: str) -> str:
    """A headline whose names keep their capitals in a style that sets others small; the first word's stays anyway."""
    opens = True

    def kept(found: re.Match[str]) -> str:
        nonlocal opens
        word, first = found.group(), opens
        opens = False
        capital = any(char.isupper() for char in (word[1:] if first else word))
        return f"{{{escaped(word)}}}" if capital else escaped(word)

    parts: list[str] = []
    at = 0
    for found in _WORD.finditer(one_line(title)):
        parts += [escaped_gap(one_line(title)[at : found.start()]), kept(found)]
        at = found.end()
    return "".join(parts)


def escaped_gap(gap: str) -> str:
    """What stands between two words: none of it needs an escape."""
    return gap


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    article, statement = reference.article, reference.statement
    writers = [_writer(name) for name in reference.authors]
    institution = f"{{{escaped(reference.institution)}}}" if reference.institution else ""
    yield "author", " and ".join(writers) or institution
    yield "title", protected(reference.title) or escaped(reference.article.id)
    yield "journaltitle", escaped(article.outlet or "")
    yield "entrysubtype", "newspaper" if article.outlet and article.kind == "news" else ""
    yield "translator", f"{{{escaped(article.translator)}}}" if article.translator else ""
    yield "date", _date(article.published)
    yield "url", (reference.url or "").translate(_URL_ESCAPED)
    yield "urldate", _date(article.accessed)
    yield "langid", _language(article.language)
    yield "keywords", escaped((statement.speaker or "").replace(",", " "))
    yield "annotation", escaped(reference.note)


def _writer(name: Name) -> str:
    """A person's parts between commas, each in braces where BibTeX would take it apart; an organisation in braces."""
    if name.whole or not name.given:
        return f"{{{escaped(name.straight)}}}"
    parts = [name.family, *([name.suffix] if name.suffix else []), name.given]
    return ", ".join(f"{{{escaped(part)}}}" if re.search(r"\band\b|,", part) else escaped(part) for part in parts)


def _date(iso: str | None) -> str:
    return (iso or "") if date_parts(iso) else ""


def _language(code: str | None) -> str:
    known, wanted = _languages(), (code or "").lower()
    return known.get(wanted) or known.get(wanted.partition("-")[0], "")


@cache
def _languages() -> dict[str, str]:
    lines = (line.partition(":") for line in listed_lines("exporting/data/babel_languages.txt"))
    return {code.strip(): name.strip() for code, _, name in lines}
