"""The noun phrase that is the subject of a reporting verb: title and name, without what stands around it."""

from __future__ import annotations

import pytest

from quotes_tui.extraction.items import Sentence, blocks, itemise
from quotes_tui.extraction.main_subjects import main_subject
from quotes_tui.extraction.subjects import Range, subject_after, subject_before


def sentence(text: str) -> Sentence:
    _, (first, *_) = itemise(text, blocks(text))
    return first


def words(s: Sentence, where: Range | None) -> str | None:
    return s.items.span(*where).of(s.items.text) if where else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Prime Minister Ada Low said", "Prime Minister Ada Low", id="title"),
        pytest.param("She said", "She", id="pronoun"),
        pytest.param("But overnight Russia said", "Russia", id="conjunction-and-adverb"),
        pytest.param("In a statement the ministry said", "the ministry", id="leading-phrase"),
        pytest.param("In Rome on Monday, Low said", "Low", id="leading-phrases-with-comma"),
        pytest.param("A spokesman for the Low campaign said", "A spokesman for the Low campaign", id="with-a-phrase"),
        pytest.param("Low on Monday said", "Low", id="time-after"),
        pytest.param("Low later also said", "Low", id="adverbs"),
        pytest.param("Low has repeatedly said", "Low", id="auxiliary"),
        pytest.param("Ada Low, a farmer, said", "Ada Low", id="apposition"),
        pytest.param("Ada Low (D-Ore.) said", "Ada Low", id="parenthesis"),
        pytest.param("Ada Low, 59, of Rome, Ga., who came late, said", "Ada Low", id="asides-in-a-row"),
        pytest.param("The talks failed as Low said", "Low", id="subordinate"),
        pytest.param("One of the doctors who signed the letter said", "One of the doctors", id="relative-clause"),
        pytest.param("Mr. Low and Mrs. Hill said", "Mr. Low and Mrs. Hill", id="two-people"),
        pytest.param("the farmer who said", "who", id="relative-pronoun"),
        pytest.param("of the said", None, id="no-noun"),
    ],
)
def test_before_the_verb(text: str, expected: str | None) -> None:
    s = sentence(text)
    assert words(s, subject_before(s, s.end - 1)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("said Prime Minister Ada Low in parliament.", "Prime Minister Ada Low", id="title"),
        pytest.param("said Sen. Ada Low, a farmer.", "Sen. Ada Low", id="abbreviation"),
        pytest.param("said the head of the bank.", "the head of the bank", id="with-of"),
        pytest.param("said Low on Monday.", "Low", id="time"),
        pytest.param("said in Rome.", None, id="no-subject"),
    ],
)
def test_after_the_verb(text: str, expected: str | None) -> None:
    s = sentence(text)
    assert words(s, subject_after(s, s.begin + 1)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The minister hit Rome, saying", "The minister hit Rome", id="unknown-verb"),
        pytest.param("The minister was in Rome, saying", "The minister", id="auxiliary"),
        pytest.param("Ada Low walked home, saying", "Ada Low", id="past-tense"),
        pytest.param("On Monday, however, Low walked home, saying", "Low", id="introductions"),
        pytest.param("Asked by the press, Low walked home, saying", "Low", id="participle-first"),
    ],
)
def test_of_the_whole_sentence(text: str, expected: str | None) -> None:
    s = sentence(text)
    assert words(s, main_subject(s, s.end - 2)) == expected
