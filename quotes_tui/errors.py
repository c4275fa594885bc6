"""What can go wrong, as one tree, so that a front end catches one class.

QuotesError
├── ArticleError    an article file cannot be read: names the file, the line and the reason
├── SettingsError   a settings or speakers file says something unknown
├── IndexFileError  a file is no index, or one of another version, or damaged
├── MissingExtra    a package that only some uses need is not installed: names the command that installs it
└── UsageError      a request that makes no sense: an unknown id, siglum or style
"""

from __future__ import annotations


class QuotesError(Exception):
    """The root: its text is a whole sentence for a person, naming the file and the place."""


class ArticleError(QuotesError):
    """An article file cannot be read.

    `path` and `line` (from 1, None where there is none) say where; `reason` says why.
    """

    def __init__(self, path: str, reason: str, line: int | None = None) -> None:
        self.path, self.reason, self.line = path, reason, line
        super().__init__(f"{path}: {reason}" if line is None else f"{path}:{line}: {reason}")


class SettingsError(QuotesError):
    """A settings or speakers file says something that is not understood."""


class IndexFileError(QuotesError):
    """A file is not an index that this program can open; the text says what to do."""


class UsageError(QuotesError):
    """A request that makes no sense here."""


class MissingExtra(QuotesError):
    """A package that only some uses need is not installed; `extra` is the name of those that bring it."""

    def __init__(self, extra: str, purpose: str) -> None:
        self.extra = extra
        super().__init__(f"{purpose} needs more packages; install them: pip install 'quotes-tui[{extra}]'")
