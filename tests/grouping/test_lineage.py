"""Who is a witness of his own."""

from __future__ import annotations

from quotes_tui.grouping import lineages
from quotes_tui.model import Article, Origin
from tests.grouping.records import ANOTHER_STORY, TOLD_ANOTHER_WAY, TOLD_ONE_WAY

STORY = "\n\n".join(
    (
        TOLD_ONE_WAY,
        "The boat will be offered to the islanders first, who have kept a fund for it, and then to a museum.",
        "Its captain, who is sixty, will not miss the fog but will miss the seals that follow the boat in June.",
    )
)
SIDEBAR = "\n\n".join(f"MOST READ {number}: {ANOTHER_STORY} {number}" for number in range(6))
SPEECH = (
    "“" + " ".join(f"Point number {number} of my speech concerns the ferry and its fare." for number in range(30)) + "”"
)


def test_a_reprint_is_one_witness_though_it_has_a_sidebar_and_a_word_changed() -> None:
    reprint = STORY.replace("schoolchildren", "pupils") + "\n\n" + SIDEBAR
    found = lineages([Article("b", reprint), Article("a", STORY, published="2021-05-04")])
    assert found == {"a": "a", "b": "a"}


def test_two_pages_with_sidebars_of_their_own_are_one_witness() -> None:
    other = "\n\n".join(f"NEWSLETTER {number}: {TOLD_ANOTHER_WAY} {number}" for number in range(6))
    found = lineages([Article("a", STORY + "\n\n" + SIDEBAR), Article("b", STORY + "\n\n" + other)])
    assert len(set(found.values())) == 1


def test_two_reporters_of_one_event_are_two_witnesses() -> None:
    found = lineages([Article("a", STORY), Article("b", TOLD_ANOTHER_WAY)])
    assert found == {"a": "a", "b": "b"}


def test_one_long_speech_quoted_by_two_does_not_make_them_one() -> None:
    found = lineages(
        [Article("a", f"{STORY}\n\n{SPEECH}"), Article("b", f"{TOLD_ANOTHER_WAY} {ANOTHER_STORY}\n\n{SPEECH}")]
    )
    assert len(set(found.values())) == 2


def test_what_an_article_rewords_is_its_witness() -> None:
    source = Article("a", STORY, url="https://example.org/ferry/", published="2021-05-04")
    by_address = Article("b", TOLD_ANOTHER_WAY, derived_from=Origin(url="http://example.org/ferry"))
    by_title = Article("c", ANOTHER_STORY, derived_from=Origin(agency="Haldor News Agency", title="The ferry stops"))
    same_title = Article("d", "Short.", derived_from=Origin(agency="Haldor News Agency", title="The Ferry Stops!"))
    only_agency = Article("e", "Shorter.", derived_from=Origin(agency="Haldor News Agency"))
    found = lineages([only_agency, same_title, by_title, by_address, source])
    assert found["b"] == "a"
    assert found["c"] == found["d"]
    assert len({found["a"], found["c"], found["e"]}) == 3


def test_the_order_of_the_articles_changes_nothing() -> None:
    articles = [
        Article("a", STORY),
        Article("b", STORY + "\n\n" + SIDEBAR),
        Article("c", TOLD_ANOTHER_WAY),
        Article("d", ""),
    ]
    assert lineages(articles) == lineages(articles[::-1])


def test_nothing_and_empty_texts() -> None:
    assert lineages([]) == {}
    assert lineages([Article("a", ""), Article("b", "")]) == {"a": "a", "b": "b"}
