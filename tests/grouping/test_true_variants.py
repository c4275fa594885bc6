"""Made-up lines that say the same with a negation elsewhere or a number written otherwise: they are not flagged."""

from __future__ import annotations

import pytest

from quotes_tui.grouping.contradictions import contradictions
from quotes_tui.grouping.wordings import read_wording
from tests.grouping.records import flags

TRUE = [
    pytest.param(
        "A shepherd cannot be paid otherwise by the parish than a miller",
        "The parish cannot pay a shepherd otherwise than a miller",
        id="active for passive",
    ),
    pytest.param("The mill is our No. 1 worry", "The mill is our number one worry", id="No. 1"),
    pytest.param(
        "It doesn’t mean they own the mill. It means they can rent it by the week",
        "It means they can rent it by the week",
        id="words that stand twice",
    ),
    pytest.param(
        "We will not give up the ferry, and that is final", "We will not give up the ferry", id="trimmed at the end"
    ),
    pytest.param(
        "I have no doubt that we will rebuild the mill before winter",
        "we will rebuild the mill before winter",
        id="trimmed at the front, no doubt",
    ),
    pytest.param("We cannot leave the sheep on the island", "We can not leave the sheep on the island", id="cannot"),
    pytest.param("We won’t leave the sheep on the island", "We will not leave the sheep on the island", id="won’t"),
    pytest.param("It's not the tide that worries us", "It isn't the tide that worries us", id="it’s not, it isn’t"),
    pytest.param("The 20 oldest trees were felled", "The twenty oldest trees were felled", id="twenty"),
    pytest.param("We need 1,000 sacks of seed", "We need 1000 sacks of seed", id="thousand separator"),
    pytest.param("We need 1,000 sacks of seed", "We need a thousand sacks of seed", id="a thousand"),
    pytest.param("The fleet lost 2.5 million crowns", "The fleet lost 2,500,000 crowns", id="decimal and separators"),
    pytest.param("The fleet lost two and a half million crowns", "The fleet lost 2.5 million crowns", id="and a half"),
    pytest.param("Half a million eels were counted", "500,000 eels were counted", id="half a million"),
    pytest.param("Half of the voters stayed at home", "50 percent of the voters stayed at home", id="half, 50 percent"),
    pytest.param("Two thirds of the roof is gone", "67 percent of the roof is gone", id="two thirds, rounded"),
    pytest.param("The rent rose by 20%", "The rent rose by 20 per cent", id="per cent"),
    pytest.param("A dozen boats were lost", "Twelve boats were lost", id="a dozen"),
    pytest.param("The fair opens on 14 June", "The fair opens on the 14th of June", id="day as ordinal"),
    pytest.param("The third bell is cracked", "The 3rd bell is cracked", id="ordinal"),
    pytest.param(
        "For two decades we have waited for a doctor", "For 20 years we have waited for a doctor", id="decades"
    ),
    pytest.param("They did not leave the quay until dusk", "They left the quay only at dusk", id="not until"),
    pytest.param("It is not unlikely that the dam will hold", "It is likely that the dam will hold", id="litotes"),
    pytest.param(
        "The terms are unacceptable to the parish", "The terms are not acceptable to the parish", id="prefix un"
    ),
    pytest.param(
        "I don’t think he will come back to the valley", "I think he won’t come back to the valley", id="negation moved"
    ),
    pytest.param("No vessel may enter the sound", "A vessel may not enter the sound", id="no moved to the verb"),
    pytest.param(
        "There is nothing we can do for the orchard",
        "There isn’t anything we can do for the orchard",
        id="nothing, not anything",
    ),
    pytest.param(
        "The orchard is dying, isn’t it, and who will pay for it",
        "The orchard is dying and who will pay for it",
        id="tag question",
    ),
    pytest.param(
        "No, we are selling the mill and the forge", "We are selling the mill and the forge", id="no that answers"
    ),
    pytest.param("We want not only the forge but the mill", "We want the forge and also the mill", id="not only"),
    pytest.param(
        "The council did not accept our plan for the dyke", "The council rejected our plan for the dyke", id="rejected"
    ),
    pytest.param(
        "They did not tell us the price of coal", "They refused to tell us the price of coal", id="refused to"
    ),
    pytest.param("They didn’t pay the ferrymen in time", "They failed to pay the ferrymen in time", id="failed to"),
    pytest.param("We no longer trust the harbour office", "We have ceased to trust the harbour office", id="ceased"),
    pytest.param("We no longer trust the harbour office", "We don’t trust the harbour office any more", id="any more"),
    pytest.param("Not many of the nets were mended", "Few of the nets were mended", id="few"),
    pytest.param(
        "Neither the mill nor the forge will close", "The mill and the forge will not close", id="neither nor"
    ),
    pytest.param(
        "We have no money and no time for another bridge", "We have no money or time for another bridge", id="no and no"
    ),
    pytest.param(
        "We would not sell the boat for any price", "We would never sell the boat at any price", id="not, never"
    ),
    pytest.param("Nobody told us about the leak", "No one told us about the leak", id="nobody, no one"),
    pytest.param("It was sold without our consent", "It wasn’t with our consent that it was sold", id="without moved"),
    pytest.param(
        "You don’t need a licence for that pond, do you?", "You do not need a licence for that pond", id="do you"
    ),
    pytest.param(
        "Whether or not it rains, the fair will open", "The fair will open whether it rains or not", id="or not"
    ),
    pytest.param("No less than 40 barns burned", "40 barns burned", id="no less than"),
    pytest.param(
        "In 2019 we lost 40 sheep, in 2020 we lost 12 cows",
        "in 2020 we lost 12 cows, in 2021 nothing",
        id="windows that overlap",
    ),
    pytest.param("We lost 40 sheep and nine lambs on the moor", "We lost 40 sheep on the moor", id="a number left out"),
    pytest.param(
        "One of us must speak to the 40 ferrymen", "Somebody among us must speak to the 40 ferrymen", id="one"
    ),
    pytest.param(
        "It is non-negotiable for the fishermen of Seld", "It is not negotiable for the fishermen of Seld", id="non"
    ),
    pytest.param("We may march to the town hall in June", "We might march to the town hall in June", id="may, march"),
    pytest.param("Nothing but a new pump will save the mine", "Only a new pump will save the mine", id="nothing but"),
    pytest.param("The well is not deep enough for the village", "The well is too shallow for the village", id="too"),
    pytest.param(
        "She isn’t against the tunnel under the sound", "She doesn’t oppose the tunnel under the sound", id="both deny"
    ),
    pytest.param(
        "Why don’t we build a second jetty this year?", "Let us build a second jetty this year", id="why don’t we"
    ),
    pytest.param(
        "Hundreds of people came to the 3 o’clock sermon", "300 people came to the three o’clock sermon", id="hundreds"
    ),
]


@pytest.mark.parametrize(("line", "other"), TRUE)
def test_a_true_variant_is_not_flagged(line: str, other: str) -> None:
    assert not flags(line, other) & {"negation", "number"}
    assert not flags(other, line) & {"negation", "number"}


@pytest.mark.parametrize(("line", "other"), TRUE)
def test_a_true_variant_contradicts_nothing_even_where_the_two_are_not_joined(line: str, other: str) -> None:
    one, another = read_wording(line), read_wording(other)
    assert not contradictions(one, another)
    assert not contradictions(another, one)
