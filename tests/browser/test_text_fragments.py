"""A hundred links are followed by Chromium, which scrolls to the very words, and lights up them and no others."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from quotes_tui.citation.links import text_fragment
from quotes_tui.model import Span
from tests.browser.chromium import Chromium
from tests.browser.looking import seen
from tests.browser.pages import Passage, Site
from tests.browser.passages import ALL, SEVERAL

pytestmark = pytest.mark.browser

LEFT_OUT = re.compile(r"\[… \d+\]")


def letters(text: str, places: set[int]) -> list[int]:
    """The places of letters: what marks and spaces stand at the edges of a term does not matter."""
    return sorted(place for place in places if text[place].isalnum())


@pytest.mark.parametrize("passage", ALL, ids=[passage.name for passage in ALL])
def test_the_browser_opens_the_page_at_the_words(passage: Passage, chromium: Chromium, site: Site) -> None:
    article = replace(passage.article, url=site.put(passage.html))
    url = text_fragment(article, passage.spans)
    assert url is not None
    shown = seen(chromium, url)
    meant = {place for span in passage.spans for place in range(span.start, span.end)}
    # What an excerpt leaves out in the midst of a passage is lit on the page, and its sign is not there.
    left_out = {place for sign in LEFT_OUT.finditer(article.text) for place in range(*sign.span())}
    assert shown["lit"], url
    read = "".join(article.text[place] for place in shown["lit"])
    assert letters(article.text, set(shown["lit"])) == letters(article.text, meant - left_out), (read, url)
    assert not shown["stray"] or meant & left_out, (shown["stray"], url)
    assert shown["scrolled"] > 0
    assert 0 <= shown["first"] < shown["height"]


def test_there_are_a_hundred() -> None:
    assert len(ALL) >= 100
    assert len({passage.name for passage in ALL}) == len(ALL)


@pytest.mark.parametrize("passage", SEVERAL, ids=[passage.name for passage in SEVERAL])
def test_one_of_several_same_paragraphs_is_told_by_its_neighbours(
    passage: Passage, chromium: Chromium, site: Site
) -> None:
    article = replace(passage.article, url=site.put(passage.html))
    url = text_fragment(article, passage.spans)
    assert url is not None
    shown = seen(chromium, url)
    (span,) = passage.spans
    start = article.text.rfind("\n\n", 0, span.start) + 2 if "\n\n" in article.text[: span.start] else 0
    paragraph = Span(start, article.text.index("\n\n", span.end))
    assert letters(article.text, set(shown["lit"])) == letters(article.text, set(range(paragraph.start, paragraph.end)))


def test_a_link_that_finds_nothing_lights_up_nothing(chromium: Chromium, site: Site) -> None:
    passage = ALL[0]
    shown = seen(chromium, f"{site.put(passage.html)}#:~:text=words%20that%20stand%20nowhere")
    assert (shown["lit"], shown["stray"], shown["scrolled"]) == ([], [], 0)


def test_a_section_of_the_page_does_not_hinder(chromium: Chromium, site: Site) -> None:
    passage = ALL[0]
    article = replace(passage.article, url=f"{site.put(passage.html)}?from=feed#comments")
    url = text_fragment(article, passage.spans)
    assert url is not None and re.search(r"\?from=feed#comments:~:text=", url)
    assert seen(chromium, url)["lit"]
