"""The bibliographic facts of an article, as every style takes them: one record, made once."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from quotes_tui.citation.addresses import printed_address
from quotes_tui.citation.bylines import written_by
from quotes_tui.citation.known_places import is_place
from quotes_tui.citation.names import Name, is_agency, name_of, spelled_out
from quotes_tui.citation.titles import Title, beginning_of, title_of
from quotes_tui.dates import whole_date
from quotes_tui.model import Article, Span, tongue
from quotes_tui.text import one_line, paragraph_number
from quotes_tui.word_lists import listed_lines

_PLACED = re.compile(r"(.+\S)\s+[(\[]([^()\[\]]+)[)\]]")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)|(?<=s)'(?=\s|\Z)")
_BEGINNING = 20  # words of a post that has no title (APA 7, section 10.15)


_UNTITLED = Title()


class Medium(StrEnum):
    """What kind of source is cited, as far as styles tell kinds apart."""

    ARTICLE = "article"
    PAGE = "page"
    SPEECH = "transcript"
    STATEMENT = "statement"
    POST = "post"


@dataclass(frozen=True, slots=True)
class Saying:
    """Who said it, in which role, when and where, of the statement: what a newsroom attributes.

    `mention` is how the article names a speaker who is not established.
    """

    speaker: str = ""
    mention: str = ""
    role: str = ""
    said: str = ""
    occasion: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """One source. Texts are clean single lines, empty where nothing is known; dates are as the article states them.

    `title` has the forms of each style; `untitled` says that it is the beginning of a post. `place` is the town of the
    outlet where its name has it: "The Times (London)". `agency` is as bylines print it and is no author: the styles
    decide. `paragraph` counts from 1, 0 where it is not known. `omits_the` says that Chicago's styles are to leave out
    the article before a newspaper's name.
    """

    id: str
    medium: Medium = Medium.ARTICLE
    authors: tuple[Name, ...] = ()
    agency: str = ""
    title: Title = _UNTITLED
    untitled: bool = False
    outlet: str = ""
    place: str = ""
    published: str = ""
    published_time: str = ""
    accessed: str = ""
    url: str = ""
    archive_url: str = ""
    occasion: str = ""
    translator: str = ""
    translation: str = ""
    paragraph: int = 0
    rewords: str = ""
    language: str = ""
    omits_the: bool = False
    saying: Saying = Saying()

    @property
    def byline(self) -> tuple[Name, ...]:
        """The authors, with the agency as one where nobody else is."""
        return self.authors or ((Name(whole=self.agency),) if self.agency else ())

    @property
    def address(self) -> str:
        """The address to print: the page's own, else that of an archived copy."""
        return self.url or self.archive_url

    @property
    def archived(self) -> str:
        """The address of an archived copy, where it stands beside the page's own."""
        return self.archive_url if self.url else ""


def reference(article: Article, spans: tuple[Span, ...] = (), saying: Saying | None = None) -> Reference:
    """The facts of an article; the paragraph is that of the first of `spans`."""
    said = _printed(saying or Saying())
    outlet, place = _outlet(article)
    medium = _medium(article, outlet)
    authors, agency = writers(article, said.speaker)
    title = _title(article, medium, [said.speaker, outlet, agency, *(name.straight for name in authors)])
    return Reference(
        id=article.id,
        medium=medium,
        authors=authors,
        agency=agency,
        title=title,
        untitled=medium is Medium.POST and not _printed_title(article),
        outlet=outlet,
        place=place,
        published=_text(article.published),
        published_time=_text(article.published_time),
        accessed=_text(article.accessed),
        url=_address(article.url),
        archive_url=_address(article.archive_url),
        occasion=_undated(_text(article.occasion)),
        translator=_text(article.translator),
        translation=article.translation or "",
        paragraph=(paragraph_number(article.text, spans[0].start) or 0) if spans else 0,
        rewords=_origin(article),
        language=article.language or "",
        saying=said,
    )


def writers(article: Article, speaker: str = "") -> tuple[tuple[Name, ...], str]:
    """The authors of an article and its agency, empty where none is known.

    `speaker` is who said what is cited: the author of a transcript that names none.
    """
    outlet, _ = _outlet(article)
    authors, named = written_by(filter(None, map(_text, article.authors)), outlet)
    authors = authors or _own_words(article, _medium(article, outlet), speaker)
    return authors, _agency(_text(article.agency) or named, outlet, authors)


def _text(value: str | None) -> str:
    """One clean line with printers' apostrophes; what a page escaped for HTML is read."""
    return _APOSTROPHE.sub("’", one_line(html.unescape(value or "")))


def _printed(saying: Saying) -> Saying:
    """Who said it with the apostrophes that the article's own facts have."""
    return Saying(*map(_text, (saying.speaker, saying.mention, saying.role, saying.said, saying.occasion)))


def _address(url: str | None) -> str:
    return printed_address(one_line(url or ""))


def _outlet(article: Article) -> tuple[str, str]:
    """The outlet, and its town where that stands behind its name."""
    name = _text(article.outlet)
    found = _PLACED.fullmatch(name)
    return (found[1], found[2]) if found and is_place(found[2]) else (name, "")


def _agency(agency: str, outlet: str, authors: tuple[Name, ...]) -> str:
    """The agency; where persons wrote for it and it is the outlet, the latter alone names it."""
    same = bool(agency) and spelled_out(agency).casefold() == spelled_out(outlet).casefold()
    return "" if same and authors else outlet if same else agency


def _medium(article: Article, outlet: str) -> Medium:
    if article.kind in (Medium.SPEECH, Medium.STATEMENT, Medium.POST):
        return Medium(article.kind)
    known = outlet.casefold()
    is_site = known in _websites() or _is_domain(known) or is_agency(outlet)
    return Medium.PAGE if is_site else Medium.ARTICLE


@cache
def _websites() -> frozenset[str]:
    return frozenset(listed_lines("citation/data/websites.txt"))


def _is_domain(outlet: str) -> bool:
    head, dot, end = outlet.rpartition(".")
    return bool(dot and head and " " not in outlet and end.isalpha() and len(end) > 1)


def _own_words(article: Article, medium: Medium, said_by: str) -> tuple[Name, ...]:
    """The author of a text that names none: whose own words it is, who speaks in it, who issues a statement."""
    speaker = _text(article.speaker)
    if not speaker and medium is Medium.SPEECH:
        speaker = _text(said_by)
    if not speaker and medium is Medium.STATEMENT:
        return (Name(whole=_outlet(article)[0]),) if article.outlet else ()
    return (name_of(speaker, article.outlet),) if speaker else ()


def _printed_title(article: Article) -> str:
    return _text(article.title) or _text(article.title_printed)


def _title(article: Article, medium: Medium, known: Iterable[str]) -> Title:
    """The title in all forms; of a post that has none its beginning."""
    printed = _printed_title(article)
    if not printed and medium is Medium.POST:
        return beginning_of(one_line(article.text), _BEGINNING)
    english = tongue(article.language) in (None, "en")
    outlet = _text(article.outlet)
    return title_of(printed, f"{article.text} {article.occasion or ''}", known, outlet, english=english)


def _undated(occasion: str) -> str:
    """An occasion without the day, which the citation states."""
    return ", ".join(part for part in occasion.split(", ") if not whole_date(part))


def _origin(article: Article) -> str:
    """The text that the article rewords: who cites it must know."""
    origin = article.derived_from
    return ", ".join(name for name in map(_text, (origin.agency, origin.outlet)) if name) if origin else ""
