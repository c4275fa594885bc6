"""Words in quotation marks. Each row is a trap: a text, and for each quotation its words, mention and cue."""

from __future__ import annotations

import pytest

from quotes_tui.model import Kind
from tests.extraction.shown import Row, found, shown

PARAGRAPHS = [
    pytest.param(
        "“We dig by hand.\n\n“The pump is old.\n\n“It will rain,” Mara Quill said.",
        [("We dig by hand. | The pump is old. | It will rain,", "Mara Quill", "said")],
        id="an-opening-mark-on-each-of-three-paragraphs",
    ),
    pytest.param(
        "Mara Quill said: “We dig by hand.\n\n“The pump is old.”\n\nThe well is deep.",
        [("We dig by hand. | The pump is old.", "Mara Quill", "said")],
        id="opened-after-the-cue-and-closed-a-paragraph-later",
    ),
    pytest.param(
        '"We dig by hand.\n\n"The pump is old," Mara Quill said.\n\nBo Tern left.',
        [("We dig by hand. | The pump is old,", "Mara Quill", "said")],
        id="straight-marks-over-paragraphs",
    ),
    pytest.param(
        "“We dig by hand,” said Mara Quill. “The pump is old.\n\n“It will rain.”",
        [("We dig by hand, | The pump is old. | It will rain.", "Mara Quill", "said")],
        id="split-and-then-over-paragraphs",
    ),
    pytest.param(
        "“We dig by hand,” said Mara Quill.\n\n“The pump is old and nobody mends it.”",
        [
            ("We dig by hand,", "Mara Quill", "said"),
            ("The pump is old and nobody mends it.", "Mara Quill", None),
        ],
        id="a-closed-paragraph-then-a-floating-one",
    ),
    pytest.param(
        "Bo Tern was cheerful on the bridge.\n\n“The river is low and the boats can wait.”",
        [("The river is low and the boats can wait.", "Bo Tern", None)],
        id="the-speaker-is-the-subject-of-the-paragraph-before",
    ),
]

MARKS = [
    pytest.param(
        "“He told me ‘go home’ and I went,” Tern said.",
        [("He told me ‘go home’ and I went,", "Tern", "said")],
        id="single-marks-nested-in-double",
    ),
    pytest.param(
        "‘He told me “go home” and I went,’ Tern said.",
        [("He told me “go home” and I went,", "Tern", "said")],
        id="double-marks-nested-in-single",
    ),
    pytest.param(
        "\"He told me 'go home' and I went,\" Tern said.",
        [("He told me 'go home' and I went,", "Tern", "said")],
        id="nested-straight-marks",
    ),
    pytest.param(
        "Quill said: ‘The pump isn’t ours.’",
        [("The pump isn’t ours.", "Quill", "said")],
        id="british-single-with-an-apostrophe-inside",
    ),
    pytest.param(
        "‘The farmers’ pump isn’t ours,’ said Quill. ‘It’s theirs.’",
        [("The farmers’ pump isn’t ours, | It’s theirs.", "Quill", "said")],
        id="british-single-with-a-plural-possessive-inside",
    ),
    pytest.param(
        "'The pump isn't ours,' said Quill.",
        [("The pump isn't ours,", "Quill", "said")],
        id="straight-single-marks",
    ),
    pytest.param(
        "«The pump is old», Quill said.",
        [("The pump is old", "Quill", "said")],
        id="guillemets",
    ),
    pytest.param(
        "Quill said: « The pump is old. »",
        [("The pump is old.", "Quill", "said")],
        id="guillemets-with-spaces",
    ),
    pytest.param(
        "»The pump is old«, Quill said.",
        [("The pump is old", "Quill", "said")],
        id="guillemets-turned-inwards",
    ),
    pytest.param(
        "” … The pump is old,” Quill said.",
        [("… The pump is old,", "Quill", "said")],
        id="a-closing-mark-that-opens-the-paragraph",
    ),
    pytest.param(
        "„The pump is old“, Quill said.",
        [("The pump is old", "Quill", "said")],
        id="low-high-marks",
    ),
    pytest.param(
        "„The pump is old”, Quill said.",
        [("The pump is old", "Quill", "said")],
        id="low-high-marks-of-another-kind",
    ),
    pytest.param(
        "Ms Orita said, 「The pump is old.」",
        [("The pump is old.", "Ms Orita", "said")],
        id="corner-brackets",
    ),
    pytest.param(
        "Ms Orita said, 『The pump is old.』",
        [("The pump is old.", "Ms Orita", "said")],
        id="white-corner-brackets",
    ),
    pytest.param(
        "``The pump is old,'' Quill said.",
        [("The pump is old,", "Quill", "said")],
        id="typewriter-marks",
    ),
    pytest.param(
        "“The pump is old,” Quill said. “It leaks.",
        [("The pump is old, | It leaks.", "Quill", "said")],
        id="a-closing-mark-is-missing-at-the-end",
    ),
    pytest.param(
        "The pump is old,” Quill said.\n\n“It leaks badly,” Tern said.",
        [("It leaks badly,", "Tern", "said")],
        id="a-stray-closing-mark-derails-nothing",
    ),
    pytest.param(
        "“The pump is old. The well is deep.\n\nIt rained all day.\n\n“It leaks badly,” Tern said.",
        [("The pump is old. The well is deep.", None, None), ("It leaks badly,", "Tern", "said")],
        id="an-unclosed-mark-does-not-swallow-the-next-paragraphs",
    ),
    pytest.param(
        'A 6" pipe broke. "It leaks badly," Tern said.',
        [("It leaks badly,", "Tern", "said")],
        id="inches",
    ),
    pytest.param(
        'The 5\' 10" guard spoke. "It leaks badly," Tern said.',
        [("It leaks badly,", "Tern", "said")],
        id="feet-and-inches",
    ),
    pytest.param(
        'Tern said: "The 6-inch pipe and the 24" tube leak."',
        [('The 6-inch pipe and the 24" tube leak.', "Tern", "said")],
        id="inches-inside-words-in-marks",
    ),
    pytest.param(
        "In the '90s 'pipe' music was new. ‘It leaks badly,’ Tern said.",
        [("It leaks badly,", "Tern", "said")],
        id="a-decade-and-a-scare-quote-in-single-marks",
    ),
    pytest.param(
        "Back in the ’80s and ’90s, Tern said, the pipe was new.",
        [("Back in the ’80s and ’90s | the pipe was new", "Tern", "said")],
        id="decades-open-nothing",
    ),
    pytest.param(
        "The farmers' pump and the smiths' forge burned. 'It leaks badly,' Tern said.",
        [("It leaks badly,", "Tern", "said")],
        id="possessives-close-nothing",
    ),
    pytest.param(
        "Rock 'n' roll was loud. 'Tell 'em it leaks,' Tern said.",
        [("Tell 'em it leaks,", "Tern", "said")],
        id="elisions",
    ),
]

