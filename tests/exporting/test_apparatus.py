"""The apparatus: each wording can be read out of it, and what differs is told as what it is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from quotes_tui.collation import collate_wordings
from quotes_tui.exporting.apparatus import TYPES, apparatus
from tests.exporting.edition import PARSER, wording
from tests.strategies import hostile_words, rewordings, siglum, wordings


def block(texts: list[str], base: str = "A") -> etree._Element:
    """The wordings A, B, ... as an element without a namespace."""
    by_siglum = {siglum(number): text for number, text in enumerate(texts)}
    ids = {one: f"w-{one}" for one in by_siglum}
    xml = apparatus(collate_wordings(by_siglum, base), ids, "e-")
    return etree.fromstring(f'<ab xmlns="http://www.tei-c.org/ns/1.0">{xml}</ab>'.encode(), PARSER)


def shown(texts: list[str]) -> str:
    """The apparatus in short: `common {A reading|type B reading}`."""
    found = block(texts)
    parts = [found.text or ""]
    for app in found:
        readings = [f"{r.get('type', '')}{r.get('wit').replace('#w-', '')}:{r.text or ''}" for r in app]
        parts += ["{" + "|".join(readings) + "}", app.tail or ""]
    return "".join(parts)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(["We go.", "We go."], "We go.", id="no entry where all agree"),
        pytest.param(["We go now", "We go"], "We go{A: now|omissionB:}", id="a trimmed end differs in no blank"),
        pytest.param(
            ["Now we go", "We go"], "{A:Now |omissionB:}{A:we|orthographicB:We} go", id="a wording that begins later"
        ),
        pytest.param(["We go", "We will go"], "We{A:|additionB: will} go", id="words put in"),
        pytest.param(["the big boat", "the large boat"], "the{A: big|substantiveB: large} boat", id="other words"),
        pytest.param(["Russia’s war", "Russia's war"], "{A:Russia’s|orthographicB:Russia's} war", id="spelling"),
        pytest.param(
            ["We go", "We stay", "We stay"], "We{A: go|substantiveB C: stay}", id="one reading of two wordings"
        ),
        pytest.param(
            ["it – he said – goes", "it, he said, goes"],
            "{A:it|orthographicB:it,}{A: – he|orthographicB: he}{A: said|orthographicB: said,}"
            "{A: – goes|orthographicB: goes}",
            id="punctuation",
        ),
        pytest.param(["<b> & co", "<i> & co"], "{A:<b> &|substantiveB:<i> &} co", id="markup is none"),
    ],
)
def test_readings(texts: list[str], expected: str) -> None:
    assert shown(texts) == expected


def test_words_that_moved_point_to_their_place_in_the_base() -> None:
    found = block(["While I am mayor the ferry will not be closed", "The ferry will not be closed while I am mayor"])
    moved = [reading for app in found for reading in app if reading.get("type") == "transposition"]
    assert moved
    for reading in moved:
        (home,) = found.xpath("//*[@xml:id=$id]", id=reading.get("corresp")[1:])
        assert home[0].text.split()[0].lower() == reading.text.split()[0].lower()


def test_an_ellipsis_stays_as_it_is_printed() -> None:
    texts = [
        "The ferry will not be closed, and people should look",
        "The ferry will not be closed […] people should look",
    ]
    found = block(texts)
    assert wording(found, "w-B") == texts[1]
    assert "ellipsis" in {reading.get("type") for app in found for reading in app}


@given(rewordings(4) | st.lists(wordings(hostile_words), min_size=1, max_size=3))
@settings(max_examples=60, deadline=None)
def test_each_wording_is_read_out_of_it(texts: list[str]) -> None:
    found = block(list(texts))
    for number, text in enumerate(texts):
        assert wording(found, f"w-{siglum(number)}") == text
    for app in found:
        assert [one.tag.rpartition("}")[2] for one in app] == ["lem"] + ["rdg"] * (len(app) - 1)
        assert len(app) > 1 and all(reading.get("type") in TYPES for reading in app[1:])
        assert sum(len(reading.get("wit").split()) for reading in app) == len(texts)
