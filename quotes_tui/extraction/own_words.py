"""Texts that are one speaker's own words: all of them are a direct quotation, whatever their language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from quotes_tui.extraction.known import KnownSpeakers
from quotes_tui.extraction.named import Form
from quotes_tui.extraction.names import read_name
from quotes_tui.extraction.rules import Rule
from quotes_tui.model import Article, Kind, Quotation, Span, Speaker, SpeakerKind
from quotes_tui.text import paragraphs, strip

_STATED = "the article's own fields say so"
_KINDS = {Form.PERSON: SpeakerKind.PERSON, Form.COUNTRY: SpeakerKind.BODY, Form.BODY: SpeakerKind.BODY}


def is_own_words(article: Article) -> bool:
    """Whether the whole text is what one speaker said: a primary text that names its speaker."""
    return article.primary and article.speaker is not None


def own_words(article: Article, speakers: Sequence[Speaker]) -> list[Quotation]:
    """A quotation for each paragraph; headings and marks of what is left out are none."""
    who = stated_speaker(article, speakers)
    spans = [part.span for part in paragraphs(article.text) if part.number]
    return [spoken(article, [span], Rule.OWN_WORDS, who) for span in spans]


def spoken(article: Article, spans: Sequence[Span], rule: Rule, who: Speaker | None = None) -> Quotation:
    """A direct quotation of these spans, by a speaker that is certain; of nobody known without one.

    What a primary text holds was said on its day.
    """
    found = Quotation(
        article=article.id,
        kind=Kind.DIRECT,
        spans=tuple(spans),
        text=" ".join(span.of(article.text) for span in spans),
        said=article.published if article.primary else None,
        confidence=rule.confidence,
        rule=rule.words,
    )
    return by(found, who, _STATED, 1.0) if who else found


def by(quotation: Quotation, who: Speaker, evidence: str, confidence: float) -> Quotation:
    """The quotation with its speaker."""
    return replace(
        quotation,
        speaker=who.name,
        speaker_kind=who.kind,
        speaker_evidence=evidence,
        role=who.role,
        speaks_for=who.speaks_for,
        speaker_confidence=confidence,
    )


def stated_speaker(article: Article, speakers: Sequence[Speaker]) -> Speaker | None:
    """Whom the article's fields name as the speaker, as they are known; None where they name nobody."""
    return _known(article.speaker, speakers) if article.speaker else None


def _known(name: str, speakers: Sequence[Speaker]) -> Speaker:
    if known := KnownSpeakers(speakers).named(name):
        return known
    named = read_name(name)
    if not name.isascii() or named.form not in _KINDS:
        return Speaker(name)
    return Speaker(named.name, named.role, _KINDS[named.form])


def cut_where_translated(article: Article, quotations: Iterable[Quotation]) -> list[Quotation]:
    """The quotations, cut where words begin or end of which the article names a translation.

    One sentence of the original may be two statements in its translations.
    """
    named = [(article.text.find(one.of), len(one.of)) for one in article.translations if one.of]
    cuts = sorted({place for at, length in named if at >= 0 for place in (at, at + length)})
    return [part for quotation in quotations for part in _cut(article.text, quotation, cuts)] if cuts else [*quotations]


def _cut(text: str, quotation: Quotation, cuts: Sequence[int]) -> Iterator[Quotation]:
    within = [at for at in cuts if any(span.start < at < span.end for span in quotation.spans)]
    if not within or quotation.kind is not Kind.DIRECT:
        yield quotation
        return
    for start, end in zip([quotation.start, *within], [*within, quotation.end], strict=True):
        held = [Span(max(span.start, start), min(span.end, end)) for span in quotation.spans]
        spans = tuple(tight for span in held if (tight := strip(text, span)).start < tight.end)
        if any(character.isalnum() for span in spans for character in span.of(text)):
            yield replace(quotation, spans=spans, text=" ".join(span.of(text) for span in spans))
