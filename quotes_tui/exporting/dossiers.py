"""One HTML page of a corpus, to read, print and hand on: statements by speaker, their wordings aligned, their sources.

The page holds everything it needs and runs nothing: its policy forbids scripts and whatever lies elsewhere. What comes
from articles is escaped and keeps its direction to itself.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TextIO

from quotes_tui.exporting import showing
from quotes_tui.exporting.dossier_parts import anchor, source, statement_part
from quotes_tui.exporting.editions import Edition
from quotes_tui.exporting.markup import html, isolated
from quotes_tui.exporting.sections import Heading, Sections
from quotes_tui.model import ArticleOf, Statement

_STYLE = Path(__file__).parent / "data" / "dossier.css"
_ABOUT = (
    'Found and grouped by a machine in the articles under <a href="#sources">Sources</a>. Check a wording against its '
    "article before you print it; a link opens the article at the words."
)


def write(statements: Iterable[Statement], articles: ArticleOf, out: TextIO, edition: Edition) -> None:
    """Write the page, headed by the title of the edition."""
    sources: dict[str, int] = {}
    with Sections() as sections:
        for statement in statements:
            part = statement_part(statement, articles, sources)
            sections.add(statement.speaker, statement.id, showing.shortened(statement.best.text), part)
        speakers = sections.speakers()
        out.writelines(_head(edition.title, speakers, len(sources)))
        out.writelines(_contents(speakers))
        out.write("<main>\n")
        for number, (speaker, headings) in enumerate(speakers, start=1):
            out.write(f'<section class="speaker"><h2 id="speaker-{number}">{_speaker(speaker)}</h2>\n')
            out.writelines(sections.parts(headings))
            out.write("</section>\n")
    out.write("</main>\n")
    if sources:
        out.write('<section id="sources"><h2>Sources</h2>\n<ol>\n')
        out.writelines(source(articles(id), number) for id, number in sources.items())
        out.write("</ol></section>\n")
    out.write("</body>\n</html>\n")


def _head(title: str, speakers: list[tuple[str | None, list[Heading]]], articles: int) -> Iterator[str]:
    style, digest = _style()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
    yield f"<title>{html(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    statements = sum(len(headings) for _, headings in speakers)
    counts = [showing.counted(statements, "statement"), showing.counted(len(speakers), "speaker")]
    counts.append(showing.counted(articles, "article"))
    yield f'<header><h1>{isolated(title)}</h1>\n<p class="counts">{" · ".join(counts)}</p>\n'
    yield f'<p class="about">{_ABOUT}</p></header>\n'


def _contents(speakers: list[tuple[str | None, list[Heading]]]) -> Iterator[str]:
    if not speakers:
        return
    yield '<nav aria-label="Contents"><h2>Contents</h2>\n'
    for number, (speaker, headings) in enumerate(speakers, start=1):
        yield f'<h3><a href="#speaker-{number}">{_speaker(speaker)}</a> <span>{len(headings)}</span></h3>\n<ul>\n'
        for heading in headings:
            yield f'<li><a href="#{anchor(heading.id)}">{isolated(heading.words)}</a></li>\n'
        yield "</ul>\n"
    yield "</nav>\n"


def _speaker(name: str | None) -> str:
    return isolated(name or showing.NOT_TOLD)


@cache
def _style() -> tuple[str, str]:
    """The style sheet, and its digest, by which the policy of the page knows it."""
    style = _STYLE.read_text(encoding="utf-8")
    return style, base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
