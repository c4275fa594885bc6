"""A note in the style of the Chicago Manual (18th edition): the article that a wording is cited from."""

from __future__ import annotations

from datetime import date

from quotes_tui.citation.links import address
from quotes_tui.citation.markup import Style, italic, link, literal
from quotes_tui.citation.quoting import inner_marks
from quotes_tui.citation.titles import headline
from quotes_tui.model import Article, Span
from quotes_tui.text import one_line, paragraph_number

_SEVERAL = 3


def note(article: Article, spans: tuple[Span, ...], style: Style, target: str | None = None) -> str:
    """Author, “Title,” *Outlet*, date, para. N, address. What is not known is left out.

    The paragraph is that of the first of `spans`. In Markdown the address leads to `target`.
    """
    author, title = literal(_author(article), style), _title(article)
    rest = [
        italic(article.outlet or "", style),
        *_dates(article),
        _paragraph(article, spans),
        _address(article, style, target),
    ]
    known = [part for part in rest if part]
    if not (author or title or article.outlet or article.url):
        known.insert(0, literal(f"article {article.id}", style))
    lead = f"{author}, " if author and (title or known) else author
    body = lead + _titled(title, bool(known), style) + ", ".join(known)
    origin = _origin(article, style)
    return body + origin + ("" if not origin and body.endswith((".", ".”")) else ".")


def _author(article: Article) -> str:
    """The writers, else the agency, else the speaker whose own words the text is."""
    names = [name for name in map(one_line, article.authors) if name]
    if len(names) >= _SEVERAL:
        return f"{names[0]} et al."
    return " and ".join(names) or article.agency or article.speaker or ""


def _title(article: Article) -> str:
    if article.title:
        return headline(inner_marks(article.title))
    return one_line(inner_marks(article.title_printed or ""))


def _titled(title: str, more: bool, style: Style) -> str:
    """The title in marks; its comma stands inside them all, and gives way to a question mark."""
    if not title:
        return ""
    stop = "" if title.endswith(("?", "!")) else "," if more else "" if title.endswith(".") else "."
    inner = "’" if title.endswith("’") and "‘" in title else ""
    return f"“{literal(title.removesuffix(inner), style)}{stop}{inner}”" + (" " if more else "")


def _dates(article: Article) -> list[str]:
    if article.published:
        return [american_date(article.published)]
    accessed = [f"accessed {american_date(article.accessed)}"] if article.accessed else []
    return ["n.d.", *accessed]


def _paragraph(article: Article, spans: tuple[Span, ...]) -> str:
    number = paragraph_number(article.text, spans[0].start) if spans else None
    return f"para. {number}" if number else ""


def _address(article: Article, style: Style, target: str | None) -> str:
    shown = one_line(article.url or article.archive_url or "")
    safe = target or address(article)
    return link(shown, safe, style) if shown and safe else literal(shown, style)


def _origin(article: Article, style: Style) -> str:
    """The text that the article rewords: who cites it must know."""
    origin = article.derived_from
    names = [name for name in (origin.agency, origin.outlet) if name] if origin else []
    return f"; rewords {literal(', '.join(names), style)}" if names else ""


def american_date(iso: str) -> str:
    """`2022-03-22` as "March 22, 2022"; what is no ISO date as it is."""
    day = _day(iso)
    return f"{day:%B} {day.day}, {day.year}" if day else one_line(iso)


def plain_date(iso: str) -> str:
    """`2022-03-22` as "22 March 2022"; what is no ISO date as it is."""
    day = _day(iso)
    return f"{day.day} {day:%B} {day.year}" if day else one_line(iso)


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
