"""Texts of links run into a name: no names, no words are taken from them, and what is left is verbatim."""

from __future__ import annotations

import pytest

from quotes_tui.extraction import extract
from quotes_tui.extraction.link_texts import link_texts
from quotes_tui.model import Article, Quotation

LINK = "Ada Marie LowTown votes on the bridge: 'It is over' Bo Hill vows to visit Rome MORE"


def quotations(text: str) -> list[Quotation]:
    return extract(Article(id="a", text=text))


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        pytest.param(f"Mayor Ada Low {LINK} (D) said that it was late.", "Ada Low", "it was late", id="before-said"),
        pytest.param(f"“It is late,” said Mayor Ada Low {LINK}.", "Ada Low", "It is late,", id="after-said"),
        pytest.param(
            f"Mayor Ada Low {LINK}’s office said it was late.", "Ada Low's office", "it was late", id="possessive"
        ),
        pytest.param(
            f"Bo Hill said that Mayor Ada Low {LINK} was late.", "Bo Hill", "Mayor Ada Low was late", id="within"
        ),
    ],
)
def test_a_link_s_text_is_passed_over(text: str, speaker: str, words: str) -> None:
    found = quotations(text)
    assert [(q.speaker, q.text) for q in found] == [(speaker, words)]
    assert " ".join(span.of(text) for span in found[0].spans) == words


@pytest.mark.parametrize(
    "picture",
    [
        pytest.param("![“We stand firm,” a banner says](https://a.example/b.jpg)", id="Markdown"),
        pytest.param('![a banner](b.jpg "“We stand firm,” a banner says")', id="Markdown, with a title"),
        pytest.param('{{< figure src="b.jpg" caption="“We stand firm,” a banner says" >}}', id="Hugo"),
        pytest.param("{{% caption %}}", id="Hugo, a mark alone"),
    ],
)
def test_the_caption_of_a_picture_is_nobody_s_words(picture: str) -> None:
    text = f"{picture}\n\n“It is late,” said Mayor Ada Low.\n\n{picture}"
    (quotation,) = extract(Article("a", text))
    assert (quotation.speaker, quotation.text) == ("Ada Low", "It is late,")
    assert quotation.spans[0].of(text) == "It is late,"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ada Low asked for MORE.", id="no-name-twice"),
        pytest.param("Ada Low and Bo Low asked for much and got no MORE.", id="nothing-run-in"),
        pytest.param("Mac MacDonald and his uncle in the hills asked for MORE.", id="a-name-that-begins-like-it"),
        pytest.param("Ada Low Ada LowTown votes on the bridge, and no word closes it.", id="not-closed"),
        pytest.param("Ada Low Ada LowTown votes on the bridge\nand MORE.", id="closed-in-another-line"),
    ],
)
def test_other_words_stay(text: str) -> None:
    assert link_texts(text) == []
