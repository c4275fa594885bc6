"""Front matter: what it is, what is refused, and on which line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.reading.front_matter import LIMIT, FrontMatterError, split


@pytest.mark.parametrize(
    ("text", "fields", "body"),
    [
        pytest.param("---\ntitle: Ferry\n---\nText", {"title": "Ferry"}, "Text", id="plain"),
        pytest.param("---\ntitle: Ferry\n---", {"title": "Ferry"}, "", id="nothing below"),
        pytest.param("---\r\ntitle: Ferry\r\n---\r\n\r\nText", {"title": "Ferry"}, "\r\nText", id="crlf"),
        pytest.param("--- \ntitle: Ferry\n...\nText", {"title": "Ferry"}, "Text", id="closed with dots"),
        pytest.param("---\n---\nText", {}, "Text", id="empty"),
        pytest.param("---\n# a remark\n---\nText", {}, "Text", id="remark alone"),
        pytest.param("Text\n---\na: b\n---\n", {}, "Text\n---\na: b\n---\n", id="a rule further down"),
        pytest.param("---\n\nThe mayor said so.\n", {}, "---\n\nThe mayor said so.\n", id="a rule at the top"),
        pytest.param("---------\nText", {}, "---------\nText", id="a longer rule"),
        pytest.param(
            "---\nid: 007\npublished: 2022-03-22\nlanguage: no\n---\n",
            {"id": "007", "published": "2022-03-22", "language": "no"},
            "",
            id="words stay words",
        ),
        pytest.param(
            "---\ntitle:\noutlet: ~\nurl: null\nspeaker: 'null'\n---\n",
            {"title": None, "outlet": None, "url": None, "speaker": "null"},
            "",
            id="nothing known",
        ),
        pytest.param(
            "---\nauthors: [A B, C D]\nderived_from:\n  agency: AFP\n---\n",
            {"authors": ["A B", "C D"], "derived_from": {"agency": "AFP"}},
            "",
            id="lists and mappings",
        ),
        pytest.param(
            "---\ntitle: !!python/object/apply:os.getcwd []\n---\n", {"title": []}, "", id="a tag calls nothing"
        ),
        pytest.param("---\ntitle: 2022-13-45\n---\n", {"title": "2022-13-45"}, "", id="a date that is none"),
    ],
)
def test_fields_and_text(text: str, fields: dict[str, object], body: str) -> None:
    front = split(text)
    assert (front.fields, text[front.end :]) == (fields, body)


@pytest.mark.parametrize(
    ("text", "reason", "line"),
    [
        pytest.param("---\na: &x [b]\nc: *x\n---\n", "aliases", 3, id="alias"),
        pytest.param("---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n", "aliases", 3, id="bomb"),
        pytest.param("---\na: &a [*a]\n---\n", "aliases", 2, id="alias of itself"),
        pytest.param("---\na:\n  <<: {b: c}\na: d\n---\n", "a: stated twice", 4, id="stated twice"),
        pytest.param("---\nd:\n  a: b\n  a: c\n---\n", "a: stated twice", 4, id="stated twice inside"),
        pytest.param("---\na: " + "[" * 50_000 + "\n---\n", "nested too deeply", 2, id="deep list"),
        pytest.param("---\n" + "".join(" " * i + "a:\n" for i in range(80)) + "---\n", "nested too", 10, id="deep map"),
        pytest.param("---\n- a\n---\n", "lines of `field: value`", 2, id="list"),
        pytest.param("---\nhello\n---\n", "lines of `field: value`", 2, id="words"),
        pytest.param("---\n? [a, b]\n: c\n---\n", "a word", 2, id="a list as a name"),
        pytest.param("---\ntitle: a: b\n---\n", "not YAML: mapping values", 2, id="colon in a title"),
        pytest.param("---\ntitle:\n\tx\n---\n", "not YAML", 3, id="tab"),
        pytest.param("---\ntitle: a\x07\n---\n", "a character that YAML forbids", 1, id="control character"),
        pytest.param("---\ntitle: x\nText\n", "not closed", 1, id="never closed"),
        pytest.param("---\ntitle: x\n" + "a\n" * LIMIT + "---\n", "longer than 64 KB", 1, id="too long"),
    ],
)
def test_refused(text: str, reason: str, line: int) -> None:
    with pytest.raises(FrontMatterError, match=reason) as caught:
        split(text)
    assert caught.value.line == line


def test_each_field_has_its_line() -> None:
    assert split("---\na: 1\n\n# remark\nb:\n  - x\nc: 2\n---\n").lines == {"a": 2, "b": 5, "c": 7}


@settings(max_examples=60)
@given(st.text("---\n: ab[]{}&*!|>'\"#%@\t,?x", max_size=60))
def test_any_text_is_split_or_refused(text: str) -> None:
    try:
        front = split("---\n" + text)
    except FrontMatterError as error:
        assert error.line >= 1
    else:
        assert 0 <= front.end <= len(text) + 4


class TestToml:
    def test_values_are_words(self) -> None:
        text = '+++\ntitle = "a"\ndate = 2022-03-22T10:00:00Z\nn = 007.5\n'.replace("007.5", "7.5")
        front = split(text + 'yes = true\nlist = [1, "b"]\n[params]\nx = 2022-03-22\n+++\nbody')
        assert front.fields == {
            "title": "a",
            "date": "2022-03-22 10:00:00+00:00",
            "n": "7.5",
            "yes": "true",
            "list": ["1", "b"],
            "params": {"x": "2022-03-22"},
        }
        assert front.lines["yes"] == 5
        assert (text + 'yes = true\nlist = [1, "b"]\n[params]\nx = 2022-03-22\n+++\nbody')[front.end :] == "body"

    @pytest.mark.parametrize(
        ("text", "reason", "line"),
        [
            pytest.param('+++\na = "b"\nc = \n+++\nx', "the front matter is not TOML: Invalid value", 3, id="no TOML"),
            pytest.param("+++\na = 1\na = 2\n+++\nx", "the front matter is not TOML: Cannot overwrite", 3, id="twice"),
            pytest.param("+++\na = 1\nx", "the front matter is not closed with a line +++ within 64 KB", 1, id="open"),
            pytest.param(f"+++\na = 1\n{'#' * 70_000}\n+++\n", "the front matter is not closed", 1, id="long"),
            pytest.param(f"+++\na = {'[' * 9}{']' * 9}\n+++\nx", "the front matter is nested too deeply", 1, id="deep"),
            pytest.param(f"+++\na = {'[' * 30_000}\n+++\nx", "the front matter is n", 1, id="bottomless"),
        ],
    )
    def test_what_is_not_understood_is_named(self, text: str, reason: str, line: int) -> None:
        with pytest.raises(FrontMatterError) as caught:
            split(text)
        assert caught.value.reason.startswith(reason)
        assert caught.value.line == line

    def test_a_line_of_plus_signs_alone_opens_nothing(self) -> None:
        assert split("+++\nThe mayor said so.\n").end == 0

    def test_windows_lines(self) -> None:
        front = split('+++\r\ntitle = "a"\r\n+++\r\nbody')
        assert (front.fields, front.end) == ({"title": "a"}, len('+++\r\ntitle = "a"\r\n+++\r\n'))
