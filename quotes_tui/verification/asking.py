"""Who was asked for and when, held against who said the printed words and when."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date as Date

from quotes_tui.errors import UsageError
from quotes_tui.indexing import Index
from quotes_tui.model import ArticleOf
from quotes_tui.verification.judging import Judged
from quotes_tui.verification.naming import Sought, sought
from quotes_tui.verification.printed import Carrier


@dataclass(frozen=True, slots=True)
class Fits:
    """Whether speaker and day are those asked for; None where the articles do not tell, True where nobody asked."""

    speaker: bool | None = True
    day: bool | None = True

    @property
    def well(self) -> bool:
        """Whether nothing speaks against it."""
        return self.speaker is not False and self.day is not False


@dataclass(frozen=True, slots=True)
class Asked:
    """The speaker and the day that the words are said to be of."""

    speaker: Sought | None
    date: str | None
    article: ArticleOf
    _published: dict[str, str | None] = field(default_factory=dict)

    def fits(self, judged: Judged) -> Fits:
        """How the printed words of a match stand to what was asked."""
        carrier = carrier_of(judged)
        return Fits(self._speaker(judged, carrier), self._day(judged, carrier))

    def _speaker(self, judged: Judged, carrier: Carrier | None) -> bool | None:
        quotation = judged.printed.quotation
        if self.speaker is None:
            return True
        if quotation is None:
            return None
        return self.speaker.fits(carrier.statement.speaker if carrier else None, quotation)

    def _day(self, judged: Judged, carrier: Carrier | None) -> bool | None:
        if self.date is None:
            return True
        said = _said_of(judged, carrier)
        if said:
            return said == self.date
        published = self._first(judged, carrier)
        # Nothing is printed before it is said; that it was printed later tells nothing about the day.
        return False if published and published < self.date else None

    def published(self, article: str) -> str | None:
        """When an article was published."""
        if article not in self._published:
            self._published[article] = self.article(article).published
        return self._published[article]

    def _first(self, judged: Judged, carrier: Carrier | None) -> str | None:
        """When the statement was first printed by any of the articles that report it; None where none is dated."""
        articles = {judged.printed.article}
        if carrier:
            articles |= {passage.article for variant in carrier.statement.variants for passage in variant.passages}
        return min(filter(None, map(self.published, sorted(articles))), default=None)

    def notes(self, judged: Judged) -> str:
        """Who said the printed words and when, where that is not as asked, in sentences; "" where all is."""
        carrier, fits = carrier_of(judged), self.fits(judged)
        return " ".join(filter(None, [self._who(judged, carrier, fits), self._when(judged, carrier, fits)]))

    def _who(self, judged: Judged, carrier: Carrier | None, fits: Fits) -> str:
        if self.speaker is None:
            return ""
        note = self.speaker.note()
        quotation = judged.printed.quotation
        if fits.speaker is None and quotation and self.speaker.tells_nobody(quotation):
            return f"Whether they are of “{self.speaker.given}” cannot be told: {note}."
        if fits.speaker is None:
            return "Whose words they are the article does not tell."
        if fits.speaker:
            return f"{note[0].upper()}{note[1:]}." if note else ""
        name = (carrier and carrier.statement.speaker) or (quotation and quotation.speaker)
        return f"The article gives them to {name}, not to {self.speaker.given}" + (f" ({note})." if note else ".")

    def _when(self, judged: Judged, carrier: Carrier | None, fits: Fits) -> str:
        if self.date is None or fits.day:
            return ""
        said, published = _said_of(judged, carrier), self._first(judged, carrier)
        if said:
            return f"They were said on {said}, not on {self.date}."
        if fits.day is False:
            return f"They were printed on {published}, before {self.date}."
        return f"On which day they were said the article does not tell; it is of {published or 'an unknown day'}."


def asked(index: Index, speaker: str | None, date: str | None) -> Asked:
    """What is asked about; UsageError where the day is none."""
    if date is not None:
        _check(date)
    name = speaker and speaker.strip()
    return Asked(sought(index, name) if name else None, date, index.article)


def _check(date: str) -> None:
    try:
        whole = Date.fromisoformat(date).isoformat() == date
    except ValueError:
        whole = False
    if not whole:
        raise UsageError(f"{date!r} is no day; write it as 2022-03-21.")


def carrier_of(judged: Judged) -> Carrier | None:
    """The statement that takes the matched words."""
    printed, found = judged.printed, judged.match
    return printed.carrier(printed.spans(found.start, found.stop)) if printed.pieces else None


def _said_of(judged: Judged, carrier: Carrier | None) -> str | None:
    """When the printed words were said: as their own report tells, else as the statement's others do."""
    quotation = judged.printed.quotation
    return (quotation and quotation.said) or (carrier and carrier.statement.said) or None
