"""What documents for people say of a statement, in words: who, when, where, by whom it is carried."""

from __future__ import annotations

from datetime import date

from quotes_tui.model import Article, Kind, Passage, Relation, Statement, Variant
from quotes_tui.text import in_mid_sentence, one_line, spoken

NOT_TOLD = "Speaker not established"

_RELATIONS = {
    Relation.SAME: "same words",
    Relation.TRIMMED: "trimmed",
    Relation.EDITED: "edited",
    Relation.RETRANSLATED: "retranslated",
    Relation.INDIRECT: "indirect speech",
    Relation.ORIGINAL: "original language",
}
_SHORT = 90


def day(iso: str | None) -> str:
    """`2022-03-22` as "22 March 2022"; what is no ISO date as it is."""
    try:
        found = date.fromisoformat(iso or "")
    except ValueError:
        return one_line(iso or "")
    return f"{found.day} {found:%B %Y}"


def when(statement: Statement, cited: Article) -> str:
    """The day it was said; where only the publication is known, that it was reported then."""
    if statement.said:
        return day(statement.said)
    return f"reported {day(cited.published)}" if cited.published else ""


def occasion(statement: Statement) -> str:
    """Where it was said, as one article words it, in the middle of a sentence."""
    return one_line(in_mid_sentence(statement.occasion or ""))


def relation(statement: Statement, variant: Variant) -> str:
    """How a wording stands to the canonical one."""
    return "canonical" if variant.id == statement.canonical.variant else _RELATIONS[variant.relation]


def carrier(article: Article) -> str:
    """Who published an article, with the agency whose text it is."""
    names = [one_line(name) for name in (article.outlet, article.agency) if name]
    return ", ".join(dict.fromkeys(names)) or one_line(article.id)


def reach(statement: Statement) -> str:
    """How widely it is carried: "4 outlets, 3 independent witnesses, 6 wordings"."""
    counts = {
        "outlet": statement.outlets,
        "independent witness": statement.witnesses,
        "wording": len(statement.variants),
    }
    return ", ".join(counted(count, name) for name, count in counts.items())


def counted(count: int, name: str) -> str:
    """A number of things: "1 outlet", "2 witnesses"."""
    plural = "es" if name.endswith("s") else "s"
    return f"{count:,} {name}{plural if count != 1 else ''}"


def shortened(words: str) -> str:
    """The beginning of a wording, for a line of the contents."""
    line = one_line(spoken(words))
    return line if len(line) <= _SHORT else line[:_SHORT].rsplit(" ", 1)[0].rstrip(",;:–— ") + " …"


def is_paraphrase(passage: Passage) -> bool:
    """Whether the words are the reporter's."""
    return passage.kind is Kind.INDIRECT
