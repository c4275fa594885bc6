"""The words that report: verbs with their acts and frames, nouns such as "statement". Lists are in data/."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from quotes_tui.model import Act
from quotes_tui.word_lists import listed_lines


class Form(StrEnum):
    """The form of a verb."""

    PLAIN = "plain"
    PRESENT = "present"
    PAST = "past"
    ING = "ing"


class Frame(StrEnum):
    """What a reporting verb may be followed by; cues.toml says what each means."""

    CLAUSE = "clause"
    THAT = "that"
    QUESTION = "question"
    QUOTE = "quote"
    HEARER = "hearer"
    TO = "to"
    OF = "of"
    FOR = "for"
    AS = "as"
    AGAINST = "against"
    WITH = "with"
    FROM = "from"
    GERUND = "gerund"
    OBJECT = "object"
    COMPLEMENT = "complement"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb in one form: its words, and the frames it takes, each with the act that it then reports.

    `noun` says that this form is more often a noun ("reports").
    """

    words: tuple[str, ...]
    form: Form
    frames: Mapping[Frame, Act]
    noun: bool = False


@cache
def word_list(name: str) -> frozenset[str]:
    """A list of the data folder: one entry a line, `#` begins a comment."""
    return frozenset(listed_lines(f"extraction/data/{name}"))


def _load() -> dict[str, list[Cue]]:
    """The cues by their first word, those of several words first. A form that is plain and past counts as past."""
    data = tomllib.loads((files("quotes_tui.extraction") / "data" / "cues.toml").read_text(encoding="utf-8"))
    nouns = {word for verb in data["nouns"].split() for word in (verb, _present(verb))}
    frames: dict[str, dict[Frame, Act]] = defaultdict(dict)
    form_of: dict[str, Form] = {}
    for group in data["group"]:
        for form, words in (pair for entry in group["verbs"].split() for pair in _forms(entry)):
            form_of[words] = form
            for frame in group["frames"]:
                frames[words].setdefault(Frame(frame), Act(group["act"]))
    cues: dict[str, list[Cue]] = defaultdict(list)
    for joined, taken in frames.items():
        parts = tuple(joined.split("+"))
        cues[parts[0]].append(Cue(parts, form_of[joined], taken, parts[0] in nouns))
    for entries in cues.values():
        entries.sort(key=lambda cue: -len(cue.words))
    return dict(cues)


def _forms(entry: str) -> Iterator[tuple[Form, str]]:
    """The forms of an entry such as `say/said/saying` or `point+out`."""
    principal, _, rest = entry.partition("+")
    plain, past, ing = principal.split("/") if "/" in principal else (principal, _past(principal), _ing(principal))
    tail = f"+{rest}" if rest else ""
    for form, word in ((Form.PLAIN, plain), (Form.PRESENT, _present(plain)), (Form.ING, ing), (Form.PAST, past)):
        yield form, word + tail


def _present(plain: str) -> str:
    if plain.endswith(("s", "sh", "ch", "x", "z", "o")):
        return plain + "es"
    return plain[:-1] + "ies" if _consonant_y(plain) else plain + "s"


def _past(plain: str) -> str:
    if plain.endswith("e"):
        return plain + "d"
    return plain[:-1] + "ied" if _consonant_y(plain) else plain + "ed"


def _ing(plain: str) -> str:
    return plain[:-1] + "ing" if plain.endswith("e") and not plain.endswith("ee") else plain + "ing"


def _consonant_y(plain: str) -> bool:
    return plain.endswith("y") and plain[-2] not in "aeiou"


CUES: Mapping[str, list[Cue]] = _load()
NOMINAL_CUES = frozenset(noun + ending for noun in word_list("nominal_cues.txt") for ending in ("", "s"))


def cue_at(words: Sequence[str], at: int) -> Cue | None:
    """The longest reporting verb that begins with the word at this place."""
    cues = CUES.get(words[at])
    if cues is None:
        return None
    for cue in cues:
        if len(cue.words) == 1 or tuple(words[at : at + len(cue.words)]) == cue.words:
            return cue
    return None


_QUOTABLE = frozenset(w for w, entries in CUES.items() if any(Frame.QUOTE in c.frames for c in entries))


def quotable(word: str) -> bool:
    """Whether a verb that stands beside words in marks begins with this word."""
    return word in _QUOTABLE
