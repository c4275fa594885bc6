"""Which decisions have touched a statement."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes_tui.curation import Action, CurationFile, Decision, Target
from quotes_tui.curation import merge as merged
from quotes_tui.model import Article
from quotes_tui.tui.decided import Decided, decisions_in
from tests.data.made_up import made_up

FERRY, PIER = made_up().statement("0a11ce57"), made_up().statement("3d44fb8a")
COURIER = "The ferry will not be closed"


def article(id: str) -> Article:
    return made_up().article(id)


@pytest.mark.parametrize(
    ("decision", "expected"),
    [
        pytest.param(Decision(Action.PIN, (Target("courier", COURIER),)), ["pinned"], id="some of its words"),
        pytest.param(Decision(Action.PIN, (Target("courier", "The pier is unsafe"),)), [], id="words of another"),
        pytest.param(Decision(Action.PIN, (Target("courier", "no such words"),)), [], id="words that stand nowhere"),
        pytest.param(Decision(Action.PIN, (Target("courier", COURIER, 2),)), [], id="not so often"),
        pytest.param(Decision(Action.PIN, (Target("elsewhere", COURIER),)), [], id="an article that is not there"),
        pytest.param(
            Decision(Action.SPLIT, (Target("x", "y"),), left=(Target("courier", COURIER),)), ["split"],
            id="what something was taken from",
        ),
        pytest.param(
            Decision(Action.MOVE, (Target("x", "y"),), (Target("courier", COURIER),)), ["moved"],
            id="what something was put to",
        ),
        pytest.param(Decision(Action.RENAME, old="IV", value="Ilse Varnholt"), ["speaker renamed"], id="its own"),
        pytest.param(Decision(Action.RENAME, old="I. V.", value="Somebody"), [], id="another speaker"),
        pytest.param(merged(FERRY, PIER, article), ["merged"], id="a merger"),
    ],
)  # fmt: skip
def test_what_touched_a_statement(decision: Decision, expected: list[str]) -> None:
    assert Decided([decision]).touched(FERRY, article) == expected


def test_each_word_is_said_once_and_in_one_order() -> None:
    target = (Target("courier", COURIER),)
    decisions = [Decision(action, target) for action in (Action.NOTE, Action.PIN, Action.NOTE, Action.MERGE)]
    assert Decided(decisions).touched(FERRY, article) == ["merged", "pinned", "noted"]


def test_a_file_that_cannot_be_read_takes_no_other_with_it(tmp_path: Path) -> None:
    good, bad, missing = tmp_path / "good.toml", tmp_path / "bad.toml", tmp_path / "missing.toml"
    decision = Decision(Action.RENAME, old="a", value="b")
    CurationFile(good).add(decision)
    bad.write_text("[[decision", "utf-8")
    assert decisions_in([bad, missing, good]) == [decision]
