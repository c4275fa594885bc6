"""What is too little to tie two wordings: terms, little matter quoted twice, other days; and what is enough."""

from __future__ import annotations

import pytest

from quotes_tui.model import Kind, SpeakerKind
from tests.grouping.records import MAYOR, RIVAL, TOLD_ANOTHER_WAY, Said, indirect, mixed, report, together

GROUP = SpeakerKind.GROUP
TERM = "floating coffins"


def apart(one: Said, other: Said, *, published: str | None = "2021-05-04") -> bool:
    return len(together(report("a", [one]), report("b", [other], TOLD_ANOTHER_WAY, published=published))) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            Said(
                f"the ministry had long warned of “{TERM}” on the lakes",
                "two engineers",
                Kind.MIXED,
                GROUP,
                (),
                (TERM,),
            ),
            Said(
                f"fishermen bought the “{TERM}” from a bankrupt yard", "her neighbours", Kind.MIXED, GROUP, (), (TERM,)
            ),
            id="a term of two groups",
        ),
        pytest.param(
            Said("Sold in the name of the islanders", "protesters", speaker_kind=GROUP),
            Said("Sold in the name of the creditors", None),
            id="strangers' few words with another at the end",
        ),
        pytest.param(
            Said("We are saying here in our Haldor, every sailor counts."),
            Said("Not here in our Haldor."),
            id="a negation that the longer has not",
        ),
        pytest.param(Said("He knows the reason."), Said("Others know the reason."), id="another who knows"),
        pytest.param(
            mixed(f"the ministry had warned for years of “{TERM}” on the lakes of the north", TERM),
            mixed(f"fishermen bought such “{TERM}” from a bankrupt yard in Brest", TERM),
            id="one speaker's term in two sentences that share nothing else",
        ),
        pytest.param(
            indirect("the ferry must never again be run by the council"),
            indirect("the council had bought the ferry from a bankrupt yard in Brest for ten thousand crowns"),
            id="two sentences of one speaker that share the words of the topic",
        ),
        pytest.param(
            Said(
                "the boat “will never sail again”",
                MAYOR,
                Kind.MIXED,
                quoted=("will never sail again",),
                said="2021-05-03",
            ),
            Said("It will never sail again.", said="2021-04-20"),
            id="said on other days as each report tells",
        ),
    ],
)
def test_too_little_ties_nothing(one: Said, other: Said) -> None:
    assert apart(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            mixed(f"the old boats were “{TERM}”", TERM),
            Said(f"Those boats are {TERM}, all of them."),
            id="one speaker's term",
        ),
        pytest.param(
            Said("It will never sail again with a child of this town.", said="2021-05-03"),
            Said("It will never sail again with a child of this town.", said="2021-05-04"),
            id="a day more or less",
        ),
        pytest.param(
            Said("I would sooner burn the boat on the beach than sell it to them for a song.", said="2021-05-03"),
            Said("I would sooner burn the boat on the beach than sell it to them for a song.", said="2021-04-20"),
            id="so many words that one report has the day wrong",
        ),
        pytest.param(
            Said("Old people will not reach the hospital when the sea freezes", RIVAL),
            Said("When the sea is frozen, the old cannot get to hospital", RIVAL),
            id="two translations",
        ),
        pytest.param(
            indirect("the engine of the last boat had cost the town forty thousand crowns"),
            Said("Forty thousand crowns the engine of that boat has cost this town."),
            id="a report and what was said",
        ),
        pytest.param(
            indirect("he would bring in a bill to abolish the harbour board"),
            indirect("he would be introducing a bill that eliminates the harbour board"),
            id="synonyms",
        ),
        pytest.param(
            Said("The Norwegian captain was never asked by Copenhagen"),
            Said("Nobody in Denmark has ever asked the captain from Norway"),
            id="a country by its adjective and by its seat of government",
        ),
    ],
)
def test_enough_ties(one: Said, other: Said) -> None:
    assert not apart(one, other)
