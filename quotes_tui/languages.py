"""The names of languages for people: "ja" is Japanese."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_LISTED = Path(__file__).parent / "reading" / "data" / "languages.toml"


def language_name(code: str | None) -> str:
    """The English name of a language by its code ("ja", "en-GB"); the code where no list names it, "" for none."""
    if not code or code == "und":
        return ""
    return _names().get(code.partition("-")[0].lower(), code)


@cache
def _names() -> dict[str, str]:
    # Here and not above: most wordings are in the language of the others, and none is named.
    import tomllib

    listed = tomllib.loads(_LISTED.read_text(encoding="utf-8"))
    return {code: str(one["names"][0]).capitalize() for code, one in listed.items()}
