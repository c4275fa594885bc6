"""Boxes of other stories are left out; the story after them is not."""

from __future__ import annotations

import pytest

from quotes_tui.extraction.finding import find
from quotes_tui.model import Article

STORY = "Ada Low said on Monday that the talks in Rome would go on for as long as anybody cared to come to them."
OTHER = "Bo Hill said it was late."


def mentions(text: str) -> set[str]:
    return {q.mention.text for q in find(Article(id="a", text=text)) if q.mention}


@pytest.mark.parametrize("heading", ["MOST VIEWED", "Read also :", "## Related", "Don’t miss", "Recommended for you"])
def test_a_heading_ends_the_story(heading: str) -> None:
    assert mentions(f"{STORY}\n\n{heading}\n\n• {OTHER}\n\n{OTHER}") == {"Ada Low"}


def test_the_story_may_go_on_after_the_box() -> None:
    after = "\n\n".join([STORY.replace("Ada Low", f"{name} Low") for name in ("Cy", "Di", "Ed")])
    assert mentions(f"{STORY}\n\nRelated\n\n• {OTHER}\n\n{after}") == {"Ada Low", "Cy Low", "Di Low", "Ed Low"}


def test_a_sentence_that_begins_like_a_heading_is_no_heading() -> None:
    assert mentions("Related talks went on in Rome all through the night.\n\n" + STORY) == {"Ada Low"}


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("HILL SAYS ROME TALKS 'ARE OVER'", id="headline-in-capitals"),
        pytest.param("SEE ALSO: Bo Hill says talks are over", id="see-also"),
        pytest.param("Related: Bo Hill says talks are over", id="related"),
    ],
)
def test_a_line_that_points_to_another_story_says_nothing(line: str) -> None:
    assert mentions(f"{STORY}\n\n{STORY}\n\n{line}\n\n{STORY}") == {"Ada Low"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"HILL SAYS ROME TALKS ARE OVER\n\n{STORY}", id="the-headline"),
        pytest.param(f"{STORY}\n\n{STORY}\n\nRome: Hill says talks are over", id="another-word-before-the-colon"),
        pytest.param(f"{STORY}\n\n{STORY}\n\nHILL SAYS ROME TALKS ARE OVER.", id="a-sentence-in-capitals"),
        pytest.param(f"{STORY}\n\nShe wrote:\n\nHILL SAYS ROME TALKS ARE OVER", id="announced"),
    ],
)
def test_capitals_are_no_other_story_where_the_text_goes_on_with_them(text: str) -> None:
    assert "HILL" in {name.upper() for name in mentions(text)}
