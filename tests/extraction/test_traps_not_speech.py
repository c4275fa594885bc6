"""What looks like speech and is none. Each row is a trap: a text from which nothing is taken, or what alone is."""

from __future__ import annotations

import pytest

from tests.extraction.shown import Row, shown

NOTHING = [
    pytest.param("Quill did not say that the pump leaks.", id="did-not-say"),
    pytest.param("Quill has never said the pump is old.", id="never-said"),
    pytest.param("Quill didn’t say whether the pump leaks.", id="didnt-say-whether"),
    pytest.param("Nobody said that the pump leaks.", id="nobody-said"),
    pytest.param("Neither Quill nor Tern said that the pump leaks.", id="neither-nor"),
    pytest.param("Quill would say that the pump leaks.", id="would-say"),
    pytest.param("Quill could claim that the pump leaks.", id="could-claim"),
    pytest.param("Quill may announce that the pump leaks.", id="may-announce"),
    pytest.param("If Quill says that the pump leaks, the sale is off.", id="if-somebody-says"),
    pytest.param("Unless Quill says the pump leaks, it will be sold.", id="unless-somebody-says"),
    pytest.param("Quill declined to comment.", id="declined-to-comment"),
    pytest.param("Quill declined to comment on whether the pump leaks.", id="declined-to-comment-on"),
    pytest.param("Quill refused to say if the pump leaks.", id="refused-to-say"),
    pytest.param("Quill stopped short of saying that the pump leaks.", id="stopped-short-of-saying"),
    pytest.param("Quill left without saying that the pump leaks.", id="without-saying"),
    pytest.param("Did Quill say the pump leaks?", id="a-question-whether-it-was-said"),
    pytest.param("Quill could not be reached for comment.", id="not-reached"),
    pytest.param("Bo “Tiny” Tern mended the pump.", id="nickname"),
    pytest.param("A man known as “Shorty” mended the pump.", id="known-as"),
    pytest.param("Mara Quill, nicknamed “the Otter,” mended the pump.", id="nicknamed"),
    pytest.param("Quill sang “The Long Dry Year” at the fair.", id="song-with-capitals"),
    pytest.param("Tern wrote the novel “dry year” in a month.", id="title-after-its-kind"),
    pytest.param("Quill starred in “The Pump” and “Dry Year”.", id="two-titles"),
    pytest.param("The town’s motto, “Dig or go dry,” hangs in the hall.", id="motto"),
    pytest.param('>>> print("Hello, this is an old pump")', id="a-call-in-code"),
    pytest.param('Set `name = "some long value here"` before May.', id="a-setting-in-code"),
    pytest.param("They marched under the slogan “water for all of us”.", id="slogan"),
    pytest.param("The word “pump” comes from the sea.", id="a-word-as-a-word"),
    pytest.param("The so-called “clean” pump leaks.", id="so-called"),
    pytest.param("The town lost its “most watered place” status.", id="term-before-its-noun"),
    pytest.param("The “smart” pump leaks.", id="scare-quotes"),
    pytest.param("Tern pressed the “stop” button twice.", id="label-of-a-thing"),
    pytest.param("The council will amend the law “On the use of wells and pumps by the towns”.", id="name-of-a-law"),
    pytest.param("The bill 'On clean water' goes to the second reading in May.", id="name-of-a-bill"),
    pytest.param("Most of the votes went to the party “Wells for everybody in Marrow”.", id="name-of-a-party"),
    pytest.param("Two sailors fell from the ship “Queen of the lower lakes” at night.", id="name-of-a-ship"),
    pytest.param("All this can be read in the article “Pump waits for its owner”.", id="headline-named-as-an-article"),
    pytest.param("The “farmers” lost their first place.", id="one-word-label-as-subject"),
    pytest.param("Tern stood first on the list of the “greens”.", id="one-word-label-after-of-the"),
    pytest.param("The town has paid for these “water accounts” since 2019.", id="two-word-label"),
    pytest.param("She ran the mill from her private “cloud” until June.", id="label-after-an-adjective"),
    pytest.param("Half of Marrow lives off “pump tourism”.", id="label-after-a-preposition"),
    pytest.param("Quill’s “winter house” costs the town a fortune.", id="label-after-a-possessive"),
    pytest.param("The success of the “greens” was thanks to the new well.", id="thanks-to-is-no-report"),
    pytest.param("Hundreds walked in the “no more pumps” rally on Sunday.", id="a-noun-that-ends-like-an-adverb"),
    pytest.param('The pipe is 6" wide and 24" long.', id="inches"),
    pytest.param("He stands 5' 10\" and wears a '90s coat.", id="feet-inches-and-a-decade"),
    pytest.param("The farmers' pump and the smiths' forge burned.", id="possessives"),
    pytest.param("Rock ’n’ roll was loud that night.", id="elision-on-both-sides"),
    pytest.param("The reports fill a shelf in the state archive.", id="nouns-that-could-be-verbs"),
    pytest.param("The claims court meets on Monday in the note hall.", id="claims-court"),
    pytest.param("Worries about the well grew in May.", id="worries-as-a-noun"),
    pytest.param("The sale was announced on Monday.", id="announced-without-words"),
    pytest.param("Tern ordered a new pump from Marrow.", id="ordered-goods"),
    pytest.param("Note: The hall is closed on Monday.", id="a-note-with-a-colon"),
    pytest.param("Location: The old hall\n\nTime: Noon\n\nCost: Nothing", id="fields-with-colons"),
    pytest.param("Chapter 2: The pump leaks\n\nIt rained.", id="chapter-with-a-colon"),
    pytest.param("Quill charged the battery of the pump.", id="charged-a-battery"),
    pytest.param("Quill called Tern on Monday.", id="called-by-telephone"),
    pytest.param("The story goes on page two.", id="goes-on"),
]

