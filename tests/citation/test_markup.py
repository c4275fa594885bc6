"""Plain text and Markdown: the same words, escaped where Markdown would read them."""

from __future__ import annotations

import pytest

from quotes_tui.citation.markup import Markup, italic, link, literal


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("has look [sic] at it", "has look [sic] at it", id="an insertion stays"),
        pytest.param("[the bill] … […]", "[the bill] … […]", id="words and dots in brackets"),
        pytest.param("[click](http://x.example)", r"\[click\](http://x.example)", id="a link is none"),
        pytest.param("[a][b] [c]: d", r"\[a\][b] \[c\]: d", id="nor a reference"),
        pytest.param("*not* _so_ `code` ~~x~~", r"\*not\* \_so\_ \`code\` \~\~x\~\~", id="emphasis"),
        pytest.param("<b>bold</b> &amp; A&B", r"\<b\>bold\</b\> \&amp; A&B", id="HTML"),
        pytest.param("a | b", r"a \| b", id="table cells"),
        pytest.param("# head", r"\# head", id="heading"),
        pytest.param("a\n\nb", "a b", id="one line"),
        pytest.param("\x1b[31mred\u202e", r"␛\[31mred�", id="nothing steers"),
    ],
)
def test_literal_in_markdown(text: str, expected: str) -> None:
    assert literal(text, Markup.MARKDOWN) == expected


def test_plain_text_is_only_cleaned() -> None:
    assert literal("*a* [b](c)\n\x07", Markup.PLAIN) == "*a* [b](c) ␇"


def test_emphasis_and_links_are_markdowns_alone() -> None:
    assert italic("The *Post*", Markup.MARKDOWN) == r"*The \*Post\**"
    assert italic("The Post", Markup.PLAIN) == "The Post"
    assert italic("", Markup.MARKDOWN) == ""
    assert link("here", "https://a.example/x", Markup.MARKDOWN) == "[here](<https://a.example/x>)"
    assert link("here", "https://a.example/x", Markup.PLAIN) == "here"
