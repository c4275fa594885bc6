"""An index of a million quotations: its size, how soon keys are answered, searches as they are typed, checks, memory.

    python benchmarks/scale.py [INDEX] [--quotations 1000000]

Without INDEX one is written first (see `large.py`; that takes minutes) into a temporary folder. Keys are pressed in the
explorer itself, in a pseudo-terminal of 120 x 40; the time is that to the first repaint. Searches are asked of the
index letter by letter, each with its first page of rows, for words of several kinds. The budgets at a million: a key
20 ms (p95), a search as one types 50 ms (p95), 120 MB. Seen on two busy cores: 1.77 GB; searches 3 ms, p95 15;
checks 57 ms; keys 6 ms, p95 19, a page down 18, p95 30; 65 MB.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from subprocess import run
from tempfile import TemporaryDirectory
from time import perf_counter

from invented import LIGHT, running_words, vocabulary
from terminal import Terminal

from quotes_tui.indexing import Index, open_index
from quotes_tui.model import Statement
from quotes_tui.verification import check

_PAGE = 64  # rows read at once
_TIMES = 60
_DOWN, _PAGE_DOWN = "j", "\x1b[6~"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("index", nargs="?", type=Path, help="an index that large.py wrote")
    parser.add_argument("--quotations", type=int, default=1_000_000, metavar="N", help="default: 1000000")
    options = parser.parse_args()
    if options.index:
        _measure(options.index)
        return
    with TemporaryDirectory() as folder:
        index = Path(folder) / "large.db"
        large = Path(__file__).with_name("large.py")
        run([sys.executable, large, index, "--quotations", str(options.quotations)], check=True)
        _measure(index)


def _measure(path: Path) -> None:
    _sizes(path)
    taken = _timed(lambda: open_index(path).close(), 10)
    print(f"open     {median(taken) * 1000:.1f} ms")
    with open_index(path) as index:
        _searches(index)
        _checks(index)
    _explorer(path)


# --- the file ------------------------------------------------------------------------------------------------


def _sizes(path: Path) -> None:
    with open_index(path) as index:
        summary = index.summary()
    bytes_each = path.stat().st_size / max(1, summary.quotations)
    print(f"size     {path.stat().st_size / 1e9:.2f} GB, {bytes_each:,.0f} bytes a quotation")
    sql = "SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 8"
    db = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        parts = db.execute(sql).fetchall()
    except sqlite3.OperationalError:
        return  # not every SQLite is built with that table
    finally:
        db.close()
    print("         " + ", ".join(f"{name} {size / 1e6:,.0f} MB" for name, size in parts))


# --- questions -----------------------------------------------------------------------------------------------


def _searches(index: Index) -> None:
    words = vocabulary()
    kinds: dict[str, Sequence[str]] = {
        "very common": LIGHT[:6],
        "common": words[:6],
        "uncommon": words[2_000:2_012],
        "rare": words[-12:],
        "two words": [f"{light} {word}" for light, word in zip(LIGHT, words[20:26], strict=False)],
        "phrases": [f'"{" ".join(running_words(Random(at), 2))}"' for at in range(6)],
    }
    everything: list[float] = []
    for kind, typed in kinds.items():
        taken = [_seconds(partial(_search, index, part)) for one in typed for part in _as_typed(one)]
        everything += taken
        print(f"search   {kind:12} {_spread(taken)}")
    print(f"search   {'all':12} {_spread(everything)}")


def _as_typed(words: str) -> list[str]:
    return [words[: end + 1] for end in range(len(words)) if words[end].isalnum()]


def _search(index: Index, words: str) -> None:
    index.statements(words=words).rows(0, _PAGE)


def _checks(index: Index) -> None:
    random = Random(5)
    statements = _some(index, random)
    exact = [statement.best.text for statement in statements]
    altered = [_altered(random, text) for text in exact]
    for kind, asked in (("exact", exact), ("altered", altered)):
        taken, verdicts = [], []
        for words in asked:
            begun = perf_counter()
            verdicts.append(check(words, index).verdict)
            taken.append(perf_counter() - begun)
        often = max(set(verdicts), key=verdicts.count)
        print(f"check    {kind:12} {_spread(taken)}, {verdicts.count(often)} of {len(verdicts)} {often}")


def _some(index: Index, random: Random) -> list[Statement]:
    view = index.statements()
    places = sorted(random.sample(range(len(view)), min(len(view), _TIMES // 2)))
    rows = [row for place in places for row in view.rows(place, place + 1) if len(row.text.split()) >= 8]
    return [index.statement(row.id) for row in rows]


def _altered(random: Random, text: str) -> str:
    words = text.split()
    words[random.randrange(1, len(words))] = running_words(random, 1)[0]
    return " ".join(words)


# --- the explorer --------------------------------------------------------------------------------------------


def _explorer(path: Path) -> None:
    program = Path(sys.executable).with_name("quotes-tui")
    with open_index(path) as index:
        speaker = index.speakers().rows(0, 1)[0].name or ""
    with Terminal([str(program), str(path)]) as terminal:
        terminal.until(speaker.split()[0], terminal.begun)
        terminal.settle()
        print(f"memory   {terminal.megabytes():.0f} MB after the first paint")
        for what, keys in (
            ("speakers", _DOWN * _TIMES),
            ("statements", "l" + _DOWN * _TIMES),
            ("pages", [_PAGE_DOWN] * _TIMES),
            ("the end", ["G", "g" + "g", "G", "gg"]),
            ("typing", ["/", *"the "]),
        ):
            print(f"key      {what:12} {_spread([terminal.press(key) for key in keys])}")
        print(f"memory   {terminal.megabytes():.0f} MB after all that")


# --- time ----------------------------------------------------------------------------------------------------


def _timed(work: Callable[[], object], times: int) -> list[float]:
    return [_seconds(work) for _ in range(times)]


def _seconds(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def _spread(seconds: Iterable[float]) -> str:
    taken = sorted(seconds)
    late = taken[min(len(taken) - 1, round(len(taken) * 0.95))]
    return f"{median(taken) * 1000:6.1f} ms, p95 {late * 1000:.1f}, at most {taken[-1] * 1000:.1f}"


if __name__ == "__main__":
    main()
