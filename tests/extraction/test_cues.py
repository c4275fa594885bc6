"""Reporting verbs: their forms, acts and frames."""

from __future__ import annotations

import pytest

from quotes_tui.extraction.cues import CUES, Form, Frame, cue_at
from quotes_tui.model import Act


@pytest.mark.parametrize(
    ("words", "form", "frame"),
    [
        pytest.param("said", Form.PAST, Frame.CLAUSE, id="irregular"),
        pytest.param("denies", Form.PRESENT, Frame.REPORT, id="y-to-ies"),
        pytest.param("denied", Form.PAST, Frame.GERUND, id="y-to-ied"),
        pytest.param("admitting", Form.ING, Frame.CLAUSE, id="doubled"),
        pytest.param("accusing", Form.ING, Frame.OF, id="e-dropped"),
        pytest.param("reads", Form.PRESENT, Frame.QUOTE, id="present"),
        pytest.param("read", Form.PAST, Frame.QUOTE, id="past-like-plain"),
        pytest.param("pointed out", Form.PAST, Frame.THAT, id="two-words"),
        pytest.param("stresses", Form.PRESENT, Frame.THAT, id="es"),
    ],
)
def test_forms(words: str, form: Form, frame: Frame) -> None:
    cue = cue_at(words.split(), 0)
    assert cue is not None
    assert cue.form is form
    assert frame in cue.frames


def test_the_longest_verb_wins() -> None:
    cue = cue_at(["call", "for", "peace"], 0)
    assert cue is not None
    assert cue.words == ("call", "for")


@pytest.mark.parametrize(
    ("word", "frame", "act"),
    [("said", Frame.CLAUSE, Act.SPEECH), ("believes", Frame.CLAUSE, Act.BELIEF), ("plans", Frame.TO, Act.PLAN)],
)
def test_acts(word: str, frame: Frame, act: Act) -> None:
    cue = cue_at([word], 0)
    assert cue is not None
    assert cue.frames[frame] is act


def test_a_word_that_reports_nothing() -> None:
    assert cue_at(["walked"], 0) is None


def test_every_frame_of_the_list_is_used() -> None:
    used = {frame for entries in CUES.values() for cue in entries for frame in cue.frames}
    assert {Frame.CLAUSE, Frame.THAT, Frame.QUOTE, Frame.HEARER, Frame.TO, Frame.OF, Frame.FOR, Frame.AS} <= used
