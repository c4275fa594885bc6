"""Manners of other newsrooms: verbs no list has, passives, two sources at once, what the source did not say.

Each row is a trap: a text, and for each quotation words, mention, cue.
"""

from __future__ import annotations

import pytest

from tests.extraction.shown import Row, shown

UNLISTED = [
    pytest.param("“It leaks,” he fumed.", [("It leaks,", "he", "fumed")], id="verb-after-a-pronoun"),
    pytest.param("“It leaks,” Quill groused on Monday.", [("It leaks,", "Quill", "groused")], id="verb-after-a-name"),
    pytest.param(
        "“It leaks,” sniffs Mara Quill, a rival.", [("It leaks,", "Mara Quill", "sniffs")], id="present-tense"
    ),
    pytest.param(
        "“It leaks!” complains Mara Quill.", [("It leaks!", "Mara Quill", "complains")], id="a-noun-elsewhere"
    ),
    pytest.param(
        "„It leaks,“ justified Mara Quill her decision.",
        [("It leaks,", "Mara Quill", "justified")],
        id="object-after-the-source",
    ),
    pytest.param(
        '"It leaks," eyewitness Mara shared with reporters.',
        [("It leaks,", "eyewitness Mara", "shared")],
        id="adjunct-after-the-verb",
    ),
    pytest.param(
        '"It leaks" - urged the head of the mill.',
        [("It leaks", "the head of the mill", "urged")],
        id="a-hyphen-between",
    ),
    pytest.param("“It leaks.” Quill retired in May.", [("It leaks.", None, None)], id="a-full-stop-parts-them"),
]

ANSWERS = [
    pytest.param(
        "“We never sold it to anybody,” came the answer.",
        [("We never sold it to anybody,", None, None)],
        id="an-answer-is-no-source",
    ),
]

PASSIVES = [
    pytest.param(
        "Quill was criticised by tenants for “dragging her feet”.",
        [("dragging her feet", "tenants", "criticised")],
        id="criticised-by-for",
    ),
    pytest.param(
        "Quill has been described by friends as “a bear”.", [("a bear", "friends", "described")], id="described-by-as"
    ),
    pytest.param("Quill was described as “a bear”.", [("a bear", None, "described")], id="described-as-by-nobody"),
]

SOURCES = [
    pytest.param(
        "Acme Pumps Inc. said on Monday it would cut jobs.",
        [("it would cut jobs", "Acme Pumps Inc", "said")],
        id="a-name-that-ends-in-a-stop",
    ),
    pytest.param(
        "A man who answered the bell at the mill said, “Go home,” and left.",
        [("Go home,", "A man", "said")],
        id="a-cue-in-the-relative-clause",
    ),
    pytest.param(
        "The union on Monday staged a march alleging that the pump leaks.",
        [("the pump leaks", "The union", "alleging")],
        id="a-verb-before-the-participle",
    ),
    pytest.param(
        "Here's what she had to say:\n\n“The pump leaks.”", [("The pump leaks.", "she", "say")], id="had-to-say"
    ),
    pytest.param(
        "Here is how Quill explained it: the pump was lent, not sold.",
        [("the pump was lent, not sold", "Quill", "explained")],
        id="explained-it",
    ),
]

ADVERBIALS = [
    pytest.param(
        "According to preliminary information, two pumps were lost, Quill said.",
        [("According to preliminary information, two pumps were lost", "Quill", "said")],
        id="preliminary-information-is-no-source",
    ),
    pytest.param(
        "As reported by Marrow Radio, two more pumps were sold.",
        [("two more pumps were sold", "Marrow Radio", "reported")],
        id="as-reported-by",
    ),
    pytest.param(
        "She made it clear that the pump was lost.",
        [("the pump was lost", "She", "made it clear that")],
        id="made-clear",
    ),
    pytest.param(
        "She expressed hope that the pump would hold.",
        [("the pump would hold", "She", "expressed hope that")],
        id="expressed-hope",
    ),
    pytest.param("“It leaks,” Quill shot back.", [("It leaks,", "Quill", "shot back")], id="shot-back"),
    pytest.param(
        "Her neighbour Bo Quill – “It leaks,” he says – lost a barn.", [("It leaks,", "he", "says")], id="in-dashes"
    ),
    pytest.param(
        "“It leaks,” he said. - “And it stinks.”", [("It leaks, | And it stinks.", "he", "said")], id="a-dash-leads-on"
    ),
    pytest.param(
        "“It leaks,” Quill said. Asked if it would be sold, she smiled. “No comment.”",
        [("It leaks,", "Quill", "said"), ("No comment.", "Quill", None)],
        id="a-question-between-parts-them",
    ),
    pytest.param(
        "“It leaks,” said Ada Low.\n\nShe shrugs. “It always did.”",
        [("It leaks,", "Ada Low", "said"), ("It always did.", "She", None)],
        id="words-after-what-she-did",
    ),
]

