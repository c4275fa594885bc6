"""XML of text: a parser gives back the very characters, and ids and dates are what XML takes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from quotes_tui.exporting.xml_text import content, element, identifier, language, uri, when, written
from quotes_tui.text import clean
from tests.exporting.edition import PARSER, characters
from tests.strategies import HOSTILE_WORDS

_NC_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")
_ANYTHING = st.text(st.characters() | st.characters(categories=["Cs"]))


@given(_ANYTHING | st.sampled_from(HOSTILE_WORDS))
@settings(max_examples=80)
def test_a_parser_gives_back_the_very_characters_and_nothing_steers(text: str) -> None:
    xml = written("ab", text)
    assert characters(etree.fromstring(xml.encode(), PARSER)) == text
    assert clean(xml) == xml


@given(_ANYTHING)
@settings(max_examples=40)
def test_an_attribute_is_one_and_keeps_what_xml_can_hold(text: str) -> None:
    found = etree.fromstring(element("ab", {"n": text}).encode(), PARSER)
    held = [char for char in text if char in "\t\n\r" or (char >= " " and not "\ud800" <= char <= "\udfff")]
    assert list(found.attrib) == ["n"] and len(found.get("n")) == len(text)
    assert all(char in found.get("n") for char in held if char not in "\ufffe\uffff")


@given(st.lists(st.text(max_size=4), unique=True, min_size=2, max_size=4))
@settings(max_examples=60)
def test_every_id_has_an_identifier_of_its_own(ids: list[str]) -> None:
    found = {identifier("said", id) for id in ids}
    assert len(found) == len(ids)
    assert all(_NC_NAME.fullmatch(one) for one in found)


@pytest.mark.parametrize(
    ("text", "xml"),
    [
        pytest.param('<b>"&', "&lt;b&gt;&quot;&amp;", id="markup"),
        pytest.param("a\x00b", 'a<g ref="#char-0000">␀</g>b', id="what XML has no place for"),
        pytest.param("\ud800\uffff", '<g ref="#char-D800">\ufffd</g><g ref="#char-FFFF">\ufffd</g>', id="none at all"),
        pytest.param("\u202ex\r\n", "&#x202E;x&#xD;\n", id="what turns a line round, and a line end"),
        pytest.param("日本語", "日本語", id="other letters"),
    ],
)
def test_content(text: str, xml: str) -> None:
    assert content(text) == xml


@pytest.mark.parametrize(
    ("iso", "time", "written"),
    [
        pytest.param("2022-03-22", None, "2022-03-22", id="a day"),
        pytest.param("2022-03", "10:15:00", "2022-03", id="a month has no time of day"),
        pytest.param("2022", None, "2022", id="a year"),
        pytest.param("2022-03-22", "10:15:00+09:00", "2022-03-22T10:15:00+09:00", id="a time with its offset"),
        pytest.param("2022-03-22", "noon", "2022-03-22", id="a time in words"),
        pytest.param("2022-02-30", None, None, id="no such day"),
        pytest.param("0000", None, None, id="no such year"),
        pytest.param("March", None, None, id="no date"),
        pytest.param(None, None, None, id="unknown"),
    ],
)
def test_when(iso: str | None, time: str | None, written: str | None) -> None:
    assert when(iso, time) == written


@pytest.mark.parametrize(
    ("code", "taken"), [("en", "en"), ("zh-Hant-TW", "zh-Hant-TW"), ("English!", None), ("", None), (None, None)]
)
def test_languages(code: str | None, taken: str | None) -> None:
    assert language(code) == taken


@pytest.mark.parametrize(
    ("address", "taken"),
    [
        ("https://a.example/?q=[a]#[b]", "https://a.example/?q=%5Ba%5D#%5Bb%5D"),
        ("http://[::1]/[x]", "http://[::1]/%5Bx%5D"),
        ("https://a.example", "https://a.example"),
    ],
)
def test_addresses(address: str, taken: str) -> None:
    assert uri(address) == taken
