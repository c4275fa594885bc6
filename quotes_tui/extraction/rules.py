"""The rules by which words are found to be reported speech: what a user is told, and how often each is right.

`confidence` is the share of a rule's findings of which more than four fifths lie inside an annotated attribution,
measured on a development set of news articles (docs/accuracy.md).
"""

from __future__ import annotations

from enum import Enum


class Rule(Enum):
    """A rule: its words for a user and its confidence."""

    SAID_AFTER_MARKS = ("words in marks, then who said them", 0.95)
    SIGNED = ("words in marks, then a dash and a name", 0.9)
    SAID_AFTER_CLAUSE = ("a sentence, then who said it", 0.92)
    SAID_WITHIN = ("a sentence with who said it in the middle", 0.9)
    AS_SAID = ("as somebody said, then the words", 0.85)
    ACCORDING_TO = ("according to a source", 0.9)
    MARKS_AFTER_CUE = ("who said it, then words in marks", 0.95)
    THAT_CLAUSE = ("a verb of saying, then a clause with that", 0.92)
    BARE_CLAUSE = ("a verb of saying, then a clause", 0.92)
    QUESTION = ("a verb of saying, then whether, how or what", 0.7)
    INFINITIVE = ("a verb of urging or promising, then to do something", 0.75)
    GERUND = ("a verb of saying, then doing something", 0.7)
    PREPOSITION = ("accused of, criticized for, described as", 0.8)
    OBJECT = ("a verb of calling, then words in marks", 0.85)
    COMPLEMENT = ("a verb of calling, then what somebody is called", 0.8)
    REPORT = ("a verb such as deny or cite, then its object", 0.8)
    NOUN = ("a noun such as statement, then what it says", 0.8)
    LIST = ("an item of a list that somebody announced", 0.85)
    COLON = ("who said it, a colon, then what was said", 0.85)
    ALONE = ("words in marks whose speaker stands before them", 0.85)
    CONTINUED = ("words in marks that go on from the last speaker", 0.65)

    def __init__(self, words: str, confidence: float) -> None:
        self.words = words
        self.confidence = confidence
