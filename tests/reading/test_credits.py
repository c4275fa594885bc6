"""Which agency a text is from: the places where it is told, and the places where an agency is only mentioned."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.reading.printed import facts

BODY = (
    "The mayor of the island said that the ferry would not run before the spring, and that nobody on the quay had "
    "been told of it before the boats were taken out of the water and the lamps put out along the pier.\n"
)


def agency(text: str) -> object:
    """The agency that a text names as its own, None where it names none."""
    return facts(text).get("agency")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        pytest.param("SELD (AFP) — The ferry stops.", "AFP", id="city"),
        pytest.param("SELD, May 4 (Reuters) - The ferry stops.", "Reuters", id="city and day"),
        pytest.param("Seld, May 4 (Jiji Press)--The ferry stops.", "Jiji Press", id="two hyphens"),
        pytest.param("(Reuters) - The ferry stops.", "Reuters", id="no city"),
        pytest.param("(AFP): The ferry stops.", "AFP", id="colon"),
        pytest.param("SELD, Haldor (AP) — The ferry stops.", "AP", id="city and land"),
        pytest.param("SELD, May 4. /TASS/. The ferry stops.", "TASS", id="between slashes"),
        pytest.param("SELD. May 4 (Interfax) - The ferry stops.", "Interfax", id="points"),
        pytest.param("BEIJING, May 4 (Xinhua) -- The ferry stops.", "Xinhua", id="Xinhua"),
        pytest.param("**SELD (AFP)** — The ferry stops.", None, id="marks inside are not read"),
        pytest.param("The ferry (AP) is closed.", None, id="in a sentence"),
        pytest.param("The ferry (the old one) - is closed.", None, id="no agency"),
        pytest.param("The boat (app) - a new one - is late.", None, id="a word that is a name in capitals"),
        pytest.param("SELD (Kyoto) — The ferry stops.", None, id="a city in brackets"),
        pytest.param("SELD (AFP, Reuters) — The ferry stops.", None, id="two agencies"),
        pytest.param("Reuters reported on Monday that the ferry stops.", None, id="an agency that reported"),
        pytest.param("The mayor told AFP: “The ferry stops.”", None, id="told to an agency"),
    ],
)
def test_datelines(line: str, found: str | None) -> None:
    assert agency(f"{line} {BODY}\n{BODY}") == found


@pytest.mark.parametrize(
    ("top", "found"),
    [
        pytest.param("By AFP", "AFP", id="byline of an agency"),
        pytest.param("By The Associated Press", "AP", id="long name with its article"),
        pytest.param("By MARA QUILL Associated Press", "AP", id="agency behind the name"),
        pytest.param("By Mara Quill | The Associated Press", "AP", id="agency behind a stroke"),
        pytest.param("By Mara Quill, Reuters", "Reuters", id="agency behind a comma"),
        pytest.param("By Mara Quill Reuters", "Reuters", id="one word behind the name"),
        pytest.param("By Bo Spa", None, id="a surname that is an agency's name in capitals"),
        pytest.param("By AFP and Reuters", None, id="two agencies"),
        pytest.param("By Mara Quill and AFP", "AFP", id="a person and an agency"),
        pytest.param("AFP, SELD", "AFP", id="agency and city"),
        pytest.param("Kyodo News - May 4, 2021", "Kyodo News", id="agency and day"),
        pytest.param("PTI | Seld | Updated: May 4, 2021", "PTI", id="agency, city and day"),
        pytest.param("Source: Xinhua", "Xinhua", id="source"),
        pytest.param("(Agence France-Presse)", "AFP", id="brackets"),
        pytest.param("Photo: AP", None, id="credit of a photo"),
        pytest.param("AP Photo/Mara Quill", None, id="photographer"),
        pytest.param("Image credit\nReuters", None, id="below the word"),
        pytest.param("Mara Quill/Reuters", None, id="photographer and agency"),
        pytest.param("Getty Images via AFP", None, id="by way of an agency"),
        pytest.param("The mayor in May. REUTERS/Mara Quill", None, id="caption"),
        pytest.param("Spa", None, id="a word"),
    ],
)
def test_above_the_body(top: str, found: str | None) -> None:
    assert agency(f"{top}\n\n{BODY}\n{BODY}") == found


@pytest.mark.parametrize(
    ("foot", "found"),
    [
        pytest.param("-- Kyodo", "Kyodo News", id="signature of its own line"),
        pytest.param("Nobody was told. — AFP", "AFP", id="behind the last sentence"),
        pytest.param("“Nobody was told.” (Reuters)", "Reuters", id="in brackets behind the last sentence"),
        pytest.param("Nobody was told. [dpa]", "dpa", id="in square brackets"),
        pytest.param("© AFP", "AFP", id="copyright"),
        pytest.param("© 2021 AFP", "AFP", id="copyright with its year"),
        pytest.param("Copyright 2021 The Associated Press. All rights reserved.", "AP", id="all rights"),
        pytest.param("(c) Copyright Thomson Reuters 2021.", "Reuters", id="year behind"),
        pytest.param("(Reporting by Mara Quill; Editing by Bo Tern)", "Reuters", id="signature of Reuters"),
        pytest.param("Reporting by Mara Quill in Seld; writing by A. Low; editing by Bo Tern", "Reuters", id="writing"),
        pytest.param("(With inputs from PTI)", "PTI", id="inputs"),
        pytest.param("With ANI inputs", "ANI", id="inputs, the other way"),
        pytest.param("(With inputs from PTI and ANI)", None, id="inputs of two"),
        pytest.param("(With inputs from PTI and agencies)", "PTI", id="inputs of one and others"),
        pytest.param("This story was originally published by Reuters.", "Reuters", id="published before"),
        pytest.param("Provided by dpa", "dpa", id="provided"),
        pytest.param("Reporting by Mara Quill", None, id="reporting alone"),
        pytest.param("Reuters contributed to this report.", None, id="thanks"),
        pytest.param("The Associated Press contributed.", None, id="thanks without more"),
        pytest.param("© 2021 The Haldor Post", None, id="another's copyright"),
        pytest.param("Photo © AFP", None, id="copyright of a photo"),
        pytest.param("The mayor spoke to Reuters.", None, id="mention"),
        pytest.param("She is a member of the board (AA).", None, id="brackets inside a sentence"),
        pytest.param("Nobody was told. — The Editor", None, id="signed by no agency"),
        pytest.param("© AFP / Reuters", None, id="copyright of two"),
    ],
)
def test_below_the_body(foot: str, found: str | None) -> None:
    assert agency(f"{BODY * 12}\n{foot}\n") == found


def test_a_byline_goes_before_a_credit() -> None:
    assert agency(f"By Reuters\n\nSELD (AFP) — {BODY}\n{BODY}") == "Reuters"


def test_a_person_is_not_lost_with_the_agency() -> None:
    assert facts(f"By MARA QUILL Associated Press\n\n{BODY}\n{BODY}")["authors"] == ["MARA QUILL"]


@settings(max_examples=60)
@given(st.text("AFP(Reuters)[]©—-/ .:;|,by\n1", max_size=120))
def test_any_text_is_looked_at(text: str) -> None:
    assert facts(text + "\n\n" + BODY).get("agency") in {None, "AFP", "Reuters", "AP"}
