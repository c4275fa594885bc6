"""Bylines as papers print them: the names, and the agency beside them."""

from __future__ import annotations

import pytest

from quotes_tui.citation.bylines import written_by


@pytest.mark.parametrize(
    ("bylines", "names", "agency"),
    [
        pytest.param(["Ada Lund"], ["Ada Lund"], "", id="one name"),
        pytest.param(["By Ada Lund"], ["Ada Lund"], "", id="by"),
        pytest.param(["Byron Allen"], ["Byron Allen"], "", id="a name that begins so"),
        pytest.param(["Ada Lund and Bo Ek"], ["Ada Lund", "Bo Ek"], "", id="and"),
        pytest.param(["Ada Lund, Bo Ek and Cy Ro"], ["Ada Lund", "Bo Ek", "Cy Ro"], "", id="commas"),
        pytest.param(["Ada Lund; Bo Ek"], ["Ada Lund", "Bo Ek"], "", id="semicolon"),
        pytest.param(["Ada Lund & Bo Ek"], ["Ada Lund", "Bo Ek"], "", id="ampersand"),
        pytest.param(["Lund, Ada"], ["Ada Lund"], "", id="turned"),
        pytest.param(["Smith, Ann, Jr."], ["Ann Smith Jr."], "", id="a suffix"),
        pytest.param(["Ada Lund, Staff Writer"], ["Ada Lund"], "", id="a role"),
        pytest.param(["Ada Lund in Tokyo and Bo Ek in New York"], ["Ada Lund", "Bo Ek"], "", id="places"),
        pytest.param(["Dr. Ada Lund", "Prof. Sir Bo Ek"], ["Ada Lund", "Bo Ek"], "", id="honorifics"),
        pytest.param(["Office of Health and Welfare"], ["Office of Health and Welfare"], "", id="and in a body's name"),
        pytest.param(["Marks and Spencer"], ["Marks and Spencer"], "", id="and in a firm's name"),
        pytest.param(["The Editorial Board"], ["The Editorial Board"], "", id="an organisation"),
        pytest.param(["Ada Lund for The Associated Press"], ["Ada Lund"], "The Associated Press", id="for an agency"),
        pytest.param(
            ["Ada Lund, Staff Writer, and Bo Ek for The Associated Press"], ["Ada Lund", "Bo Ek"],
            "The Associated Press", id="several for an agency",
        ),
        pytest.param(["Ada Lund, for Reuters"], ["Ada Lund"], "Reuters", id="for, behind a comma"),
        pytest.param(["Ada Lund - AFP"], ["Ada Lund"], "AFP", id="behind a dash"),
        pytest.param(["Ada Lund, Reuters"], ["Ada Lund"], "Reuters", id="behind a comma"),
        pytest.param(["Ada Lund (AFP)"], ["Ada Lund"], "AFP", id="in parentheses"),
        pytest.param(["Ada Lund / Kyodo"], ["Ada Lund"], "Kyodo", id="behind a stroke"),
        pytest.param(["Ada Lund", "AFP"], ["Ada Lund"], "AFP", id="as one of the authors"),
        pytest.param(["AP staff"], [], "AP", id="its staff"),
        pytest.param(["Agence France-Presse"], [], "Agence France-Presse", id="alone"),
        pytest.param(["Ada Lund", "Ada Lund"], ["Ada Lund"], "", id="twice"),
        pytest.param(["The Courier"], ["The Courier"], "", id="the outlet"),
        pytest.param(["山田太郎、佐藤花子"], ["山田太郎、佐藤花子"], "", id="another script"),
        pytest.param([], [], "", id="none"),
    ],
)  # fmt: skip
def test_written_by(bylines: list[str], names: list[str], agency: str) -> None:
    found, told = written_by(bylines, "The Courier")
    assert ([name.straight for name in found], told) == (names, agency)


def test_an_account_beside_a_name_is_kept() -> None:
    (name,), _ = written_by(["Ada Lund (@ada.lund)"], "X")
    assert (name.inverted, name.handle) == ("Lund, Ada", "@ada.lund")
