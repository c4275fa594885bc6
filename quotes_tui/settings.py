"""What a user may set, and the file it is set in.

    [explorer]
    theme = "light"
    keys = { quit = "ctrl+q" }
    [clipboard]
    command = "my-copy --primary"
    [canonical]
    rule = "witnesses"

Without a file the settings are the defaults, and nothing is imported to find that out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from quotes_tui.errors import SettingsError
from quotes_tui.places import settings_file

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

# For pydantic: a key that is not known is an error.
_STRICT = MappingProxyType({"extra": "forbid"})


@dataclass(frozen=True, slots=True)
class ExplorerSettings:
    """The explorer: its theme, plain ASCII signs, the mouse, and keys by the name of their command."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT

    theme: Literal["dark", "light", "contrast"] = "dark"
    ascii: bool = False
    mouse: bool = True
    keys: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ClipboardSettings:
    """The clipboard: a command of your own that takes the text on its standard input."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT

    command: str | None = None


@dataclass(frozen=True, slots=True)
class BuildSettings:
    """Building: how many processes extract at once; 0 for as many as the machine has processors."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT

    jobs: int = 0


@dataclass(frozen=True, slots=True)
class CanonicalSettings:
    """The wording to cite: what decides first, among wordings of the best kind (see `grouping.canonical`)."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT

    rule: Literal["primary", "complete", "witnesses", "earliest"] = "primary"


@dataclass(frozen=True, slots=True)
class SemanticSettings:
    """Meaning vectors: the folder of a model2vec model, or the name of one that was fetched before; none by default."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT

    model: str | None = None


@dataclass(frozen=True, slots=True)
class ReadingSettings:
    """Reading: what one file may be before it is refused or cut, each cut being told.

    `max_bytes` of a file that is one article, `max_unpacked` bytes of what a compressed file holds, `max_depth` of
    elements within elements, `max_pages` of a document.
    """

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT

    max_bytes: int = 20_000_000
    max_unpacked: int = 200_000_000
    max_depth: int = 300
    max_pages: int = 2_000


TEMPLATE_FIELDS = tuple(
    "quotation speaker role date said occasion title headline authors agency outlet published published_iso accessed "
    "paragraph url archive_url link citation wording relation statement language translator translation".split()
)
"""What a template of the user's own may name in braces; docs/citing.md says what each holds."""


@dataclass(frozen=True, slots=True)
class CitationSettings:
    """Citing: whether styles are copied as plain text or as Markdown, and templates of your own by their names.

    `newspaper_the` says whether Chicago's styles keep the article before a newspaper's name; the manual omits it.
    """

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT

    markup: Literal["plain", "markdown"] = "plain"
    newspaper_the: Literal["kept", "omitted"] = "kept"
    templates: dict[str, str] = field(default_factory=dict)

    @property
    def omits_the(self) -> bool:
        """Whether Chicago's styles leave the article before a newspaper's name out."""
        return self.newspaper_the == "omitted"


@dataclass(frozen=True, slots=True)
class ReviewSettings:
    """Who publishes what `check --format json-ld` gives: an organisation's name and its address; none by default."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT

    author: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, by section."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT

    explorer: ExplorerSettings = field(default_factory=ExplorerSettings)
    clipboard: ClipboardSettings = field(default_factory=ClipboardSettings)
    build: BuildSettings = field(default_factory=BuildSettings)
    canonical: CanonicalSettings = field(default_factory=CanonicalSettings)
    semantic: SemanticSettings = field(default_factory=SemanticSettings)
    reading: ReadingSettings = field(default_factory=ReadingSettings)
    citation: CitationSettings = field(default_factory=CitationSettings)
    review: ReviewSettings = field(default_factory=ReviewSettings)


def index_choices(rule: str, model: str | None, limits: ReadingSettings) -> tuple[str, ...]:
    """What of the settings decides what an index holds, in words: an index made with others is another one."""
    return (rule, model or "", str(limits))


def load_settings(path: Path | None = None) -> Settings:
    """The settings of a file: the one given, else the user's own, else the defaults.

    SettingsError names the file and what in it is not understood; a file that is given must exist.
    """
    place = path or settings_file()
    try:
        return _checked(place.read_bytes().decode(), place)
    except FileNotFoundError as error:
        if path is None:
            return Settings()
        raise SettingsError(f"{place}: there is no such settings file.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{place}: cannot be read: {error}.") from error


def _checked(text: str, place: Path) -> Settings:
    # Here and not above: without a settings file the first paint does without them.
    import json
    import tomllib

    from pydantic import TypeAdapter, ValidationError

    try:
        # As JSON, since only that may be taken strictly (1 is not true) without being records already.
        found = TypeAdapter(Settings).validate_json(json.dumps(tomllib.loads(text), default=str), strict=True)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{place}: not valid TOML: {error}.") from error
    except ValidationError as error:
        raise SettingsError(f"{place}: " + " ".join(map(_in_words, error.errors()))) from error
    wrong = [words for name, template in found.citation.templates.items() if (words := _wrong_in(template, name))]
    if wrong:
        raise SettingsError(f"{place}: " + " ".join(wrong))
    return found


def _wrong_in(template: str, name: str) -> str:
    """What a template of the user's own says that is not understood; empty where all is well."""
    from difflib import get_close_matches
    from string import Formatter

    place = f"citation.templates.{name}"
    if not template.strip():
        return f"{place}: it is empty."
    try:
        parts = list(Formatter().parse(template))
    except ValueError as error:
        return f"{place}: {error}; write {{{{ or }}}} for a brace."
    for _, wanted, layout, conversion in parts:
        if wanted is None:
            continue
        if layout or conversion:
            return f"{place}: {{{wanted}}} takes no format."
        if wanted not in TEMPLATE_FIELDS:
            near = get_close_matches(wanted, TEMPLATE_FIELDS, 1, 0.5)
            hint = f"did you mean {{{near[0]}}}?" if near else f"known: {', '.join(TEMPLATE_FIELDS)}."
            return f"{place}: there is no field {{{wanted}}}; {hint}"
    return ""


def _in_words(error: ErrorDetails) -> str:
    from difflib import get_close_matches

    place = [str(part) for part in error["loc"]]
    name = ".".join(place)
    if error["type"] != "unexpected_keyword_argument":
        return f"{name}: {error['msg'][:1].lower()}{error['msg'][1:]}, not {error['input']!r}."
    near = get_close_matches(place[-1], _known(place[:-1]), 1, 0.5)
    hint = f"did you mean {'.'.join([*place[:-1], near[0]])}?" if near else f"known: {', '.join(_known(place[:-1]))}."
    return f"{name} is not known; {hint}"


def _known(place: list[str]) -> list[str]:
    within: object = Settings()
    for part in place:
        within = getattr(within, part)
    return [part.name for part in fields(within)] if is_dataclass(within) else []
