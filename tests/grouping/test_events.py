"""Articles of no date belong to the event of those that they are much liker to."""

from __future__ import annotations

import pytest

from quotes_tui.grouping.events import ALIKE, Events
from quotes_tui.model import Article
from tests.grouping.records import ANOTHER_STORY, TOLD_ANOTHER_WAY, TOLD_ONE_WAY

LATER = (
    "A new bridge between Haldor and Seld opens in March. Farmers and timber lorries cross in four minutes; the ferry, "
    "whose ninety years ended when councillors gave it up, lies in the harbour as a restaurant with a long wine list."
)


def article(id: str, text: str, published: str | None) -> Article:
    return Article(id=id, text=text, published=published)


@pytest.mark.parametrize(
    ("published", "neighbours"),
    [
        pytest.param("2021-05-04", [(0, 1)], id="dated"),
        pytest.param(None, [(0, 1)], id="undated"),
    ],
)
def test_an_article_is_of_the_event_that_it_is_liker_to(
    published: str | None, neighbours: list[tuple[int, int]]
) -> None:
    events = Events(
        [
            article("a", TOLD_ONE_WAY, "2021-05-04"),
            article("b", f"{TOLD_ONE_WAY} {TOLD_ANOTHER_WAY}", published),
            article("c", LATER, "2023-03-01"),
            article("d", ANOTHER_STORY, None),
        ]
    )
    assert events.neighbours() == neighbours
    assert events.alike(1, 2) < ALIKE


def test_two_articles_of_no_date_need_to_be_more_alike() -> None:
    dated = Events([article("a", TOLD_ONE_WAY, "2021-05-04"), article("b", TOLD_ANOTHER_WAY, None)])
    assert dated.neighbours() == [(0, 1)]
