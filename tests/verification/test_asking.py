"""Right words, asked for with a speaker or a day: whose they are, when they were said, what holds beside."""

from __future__ import annotations

import pytest

from quotes_tui.errors import UsageError
from quotes_tui.indexing import Index
from quotes_tui.verification import Verdict, check
from quotes_tui.verification.naming import sought
from tests.verification.corpus import MAYOR, MINISTRY, MONDAY, POET, SUNDAY, TREASURER, WEDNESDAY

V, T, DATE, SPEAKER = Verdict.VERBATIM, Verdict.TRIMMED, Verdict.OTHER_DATE, Verdict.OTHER_SPEAKER
LUXURY, REGRET = "Reading is not a luxury for this town", "We strongly regret this decision"
CLOSE = "We will not close the library in March"
LIONS = "Somebody painted the stone lions blue last night"
SISTER = "My sister reads faster than I can write"
GRANT = "The grant will be paid in two parts, in May and in October"
FRAGMENT = "a quiet robbery of the poor"


@pytest.mark.parametrize(
    ("words", "speaker", "date", "verdict", "also"),
    [
        pytest.param(LUXURY, MAYOR, None, V, [], id="her own"),
        pytest.param(LUXURY, TREASURER, None, SPEAKER, [], id="nobody but her"),
        pytest.param(LUXURY, "Nobody Atall", None, SPEAKER, [], id="a name that the index does not know"),
        pytest.param(REGRET, MAYOR, None, V, [SPEAKER], id="two said it, asked for one"),
        pytest.param(REGRET, TREASURER, None, V, [SPEAKER], id="two said it, asked for the other"),
        pytest.param(REGRET, POET, None, SPEAKER, [], id="two said it, asked for a third"),
        pytest.param(REGRET, None, None, V, [], id="two said it, nobody asked for"),
        pytest.param(LIONS, MAYOR, None, V, [], id="the article does not tell who"),
        pytest.param(LIONS, "caller", None, V, [], id="the article only mentions who"),
        pytest.param(SISTER, "Sorrel", None, V, [], id="a family name that two have"),
        pytest.param(SISTER, MAYOR, None, SPEAKER, [], id="another of that family"),
        pytest.param(FRAGMENT, "the mayor", None, V, [], id="a fragment, by a role"),
        pytest.param(GRANT, "Ministry of Letters", None, V, [], id="a body"),
        pytest.param(GRANT, "the ministry", None, V, [], id="a body by its first word"),
        pytest.param(LUXURY, "Town of Millbrook", None, V, [], id="the body that she speaks for"),
        pytest.param(GRANT, "Town of Millbrook", None, SPEAKER, [], id="another body"),
        pytest.param(CLOSE, MAYOR, None, T, [], id="trimmed, her own"),
        pytest.param(CLOSE, POET, None, SPEAKER, [T], id="trimmed, and somebody else's"),
        pytest.param(LUXURY, None, MONDAY, V, [DATE], id="said twice, the first day"),
        pytest.param(LUXURY, None, SUNDAY, V, [DATE], id="said twice, the second day"),
        pytest.param(LUXURY, None, WEDNESDAY, DATE, [], id="said twice, but not that day"),
        pytest.param(REGRET, None, WEDNESDAY, V, [DATE], id="another said it that day"),
        pytest.param(REGRET, MAYOR, WEDNESDAY, DATE, [SPEAKER], id="she said it another day, another on that one"),
        pytest.param(REGRET, POET, WEDNESDAY, SPEAKER, [], id="others said it that day"),
        pytest.param(REGRET, POET, SUNDAY, DATE, [SPEAKER], id="neither he nor that day"),
        pytest.param(CLOSE, None, SUNDAY, DATE, [T], id="trimmed, another day"),
        pytest.param(CLOSE, POET, SUNDAY, DATE, [SPEAKER, T], id="trimmed, another's, another day"),
        pytest.param(GRANT, None, "2031-03-04", V, [], id="the day not told, printed that day"),
        pytest.param(GRANT, None, "2031-03-01", V, [], id="the day not told, printed later"),
        pytest.param(GRANT, None, "2031-03-05", DATE, [], id="the day not told, printed before"),
        pytest.param(FRAGMENT, None, None, V, [], id="a fragment"),
        pytest.param("The roof will leak again before the spring", TREASURER, None, Verdict.PARAPHRASE, [],
                     id="a belief stays one"),
        pytest.param("Zebras never dance in the harbour at noon", MAYOR, MONDAY, Verdict.NOT_IN_CORPUS, [],
                     id="nothing to ask about"),
        pytest.param("Reading is a luxury for this town", TREASURER, MONDAY, Verdict.ALTERED, [],
                     id="words that are wrong have no wrong speaker"),
    ],
)  # fmt: skip
def test_speaker_and_day(
    millbrook: Index, words: str, speaker: str | None, date: str | None, verdict: Verdict, also: list[Verdict]
) -> None:
    finding = check(words, millbrook, speaker=speaker, date=date)

    assert (finding.verdict, list(finding.also)) == (verdict, also)


