"""Citations in the style of the Modern Language Association (9th edition): an agency is no author."""

from __future__ import annotations

from quotes_tui.citation.days import mla_date
from quotes_tui.citation.headlines import TitleCase, headline
from quotes_tui.citation.markup import Runs, joined, listed, roman, sentences, slanted
from quotes_tui.citation.names import Name
from quotes_tui.citation.pieces import UNTITLED, address, capital, in_marks, own_translation, with_handle
from quotes_tui.citation.references import Medium, Reference
from quotes_tui.citation.titles import short_title

_SEVERAL = 3
_SHORT = 2  # words of a title in the text: about its first noun and what it does

_KEEPERS = (
    ("web.archive.org/", "Internet Archive"),
    ("perma.cc/", "Perma.cc"),
    ("ghostarchive.org/", "Ghost Archive"),
    ("archive.today/", "archive.today"),
    *((f"archive.{end}/", "archive.today") for end in ("ph", "is", "li", "md", "vn", "fo")),
)


def entry(source: Reference) -> Runs:
    """Author. “Title.” *Outlet*, date, address."""
    dated = mla_date(source.published) if source.published else ""
    container = [_outlet(source), roman(dated), address(source)]
    return sentences(
        [
            roman(_in_list(_authors(source))),
            _title(source),
            roman(f"Translated by {source.translator}" if source.translator else ""),
            roman(source.occasion if source.medium is Medium.SPEECH else ""),
            listed(container),
            _archived(source),
            roman(f"Accessed {mla_date(source.accessed)}" if source.accessed and not source.published else ""),
            roman(_form(source)),
        ]
    )


def in_parentheses(source: Reference) -> Runs:
    """(Author, par. N), or the title's beginning where nobody is the author."""
    names = [name.short for name in _authors(source)]
    author = f"{names[0]} et al." if len(names) >= _SEVERAL else " and ".join(names)
    title = slanted(source.outlet)
    if source.title.mla:
        title = in_marks(short_title(source.title.mla, _SHORT, whole=source.untitled))
    place = f"par. {source.paragraph}" if source.paragraph else ""
    inside = listed([roman(author) or title or roman(capital(UNTITLED[source.medium])), roman(place)])
    own = own_translation(source)
    return (*roman("("), *inside, *roman(f"; {own})" if own else ")"))


def _title(source: Reference) -> Runs:
    """The title in marks, in brackets what it means in English; a description where there is none."""
    if not source.title.mla:
        return roman(capital(UNTITLED[source.medium]))
    gloss = headline(source.title.gloss, TitleCase.MLA)
    return joined([in_marks(source.title.mla), roman(f"[“{gloss}”]" if gloss else "")], " ")


def _outlet(source: Reference) -> Runs:
    """The outlet, with its town in brackets."""
    return (*slanted(source.outlet), *roman(f" [{source.place}]" if source.place else ""))


def _authors(source: Reference) -> tuple[Name, ...]:
    """The authors; an organisation that is also the outlet is named as the latter alone."""
    return tuple(name for name in source.authors if name.straight != source.outlet)


def _in_list(names: tuple[Name, ...]) -> str:
    if not names:
        return ""
    first = with_handle(names[0].inverted, names[0], "[]")
    if len(names) >= _SEVERAL:
        return f"{first}, et al."
    comma = "," if "," in first else ""
    return f"{first}{comma} and {with_handle(names[1].straight, names[1], '[]')}" if len(names) > 1 else first


def _archived(source: Reference) -> Runs:
    """An archived copy is a second container."""
    if not source.archived:
        return ()
    keeper = next((slanted(name) for host, name in _KEEPERS if host in source.archived), roman("Archived copy"))
    return listed([keeper, roman(source.archived)])


def _form(source: Reference) -> str:
    words = {"official": "Official translation", "provisional": "Provisional translation"}
    machine = {"machine": "Machine translation", "user": "My translation"}
    form = "transcript" if source.medium is Medium.SPEECH else source.title.form
    return capital(", ".join(part for part in (form, (words | machine).get(source.translation, "").lower()) if part))
