"""Texts of our own making, for tests."""

from pathlib import Path

SAMPLES = Path(__file__).parent / "samples"
"""Files of every format that is read, made up for these tests."""
