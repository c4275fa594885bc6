"""How many articles a page holds: one, or several that each have an element and a headline of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PARAGRAPHS, _CHARACTERS = 2, 400  # the least of an article: less is the summary of one that stands elsewhere


def parts(root: HtmlElement) -> list[HtmlElement]:
    """The element of each article, in order; the page itself where it holds one.

    Posts of a live blog stand below one headline and are one article, and so are the comments on one.
    """
    headlines = list(root.iter("h1"))
    found = [one for one in root.iter("article") if not _is_within(one) and _is_whole(one)]
    if len(found) < 2:
        return [root]
    if headlines:
        found = [one for one in found if next(one.iter("h1"), None) is not None]
        above = [h1 for h1 in headlines if not any(up.tag == "article" for up in h1.iterancestors())]
        return found if len(found) > 1 and len(above) <= 1 else [root]
    return found if all(next(one.iter("h2"), None) is not None for one in found) else [root]


def _is_whole(element: HtmlElement) -> bool:
    sizes = [len(one.text_content().strip()) for one in element.iter("p")]
    return sum(1 for size in sizes if size) >= _PARAGRAPHS and sum(sizes) >= _CHARACTERS


def _is_within(element: HtmlElement) -> bool:
    return any(above.tag in ("article", "aside", "nav", "footer") for above in element.iterancestors())
