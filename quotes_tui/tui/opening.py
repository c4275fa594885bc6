"""What the explorer asks of those who open it: where the index is or how to make it, and a few settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

Progress = Callable[[str, int, int], None]


class IndexSource(Protocol):
    """An index that is ready, or that is still to be built.

    `name` is what is opened, in words; `ready` the path of an index that can be opened at once, else None, and then
    `build` makes it: it is called in a thread and reports what it does, how many are done and of how many.
    """

    @property
    def name(self) -> str: ...

    @property
    def ready(self) -> Path | None: ...

    def build(self, progress: Progress) -> Path: ...


class ExplorerOptions(Protocol):
    """The part of the settings that the explorer takes; `keys` maps ids of commands to keys ("gg home")."""

    @property
    def theme(self) -> str: ...

    @property
    def ascii(self) -> bool: ...

    @property
    def keys(self) -> Mapping[str, str]: ...
