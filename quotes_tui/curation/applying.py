"""All decisions applied to what was extracted: changed quotations and speakers, and what grouping has to obey.

Decisions about quotations come first, in their order, since they say what there is to group; then those about
statements. What names nothing that is there any more is a problem of the build, with the file and the entry.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from quotes_tui.curation.constraining import Wish, constrain, wish_of
from quotes_tui.curation.correcting import CORRECTIONS, Corrections
from quotes_tui.curation.file import CurationFile, Entry
from quotes_tui.curation.standing import NotThere, Rejected, Standing
from quotes_tui.grouping.options import Constraints
from quotes_tui.model import Problem, Report, Speaker

_MOST_REASONS = 3


@dataclass(frozen=True, slots=True)
class Curated:
    """What decisions make of a corpus; `stale` are the entries that name nothing there any more, wholly or in part."""

    reports: Sequence[Report]
    speakers: tuple[Speaker, ...]
    constraints: Constraints = field(default_factory=Constraints)
    problems: tuple[Problem, ...] = ()
    stale: tuple[Entry, ...] = ()


def read_decisions(paths: Iterable[Path]) -> list[Entry]:
    """The decisions of these files, in the order in which they apply; a file that is not there holds none."""
    return [entry for path in paths for entry in CurationFile(path).entries()]


def apply(entries: Sequence[Entry], reports: Sequence[Report], speakers: Sequence[Speaker] = ()) -> Curated:
    """What the decisions make of the reports and of the speakers that the corpus states."""
    if not entries:
        return Curated(reports, tuple(speakers))
    standing = Standing(reports)
    corrections = Corrections(standing, speakers)
    problems: dict[Entry, Problem] = {}
    for entry in entries:
        if entry.decision.action in CORRECTIONS:
            failed = corrections.apply(entry.decision)
            _note(problems, entry, failed, holds=len(failed) < len(entry.decision.targets))
    wishes: list[Wish] = []
    for entry in entries:
        if entry.decision.action not in CORRECTIONS:
            wish = wish_of(entry, standing)
            _note(problems, entry, wish.failed, holds=wish.holds)
            wishes.append(wish)
    constraints, overruled = constrain(wishes)
    told = [problems[entry] for entry in entries if entry in problems]
    return Curated(standing.reports(), corrections.speakers, constraints, (*told, *overruled), tuple(problems))


def _note(problems: dict[Entry, Problem], entry: Entry, failed: Sequence[NotThere], *, holds: bool) -> None:
    if not failed:
        return
    how = "applies in part" if holds else "does not apply"
    reasons = list(dict.fromkeys(map(str, failed)))
    more = [f"and {len(reasons) - _MOST_REASONS} more"] if len(reasons) > _MOST_REASONS else []
    problem = entry.problem(f"{how} ({'; '.join([*reasons[:_MOST_REASONS], *more])})")
    if all(isinstance(reason, Rejected) for reason in failed):
        problem = replace(problem, reason=f"left out: {problem.reason}")
    problems[entry] = problem
