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
    of_something = words[1:2] == ["of"] and words[0] not in ("voice", "radio")
    takes = len(words) > 1 and words[0] != "the" and (of_something or not _article_words().isdisjoint(words))
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
    told = f" in {_FORMS[source.medium]}{_at(source)}" if _is_own(source) else _according(source)
    return stopped(roman(capital(f"{who} said{told}")))


def _sentence(source: Reference, speaker: str) -> str:
    saying = source.saying
    occasion = in_mid_sentence(saying.occasion)
    words = f"{speaker} {occasion if occasion.startswith('told ') else 'said'}"
    words += f" {occasion}" if occasion.split(" ")[0] in _places() else ""
    if _is_own(source):
        where = "" if _form_word(source) in occasion else f" in {_FORMS[source.medium]}"
        day = saying.said or source.published
        return words + where + _at(source) + (f" on {news_date(day)}" if day else "") + _translated(source)
    if saying.said:
        words += f" on {news_date(saying.said)}"
    elif source.published:
        return words + _reported(source) + _translated(source)
    return words + _according(source) + _translated(source)


def _reported(source: Reference) -> str:
    """By whom and when it was published, where nobody tells when it was said."""
    day, carrier = news_date(source.published), _carrier(source)
    if source.medium in _FORMS:
        return f", according to {carrier} on {day}"
    return f", {carrier} reported on {day}" if carrier else f" in a report of {day}"


def _according(source: Reference) -> str:
    carrier = _carrier(source)
    return f", according to {carrier}" if carrier else ""


def _is_own(source: Reference) -> bool:
    """Whether the text is what the speaker published: a post, or the statement in which it was said."""
    if source.medium not in (Medium.POST, Medium.STATEMENT):
        return False
    names = {name.straight for name in source.authors}
    return source.saying.speaker in names or _form_word(source) in source.saying.occasion.split()


def _form_word(source: Reference) -> str:
    return str(source.medium)


def _at(source: Reference) -> str:
    """Where a speaker's own text was published, unless by the speaker."""
    if source.outlet in ("", source.saying.speaker):
        return ""
    between = "on" if source.medium is Medium.POST else "published by"
    return f" {between} {_with_article(source.outlet)}"


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
        return _text_of(source)
    paper = f"{outlet}, {source.place}" if source.place else outlet
    if agency and outlet and agency != outlet and source.agency != outlet:
        return f"{agency} ({paper})"
    paper = f"{outlet} ({source.place})" if source.place else outlet
    carrier = agency or _with_article(paper) or " and ".join(name.straight for name in source.authors)
    return f"{carrier}, citing {source.rewords}" if source.rewords and carrier else carrier


def _text_of(source: Reference) -> str:
    """A transcript, a statement or a post of somebody else's, and where it stands: "a post by Ada Lund on X"."""
    form = _FORMS[source.medium]
    by = " and ".join(name.straight for name in source.authors)
    if source.medium is Medium.POST:
        form += f" by {by}" if by else ""
        return f"{form} on {source.outlet}" if source.outlet else form
    by = source.outlet or by
    return f"{form} published by {_with_article(by)}" if by else form


def _translated(source: Reference) -> str:
    """Who translated it, where that is known: newsrooms say so."""
    if own := own_translation(source):
        return f" ({own})"
    return f" (translated by {source.translator})" if source.translator else ""
