"""The shipped corpus and the gold for it belong together: every quotation stands where the gold says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from quotes_tui.model import Article, Problem
from quotes_tui.reading import find_corpus, read
from quotes_tui.text import paragraph_number

GOLD = [
    json.loads(line)
    for line in (Path(__file__).parent / "data" / "gold" / "quotations.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    problems: list[Problem] = []
    found = {article.id: article for article in read(find_corpus().root, problems=problems)}
    assert problems == []
    return found


def test_five_reports_in_english_and_two_primary_texts(articles: dict[str, Article]) -> None:
    assert {(article.id, article.outlet, article.language) for article in articles.values() if not article.primary} == {
        ("18ban-2022-04", "18ban.biz", "en"),
        ("japan-times-2022-03-22", "The Japan Times", "en"),
        ("moscow-times-2022-03-22", "The Moscow Times", "en"),
        ("phnom-penh-post-2022-03", "Phnom Penh Post", "en"),
        ("securykid-2022-03-22", "securykid.com", "en"),
    }
    assert {(article.id, article.speaker, article.language) for article in articles.values() if article.primary} == {
        ("diet-2022-03-22-budget-committee", "Fumio Kishida", "ja"),
        ("mfa-russia-2022-03-21", "Russian Foreign Ministry", "en"),
    }


@pytest.mark.parametrize("row", GOLD, ids=lambda row: f"{row['article']}-{row['start']}")
def test_every_quotation_of_the_gold_is_a_slice(articles: dict[str, Article], row: dict[str, Any]) -> None:
    text = articles[row["article"]].text
    assert [text[start:end] for start, end in row["spans"]] == row["text"]
    start, end = row["within"] or (row["start"], row["end"])
    assert start <= row["start"] < row["end"] <= end
    assert row["mention"] in text
    assert row["cue"] is None or row["cue"] in text


def test_the_gold_is_whole(articles: dict[str, Article]) -> None:
    assert len(GOLD) == 65
    assert {row["article"] for row in GOLD} == {id for id, article in articles.items() if not article.primary}


def test_every_passage_that_is_kept_carries_a_statement(articles: dict[str, Article]) -> None:
    """Narrative stays out; one paragraph is there because it says where the words of the next come from."""
    introduces = {("18ban-2022-04", 2), ("18ban-2022-04", 14)}
    for article in (one for one in articles.values() if not one.primary):
        kept = {paragraph_number(article.text, at) for at in range(len(article.text))} - {None}
        said = {
            paragraph_number(article.text, start)
            for row in GOLD
            if row["article"] == article.id
            for start, _ in row["spans"]
        }
        assert {(article.id, number) for number in kept - said} <= introduces


@pytest.mark.parametrize(
    ("article", "words", "number"),
    [
        pytest.param("moscow-times-2022-03-22", "The latest situation", 2, id="before any omission"),
        pytest.param("moscow-times-2022-03-22", "But overnight", 5, id="after one paragraph left out"),
        pytest.param("moscow-times-2022-03-22", "He said it was also", 12, id="the last"),
        pytest.param("phnom-penh-post-2022-03", "He said it was also", 12, id="the same text, the same number"),
        pytest.param("securykid-2022-03-22", "The two leaders", 12, id="securykid"),
        pytest.param("japan-times-2022-03-22", "“The Russian side", 4, id="japan times"),
        pytest.param("18ban-2022-04", "“Under current conditions", 3, id="18ban"),
        pytest.param("18ban-2022-04", "“The current situation", 17, id="18ban, after a list"),
        pytest.param("18ban-2022-04", "“I ended up", 27, id="18ban, the last"),
    ],
)
def test_paragraphs_count_as_in_the_original(
    articles: dict[str, Article], article: str, words: str, number: int
) -> None:
    text = articles[article].text
    assert paragraph_number(text, text.index(words)) == number


def test_the_speakers_of_the_gold_are_known() -> None:
    known = {speaker.name for speaker in find_corpus().speakers}
    assert {row["speaker"] for row in GOLD} - known == {"Analysts"}


def test_speakers_speak_for_bodies_that_are_there() -> None:
    speakers = find_corpus().speakers
    bodies = {speaker.name for speaker in speakers if speaker.kind == "body"}
    assert {body for speaker in speakers for body in speaker.speaks_for} <= bodies
