"""Citations in the style of the Chicago Manual (18th edition): notes, bibliography, author-date."""

from __future__ import annotations

from quotes_tui.citation.days import american_date, american_time, month_day, year_of
from quotes_tui.citation.markup import Runs, joined, listed, roman, sentences, slanted, stopped
from quotes_tui.citation.names import Name
from quotes_tui.citation.pieces import (
    address,
    capital,
    in_marks,
    is_author,
    own_translation,
    status,
    with_handle,
)
from quotes_tui.citation.references import Medium, Reference
from quotes_tui.citation.titles import short_title

_SEVERAL = 3  # authors, of whom a note names the first
_MOST = 6  # authors that a bibliography names, else the first three
_SHORT = 4  # words of a shortened title


def note(source: Reference) -> Runs:
    """Author, “Title,” *Outlet*, date, para. N, address. What is not known is left out."""
    author, title = roman(_in_note(source.byline)), _title(source)
    nothing = not (author or title or source.outlet or source.address)
    parts = [
        author,
        roman(f"article {source.id}") if nothing else (),
        joined((title, roman(_event(source))), " ") if title else roman(_event(source)),
        roman("statement" if source.medium is Medium.STATEMENT else source.title.form),
        *_remarks(source),
        _outlet(source),
        roman("" if source.medium is Medium.SPEECH else _day(source)),
        roman(_paragraph(source)),
        address(source),
        _archived(source, "archived at "),
    ]
    written = listed(parts)
    return (*written, *roman(f"; rewords {source.rewords}.")) if source.rewords else stopped(written)


def bibliography(source: Reference) -> Runs:
    """Author. “Title.” *Outlet*, date. Address. Without an author the outlet stands first."""
    first, container = _heading(source)
    dated = _day_or_nothing(source)
    return sentences(
        [
            first,
            _title(source),
            roman(capital(_occasion(source, dated or "n.d.") or source.title.form)),
            *_translated(source),
            listed([container, roman("" if _has_event(source) else dated or "n.d.")]),
            *_accessed(source),
            address(source),
            _archived(source, "Archived at "),
        ]
    )


def author_date(source: Reference) -> Runs:
    """Author. Year. “Title.” *Outlet*, month and day. Address."""
    first, container = _heading(source)
    day = _at_its_time(month_day(source.published), source)
    return sentences(
        [
            first,
            roman(year_of(source.published) or "n.d."),
            _title(source),
            roman(capital(_occasion(source, day) or source.title.form)),
            *_translated(source),
            listed([container, roman("" if _has_event(source) else day)]),
            *_accessed(source),
            address(source),
            _archived(source, "Archived at "),
        ]
    )


def short_note(source: Reference) -> Runs:
    """The note of a source that was cited before: Author, “Short Title,” para. N."""
    names = [name.short for name in source.byline]
    place = roman(_paragraph(source))
    about = _short_title(source) or _paper(source) or roman("" if names else f"article {source.id}")
    return stopped(listed([roman(_few(names)), about, place, roman(own_translation(source))]))


def in_parentheses(source: Reference) -> Runs:
    """(Author Year, para. N)."""
    year = year_of(source.published)
    author = roman(_few([name.short for name in source.byline]))
    if not author:
        author = _paper(source) or _short_title(source) or roman(source.id)
    head = joined([author, roman(year)], " ") if year else listed([author, roman("n.d.")])
    own = own_translation(source)
    inside = listed([head, roman(_paragraph(source))])
    return (*roman("("), *inside, *roman(f"; {own})" if own else ")"))


# --- the parts -------------------------------------------------------------------------------------------


def _title(source: Reference) -> Runs:
    """The title in marks, and in brackets what it means in English (Chicago 18, 13.101)."""
    gloss = roman(f"[{source.title.gloss}]" if source.title.gloss else "")
    return joined([in_marks(source.title.chicago), gloss], " ")


def _short_title(source: Reference) -> Runs:
    title = source.title.chicago
    return in_marks(short_title(title, _SHORT, whole=source.untitled, asked=True)) if title else ()


def _in_note(names: tuple[Name, ...]) -> str:
    return _few([with_handle(name.straight, name, "()") for name in names])


def _few(names: list[str]) -> str:
    return f"{names[0]} et al." if len(names) >= _SEVERAL else " and ".join(names)


def _heading(source: Reference) -> tuple[Runs, Runs]:
    """What the entry begins with, and the outlet where it does not begin with it."""
    if source.byline:
        return roman(_in_list(source.byline)), _outlet(source)
    if source.outlet:
        return _paper(source), ()
    return (() if source.title.chicago else roman(f"Article {source.id}")), ()


def _in_list(names: tuple[Name, ...]) -> str:
    shown = names if len(names) <= _MOST else names[:3]
    straight = (with_handle(name.straight, name, "()") for name in shown[1:])
    written = [with_handle(shown[0].inverted, shown[0], "()"), *straight]
    if len(names) > _MOST:
        return ", ".join(written) + ", et al."
    if len(written) == 1:
        return written[0]
    comma = "" if len(written) == 2 and "," not in written[0] else ","
    return ", ".join(written[:-1]) + f"{comma} and {written[-1]}"


def _outlet(source: Reference) -> Runs:
    """The outlet, where it is not the author already."""
    return () if is_author(source) else _paper(source)


def _paper(source: Reference) -> Runs:
    """A newspaper in italics, with its town (Chicago 18, 14.89); a site in roman."""
    town = roman(f" ({source.place})" if source.place else "")
    if source.medium is not Medium.ARTICLE:
        return (*roman(source.outlet), *town)
    name = source.outlet.removeprefix("The ") if source.omits_the else source.outlet
    return (*slanted(name), *town)


def _day_or_nothing(source: Reference) -> str:
    return _at_its_time(american_date(source.published), source) if source.published else ""


def _at_its_time(day: str, source: Reference) -> str:
    """The day, of a post with the time that tells it from the others of that day: "April 22, 2015, 11:10 a.m."."""
    return ", ".join(filter(None, (day, american_time(source.published_time)))) if source.medium is Medium.POST else day


def _day(source: Reference) -> str:
    accessed = f", accessed {american_date(source.accessed)}" if source.accessed else ""
    return _day_or_nothing(source) or f"n.d.{accessed}"


def _accessed(source: Reference) -> list[Runs]:
    shown = source.accessed and not source.published
    return [roman(f"Accessed {american_date(source.accessed)}")] if shown else []


def _has_event(source: Reference) -> bool:
    return source.medium in (Medium.SPEECH, Medium.STATEMENT)


def _occasion(source: Reference, day: str) -> str:
    """What was spoken where and when; of a statement, what it is and its day."""
    if not _has_event(source):
        return ""
    occasion = source.occasion if source.medium is Medium.SPEECH else ""
    return ", ".join(part for part in (str(source.medium), occasion, day) if part)


def _event(source: Reference) -> str:
    if source.medium is not Medium.SPEECH:
        return ""
    words = _occasion(source, _day(source))
    return f"({words})" if source.title.chicago else words


def _paragraph(source: Reference) -> str:
    return f"para. {source.paragraph}" if source.paragraph else ""


def _remarks(source: Reference) -> list[Runs]:
    by = f"trans. {source.translator}" if source.translator else ""
    return [roman(by), roman(status(source))]


def _translated(source: Reference) -> list[Runs]:
    by = f"Translated by {source.translator}" if source.translator else ""
    return [roman(by), roman(capital(status(source)))]


def _archived(source: Reference, words: str) -> Runs:
    return roman(f"{words}{source.archived}" if source.archived else "")
