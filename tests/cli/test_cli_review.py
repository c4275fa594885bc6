"""`check --format json-ld`: a review on one line, its exit code that of the verdict."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

WHOLE = "I take that boat every day."


@pytest.mark.parametrize(
    ("words", "code", "verdict"),
    [
        (WHOLE, 0, "Verbatim"),
        ("boat every day", 3, "Trimmed"),
        ("Zebras never dance in Patagonia", 1, "Not in this corpus"),
    ],
)
def test_the_review_tells_the_verdict(on_made_up: Run, words: str, code: int, verdict: str) -> None:
    done = on_made_up("check", words, "--format", "json-ld")
    assert (done.code, done.err, done.out.count("\n")) == (code, "", 1)
    review = json.loads(done.out)
    assert (review["@type"], review["reviewRating"]["alternateName"]) == ("ClaimReview", verdict)
    assert "author" not in review


def test_who_is_asked_for_is_of_the_kind_that_the_index_knows(on_made_up: Run) -> None:
    done = on_made_up("check", WHOLE, "--speaker", "Ministry of Ferries", "--format", "json-ld")
    about = json.loads(done.out)["itemReviewed"]["about"]
    assert about["spokenByCharacter"] == {"@type": "Organization", "name": "Ministry of Ferries"}


def test_the_reviewer_is_the_one_of_the_settings(on_made_up: Run, tmp_path: Path) -> None:
    file = tmp_path / "home" / ".config" / "quotes-tui" / "settings.toml"
    file.parent.mkdir(parents=True)
    file.write_text('[review]\nauthor = "The Fact Desk"\nurl = "https://desk.example"\n')
    done = on_made_up("check", WHOLE, "--format", "json-ld")
    assert json.loads(done.out)["author"] == {
        "@type": "Organization", "name": "The Fact Desk", "url": "https://desk.example",
    }  # fmt: skip
