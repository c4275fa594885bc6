"""A check as a ClaimReview: the wording is judged in words, and nothing is made up."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from quotes_tui.exporting.claim_reviews import Purported, claim_review
from quotes_tui.exporting.schema_org import embeddable
from quotes_tui.indexing import Index, open_index, write_index
from quotes_tui.model import SpeakerKind
from quotes_tui.settings import ReviewSettings
from quotes_tui.text import clean
from quotes_tui.verification import Verdict, check
from tests.data.made_up import made_up
from tests.strategies import HOSTILE_WORDS

WHOLE = "I take that boat every day."
FLIPPED = "The ferry will be closed while I am mayor, and the people who keep repeating that rumour should look"


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    path: Path = tmp_path_factory.mktemp("index") / "made-up.db"
    corpus = made_up()
    write_index(path, title=corpus.title, reports=corpus.reports, statements=corpus.statements)
    with open_index(path) as opened:
        yield opened


def reviewed(index: Index, purported: Purported | str, reviewer: ReviewSettings | None = None) -> dict[str, Any]:
    asked = Purported(purported) if isinstance(purported, str) else purported
    finding = check(asked.words, index, speaker=asked.speaker, date=asked.date)
    line = embeddable(claim_review(finding, asked, index.article, reviewer))
    assert clean(line) == line and "<" not in line
    found: dict[str, Any] = json.loads(line)
    assert not {"author", "publisher", "datePublished", "url"} & set(found) or reviewer
    assert set(found["reviewRating"]) == {"@type", "alternateName", "ratingExplanation", "reviewAspect"}
    return found


def test_words_that_are_printed_appear_where_they_are_printed(index: Index) -> None:
    review = reviewed(index, f"“{WHOLE}”")
    assert review["claimReviewed"] == review["itemReviewed"]["text"] == f"“{WHOLE}”"
    assert review["itemReviewed"]["about"] == {"@type": "Quotation", "text": WHOLE}
    assert review["reviewRating"]["alternateName"] == "Verbatim"
    (appearance,) = review["itemReviewed"]["appearance"]
    assert (appearance["@type"], appearance["publisher"]["name"]) == ("NewsArticle", "Alder Courier")
    assert appearance["url"].startswith("https://courier.example/ferry#:~:text=")
    assert "truth" in review["reviewAspect"] and "Rule: " in review["reviewBody"]


def test_a_wording_appears_in_all_articles_that_carry_it(index: Index) -> None:
    words = made_up().statement("0a11ce57").variant("B").text
    appearances = reviewed(index, words)["itemReviewed"]["appearance"]
    names = [one["publisher"]["name"] for one in appearances]
    assert {"Northshore Gazette", "The Harbour Post"} <= set(names) and len(names) == len(set(names))


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        pytest.param(Purported("boat every day"), "Trimmed", id="trimmed"),
        pytest.param(Purported("the ferry will not be closed", "Tomas Okedi"), "Other speaker", id="another's"),
        pytest.param(Purported(WHOLE, date="2031-06-01"), "Other date", id="printed before"),
    ],
)
def test_what_is_printed_otherwise_is_no_appearance_of_the_claim(index: Index, asked: Purported, verdict: str) -> None:
    review = reviewed(index, asked)
    assert review["reviewRating"]["alternateName"] == verdict
    assert review["isBasedOn"] and "appearance" not in review["itemReviewed"]


def test_what_is_only_near_does_not_appear_but_is_what_the_review_rests_on(index: Index) -> None:
    review = reviewed(index, Purported(FLIPPED, "Ilse Varnholt", date="2031-05-12"))
    assert review["claimReviewed"] == f"Ilse Varnholt, on 2031-05-12: “{FLIPPED}”"
    assert review["itemReviewed"]["about"]["spokenByCharacter"] == {"@type": "Person", "name": "Ilse Varnholt"}
    assert review["reviewRating"]["alternateName"] == "Altered"
    assert "appearance" not in review["itemReviewed"]
    nearest = review["isBasedOn"][0]
    assert nearest["@type"] == "Quotation" and "negation" in nearest["description"]
    assert nearest["spokenByCharacter"]["jobTitle"] == "Mayor of Port Alder"


def test_a_ministry_is_an_organisation(index: Index) -> None:
    review = reviewed(index, Purported(WHOLE, "Ministry of Ferries", SpeakerKind.BODY))
    assert review["itemReviewed"]["about"]["spokenByCharacter"]["@type"] == "Organization"


def test_who_reviews_is_as_the_settings_say(index: Index) -> None:
    review = reviewed(index, WHOLE, ReviewSettings("The Fact Desk", "https://desk.example"))
    assert review["author"] == {"@type": "Organization", "name": "The Fact Desk", "url": "https://desk.example"}
    assert "author" not in reviewed(index, WHOLE, ReviewSettings(url="https://desk.example"))


def test_nothing_found_says_so_and_no_more(index: Index) -> None:
    review = reviewed(index, "Zebras do not dance in Patagonia at all")
    assert review["reviewRating"]["alternateName"] == "Not in this corpus"
    assert "isBasedOn" not in review and "appearance" not in review["itemReviewed"]


@pytest.mark.parametrize("verdict", Verdict)
def test_no_verdict_calls_anything_true_or_false(verdict: Verdict) -> None:
    assert not {"true", "false"} & set(str(verdict).split())


@pytest.mark.parametrize("word", [*HOSTILE_WORDS, "</script>"])
def test_purported_words_cannot_steer(index: Index, word: str) -> None:
    reviewed(index, Purported(f"a {word} z", word))
