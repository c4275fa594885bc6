"""One Markdown document of a corpus, as Obsidian and other notebooks take it in: statements by speaker, their sources.

What comes from articles is escaped, so that none of it is markup, a link or a tag.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TextIO

from quotes_tui.citation import Piece, copy_text, text_fragment
from quotes_tui.citation.quoting import quoted
from quotes_tui.exporting import showing
from quotes_tui.exporting.editions import Edition
from quotes_tui.exporting.markup import markdown, markdown_link
from quotes_tui.exporting.sections import Sections
from quotes_tui.model import Article, ArticleOf, Statement, Variant
from quotes_tui.text import one_line


def write(statements: Iterable[Statement], articles: ArticleOf, out: TextIO, edition: Edition) -> None:
    """Write the document, headed by the title of the edition."""
    sources: dict[str, int] = {}
    with Sections() as sections:
        for statement in statements:
            sections.add(statement.speaker, statement.id, "", _statement(statement, articles, sources))
        out.write(f"---\ntitle: {json.dumps(one_line(edition.title), ensure_ascii=False)}\ntags: [quotations]\n---\n\n")
        out.write(f"# {markdown(edition.title)}\n")
        for speaker, headings in sections.speakers():
            out.write(f"\n## {markdown(speaker or showing.NOT_TOLD)}\n")
            for part in sections.parts(headings):
                out.write(part)
    if sources:
        out.write("\n## Sources\n\n")
    for id, number in sources.items():
        out.write(f"{number}. {_source(articles(id))}\n")


def _statement(statement: Statement, articles: ArticleOf, sources: dict[str, int]) -> str:
    """A statement: its words as a callout, its wordings as a table; the block has the statement's id as its anchor."""
    lines = ["", *_callout(statement, articles)]
    lines += [f"> **Note:** {markdown(note)}" for note in statement.notes]
    lines += ["", f"^{_anchor(statement.id)}", "", "| | Wording | Relation | Source |", "|---|---|---|---|"]
    lines += [_row(statement, variant, articles, sources) for variant in statement.variants]
    return "\n".join(lines) + "\n"


def _anchor(id: str) -> str:
    return "".join(char if char.isascii() and char.isalnum() else f"-{ord(char):x}" for char in id)


def _callout(statement: Statement, articles: ArticleOf) -> Iterator[str]:
    cited = statement.cited
    article = articles(cited.article)
    said = [statement.role, showing.occasion(statement), showing.when(statement, article)]
    yield "> [!quote]"
    paraphrase = " *(paraphrase)*" if showing.is_paraphrase(cited) else ""
    yield f"> {markdown(quoted(cited, article))}{paraphrase}"
    yield ">"
    for original in statement.originals:
        yield f"> {markdown(quoted(original.passages[0], articles(original.passages[0].article)))} *(original)*"
        yield ">"
    yield f"> — {', '.join(markdown(part) for part in (statement.speaker or showing.NOT_TOLD, *said) if part)}"
    yield ">"
    yield f"> {markdown(copy_text(statement, articles, Piece.CITATION))}"
    flags = f" · ⚑ {markdown(', '.join(statement.flags))}" if statement.flags else ""
    yield ">"
    yield f"> {showing.reach(statement)}{flags}"


def _row(statement: Statement, variant: Variant, articles: ArticleOf, sources: dict[str, int]) -> str:
    places = []
    for passage in variant.passages:
        article = articles(passage.article)
        number = sources.setdefault(article.id, len(sources) + 1)
        name = f"{showing.carrier(article)}, {showing.day(article.published)}".removesuffix(", ")
        places.append(f"{markdown_link(name, text_fragment(article, passage.spans))} ({number})")
    words = markdown(quoted(variant.passages[0], articles(variant.passages[0].article)))
    return f"| {variant.id} | {words} | {showing.relation(statement, variant)} | {'; '.join(places)} |"


def _source(article: Article) -> str:
    title = one_line(article.title or article.title_printed or "")
    parts = [*article.authors, f"“{title}”" if title else "", showing.carrier(article), showing.day(article.published)]
    words = ", ".join(markdown(part) for part in parts if part)
    addresses = [url for url in (article.url, article.archive_url) if url]
    return ". ".join([words, *(markdown(url) for url in addresses)])
