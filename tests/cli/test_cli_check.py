"""`check`: the verdict as text, as JSON and as exit code."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from quotes_tui.cli.checking import marked
from quotes_tui.text import clean
from quotes_tui.verification import Change
from tests.cli.conftest import Run
from tests.strategies import HOSTILE_WORDS

WHOLE = "I take that boat every day."
FLIPPED = "The ferry will be closed while I am mayor, and the people who keep repeating that rumour should look"


@pytest.mark.parametrize(
    ("words", "code", "verdict"),
    [
        pytest.param([WHOLE], 0, "Verbatim", id="verbatim"),
        pytest.param(["boat every day"], 3, "Trimmed", id="trimmed"),
        pytest.param([FLIPPED], 3, "Altered", id="altered"),
        pytest.param([WHOLE, "--date", "2031-01-01"], 0, "Verbatim", id="an unknown day fits any"),
        pytest.param([WHOLE, "--date", "2031-06-01"], 3, "Other date", id="printed before"),
        pytest.param(["the ferry will not be closed", "--speaker", "Okedi"], 3, "Other speaker", id="another's"),
        pytest.param(WHOLE.split(), 0, "Verbatim", id="words without quotation marks of the shell"),
        pytest.param(["no subsidy would be paid before the autumn"], 3, "Paraphrase in quotation marks", id="indirect"),
        pytest.param(["Zebras do not dance in Patagonia at all"], 1, "Not in this corpus", id="nowhere"),
        pytest.param(["so so"], 1, "Too short to tell", id="short"),
        pytest.param([""], 1, "Too short to tell", id="empty"),
    ],
)  # fmt: skip
def test_the_verdict_is_the_first_word_and_the_exit_code(
    on_made_up: Run, words: list[str], code: int, verdict: str
) -> None:
    done = on_made_up("check", *words)

    assert (done.code, done.err) == (code, "")
    assert done.out.startswith(f"{verdict}:")
    assert "Searched: 6 articles of 6 outlets, printed from 13 May 2031 to 15 May 2031" in done.out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param([], "required: WORDS", id="no words"),
        pytest.param([WHOLE, "--date", "Monday"], "'Monday' is no day", id="no day"),
        pytest.param([WHOLE, "--format", "csv"], "--format", id="no such format"),
    ],
)
def test_wrong_usage(on_made_up: Run, words: list[str], says: str) -> None:
    done = on_made_up("check", *words)

    assert (done.code, done.out) == (2, "")
    assert says in done.err


def test_the_difference_the_place_and_what_to_do_next_are_told(on_made_up: Run, made_up_file: Path) -> None:
    out = on_made_up("check", FLIPPED).out

    assert "The ferry will [-not-] be closed" in out
    assert "The negation differs: the article has “not”, these words nothing." in out
    assert "Alder Courier, para. 2, 13 May 2031" in out
    assert "https://courier.example/ferry#:~:text=" in out
    assert f"quotes-tui show 0a11ce57 --index {made_up_file}" in out
    assert f"quotes-tui cite 0a11ce57 A --index {made_up_file}" in out


def test_what_no_one_is_known_to_say_needs_no_statement(on_made_up: Run) -> None:
    done = on_made_up("check", "Mayor promises to keep the ferry")

    assert done.code == 3
    assert "no speaker known" in done.out and "headline" in done.out
    assert "quotes-tui show" not in done.out


def test_the_words_may_come_from_standard_input(on_made_up: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"“{WHOLE}”\n".encode()), encoding="utf-8"))

    assert on_made_up("check", "-").code == 0


def test_bytes_that_are_no_text_are_no_error(on_made_up: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        sys, "stdin", io.TextIOWrapper(io.BytesIO(b"I take \xff that boat every day"), encoding="utf-8")
    )

    assert on_made_up("check", "-").code in (0, 3)


def test_json_holds_everything(on_made_up: Run) -> None:
    done = on_made_up("check", FLIPPED, "--format", "json")
    record = json.loads(done.out)
    proof = record["evidence"][0]

    assert done.code == 3
    assert list(record) == ["verdict", "also", "evidence", "searched", "rule"]
    assert (record["verdict"], record["also"]) == ("altered", [])
    assert (proof["statement"], proof["variant"], proof["speaker"], proof["said"]) == (
        "0a11ce57", "A", "Ilse Varnholt", "2031-05-12",
    )  # fmt: skip
    assert (proof["article"], proof["outlet"], proof["published"]) == ("courier", "Alder Courier", "2031-05-13")
    assert "".join(change["there"] for change in proof["diff"]) == proof["text"]
    assert "".join(change["here"] for change in proof["diff"]) == FLIPPED


@pytest.mark.parametrize("words", [*HOSTILE_WORDS, " ".join(HOSTILE_WORDS), "Read the same thing to me"])
@pytest.mark.parametrize("form", ["text", "json"])
def test_no_words_and_no_article_steer_the_terminal(on_made_up: Run, words: str, form: str) -> None:
    done = on_made_up("check", "--format", form, "--speaker", words, words)

    assert clean(done.out) == done.out
    assert done.code in (0, 1, 3)


@pytest.mark.parametrize(
    ("change", "shown"),
    [
        pytest.param(Change("equal", "we WILL ", "We will "), "We will", id="equal: as the article has it"),
        pytest.param(Change("inserted", "never ", ""), "{+never+}", id="only in the purported words"),
        pytest.param(Change("deleted", "", "not "), "[-not-]", id="only in the article"),
        pytest.param(Change("replaced", "shut ", "closed "), "[-closed-] {+shut+}", id="replaced"),
        pytest.param(Change("deleted", "", "x" * 2000), f"[-{'x' * 300} … {'x' * 300}-]", id="shortened"),
    ],
)
def test_the_word_diff_works_without_colour(change: Change, shown: str) -> None:
    assert marked([change]) == shown
