"""The explorer: browse, compare, check and copy who said what, in the terminal. `run` opens it."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quotes_tui.settings import Settings
    from quotes_tui.tui.opening import IndexSource


def run(source: IndexSource, settings: Settings) -> int:
    """Open the explorer on an index, or build it first while showing progress; the exit code when it is left.

    Garbage is collected from the first paint on, whether it was before or not.
    """
    from quotes_tui.tui.app import Explorer

    look_at_keys(settings)
    app = Explorer(
        source,
        settings.explorer,
        clipboard_command=settings.clipboard.command,
        painted=_collect_again,
        rule=settings.canonical.rule,
    )
    app.citing = settings.citation
    app.run(mouse=settings.explorer.mouse)
    return app.return_code or 0


def look_at_keys(settings: Settings) -> None:
    """SettingsError, with the settings file, where a command or a key of the user's own is not known."""
    if not settings.explorer.keys:
        return
    from quotes_tui.errors import SettingsError
    from quotes_tui.places import settings_file
    from quotes_tui.tui.remapping import remap

    try:
        remap(settings.explorer.keys)
    except SettingsError as error:
        raise SettingsError(f"{settings_file()}: explorer.{error}.") from error


def _collect_again() -> None:
    gc.freeze()
    gc.enable()


__all__ = ["look_at_keys", "run"]
