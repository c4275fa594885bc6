"""Short names that an article introduces: "the Larkmoor Water Board (LWB)", "the North Sea Fund, or NSF"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_INTRODUCED = re.compile(r"\((?:the )?[“\"‘']?([A-Z][A-Z.&]{1,7})s?[”\"’']?[);]|, or (?:the )?([A-Z]{3,7})(?=[,.]? )")
# How far back the long name may begin, in characters.
_REACH = 120
_JOINING = frozenset("of for and the on in to at with & de del la le et du des der für und".split())


def acronyms(text: str) -> Iterator[tuple[str, str]]:
    """Each acronym with the name it stands for, where the first letters of the words before it agree."""
    for found in _INTRODUCED.finditer(text):
        letters = found[1] or found[2]
        if name := _spelt_out(text[max(0, found.start() - _REACH) : found.start()], letters):
            yield letters.replace(".", ""), name


def _spelt_out(before: str, letters: str) -> str | None:
    """The words at the end of `before` whose first letters are `letters`."""
    words = before.split()
    wanted = [letter for letter in letters if letter.isalpha()]
    start = len(words)
    while wanted and start:
        start -= 1
        word = words[start]
        initials = [part[:1] for part in word.split("-") if part]
        if initials and initials[-1].upper() == wanted[-1]:
            taken = len(initials) if [i.upper() for i in initials] == wanted[-len(initials) :] else 1
            del wanted[-taken:]
        elif word not in _JOINING:
            return None
    return None if wanted or not words[start][:1].isupper() else " ".join(words[start:])
