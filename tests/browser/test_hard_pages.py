"""Links from a saved page, as the program reads it, to the words in the browser, through markup that is in the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from quotes_tui.citation.links import text_fragment
from tests.browser.chromium import Chromium
from tests.browser.hard_pages import BEYOND, HARD, HardPassage, hard_passages
from tests.browser.looking import letters_seen
from tests.browser.pages import Site

pytestmark = pytest.mark.browser


def names(pages: dict[str, tuple[str, str]]) -> list[str]:
    return [f"{name}, {mark}" for name, (_, body) in pages.items() for mark in ("m", "m2") if f"<{mark}>" in body]


@pytest.fixture(scope="module")
def passages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, HardPassage]]:
    yield {found.name: found for found in hard_passages(tmp_path_factory.mktemp("pages"))}


@pytest.mark.parametrize("name", names(HARD))
def test_the_browser_finds_the_words(
    name: str, passages: dict[str, HardPassage], chromium: Chromium, site: Site
) -> None:
    passage = passages[name]
    url = text_fragment(replace(passage.article, url=site.put(passage.html)), [passage.span])
    assert url is not None
    shown = letters_seen(chromium, url)
    assert (shown["inside"], shown["outside"]) == (shown["meant"], ""), url
    assert shown["scrolled"] > 0
    assert 0 <= shown["first"] < shown["height"]


@pytest.mark.parametrize("name", names(BEYOND))
def test_what_no_link_can_find_lights_up_nothing_else(
    name: str, passages: dict[str, HardPassage], chromium: Chromium, site: Site
) -> None:
    passage = passages[name]
    url = text_fragment(replace(passage.article, url=site.put(passage.html)), [passage.span])
    assert url is not None
    shown = letters_seen(chromium, url)
    assert shown["outside"] == "" and shown["inside"] in ("", shown["meant"])