ATTRIBUTIONS = [
    pytest.param(
        "“The pump is old.” - Commissioner Quill",
        [("The pump is old.", "Commissioner Quill", None)],
        id="signed-with-a-hyphen",
    ),
    pytest.param(
        "“The pump is old.” —Mara Quill, keeper of the well",
        [("The pump is old.", "Mara Quill, keeper of the well", None)],
        id="signed-with-dash-and-office",
    ),
    pytest.param(
        "“The pump is old.”\n\n— Mara Quill",
        [("The pump is old.", "Mara Quill", None)],
        id="signed-on-a-line-of-its-own",
    ),
    pytest.param(
        "And from Chairwoman Quill:\n\n“The pump is old and the board knows it.”",
        [("The pump is old and the board knows it.", "Chairwoman Quill", "from")],
        id="heading-from-somebody",
    ),
    pytest.param(
        "From the desk of Bo Tern:\n\n“The pump is old and the board knows it.”",
        [("The pump is old and the board knows it.", "Bo Tern", "From the desk of")],
        id="heading-from-the-desk-of",
    ),
    pytest.param(
        "Statement from Mayor Bo Tern:\n\n“The pump is old and the board knows it.”",
        [("The pump is old and the board knows it.", "Mayor Bo Tern", "from")],
        id="heading-statement-from",
    ),
    pytest.param(
        "Mara Quill, keeper of the well:\n\n“The pump is old and the board knows it.”",
        [("The pump is old and the board knows it.", "Mara Quill", None)],
        id="heading-name-and-office",
    ),
    pytest.param(
        "Mara Quill: “The pump is old.”",
        [("The pump is old.", "Mara Quill", ":")],
        id="name-colon-marks",
    ),
    pytest.param(
        "Quill put it plainly: “The pump is old.”",
        [("The pump is old.", "Quill", "put it")],
        id="put-it-plainly",
    ),
    pytest.param(
        "Quill had one answer: “The pump is old.”",
        [("The pump is old.", "Quill", None)],
        id="colon-without-a-verb-of-saying",
    ),
    pytest.param(
        "“The pump is old,” Quill, who has kept the well since May, said.",
        [("The pump is old,", "Quill", "said")],
        id="relative-clause-before-the-verb",
    ),
    pytest.param(
        "“The pump,” said Quill, wiping her hands, “is old.”",
        [("The pump, | is old.", "Quill", "said")],
        id="split-around-an-aside",
    ),
    pytest.param(
        "“Is the pump old?” asked Tern. “No,” Quill replied.",
        [("Is the pump old?", "Tern", "asked"), ("No,", "Quill", "replied")],
        id="two-speakers-in-one-paragraph",
    ),
    pytest.param(
        "“The pump is old!” Quill shouted.",
        [("The pump is old!", "Quill", "shouted")],
        id="exclamation-mark",
    ),
    pytest.param(
        "“The pump is old . . . and it leaks,” Quill said.",
        [("The pump is old . . . and it leaks,", "Quill", "said")],
        id="spaced-points-inside",
    ),
    pytest.param(
        "“The pump [in the yard] is old,” Quill said.",
        [("The pump [in the yard] is old,", "Quill", "said")],
        id="brackets-inside",
    ),
    pytest.param(
        "“Quill said ‘the pump is old,’” Tern recalled.",
        [("Quill said ‘the pump is old,’", "Tern", "recalled")],
        id="both-levels-close-at-once",
    ),
]

