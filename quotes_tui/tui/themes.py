"""The explorer's own themes: dark, light and high contrast, each text colour at 4.5 or more on each background.

A theme is a palette under the names that the stylesheet uses (`$dim`, `$canonical`, `$changed`, ...). `ROLES` say
how a piece of a line looks that a widget draws itself.
"""

from __future__ import annotations

from typing import NamedTuple

from textual.theme import Theme


class Palette(NamedTuple):
    """The colours of one theme: three backgrounds for text, two for the row under the cursor, and the text colours."""

    background: str
    panel: str
    raised: str
    cursor: str
    cursor_blurred: str
    found: str
    text: str
    dim: str
    strong: str
    accent: str
    line: str
    canonical: str
    same: str
    trimmed: str
    edited: str
    retranslated: str
    indirect: str
    possible: str
    flag: str
    changed: str
    added: str
    moved: str
    missing: str
    cue: str
    mention: str


BACKGROUNDS = ("background", "panel", "raised", "cursor", "cursor-blurred", "found")
TEXTS = tuple(
    name for field in Palette._fields if (name := field.replace("_", "-")) not in BACKGROUNDS and name != "line"
)

DARK = Palette(
    background="#12151b", panel="#1a1f28", raised="#1f2530", cursor="#1c3450", cursor_blurred="#232a35",
    found="#4a3b00", text="#dfe3ea", dim="#a3adbb", strong="#ffffff", accent="#86bdff", line="#3d4756",
    canonical="#f3c552", same="#93d693", trimmed="#72d5d8", edited="#f4ad6c", retranslated="#ccb0ff",
    indirect="#b3c0d4", possible="#e9d98a", flag="#ff9d94", changed="#f4ad6c", added="#93d693", moved="#86bdff",
    missing="#b9a3a3", cue="#72d5d8", mention="#f3c552",
)  # fmt: skip
LIGHT = Palette(
    background="#fbfaf7", panel="#efede7", raised="#f5f3ee", cursor="#cfe2f9", cursor_blurred="#e4e7ec",
    found="#ffe9a3", text="#20242b", dim="#525a66", strong="#000000", accent="#0a4f9e", line="#b9b6ac",
    canonical="#744a00", same="#1b5e28", trimmed="#005660", edited="#863a00", retranslated="#5d2da6",
    indirect="#434e5f", possible="#635000", flag="#a11d16", changed="#863a00", added="#1b5e28", moved="#0a4f9e",
    missing="#6e4a4a", cue="#005660", mention="#744a00",
)  # fmt: skip
CONTRAST = Palette(
    background="#000000", panel="#000000", raised="#000000", cursor="#00337a", cursor_blurred="#2b2b2b",
    found="#5a4600", text="#ffffff", dim="#dddddd", strong="#ffffff", accent="#8ecbff", line="#ffffff",
    canonical="#ffe14d", same="#9dff9d", trimmed="#7af2f2", edited="#ffc08a", retranslated="#e0ccff",
    indirect="#e0e8f5", possible="#fff3a6", flag="#ffb8b0", changed="#ffc08a", added="#9dff9d", moved="#8ecbff",
    missing="#f0d8d8", cue="#7af2f2", mention="#ffe14d",
)  # fmt: skip

PALETTES = {"dark": DARK, "light": LIGHT, "contrast": CONTRAST}
THEMES = tuple(PALETTES)

# The roles that pieces of drawn lines play: colour, background and style, by the names above. They are no component
# classes of the stylesheet: Textual would work out each of them for each widget, a third of the first paint.
ROLES: dict[str, tuple[str, str, str]] = {
    "text": ("text", "", ""),
    "dim": ("dim", "", ""),
    "strong": ("strong", "", "bold"),
    "accent": ("accent", "", "bold"),
    "line": ("line", "", ""),
    "cursor": ("", "cursor", ""),
    "cursor-blurred": ("", "cursor-blurred", ""),
    "found": ("", "found", "bold"),
    "canonical": ("canonical", "", "bold"),
    "same": ("same", "", ""),
    "trimmed": ("trimmed", "", ""),
    "edited": ("edited", "", ""),
    "retranslated": ("retranslated", "", ""),
    "indirect": ("indirect", "", ""),
    "original": ("cue", "", "bold"),
    "possible": ("possible", "", ""),
    "flag": ("flag", "", "bold"),
    "changed": ("changed", "", "underline"),
    "added": ("added", "", "bold"),
    "moved": ("moved", "", "italic"),
    "missing": ("missing", "", "strike"),
    "omission": ("dim", "", ""),
    "content": ("strong", "", "bold"),
    "quoted": ("strong", "", "bold"),
    "other": ("indirect", "", ""),
    "cue": ("cue", "", "underline"),
    "mention": ("mention", "", "bold"),
}


def variables(palette: Palette) -> dict[str, str]:
    """The palette by the names of the stylesheet."""
    return {name.replace("_", "-"): colour for name, colour in palette._asdict().items()}


def theme(name: str) -> Theme:
    """The Textual theme of that name ("dark", "light", "contrast")."""
    palette = PALETTES[name]
    textual_names = {
        "text": palette.text, "text-muted": palette.dim, "text-disabled": palette.dim,
        "foreground-muted": palette.dim, "foreground-disabled": palette.dim,
        "block-cursor-background": palette.cursor, "block-cursor-foreground": palette.strong,
        "block-cursor-text-style": "bold", "block-cursor-blurred-background": palette.cursor_blurred,
        "block-cursor-blurred-foreground": palette.text, "block-hover-background": palette.cursor_blurred,
        "border": palette.accent, "border-blurred": palette.line,
        "input-cursor-background": palette.accent, "input-cursor-foreground": palette.background,
        "input-selection-background": palette.cursor, "scrollbar": palette.line, "scrollbar-hover": palette.accent,
        "scrollbar-active": palette.accent, "scrollbar-background": palette.background,
        "scrollbar-background-hover": palette.background, "scrollbar-background-active": palette.background,
        "scrollbar-corner-color": palette.background, "screen-selection-background": palette.cursor,
        "screen-selection-foreground": palette.strong,
    }  # fmt: skip
    return Theme(
        name=name, dark=name != "light", primary=palette.accent, secondary=palette.accent, accent=palette.accent,
        warning=palette.edited, error=palette.flag, success=palette.same, foreground=palette.text,
        background=palette.background, surface=palette.raised, panel=palette.panel,
        variables={**variables(palette), **textual_names},
    )  # fmt: skip