ONLY = [
    pytest.param(
        "The council “refused” to pay for the well.",
        [("refused", "The council", None)],
        id="a-verb-in-marks-is-no-label",
    ),
    pytest.param(
        "Quill spoke of the “water thieves” of Marrow.",
        [("the “water thieves” of Marrow", "Quill", "spoke of")],
        id="two-words-after-a-verb-of-saying-are-no-label",
    ),
    pytest.param(
        "The assembly said the pump is old.",
        [("the pump is old", "The assembly", "said")],
        id="an-assembly-is-no-adverb",
    ),
    pytest.param(
        "The law “takes water from the poorest”.",
        [("takes water from the poorest", "The law", None)],
        id="what-a-law-does-is-no-name-of-it",
    ),
    pytest.param(
        "Quill said the pump is old.\n\nREAD MORE\n\nTern: Sell the well\n\nPump sold, says Tern",
        [("the pump is old", "Quill", "said")],
        id="a-box-of-other-stories",
    ),
    pytest.param(
        "Quill denied that she had said the pump is old.",
        [("she had said the pump is old", "Quill", "denied")],
        id="a-denial-is-a-statement",
    ),
    pytest.param("Quill did not deny that the pump is old.", [("the pump is old", "Quill", "deny")], id="not-denying"),
    pytest.param(
        "Quill, nicknamed “the Otter,” said it was late.",
        [("it was late", "Quill", "said")],
        id="nickname-beside-speech",
    ),
    pytest.param(
        "“The pump is old,” Quill, author of “Dry Year,” said.",
        [("The pump is old,", "Quill", "said")],
        id="title-beside-speech",
    ),
    pytest.param(
        "Quill declined to comment but said the pump is old.",
        [("the pump is old", "Quill", "said")],
        id="declined-but-said",
    ),
    pytest.param(
        "Quill wouldn't say who sold it. “The pump is old,” she said.",
        [("The pump is old,", "she", "said")],
        id="would-not-say-then-said",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_taken(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize(("text", "expected"), ONLY)
def test_only_what_was_said_is_taken(text: str, expected: list[Row]) -> None:
    assert shown(text) == expected
