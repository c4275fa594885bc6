"""Addresses as they are printed."""

from __future__ import annotations

import pytest

from quotes_tui.citation.addresses import printed_address

U = "https://courier.example/ferry"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param(U, U, id="as it is"),
        pytest.param(f"{U}?utm_source=x&utm_medium=y", U, id="nothing but counting"),
        pytest.param(f"{U}?id=3&fbclid=abc&page=2", f"{U}?id=3&page=2", id="what names the page stays"),
        pytest.param(f"{U}?a&b=", f"{U}?a&b=", id="parameters without values"),
        pytest.param(f"{U}?q=utm_source", f"{U}?q=utm_source", id="a value is no name"),
        pytest.param(f"{U}#part", f"{U}#part", id="a part of the page"),
        pytest.param(f"{U}?gclid=1#part", f"{U}#part", id="a part behind parameters"),
        pytest.param(f"{U}#xtor=RSS-1", U, id="a part that counts"),
        pytest.param(f"{U}#:~:text=the%20ferry", U, id="a link to words"),
        pytest.param("http://dx.doi.org/10.1234/a-b", "https://doi.org/10.1234/a-b", id="an old resolver"),
        pytest.param("doi:10.1234/a(b)", "https://doi.org/10.1234/a(b)", id="a DOI alone"),
        pytest.param("https://doi.org/10.1234/a?utm_source=x", "https://doi.org/10.1234/a", id="counted"),
        pytest.param("javascript:alert(1)", "javascript:alert(1)", id="none of the web"),
        pytest.param("", "", id="none"),
    ],
)
def test_printed_address(url: str, expected: str) -> None:
    assert printed_address(url) == expected
