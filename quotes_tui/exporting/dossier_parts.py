"""The parts of the HTML page: a statement with its wordings, the table that aligns them, a source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotes_tui.citation import Piece, copy_text, text_fragment
from quotes_tui.citation.links import address
from quotes_tui.citation.quoting import quoted
from quotes_tui.collation import Collation, Mark, Reading, collate, collate_wordings
from quotes_tui.exporting import showing
from quotes_tui.exporting.markup import html, html_link, isolated
from quotes_tui.model import Article, ArticleOf, Passage, Relation, Statement, Variant
from quotes_tui.text import paragraph_number

_BESIDE = 2  # wordings beside the canonical one in one table, which a printed page has room for
_CLASSES = {Mark.CHANGED: "changed", Mark.ADDED: "added", Mark.MOVED: "moved", Mark.OMISSION: "missing"}


def anchor(id: str) -> str:
    """The name of a statement's place in the page."""
    return "s-" + "".join(char if char.isascii() and char.isalnum() else f"-{ord(char):x}-" for char in id)


def statement_part(statement: Statement, articles: ArticleOf, sources: dict[str, int]) -> str:
    """A statement; the articles that carry it are numbered in `sources` as they come up."""
    lines = [f'<article class="statement" id="{anchor(statement.id)}">']
    lines += _words(statement, articles)
    lines += [f'<p class="note">{isolated(note)}</p>' for note in statement.notes]
    lines.append('<h4>Wordings</h4>\n<ul class="wordings">')
    lines += [_wording(statement, variant, articles, sources) for variant in statement.variants]
    lines.append("</ul>")
    lines += _tables(statement, articles)
    return "\n".join([*lines, "</article>\n"])


# --- the words to cite -----------------------------------------------------------------------------------


def _words(statement: Statement, articles: ArticleOf) -> Iterator[str]:
    cited = statement.cited
    article = articles(cited.article)
    said = [statement.speaker or showing.NOT_TOLD, statement.role, showing.occasion(statement)]
    byline = ", ".join(isolated(part) for part in (*said, showing.when(statement, article)) if part)
    paraphrase = ' <span class="aside">(paraphrase)</span>' if showing.is_paraphrase(cited) else ""
    yield f'<h3 class="words"{_language(article)} dir="auto">{html(quoted(cited, article))}{paraphrase}</h3>'
    for variant in statement.variants:
        if variant.relation is Relation.ORIGINAL:
            original = articles(variant.passages[0].article)
            words = html(quoted(variant.passages[0], original))
            yield f'<p class="original"{_language(original)} dir="auto">{words}</p>'
    yield f'<p class="byline">— {byline}</p>'
    yield f'<p class="citation">{_citation(statement, articles)}</p>'
    flags = "".join(f' <span class="flag">⚑ {html(flag)}</span>' for flag in statement.flags)
    unsure = "" if cited.quotation.sure else ' <span class="flag">not proofread</span>'
    reach = html(showing.reach(statement))
    why = f"Wording {html(statement.canonical.variant)}: {isolated(statement.canonical.reason)}."
    yield f'<p class="facts">{reach}. {why}{flags}{unsure}</p>'


def _citation(statement: Statement, articles: ArticleOf) -> str:
    """The note, its address a link to the words."""
    cited = statement.cited
    article = articles(cited.article)
    note = copy_text(statement, articles, Piece.CITATION)
    shown, link = article.url or "", text_fragment(article, cited.spans)
    before, found, after = note.partition(shown) if shown and link else (note, "", "")
    return isolated(before) + (f" {html_link(found, link)}{html(after)}" if found else "")


def _language(article: Article) -> str:
    return f' lang="{html(article.language)}"' if article.language else ""


# --- every wording ---------------------------------------------------------------------------------------


