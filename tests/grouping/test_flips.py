"""Made-up lines of which one says the opposite or another number: they are flagged."""

from __future__ import annotations

import pytest

from tests.grouping.records import flags

NEGATED = [
    pytest.param(
        "Not all shepherds agreed to the fence", "All shepherds agreed to the fence", id="not, the first word"
    ),
    pytest.param(
        "The harbour will be dredged before the herring come",
        "The harbour will not be dredged before the herring come",
        id="not after an auxiliary",
    ),
    pytest.param(
        "We won’t sell the lighthouse to a hotel",
        "We will sell the lighthouse to a hotel",
        id="contraction, curly apostrophe",
    ),
    pytest.param(
        "I can't promise the islanders a doctor by spring",
        "I can promise the islanders a doctor by spring",
        id="contraction, straight apostrophe",
    ),
    pytest.param(
        "The pilots cannot work in such fog",
        "The pilots can work in such fog",
        id="cannot",
    ),
    pytest.param(
        "The co-operative has never paid its fishermen late",
        "The co-operative has always paid its fishermen late",
        id="never in the place of always",
    ),
    pytest.param(
        "Our weavers never asked for public money",
        "Our weavers asked for public money",
        id="never put in",
    ),
    pytest.param(
        "The quarry no longer poisons the brook below the mill",
        "The quarry poisons the brook below the mill",
        id="no longer",
    ),
    pytest.param(
        "The committee failed to read the engineer’s report",
        "The committee read the engineer’s report",
        id="failed to",
    ),
    pytest.param(
        "The owners refuse to open their books to the auditors",
        "The owners open their books to the auditors",
        id="refuse to",
    ),
    pytest.param(
        "The union declined to meet the new director",
        "The union is to meet the new director",
        id="declined to",
    ),
    pytest.param(
        "We are unable to heat the school this winter",
        "We are able to heat the school this winter",
        id="unable, by its prefix",
    ),
    pytest.param(
        "The bridge was opened without the consent of the parish",
        "The bridge was opened with the consent of the parish",
        id="without in the place of with",
    ),
    pytest.param(
        "No ship was warned about the sandbank",
        "A ship was warned about the sandbank",
        id="no in the place of an article",
    ),
    pytest.param(
        "Nobody in the valley believes the miller’s story",
        "Everybody in the valley believes the miller’s story",
        id="nobody in the place of everybody",
    ),
    pytest.param(
        "There is nothing in the barrels but rainwater, and nothing was stolen from us",
        "There is nothing in the barrels but rainwater, and something was stolen from us",
        id="the second of two negations",
    ),
    pytest.param(
        "Neither bakery uses flour from abroad",
        "Either bakery uses flour from abroad",
        id="neither",
    ),
    pytest.param(
        "The dyke is not safe for carts",
        "The dyke is safe for carts",
        id="not taken out",
    ),
    pytest.param(
        "The tax on salt isn’t fair to the smokehouses",
        "The tax on salt is fair to the smokehouses",
        id="isn’t",
    ),
    pytest.param(
        "I do not regret the vote on the windmill",
        "I regret the vote on the windmill",
        id="do not, the verb bare",
    ),
    pytest.param(
        "She did not sign the lease of the granary",
        "She signed the lease of the granary",
        id="did not, the verb inflected",
    ),
    pytest.param(
        "They didn’t know about the leak in the tank",
        "They knew about the leak in the tank",
        id="didn’t, the verb irregular",
    ),
    pytest.param(
        "The new timetable is acceptable to the ferrymen",
        "The new timetable is unacceptable to the ferrymen",
        id="prefix un",
    ),
    pytest.param(
        "The ruling on the nets was legal and final",
        "The ruling on the nets was illegal and final",
        id="prefix il",
    ),
    pytest.param(
        "Hardly any of the orchards survived the frost",
        "Most of the orchards survived the frost",
        id="hardly any",
    ),
    pytest.param(
        "We can agree to such terms for the pasture",
        "We can’t accept such terms for the pasture",
        id="another translation, the negation lost",
    ),
    pytest.param(
        "The mayor does not think that the tram will come back, and neither do the shopkeepers",
        "The mayor thinks that the tram will come back, and neither do the shopkeepers",
        id="beside another negation that stays",
    ),
    pytest.param(
        "Not only the mill but also the forge must close, and we will not rebuild them",
        "Not only the mill but also the forge must close, and we will rebuild them",
        id="beside “not only”, which denies nothing",
    ),
]

