"""Which articles carry a statement, and which two are set beside each other."""

from __future__ import annotations

import pytest

from quotes_tui.model import Article, Origin
from quotes_tui.tui.carrying import (
    Carried,
    TwoArticles,
    alone_in_words,
    carried,
    carriers_of,
    two_articles,
    why_one_witness,
    witnesses,
)
from tests.data.made_up import made_up

FERRY = made_up().statement("0a11ce57")
CARRIERS = carriers_of(FERRY)


def own(article: str) -> str:
    return article


def test_carriers_come_once_and_the_cited_one_first() -> None:
    assert CARRIERS[0] == FERRY.canonical.article == "courier"
    assert sorted(CARRIERS) == sorted({p.article for variant in FERRY.variants for p in variant.passages})


@pytest.mark.parametrize(
    ("here", "copies", "expected"),
    [
        pytest.param("post", {"post": "gazette"}, ("gazette", "post"), id="a reprint beside its text"),
        pytest.param("gazette", {"post": "gazette"}, ("gazette", "post"), id="a text beside its reprint"),
        pytest.param("post", {"post": "tidewire"}, ("tidewire", "post"), id="a text that does not carry the statement"),
        pytest.param("post", {}, ("courier", "post"), id="no copy: the canonical wording's article"),
        pytest.param("courier", {}, ("courier", CARRIERS[1]), id="the canonical wording's: the next one"),
    ],
)
def test_two_articles(here: str, copies: dict[str, str], expected: tuple[str, str]) -> None:
    found = two_articles(FERRY, here, lambda id: copies.get(id, id))
    assert found is not None
    assert (found.left, found.right) == expected
    assert {*expected, *CARRIERS} == set(found.others)


def test_one_article_alone_has_nothing_beside_it() -> None:
    alone = made_up().statement("5f66")
    assert two_articles(alone, alone.canonical.article, own) is None
    assert two_articles(alone, alone.canonical.article, lambda _id: "origin") == TwoArticles(
        "origin", alone.canonical.article, ("origin", alone.canonical.article)
    )


@pytest.mark.parametrize(
    ("article", "said"),
    [
        pytest.param(Article("a", "", outlet="Post"), "but that of Post.", id="its own text"),
        pytest.param(
            Article("a", "", derived_from=Origin("NHK", title="Talks")),
            "but that of a. Its text is from NHK, Talks, which is not in this corpus.", id="another's text",
        ),
        pytest.param(Article("a", "", derived_from=Origin()), "but that of a.", id="nobody knows whose"),
    ],
)  # fmt: skip
def test_why_there_is_no_other_article(article: Article, said: str) -> None:
    assert alone_in_words(article).endswith(said)


def test_articles_by_witness() -> None:
    copies = {"b": "a", "d": "c"}
    assert witnesses(["d", "a", "b", "a", "e"], lambda id: copies.get(id, id)) == [["d"], ["a", "b"], ["e"]]


def test_who_carries_a_wording_and_who_of_the_same_witness_carries_another() -> None:
    gazette, post = (next(v for v in FERRY.variants if v.passages[0].article == id) for id in ("gazette", "courier"))
    found = carried(FERRY, gazette, lambda id: "one" if id in ("gazette", "courier") else id)
    assert found[0] == Carried(("gazette",), (("courier", post.id),))
    assert all(not one.elsewhere for one in found[1:])


def test_what_tells_that_two_articles_are_one_witness() -> None:
    text = Article("a", "", outlet="Times", agency="AFP")
    copy = Article("b", "", outlet="Post", agency="AFP", derived_from=Origin(agency="AFP"))
    assert why_one_witness(text, copy, 0.973) == [
        "both name AFP",
        "Post says that its text is from AFP",
        "97% of the words in common",
    ]
    assert why_one_witness(Article("a", ""), Article("b", ""), 0.0) == []
