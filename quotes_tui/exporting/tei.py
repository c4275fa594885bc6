"""TEI P5 with a critical apparatus: one document for textual scholars, a division for each statement.

The statements are put down in a file of their own while it is found out what the header must describe.
"""

from __future__ import annotations

from collections.abc import Iterable
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import TextIO

from quotes_tui.exporting.editions import Edition
from quotes_tui.exporting.tei_header import header
from quotes_tui.exporting.tei_statements import Mentioned, statement_division
from quotes_tui.exporting.xml_text import glyphs
from quotes_tui.model import ArticleOf, Statement

NAMESPACE = "http://www.tei-c.org/ns/1.0"
_IN_MEMORY = 4_000_000  # characters, before they go to the disk


def write(statements: Iterable[Statement], articles: ArticleOf, out: TextIO, edition: Edition) -> None:
    """Write the document; of a statement nothing is kept but the names of its articles, speaker and flags."""
    mentioned, used = Mentioned(), set[str]()
    with SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8", newline="") as body:
        for statement in statements:
            division = statement_division(statement, articles, mentioned)
            used |= glyphs(division)
            body.write(division)
        out.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="{NAMESPACE}" xml:lang="en">\n')
        out.writelines(header(edition, mentioned, articles, used))
        out.write("<text>\n<body>\n")
        if body.tell() == 0:
            out.write("<p>No statements.</p>\n")
        body.seek(0)
        copyfileobj(body, out)
        out.write("</body>\n</text>\n</TEI>\n")
