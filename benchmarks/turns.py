"""Times things in turn, so that a busy machine slows both alike, and prints the ratio of their medians."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from statistics import median, quantiles


def rounds(description: str) -> int:
    """How often to time each, from the command line."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--rounds", type=int, default=15, metavar="N", help="default: 15")
    return max(2, int(parser.parse_args().rounds))


def compare(times: int, **timed: Callable[[], float]) -> float:
    """Prints the median of each in milliseconds, and gives the last one's ratio to the first's."""
    seconds: dict[str, list[float]] = {name: [] for name in timed}
    for call in timed.values():
        call()  # files are read from the disk once
    for _ in range(times):
        for name, call in timed.items():
            seconds[name].append(call())
    for name, taken in seconds.items():
        low, _, high = quantiles(taken, n=4)
        print(f"{name:10} {median(taken) * 1000:8.1f} ms   (half of them {low * 1000:.1f} to {high * 1000:.1f})")
    first, *_, last = (median(taken) for taken in seconds.values())
    print(f"{'ratio':10} {last / first:8.2f}   over {times} rounds")
    return last / first
