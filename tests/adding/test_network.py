"""The network is used in one place only."""

from __future__ import annotations

import ast
from pathlib import Path

import quotes_tui

ROOT = Path(quotes_tui.__file__).parent
REACHES_OUT = {
    "ftplib",
    "http",
    "imaplib",
    "poplib",
    "requests",
    "smtplib",
    "socket",
    "ssl",
    "telnetlib",
    "urllib3",
}
REACHES_OUT |= {"urllib.request", "webbrowser", "xmlrpc"}
OPENS_A_BROWSER = {"webbrowser"}  # the user's own, at the user's key


def imported(path: Path) -> set[str]:
    """The modules that a file imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{name.name}" for name in node.names} | {str(node.module)}
    return found | {name.partition(".")[0] for name in found}


def test_only_adding_reaches_out() -> None:
    reaching = {
        path.relative_to(ROOT).parts[0]
        for path in ROOT.rglob("*.py")
        if (imported(path) & REACHES_OUT) - (OPENS_A_BROWSER if path.is_relative_to(ROOT / "tui") else set())
    }
    assert reaching == {"adding"}
