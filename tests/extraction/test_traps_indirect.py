"""Speech without marks, beliefs and plans. Each row is a trap: a text, and for each quotation words, mention, cue."""

from __future__ import annotations

import pytest

from tests.extraction.shown import Row, acts, shown

CLAUSES = [
    pytest.param("Quill said that the pump is old.", [("the pump is old", "Quill", "said")], id="that"),
    pytest.param("Quill said the pump leaks.", [("the pump leaks", "Quill", "said")], id="without-that"),
    pytest.param(
        "Quill said in a letter on Monday that the pump is old.",
        [("the pump is old", "Quill", "said")],
        id="that-after-place-and-day",
    ),
    pytest.param(
        "Quill said on March 14, 2019, the pump was old.",
        [("the pump was old", "Quill", "said")],
        id="the-year-of-a-date",
    ),
    pytest.param(
        "Quill said Monday, March 4, 2019, the pump was old.",
        [("the pump was old", "Quill", "said")],
        id="weekday-and-date",
    ),
    pytest.param(
        "Quill said in a letter on March 14, 2019, the pump was old.",
        [("the pump was old", "Quill", "said")],
        id="place-and-date-with-a-year",
    ),
    pytest.param(
        "Quill said on March 4th, 2019, adding that the pump was old.",
        [("the pump was old", "Quill", "adding")],
        id="a-participle-after-a-date",
    ),
    pytest.param(
        "The pump is old, Quill said on March 4, 2019, as rain fell.",
        [("The pump is old", "Quill", "said")],
        id="a-date-after-the-clause",
    ),
    pytest.param(
        "Quill said that the pump is old and that the well is dry.",
        [("the pump is old and that the well is dry", "Quill", "said")],
        id="said-x-and-that-y",
    ),
    pytest.param(
        "Quill said the pump is old but added the well is deep.",
        [("the pump is old", "Quill", "said"), ("the well is deep", "Quill", "added")],
        id="said-x-but-added-y",
    ),
    pytest.param(
        "Quill said the pump is old and blamed Tern for the loss.",
        [("the pump is old", "Quill", "said"), ("Tern for the loss", "Quill", "blamed")],
        id="said-x-and-blamed-y",
    ),
    pytest.param(
        "Quill argued that the pump is old and opposed its sale.",
        [("the pump is old", "Quill", "argued")],
        id="and-what-the-speaker-did",
    ),
    pytest.param(
        "Quill said the pump would go and walked out of the room.",
        [("the pump would go", "Quill", "said")],
        id="and-where-the-speaker-went",
    ),
    pytest.param(
        "Quill said Tern sold the pump and kept the money.",
        [("Tern sold the pump and kept the money", "Quill", "said")],
        id="and-what-their-subject-did",
    ),
    pytest.param(
        "Quill said the pump is old, adding that the well is deep.",
        [("the pump is old", "Quill", "said"), ("the well is deep", "Quill", "adding")],
        id="adding-that",
    ),
    pytest.param(
        "Quill left the hall at noon, insisting the pump is old.",
        [("the pump is old", "Quill", "insisting")],
        id="participle-after-a-deed",
    ),
    pytest.param(
        "Speaking on Monday, Quill said the pump is old.",
        [("the pump is old", "Quill", "said")],
        id="participle-before-the-subject",
    ),
    pytest.param(
        "According to Quill, the pump is old.", [("the pump is old", "Quill", "According to")], id="according-to-first"
    ),
    pytest.param(
        "The pump is old, according to a report of the board.",
        [("The pump is old", "a report of the board", "according to")],
        id="according-to-a-document",
    ),
    pytest.param("The pump is old, Quill said.", [("The pump is old", "Quill", "said")], id="x-y-said"),
    pytest.param("The pump is old, said Mara Quill.", [("The pump is old", "Mara Quill", "said")], id="x-said-y"),
    pytest.param("As Quill said, the pump is old.", [("the pump is old", "Quill", "said")], id="as-somebody-said"),
    pytest.param(
        "The pump is old, as Quill put it.", [("The pump is old", "Quill", "put it")], id="as-somebody-put-it-after"
    ),
    pytest.param(
        "Quill: Old pump leaks\n\nMARROW — Mara Quill, keeper of the well, said the pump is old.",
        [("Old pump leaks", "Quill", ":"), ("the pump is old", "Mara Quill", "said")],
        id="headline-with-a-colon",
    ),
    pytest.param(
        "Old pump leaks: Quill\n\nMARROW — Mara Quill, keeper of the well, said the pump is old.",
        [("Old pump leaks", "Quill", ":"), ("the pump is old", "Mara Quill", "said")],
        id="headline-with-a-colon-before-the-name",
    ),
    pytest.param(
        "Old pump leaks, Quill says\n\nMARROW — It rained.",
        [("Old pump leaks", "Quill", "says")],
        id="headline-x-y-says",
    ),
    pytest.param(
        "Quill told the board that the pump is old.", [("the pump is old", "Quill", "told")], id="told-the-board-that"
    ),
    pytest.param("Quill told Marrow Radio she was ill.", [("she was ill", "Quill", "told")], id="told-radio-she"),
    pytest.param(
        "Quill made clear that the pump is old.", [("the pump is old", "Quill", "made clear that")], id="made-clear"
    ),
    pytest.param(
        "Quill pointed out that the pump is old.", [("the pump is old", "Quill", "pointed out")], id="pointed-out"
    ),
    pytest.param(
        "Quill, keeper of the well since May, said the pump is old.",
        [("the pump is old", "Quill", "said")],
        id="apposition",
    ),
    pytest.param("Quill has said that the pump is old.", [("the pump is old", "Quill", "said")], id="perfect-tense"),
    pytest.param("Quill is saying the pump is old.", [("the pump is old", "Quill", "saying")], id="progressive"),
    pytest.param(
        "Quill went on to say that the pump is old.", [("the pump is old", "Quill", "say")], id="went-on-to-say"
    ),
    pytest.param("Quill, who said the pump is old, left.", [("the pump is old", "who", "said")], id="relative-clause"),
    pytest.param(
        "Quill said no pump would be sold.", [("no pump would be sold", "Quill", "said")], id="negation-in-the-words"
    ),
    pytest.param(
        "Quill said the pump is old, though the yard was dry.",
        [("the pump is old", "Quill", "said")],
        id="the-papers-own-afterthought",
    ),
    pytest.param(
        "Quill said Tern claimed the pump is old.",
        [("Tern claimed the pump is old", "Quill", "said")],
        id="a-report-inside-a-report-stays-inside",
    ),
    pytest.param("Quill warned them that it was late.", [("it was late", "Quill", "warned")], id="warned-them-that"),
    pytest.param(
        "Quill released a report that says it is late.", [("it is late", "that", "says")], id="a-report-that-says"
    ),
    pytest.param("Many said that it was late.", [("it was late", "Many", "said")], id="many-said"),
    pytest.param("Some argued that it was late.", [("it was late", "Some", "argued")], id="some-argued"),
    pytest.param(
        "Quill (Marrow) and Tern (Calder) both said that it was late.",
        [("it was late", "Tern", "said")],
        id="both-after-brackets",
    ),
    pytest.param(
        "Tern left after Quill said the pump is old.", [("the pump is old", "Quill", "said")], id="in-a-time-clause"
    ),
]

