"""A folder of files made for one test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Folder = Callable[[dict[str, str | bytes]], Path]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Write files (name -> text or bytes) below a fresh folder and give the folder."""

    def write(files: dict[str, str | bytes]) -> Path:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return write
