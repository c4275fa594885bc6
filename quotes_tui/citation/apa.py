"""Citations in the style of the American Psychological Association (7th edition)."""

from __future__ import annotations

from quotes_tui.citation.bylines import written_by
from quotes_tui.citation.days import american_date, apa_date, year_of
from quotes_tui.citation.markup import Runs, addressed, joined, listed, roman, sentences, slanted
from quotes_tui.citation.names import Name, spelled_out
from quotes_tui.citation.pieces import UNTITLED, capital, in_marks, outlet, own_translation, status, with_handle
from quotes_tui.citation.references import Medium, Reference
from quotes_tui.citation.titles import short_title

_MOST = 20  # authors that an entry lists; of more, the first 19 and the last
_SHORT = 4  # words of a title in the text
_FORMS = {Medium.SPEECH: "Transcript", Medium.STATEMENT: "Press release", Medium.POST: "Post"}


def entry(source: Reference) -> Runs:
    """Author. (date). Title. *Outlet*. Address. Without an author the title stands first."""
    author = roman(_in_list(_authors(source)))
    title = _title(source)
    dated = roman(f"({apa_date(source.published)})" if source.published else "(n.d.)")
    italic = source.medium is Medium.ARTICLE
    parts = [*((author, dated, title) if author else (title, dated)), roman(_occasion(source))]
    head = sentences([*parts, outlet(source, italic=italic)])
    return joined([head, _address(source)], " ")


def in_parentheses(source: Reference) -> Runs:
    """(Author, year, para. N)."""
    names = [name.short for name in _authors(source)]
    author = roman(f"{names[0]} et al." if len(names) > 2 else " & ".join(names))
    place = roman(f"para. {source.paragraph}" if source.paragraph else "")
    year = roman(year_of(source.published) or "n.d.")
    inside = listed([author or _title_in_text(source), year, place])
    own = own_translation(source)
    return (*roman("("), *inside, *roman(f"; {own})" if own else ")"))


def _authors(source: Reference) -> tuple[Name, ...]:
    """The authors, else the agency by its full name."""
    return source.authors or ((Name(whole=spelled_out(source.agency)),) if source.agency else ())


def _in_list(names: tuple[Name, ...]) -> str:
    written = [with_handle(name.initialled, name, "[]") for name in names]
    if len(written) > _MOST:
        return ", ".join(written[: _MOST - 1]) + ", . . . " + written[-1]
    return ", ".join(written[:-1]) + f", & {written[-1]}" if len(written) > 1 else "".join(written)


def _title(source: Reference) -> Runs:
    """The title, in italics where it stands alone, and in brackets what it is; by whom translated in parentheses."""
    text = source.title.sentence
    form = _FORMS.get(source.medium, capital(source.title.form))
    if source.translation in ("official", "provisional", "machine", "user"):
        form = "; ".join(part for part in (form, capital(status(source))) if part)
    if not text:
        return roman(f"[{capital(UNTITLED[source.medium])}]")
    shown = roman(text) if source.medium is Medium.ARTICLE else slanted(text)
    gloss = f"[{source.title.gloss}]" if source.title.gloss else ""
    by = f"({_translators(source)}, Trans.)" if source.translator else ""
    return joined([shown, roman(gloss), roman(by), roman(f"[{form}]" if form else "")], " ")


def _translators(source: Reference) -> str:
    """Initials and names: "E. Moss & A. Lund" (Publication Manual 7, 10.2)."""
    names, agency = written_by([source.translator], source.outlet)
    return " & ".join(name.by_initials for name in names) or agency


def _title_in_text(source: Reference) -> Runs:
    if not source.title.sentence:
        return roman(f"[{capital(UNTITLED[source.medium])}]")
    short = short_title(source.title.apa, _SHORT, whole=source.untitled, asked=True)
    return in_marks(short) if source.medium is Medium.ARTICLE else slanted(short)


def _occasion(source: Reference) -> str:
    return source.occasion if source.medium is Medium.SPEECH else ""


def _address(source: Reference) -> Runs:
    """No full stop follows an address. An archived copy beside it is named, which the manual leaves open."""
    if not source.address:
        return ()
    retrieved = source.accessed and not source.published
    words = f"Retrieved {american_date(source.accessed)}, from " if retrieved else ""
    archived = f" (archived at {source.archived})" if source.archived else ""
    return (*roman(words), *addressed(source.address), *roman(archived))