PHRASES = [
    pytest.param(
        "Quill accused Tern of robbing the poor.",
        [("robbing the poor", "Quill", "accused")],
        id="accused-of",
    ),
    pytest.param("Quill urged the board to sell the pump.", [("to sell the pump", "Quill", "urged")], id="urged-to"),
    pytest.param("Quill asked Tern to leave.", [("to leave", "Quill", "asked")], id="asked-to"),
    pytest.param("Quill promised to mend the pump.", [("to mend the pump", "Quill", "promised")], id="promised-to"),
    pytest.param("Quill threatened to sue the board.", [("to sue the board", "Quill", "threatened")], id="threatened"),
    pytest.param(
        "Quill called on the board to resign.", [("the board to resign", "Quill", "called on")], id="called-on-to"
    ),
    pytest.param("Quill suggested selling the pump.", [("selling the pump", "Quill", "suggested")], id="gerund"),
    pytest.param("Quill denied selling the pump.", [("selling the pump", "Quill", "denied")], id="denied-doing"),
    pytest.param("Quill denied that the pump is old.", [("the pump is old", "Quill", "denied")], id="denied-that"),
    pytest.param("Quill denied the charge.", [("the charge", "Quill", "denied")], id="denied-a-charge"),
    pytest.param(
        "Quill criticized the board for selling the pump.",
        [("the board for selling the pump", "Quill", "criticized")],
        id="criticized-for",
    ),
    pytest.param(
        "Quill described the pump as a wreck.", [("the pump as a wreck", "Quill", "described")], id="described-as"
    ),
    pytest.param("Quill called Tern a thief.", [("Tern a thief", "Quill", "called")], id="called-somebody-something"),
    pytest.param(
        "Quill warned against selling the pump.",
        [("selling the pump", "Quill", "warned against")],
        id="warned-against",
    ),
    pytest.param("Quill asked whether the pump is old.", [("whether the pump is old", "Quill", "asked")], id="whether"),
    pytest.param("Quill asked why the pump is old.", [("why the pump is old", "Quill", "asked")], id="why"),
    pytest.param(
        "Quill explained how the pump was built.", [("how the pump was built", "Quill", "explained")], id="how"
    ),
    pytest.param(
        "Quill was asked whether the pump is old.", [("whether the pump is old", None, "asked")], id="was-asked"
    ),
]

