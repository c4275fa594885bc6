"""What stands between a source and its verb: ", 32, of Ohio,", "(R-Ohio)", ", author of “Home,”"."""

from __future__ import annotations

from quotes_tui.extraction.items import QUOTE, Sentence
from quotes_tui.extraction.terms import is_named
from quotes_tui.extraction.word_classes import CONJUNCTIONS

_LONGEST_ASIDE = 30
_MOST_ASIDES = 4


def closes_aside(s: Sentence, at: int) -> bool:
    """Whether the words in marks here are a name or title with the comma that ends an aside: ", author of “Home,”"."""
    if s.items.words[at] != QUOTE or s.items.text[s.items.marked[at].inner_end - 1] != ",":
        return False
    return at > s.begin and (s.is_title(at) or is_named(s, at))


def before_aside(s: Sentence, closing: int, most: int = _MOST_ASIDES) -> int:
    """The item before an aside such as ", 32, of Ohio," or "(R-Ohio)"; the one before the sentence if there is none.

    `most` is how many may stand in a row.
    """
    if not most:
        return s.begin - 1
    words = s.items.words
    opening = {",": ",", ")": "(", QUOTE: ","}.get(words[closing], words[closing])
    at = closing - 1
    farthest = max(s.begin, closing - _LONGEST_ASIDE)
    while at > farthest:
        if words[at] == opening:
            if words[at + 1] in CONJUNCTIONS:
                break
            if words[at - 1] in ",)":
                return before_aside(s, at - 1, most - 1)
            return before_aside(s, at, most - 1) if opening == "," and _ends_aside(s, at) else at - 1
        if words[at] == QUOTE and opening == ",":
            break
        at -= 1
    return s.begin - 1


def _ends_aside(s: Sentence, comma: int) -> bool:
    """Whether the words before this comma are an aside too: ", 59," and ", of Ashton," before ", Md.,"."""
    words = s.items.words
    first = comma - 1
    while first > s.begin and words[first] != "," and comma - first < _LONGEST_ASIDE:
        first -= 1
    if words[first] != ",":
        return False
    begins = words[first + 1]
    short = comma - first <= 3
    return (
        begins in ("of", "from", "who", "which", "a", "an")
        or (begins[0].isdigit() and short)
        or words[comma - 1] == "."
    )
