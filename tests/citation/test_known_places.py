"""Places by the lists: what tells a newspaper's town from another name in parentheses."""

from __future__ import annotations

import pytest

from quotes_tui.citation.known_places import is_place


@pytest.mark.parametrize("name", ["London", "New York", "Lake Forest, IL", "Springfield, Ohio", "Japan"])
def test_places(name: str) -> None:
    assert is_place(name)


@pytest.mark.parametrize("name", ["Umibe Nippō", "AFP", "online", "Sunday edition", ""])
def test_other_names(name: str) -> None:
    assert not is_place(name)
