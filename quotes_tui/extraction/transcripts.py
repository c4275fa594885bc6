"""Transcripts: every turn is a direct quotation of whom its label names.

A label stands at the head of a paragraph ("MR. PRICE:", "Minister Hayashi:", "○岸田内閣総理大臣", "【林外務大臣】") or
on a line of its own; the turn goes on to the next one. Whoever only asks has no name ("Q:", "記者："); whoever answers
without one is the speaker that the article's fields name. Only texts whose kind is `transcript` are read so.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from quotes_tui.extraction import titles
from quotes_tui.extraction.attribution import attribute
from quotes_tui.extraction.items import Block, blocks
from quotes_tui.extraction.own_words import by, spoken, stated_speaker
from quotes_tui.extraction.rules import Rule
from quotes_tui.model import Article, Phrase, Quotation, Span, Speaker, SpeakerKind

_NAME = r"[^\W\d_a-z][\w.'’-]*"
_SMALL = r"of|for|the|and|de|von|van|al|bin"
_ASIDE = r"(?:[ \t\u3000]*[(（][^()（）\n]{1,40}[)）])?"
_LABEL = re.compile(
    rf"(?:\*\*|__)?(?:(?P<letter>[QA]\d{{0,3}})(?P<stop>[.:：])(?:\*\*|__)?(?=\s|\Z)"
    rf"|(?P<name>{_NAME}(?:,?[ \t\u00a0](?:{_NAME}|{_SMALL})){{0,9}},?{_ASIDE})(?:\*\*|__)?(?P<colon>[:：])(?:\*\*|__)?"
    r"|[○〇◯](?P<circled>[^\s○（(：:。、]{2,25}(?:[（(][^()（）\n]{1,25}[)）])?)(?=[\s\u3000：:]|\Z)[：:]?"
    r"|【(?P<boxed>[^】\n]{1,30})】|[（(](?P<bracketed>[^()（）\n]{1,20})[)）](?=[\s\u3000]|[^\W\da-zA-Z])"
    r"|(?P<asian>[\u3040-\u30ff\u3400-\u9fff々]{1,20})(?P<wide>：))"
)
_INSIDE = re.compile(r"[（(]([^()（）]+)[)）]")
_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_INITIALS = re.compile(r"(?:[^\W\d_]\.[ \u00a0]?)+[^\W\d_][\w-]+")
_HEADING = re.compile(r"#{1,6}[ \t]|[\[［(（〔][^\n]*[\])）］〕]\Z")
_STOP = re.compile(r"[.!?…。！？:：;,、」』”\"’)）\]–—-]\**\Z")
_SHORT = 100  # characters of a line that may be a heading


@dataclass(frozen=True, slots=True)
class _Label:
    """Who speaks in a turn, as it is printed; `end` is where the words begin, `cue` the colon if there is one."""

    mention: Phrase
    end: int
    cue: Phrase | None
    sure: bool

    @property
    def key(self) -> str:
        """The words by which labels are compared: without what is in brackets, numbers and points."""
        bare = _INSIDE.sub("", self.mention.text) if not _INSIDE.fullmatch(self.mention.text) else self.mention.text
        return " ".join(bare.casefold().replace(".", " ").strip(" ,:0123456789").split())


@dataclass(slots=True)
class _Turn:
    label: _Label | None
    spans: list[Span]


def transcribed(article: Article, speakers: Sequence[Speaker]) -> list[Quotation]:
    """The turns of a transcript; none where no paragraph has a label."""
    turns = list(_turns(article))
    if not any(turn.label for turn in turns):
        return []
    who = stated_speaker(article, speakers)
    made = [_quotation(article, turn, who, speakers) for turn in turns if turn.spans and (turn.label or who)]
    open_ones = [quotation for quotation in made if _is_open(quotation)]
    named = iter(attribute(article, open_ones, [*speakers, who] if who else speakers))
    return [_dated(article, next(named)) if _is_open(quotation) else quotation for quotation in made]


def _is_open(quotation: Quotation) -> bool:
    """Whether it is still to be found out whom a label means."""
    mention = quotation.mention
    if mention is None or quotation.speaker or _ASIAN.search(mention.text):
        return False
    key = _key_of(mention)
    return key == "a" or key not in _listed("questioners", "answerers")


def _dated(article: Article, quotation: Quotation) -> Quotation:
    """Attribution reads a day of the words around; the record's own day is surer."""
    said = article.published if article.primary else quotation.said
    return replace(quotation, said=said)


def _turns(article: Article) -> Iterator[_Turn]:
    found = blocks(article.text)
    labels = _labels(article, found)
    turn = _Turn(None, [])
    for block in found:
        label = labels.get(block)
        if label:
            yield turn
            turn = _Turn(label, [])
        words = Span(_skip(article.text, label.end, block.end) if label else block.start, block.end)
        if words.start < words.end and (label or not _is_heading(words.of(article.text))):
            turn.spans.append(words)
    yield turn


