"""Names that other countries' newsrooms print, and names that stand only beside something else. All are made up."""

from __future__ import annotations

import pytest

from quotes_tui.extraction import extract
from quotes_tui.model import Article

FORMS_OF_ADDRESS = [
    pytest.param("Agriculture Minister Smt Kavita Rao said it rained.", ["Kavita Rao"], id="Smt"),
    pytest.param("Shri Balwant Rao said it rained.", ["Balwant Rao"], id="Shri"),
    pytest.param("Alhaji Musa Garba said it rained.", ["Musa Garba"], id="Alhaji"),
    pytest.param("The spokesman, SP Musa Garba, said it rained.", ["Musa Garba"], id="rank of the police"),
]

OFFICES = [
    pytest.param(
        "Russian Ambassador to Peru Pavel Zimin said it rained.", ["Pavel Zimin"], id="ambassador to a country"
    ),
    pytest.param("South Korean opposition leader Park Ji-woo said it rained.", ["Park Ji-woo"], id="family name first"),
    pytest.param("Hill’s lawyer, Samuel Brandt, said it rained.", ["Samuel Brandt"], id="lawyer of somebody"),
    pytest.param("Mr. Hill's lawyer, Eva Sand, said it rained.", ["Eva Sand"], id="lawyer of a titled somebody"),
    pytest.param(
        "Her counterpart, Sen. Maria Low of Oregon, said it rained.", ["Maria Low"], id="the name has a place"
    ),
    pytest.param(
        "The reeve of Marrow, Carmen Ruiz, said it rained.", ["Carmen Ruiz"], id="an office that is not known"
    ),
    pytest.param(
        "A spokesman for the city’s Department of Education said it rained.",
        ["A spokesman for the city's Department of Education"],
        id="for a body that somebody owns",
    ),
    pytest.param(
        "Foreign Minister Eva Sand in a series of letters said it rained.", ["Eva Sand"], id="where it was said"
    ),
    pytest.param(
        "Republicans in a letter to Eva Sand said it rained.", ["Republicans in a letter to Eva Sand"], id="a group"
    ),
    pytest.param(
        "The Fenn government continues defending the ban, arguing that it rained.",
        ["Fenn government"],
        id="a body named after a person",
    ),
    pytest.param("Article 5 says it rained.", ["Article 5"], id="a numbered article"),
    pytest.param("The ministry said on May 5 that it rained.", ["Ministry"], id="a day is no number of a name"),
]

FULL_ELSEWHERE = [
    pytest.param("Jalen Hornbeck came. “It rained,” Hornbeck said.", ["Jalen Hornbeck"], id="a given name not known"),
    pytest.param(
        "Lucia Marin came. “It rained,” Marin said.", ["Lucia Marin"], id="a family name that men bear as given"
    ),
    pytest.param("Michael “Mad Dog” O'Rourke left. “It rained,” O'Rourke said.", ["Michael O'Rourke"], id="nickname"),
]

LATER = [
    pytest.param(
        "Joe Hill said it rained. “It poured,” said the 29-year-old.", ["Joe Hill"] * 2, id="called by an age"
    ),
    pytest.param(
        "The Reeve of Marrow, Musa Garba, said it rained. “It poured,” the reeve said.",
        ["Musa Garba", "Reeve"],
        id="an office that is no role",
    ),
    pytest.param(
        "The mayor of Marrow, Musa Garba, said it rained. “It poured,” the mayor said.",
        ["Musa Garba"] * 2,
        id="the office stood before the name",
    ),
]

SEX = [
    pytest.param(
        "Mr Hill said it rained. Ms Hill said it snowed.", ["Hill", "Ms Hill"], id="two of one family name alone"
    ),
    pytest.param(
        "Li Xiaoming said it rained. It snowed all night, he said.",
        ["Li Xiaoming"] * 2,
        id="a family name first tells no sex",
    ),
]


CREDITS = [
    pytest.param(
        "Ada Low, the reeve, came.\n\nEva Sand/Reuters\n\n“It rained,” she said.", ["Ada Low"], id="of a picture"
    ),
]

FAMILIES = [
    pytest.param(
        "Mayor Fenn came. His son, Paul Fenn Jr., was there. “It rained,” Fenn said.",
        ["Fenn"],
        id="the elder, who is never named in full",
    ),
    pytest.param(
        "Mayor Fenn came with her brother Paul Fenn. “It rained,” Fenn said.", ["Fenn"], id="a brother named in full"
    ),
    pytest.param(
        "Mayor Fenn came with the first lady, Ada Fenn. “It rained,” President Fenn said. “It poured,” Ms. Fenn said.",
        ["Fenn", "Ada Fenn"],
        id="a wife, told by the form of address",
    ),
    pytest.param(
        "Mayor Ruth Fenn came. Fenn laughed. Eva Fenn danced, Eva Fenn sang, Eva Fenn wept. “It rained,” Fenn said.",
        ["Ruth Fenn"],
        id="the first, though another is named more often",
    ),
    pytest.param(
        "Fenn came. “It rained,” said Paul Fenn Jr. “It poured,” Fenn Jr. said.",
        ["Paul Fenn Jr."] * 2,
        id="called by the suffix",
    ),
    pytest.param(
        "Fenn came. Ada Fenn is mayor. “It rained,” Fenn said.", ["Ada Fenn"], id="known before the full name"
    ),
    pytest.param(
        "Fenn came. Her son Timothy Fenn laughed. “It rained,” Timothy said.", ["Timothy Fenn"], id="by the given name"
    ),
    pytest.param("President Fenn came. Said Fenn, “It rained.”", ["Fenn"], id="a cue that is a given name, too"),
    pytest.param("President Fenn came. Said Fenn: “It rained.”", ["Fenn"], id="the same before a colon"),
]


@pytest.mark.parametrize(
    ("text", "speakers"), [*FORMS_OF_ADDRESS, *OFFICES, *FULL_ELSEWHERE, *LATER, *SEX, *CREDITS, *FAMILIES]
)
def test_speaker(text: str, speakers: list[str | None]) -> None:
    assert [quotation.speaker for quotation in extract(Article("made-up", text))] == speakers
