"""One person's names become one speaker; who may stand for whom."""

from __future__ import annotations

import pytest

from quotes_tui.grouping.speakers import Fit, Sighting, Voice, Voices, like_spelled
from quotes_tui.model import Quotation, Speaker, SpeakerKind
from tests.grouping.records import MAYOR, RIVAL, TOWN, Said, report


def quotation(name: str, kind: SpeakerKind = SpeakerKind.PERSON, **fields: object) -> Quotation:
    """A quotation of that speaker."""
    return report("a", [Said("We will see.", name, speaker_kind=kind, **fields)]).quotations[0]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(("Ingrid Solberg", "Ingrid Solberg", "Solberg Ingrid"), {"Ingrid Solberg"}, id="either order"),
        pytest.param(("Ingrid Solberg", "Solberg"), {"Ingrid Solberg"}, id="surname alone"),
        pytest.param(
            ("Ingrid Solberg", "Per Solberg", "Solberg"),
            {"Ingrid Solberg", "Per Solberg", "Solberg"},
            id="surname of two persons",
        ),
        pytest.param(("Ingrid Solberg", "Ingrid B. Solberg", "Ingrid Solberg"), {"Ingrid Solberg"}, id="initial"),
        pytest.param(
            ("Per W. Solberg", "Per H. W. Solberg", "Per W. Solberg"),
            {"Per W. Solberg", "Per H. W. Solberg"},
            id="initials of two persons",
        ),
        pytest.param(
            ("Per W. Solberg", "Per H.W. Solberg", "Per Solberg"),
            {"Per W. Solberg", "Per H.W. Solberg", "Per Solberg"},
            id="either of two by initials",
        ),
        pytest.param(
            ("Per H. Solberg", "Per H. W. Solberg", "Per Solberg", "Per H. Solberg"),
            {"Per H. Solberg"},
            id="more initials of one person",
        ),
        pytest.param(("I. Solberg", "Ingrid Solberg"), {"Ingrid Solberg"}, id="initial for the given name"),
        pytest.param(("P. Solberg", "Ingrid Solberg"), {"P. Solberg", "Ingrid Solberg"}, id="initial of another"),
        pytest.param(("Per Solberg", "Per Solberg Jr."), {"Per Solberg", "Per Solberg Jr."}, id="father and son"),
    ],
)
def test_names_of_one_person(names: tuple[str, ...], expected: set[str]) -> None:
    quotations = [quotation(name) for name in names]
    voices = Voices(quotations)
    assert {voices.name(each) for each in quotations} == expected


def test_a_speaker_is_what_most_reports_take_it_for() -> None:
    spoken = [quotation("Solberg"), quotation("Solberg"), quotation("Solberg", SpeakerKind.BODY)]
    voices = Voices([*spoken, quotation("Ingrid Solberg"), quotation("Per Solberg")])
    assert [voices.sighting(each).fit(voices.sighting(spoken[0])) for each in spoken] == [Fit.SAME] * 3
    assert voices.sighting(quotation("Ingrid Solberg")).fit(voices.sighting(spoken[0])) is Fit.SAME


def test_a_known_speaker_is_named_as_stated() -> None:
    known = Speaker("Ingrid Solberg", role="Mayor of Haldor", aliases=("The Iron Mayor", "Solberg-Dahl"))
    spoken = [quotation("Solberg Ingrid"), quotation("Solberg-Dahl")]
    voices = Voices(spoken, [known])
    assert [voices.name(each) for each in spoken] == ["Ingrid Solberg"] * 2
    assert voices.role("Ingrid Solberg") == "Mayor of Haldor"


def test_a_stated_speaker_does_not_take_the_names_of_one_with_other_initials() -> None:
    spoken = [quotation("Per H. W. Solberg"), quotation("Per W. Solberg")]
    voices = Voices(spoken, [Speaker("Per W. Solberg", aliases=("The Miller",))])
    assert [voices.name(each) for each in spoken] == ["Per H. W. Solberg", "Per W. Solberg"]


def test_a_person_and_a_body_of_one_name_stay_two() -> None:
    person, body = quotation("Jordan"), quotation("Jordan", SpeakerKind.BODY)
    voices = Voices([person, body], [Speaker("Michael Jordan", aliases=("Jordan",))])
    assert (voices.name(person), voices.name(body)) == ("Michael Jordan", "Jordan")


@pytest.mark.parametrize(
    ("a", "b", "fit"),
    [
        pytest.param(Voice(MAYOR, SpeakerKind.PERSON), Voice(MAYOR, SpeakerKind.PERSON), Fit.SAME, id="one name"),
        pytest.param(Voice(MAYOR, SpeakerKind.PERSON), Voice(RIVAL, SpeakerKind.PERSON), Fit.CLASH, id="two persons"),
        pytest.param(
            Voice(MAYOR, SpeakerKind.PERSON, frozenset({TOWN})),
            Voice(TOWN, SpeakerKind.BODY),
            Fit.SAME,
            id="stands for",
        ),
        pytest.param(
            Voice("Andrei Sokol", SpeakerKind.PERSON),
            Voice("Andrey Sokol", SpeakerKind.PERSON),
            Fit.SAME,
            id="spelling",
        ),
        pytest.param(
            Voice("a former diplomat", SpeakerKind.GROUP),
            Voice(MAYOR, SpeakerKind.PERSON),
            Fit.OPEN,
            id="described only",
        ),
        pytest.param(
            Voice("Harbour Board", SpeakerKind.BODY), Voice(MAYOR, SpeakerKind.PERSON), Fit.DOUBT, id="a body"
        ),
        pytest.param(
            Voice("Solberg's office", SpeakerKind.BODY), Voice(MAYOR, SpeakerKind.PERSON), Fit.OPEN, id="an office"
        ),
        pytest.param(
            Voice("Government of Seld", SpeakerKind.BODY),
            Voice("Foreign Office", SpeakerKind.BODY, frozenset({"Government of Haldor"})),
            Fit.CLASH,
            id="two governments",
        ),
    ],
)
def test_fit(a: Voice, b: Voice, fit: Fit) -> None:
    assert a.fit(b) is b.fit(a) is fit


def test_two_persons_clash_only_where_both_are_named_on_the_spot() -> None:
    mayor, rival = Voice(MAYOR, SpeakerKind.PERSON), Voice(RIVAL, SpeakerKind.PERSON)
    assert Sighting(mayor, named=True).fit(Sighting(rival, named=True)) is Fit.CLASH
    assert Sighting(mayor, named=True).fit(Sighting(rival, named=False)) is Fit.DOUBT
    assert Sighting(mayor, named=True).fit(Sighting()) is Fit.OPEN


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        pytest.param("Solberg", "Ingrid Solberg", True, id="surname"),
        pytest.param("Oliver Nääs", "Oliver Naas", True, id="accents"),
        pytest.param("Degtyaryov Mikhail", "Degtyarev Mikhail", True, id="transliteration"),
        pytest.param("Per W. Solberg", "Per H. W. Solberg", False, id="initials of two persons"),
        pytest.param("Per W. Solberg", "Per Solberg", True, id="initial left out"),
        pytest.param("Tim Scott", "Rick Scott", False, id="one surname, two persons"),
        pytest.param("Jo", "Al", False, id="short names"),
    ],
)
def test_like_spelled(a: str, b: str, alike: bool) -> None:
    assert like_spelled(a, b) is like_spelled(b, a) is alike
