"""Decisions about quotations, applied before anything is grouped: who speaks, who that is, which words, none at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TypeVar

from quotes_tui.curation.bounding import bounded, without
from quotes_tui.curation.decisions import Action, Decision, Target
from quotes_tui.curation.standing import NotThere, Standing
from quotes_tui.grouping.constraints import BY_DECISION
from quotes_tui.grouping.speakers import Name, Voices
from quotes_tui.model import Quotation, Span, Speaker, SpeakerKind

Item = TypeVar("Item")
CORRECTIONS = frozenset((Action.SPEAKER, Action.RENAME, Action.BOUNDS, Action.REJECT))


class Corrections:
    """Applies decisions one after another to the quotations of a corpus and to the speakers that it states."""

    def __init__(self, standing: Standing, speakers: Sequence[Speaker]) -> None:
        self._standing = standing
        self.speakers = tuple(speakers)
        self._names: dict[Name, str] | None = None

    def apply(self, decision: Decision) -> list[NotThere]:
        """Applies one decision, and says what of it could not be applied."""
        match decision.action:
            case Action.RENAME:
                return _each([decision], lambda renaming: self._rename(renaming.old, renaming.value))
            case Action.BOUNDS:
                return _each(decision.targets[:1], lambda target: self._set_bounds(target, decision.others[0]))
            case Action.SPEAKER:
                return _each(decision.targets, lambda target: self._set_speaker(target, decision.value))
            case _:
                return _each(decision.targets, self._reject)

    # --- who speaks --------------------------------------------------------------------------------------

    def _set_speaker(self, target: Target, name: str) -> None:
        numbers = {unit.quotation for unit in self._standing.units(target)}
        kind = self._kind(name) or SpeakerKind.PERSON

        def said(quotation: Quotation) -> Quotation:
            known = replace(quotation, speaker_evidence=BY_DECISION, speaker_confidence=1.0 if name else 0.0)
            if name and quotation.speaker == name:
                return known
            return replace(known, speaker=name or None, speaker_kind=kind, role=None, speaks_for=())

        self._standing.change(
            target.article, lambda quotations: (said(q) if n in numbers else q for n, q in enumerate(quotations))
        )

    def _rename(self, old: str, new: str) -> None:
        kind = self._kind(new)
        articles = {q.article for q in self._standing.quotations() if q.speaker and self._name(q) == old}
        if not articles and not any(speaker.name == old for speaker in self.speakers):
            raise NotThere(f"nobody is called {old}")

        def called(quotation: Quotation) -> Quotation:
            if not quotation.speaker or self._name(quotation) != old:
                return quotation
            return replace(quotation, speaker=new, speaker_kind=kind or quotation.speaker_kind)

        for article in sorted(articles):
            self._standing.change(article, lambda quotations: map(called, quotations))
        self.speakers = tuple(_renamed(self.speakers, old, new))

    def _name(self, quotation: Quotation) -> str:
        """The name of a quotation's speaker in the corpus: that of the articles, or the one it was given here."""
        name = quotation.speaker or ""
        return self._known().get((name, quotation.speaker_kind), name)

    def _known(self) -> dict[Name, str]:
        if self._names is None:
            said = [quotation for quotation in self._standing.quotations() if quotation.speaker]
            voices = Voices(said, self.speakers)
            self._names = {(q.speaker or "", q.speaker_kind): voices.name(q) for q in said}
        return self._names

    def _kind(self, name: str) -> SpeakerKind | None:
        """What kind of source a name stands for: as stated, else as in the articles; None where nobody has it."""
        stated = (speaker.kind for speaker in self.speakers if name in (speaker.name, *speaker.aliases))
        told = (kind for (given, kind), settled in self._known().items() if name in (given, settled))
        return next((kind for kinds in (stated, told) for kind in kinds), None)

    # --- which words -------------------------------------------------------------------------------------

    def _set_bounds(self, target: Target, words: Target) -> None:
        article, span = self._standing.article(target.article), self._standing.span(words)
        number = self._standing.units(target)[0].quotation

        def changed(quotations: Sequence[Quotation]) -> Iterable[Quotation]:
            before = quotations[number]
            after = bounded(article, before, span)
            yield after
            for other in quotations:
                if other is not before and not _swallowed(other, before, after):
                    yield other

        self._standing.change(target.article, changed)

    def _reject(self, target: Target) -> None:
        article = self._standing.article(target.article)
        self._standing.reject(target)
        try:
            hit = self._standing.units(target)
        except NotThere:  # what is no quotation is not taken for one any more
            return
        numbers = {n: [unit.passage for unit in held] for n, held in groupby(hit, key=lambda unit: unit.quotation)}

        def kept(quotations: Sequence[Quotation]) -> Iterable[Quotation]:
            for number, quotation in enumerate(quotations):
                rest = without(article, quotation, numbers[number]) if number in numbers else quotation
                if rest is not None:
                    yield rest

        self._standing.change(target.article, kept)


def _each(items: Iterable[Item], apply: Callable[[Item], None]) -> list[NotThere]:
    """Applies something to each; the reasons why it could not be."""
    failed = []
    for item in items:
        try:
            apply(item)
        except NotThere as reason:
            failed.append(reason)
    return failed


def _renamed(speakers: Sequence[Speaker], old: str, new: str) -> Iterable[Speaker]:
    """The speakers a corpus states, the old name one more alias of the new."""
    before = next((speaker for speaker in speakers if speaker.name == old), None)
    after = next((speaker for speaker in speakers if speaker.name == new), before)
    for speaker in speakers:
        if speaker is after:
            family = speaker.family_name if speaker.family_name and speaker.family_name in new else None
            names = dict.fromkeys((*speaker.aliases, old, *(before.aliases if before else ())))
            bodies = dict.fromkeys((*speaker.speaks_for, *(before.speaks_for if before else ())))
            aliases = tuple(name for name in names if name != new)
            yield replace(speaker, name=new, family_name=family, aliases=aliases, speaks_for=tuple(bodies))
        elif speaker is not before:
            yield speaker


def _swallowed(other: Quotation, before: Quotation, after: Quotation) -> bool:
    """Whether a quotation is now part of another; NotThere where only one end of it is."""
    if not any(a.overlap(b) for a in other.spans for b in after.spans) or _within(after, other):
        return False
    if not _within(other, after):
        raise NotThere(f"the words run into another quotation: {other.text}")
    return not _within(other, before)


def _within(one: Quotation, other: Quotation) -> bool:
    return Span(other.start, other.end).holds(Span(one.start, one.end))