def _skip(text: str, start: int, end: int) -> int:
    while start < end and (text[start].isspace() or text[start] in "*_"):
        start += 1
    return start


def _is_heading(words: str) -> bool:
    return bool(_HEADING.match(words)) or (len(words) < _SHORT and not _STOP.search(words))


# --- labels ----------------------------------------------------------------------------------------------


def _labels(article: Article, found: Iterable[Block]) -> dict[Block, _Label]:
    """The labels; words with a colon that come once and name nobody ("Note:") are none."""
    labels = {block: label for block in found if (label := _label(article.text, block))}
    times = Counter(label.key for label in labels.values())
    return {block: label for block, label in labels.items() if label.sure or times[label.key] > 1}


def _label(text: str, block: Block) -> _Label | None:
    match = _LABEL.match(text, block.start, block.end)
    if match is None or match.lastgroup is None:
        return None
    group = next(name for name in ("letter", "name", "circled", "boxed", "bracketed", "asian") if match[name])
    mention = Phrase.at(text, *match.span(group))
    colon = next((name for name in ("stop", "colon", "wide") if match[name]), None)
    label = _Label(mention, match.end(), Phrase.at(text, *match.span(colon)) if colon else None, sure=True)
    if group == "bracketed" and not (_is_role_label(label.key) or label.key in _listed("questioners", "answerers")):
        return None
    return replace(label, sure=group not in ("name", "asian") or _names_somebody(label))


def _names_somebody(label: _Label) -> bool:
    words = label.mention.text
    if label.key in _listed("questioners", "answerers") or _is_role_label(label.key):
        return True
    if _INITIALS.match(words):
        return True
    tokens = words.replace("(", " ").replace(")", " ").split()
    shouted = len(words) > 3 and words.isupper()
    of_a_paper = "," in words.rstrip(",") and not any(token.islower() for token in tokens)  # "NHK, Sakai:"
    return shouted or of_a_paper or any(titles.is_role(token) or titles.marks_person(token) for token in tokens)


def _is_role_label(key: str) -> bool:
    """Whether a Japanese label ends in an office or a form of address."""
    return bool(_ASIAN.search(key)) and key.endswith(_offices())


def _key_of(mention: Phrase) -> str:
    return _Label(mention, mention.end, None, sure=True).key


# --- who speaks ------------------------------------------------------------------------------------------


def _quotation(article: Article, turn: _Turn, who: Speaker | None, speakers: Sequence[Speaker]) -> Quotation:
    """The turn as a quotation; without a label it is the speaker's whom the fields name."""
    if turn.label is None:
        return spoken(article, turn.spans, Rule.TURN, who)
    label = turn.label
    found = replace(spoken(article, turn.spans, Rule.TURN), mention=label.mention, cue=label.cue)
    if label.key in _listed("questioners"):
        return found
    if label.key in _listed("answerers"):
        words = f"“{label.mention.text}” answers, and the fields name one speaker"
        return by(found, who, words, 0.95) if who else found
    if _ASIAN.search(label.mention.text):
        return _in_japanese(found, label.mention.text, speakers)
    return found


def _in_japanese(quotation: Quotation, words: str, speakers: Sequence[Speaker]) -> Quotation:
    """ "岸田内閣総理大臣", "内閣総理大臣（岸田文雄君）": a listed speaker by a form of the name, else as printed."""
    inside = _INSIDE.search(words)
    name, role = _without_office(inside[1] if inside else words)
    enough = len(name) > 1 or bool(role)
    fitting = [one for one in speakers if enough and any(_is_called(alias, name) for alias in one.aliases)]
    if len(fitting) == 1:
        return by(quotation, fitting[0], f"“{words}” is listed as {fitting[0].name}", 0.95)
    if not name:
        return quotation
    office = _INSIDE.sub("", words).strip() if inside else role
    return by(quotation, Speaker(name, office or None, SpeakerKind.PERSON), f"named as “{words}”", 0.9)


def _without_office(words: str) -> tuple[str, str]:
    """The name and the office behind it: 岸田, 内閣総理大臣."""
    office = next((office for office in _offices() if words.endswith(office)), "")
    return words[: len(words) - len(office)].strip(), office


def _is_called(alias: str, name: str) -> bool:
    """Whether a whole name begins with what is printed, its family name at least."""
    return bool(name) and alias.replace(" ", "").replace("\u3000", "").startswith(name)


@cache
def _offices() -> tuple[str, ...]:
    return tuple(sorted(_data()["offices"], key=lambda office: (-len(office), office)))


@cache
def _listed(*names: str) -> frozenset[str]:
    return frozenset(word for name in names for word in _data()[name])


@cache
def _data() -> dict[str, list[str]]:
    return tomllib.loads(resources.files(__package__).joinpath("data/turn_labels.toml").read_text(encoding="utf-8"))