RENUMBERED = [
    pytest.param("The fire took 12 barns", "The fire took 17 barns", id="figures"),
    pytest.param(
        "The fire took twelve barns in one night", "The fire took 17 barns in one night", id="words and figures"
    ),
    pytest.param(
        "We counted 1,400 seals on the skerries", "We counted 14,000 seals on the skerries", id="thousand separator"
    ),
    pytest.param("The rent rose by 20 percent", "The rent rose by 30 percent", id="percent"),
    pytest.param("The rent rose by 20%", "The rent rose by twelve per cent", id="sign of per cent and words"),
    pytest.param("The fair opens on 14 June", "The fair opens on 24 June", id="day"),
    pytest.param(
        "The fair opens on 14 June in the old market", "The fair opens on 14 July in the old market", id="month"
    ),
    pytest.param(
        "The court sits again on Monday in Haldor", "The court sits again on Thursday in Haldor", id="weekday"
    ),
    pytest.param(
        "She was the third woman to pilot the boat", "She was the fourth woman to pilot the boat", id="ordinal"
    ),
    pytest.param("It was the 20th wreck on that reef", "It was the 21st wreck on that reef", id="ordinal figures"),
    pytest.param("Between 20 and 30 houses lost their roofs", "Between 20 and 80 houses lost their roofs", id="range"),
    pytest.param(
        "Some 20-30 houses lost their roofs in the gale", "Some 10-30 houses lost their roofs in the gale", id="hyphen"
    ),
    pytest.param("A dozen crofts stand empty", "Two dozen crofts stand empty", id="a dozen, two dozen"),
    pytest.param(
        "Two thirds of the herd were ill by spring", "Three quarters of the herd were ill by spring", id="fractions"
    ),
    pytest.param("The mill was built in 1887", "The mill was built in 1897", id="year"),
    pytest.param("Half of the harvest is lost", "A quarter of the harvest is lost", id="half"),
    pytest.param("The pier is 2.5 metres too short", "The pier is 3.5 metres too short", id="decimals"),
    pytest.param("The loan is for two million crowns", "The loan is for two billion crowns", id="million, billion"),
    pytest.param("The loan is for $5m over ten years", "The loan is for $5bn over ten years", id="letters for a scale"),
    pytest.param("One man drowned off the point", "Two men drowned off the point", id="one"),
    pytest.param(
        "Hundreds of gulls died on the shore", "Thousands of gulls died on the shore", id="hundreds, thousands"
    ),
    pytest.param(
        "The catch doubled within a year of the ban", "The catch tripled within a year of the ban", id="doubled"
    ),
    pytest.param(
        "Twenty-five children and twenty-six adults were aboard",
        "Twenty-five children and twenty-five adults were aboard",
        id="a number that stands there, too",
    ),
    pytest.param(
        "We sold the last 40 cows before the winter came", "We sold before the winter came the last 60 cows", id="moved"
    ),
    pytest.param(
        "Three hundred and fifty people walked to the chapel",
        "Three hundred people walked to the chapel",
        id="part of a number left out",
    ),
]


@pytest.mark.parametrize(("line", "flipped"), NEGATED)
def test_a_negation_that_is_flipped_is_flagged(line: str, flipped: str) -> None:
    assert flags(line, flipped) == {"negation"}
    assert flags(flipped, line) == {"negation"}


@pytest.mark.parametrize(("line", "flipped"), RENUMBERED)
def test_a_number_that_is_flipped_is_flagged(line: str, flipped: str) -> None:
    assert flags(line, flipped) == {"number"}
    assert flags(flipped, line) == {"number"}
