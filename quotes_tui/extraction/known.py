"""The speakers that the user's file states, by every form of their names."""

from __future__ import annotations

from collections.abc import Sequence

from quotes_tui.extraction.run_names import same_initial
from quotes_tui.model import Speaker, SpeakerKind
from quotes_tui.text import person_key, plain


class KnownSpeakers:
    """Looks up stated speakers; of two that share a form of the name, the first stated has it."""

    def __init__(self, speakers: Sequence[Speaker]) -> None:
        self._by_words: dict[str, Speaker] = {}
        self._by_key: dict[str, Speaker] = {}
        self._by_family: dict[str, Speaker] = {}
        for speaker in speakers:
            for words in (speaker.name, *speaker.aliases):
                self._by_words.setdefault(_bare(words), speaker)
            if speaker.kind is SpeakerKind.PERSON:
                self._by_key.setdefault(person_key(speaker.name), speaker)
                self._by_family.setdefault(_bare(speaker.family_name or speaker.name.split()[-1]), speaker)

    def __bool__(self) -> bool:
        return bool(self._by_words)

    def named(self, words: str) -> Speaker | None:
        """The speaker of that name or alias, in either name order, with or without "the"."""
        if not self._by_words:
            return None
        if found := self._by_words.get(_bare(words)):
            return found
        alike = self._by_key.get(person_key(words))
        return alike if alike and same_initial(alike.name, words) else None

    def of_family(self, name: str) -> Speaker | None:
        """The person of that family name."""
        return self._by_family.get(_bare(name))


def _bare(words: str) -> str:
    folded = plain(" ".join(words.split()))
    return folded[4:] if folded.startswith("the ") else folded
