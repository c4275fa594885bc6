"""Every command and every Python line that the documentation shows is run, and its output compared."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ELLIPSIS = "[...]"


@dataclass(frozen=True)
class Example:
    """A command as a page shows it, with the output printed under it."""

    page: Path
    line: int
    command: str
    expected: str

    def __str__(self) -> str:
        return f"{self.page.name}:{self.line} {self.command}"

    def renew(self, printed: str) -> None:
        """Put what is printed now into the page."""
        text = self.page.read_text(encoding="utf-8")
        old, new = (f"$ {self.command}\n{output}".rstrip("\n") + "\n" for output in (self.expected, printed))
        self.page.write_text(text.replace(old, new, 1), encoding="utf-8")


def blocks(page: Path, language: str) -> list[tuple[int, str]]:
    """The fenced blocks of a language with the line they begin on."""
    text = page.read_text(encoding="utf-8")
    return [(text.count("\n", 0, m.start()) + 2, m[2]) for m in FENCE.finditer(text) if m[1] == language]


def examples(page: Path) -> list[Example]:
    """The `$ quotes-tui ...` lines of a page's console blocks."""
    found = []
    for line, block in blocks(page, "console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            if command.startswith("quotes-tui"):
                found.append(Example(page, line, command, output.rstrip("\n")))
    return found


CONSOLE = [example for page in PAGES for example in examples(page)]
PYTHON = [page for page in PAGES if any(">>>" in block for _, block in blocks(page, "python"))]


def matches(expected: str, printed: str) -> bool:
    """Whether the output is the one shown; a line `[...]` stands for any lines left out."""
    pattern = ".*".join(re.escape(part) for part in expected.split(ELLIPSIS))
    return re.fullmatch(pattern, printed, re.DOTALL) is not None


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home of its own, so that a user's settings and caches change nothing; shared, so the corpus is built once."""
    return tmp_path_factory.mktemp("home")


def environment(home: Path) -> dict[str, str]:
    """The environment that the pages assume: 80 columns, UTF-8, no settings."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT", "LANG")}
    xdg = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CACHE", "CONFIG", "DATA", "STATE")}
    return kept | xdg | {"HOME": str(home), "COLUMNS": "80", "PYTHONUTF8": "1"}


@pytest.mark.parametrize("example", CONSOLE, ids=lambda example: str(example)[:80])
def test_a_command_prints_what_the_page_shows(example: Example, home: Path, tmp_path: Path) -> None:
    command = shlex.split(example.command.split(" | ")[0])
    done = subprocess.run(
        [sys.executable, "-m", "quotes_tui", *command[1:]],
        cwd=ROOT,
        env=environment(home),
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        check=False,
    )
    printed = "\n".join(line.rstrip() for line in done.stdout.rstrip("\n").split("\n"))
    if os.environ.get("RENEW_GOLDEN") and ELLIPSIS not in example.expected:
        example.renew(printed)
        return
    assert matches(example.expected, printed), f"{example} printed:\n{printed}\n{done.stderr}"


@pytest.mark.parametrize("page", PYTHON, ids=lambda page: page.name)
def test_the_python_session_of_a_page_gives_what_it_shows(
    page: Path, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    for name, value in environment(home).items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(ROOT)
    session = "\n".join(block for _, block in blocks(page, "python") if ">>>" in block)
    test = doctest.DocTestParser().get_doctest(session, {}, page.name, str(page), 0)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    report: list[str] = []
    runner.run(test, out=report.append)
    assert runner.summarize(verbose=False).failed == 0, "".join(report)


def test_the_readme_shows_commands_python_and_pictures() -> None:
    readme = ROOT / "README.md"
    assert len(examples(readme)) >= 3
    assert readme in PYTHON
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", readme.read_text(encoding="utf-8"))
    assert len(pictures) >= 3
    assert all((ROOT / picture).is_file() for picture in pictures)


def test_links_between_the_pages_lead_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\((?!<?https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"
