from __future__ import annotations

from pathlib import Path

import pytest

import quotes_tui
from quotes_tui.word_lists import listed_lines, listed_words

PACKAGE = Path(quotes_tui.__file__).parent
FILES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.txt") if "corpus" not in path.parts)


@pytest.mark.parametrize("place", FILES)
def test_a_list_states_its_source_and_holds_words(place: str) -> None:
    assert (PACKAGE / place).read_text(encoding="utf-8").startswith("#")
    assert listed_lines(place)
    assert not any("#" in word for word in listed_words(place))


def test_words_of_a_line_are_told_apart() -> None:
    assert {"the", "a", "an"} <= listed_words("data/function_words.txt")
