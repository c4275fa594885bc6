"""Which wording of a statement is cited, and from which article, by a stated rule that is kept in words.

What the user pinned comes before all rules. After that words in quotation marks come before a clause that is partly
quoted, and that before a paraphrase, which is the reporter's wording; among those of the best kind the rule decides:

- `primary`: a primary text (even before kind); then complete before fragment, more witnesses, earlier;
- `complete`: the fullest wording; `witnesses`: the one of most witnesses; `earliest`: the one printed first; then the
  grounds of `primary` in their order.

A wording in another language than most reports is never chosen before one in theirs: it is the original of them, or
one more translation. Of the articles that carry the wording the one is cited that has an address, is least derived
and is earliest (carriers.py).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from quotes_tui.grouping.carriers import KINDS, cited_first, citing_reason, published
from quotes_tui.grouping.options import Place, Rule
from quotes_tui.grouping.relations import difference, relate
from quotes_tui.grouping.tongues import alike, home, relation_abroad
from quotes_tui.grouping.wordings import read_wording
from quotes_tui.model import Article, Canonical, Kind, Passage, Relation, Statement, Variant, tongue

PINNED = "pinned by you"
_COMPLETE = 0.6
_RELATIONS = tuple(Relation)

Ground = Callable[["Reading", Sequence["Reading"]], object]
"""What tells readings apart: the less, the better. Readings of equal value are equally good."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A distinct wording of a statement with the passages that carry it, the one to cite first.

    `language` is that of the article cited first, None where it is not known; `original` whether that article has the
    very words that were said, False for a translation, None where it does not tell; `letter` the siglum it had, ""
    if none; `published` and `instant` are the moment at which the first of its articles was (dates.moment);
    `pinned` counts the pin that is on it from 1, 0 if none: of several the last one made counts.
    """

    text: str
    kind: Kind
    passages: tuple[Passage, ...]
    witnesses: int
    primary: bool
    published: str
    instant: str
    language: str | None = None
    original: bool | None = None
    pinned: int = 0
    letter: str = ""


def make_reading(
    passages: Sequence[Passage],
    articles: Mapping[str, Article],
    lineage: Mapping[str, str],
    pinned: Sequence[Place] = (),
) -> Reading:
    """The reading that these equal wordings are: its kind the best of theirs; `pinned` are places of the user's."""
    ordered = sorted(passages, key=lambda passage: cited_first(passage, articles[passage.article], lineage))
    first = articles[ordered[0].article]
    day, instant = min(published(articles[passage.article]) for passage in passages)
    reports = [passage for passage in passages if not articles[passage.article].primary]
    return Reading(
        text=ordered[0].text,
        kind=ordered[0].kind,
        passages=tuple(ordered),
        witnesses=len({lineage[passage.article] for passage in reports or passages}),
        primary=first.primary,
        published=day,
        instant=instant,
        language=first.language,
        original=_is_original(first),
        pinned=max((n for n, at in enumerate(pinned, start=1) if any(stands_at(p, at) for p in passages)), default=0),
    )


def _is_original(article: Article) -> bool | None:
    if article.translation or article.translator:
        return False
    return True if article.primary or article.translations else None


def stands_at(passage: Passage, place: Place) -> bool:
    """Whether a passage is what a place is about: it has half of those words, or they have half of it."""
    if passage.article != place.article:
        return False
    shared = sum(span.overlap(place.span) for span in passage.spans)
    length = sum(span.end - span.start for span in passage.spans)
    return shared > 0 and 2 * shared >= min(length, place.span.end - place.span.start)


def choose(readings: Sequence[Reading], rule: Rule = Rule.PRIMARY) -> tuple[Reading, str]:
    """The canonical reading and the reason in words."""
    best = min(readings, key=lambda reading: _rank(reading, readings, rule))
    return best, _reason(best, readings, rule)


# --- the grounds -----------------------------------------------------------------------------------------


def _foreign(reading: Reading, readings: Sequence[Reading]) -> bool:
    """Whether a reading is in another language than most reports."""
    return tongue(reading.language) not in (None, home(readings))


def _unfavoured(reading: Reading, readings: Sequence[Reading]) -> bool:
    return not reading.primary


def _kind(reading: Reading, readings: Sequence[Reading]) -> int:
    return KINDS.index(reading.kind)


def _incomplete(reading: Reading, readings: Sequence[Reading]) -> bool:
    return not is_complete(reading, readings)


def _emptiness(reading: Reading, readings: Sequence[Reading]) -> int:
    return -len(read_wording(reading.text).stems)


def _fewness(reading: Reading, readings: Sequence[Reading]) -> int:
    return -reading.witnesses


def _lateness(reading: Reading, readings: Sequence[Reading]) -> str:
    return reading.published


def _clock(reading: Reading, readings: Sequence[Reading]) -> str:
    return reading.instant


