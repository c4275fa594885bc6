"""HTML that a feed or a row carries: its paragraphs."""

from __future__ import annotations

import pytest

from quotes_tui.reading.markup import is_markup, paragraphs_of


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("<p>x</p>", True, id="a paragraph"),
        pytest.param("x<br/>y", True, id="a line end"),
        pytest.param("x &amp; y", True, id="a reference"),
        pytest.param("x &#8220;y", True, id="a number"),
        pytest.param("3 < 4 and 5 > 4", False, id="figures"),
        pytest.param("R&D, she said; no more", False, id="a bare ampersand"),
        pytest.param("<3", False, id="a heart"),
    ],
)
def test_what_is_markup(words: str, expected: bool) -> None:
    assert is_markup(words) is expected


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        pytest.param("<p>“No,”\n she <b>said</b>.</p><p>So</p>", "“No,” she said.\n\nSo", id="paragraphs"),
        pytest.param("x<br>y<br><br>z", "x\ny\n\nz", id="line ends"),
        pytest.param("<script>x</script><style>y</style>", "", id="nothing to see"),
        pytest.param("  ", "", id="blank"),
        pytest.param(
            "<p>“No,” she said on Monday, and left.</p>"
            "<figure><img><figcaption>“Yes,” says a banner</figcaption></figure>"
            "<blockquote class='wp-block-pullquote'><p>“No”</p></blockquote><p>It was late when the council met.</p>",
            "“No,” she said on Monday, and left.\n\nIt was late when the council met.",
            id="captions and pull quotes",
        ),
        pytest.param(
            "<p>“No,” she said.</p>"
            "<p>The post <a href=x>“Yes,” says Roe</a> appeared first on <a href=y>The Post</a>.</p>",
            "“No,” she said.",
            id="what a feed adds",
        ),
        pytest.param("<figcaption>x</figcaption>", "", id="a caption alone"),
        pytest.param("<aside><p>“No,” she said.</p></aside>", "“No,” she said.", id="all of it in a box"),
        pytest.param("“Déjà vu,” she said <meta charset=koi8-r>", "“Déjà vu,” she said", id="it is text already"),
    ],
)
def test_paragraphs(markup: str, text: str) -> None:
    assert paragraphs_of(markup, 100) == (text, ())


def test_depth_is_bounded_and_told() -> None:
    text, cuts = paragraphs_of("<p>one</p>" + "<div>" * 50 + "two", 20)
    assert text == "one"
    assert len(cuts) == 1
