"""Which articles carry a statement, which of them are one witness, and which two to look at side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from quotes_tui.model import Article, Statement, Variant

Witness = Callable[[str], str]
"""The article whose text an article has, by id; its own id where it copies none."""


@dataclass(frozen=True, slots=True)
class TwoArticles:
    """Two articles to look at side by side, by id, and all that one can turn to."""

    left: str
    right: str
    others: tuple[str, ...] = ()


def carriers_of(statement: Statement) -> list[str]:
    """The articles that carry a statement, those of the canonical wording first; each once."""
    first = [statement.canonical.article]
    return list(dict.fromkeys(first + [one.article for variant in statement.variants for one in variant.passages]))


def two_articles(statement: Statement, here: str, witness: Witness) -> TwoArticles | None:
    """What to set beside an article that carries a statement: the text that it reprints, else a reprint of it.

    Else the article of the canonical wording, or the next that carries the statement; None where no other does. The
    text that is reprinted, or is canonical, comes at the left.
    """
    origin, carriers = witness(here), carriers_of(statement)
    if origin != here:
        return TwoArticles(origin, here, tuple(dict.fromkeys([origin, *carriers])))
    others = sorted((one for one in carriers if one != here), key=lambda one: witness(one) != origin)
    if not others:
        return None
    reprinted = witness(others[0]) == origin
    left, right = (here, others[0]) if reprinted or here == carriers[0] else (others[0], here)
    return TwoArticles(left, right, tuple(carriers))


def alone_in_words(article: Article) -> str:
    """That no other article can be set beside this one, and whose text it says that it has."""
    name, whose = article.outlet or article.id, _whose_text(article)
    behind = f" Its text is {whose}, which is not in this corpus." if whose else ""
    return f"No other article carries this statement but that of {name}.{behind}"


def witnesses(articles: Iterable[str], witness: Witness) -> list[list[str]]:
    """The articles by witness, in the order in which the first of each comes."""
    found: dict[str, list[str]] = {}
    for article in dict.fromkeys(articles):
        found.setdefault(witness(article), []).append(article)
    return list(found.values())


def why_one_witness(origin: Article, copy: Article, share: float) -> list[str]:
    """What tells that one of two articles has the other's text, in words; `share` is that of the words in common."""
    reasons = []
    if origin.agency and copy.agency and origin.agency == copy.agency:
        reasons.append(f"both name {origin.agency}")
    if whose := _whose_text(copy):
        reasons.append(f"{copy.outlet or copy.id} says that its text is {whose}")
    if share:
        reasons.append(f"{share:.0%} of the words in common")
    return reasons


def _whose_text(article: Article) -> str:
    """Whose text an article says that it has: "from AFP"; empty where it says nothing."""
    origin = article.derived_from
    names = [part for part in (origin.agency, origin.outlet, origin.title) if part] if origin else []
    return f"from {', '.join(names)}" if names else ""


@dataclass(frozen=True, slots=True)
class Carried:
    """The articles of one witness that carry a wording, and those of it that carry another one, with its siglum."""

    here: tuple[str, ...]
    elsewhere: tuple[tuple[str, str], ...] = ()


def carried(statement: Statement, variant: Variant, witness: Witness, most: int = 8) -> list[Carried]:
    """Who carries a wording, by witness; of each wording the first `most` passages are looked at."""
    elsewhere: dict[str, dict[str, str]] = {}
    for other in statement.variants:
        for passage in other.passages[:most] if other.id != variant.id else ():
            elsewhere.setdefault(witness(passage.article), {}).setdefault(passage.article, other.id)
    here = witnesses((passage.article for passage in variant.passages[:most]), witness)
    return [
        Carried(tuple(group), tuple(one for one in elsewhere.get(witness(group[0]), {}).items() if one[0] not in group))
        for group in here
    ]
