"""Fields to an article: other names, shapes, and words that mean nothing."""

from __future__ import annotations

from typing import Any

import pytest

from quotes_tui.model import Article, Origin
from quotes_tui.reading.field_names import by_known_names, other_names
from quotes_tui.reading.fields import FieldError, article


def made(**raw: object) -> tuple[Article, list[str]]:
    return article(by_known_names(raw), text="The mayor said so.", id="here", path="here.md", encoding="utf-8")


@pytest.mark.parametrize(
    ("raw", "field", "value"),
    [
        pytest.param({"headline": "Ferry  closed\n"}, "title", "Ferry closed", id="one line"),
        pytest.param({"datePublished": "2022-03-22T23:30:00Z"}, "published", "2022-03-22", id="camel case, time"),
        pytest.param(
            {"datePublished": "2022-03-22T23:30:00Z"}, "published_time", "23:30:00+00:00", id="the time in it"
        ),
        pytest.param({"date": "2022-03-22 23:30"}, "published_time", "23:30:00", id="a time in no zone"),
        pytest.param(
            {"date": "2022-03-22T00:00:00+09:00"}, "published_time", None, id="midnight beside a day: no time"
        ),
        pytest.param({"published_time": "00:00+09:00"}, "published_time", "00:00:00+09:00", id="midnight, said so"),
        pytest.param({"published_time": "2022-03-22T10:15Z"}, "published", "2022-03-22", id="the day in the time"),
        pytest.param({"published_time": "2022-03-22T10:15Z"}, "published_time", "10:15:00+00:00", id="time of that"),
        pytest.param({"lastmod": "2022-03-22T10:15:00-03:00"}, "modified_time", "10:15:00-03:00", id="of the change"),
        pytest.param({"Date Published": "22 March 2022"}, "published", "2022-03-22", id="words, day first"),
        pytest.param({"date-publish": 20220322}, "published", "2022-03-22", id="hyphen, number"),
        pytest.param({"date": "8/29/18"}, "published", "2018-08-29", id="day after the 12th"),
        pytest.param({"published": "2022-03-22", "date": "2001-01-01"}, "published", "2022-03-22", id="own name first"),
        pytest.param({"published": "", "date": "2001-01-01"}, "published", "2001-01-01", id="blank is not stated"),
        pytest.param({"source": "The Daily Ferry"}, "outlet", "The Daily Ferry", id="source: outlet"),
        pytest.param({"hostname": "www.ferry.org"}, "outlet", "ferry.org", id="outlet: a machine"),
        pytest.param({"outlet": "www.com is a blog"}, "outlet", "www.com is a blog", id="outlet: a name like one"),
        pytest.param({"source": "https://a.org/x"}, "url", "https://a.org/x", id="source: address"),
        pytest.param({"source": "https://a.org/x"}, "outlet", None, id="source: an address is no outlet"),
        pytest.param({"source": {"id": None, "name": "BBC"}}, "outlet", "BBC", id="source: a mapping with a name"),
        pytest.param({"publisher": "Ferry", "hostname": "f.org"}, "outlet", "Ferry", id="publisher before host name"),
        pytest.param({"agency": "agence france-presse"}, "agency", "AFP", id="agency by its long name"),
        pytest.param({"agency": "Ferry Wire"}, "agency", "Ferry Wire", id="agency that no list has"),
        pytest.param({"author": "Jane Doe"}, "authors", ("Jane Doe",), id="one author"),
        pytest.param(
            {"author": "Jane Doe, John Roe and Ann Poe"}, "authors", ("Jane Doe", "John Roe", "Ann Poe"), id="authors"
        ),
        pytest.param({"author": "Doe, Jane; Roe, John"}, "authors", ("Doe, Jane", "Roe, John"), id="family name first"),
        pytest.param({"author": "John Roe, Jr."}, "authors", ("John Roe, Jr.",), id="junior is no author"),
        pytest.param(
            {"author": "[[Jane Doe]], [[p/John|John Roe]]"}, "authors", ("Jane Doe", "John Roe"), id="wiki links"
        ),
        pytest.param({"authors": ["Jane Doe", {"name": "John Roe"}]}, "authors", ("Jane Doe", "John Roe"), id="list"),
        pytest.param({"language": "en_US"}, "language", "en-US", id="language with a region"),
        pytest.param({"lang": "Japanese"}, "language", "ja", id="language by name"),
        pytest.param({"language": "rus"}, "language", "ru", id="language by three letters"),
        pytest.param({}, "language", "und", id="too short to tell a language"),
        pytest.param({"kind": "Transcript"}, "kind", "transcript", id="kind"),
        pytest.param({}, "kind", "news", id="news is the usual kind"),
        pytest.param({"primary": "yes"}, "primary", True, id="primary in words"),
        pytest.param({"id": 7}, "id", "7", id="id is a number"),
        pytest.param({"id": "  "}, "id", "here", id="blank id"),
        pytest.param({"derived_from": "AFP"}, "derived_from", Origin(agency="AFP"), id="from an agency"),
        pytest.param({"derived_from": "The Ferry"}, "derived_from", Origin(outlet="The Ferry"), id="from an outlet"),
        pytest.param({"based_on": "https://a.org"}, "derived_from", Origin(url="https://a.org"), id="from an address"),
        pytest.param(
            {"derived_from": {"agency": "Kyodo", "title": "X"}},
            "derived_from",
            Origin(agency="Kyodo News", title="X"),
            id="from a mapping",
        ),
    ],
)
def test_what_a_field_becomes(raw: dict[str, Any], field: str, value: object) -> None:
    found, notes = made(**raw)
    assert (getattr(found, field), notes) == (value, [])