@pytest.mark.parametrize(
    ("given", "names"),
    [
        pytest.param("Anna Sorrel", [MAYOR], id="the name"),
        pytest.param("SORREL Anna", [MAYOR], id="family name first, in capitals"),
        pytest.param("Sorrel, Anna", [MAYOR], id="with a comma"),
        pytest.param("A. Sorrel", [MAYOR], id="an initial"),
        pytest.param("Mayor Sorrel", [MAYOR], id="a title before the family name"),
        pytest.param("Sorrel-san", [POET, MAYOR], id="a form of address behind the name"),
        pytest.param("Mrs. Anna Sorrel", [MAYOR], id="a form of address"),
        pytest.param("Senator Brandt", [TREASURER], id="a title that is not theirs"),
        pytest.param("Annie Sorrel-Vane", [MAYOR], id="an alias"),
        pytest.param("the mayor of Millbrook", [MAYOR], id="a role"),
        pytest.param("Sorrel", [MAYOR, POET], id="a family name that two have"),
        pytest.param("Sorrel’s", [MAYOR, POET], id="a genitive"),
        pytest.param("Hugo", [POET], id="a given name"),
        pytest.param("Otto von Brandt", [TREASURER], id="a particle more"),
        pytest.param("Otto Brand", [TREASURER], id="another spelling"),
        pytest.param("Berta Sorrel", [], id="another given name"),
        pytest.param("Brand", [], id="not the beginning of a name"),
        pytest.param("Ministry", [MINISTRY], id="a body by one word"),
        pytest.param("[b]x[/b]", [], id="markup"),
        pytest.param("\ud800", [], id="a lone surrogate"),
        pytest.param("%_'\"", [], id="signs only"),
    ],
)
def test_who_is_meant(millbrook: Index, given: str, names: list[str]) -> None:
    assert sorted(sought(millbrook, given).names) == sorted(names)


@pytest.mark.parametrize("date", ["22 March", "2031-3-5", "20310305", "2031-W10-3", "2031-02-30", ""])
def test_a_day_that_is_none_is_wrong_usage(millbrook: Index, date: str) -> None:
    with pytest.raises(UsageError, match="is no day"):
        check(LUXURY, millbrook, date=date)


def test_an_ambiguous_name_is_told(millbrook: Index) -> None:
    why = check(SISTER, millbrook, speaker="Sorrel").evidence[0].why

    assert "“Sorrel” may be Anna Sorrel, Hugo Sorrel here" in why


@pytest.mark.parametrize(
    ("words", "speaker", "date", "says"),
    [
        pytest.param(
            LUXURY, "Brandt", None, "The article gives them to Anna Sorrel, not to Brandt.", id="whose they are"
        ),
        pytest.param(LUXURY, "Nobody", None, "no speaker of this index is called “Nobody”", id="an unknown name"),
        pytest.param(LIONS, "Brandt", None, "Whose words they are the article does not tell.", id="not told"),
        pytest.param(LUXURY, "the spokesman", None, "Whether they are of “the spokesman” cannot be told", id="a role"),
        pytest.param(LUXURY, "she", None, "no speaker of this index is called “she”", id="a pronoun"),
        pytest.param(LUXURY, None, WEDNESDAY, "They were said on 2031-03-03, not on 2031-03-05.", id="the day"),
        pytest.param(GRANT, None, "2031-03-05", "They were printed on 2031-03-04, before 2031-03-05.", id="printed"),
        pytest.param(GRANT, None, "2031-03-04", "On which day they were said the article does not tell", id="no day"),
    ],
)
def test_the_evidence_tells_who_and_when(
    millbrook: Index, words: str, speaker: str | None, date: str | None, says: str
) -> None:
    assert any(says in proof.why for proof in check(words, millbrook, speaker=speaker, date=date).evidence)
