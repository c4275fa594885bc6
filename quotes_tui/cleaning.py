"""Words as they are shown: without what could steer a terminal or reorder a line, and cut to fit a sentence.

Apart from `quotes_tui.text`, which gives all of this too, because the first paint needs no more of a text.
"""

from __future__ import annotations

import re

# Control characters become their Control Pictures; the rest of what can steer a terminal or turn a line
# round becomes U+FFFD. U+200C and U+200D stay: Persian, the Indic scripts and emoji need them.
_CONTROLS = (range(0x09), range(0x0B, 0x20), range(0x7F, 0x80))
_STEERING = (
    range(0x80, 0xA0),
    range(0xAD, 0xAE),
    range(0x061C, 0x061D),
    range(0x180E, 0x180F),
    range(0x200B, 0x200C),
    range(0x200E, 0x2010),
    range(0x2028, 0x202F),
    range(0x2060, 0x2070),
    range(0xFEFF, 0xFF00),
    range(0xFFF9, 0xFFFC),
    range(0xD800, 0xE000),
    range(0xE0000, 0xE0080),
)
_CLEANED = {code: 0x2421 if code == 0x7F else 0x2400 + code for codes in _CONTROLS for code in codes}
_CLEANED |= dict.fromkeys([code for codes in _STEERING for code in codes], 0xFFFD)
# Ranges, for a class that lists its characters one by one is thirty times slower.
_HOSTILE = re.compile("[" + "".join(rf"\U{c[0]:08x}-\U{c[-1]:08x}" for c in _CONTROLS + _STEERING) + "]")


def clean(text: str) -> str:
    """The text with every character replaced that could steer a terminal or reorder a line; same length."""
    # Nothing that steers is printable, and asking that first costs a hundredth of the search.
    return text if text.isprintable() or not _HOSTILE.search(text) else text.translate(_CLEANED)


def one_line(text: str) -> str:
    """Clean text on a single line: runs of white space become one space."""
    return clean(" ".join(text.split()))


def spoken(words: str) -> str:
    """The words without the comma at their end, which belongs to the reporter's sentence: “We protest,” he said."""
    return words.rstrip().removesuffix(",")


_PREPOSITIONS = frozenset("After At Before By During Following From In Of On Over Through To Via With".split())


def in_mid_sentence(words: str) -> str:
    """The words as they stand after a name: "In a statement" of the head of a sentence is "in a statement"."""
    first = words.partition(" ")[0]
    return first.lower() + words[len(first) :] if first in _PREPOSITIONS else words
