"""Bookmarks: statements that one wants to come back to, kept from one session to the next.

A bookmark names exact words of an article, as a decision does, so that it holds when the index is built again. All
corpora share one file; what it names of another corpus is not found in this one, and stays.
"""

from __future__ import annotations

import json
from pathlib import Path

from quotes_tui.curation import Target
from quotes_tui.errors import SettingsError
from quotes_tui.model import ArticleOf, Passage, Statement
from quotes_tui.places import only_one_writer


class Bookmarks:
    """The bookmarks in a file, which need not exist yet; `article` gives an article by its id.

    SettingsError names the file where it cannot be read or written. A line that is no bookmark is left as it is.
    """

    def __init__(self, path: Path, article: ArticleOf) -> None:
        self._path, self._article = path, article

    def all(self) -> list[Target]:
        """The bookmarks, the latest first."""
        return [target for line in reversed(self._lines()) if (target := _target(line))]

    def of(self, statement: Statement) -> list[Target]:
        """Those that stand in a statement."""
        spans: dict[str, list[Passage]] = {}
        for variant in statement.variants:
            for passage in variant.passages:
                spans.setdefault(passage.article, []).append(passage)
        return [one for one in self.all() if any(self._stands_in(one, held) for held in spans.get(one.article, ()))]

    def _stands_in(self, target: Target, passage: Passage) -> bool:
        place = target.span_in(self._article(passage.article).text)
        return place is not None and any(place.overlap(span) for span in passage.spans)

    def turn(self, statement: Statement) -> bool:
        """Set a bookmark at a statement, or take those away that are there; whether there is one now."""
        with only_one_writer(self._path):
            lines, here = self._lines(), self.of(statement)
            if here:
                lines = [line for line in lines if _target(line) not in here]
            else:
                cited = statement.cited
                found = Target.at(cited.article, self._article(cited.article).text, cited.spans[0])
                lines.append(_line(found))
            self._write(lines)
        return not here

    def _lines(self) -> list[str]:
        try:
            return self._path.read_text("utf-8").splitlines() if self._path.exists() else []
        except (OSError, UnicodeDecodeError) as error:
            raise SettingsError(f"{self._path}: cannot be read: {_reason(error)}") from error

    def _write(self, lines: list[str]) -> None:
        beside = self._path.with_name(self._path.name + ".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text("".join(line + "\n" for line in lines), "utf-8")
            beside.replace(self._path)
        except OSError as error:
            raise SettingsError(f"{self._path}: cannot be written: {_reason(error)}") from error


def _reason(error: OSError | UnicodeDecodeError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _line(target: Target) -> str:
    return json.dumps({"article": target.article, "words": target.words, "occurrence": target.occurrence})


def _target(line: str) -> Target | None:
    """The bookmark that a line holds; None where it holds none."""
    try:
        found = json.loads(line)
    except ValueError:
        return None
    match found:
        case {"article": str(article), "words": str(words), "occurrence": int(occurrence)} if words and occurrence > 0:
            return Target(article, words, occurrence)
    return None