def _wording(statement: Statement, variant: Variant, articles: ArticleOf, sources: dict[str, int]) -> str:
    first = variant.passages[0]
    article = articles(first.article)
    canonical = variant.id == statement.canonical.variant
    # The canonical wording stands above already.
    words = "" if canonical else f'<p class="wording"{_language(article)} dir="auto">{html(quoted(first, article))}</p>'
    carriers = "; ".join(_carrier(passage, articles(passage.article), sources) for passage in variant.passages)
    return (
        f'<li><span class="siglum">{html(variant.id)}</span> <span class="relation">'
        f"{'★ ' if canonical else ''}{html(showing.relation(statement, variant))}</span>"
        f'{words}<p class="carriers">{carriers}</p></li>'
    )


def _carrier(passage: Passage, article: Article, sources: dict[str, int]) -> str:
    number = sources.setdefault(article.id, len(sources) + 1)
    place = paragraph_number(article.text, passage.spans[0].start)
    parts = [
        html_link(showing.carrier(article), text_fragment(article, passage.spans)),
        html(showing.day(article.published)),
        f"para. {place}" if place else "",
    ]
    return ", ".join(part for part in parts if part) + f' <a class="number" href="#source-{number}">[{number}]</a>'


def source(article: Article, number: int) -> str:
    """An article in the list of sources."""
    title = article.title or article.title_printed
    named = [f'<span class="title">{isolated(title, article.language)}</span>'] if title else []
    named += [isolated(name) for name in article.authors]
    named += [f"<cite>{isolated(showing.carrier(article))}</cite>", html(showing.day(article.published))]
    links = [html_link(url, address(article)) for url in (article.url,) if url]
    links += [f"archived: {isolated(article.archive_url)}"] if article.archive_url else []
    lines = [", ".join(part for part in named if part), *links]
    return f'<li id="source-{number}" value="{number}">{"<br>".join(lines)}</li>\n'


# --- aligned ---------------------------------------------------------------------------------------------


def _tables(statement: Statement, articles: ArticleOf) -> Iterator[str]:
    """The wordings word by word, the canonical one at the left; several tables where they are many."""
    if len(statement.variants) < 2:
        return
    collation = collate(statement)  # of those in the language of the canonical one
    others = [siglum for siglum in collation.sigla if siglum != collation.base]
    if others:
        yield "<h4>Word by word</h4>"
    for start in range(0, len(others), _BESIDE):
        # Aligned anew: what the others read would cut these into single words.
        shown = [collation.base, *others[start : start + _BESIDE]]
        wordings = {siglum: collation.wording(siglum) for siglum in shown}
        yield _table(collate_wordings(wordings, collation.base), shown, statement, articles)


def _table(collation: Collation, sigla: Sequence[str], statement: Statement, articles: ArticleOf) -> str:
    variants = [statement.variant(siglum) for siglum in sigla]
    rows = [collation.sigla.index(siglum) for siglum in sigla]
    heads = "".join(
        f'<th scope="col"><span class="siglum">{html(variant.id)}</span> '
        f"{isolated(showing.carrier(articles(variant.passages[0].article)))}</th>"
        for variant in variants
    )
    lines = [f'<div class="aligned"><table>\n<thead><tr>{heads}</tr></thead>\n<tbody>']
    for column in collation.columns:
        readings = [column[row] for row in rows]
        if any(reading is not None and reading.text.strip() for reading in readings):
            lines.append(f"<tr>{''.join(_cell(reading, at == 0) for at, reading in enumerate(readings))}</tr>")
    return "\n".join([*lines, "</tbody></table></div>"])


def _cell(reading: Reading | None, is_base: bool) -> str:
    """The words of one wording in one stretch; a sign, and not colour alone, tells how they differ."""
    if reading is None or (not reading.text.strip() and reading.mark is Mark.OMISSION):
        return f'<td class="missing">{"–" if reading is None else "…"}</td>'
    kind = "base" if is_base else _CLASSES.get(reading.mark, "same")
    moved = "↕ " if kind == "moved" else ""
    return f'<td class="{kind}">{moved}{isolated(reading.text)}</td>'
