"""The time of day in citations: Chicago gives that of a post, which may be one of many of its day; no other does."""

from __future__ import annotations

import pytest

from quotes_tui.citation.days import american_time
from quotes_tui.citation.markup import Markup, written
from quotes_tui.citation.references import reference
from quotes_tui.citation.styles import STYLES
from quotes_tui.model import Article

POST = Article(
    "a", "We sail.", title="We sail", authors=("Ada Lund",), outlet="Harbour Social", published="2015-04-22",
    published_time="11:10:00-07:00", url="https://social.example/1", kind="post",
)  # fmt: skip


def entry(style: str, article: Article) -> str:
    return written(STYLES[style].entry(reference(article)), Markup.PLAIN)


@pytest.mark.parametrize(
    ("style", "has"),
    [
        # The Chicago Manual of Style, 17th ed. 14.209, 18th ed. 14.106: a post with a time stamp.
        pytest.param("chicago-note", "Harbour Social, April 22, 2015, 11:10 a.m., https", id="note"),
        pytest.param("chicago-bibliography", "Harbour Social, April 22, 2015, 11:10 a.m. https", id="bibliography"),
        pytest.param("chicago-author-date", "Harbour Social, April 22, 11:10 a.m. https", id="author-date"),
    ],
)
def test_a_post_in_chicago_has_its_time(style: str, has: str) -> None:
    assert has in entry(style, POST)


@pytest.mark.parametrize("style", STYLES)
def test_no_other_style_and_no_article_has_one(style: str) -> None:
    news = Article("a", "x", title="We sail", outlet="The Post", published="2015-04-22", published_time="11:10:00")
    assert "11:10" not in entry(style, news)
    assert "11:10" not in entry(style, POST) or style.startswith("chicago") or style in ("plain", "markdown")


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        pytest.param("00:05:00", "12:05 a.m.", id="after midnight"),
        pytest.param("12:00:00+09:00", "12:00 p.m.", id="noon"),
        pytest.param("14:05:59+00:00", "2:05 p.m. UTC", id="no zone of people"),
        pytest.param("", "", id="nothing"),
        pytest.param("noon", "", id="no time"),
    ],
)
def test_american_time(told: str, shown: str) -> None:
    assert american_time(told) == shown
