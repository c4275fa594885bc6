"""The bibliographic facts of an article, as every style takes them: one record, made once."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from quotes_tui.citation.names import Name, is_agency, name_of
from quotes_tui.citation.quoting import inner_marks, outer_marks
from quotes_tui.citation.titles import headline, in_headline_case, sentence_case
from quotes_tui.dates import whole_date
from quotes_tui.model import Article, Span, tongue
from quotes_tui.text import one_line, paragraph_number
from quotes_tui.word_lists import listed_lines

_STOP_OUTSIDE = re.compile(r"(‘(?:[^‘’“”]|’(?=\w))*|“[^“”]*|\"[^\"]*)([’”\"])([,.])")
_AFTER_COLON = re.compile(r"(: [“‘\"(]?)([^\W\d_])")
_BEGINNING = 20  # words of a post that has no title (APA 7, section 10.15)


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

    `title` is in sentence case, `headline` in headline case, both without marks around them; `derived` says that the
    sentence case was made out of a headline. `agency` is as bylines print it and is no author: the styles decide.
    `paragraph` counts from 1, 0 where it is not known.
    """

    id: str
    medium: Medium = Medium.ARTICLE
    authors: tuple[Name, ...] = ()
    agency: str = ""
    title: str = ""
    headline: str = ""
    derived: bool = False
    outlet: str = ""
    published: str = ""
    accessed: str = ""
    url: str = ""
    archive_url: str = ""
    occasion: str = ""
    translator: str = ""
    translation: str = ""
    paragraph: int = 0
    rewords: str = ""
    language: str = ""
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
    said = saying or Saying()
    medium = _medium(article)
    names = [name for name in map(_text, article.authors) if name]
    agency = _text(article.agency) or next((name for name in names if is_agency(name)), "")
    authors = tuple(name_of(name, article.outlet) for name in names if not is_agency(name))
    title, heading, derived = _titles(article, medium)
    return Reference(
        id=article.id,
        medium=medium,
        authors=authors or _own_words(article, medium, said),
        agency=agency,
        title=title,
        headline=heading,
        derived=derived,
        outlet=_text(article.outlet),
        published=_text(article.published),
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


def _text(value: str | None) -> str:
    """One clean line; what a page escaped for HTML is read."""
    return one_line(html.unescape(value or ""))


def _address(url: str | None) -> str:
    return one_line(url or "")


def _medium(article: Article) -> Medium:
    if article.kind in (Medium.SPEECH, Medium.STATEMENT, Medium.POST):
        return Medium(article.kind)
    outlet = _text(article.outlet).casefold()
    is_site = outlet in _websites() or _is_domain(outlet)
    return Medium.PAGE if is_site else Medium.ARTICLE


@cache
def _websites() -> frozenset[str]:
    return frozenset(listed_lines("citation/data/websites.txt"))


def _is_domain(outlet: str) -> bool:
    head, dot, end = outlet.rpartition(".")
    return bool(dot and head and " " not in outlet and end.isalpha() and len(end) > 1)


def _own_words(article: Article, medium: Medium, saying: Saying) -> tuple[Name, ...]:
    """The speaker as the author: of a text that is all his own, or of a transcript of what he said among others."""
    speaker = _text(article.speaker)
    if not speaker and medium is Medium.SPEECH:
        speaker = one_line(saying.speaker)
    return (name_of(speaker, article.outlet),) if speaker else ()


def _titles(article: Article, medium: Medium) -> tuple[str, str, bool]:
    """Sentence case, headline case, and whether the former had to be derived. Only English knows the latter."""
    stored, printed = _text(article.title), _text(article.title_printed)
    title = stored or printed
    if not title and medium is Medium.POST:
        words = one_line(article.text).split()
        begun = " ".join(words[:_BEGINNING]) + ("…" if len(words) > _BEGINNING else "")
        return outer_marks(begun).removesuffix("."), inner_marks(begun), False
    if tongue(article.language) not in (None, "en"):
        return outer_marks(title), inner_marks(title), False
    title = _american(title)
    derived = in_headline_case(title)
    low = sentence_case(title, f"{article.text} {article.occasion or ''}") if derived else title
    return _after_colon(outer_marks(low)), inner_marks(headline(title) if stored else title), derived


def _american(title: str) -> str:
    """A comma or full stop after quoted words stands before the closing mark."""
    return _STOP_OUTSIDE.sub(r"\1\3\2", title)


def _after_colon(title: str) -> str:
    """A capital after a colon, as APA's sentence case has it (section 6.17)."""
    return _AFTER_COLON.sub(lambda found: found[1] + found[2].upper(), title)


def _undated(occasion: str) -> str:
    """An occasion without the day, which the citation states."""
    return ", ".join(part for part in occasion.split(", ") if not whole_date(part))


def _origin(article: Article) -> str:
    """The text that the article rewords: who cites it must know."""
    origin = article.derived_from
    return ", ".join(name for name in map(_text, (origin.agency, origin.outlet)) if name) if origin else ""
