"""Headlines with a colon: only a name that the story reports makes one a quotation."""

from __future__ import annotations

import pytest

from tests.extraction.shown import shown

_STORY = "\n\nMARROW — Mara Quill said it was late."
_SAID = ("it was late", "Mara Quill", "said")


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        pytest.param("Quill: Old bridge must close", [("Old bridge must close", "Quill", ":")], id="name-first"),
        pytest.param("Old bridge must close: Quill", [("Old bridge must close", "Quill", ":")], id="name-last"),
        pytest.param("Mara Quill: Bridge ‘a risk’", [("Bridge ‘a risk’", "Mara Quill", ":")], id="with-marks"),
        pytest.param("Tern: Old bridge must close", [], id="a-name-that-says-nothing-in-the-story"),
        pytest.param("Analysis: Old bridge must close", [], id="no-name"),
        pytest.param("Quill: A life", [], id="too-short-to-say-anything"),
        pytest.param("Quill: The bridge is old. It rained.", [], id="a-paragraph-of-sentences"),
    ],
)
def test_headlines(headline: str, expected: list[tuple[str, str, str]]) -> None:
    assert shown(headline + _STORY) == [*expected, _SAID]
