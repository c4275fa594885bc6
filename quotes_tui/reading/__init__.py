"""Reading: files and folders become articles.

`read` takes Markdown, plain text and JSON lines, one module a format; `read_speakers` takes a `speakers.toml`;
`find_corpus` says what a folder, or nothing at all (the shipped corpus), holds besides its articles.
"""

from quotes_tui.reading.articles import read
from quotes_tui.reading.corpus import Corpus, find_corpus
from quotes_tui.reading.speakers import read_speakers

__all__ = ["Corpus", "find_corpus", "read", "read_speakers"]
