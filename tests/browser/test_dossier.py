"""The HTML dossier in a browser: its links lead somewhere, nothing in it runs, and it can be read and printed."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from quotes_tui.exporting import export
from quotes_tui.model import Article
from tests.browser.chromium import Chromium
from tests.browser.looking import seen
from tests.browser.pages import Site, article_page
from tests.data.made_up import made_up

pytestmark = pytest.mark.browser

LINKS = "[...document.querySelectorAll('a[href^=\"%s\"]')].map(link => link.getAttribute('href'))"
CONTRAST = """
(() => {
  const light = color => {
    const [r, g, b] = color.match(/[\\d.]+/g).slice(0, 3).map(Number).map(part => part / 255)
      .map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = element => {
    for (let at = element; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (!/, 0\\)$|transparent/.test(color)) return color;
    }
    return matchMedia("(prefers-color-scheme: dark)").matches ? "rgb(18, 18, 18)" : "rgb(255, 255, 255)";
  };
  const ratio = element => {
    const pair = [light(getComputedStyle(element).color), light(behind(element))].sort((a, b) => a - b);
    return (pair[1] + 0.05) / (pair[0] + 0.05);
  };
  const worst = ["body", ".words", ".byline", ".citation", ".facts", ".flag", ".relation", ".carriers", "td", "a"]
    .flatMap(name => [...document.querySelectorAll(name)].map(element => [ratio(element), name]))
    .sort((a, b) => a[0] - b[0])[0];
  return {worst, light: light(behind(document.body))};
})()
"""


@pytest.fixture(scope="module")
def dossier(site: Site) -> str:
    """The address of the dossier of a made-up corpus, whose articles are pages of the same server."""
    corpus, pages = made_up(), dict[str, str]()

    def article(id: str) -> Article:
        found = corpus.article(id)
        if id not in pages:
            pages[id] = site.put(article_page(found))
        return replace(found, url=pages[id])

    written = io.StringIO()
    export(corpus.statements, article, written, "html", title="Ferry & <crossing>")
    return site.put(written.getvalue())


def test_every_anchor_leads_to_a_place_of_its_own(chromium: Chromium, dossier: str) -> None:
    chromium.go(dossier)
    anchors = chromium.evaluate(LINKS % "#")
    assert len(anchors) > 20
    places = chromium.evaluate("[...document.querySelectorAll('[id]')].map(place => '#' + place.id)")
    assert len(places) == len(set(places))
    assert set(anchors) <= set(places)
    last = anchors[-1]
    chromium.evaluate(f"document.querySelector('nav a:last-of-type[href]') && (location.hash = '{last}')")
    assert chromium.evaluate("scrollY") > 0


def test_every_link_opens_its_article_at_words(chromium: Chromium, dossier: str) -> None:
    chromium.go(dossier)
    links = {link for link in chromium.evaluate(LINKS % "http") if ":~:" in link}
    assert len(links) > 10
    for link in sorted(links):
        assert seen(chromium, link)["lit"], link


def test_nothing_in_it_runs_or_is_fetched(chromium: Chromium, dossier: str) -> None:
    chromium.go(dossier)
    assert chromium.evaluate("document.scripts.length") == 0
    assert not chromium.evaluate(
        "[...document.querySelectorAll('*')].flatMap(e => [...e.attributes]).filter(a => /^on/i.test(a.name)).length"
    )
    assert chromium.evaluate("performance.getEntriesByType('resource').map(e => e.name)") == []
    assert chromium.evaluate("document.querySelector('h1').innerText") == "Ferry & <crossing>"


@pytest.mark.parametrize(("media", "scheme"), [("screen", "light"), ("screen", "dark"), ("print", "light")])
def test_it_can_be_read(media: str, scheme: str, chromium: Chromium, dossier: str) -> None:
    chromium.call(
        "Emulation.setEmulatedMedia", media=media, features=[{"name": "prefers-color-scheme", "value": scheme}]
    )
    try:
        chromium.go(dossier)
        shown = chromium.evaluate(CONTRAST)
    finally:
        chromium.call("Emulation.setEmulatedMedia", media="", features=[])
    assert shown["worst"][0] >= 4.5, shown
    assert (shown["light"] < 0.2) == (scheme == "dark")


def test_it_fits_a_telephone(chromium: Chromium, dossier: str) -> None:
    chromium.call("Emulation.setDeviceMetricsOverride", width=360, height=640, deviceScaleFactor=1, mobile=True)
    try:
        chromium.go(dossier)
        assert chromium.evaluate("document.documentElement.scrollWidth") <= 360
    finally:
        chromium.call("Emulation.clearDeviceMetricsOverride")


def test_it_prints(chromium: Chromium, dossier: str) -> None:
    chromium.go(dossier)
    pages = [page.extract_text().strip().splitlines() for page in PdfReader(io.BytesIO(chromium.pdf())).pages]
    assert len(pages) > 2
    headings = {"WORDINGS", "WORD BY WORD", "Sources", *(name for s in made_up().statements if (name := s.speaker))}
    assert not {lines[-1].strip() for lines in pages} & headings, "a heading is parted from what it heads"
    assert "WORDINGS" not in {lines[0].strip() for lines in pages}, "the wordings are parted from the words"