PLACES = [
    pytest.param(
        "‘The pump is old,’ says keeper of the well\n\nMARROW — It rained.",
        [("The pump is old,", "keeper of the well", "says")],
        id="headline-with-attribution",
    ),
    pytest.param(
        "Mara Quill: ‘The pump is old’\n\nMARROW — It rained.",
        [("The pump is old", "Mara Quill", ":")],
        id="headline-name-colon",
    ),
    pytest.param(
        "Mara Quill at the well. “The pump is old,” she said. (Photo: Bo Tern)",
        [("The pump is old,", "she", "said")],
        id="caption",
    ),
    pytest.param(
        "The board said:\n\n- “The pump is old.”\n- “The well is deep.”\n\nIt rained.",
        [("The pump is old.", "The board", "said"), ("The well is deep.", "The board", "said")],
        id="list-of-words-in-marks",
    ),
    pytest.param(
        "The board announced:\n\n1. The pump will go.\n2. The well will close.\n\nIt rained.",
        [("The pump will go.", "The board", "announced"), ("The well will close.", "The board", "announced")],
        id="numbered-list",
    ),
    pytest.param(
        "“The pump is old,” @maraquill tweeted.",
        [("The pump is old,", "@maraquill", "tweeted")],
        id="handle-after-marks",
    ),
    pytest.param(
        "@maraquill: “The pump is old.”",
        [("The pump is old.", "@maraquill", None)],
        id="handle-colon",
    ),
    pytest.param(
        "The pump is old. — Mara Quill (@maraquill) May 3, 2031",
        [("The pump is old.", "Mara Quill", None)],
        id="embedded-post",
    ),
    pytest.param(
        "Q: Is the pump old?\n\nA: It is. It leaks.\n\nQ: Since when?\n\nA: Since May.",
        [
            ("Is the pump old?", "Q", ":"),
            ("It is. | It leaks.", "A", ":"),
            ("Since when?", "Q", ":"),
            ("Since May.", "A", ":"),
        ],
        id="interview-q-and-a",
    ),
    pytest.param(
        "Q. Is the pump old?\n\nA. It is.",
        [("Is the pump old?", "Q", "."), ("It is.", "A", ".")],
        id="interview-q-and-a-with-points",
    ),
    pytest.param(
        "HOST: Is the pump old?\n\nMARA QUILL: It is.\n\nHOST: Since when?\n\nMARA QUILL: Since May.",
        [
            ("Is the pump old?", "HOST", ":"),
            ("It is.", "MARA QUILL", ":"),
            ("Since when?", "HOST", ":"),
            ("Since May.", "MARA QUILL", ":"),
        ],
        id="transcript",
    ),
    pytest.param(
        "Mara Quill: Is it old?\n\nBo Tern: It is.\n\nMara Quill: Since when?\n\nBo Tern: Since May.",
        [
            ("Is it old?", "Mara Quill", ":"),
            ("It is.", "Bo Tern", ":"),
            ("Since when?", "Mara Quill", ":"),
            ("Since May.", "Bo Tern", ":"),
        ],
        id="transcript-with-ordinary-names",
    ),
    pytest.param(
        "Quill wrote to the board:\n\n> The pump is old.\n> It leaks.\n\nIt rained.",
        [("The pump is old.", "Quill", "wrote"), ("It leaks.", "Quill", "wrote")],
        id="block-quotation-with-angles",
    ),
    pytest.param(
        "Quill wrote to the board:\n\nThe pump is old and it leaks.\n\nThe board met on Monday.",
        [("The pump is old and it leaks.", "Quill", "wrote")],
        id="block-quotation-without-marks",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS + MARKS + ATTRIBUTIONS + PLACES)
def test_direct_speech(text: str, expected: list[Row]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS + ATTRIBUTIONS)
def test_words_in_marks_are_direct(text: str, expected: list[Row]) -> None:
    assert {q.kind for q in found(text)} == {Kind.DIRECT}
    assert len(found(text)) == len(expected)
