"""The made-up corpus of checking, as an open index."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from quotes_tui.indexing import Index, open_index
from tests.verification.corpus import write


@pytest.fixture(scope="session")
def millbrook_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index file."""
    return write(tmp_path_factory.mktemp("verification") / "millbrook.db")


@pytest.fixture(scope="session")
def millbrook(millbrook_file: Path) -> Iterator[Index]:
    """The index, open."""
    with open_index(millbrook_file) as index:
        yield index
