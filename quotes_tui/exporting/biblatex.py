"""BibLaTeX: an entry for each statement, the words in its annotation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TextIO

from quotes_tui.citation.names import Name
from quotes_tui.exporting.editions import Edition
from quotes_tui.exporting.references import Reference, date_parts, references
from quotes_tui.model import ArticleOf, Statement
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


def write(statements: Iterable[Statement], articles: ArticleOf, out: TextIO, edition: Edition) -> None:
    """Write the entries, a blank line between them. A title has no place."""
    separator = ""
    for reference in references(statements, articles):
        out.write(separator + entry(reference))
        separator = "\n"


def entry(reference: Reference) -> str:
    """The entry of a statement; what is not known is left out."""
    kind = _kind(reference)
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(reference) if value)
    return f"@{kind}{{{reference.key},\n{fields}}}\n"


def _escaped(text: str) -> str:
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
        return f"{{{_escaped(word)}}}" if capital else _escaped(word)

    return _WORD.sub(kept, one_line(title))  # nothing between words needs an escape


def _kind(reference: Reference) -> str:
    """What an outlet prints is an article; records, statements and posts are no part of a periodical."""
    article = reference.article
    if article.kind == "news" and article.outlet:
        return "article"
    return "online" if reference.url else "misc"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    article, statement = reference.article, reference.statement
    author = " and ".join(map(_writer, reference.authors))
    in_periodical = _kind(reference) == "article"
    yield "author", author
    yield "title", protected(reference.title)
    # Stands in a citation where nothing else would.
    yield "label", "" if author or reference.title else _escaped(article.outlet or article.id)
    yield "journaltitle" if in_periodical else "organization", _escaped(article.outlet or "")
    yield "entrysubtype", "newspaper" if in_periodical else ""
    yield "howpublished", "" if article.kind == "news" else _escaped(article.kind)
    yield "eventtitle", _escaped(article.occasion or "")
    yield "translator", _whole(article.translator)
    yield "date", _date(article.published)
    yield "url", (reference.url or "").translate(_URL_ESCAPED)
    yield "urldate", _date(article.accessed)
    yield "usera", _escaped(reference.agency)
    yield "userb", _escaped(article.archive_url or "")
    yield "langid", _language(article.language)
    yield "keywords", _escaped((statement.speaker or "").replace(",", " "))
    yield "annotation", _escaped(reference.note)


def _whole(name: str | None) -> str:
    """A name that BibTeX does not take apart."""
    return f"{{{_escaped(name)}}}" if name and one_line(name) else ""


def _writer(name: Name) -> str:
    """A person's parts between commas, each in braces where BibTeX would take it apart; an organisation in braces."""
    if name.whole or not name.given:
        return _whole(name.straight)
    parts = [name.family, *([name.suffix] if name.suffix else []), name.given]
    return ", ".join(f"{{{_escaped(part)}}}" if re.search(r"\band\b|,", part) else _escaped(part) for part in parts)


def _date(iso: str | None) -> str:
    return (iso or "") if date_parts(iso) else ""


def _language(code: str | None) -> str:
    known, wanted = _languages(), (code or "").lower()
    return known.get(wanted) or known.get(wanted.partition("-")[0], "")


@cache
def _languages() -> dict[str, str]:
    lines = (line.partition(":") for line in listed_lines("exporting/data/babel_languages.txt"))
    return {code.strip(): name.strip() for code, _, name in lines}
