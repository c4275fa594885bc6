"""How one wording stands to another."""

from __future__ import annotations

import pytest

from quotes_tui.grouping.relations import difference, relate
from quotes_tui.grouping.wordings import read_wording
from quotes_tui.model import Kind, Relation

BASE = "We cannot keep a boat on the water that nobody has paid to repair"


@pytest.mark.parametrize(
    ("text", "kind", "relation"),
    [
        pytest.param(BASE.upper() + "!", Kind.DIRECT, Relation.SAME, id="case and punctuation"),
        pytest.param(
            "a boat on the water that nobody has paid to repair", Kind.DIRECT, Relation.TRIMMED, id="front cut"
        ),
        pytest.param(
            "We cannot keep a boat … that nobody has paid to repair", Kind.DIRECT, Relation.TRIMMED, id="inside"
        ),
        pytest.param(BASE + ", not even in summer", Kind.DIRECT, Relation.EDITED, id="longer than the canonical one"),
        pytest.param(BASE.replace("boat", "ferry"), Kind.DIRECT, Relation.EDITED, id="a word changed"),
        pytest.param(
            "No ship stays afloat unless somebody pays for its repair",
            Kind.DIRECT,
            Relation.RETRANSLATED,
            id="other words",
        ),
        pytest.param("nobody has paid to repair the boat", Kind.INDIRECT, Relation.INDIRECT, id="retold"),
        pytest.param("said “nobody has paid”", Kind.MIXED, Relation.RETRANSLATED, id="partly quoted"),
    ],
)
def test_relation(text: str, kind: Kind, relation: Relation) -> None:
    assert relate(read_wording(BASE), Kind.DIRECT, read_wording(text), kind) is relation


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        pytest.param("nobody has paid to repair", Relation.TRIMMED, id="trimmed retelling"),
        pytest.param("somebody ought to pay for repairs", Relation.INDIRECT, id="another retelling"),
    ],
)
def test_two_retellings(text: str, relation: Relation) -> None:
    assert relate(read_wording(BASE), Kind.INDIRECT, read_wording(text), Kind.INDIRECT) is relation


def test_difference_is_a_share_of_the_words_of_both() -> None:
    assert difference(read_wording("one two three four"), read_wording("one two three four")) == 0
    assert difference(read_wording("one two three four"), read_wording("five six")) == 1
    assert difference(read_wording("one two three four"), read_wording("one two")) == pytest.approx(1 / 3)


def test_words_that_an_ellipsis_stands_for_do_not_count() -> None:
    assert difference(read_wording("one two three four"), read_wording("one … four")) == 0
    assert difference(read_wording(""), read_wording("")) == 0
