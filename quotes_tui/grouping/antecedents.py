"""What a short report refers back to.

"It would drop the talks" says little on its own; the article has said before which talks those are: "talks on a peace
treaty". A report of few words that ends in such a noun is compared with the words of that earlier phrase added.
"""

from __future__ import annotations

import re

from quotes_tui.grouping.wordings import light_words, read_wording, split_keys, stem
from quotes_tui.model import Kind, Passage
from quotes_tui.text import sentences

_FEW = 3
_BEFORE = 3
_AFTER = 6
_FAR = 5000  # characters; who reads on has forgotten what stood before
_POINTS_BACK = re.compile(r"\b(?:the|this|that|these|those)\s+(?:same\s+)?([^\W\d_]+)[\W_]*$", re.IGNORECASE)
_PHRASE_ENDS = re.compile(r"[,;:.!?()\"“”…—–]")
_COMPLEMENT = frozenset("about against between for in of on over to with".split())


def refer_back(text: str, passage: Passage) -> str:
    """The passage's words with those of the phrase that its last noun refers back to; "" where it refers to none."""
    if passage.kind is Kind.DIRECT or len(read_wording(passage.text).stems) > _FEW:
        return ""
    points = _POINTS_BACK.search(passage.text)
    if not points or points.group(1).lower() in light_words():
        return ""
    start = passage.spans[0].start
    for sentence in reversed(sentences(text, max(0, start - _FAR), start)):
        for part in reversed(_PHRASE_ENDS.split(sentence.of(text))):
            if phrase := _phrase(part, stem(points.group(1).lower())):
                return f"{passage.text} {phrase}"
    return ""


def _phrase(part: str, noun: str) -> str:
    """The words that say more of a noun in a stretch without punctuation, with it; "" where there are none."""
    keys = split_keys(part)
    for at in range(len(keys) - 1, -1, -1):
        if stem(keys[at]) == noun:
            start = at
            while start > max(0, at - _BEFORE) and keys[start - 1] not in light_words():
                start -= 1
            after = keys[at + 1 : at + 2 + _AFTER]
            end = at + 1 + (len(after) if after and after[0] in _COMPLEMENT else 0)
            if end - start > 1:
                return " ".join(keys[start:end])
    return ""