@pytest.mark.parametrize(
    ("raw", "field", "note"),
    [
        pytest.param({"date": "8/9/18"}, "published", "date: '8/9/18' is no date", id="day and month could be either"),
        pytest.param({"date": "10:15"}, "published_time", "date: '10:15' is no date", id="a time of no day"),
        pytest.param({"published_time": "noon"}, "published_time", "published_time: 'noon' is no time", id="no time"),
        pytest.param({"published": "last week"}, "published", "published: 'last week' is no date", id="no date"),
        pytest.param({"published": "2022-02-30"}, "published", "published: '2022-02-30' is no", id="no such day"),
        pytest.param({"date": 1647907200}, "published", "date: '1647907200' is no date", id="seconds of a clock"),
        pytest.param(
            {"url": "javascript:alert(1)"}, "url", "url: 'javascript:alert(1)' is no web", id="no web address"
        ),
        pytest.param({"url": "https://a.org/\x1b[31m"}, "url", "url: 'https://a.org/\\x1b[31m' is no", id="control"),
        pytest.param({"url": "https://a.org/a b"}, "url", "url: 'https://a.org/a b' is no web", id="blank inside"),
        pytest.param({"source": "//a.org"}, "url", "source: '//a.org' is no web address", id="address without scheme"),
        pytest.param({"derived_from": {"url": "x"}}, "derived_from", "derived_from: 'x' is no web", id="origin"),
        pytest.param({"title": "x" * 99, "url": "y" * 99}, "url", "url: '" + "y" * 59 + "…' is", id="shortened"),
    ],
)
def test_words_that_mean_nothing_are_left_out_with_a_note(raw: dict[str, Any], field: str, note: str) -> None:
    found, notes = made(**raw)
    assert getattr(found, field) in (None, Origin())
    assert len(notes) == 1
    assert notes[0].startswith(note)


def test_an_unknown_kind_or_language_is_noted_and_the_usual_taken() -> None:
    found, notes = made(kind="blog", language="Klingon of old")
    assert (found.kind, found.language) == ("news", "und")
    assert notes == [
        "language: 'Klingon of old' is no language that is known (en, ja, ru, ...)",
        "kind: 'blog' is none of news, transcript, statement, post",
    ]


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        pytest.param({"title": ["a", "b"]}, "title: should be text, is a list", id="list for text"),
        pytest.param({"headline": {"a": "b"}}, "headline: should be text, is a mapping", id="the name as given"),
        pytest.param({"author": {"a": "b"}}, "author: should be text, is a mapping", id="a mapping without a name"),
        pytest.param({"authors": [["a"]]}, "authors: should be text, is a list", id="a list in a list"),
        pytest.param({"primary": "perhaps"}, "primary: should be true or false, is other words", id="perhaps"),
        pytest.param(
            {"derived_from": ["a"]}, "derived_from: should be a name, or a mapping of .*, is a list", id="origin"
        ),
    ],
)
def test_a_wrong_shape_is_an_error_that_names_the_field(raw: dict[str, Any], reason: str) -> None:
    with pytest.raises(FieldError, match=reason):
        made(**raw)


def test_other_fields_are_passed_over() -> None:
    assert made(tags=["a"], quotes={"x": 1}, null=None)[1] == []


def test_every_field_of_an_article_can_be_stated() -> None:
    assert set(other_names()) == set(Article.__slots__) - {"encoding", "path"}


def test_no_name_is_read_as_two_fields_but_the_shared_ones() -> None:
    names = [name for field, others in other_names().items() for name in (field, *others)]
    assert {name for name in names if names.count(name) > 1} == {"source", "site", "website"}
