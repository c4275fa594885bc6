"""Attribution as newsrooms print it: who said it, where and when, according to whom. No list of sources."""

from __future__ import annotations

from functools import cache

from quotes_tui.citation.days import news_date
from quotes_tui.citation.markup import Runs, roman, stopped
from quotes_tui.citation.names import name_of, spoken_of
from quotes_tui.citation.pieces import capital, own_translation
from quotes_tui.citation.references import Medium, Reference
from quotes_tui.text import in_mid_sentence
from quotes_tui.word_lists import listed_words

_FORMS = {Medium.SPEECH: "a transcript", Medium.STATEMENT: "a statement", Medium.POST: "a post"}
_LONG = 3  # words of a role that stands before the name
_BEFORE = frozenset("former acting deputy".split())
_SMALL = frozenset("the a an he she they it one some his her their its".split())
NOBODY = "a speaker who is not named"


def after_words(sentence: str) -> str:
    """An attribution as it follows the words: a name keeps its capital, "The ministry" and "He" do not."""
    first, space, rest = sentence.partition(" ")
    return f"{first.lower()}{space}{rest}" if first.lower() in _SMALL else sentence


def _with_article(body: str) -> str:
    """A body's name with the article that it takes in running text: "the Ministry of Fisheries"."""
    words = body.lower().split()
    takes = len(words) > 1 and words[0] != "the" and not _article_words().isdisjoint(words)
    return f"the {body}" if takes else body


@cache
def _article_words() -> frozenset[str]:
    return listed_words("citation/data/with_article.txt")


def attribution(source: Reference) -> Runs:
    """Prime Minister Fumio Kishida said in parliament on March 22, 2022, according to Agence France-Presse (...)."""
    return stopped(roman(capital(_sentence(source, _speaker(source)))))


def short_attribution(source: Reference) -> Runs:
    """Kishida said, according to Agence France-Presse (The Moscow Times)."""
    name = source.saying.speaker
    who = _with_article(name_of(name).short) if name else source.saying.mention or NOBODY
    told = f", according to {_carrier(source)}" if _carrier(source) else ""
    return stopped(roman(capital(f"{who} said{told}")))


def _sentence(source: Reference, speaker: str) -> str:
    saying, carrier = source.saying, _carrier(source)
    occasion = in_mid_sentence(saying.occasion)
    told = occasion.startswith("told ")
    words = f"{speaker} {occasion if told else 'said'}"
    words += f" {occasion}" if occasion.split(" ")[0] in _places() else ""
    if saying.said:
        words += f" on {news_date(saying.said)}" + ("," if carrier else "")
    elif source.published:
        carried = f", {carrier} reported on" if carrier else " in a report of"
        return f"{words}{carried} {news_date(source.published)}" + _translated(source)
    elif carrier:
        words += ","
    return words + (f" according to {carrier}" if carrier else "") + _translated(source)


def _places() -> frozenset[str]:
    return frozenset("after at before by during following from in on through to via with".split())


def _speaker(source: Reference) -> str:
    """A short title before the name, as "Prime Minister Fumio Kishida"; a long description after it, within commas."""
    name, role = source.saying.speaker or source.saying.mention or NOBODY, source.saying.role
    if not role or not source.saying.speaker:
        return _with_article(name)
    head = role.partition(" of ")[0]
    words = head.split()
    is_title = all(word[0].isupper() or word in _BEFORE for word in words) and len(words) <= _LONG + 1
    if "," not in role and is_title:
        return f"{head} {name}"
    return f"{name}, {role},"


def _carrier(source: Reference) -> str:
    """Who carries it: the agency, with the outlet in parentheses; else the outlet, and whom it rewords."""
    agency, outlet = spoken_of(source.agency), source.outlet
    if source.medium in _FORMS:
        by = outlet or " and ".join(name.straight for name in source.authors)
        if by == source.saying.speaker:
            return ""
        between = "on" if source.medium is Medium.POST else "published by"
        return f"{_FORMS[source.medium]} {between} {_with_article(by)}" if by else _FORMS[source.medium]
    if agency and outlet and agency != outlet:
        return f"{agency} ({outlet})"
    carrier = agency or outlet or " and ".join(name.straight for name in source.authors)
    return f"{carrier}, citing {source.rewords}" if source.rewords and carrier else carrier


def _translated(source: Reference) -> str:
    """Who translated it, where that is known: newsrooms say so."""
    if own := own_translation(source):
        return f" ({own})"
    return f" (translated by {source.translator})" if source.translator else ""
