"""What of a wording is compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes_tui.grouping import wordings
from quotes_tui.grouping.wordings import circumstance, read_wording, stem

DATA = Path(wordings.__file__).with_name("data")


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        pytest.param("Japan-Russia relations", ("japan", "russia", "relations"), id="compound"),
        pytest.param("Russia’s aggression", ("russia", "aggression"), id="possessive"),
        pytest.param("[T]hey said “no”", ("they", "said", "no"), id="bracket inside a word"),
        pytest.param("lies with … Tokyo", ("lies", "with", "tokyo"), id="ellipsis"),
        pytest.param("", (), id="empty"),
        pytest.param("…", (), id="nothing but an omission"),
    ],
)
def test_keys(text: str, keys: tuple[str, ...]) -> None:
    assert read_wording(text).keys == keys


@pytest.mark.parametrize("mark", ["…", "...", ". . .", "[…]", "[...]", "(...)"])
def test_an_omission_is_a_gap_and_no_word(mark: str) -> None:
    wording = read_wording(f"lies with {mark} Tokyo")
    assert (wording.keys, wording.gaps) == (("lies", "with", "tokyo"), (2,))


def test_matter_is_what_is_left_without_function_words() -> None:
    wording = read_wording("They will not have been in the harbour with their boats")
    assert wording.bag == {stem("harbour"), stem("boats")}
    assert wording.bigrams == {(stem("harbour"), stem("boats"))}
    assert wording.light == set(wording.keys) - {"harbour", "boats"}


def test_a_wording_of_function_words_is_weighed_by_all_of_them() -> None:
    wording = read_wording("we will be there")
    assert wording.bag and not wording.light


def test_numbers_in_words_are_figures() -> None:
    assert read_wording("eight boats").bag == read_wording("8 boats").bag


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("chose", "choosing", id="verb"),
        pytest.param("withdrew", "withdrawn", id="verb with a prefix"),
        pytest.param("children", "child", id="noun"),
    ],
)
def test_irregular_forms_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_no_form_is_listed_under_two_bases() -> None:
    lines = (DATA / "irregular_forms.txt").read_text(encoding="utf-8").splitlines()
    forms = [word for line in lines if not line.startswith("#") for word in line.split()]
    assert len(forms) == len(set(forms))


def test_a_circumstance_opens_with_a_whole_phrase() -> None:
    assert circumstance().search("it gave up the ferry because of the bridge")
    assert circumstance().search("it gave up the ferry, in light of\nthe bridge")
    assert not circumstance().search("it gave up the amiditis")
