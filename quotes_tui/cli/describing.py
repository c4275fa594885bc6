"""Records in words, for people: dates, counts, articles, statements."""

from __future__ import annotations

from datetime import date

from quotes_tui.indexing import StatementRow, Summary
from quotes_tui.model import Article, Statement, Variant

NOT_TOLD = "Speaker not told"
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def day(iso: str | None) -> str:
    """An ISO date as people write it; what is no whole date stays as it is."""
    try:
        when = date.fromisoformat(iso or "")
    except ValueError:
        return iso or ""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def count(number: int, one: str, more: str | None = None) -> str:
    """A number with its noun: "1 wording", "4 wordings"."""
    return f"{number:,} {one if number == 1 else more or one + 's'}"


def described(summary: Summary) -> str:
    """What an index holds: "5 articles of 5 outlets, 4 witnesses; ..."."""
    languages = ", ".join(f"{code} {number:,}" for code, number in summary.languages)
    told = f" ({languages})" if len(summary.languages) > 1 else ""
    outlets = f" of {count(summary.outlets, 'outlet')}" if summary.outlets else ""
    return (
        f"{count(summary.articles, 'article')}{told}{outlets}, {count(summary.witnesses, 'witness', 'witnesses')}; "
        f"{count(summary.quotations, 'quotation')}, {count(summary.statements, 'statement')} "
        f"by {count(summary.speakers, 'speaker')}"
    )


def when(said: str | None, published: str | None) -> str:
    """When it was said, or where only that is known when it was reported."""
    return day(said) if said else f"reported {day(published)}" if published else "undated"


def carried(row: StatementRow) -> str:
    """How widely a statement was printed: "4 outlets, 6 wordings"."""
    wordings = count(len(row.wordings), "wording")
    return ", ".join([count(row.outlets, "outlet"), wordings, *row.flags])


def named(article: Article) -> str:
    """Who published an article, and where its text came from."""
    origin = article.derived_from
    source = article.agency or (origin and (origin.agency or origin.outlet))
    who = article.outlet or article.id
    return f"{who} ({source})" if source and source != who else who


def heading(statement: Statement) -> str:
    """Who says it, with the role."""
    return ", ".join(filter(None, [statement.speaker or NOT_TOLD, statement.role]))


def difference(variant: Variant) -> str:
    """How much of a wording is unlike the canonical one, in words; nothing where none is."""
    percent = round(100 * variant.difference)
    return f"{percent}% other words" if percent else ""
