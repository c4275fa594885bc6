"""An article's quotations as text for people."""

from __future__ import annotations

from hypothesis import given, settings

from quotes_tui.exporting import extraction_text
from quotes_tui.model import Act, Article, Kind, Phrase, Quotation, Report, Span
from quotes_tui.text import clean
from tests.data.made_up import made_up
from tests.golden import assert_golden
from tests.strategies import reports

TEXT = "“We stay,” she said on Monday. The mayor believes the town will pay."


def quotation(kind: Kind, start: int, end: int, **fields: object) -> Quotation:
    return Quotation("courier", kind, (Span(start, end),), TEXT[start:end], **fields)  # type: ignore[arg-type]


def test_each_quotation_tells_how_it_was_found() -> None:
    direct = quotation(
        Kind.DIRECT, 1, 9, speaker="Ilse Varnholt", said="2031-05-12", rule="cue after",
        cue=Phrase.at(TEXT, 15, 19), mention=Phrase.at(TEXT, 11, 14), confidence=0.9, speaker_confidence=0.5,
    )  # fmt: skip
    belief = quotation(Kind.INDIRECT, 50, 67, act=Act.BELIEF)
    article = Article("courier", TEXT, outlet="Alder Courier", published="2031-05-13")
    assert extraction_text(Report(article, (direct, belief))).splitlines() == [
        "courier",
        "Alder Courier · 2031-05-13 · 2 quotations",
        "",
        "  1-9  direct · Ilse Varnholt · said 2031-05-12",
        "    “We stay,”",
        "    cue: said · mention: she · rule: cue after · confidence 0.90, speaker 0.50",
        "",
        "  50-67  indirect · speaker not established · belief",
        "    the town will pay",
        "    confidence 1.00, speaker 0.00",
    ]


def test_an_article_without_quotations_says_so() -> None:
    assert extraction_text(Report(Article("a", "Text."))) == "a\n0 quotations"


def test_golden() -> None:
    assert_golden("exporting/extractions.txt", "\n\n".join(map(extraction_text, made_up().reports)) + "\n")


@given(reports())
@settings(max_examples=30)
def test_it_steers_nothing_and_has_three_lines_a_quotation(report: Report) -> None:
    written = extraction_text(report)
    assert clean(written) == written
    assert len(written.split("\n")) == 2 + 4 * len(report.quotations)