NOUNS = [
    pytest.param(
        "Quill issued a statement that the pump is old.",
        [("the pump is old", "Quill", "statement")],
        id="a-statement-that",
    ),
    pytest.param(
        "They laughed at his claim that the pump is old.", [("the pump is old", "his", "claim")], id="his-claim"
    ),
    pytest.param(
        "Nobody believed Mara Quill’s warning that the pump is old.",
        [("the pump is old", "Mara Quill’s", "warning")],
        id="somebodys-warning",
    ),
    pytest.param(
        "Despite assurances from Quill that the pump is sound, it leaks.",
        [("the pump is sound", "Quill", "assurances")],
        id="assurances-from-somebody-that",
    ),
]

PASSIVES = [
    pytest.param("Tern was told that the pump is old.", [("the pump is old", None, "told")], id="was-told-that"),
    pytest.param(
        "It was announced that the pump is old.", [("the pump is old", None, "announced")], id="it-was-announced"
    ),
    pytest.param(
        "Tern was told by Quill that the pump is old.",
        [("the pump is old", "Quill", "told")],
        id="was-told-by-somebody",
    ),
    pytest.param(
        "Tern was accused by Quill of robbing the poor.",
        [("robbing the poor", "Quill", "accused")],
        id="was-accused-by-somebody-of",
    ),
    pytest.param(
        "Quill is quoted as saying the pump is old.", [("the pump is old", "Quill", "saying")], id="is-quoted-as-saying"
    ),
]

ACTS = [
    pytest.param("Quill said the pump is old.", ["speech"], id="speech"),
    pytest.param("Quill thinks the pump is old.", ["belief"], id="thinks"),
    pytest.param("Quill hopes that the pump holds.", ["belief"], id="hopes-that"),
    pytest.param("Quill knew the pump was old.", ["belief"], id="knew"),
    pytest.param("Quill plans to sell the pump.", ["plan"], id="plans-to"),
    pytest.param("Quill wants to sell the pump.", ["plan"], id="wants-to"),
    pytest.param("Quill promised to sell the pump.", ["speech"], id="a-promise-is-said"),
    pytest.param("Quill said she hopes the pump holds.", ["speech"], id="a-hope-that-is-said-is-speech"),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES + PHRASES + NOUNS + PASSIVES)
def test_indirect_speech(text: str, expected: list[Row]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), ACTS)
def test_acts(text: str, expected: list[str]) -> None:
    assert acts(text) == expected
