"""The title of an article as styles print it: sentence case and headline cases from the one that is stored.

A title is best stored in sentence case. Around it may stand what is no part of it: the outlet's name after a dash, a
section's label before a bar, a translation in brackets at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from quotes_tui.citation.headlines import MARKS, TitleCase, headline, small_words
from quotes_tui.citation.marks import inner_marks, outer_marks
from quotes_tui.citation.markup import is_abbreviated
from quotes_tui.citation.sentence_case import in_headline_case, is_shouted, names_in, sentence_case
from quotes_tui.text import one_line
from quotes_tui.word_lists import listed_lines

_STOP_OUTSIDE = re.compile(r"(‘(?:[^‘’“”]|’(?=\w))*|“[^“”]*|\"[^\"]*)([’”\"])([,.])")
_AFTER_COLON = re.compile(r"(: [“‘\"(]?)([^\W\d_])(?=\w*[^\w]|\w*\Z)(?![^\W\d_]*[A-Z])")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)|(?<=s)'(?=\s)|(?<!\w)['‘](?=\d\ds?\b)")
_LABELLED = re.compile(r"([^|:]{2,24}?)\s*([|:])\s+(?=\S)")
_GLOSSED = re.compile(r"(.*\S)\s*\[([^\[\]]{3,})\]\Z")
_SITE = re.compile(r"\Awww\.|\.(?:com|org|net|co\.uk|co\.jp|de|fr)\Z")
_BREAK = re.compile(r"[:?!;]| [–—-] |—")
_LAST_STOP = re.compile(r"[.,;:!?… ]+([’”]*)\Z")
_CLOSING = "’”"
_LONGEST = 280  # characters of a post, which is as much as most have


@dataclass(frozen=True, slots=True)
class Title:
    """A title in each style's form, without marks around it.

    `sentence` is in sentence case; `chicago`, `mla` and `apa` in each style's headline case. `derived` says that the
    sentence case was made out of a headline, `shouted` that this was in capitals, so that all forms are. `gloss` is a
    translation of it, `form` what its label calls the text: "letter to the editor".
    """

    sentence: str = ""
    chicago: str = ""
    mla: str = ""
    apa: str = ""
    derived: bool = False
    shouted: bool = False
    gloss: str = ""
    form: str = ""


def title_of(printed: str, text: str, known: Iterable[str], outlet: str, *, english: bool) -> Title:
    """The forms of a clean title; `known` are names that the article's text need not hold. Only English has cases."""
    line, form = _unlabelled(_without_outlet(printed, outlet))
    if not english:
        found = _GLOSSED.fullmatch(line)
        line, gloss = (found[1], found[2]) if found else (line, "")
        inner = _unstopped(inner_marks(line))
        return Title(_unstopped(outer_marks(line)), inner, inner, inner, gloss=gloss, form=form)
    names = names_in(text, known)
    line = _unstopped(_STOP_OUTSIDE.sub(r"\1\3\2", _APOSTROPHE.sub("’", line)))
    shouted = is_shouted(line)
    derived = shouted or in_headline_case(line, names)
    low = sentence_case(line, names) if derived else line
    chicago, mla, apa = (inner_marks(headline(low if shouted else line, case)) for case in TitleCase)
    return Title(_after_colon(outer_marks(low)), chicago, mla, apa, derived, shouted, form=form)


def beginning_of(words: str, most: int) -> Title:
    """What stands for the title of a post that has none: in APA its first words, `most` at most, else more of it."""
    begun = " ".join(words.split()[:most])
    more = inner_marks(_unstopped(_as_far_as(words, _LONGEST)))
    return Title(_unstopped(outer_marks(begun)), more, more, inner_marks(begun))


def _as_far_as(words: str, most: int) -> str:
    if len(words) <= most:
        return words
    return words[: most + 1].rpartition(" ")[0].rstrip(".,;:… ") + "…"


def _unlabelled(title: str) -> tuple[str, str]:
    """The title without a section's label before it, and what the label says that the text is."""
    found = _LABELLED.match(title)
    if found is None:
        return title, ""
    wanted = found[1].strip().lower()
    for line in listed_lines("citation/data/title_labels.txt"):
        label, _, form = (part.strip() for part in line.partition(":"))
        if label == wanted and (found[2] == "|" or form):
            rest = title[found.end() :]
            return rest[:1].upper() + rest[1:], form
    return title, ""


def _without_outlet(title: str, outlet: str) -> str:
    """The title without the outlet's name that pages put behind it: "Ferry stays - The Courier"."""
    for between in (" | ", " - ", " – ", " — ", " :: ", " • ", " · "):
        head, found, tail = title.rpartition(between)
        if found and _same(tail, outlet):
            return head.strip()
    return title


def _same(one: str, two: str) -> bool:
    first, second = (_SITE.sub("", name.casefold().replace(" ", "")).removeprefix("the") for name in (one, two))
    return bool(first) and first == second


def _unstopped(title: str) -> str:
    """A title without a full stop at its end, which each style sets itself; that of an abbreviation stays."""
    if not title.endswith(".") or title.endswith(("..", ". .")) or is_abbreviated(title):
        return title
    return title[:-1]


def _after_colon(title: str) -> str:
    """A capital after a colon, as APA's sentence case has it (section 6.17); `iPhone` keeps its letters."""
    return _AFTER_COLON.sub(lambda found: found[1] + found[2].upper(), title)


# --- short forms -----------------------------------------------------------------------------------------


def short_title(title: str, most: int, *, whole: bool = False, asked: bool = False) -> str:
    """The beginning of a title, about `most` words: no article before it, no preposition or mark at its end.

    The words of a post are `whole`, its article with them; where `asked`, a title that is not cut keeps its question
    mark.
    """
    line = _BREAK.split(one_line(title))[0].strip(MARKS.replace(".", "") + " ") or one_line(title)
    words = line.split()
    if not whole and words and words[0].lower() in ("a", "an", "the") and len(words) > 1:
        words = words[1:]
    end = most
    while end < len(words) and words[end - 1].strip(MARKS).lower() in small_words(TitleCase.CHICAGO):
        end += 1
    begun = " ".join(words[:end])
    kept = _closed(begun if is_abbreviated(begun) else _LAST_STOP.sub(r"\1", begun))
    if asked:
        kept += _question(one_line(title), kept)
    return kept[:1].upper() + kept[1:] or one_line(title)


def _question(title: str, kept: str) -> str:
    """The mark at the end of a title of which nothing at that end was cut away."""
    bare = title.rstrip(_CLOSING)
    return bare[-1:] if bare[-1:] in ("?", "!") and bare[:-1].endswith(kept.rstrip(_CLOSING)) else ""


def _closed(words: str) -> str:
    """Without a mark whose other half was cut away."""
    for opening, closing in ("‘’", "“”", "()"):
        if words.startswith(opening) and closing not in words[1:]:
            words = words.removeprefix(opening)
        elif opening not in words and closing != "’":
            words = words.removesuffix(closing)
    return words
