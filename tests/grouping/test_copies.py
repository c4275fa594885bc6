"""Which articles are prints of one text, and which only share words.

The wire text and its rivals are invented; each row changes them as desks and pages change texts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from quotes_tui.grouping.copies import copies
from quotes_tui.model import Article

WIRE = (
    "Haldor gave up its ferry to Seld on Tuesday, ending a crossing that had carried farmers, schoolchildren and "
    "timber across the sound for ninety years.",
    "The council of the island voted seven to four to sell the boat after a debate that lasted until midnight, with "
    "about sixty ferrymen waiting outside in the rain.",
    "“We have kept her afloat with money that was meant for the school, and we cannot do it for another winter,” "
    "Mayor Ingrid Solberg told the meeting.",
    "Repairs to the engine alone would have cost more than the line earns in three years, according to figures that "
    "the harbour office laid before the councillors last week.",
    "Tomas Brekke, who leads the opposition, said the vote had been taken without a plan for those who work on the "
    "mainland, and promised to bring the matter before the county.",
    "“Nobody has told the nurses how they are to come home at night,” he said.",
    "A bridge has been promised to the islanders since the seventies, but the rock under the narrow part of the "
    "sound turned out to be too soft for its northern pier.",
    "The boat will be offered first to the islanders, who have kept a fund for it, and then to a museum in the "
    "county town that collects vessels of its kind.",
    "Its captain, who turns sixty in June, said he would miss neither the fog nor the accounts but the seals that "
    "follow the boat when the herring comes.",
)  # fmt: skip
RIVAL = (
    "For ninety years there was a boat. From autumn on, whoever lives on Haldor and works in Seld will have to find "
    "another way, the councillors decided last night.",
    "It was close to midnight when the eleven hands went up in the old granary, and it was over quickly: four were "
    "for the boat, the others against it.",
    "What it means was to be seen at the quay this morning, where lorries with timber stood in a row and nobody could "
    "say when, or whether, they would be taken across.",
    "The island has lost a third of its people in one generation. Those who stay are old or fish, and the young ones "
    "who come for the summer bring boats of their own.",
    "Money is short everywhere along this coast, and the county has closed two schools and a hospital ward since the "
    "spring without much noise being made about it.",
    "At the harbour office a clerk pointed to the ceiling, from which water dripped into a bucket, when she was asked "
    "about the plans for the years that come.",
)  # fmt: skip
SPEECH = " ".join(
    f"Point {number}: the boat costs us {number * 7} crowns a day, and whoever says that the {thing} can pay for it "
    f"has not looked into the books that I have had to read since the {season}."
    for number, (thing, season) in enumerate(
        (thing, season) for thing in ("school", "county", "harbour", "fund", "fishery") for season in ("spring", "fall")
    )
)
SIDEBAR = tuple(
    f"Item {number}: {what} {number * 3} people in the {where} looked at on {day} before anybody else did."
    for number, (what, where, day) in enumerate(
        (what, where, day)
        for what in ("a film that", "the recipe which")
        for where in ("north", "south", "valley")
        for day in ("Monday", "Friday")
    )
)
OTHER_SIDEBAR = tuple(line.replace("looked at", "asked for").replace("people", "readers of ours") for line in SIDEBAR)
HOUSE = (
    "The Haldor Post was founded by two brothers who printed it on a hand press in the cellar of a bakery, and it is "
    "read today in every valley between the two lighthouses and by sailors who have it sent after them.",
    "Letters to the house are welcome at any hour and will be answered in the order in which the post boat brings "
    "them, unless they are about the weather, of which the house knows no more than its readers do.",
)  # fmt: skip
BACKGROUND = WIRE[6]
SYNONYMS = ("slowly", "perhaps", "indeed", "lately", "almost")


def every(step: int, paragraphs: Sequence[str]) -> tuple[str, ...]:
    """The paragraphs with every so manieth word exchanged."""
    count = 0
    changed = []
    for paragraph in paragraphs:
        words = paragraph.split()
        for at in range(len(words)):
            count += 1
            if count % step == 0 and "“" not in paragraph:
                words[at] = SYNONYMS[count // step % len(SYNONYMS)]
        changed.append(" ".join(words))
    return tuple(changed)


def text(*paragraphs: str | Sequence[str]) -> str:
    """Paragraphs, or rows of them, as a text."""
    return "\n\n".join(part for given in paragraphs for part in ([given] if isinstance(given, str) else given))


def are_copies(one: Article, other: Article, *others: Article) -> bool:
    """Whether the first two are prints of one text, among others."""
    return (0, 1) in copies([one, other, *others])


@pytest.mark.parametrize(
    "reprint",
    [
        pytest.param(text(WIRE), id="to the word"),
        pytest.param(text(WIRE).upper(), id="in capitals"),
        pytest.param(text(WIRE).replace("“", '"').replace("”", '"'), id="straight marks"),
        pytest.param(text(WIRE).replace("“", "‘").replace("”", "’"), id="single marks"),
        pytest.param(text(WIRE).replace("\n\n", " "), id="in one paragraph"),
        pytest.param(text(WIRE).replace(", ", ",\n\n"), id="a paragraph for every clause"),
        pytest.param(text(WIRE, SIDEBAR), id="a sidebar below"),
        pytest.param(text(SIDEBAR, WIRE), id="a sidebar above"),
        pytest.param(text(WIRE[:4], SIDEBAR, WIRE[4:]), id="a sidebar in the middle"),
        pytest.param(text(WIRE, HOUSE), id="words about the house below"),
        pytest.param(text(RIVAL[0], WIRE[1:]), id="another lead"),
        pytest.param(text(RIVAL[:2], WIRE), id="two paragraphs of its own above"),
        pytest.param(text(WIRE[:5]), id="the beginning"),
        pytest.param(text(WIRE[4:]), id="the end"),
        pytest.param(text(WIRE[:6], RIVAL[5]), id="an end of its own"),
        pytest.param(text(WIRE[:2]), id="two paragraphs"),
        pytest.param(text(WIRE[::-1]), id="paragraphs in another order"),
        pytest.param(text(p for p in WIRE if "“" not in p), id="without what was quoted"),  # type: ignore[arg-type]
        pytest.param(text(WIRE).replace("ferry", "passenger boat service"), id="one word made three"),
        pytest.param(text(WIRE).replace("council", "board").replace("sound", "strait"), id="two words changed"),
        pytest.param(text(every(12, WIRE)), id="every twelfth word changed"),
        pytest.param(text(every(7, WIRE)), id="every seventh word changed"),
        pytest.param(text(RIVAL[0], every(12, WIRE[1:]), SIDEBAR), id="lead, words and sidebar"),
    ],
)
def test_a_reprint_is_a_copy(reprint: str) -> None:
    assert are_copies(Article("a", text(WIRE)), Article("b", reprint))
    assert are_copies(Article("a", reprint), Article("b", text(WIRE)))


def test_two_pages_with_a_sidebar_each() -> None:
    assert are_copies(Article("a", text(WIRE, SIDEBAR)), Article("b", text(WIRE, OTHER_SIDEBAR)))


def quoted(opening: str, closing: str) -> Callable[[Sequence[str]], str]:
    """A narrative in whose middle the speech is quoted with those marks."""
    return lambda told: text(told[:3], f"{opening}{SPEECH}{closing}", told[3:])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(text(WIRE), text(RIVAL), id="two reporters"),
        *(
            pytest.param(quoted(*marks)(WIRE[6:]), quoted(*marks)(RIVAL), id=f"one speech in {name} marks")
            for name, marks in {
                "curly": ("“", "”"),
                "straight": ('"', '"'),
                "single": ("‘", "’"),
                "typed single": ("'", "'"),
                "French": ("« ", " »"),
                "German": ("„", "“"),
            }.items()
        ),
        pytest.param(
            text(WIRE[6:], "“" + SPEECH.replace(". Point", ".\n\n“Point") + "”"),
            text(RIVAL[:3], "“" + SPEECH.replace(". Point", ".\n\n“Point") + "”"),
            id="one speech over many paragraphs",
        ),
        pytest.param(f"She said: “{SPEECH}”", f"In the granary, near midnight: “{SPEECH}”", id="hardly any narrative"),
        pytest.param(text(RIVAL, BACKGROUND), text(WIRE), id="one paragraph of background"),
        pytest.param(text(RIVAL, WIRE[6:8]), text(WIRE), id="two paragraphs of background"),
        pytest.param(text(RIVAL, HOUSE), text(WIRE[6:], HOUSE), id="one foot of two houses"),
        pytest.param(text(RIVAL, SPEECH[:700]), text(WIRE, SPEECH[:700]), id="a post printed without marks"),
        pytest.param(
            text(RIVAL[:4], "Sign up for our newsletter. " + HOUSE[0], "Read more: " + HOUSE[1]),
            text(WIRE[6:], "Sign up for our newsletter. " + HOUSE[0], "Read more: " + HOUSE[1]),
            id="a foot that says what it is",
        ),
        pytest.param(text(RIVAL, SIDEBAR[:4]), text(WIRE, SIDEBAR[:4]), id="one sidebar"),
        pytest.param(text(WIRE[0]), text(RIVAL[0], WIRE[0][:60]), id="half a sentence"),
        pytest.param("", "", id="nothing"),
        pytest.param("Short.", "Short.", id="too short to tell"),
    ],
)
def test_what_only_shares_words_is_no_copy(one: str, other: str) -> None:
    assert not are_copies(Article("a", one), Article("b", other))
    assert not are_copies(Article("a", other), Article("b", one))


def test_a_statement_printed_twice_is_one_text() -> None:
    told = f"The mayor's office published this on Tuesday: “{SPEECH}”"
    assert are_copies(Article("a", told), Article("b", told.replace("Tuesday", "May 4")))


@pytest.mark.parametrize("days", [pytest.param((4, 5, 6), id="of one week"), pytest.param((4, 12, 30), id="later")])
@pytest.mark.parametrize("told", [pytest.param(3, id="long articles"), pytest.param(1, id="shorter than the foot")])
def test_what_a_house_prints_below_all_its_articles_is_no_text(days: tuple[int, ...], told: int) -> None:
    bodies = (RIVAL[:told], WIRE[:told], WIRE[6 : 6 + told])
    articles = [
        Article(f"{day}", text(body, HOUSE), outlet="The Haldor Post", published=f"2021-05-{day:02}")
        for day, body in zip(days, bodies, strict=True)
    ]
    assert not copies(articles)


def test_a_house_that_prints_a_text_twice_still_does() -> None:
    first = Article("a", text(WIRE, HOUSE), outlet="The Haldor Post", published="2021-05-04")
    again = Article("b", text(RIVAL[0], WIRE, HOUSE), outlet="The Haldor Post", published="2021-05-05")
    other = Article("c", text(RIVAL, HOUSE), outlet="The Haldor Post", published="2021-05-05")
    assert copies([first, again, other]) == [(0, 1)]


def test_less_is_enough_where_both_credit_one_agency() -> None:
    reprint = text(RIVAL[:5], WIRE[0], WIRE[3], WIRE[7], RIVAL[5])
    by_one = [Article("a", text(WIRE), agency="AFP"), Article("b", reprint, agency="AFP")]
    by_two = [Article("a", text(WIRE), agency="AFP"), Article("b", reprint, agency="Reuters")]
    assert copies(by_one) == [(0, 1)]
    assert not copies(by_two)


def test_two_texts_of_one_agency_are_two() -> None:
    assert not copies([Article("a", text(WIRE), agency="AFP"), Article("b", text(RIVAL), agency="AFP")])


def test_three_hundred_prints_find_each_other() -> None:
    prints = [Article(f"{number:03}", text(f"Page {number}.", WIRE)) for number in range(300)]
    linked = {number for pair in copies(prints) for number in pair}
    assert linked == set(range(300))
