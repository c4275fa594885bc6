"""Names of writers and agencies: which part is the family's, and the orders in which styles print them.

A byline is a person with a family name, or an organisation, or a name that is taken whole. Which part is the family's
follows from how it is written (`YAMADA Taro`, `Yamada, Taro`) and from a list of East Asian family names; where nothing
tells, the last word is, with the particles before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from quotes_tui.text import one_line, plain
from quotes_tui.word_lists import listed_lines, listed_words

_SUFFIX = re.compile(r",?\s+(Jr\.?|Sr\.?|II|III|IV)\Z")
PARTICLES = frozenset(
    "af al auf bin da dal de del della den der des di do dos du el la le ten ter van von zu zum".split()
)
_OTHER_SCRIPT = re.compile(
    r"[\u0590-\u06ff\u0900-\u0dff\u0e00-\u0eff\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
_HANDLE = re.compile(r"\s+[(\[](@[\w.@-]+)[)\]]\Z")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}")
_KOREAN = re.compile(r"[A-Z][a-z]+-[a-z]+")
_FAMILY_FIRST = ("zh", "ko", "vi")


@dataclass(frozen=True, slots=True)
class Name:
    """A name: `family` and `given` of a person, or `whole` for what has no such parts.

    `family_first` says that the byline prints the family name first, as styles then leave it; `handle` is the name of
    an account that the byline prints beside it ("@NASA").
    """

    whole: str = ""
    family: str = ""
    given: str = ""
    suffix: str = ""
    family_first: bool = False
    handle: str = ""

    @property
    def straight(self) -> str:
        """As one says it: "Nadia Quist", "Yamada Taro"."""
        if self.whole:
            return self.whole
        parts = (self.family, self.given) if self.family_first else (self.given, self.family)
        return " ".join(part for part in (*parts, self.suffix) if part)

    @property
    def inverted(self) -> str:
        """As a list begins: "Quist, Nadia"; a name that has the family's part first anyway takes no comma."""
        if self.whole or self.family_first or not self.given:
            return self.straight
        return ", ".join(part for part in (self.family, self.given, self.suffix) if part)

    @property
    def initialled(self) -> str:
        """As APA lists it: "Quist, N.", "Yamada, T."."""
        if self.whole or not self.given:
            return self.straight
        lower = self.family.islower() and self.given.islower()
        initials = " ".join(_initial(part, lower=lower) for part in self.given.split())
        return ", ".join(part for part in (self.family, initials, self.suffix) if part)

    @property
    def by_initials(self) -> str:
        """As APA names a translator: "E. Moss"."""
        if self.whole or not self.given:
            return self.straight
        family, _, initials = self.initialled.partition(", ")
        return f"{initials.removesuffix(f', {self.suffix}')} {family}" + (f" {self.suffix}" if self.suffix else "")

    @property
    def short(self) -> str:
        """As it stands in running text: the family name, or all of an organisation's."""
        return self.whole or self.family


def _initial(part: str, *, lower: bool) -> str:
    """ "Jean-Luc" as "J.-L.", "J.K." as "J. K."; a name that its bearer writes small stays so: "bell" as "b."."""
    if _INITIALS.fullmatch(part):
        return part.replace(".", ". ").strip()
    return "-".join(f"{half[0] if lower else half[0].upper()}." for half in part.split("-") if half)


def name_of(byline: str, outlet: str | None = None) -> Name:
    """The parts of one name of a byline; the outlet's own name is an organisation's."""
    text, handle = _without_handle(one_line(byline))
    if is_whole(text) or text.casefold() == one_line(outlet or "").casefold():
        return Name(whole=text, handle=handle)
    return replace(_parted(_calmed(text)), handle=handle)


def _parted(text: str) -> Name:
    """The parts of a person's name."""
    suffix = _SUFFIX.search(text)
    text = text[: suffix.start()] if suffix else text
    tail = suffix[1] if suffix else ""
    family, comma, given = (part.strip() for part in text.partition(","))
    if comma:
        return Name(family=family, given=given, suffix=tail)
    words = text.split()
    if _leads_with_family(words):
        return Name(family=_calm(words[0]), given=" ".join(words[1:]), family_first=True)
    at = _family_at(words)
    return Name(family=_calm(" ".join(words[at:])), given=" ".join(words[:at]), suffix=tail)