PAPERS = [
    pytest.param(
        "A man accused of burning a mill told the police he “heard voices,” according to an affidavit.",
        [("he “heard voices,”", "A man", "told")],
        id="what-an-affidavit-passes-on",
    ),
    pytest.param(
        "The mill burned for hours, according to the report.",
        [("The mill burned for hours", "the report", "according to")],
        id="what-a-report-says-itself",
    ),
    pytest.param(
        "A woman charged with arson said she was innocent.",
        [("she was innocent", "A woman", "said")],
        id="a-woman-charged-with",
    ),
]

MANNERS = [
    pytest.param(
        "MARROW. Feb 7 (Interfax) - The mill will be sold, Quill said.",
        [("The mill will be sold", "Quill", "said")],
        id="a-dateline-with-its-day",
    ),
    pytest.param(
        "– If nothing is done, the mill will burn, says miller Ada Low.\n\n– Fishing bans don't help, he adds.",
        [
            ("If nothing is done, the mill will burn", "miller Ada Low", "says"),
            ("Fishing bans don't help", "he", "adds"),
        ],
        id="paragraphs-that-a-dash-opens",
    ),
    pytest.param(
        "“It leaks,” she said. “And it stinks” — a dig at Low.",
        [("It leaks, | And it stinks", "she", "said")],
        id="a-remark-after-a-dash",
    ),
    pytest.param(
        "Quill said all options were open.", [("all options were open", "Quill", "said")], id="all-belongs-to-the-words"
    ),
    pytest.param(
        "Quill said it rose a metre overnight, a rate he described as “unheard of”.",
        [("it rose a metre overnight", "Quill", "said"), ("unheard of", "he", "described")],
        id="a-rate-he-described-as",
    ),
    pytest.param(
        "Quill accused Low of “stealing a pump” in a tweet on Sunday.",
        [("stealing a pump", "Quill", "accused")],
        id="where-somebody-was-accused",
    ),
    pytest.param(
        "Quill told the Courier the pump “never worked at all.”",
        [("the pump “never worked at all.”", "Quill", "told")],
        id="the-verb-stands-in-the-marks",
    ),
    pytest.param(
        "Marrow's website calls the mill “the future of bread.”",
        [("the mill “the future of bread.”", "Marrow's website", "calls")],
        id="a-verb-after-a-possessive",
    ),
    pytest.param("His answer: “Because I could.”", [("Because I could.", None, None)], id="his-answer"),
    pytest.param("Now we have “targets” and “missions.”", [], id="labels-in-a-row"),
]

