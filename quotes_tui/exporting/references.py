"""What a reference manager is given of a statement: the article that its wording is cited from, with the words.

One reference a statement, named by the statement's id, which stays when articles are added.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from quotes_tui.citation.links import address
from quotes_tui.citation.names import Name
from quotes_tui.citation.quoting import quoted
from quotes_tui.citation.references import writers
from quotes_tui.model import Article, Kind, Statement
from quotes_tui.text import one_line, paragraph_number

_PLAIN_KEY = re.compile(r"[^A-Za-z0-9]")
_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


@dataclass(frozen=True, slots=True)
class Reference:
    """A statement and the article that it is cited from.

    `authors` are as citations name them: who wrote it, whose own words it is, else the agency. `agency` is that of the
    article, else the one that its byline names.
    """

    statement: Statement
    article: Article
    authors: tuple[Name, ...]
    agency: str

    @property
    def key(self) -> str:
        """A name of letters, digits and hyphens, another one for each statement's id."""
        return "said-" + _PLAIN_KEY.sub(lambda found: f"-{ord(found.group()):x}-", self.statement.id)

    @property
    def title(self) -> str:
        """The headline, on one line."""
        return one_line(self.article.title or self.article.title_printed or "")

    @property
    def url(self) -> str | None:
        """The address, encoded."""
        return address(self.article)

    @property
    def quotation(self) -> str:
        """The words in the marks that they deserve, on one line."""
        return one_line(quoted(self.statement.cited, self.article))

    @property
    def note(self) -> str:
        """The words, who said them, where and when; a paraphrase is called one."""
        statement = self.statement
        who = [statement.speaker or "speaker not established", statement.role, statement.occasion, statement.said]
        about = ", ".join(one_line(part) for part in who if part)
        place = paragraph_number(self.article.text, statement.cited.spans[0].start)
        paraphrase = " (paraphrase)" if statement.cited.kind is Kind.INDIRECT else ""
        return f"{self.quotation}{paraphrase} — {about}{f' (para. {place})' if place else ''}"


def references(statements: Iterable[Statement], articles: Callable[[str], Article]) -> Iterator[Reference]:
    """The reference of each statement."""
    for statement in statements:
        article = articles(statement.cited.article)
        authors, agency = writers(article, statement.speaker or "")
        whole = (Name(whole=agency),) if agency else ()
        yield Reference(statement, article, authors or whole, one_line(article.agency or agency))


def listed(name: Name) -> str:
    """A name as lists of references write it: "Quist, Nadia"; all of an organisation's."""
    if name.whole or not name.given:
        return name.straight
    return ", ".join(part for part in (name.family, name.given, name.suffix) if part)


def date_parts(iso: str | None) -> list[int]:
    """Year, month and day of an ISO date as far as it has them; nothing for what is no date."""
    found = _ISO.fullmatch(iso or "")
    return [int(part) for part in found.groups() if part] if found else []
