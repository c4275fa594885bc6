"""The rules by which words are found to be reported speech: what a user is told, and how often each is right.

`confidence` is the share of a rule's findings of which more than four fifths lie inside an annotated attribution,
measured on a development set of news articles and drawn towards 0.8 where it holds few (docs/accuracy.md).
"""

from __future__ import annotations

from enum import Enum


class Rule(Enum):
    """A rule: its words for a user and its confidence."""

    SAID_AFTER_MARKS = ("words in marks, then who said them", 0.97)
    SIGNED = ("words in marks, then a dash and a name", 0.91)
    SAID_AFTER_CLAUSE = ("a sentence, then who said it", 0.89)
    SAID_WITHIN = ("a sentence with who said it in the middle", 0.78)
    AS_SAID = ("as somebody said, then the words", 0.86)
    ACCORDING_TO = ("according to a source", 0.85)
    MARKS_AFTER_CUE = ("who said it, then words in marks", 0.96)
    THAT_CLAUSE = ("a verb of saying, then a clause with that", 0.87)
    BARE_CLAUSE = ("a verb of saying, then a clause", 0.85)
    QUESTION = ("a verb of saying, then whether, how or what", 0.80)
    INFINITIVE = ("a verb of urging or promising, then to do something", 0.75)
    GERUND = ("a verb of saying, then doing something", 0.81)
    PREPOSITION = ("accused of, criticized for, described as", 0.77)
    OBJECT = ("a verb of calling, then words in marks", 0.84)
    COMPLEMENT = ("a verb of calling, then what somebody is called", 0.86)
    REPORT = ("a verb such as deny or cite, then its object", 0.81)
    NOUN = ("a noun such as statement, then what it says", 0.81)
    LIST = ("an item of a list that somebody announced", 0.85)
    COLON = ("who said it, a colon, then what was said", 0.89)
    ALONE = ("words in marks whose speaker stands before them", 0.79)
    CONTINUED = ("words in marks that go on from the last speaker", 0.75)
    OWN_WORDS = ("the text is the speaker's own words", 1.0)
    TURN = ("a turn of a transcript", 0.97)
    FOREIGN_MARKS = ("words in marks in another language", 0.85)
    DASHED = ("words after a dash, as direct speech is printed", 0.8)

    def __init__(self, words: str, confidence: float) -> None:
        self.words = words
        self.confidence = confidence
