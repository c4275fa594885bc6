"""The shipped corpus, read, extracted and grouped, held against what a careful reader finds in it.

Accuracy is measured without the decisions that the corpus comes with; with them nothing is left to mend.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pytest

from quotes_tui.curation.applying import Curated, apply, read_decisions
from quotes_tui.curation.renderings import declared
from quotes_tui.extraction import extract
from quotes_tui.grouping import group
from quotes_tui.grouping.options import GroupingOptions
from quotes_tui.model import Passage, Relation, Report, Statement
from quotes_tui.places import CURATION_FILE, shipped_corpus
from quotes_tui.reading import find_corpus, read

GOLD = Path(__file__).parent / "data" / "gold" / "quotations.jsonl"
FOUR = ("Fumio Kishida", "Hirokazu Matsuno", "Yoshimasa Hayashi", "Russian Foreign Ministry")


@dataclass(frozen=True)
class Found:
    """A quotation of the gold with the statements that hold its words."""

    article: str
    words: str
    start: int
    end: int
    names: tuple[str, ...]
    speaker: str
    said: frozenset[str]

    def shares(self, passage: Passage) -> bool:
        """Whether the passage holds most of these words, or is itself mostly among them."""
        if passage.article != self.article:
            return False
        shared = sum(max(0, min(s.end, self.end) - max(s.start, self.start)) for s in passage.spans)
        size = sum(s.end - s.start for s in passage.spans)
        return shared > 0.5 * (self.end - self.start) or shared > 0.8 * size

    def __str__(self) -> str:
        return f"{self.article}: {self.words[:70]}"


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    corpus = find_corpus(None)
    return [Report(a, extract(a, corpus.speakers)) for a in read(corpus.root)]


@pytest.fixture(scope="module")
def statements(reports: list[Report]) -> list[Statement]:
    """The statements without any decision."""
    return list(group(reports, find_corpus(None).speakers))


@pytest.fixture(scope="module")
def curated(reports: list[Report]) -> Curated:
    """The corpus with the decisions that it comes with."""
    entries = read_decisions([shipped_corpus() / CURATION_FILE])
    return apply([*declared(report.article for report in reports), *entries], reports, find_corpus(None).speakers)


@pytest.fixture(scope="module")
def mended(curated: Curated) -> list[Statement]:
    """The statements with those decisions."""
    return list(group(curated.reports, curated.speakers, GroupingOptions(curated.constraints)))


@pytest.fixture(scope="module")
def gold() -> list[Found]:
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    return [
        Found(
            r["article"],
            r["text"][0],
            r["start"],
            r["end"],
            tuple(r["speakers"]),
            r["speaker"],
            frozenset(r["statements"]),
        )
        for r in rows
    ]


def holders(found: Found, statements: list[Statement]) -> Iterator[tuple[Statement, Passage]]:
    """The statements that hold a quotation of the gold, with the passage."""
    for statement in statements:
        for variant in statement.variants:
            for passage in variant.passages:
                if found.shares(passage):
                    yield statement, passage


def test_every_quotation_of_the_four_is_there_under_its_speaker(gold: list[Found], statements: list[Statement]) -> None:
    missing = [
        str(found)
        for found in gold
        if found.speaker in FOUR
        and not any(
            s.speaker in found.names or p.quotation.speaker in found.names for s, p in holders(found, statements)
        )
    ]
    assert missing == []


def links(gold: list[Found], statements: list[Statement]) -> tuple[list[str], list[str]]:
    """The pairs of quotations that the gold says report one statement: those that are together here, and the others."""
    ids = {found: {s.id for s, _ in holders(found, statements)} for found in gold}
    held: list[str] = []
    lost: list[str] = []
    for one, other in combinations(gold, 2):
        if one.said & other.said:
            (held if ids[one] & ids[other] else lost).append(f"{one}  |  {other}")
    return held, lost


def test_eight_in_ten_links_between_wordings_hold(gold: list[Found], statements: list[Statement]) -> None:
    held, lost = links(gold, statements)
    assert len(held) >= 0.8 * (len(held) + len(lost)), "\n".join(lost)


def wrong_links(gold: list[Found], statements: list[Statement]) -> list[str]:
    """The pairs of quotations that are together here though the gold says that they report two statements."""
    ids = {found: {s.id for s, _ in holders(found, statements)} for found in gold}
    return [
        f"{one}  |  {other}"
        for one, other in combinations(gold, 2)
        if ids[one] & ids[other] and not one.said & other.said
    ]


def test_a_statement_keeps_apart_what_was_said_apart(gold: list[Found], statements: list[Statement]) -> None:
    wrong = wrong_links(gold, statements)
    assert len(wrong) <= 2, "\n".join(wrong)


def test_the_decisions_of_the_corpus_all_apply(curated: Curated) -> None:
    assert len(read_decisions([shipped_corpus() / CURATION_FILE])) >= 4
    assert curated.problems == ()


def test_with_the_decisions_of_the_corpus_every_link_holds_and_none_is_wrong(
    gold: list[Found], mended: list[Statement]
) -> None:
    _, lost = links(gold, mended)
    assert lost == []
    assert wrong_links(gold, mended) == []


def test_the_latest_situation_has_wordings_from_four_articles(statements: list[Statement]) -> None:
    statement = next(s for s in statements if s.best.text.startswith("The latest situation occurred"))
    assert statement.speaker == "Fumio Kishida"
    articles = {passage.article for variant in statement.variants for passage in variant.passages}
    assert len(articles) >= 4
    assert any(variant.text.startswith("The current situation is the result") for variant in statement.variants)


def beginning(words: str, statements: list[Statement]) -> Statement:
    """The statement whose canonical wording begins so."""
    return next(statement for statement in statements if statement.best.text.startswith(words))


@pytest.mark.parametrize(
    ("words", "original"),
    [
        pytest.param("The latest situation occurred", "今回の事態は全てロシアによるウクライナ侵略に", id="the answer"),
        pytest.param("We strongly protest", "逆に、日本国として強く抗議をするところであります", id="its last clause"),
    ],
)
def test_the_japanese_original_is_that_of_its_english_wordings(
    words: str, original: str, mended: list[Statement]
) -> None:
    statement = beginning(words, mended)
    (found,) = statement.originals
    assert (found.language, found.relation, found.text[: len(original)]) == ("ja", Relation.ORIGINAL, original)
    assert {variant.language for variant in statement.beside(statement.canonical.variant)} == {"en"}
    assert (statement.speaker, statement.said) == ("Fumio Kishida", "2022-03-22")


@pytest.mark.parametrize("words", ["Under the current conditions, the Russian Federation", "Russia will withdraw from"])
def test_the_ministrys_own_line_is_canonical_and_says_why(words: str, mended: list[Statement]) -> None:
    statement = beginning(words, mended)
    assert (statement.canonical.article, statement.canonical.reason) == ("mfa-russia-2022-03-21", "primary text")
    assert len(statement.variants) > 2
    assert statement.outlets == len({p.article for v in statement.variants for p in v.passages}) - 1


def test_nothing_but_their_own_fields_links_the_japanese_words(statements: list[Statement]) -> None:
    foreign = [s for s in statements if any(v.language == "ja" for v in s.variants)]
    assert [len(statement.variants) for statement in foreign] == [1, 1]
