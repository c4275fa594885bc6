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


def _collect_again() -> None:
    gc.freeze()
    gc.enable()


__all__ = ["run"]
