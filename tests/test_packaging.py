"""The wheel and the editable install: both open the shipped corpus from anywhere, and write nothing where they lie."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest

import quotes_tui

ROOT = Path(__file__).resolve().parent.parent
SPEAKERS = ("Fumio Kishida", "Hirokazu Matsuno", "Yoshimasa Hayashi", "Russian Foreign Ministry")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this tree, built with the backend that is installed: no network."""
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(folder), str(ROOT))
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the wheel is installed; what it depends on comes from the environment of the tests."""
    folder = tmp_path_factory.mktemp("installed")
    pip("install", "--no-deps", "--no-index", "--no-compile", "--target", str(folder), str(wheel))
    return folder


def pip(*words: str) -> None:
    quiet = ["--quiet", "--disable-pip-version-check"]
    subprocess.run([sys.executable, "-m", "pip", words[0], *quiet, *words[1:]], check=True, capture_output=True)


def run(folder: Path, *words: str, path: Path | None = None) -> str:
    """What a command prints that runs outside the checkout, with a home of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "PYTHON"))}
    environment = kept | {"HOME": str(folder), "PYTHONDONTWRITEBYTECODE": "1", "COLUMNS": "80"}
    if path is not None:
        environment["PYTHONPATH"] = str(path)
    done = subprocess.run([sys.executable, *words], cwd=folder, env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def entries(folder: Path) -> set[Path]:
    """What lies there, but for what other tests compile at the same time."""
    return {path for path in folder.rglob("*") if "__pycache__" not in path.parts}


def test_the_wheel_holds_the_corpus_and_every_data_file_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    own = {name for name in names if ".dist-info/" not in name}
    expected = {f"quotes_tui/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "corpus").rglob("*.*")}
    package = [path for path in (ROOT / "quotes_tui").rglob("*.*") if "__pycache__" not in path.parts]
    expected |= {path.relative_to(ROOT).as_posix() for path in package if path.is_file()}

    assert own == expected
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_a_wheel_installed_elsewhere_opens_the_shipped_corpus(installed: Path, tmp_path: Path) -> None:
    before = entries(installed)
    where = run(tmp_path, "-c", "import quotes_tui; print(quotes_tui.__file__)", path=installed)
    speakers = run(tmp_path, "-m", "quotes_tui", "speakers", path=installed)

    assert Path(where.strip()).is_relative_to(installed)
    assert all(name in speakers for name in SPEAKERS)
    assert entries(installed) == before


def test_an_editable_install_opens_the_shipped_corpus(tmp_path: Path) -> None:
    origin = json.loads(distribution("quotes-tui").read_text("direct_url.json") or "{}")
    if not origin.get("dir_info", {}).get("editable"):
        pytest.skip("the tests run on an install that is not editable")
    before = entries(ROOT / "quotes_tui") | entries(ROOT / "corpus")
    corpus = run(tmp_path, "-c", "from quotes_tui import places; print(places.shipped_corpus())")
    speakers = run(tmp_path, "-m", "quotes_tui", "speakers")

    assert corpus.strip() == str(ROOT / "corpus")
    assert all(name in speakers for name in SPEAKERS)
    assert entries(ROOT / "quotes_tui") | entries(ROOT / "corpus") == before


def test_the_command_is_installed() -> None:
    (entry,) = [e for e in distribution("quotes-tui").entry_points if e.group == "console_scripts"]

    assert (entry.name, entry.load()(["--version"])) == ("quotes-tui", 0)
    assert distribution("quotes-tui").version == quotes_tui.__version__