ASIDES = [
    pytest.param(
        "Quill said the two mills — Marrow and Larkmoor — will be sold.",
        [("the two mills — Marrow and Larkmoor — will be sold", "Quill", "said")],
        id="two-dashes-around-an-aside",
    ),
    pytest.param(
        "Quill said the mill will be sold — the third this year.",
        [("the mill will be sold", "Quill", "said")],
        id="one-dash-before-an-afterthought",
    ),
    pytest.param(
        "Quill announced the mill would close, beginning in May.",
        [("the mill would close, beginning in May", "Quill", "announced")],
        id="a-participle-that-reports-nothing",
    ),
    pytest.param(
        "Quill tweeted that Low was “disgusting” and “a con” and told her to go.",
        [("Low was “disgusting” and “a con”", "Quill", "tweeted"), ("to go", "Quill", "told")],
        id="two-parts-in-marks-then-another-report",
    ),
    pytest.param(
        "Quill said the pump was “a wreck,” though she noted that it had been cheap.",
        [("the pump was “a wreck,”", "Quill", "said"), ("it had been cheap", "she", "noted")],
        id="the-comma-stands-in-the-marks",
    ),
    pytest.param(
        "Quill said the pump was “a wreck.” (The mill is older.)",
        [("the pump was “a wreck.”", "Quill", "said")],
        id="a-remark-in-brackets-after-the-words",
    ),
    pytest.param(
        "Quill vowed to mend the pump, and Low is selling his.",
        [("to mend the pump", "Quill", "vowed")],
        id="a-clause-of-its-own-after-an-infinitive",
    ),
    pytest.param("Back when Quill wrote his book, Low ran the mill.", [], id="an-object-then-the-main-clause"),
    pytest.param("Quill said his piece, and the board was silent.", [], id="said-his-piece"),
    pytest.param("Japan refers to the islands as its Northern Reaches.", [], id="the-other-name"),
    pytest.param("A set of rules that could close the mill was read.", [], id="a-noun-with-a-relative-clause"),
]

ENDS = [
    pytest.param(
        "Asked whether the pump, which friends have called ‘a wreck’, would be sold, she replied: ‘No.’",
        [("a wreck", "friends", "called"), ("No.", "she", "replied")],
        id="a-relative-clause-in-the-question",
    ),
    pytest.param(
        "Quill hailed the pump's “proud past” after it burst.",
        [("the pump's “proud past”", "Quill", "hailed")],
        id="when-it-was-hailed",
    ),
    pytest.param(
        "Quill left the mill, a decision Low described as “sad”.", [("sad", "Low", "described")], id="a-decision"
    ),
    pytest.param(
        "Quill said the pump leaks, while her rival, Ada Low, warned that it could burst.",
        [("the pump leaks", "Quill", "said"), ("it could burst", "her rival", "warned")],
        id="while-another-warned",
    ),
    pytest.param(
        "Quill said the pump leaks, but Ada Low, its former owner, said it was sound.",
        [("the pump leaks", "Quill", "said"), ("it was sound", "Ada Low", "said")],
        id="but-another-said",
    ),
    pytest.param(
        "Quill said the pump leaks but refused to be drawn on its price.",
        [("the pump leaks", "Quill", "said")],
        id="but-refused",
    ),
    pytest.param(
        "Quill said the pump leaks but would not say whether it was for sale.",
        [("the pump leaks", "Quill", "said")],
        id="but-would-not-say",
    ),
    pytest.param(
        "Quill said the pump leaks, a claim that Low has rejected.", [("the pump leaks", "Quill", "said")], id="a-claim"
    ),
    pytest.param(
        "Quill said he posed a threat and refused to stop.",
        [("he posed a threat and refused to stop", "Quill", "said")],
        id="and-refused-goes-on",
    ),
]

NOT_SAID = [
    pytest.param("Someone might ask, “Where is your pump?”", [], id="might-ask"),
    pytest.param("Judge Quill denied a motion to move the trial, which could take weeks.", [], id="denied-a-motion"),
    pytest.param("The star, dubbed “Wisp,” lies far away.", [], id="dubbed"),
    pytest.param("The “war on pumps” has cost millions.", [], id="a-term-of-three-words"),
    pytest.param("Quill never said, “The pump is mine.”", [], id="never-said-in-marks"),
    pytest.param("Quill denied that claim to the Journal.", [], id="denied-that-claim"),
    pytest.param("Photo: “Harbor at dawn,” by Ulla Berg.", [], id="photo-credit"),
    pytest.param("Quill shared a clip captioned “my queen”.", [], id="captioned"),
    pytest.param(
        "Marrow Radio reported that the mill was for sale, citing two officials.",
        [("the mill was for sale", "Marrow Radio", "reported")],
        id="people-are-cited",
    ),
    pytest.param(
        "Speaking to students at Marrow College in Larkmoor this week, Quill responded.", [], id="a-long-introduction"
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*UNLISTED, *ANSWERS, *PASSIVES, *SOURCES, *ADVERBIALS, *PAPERS, *MANNERS, *ASIDES, *ENDS, *NOT_SAID],
)
def test_found(text: str, expected: list[Row]) -> None:
    assert shown(text) == expected
