"""Clauses that are partly in marks. Each row is a trap: a text, the words that were said, their parts in marks."""

from __future__ import annotations

import pytest

from quotes_tui.model import Kind
from tests.extraction.shown import found, shown

MIXED = [
    pytest.param(
        "Quill said it was “impossible” to imagine a new well.",
        ("it was “impossible” to imagine a new well", ["impossible"], "Quill", "said"),
        id="grown-to-its-clause",
    ),
    pytest.param(
        "Quill said that the pump, “as old as the hills,” would be sold.",
        ("the pump, “as old as the hills,” would be sold", ["as old as the hills,"], "Quill", "said"),
        id="marks-in-the-middle-of-a-that-clause",
    ),
    pytest.param(
        "Quill said the pump was “old” and the well “deep”.",
        ("the pump was “old” and the well “deep”", ["old", "deep"], "Quill", "said"),
        id="two-parts-in-marks",
    ),
    pytest.param(
        "The pump is “as old as the hills,” Quill said.",
        ("The pump is “as old as the hills,”", ["as old as the hills,"], "Quill", "said"),
        id="clause-before-its-source",
    ),
    pytest.param(
        "According to Quill, the pump is “as old as the hills”.",
        ("the pump is “as old as the hills”", ["as old as the hills"], "Quill", "According to"),
        id="according-to",
    ),
    pytest.param(
        "Quill called the pump “a wreck”.",
        ("the pump “a wreck”", ["a wreck"], "Quill", "called"),
        id="object-of-called",
    ),
    pytest.param(
        "Quill called the sale of the pump “shameful” on May 22, 2031.",
        ("the sale of the pump “shameful”", ["shameful"], "Quill", "called"),
        id="the-day-of-calling-is-no-part-of-it",
    ),
    pytest.param(
        "Quill called the sale “shameful” in an interview with Marrow Radio.",
        ("the sale “shameful”", ["shameful"], "Quill", "called"),
        id="the-place-of-calling-is-no-part-of-it",
    ),
    pytest.param(
        "Quill described the sale as “shameful” on Tuesday.",
        ("the sale as “shameful”", ["shameful"], "Quill", "described"),
        id="described-as-on-a-day",
    ),
    pytest.param(
        "Quill denounced the “reckless” sale of the pump.",
        ("the “reckless” sale of the pump", ["reckless"], "Quill", "denounced"),
        id="object-of-denounced",
    ),
    pytest.param(
        "The board protested to Marrow its “unacceptable” sale of the pump.",
        ("its “unacceptable” sale of the pump", ["unacceptable"], "The board", "protested"),
        id="the-hearer-is-no-part-of-it",
    ),
    pytest.param(
        "Quill accused Tern of “robbing the poor” for years.",
        ("“robbing the poor” for years", ["robbing the poor"], "Quill", "accused"),
        id="accused-of",
    ),
    pytest.param(
        "Quill urged the board to “think again” before June.",
        ("to “think again” before June", ["think again"], "Quill", "urged"),
        id="urged-to",
    ),
    pytest.param(
        "Quill warned of “a dry summer” in the hills.",
        ("“a dry summer” in the hills", ["a dry summer"], "Quill", "warned of"),
        id="warned-of",
    ),
    pytest.param(
        "Quill “firmly rejected” the sale of the pump.",
        ("“firmly rejected” the sale of the pump", ["firmly rejected"], "Quill", None),
        id="the-verb-itself-in-marks",
    ),
    pytest.param(
        "Quill asked whether the board was “serious” about the sale.",
        ("whether the board was “serious” about the sale", ["serious"], "Quill", "asked"),
        id="question",
    ),
    pytest.param(
        "Quill vowed to “never again” sell a pump.",
        ("to “never again” sell a pump", ["never again"], "Quill", "vowed"),
        id="vowed-to",
    ),
    pytest.param(
        "In her statement that the pump was “a wreck”, Quill named no one.",
        ("the pump was “a wreck”", ["a wreck"], "her", "statement"),
        id="noun-that",
    ),
    pytest.param(
        "Quill argued that the pump is “a wreck” and opposed its sale.",
        ("the pump is “a wreck”", ["a wreck"], "Quill", "argued"),
        id="the-second-verb-is-the-speakers-deed",
    ),
    pytest.param(
        "Quill, adding that it was “far too late,” left.",
        ("it was “far too late,”", ["far too late,"], "Quill", "adding"),
        id="participle",
    ),
    pytest.param(
        "Quill said the pump was ‘a wreck’ and would go.",
        ("the pump was ‘a wreck’ and would go", ["a wreck"], "Quill", "said"),
        id="single-marks-in-a-clause",
    ),
    pytest.param(
        "Quill said «the old pump» would go.",
        ("«the old pump» would go", ["the old pump"], "Quill", "said"),
        id="clause-that-begins-with-marks",
    ),
    pytest.param(
        "Quill told the board it had been “blind and deaf” for years.",
        ("it had been “blind and deaf” for years", ["blind and deaf"], "Quill", "told"),
        id="told-somebody",
    ),
    pytest.param(
        "Quill says pump is ‘a wreck’",
        ("pump is ‘a wreck’", ["a wreck"], "Quill", "says"),
        id="headline",
    ),
    pytest.param(
        "The pump, Quill said, is “a wreck” and has to go.",
        ("The pump | is “a wreck” and has to go", ["a wreck"], "Quill", "said"),
        id="source-in-the-middle",
    ),
    pytest.param(
        "Quill dismissed as “nonsense” the claims about the pump.",
        ("“nonsense” the claims about the pump", ["nonsense"], "Quill", "dismissed"),
        id="object-after-as",
    ),
]


@pytest.mark.parametrize(("text", "expected"), MIXED)
def test_mixed_speech(text: str, expected: tuple[str, list[str], str, str | None]) -> None:
    words, quoted, mention, cue = expected
    assert shown(text) == [(words, mention, cue)]
    (quotation,) = found(text)
    assert quotation.kind is Kind.MIXED
    assert [span.of(text) for span in quotation.quoted] == quoted
