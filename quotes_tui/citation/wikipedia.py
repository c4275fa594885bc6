"""Citation templates of the English Wikipedia (Citation Style 1): `{{cite news}}` and its kin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from quotes_tui.citation.days import plain_date
from quotes_tui.citation.markup import Runs, roman
from quotes_tui.citation.names import spelled_out
from quotes_tui.citation.pieces import UNTITLED, capital, status, with_handle
from quotes_tui.citation.references import Medium, Reference
from quotes_tui.model import tongue
from quotes_tui.word_lists import listed_lines

_TEMPLATES = {
    Medium.ARTICLE: "news",
    Medium.PAGE: "news",
    Medium.SPEECH: "speech",
    Medium.STATEMENT: "press release",
    Medium.POST: "web",
}
_OUTLETS = {Medium.ARTICLE: "newspaper", Medium.PAGE: "work", Medium.POST: "website"}
_DEPARTMENTS = {"letter to the editor": "Letters to the editor", "editorial": "Editorial"}
_KEPT = re.compile(r"/web/(\d{4})(\d{2})(\d{2})\d*")
_STRAIGHT = str.maketrans("“”„‘’‚", '"""' + "'''")
_MEANT = {"|": "{{!}}", "{": "&#123;", "}": "&#125;", "[": "&#91;", "]": "&#93;", "<": "&lt;", ">": "&gt;"}


def template(source: Reference, quotation: str = "") -> Runs:
    """The template with all that is known; `quotation` is the wording without its marks."""
    fields = [*_authors(source), *_work(source), *_places(source, quotation)]
    given = "".join(f" |{name}={value}" for name, value in fields if value)
    name = "magazine" if _outlet_field(source) == "magazine" else _TEMPLATES[source.medium]
    return roman(f"{{{{cite {name}{given}}}}}")


def footnote(source: Reference, quotation: str = "") -> Runs:
    """The template as a footnote stands in the text."""
    return (*roman("<ref>"), *template(source, quotation), *roman("</ref>"))


def value_of(text: str) -> str:
    """A text that a template takes as it is meant: straight marks, and nothing that closes or parts it."""
    return "".join(_MEANT.get(sign, sign) for sign in text.translate(_STRAIGHT)).replace("''", "&#39;&#39;")


def _authors(source: Reference) -> Iterator[tuple[str, str]]:
    several = len(source.authors) > 1
    for number, name in enumerate(source.authors, 1):
        at = str(number) if several else ""
        if name.whole or not name.given:
            yield f"author{at}", value_of(with_handle(name.straight, name, "()"))
        else:
            yield f"last{at}", value_of(name.family)
            yield f"first{at}", value_of(f"{name.given} {name.suffix}".strip())
    if source.translator:
        yield "translator", value_of(source.translator)
    yield "agency", "" if source.agency == source.outlet else value_of(spelled_out(source.agency))


def _work(source: Reference) -> Iterator[tuple[str, str]]:
    yield "title", value_of(source.title.sentence) or capital(UNTITLED[source.medium])
    yield "trans-title", value_of(source.title.gloss)
    yield "department", value_of(_DEPARTMENTS.get(source.title.form, ""))
    if source.medium is Medium.SPEECH:
        yield "event", value_of(source.occasion)
    own = any(name.straight == source.outlet for name in source.authors)
    yield _outlet_field(source), "" if own else value_of(source.outlet)
    yield "location", value_of(source.place)
    yield "date", plain_date(source.published) if source.published else ""
    language = tongue(source.language)
    yield "language", language if language and language != "en" else ""


def _outlet_field(source: Reference) -> str:
    """The name of the field that holds the outlet, by what the outlet is."""
    if source.medium is Medium.ARTICLE and source.outlet.casefold().removeprefix("the ") in _magazines():
        return "magazine"
    return _OUTLETS.get(source.medium, "publisher")


@cache
def _magazines() -> frozenset[str]:
    return frozenset(line.casefold() for line in listed_lines("citation/data/magazines.txt"))


def _places(source: Reference, quotation: str) -> Iterator[tuple[str, str]]:
    yield "at", f"para. {source.paragraph}" if source.paragraph else ""
    yield "url", _address(source.address)
    yield "url-status", "live" if source.archived else ""
    archive = source.archived
    yield "archive-url", _address(archive)
    found = _KEPT.search(archive)
    kept = "-".join(found.groups()) if found else source.accessed
    yield "archive-date", plain_date(kept) if archive and kept else ""
    yield "access-date", plain_date(source.accessed) if source.accessed and source.url else ""
    yield "quote", value_of(quotation)
    yield "type", capital(status(source))


def _address(url: str) -> str:
    """An address without what would end the parameter."""
    for sign in '|{}[]<>" ':
        url = url.replace(sign, f"%{ord(sign):02X}")
    return url
