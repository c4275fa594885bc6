"""Outputs kept as files: `assert_golden` compares with them, and RENEW_GOLDEN=1 in the environment writes them anew."""

from __future__ import annotations

import os
from pathlib import Path


def assert_golden(name: str, actual: str) -> None:
    """The output must be what the file `name` of this folder holds, byte for byte."""
    path = Path(__file__).parent / name
    if os.environ.get("RENEW_GOLDEN"):
        path.write_bytes(actual.encode())
    assert actual.encode() == path.read_bytes()
