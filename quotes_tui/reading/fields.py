"""The fields of front matter and JSON rows -> an Article: other names, shapes, dates, addresses, languages.

A field of the wrong shape is an error that names it. One whose words are not understood (a date that could be two) is
left out with a note, and the article stays.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from quotes_tui.dates import parse_date, parse_time
from quotes_tui.model import Article, Origin, Rendering
from quotes_tui.reading import language, transcripts
from quotes_tui.reading.agencies import agency_named

KINDS = ("news", "transcript", "statement", "post")
TRANSLATIONS = ("official", "provisional", "agency", "outlet", "machine", "user")

_ADDRESS = re.compile(r"https?://[^\s<>\"\x00-\x1f\x7f-\x9f]+")
_MIDNIGHT = "00:00:00"
_SITE = re.compile(r"^www\.(?=[a-z0-9-]+(?:\.[a-z0-9-]+)+$)")
_AND = re.compile(r" ?; ?| (?:and|&) ")
_WIKILINK = re.compile(r"\[\[(?:[^][|]*\|)?([^][|]*)\]\]")
_PLAIN = {
    "string_type": "should be text",
    "tuple_type": "should be a list of names",
    "bool_type": "should be true or false",
    "bool_parsing": "should be true or false",
    "model_type": "should be a name, or a mapping of outlet, agency, title and url",
}
_SHAPES = {
    bool: "true or false",
    list: "a list",
    dict: "a mapping",
    str: "other words",
    int: "a number",
    float: "a number",
}


class FieldError(ValueError):
    """A field has the wrong shape; `field` is its name as the file has it."""

    def __init__(self, field: str, reason: str) -> None:
        self.field, self.reason = field, f"{field}: {reason}"
        super().__init__(self.reason)


def _line(value: object) -> object:
    """Words on one line; a mapping that has a name, as schema.org writes persons and publishers, is that name."""
    if isinstance(value, Mapping) and isinstance(value.get("name"), str):
        value = value["name"]
    return (" ".join(value.split()) or None) if isinstance(value, str) else value


def _names(value: object) -> object:
    if value is None:
        return ()
    if not isinstance(value, str):
        return tuple(map(_unlinked, value)) if isinstance(value, list) else (_line(value),)
    words = str(_unlinked(value) or "")
    parts = [part for half in _AND.split(words) for part in _commas(half)]
    return tuple(part.strip() for part in parts if part.strip())


def _unlinked(value: object) -> object:
    """A name that is a link between notes, as Obsidian writes it, is what the link shows."""
    line = _line(value)
    return _WIKILINK.sub(r"\1", line) if isinstance(line, str) else line


def _commas(words: str) -> list[str]:
    """Names between commas; "Smith, John" is one name, for its parts are no whole names."""
    parts = re.split(r",(?!\s*(?:Jr|Sr)\b)", words)
    return parts if all(len(part.split()) > 1 for part in parts) else [words]


def _together(value: object) -> object:
    """Several names as one line of words."""
    return ", ".join(map(str, value)) if isinstance(value, list) else _line(value)


def _yes(value: object) -> bool:
    """Whether a field says yes; other things stand under this name too, as the lead of a post, and say nothing."""
    return value is True or str(value).strip().lower() in ("true", "yes")


def _origin(value: object) -> object:
    if not isinstance(value, str):
        return value
    if _ADDRESS.fullmatch(value.strip()):
        return {"url": value}
    return {"agency": value} if agency_named(value) else {"outlet": value}


Line: TypeAlias = Annotated[str | None, BeforeValidator(_line)]
Name: TypeAlias = Annotated[str, BeforeValidator(_line)]


class _OriginFields(BaseModel):
    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)

    outlet: Line = None
    agency: Line = None
    title: Line = None
    url: Line = None


class _Fields(BaseModel):
    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)

    id: Line = None
    title: Line = None
    title_printed: Line = None
    outlet: Line = None
    agency: Line = None
    authors: Annotated[tuple[Name, ...], BeforeValidator(_names)] = ()
    published: Line = None
    url: Line = None
    archive_url: Line = None
    accessed: Line = None
    language: Line = None
    kind: Line = None
    occasion: Line = None
    primary: bool = False
    speaker: Line = None
    derived_from: Annotated[_OriginFields | None, BeforeValidator(_origin)] = None
    modified: Line = None
    translator: Annotated[str | None, BeforeValidator(_together)] = None
    translation: object = None
    excerpt: Annotated[bool, BeforeValidator(_yes)] = False
    translations: object = None
    published_time: Line = None
    modified_time: Line = None


def article(
    known: Mapping[str, tuple[str, object]], *, text: str, id: str, path: str, encoding: str
) -> tuple[Article, list[str]]:
    """The article, and a note on each field that was left out; FieldError where one has the wrong shape.

    `known` is what `by_known_names` gives; `id` stands in where the file has none.
    """
    try:
        fields = _Fields.model_validate({name: value for name, (_, value) in known.items() if name != "text"})
    except ValidationError as error:
        raise _in_words(error, known) from None
    meant = _Meanings({name: given for name, (given, _) in known.items()})
    printed = transcripts.facts(text, fields.title)
    made = Article(
        id=fields.id or id,
        text=text,
        title=fields.title,
        title_printed=fields.title_printed,
        outlet=fields.outlet and _SITE.sub("", fields.outlet),
        agency=_agency(fields.agency),
        authors=fields.authors,
        published=meant.date("published", fields.published or _dated(fields.published_time)) or printed.published,
        url=meant.address("url", fields.url),
        archive_url=meant.address("archive_url", fields.archive_url),
        accessed=meant.date("accessed", fields.accessed),
        language=meant.language(fields.language) or language.detect(text),
        kind=meant.kind(fields.kind) if fields.kind else printed.kind or KINDS[0],
        occasion=fields.occasion,
        primary=fields.primary,
        speaker=fields.speaker,
        derived_from=meant.origin(fields.derived_from),
        encoding=encoding,
        path=path,
        modified=meant.date("modified", fields.modified or _dated(fields.modified_time)),
        translator=fields.translator or printed.translator,
        translation=meant.translation(fields.translation) or printed.translation,
        excerpt=fields.excerpt or printed.excerpt,
        translations=meant.translations(fields.translations),
        published_time=meant.time("published_time", fields.published_time, fields.published),
        modified_time=meant.time("modified_time", fields.modified_time, fields.modified),
    )
    return made, meant.notes


def _in_words(error: ValidationError, known: Mapping[str, tuple[str, object]]) -> FieldError:
    first = error.errors(include_url=False)[0]
    field, given = str(first["loc"][0]), first["input"]
    shape = next((words for kind, words in _SHAPES.items() if isinstance(given, kind)), "something else")
    return FieldError(known[field][0], f"{_PLAIN.get(first['type'], first['msg'].lower())}, is {shape}")


class _Meanings:
    """What the words of a field mean; what means nothing gets a note that names the field as given."""

    def __init__(self, given: Mapping[str, str]) -> None:
        self.given, self.notes = given, list[str]()

    def date(self, field: str, value: str | None) -> str | None:
        found = parse_date(value) if value else None
        if value and not found:
            self._note(field, value, "no date that can be read without guessing (2022-03-22 can)")
        return found.isoformat() if found else None

    def time(self, field: str, value: str | None, dated: str | None) -> str | None:
        """The time of day: as its own field tells it, else what stands beside the date.

        Midnight beside a date is how programs write that they know the day alone.
        """
        told = value or dated or ""
        found, dated_too = parse_time(told), parse_date(told) is not None
        if value and not found:
            self._note(field, value, "no time of day (10:15+09:00 is one)")
        if found and dated_too and found.startswith(_MIDNIGHT):
            return None
        return found if value or dated_too else None

    def address(self, field: str, value: str | None) -> str | None:
        if value is None or _ADDRESS.fullmatch(value):
            return value
        self._note(field, value, "no web address (https://...)")
        return None

    def language(self, value: str | None) -> str | None:
        code = language.stated(value) if value else None
        if value and not code:
            self._note("language", value, "no language that is known (en, ja, ru, ...)")
        return code

    def kind(self, value: str) -> str:
        if value.lower() in KINDS:
            return value.lower()
        self._note("kind", value, f"none of {', '.join(KINDS)}")
        return KINDS[0]

    def origin(self, fields: _OriginFields | None) -> Origin | None:
        if fields is None:
            return None
        return Origin(fields.outlet, _agency(fields.agency), fields.title, self.address("derived_from", fields.url))

    def translation(self, value: object) -> str | None:
        if value is None or (isinstance(value, str) and value.strip().lower() in TRANSLATIONS):
            return value.strip().lower() if isinstance(value, str) else None
        self._note("translation", str(value), f"none of {', '.join(TRANSLATIONS)}")
        return None

    def translations(self, value: object) -> tuple[Rendering, ...]:
        """Where the words of this text stand in another language: a mapping of `article`, `words` and `of`, or several.

        What is no such mapping is left out with a note: data sets have other things under this name.
        """
        given = value if isinstance(value, list) else [] if value is None else [value]
        made = [_rendering(one) for one in given]
        if not all(made):
            wrong = next(one for one, rendering in zip(given, made, strict=True) if rendering is None)
            self._note("translations", str(wrong), "no mapping of article, words and (where they are not all) of")
        return tuple(rendering for rendering in made if rendering)

    def _note(self, field: str, value: str, why: str) -> None:
        shown = value if len(value) <= 60 else value[:59] + "…"
        self.notes.append(f"{self.given[field]}: {shown!r} is {why}")


def _dated(time: str | None) -> str | None:
    """A field of a time that holds the day, too, as pages write theirs."""
    return time if time and parse_date(time) else None


def _agency(words: str | None) -> str | None:
    return words and (agency_named(words) or words)


def _rendering(value: object) -> Rendering | None:
    if not isinstance(value, Mapping) or not {"article", "words"} <= set(value) <= {"article", "words", "of"}:
        return None
    article, words, of = (value.get(name) for name in ("article", "words", "of"))
    if isinstance(article, int) and not isinstance(article, bool):
        article = str(article)
    if not isinstance(article, str) or not isinstance(words, str) or not isinstance(of, str | None):
        return None
    return Rendering(article.strip(), words.strip(), of and of.strip()) if article.strip() and words.strip() else None
