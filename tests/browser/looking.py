"""Which words of an article's page the browser lights up, and where it has scrolled to."""

from __future__ import annotations

from typing import Any

from tests.browser.chromium import Chromium

# A letter is lit where the picture has the colour of `::target-text` in its middle; places count code points of the
# article's text, as its paragraphs tell them.
_PICTURE = """
const taken = async png => {
  const image = new Image();
  image.src = "data:image/png;base64," + png;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height).data;
  return (x, y) => {
    const at = 4 * (Math.floor(y) * canvas.width + Math.floor(x));
    return pixels[at] > 180 && pixels[at + 1] < 80 && pixels[at + 2] > 180;
  };
};
"""
_LIT = """
(async (png, scrolled) => {
  const isLit = await taken(png);
  const lit = [], stray = [], tops = [];
  for (const block of document.querySelectorAll("p, h1")) {
    let place = block.dataset.start === undefined ? NaN : Number(block.dataset.start);
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      let unit = 0;
      for (const sign of node.data) {
        const range = document.createRange();
        range.setStart(node, unit);
        range.setEnd(node, unit += sign.length);
        const box = range.getBoundingClientRect();
        if (box.width > 1 && isLit(box.x + scrollX + box.width / 2, box.y + scrollY + 3)) {
          (isNaN(place) ? stray : lit).push(isNaN(place) ? sign : place);
          tops.push(box.y + scrollY - scrolled);
        }
        place += 1;
      }
    }
  }
  return {lit, stray, scrolled, first: tops[0], height: innerHeight};
})
"""


# Of every letter that is shown: whether it stands in what is meant (`.here`), and whether it is lit.
_LETTERS = """
(async (png, scrolled) => {
  const isLit = await taken(png);
  const found = {meant: "", inside: "", outside: "", scrolled, height: innerHeight};
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement;
    if (parent.closest("rt, rp, style, script") || !parent.checkVisibility()) continue;
    let unit = 0;
    for (const sign of node.data) {
      const range = document.createRange();
      range.setStart(node, unit);
      range.setEnd(node, unit += sign.length);
      if (!/[\\p{L}\\p{N}]/u.test(sign)) continue;
      const box = range.getBoundingClientRect(), here = parent.closest(".here");
      if (here) found.meant += sign;
      if (!isLit(box.x + scrollX + box.width / 2, box.y + scrollY + 3)) continue;
      found[here ? "inside" : "outside"] += sign;
      found.first ??= box.y + scrollY - scrolled;
    }
  }
  return found;
})
"""


def letters_seen(chromium: Chromium, url: str) -> dict[str, Any]:
    """The letters that are `meant` on a page, and of them the lit ones, `inside`; `outside` is lit and not meant."""
    return _looked(chromium, url, _LETTERS)


def seen(chromium: Chromium, url: str) -> dict[str, Any]:
    """What a page shows that is opened by a link: `lit` places of the text, `stray` signs elsewhere."""
    return _looked(chromium, url, _LIT)


def _looked(chromium: Chromium, url: str, script: str) -> dict[str, Any]:
    chromium.go(url)
    # The words are looked for when a frame is drawn.
    scrolled = chromium.evaluate(
        "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(scrollY))))"
    )
    shown: dict[str, Any] = chromium.evaluate(f'{_PICTURE}({script})("{chromium.picture()}", {scrolled})')
    return shown
