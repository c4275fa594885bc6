"""Under which names a field is read."""

from __future__ import annotations

import pytest

from quotes_tui.reading.field_names import by_known_names


@pytest.mark.parametrize(
    ("raw", "known"),
    [
        pytest.param({"Pub-Date": "x"}, {"published": ("Pub-Date", "x")}, id="the name as given is kept"),
        pytest.param({"byline": "a", "author": "b"}, {"authors": ("author", "b")}, id="the order of the table"),
        pytest.param({"headline": None, "heading": "b"}, {"title": ("heading", "b")}, id="nothing known"),
        pytest.param({"source": "HTTP://a.org"}, {"url": ("source", "HTTP://a.org")}, id="an address"),
        pytest.param({"source": "a.org"}, {"outlet": ("source", "a.org")}, id="no address without its scheme"),
        pytest.param({"quotes": []}, {}, id="not known"),
        pytest.param({}, {}, id="nothing"),
    ],
)
def test_by_known_names(raw: dict[str, object], known: dict[str, tuple[str, object]]) -> None:
    assert by_known_names(raw) == known