_USUAL: tuple[Ground, ...] = (_foreign, _unfavoured, _kind, _incomplete, _fewness, _lateness, _clock)
_FIRST: Mapping[Rule, tuple[Ground, ...]] = {
    Rule.PRIMARY: (),
    Rule.COMPLETE: (_foreign, _kind, _emptiness),
    Rule.WITNESSES: (_foreign, _kind, _fewness),
    Rule.EARLIEST: (_foreign, _kind, _lateness, _clock),
}


def _grounds(rule: Rule) -> tuple[Ground, ...]:
    """The grounds of a rule in the order in which they decide."""
    return tuple(dict.fromkeys((*_FIRST[rule], *_USUAL)))


def _rank(reading: Reading, readings: Sequence[Reading], rule: Rule) -> tuple[object, ...]:
    first = reading.passages[0]
    told = (ground(reading, readings) for ground in _grounds(rule))
    return (-reading.pinned, *told, first.article, first.spans)


def is_complete(reading: Reading, readings: Sequence[Reading]) -> bool:
    """Whether a reading has most of the matter of the fullest reading of its kind."""
    fullest = max(len(read_wording(other.text).bag) for other in readings if other.kind is reading.kind)
    return len(read_wording(reading.text).bag) >= _COMPLETE * fullest


# --- in words --------------------------------------------------------------------------------------------


def _reason(best: Reading, readings: Sequence[Reading], rule: Rule) -> str:
    """The grounds in the order of the rule, as far as they tell this reading from the others."""
    if best.pinned:
        return PINNED
    what = "primary text" if best.primary else f"{best.kind} quotation"
    if len(readings) == 1:
        return f"the only wording, {what}"
    told = [what]
    rivals = [reading for reading in readings if reading is not best]
    for ground in _grounds(rule):
        ahead = [rival for rival in rivals if ground(rival, readings) == ground(best, readings)]
        if len(ahead) < len(rivals) and (words := _in_words(ground, best)) and words not in told:
            told.append(words)
        rivals = ahead
    return ", ".join(told)


def _in_words(ground: Ground, best: Reading) -> str:
    """What a ground says of the reading that it decides for; "" where the kind of text says it already."""
    words: Mapping[Ground, str] = {
        _foreign: "in the language of the reports",
        _incomplete: "complete",
        _emptiness: "the fullest",
        _fewness: _count(best.witnesses, "witness", "witnesses"),
        _lateness: "earliest",
        _clock: "first by the time of day",
    }
    return words.get(ground, "")


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


# --- the variants that a choice makes --------------------------------------------------------------------


def make_variants(best: Reading, readings: Sequence[Reading]) -> tuple[Variant, ...]:
    """The readings as variants, the canonical one first, then by relation to it and by witnesses.

    A reading that had a letter keeps it; the others are lettered in this order.
    """
    base = read_wording(best.text)
    related = [(reading, _relation(best, reading, readings)) for reading in readings]
    related.sort(
        key=lambda pair: (pair[0] is not best, _RELATIONS.index(pair[1]), -pair[0].witnesses, *_place(pair[0]))
    )
    return tuple(
        Variant(
            id=reading.letter or siglum(number),
            text=reading.text,
            relation=relation,
            passages=reading.passages,
            witnesses=reading.witnesses,
            difference=round(difference(base, read_wording(reading.text)), 4) if alike(best, reading) else 0.0,
            language=reading.language,
        )
        for number, (reading, relation) in enumerate(related)
    )


def _relation(best: Reading, reading: Reading, readings: Sequence[Reading]) -> Relation:
    if not alike(best, reading):
        return relation_abroad(best, reading, readings)
    return relate(read_wording(best.text), best.kind, read_wording(reading.text), reading.kind)


def _place(reading: Reading) -> tuple[object, ...]:
    return (reading.published, reading.instant, reading.passages[0].article, reading.passages[0].spans)


def siglum(number: int) -> str:
    """The letter of a variant: A to Z, then AA, AB and so on."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def make_canonical(best: Reading, why: str, articles: Mapping[str, Article], lineage: Mapping[str, str]) -> Canonical:
    """The record of a choice: the wording, the article it is cited from, and why both."""
    reasons = (why, citing_reason(best.passages, articles, lineage))
    return Canonical(best.letter or siglum(0), best.passages[0].article, "; ".join(filter(None, reasons)))


def rechoose(
    statement: Statement, rule: Rule, articles: Callable[[str], Article], witness: Callable[[str], str]
) -> Statement:
    """The same statement with the canonical wording of another rule.

    `articles` gives the article of an id, `witness` the id of the article whose text it is (its own where it copies
    none). Wordings keep their letters; relations, differences, order and the reason are those of the new canonical
    wording. A pinned one stays.
    """
    if statement.canonical.reason.startswith(PINNED):
        return statement
    ids = {passage.article for variant in statement.variants for passage in variant.passages}
    known, lineage = {id: articles(id) for id in ids}, {id: witness(id) for id in ids}
    read = partial(make_reading, articles=known, lineage=lineage)
    readings = [replace(read(variant.passages), letter=variant.id) for variant in statement.variants]
    best, why = choose(readings, rule)
    return replace(
        statement,
        variants=make_variants(best, readings),
        canonical=make_canonical(best, why, known, lineage),
    )