def _family_at(words: list[str]) -> int:
    """Where the family's part begins: with its particles, and with both halves of a Spanish or Portuguese one."""
    at = len(words) - 1
    if at > 2 and words[at - 1] in ("y", "e", "i"):
        at -= 2
    elif at > 1 and _spanish() >= {plain(word) for word in words[at - 1 :]}:
        at -= 1
    while at > 1 and words[at - 1].lower() in PARTICLES:
        at -= 1
    return at


def _without_handle(text: str) -> tuple[str, str]:
    """A name and its account: "NASA (@NASA)"; an account alone is the name."""
    found = _HANDLE.search(text)
    return (text[: found.start()], found[1]) if found else (text, "")


def _calmed(text: str) -> str:
    """A byline all in capitals as other bylines are written."""
    return " ".join(map(_calm, text.split())) if text.isupper() and " " in text else text


def is_whole(text: str) -> bool:
    """Whether a name has no parts to turn: an organisation's, one word, one in a script that turns none."""
    words = text.split()
    if len(words) < 2 or _OTHER_SCRIPT.search(text) or re.search(r"[\d&@/]| and ", text) or words[0] == "The":
        return True
    return not _organisation_words().isdisjoint(word.strip(".,").lower() for word in words) or is_agency(text)


def _leads_with_family(words: list[str]) -> bool:
    """Whether the first word is the family's: in capitals alone, or by the list."""
    first, last = words[0], words[-1]
    if first.isupper() and len(first) > 2 and "." not in first and not last.isupper():
        return True
    if len(words) > 3:
        return False
    if _KOREAN.fullmatch(last) and plain(first) in _families("ko"):
        return True
    first, last = plain(first), plain(last)
    if any(first in _families(language) and last not in _families(language) for language in _FAMILY_FIRST):
        return first not in _families("given")
    return first in _families("ja") and last not in _families("ja") and first not in _families("given")


def _calm(family: str) -> str:
    """A family name in capitals as other names are written; initials and short ones stay."""
    return family.title() if family.isupper() and len(family) > 2 and not _SUFFIX.match(f" {family}") else family


@cache
def _families(language: str) -> frozenset[str]:
    if language == "given":
        lines = [line.split() for line in listed_lines("extraction/data/given_names.txt")]
        return frozenset(word for found, _, *rest in lines if found in ("en", "de", "fr", "es", "it") for word in rest)
    lines = [line.split() for line in listed_lines("extraction/data/family_names.txt")]
    return frozenset(word for found, *rest in lines if found == language for word in rest)


@cache
def _spanish() -> frozenset[str]:
    return listed_words("citation/data/spanish_family_names.txt")


@cache
def _organisation_words() -> frozenset[str]:
    return listed_words("citation/data/organisation_words.txt")


# --- agencies --------------------------------------------------------------------------------------------


@cache
def _agencies() -> dict[str, str]:
    """The full name of each agency by its short and by its full one, without the article, in small letters."""
    lines = (line.partition(":") for line in listed_lines("citation/data/agencies.txt"))
    pairs = [(short.strip(), long.strip()) for short, _, long in lines]
    return {_known(name): long for short, long in pairs for name in (short, long)}


def _known(name: str) -> str:
    return one_line(name).casefold().removeprefix("the ")


def spelled_out(agency: str) -> str:
    """An agency's full name for its short one, in a list: "Agence France-Presse"; another name as it is."""
    return spoken_of(agency).removeprefix("The ")


def spoken_of(agency: str) -> str:
    """The same in running text: "the" goes with a name that has it ("The Associated Press")."""
    return _agencies().get(_known(agency), one_line(agency))


def is_agency(name: str) -> bool:
    """Whether a byline is an agency's, under its short or its long name."""
    return _known(name) in _agencies()
