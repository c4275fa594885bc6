"""A statement in TEI: who said it and when, its wordings as witnesses, the apparatus, what stands beside it.

The witnesses of a statement's apparatus are its wordings (A, B, ...), each of which names the articles that print it:
one article may print two wordings of one statement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from quotes_tui.citation import text_fragment
from quotes_tui.collation import collate
from quotes_tui.exporting import showing
from quotes_tui.exporting.apparatus import apparatus
from quotes_tui.exporting.xml_text import content, element, identifier, language, pointers, uri, when, written
from quotes_tui.model import Article, ArticleOf, Kind, Link, Passage, SpeakerKind, Statement, Variant
from quotes_tui.text import paragraph_number

_DIRECT = {Kind.DIRECT: "true", Kind.INDIRECT: "false", Kind.MIXED: "inapplicable"}


@dataclass(slots=True)
class Mentioned:
    """What the header must describe, in the order in which it came up: articles, speakers with number and kind, flags,
    languages."""

    articles: dict[str, None] = field(default_factory=dict)
    speakers: dict[str, tuple[int, SpeakerKind]] = field(default_factory=dict)
    flags: dict[str, None] = field(default_factory=dict)
    languages: dict[str, None] = field(default_factory=dict)

    def speaker(self, name: str, kind: SpeakerKind) -> str:
        """The `xml:id` of a speaker."""
        number, _ = self.speakers.setdefault(name, (len(self.speakers) + 1, kind))
        return f"speaker-{number}"


def wording_id(statement: Statement, variant: Variant) -> str:
    """The `xml:id` of a wording, a witness of its statement's apparatus."""
    return identifier(f"wording-{variant.id}", statement.id)


def statement_division(statement: Statement, articles: ArticleOf, mentioned: Mentioned) -> str:
    """The division of a statement, on lines of its own; what the header must describe goes into `mentioned`."""
    _mention(statement, mentioned)
    attributes = {
        "type": "statement",
        "xml:id": identifier("said", statement.id),
        "ana": pointers(identifier("flag", flag) for flag in statement.flags),
    }
    parts = [_head(statement, mentioned), _reach(statement), _witnesses(statement, articles)]
    parts += _wordings(statement, mentioned)
    parts += _notes(statement)
    return element("div", attributes, *(f"\n{part}" for part in parts), "\n") + "\n"


def _mention(statement: Statement, mentioned: Mentioned) -> None:
    mentioned.articles.update((passage.article, None) for v in statement.variants for passage in v.passages)
    mentioned.flags.update(dict.fromkeys(statement.flags))
    mentioned.languages.update((_tongue(variant), None) for variant in statement.variants)


def _tongue(variant: Variant) -> str:
    """The language of a wording; `und` where it is not known, which is not that of the document."""
    return language(variant.language) or "und"


def _speaker(statement: Statement, mentioned: Mentioned) -> str | None:
    """A reference to who said it; None where the articles do not tell."""
    if statement.speaker is None:
        return None
    return f"#{mentioned.speaker(statement.speaker, statement.cited.quotation.speaker_kind)}"


def _head(statement: Statement, mentioned: Mentioned) -> str:
    speaker = _speaker(statement, mentioned)
    parts = [
        written("rs", statement.speaker or showing.NOT_TOLD, type="speaker", ref=speaker),
        written("roleName", statement.role) if statement.role else "",
        _date(statement.said, "said"),
        written("rs", statement.occasion, type="occasion") if statement.occasion else "",
    ]
    return element("head", {}, ", ".join(filter(None, parts)))


def _date(iso: str | None, type: str | None = None) -> str:
    return written("date", showing.day(iso), type=type, when=when(iso)) if iso else ""


def _reach(statement: Statement) -> str:
    counts = {"outlet": statement.outlets, "independent witness": statement.witnesses}
    measures = (
        written("measure", showing.counted(count, name), quantity=str(count), unit=name.rpartition(" ")[2])
        for name, count in counts.items()
    )
    return element("note", {"type": "reach"}, ", ".join(measures))


# --- witnesses -------------------------------------------------------------------------------------------


def _witnesses(statement: Statement, articles: ArticleOf) -> str:
    found = [f"\n{_witness(statement, variant, articles)}" for variant in statement.variants]
    return element("listWit", {}, *found, "\n")


def _witness(statement: Statement, variant: Variant, articles: ArticleOf) -> str:
    relation = "canonical" if variant.id == statement.canonical.variant else str(variant.relation)
    attributes = {
        "xml:id": wording_id(statement, variant),
        "n": variant.id,
        "ana": f"#relation-{relation}",
        "corresp": pointers(dict.fromkeys(identifier("article", p.article) for p in variant.passages)),
    }
    witnesses = showing.counted(variant.witnesses, "independent witness")
    counted = written("measure", witnesses, quantity=str(variant.witnesses), unit="witness")
    unlike = written("num", f"{variant.difference:.0%}", type="share", value=f"{variant.difference:.4f}")
    siglum = written("abbr", variant.id, type="siglum")
    told = f"{siglum}: {counted}, {unlike} of its words unlike the canonical ones; "
    return element("witness", attributes, told, *_printed(variant, articles))


def _printed(variant: Variant, articles: ArticleOf) -> Iterator[str]:
    for number, passage in enumerate(variant.passages):
        yield ("; " if number else "") + _place(variant, passage, articles(passage.article))


def _place(variant: Variant, passage: Passage, article: Article) -> str:
    """Where an article prints the wording, by which words it reports and names the speaker."""
    quotation = passage.quotation
    paragraph = paragraph_number(article.text, passage.spans[0].start)
    link = text_fragment(article, passage.spans)
    tongue = {"xml:lang": language(article.language)}
    parts = [
        written("publisher", showing.carrier(article)),
        _date(article.published),
        written("citedRange", f"para. {paragraph}", unit="paragraph", **{"from": str(paragraph)}) if paragraph else "",
        *(_range(span.start, span.end) for span in passage.spans),
        written("rs", quotation.mention.text, type="mention", **tongue) if quotation.mention else "",
        written("term", quotation.cue.text, type="cue", **tongue) if quotation.cue else "",
        written("seg", passage.text, type="words", **tongue) if passage.text != variant.text else "",
    ]
    pointer = element("ptr", {"target": uri(link)}) if link else ""
    attributes = {
        "type": str(passage.kind),
        "corresp": f"#{identifier('article', article.id)}",
        "cert": f"{quotation.confidence:.4f}",
    }
    return element("bibl", attributes, ", ".join(filter(None, parts)), pointer)


def _range(start: int, end: int) -> str:
    return written("citedRange", f"{start}–{end}", unit="character", **{"from": str(start), "to": str(end)})


# --- wordings --------------------------------------------------------------------------------------------


def _wordings(statement: Statement, mentioned: Mentioned) -> Iterator[str]:
    """The apparatus of the wordings in the language of the canonical one, then each wording in another language."""
    base = statement.best
    ids = {variant.id: wording_id(statement, variant) for variant in statement.variants}
    place = identifier("entry", statement.id) + "-"
    yield _block("collation", statement, base, apparatus(collate(statement), ids, place), mentioned)
    for variant in statement.abroad(base.id):
        yield _block(str(variant.relation), statement, variant, content(variant.text), mentioned)


def _block(type: str, statement: Statement, variant: Variant, words: str, mentioned: Mentioned) -> str:
    """Words that are said; blanks count in them."""
    attributes = {
        "type": type,
        "xml:lang": _tongue(variant),
        "xml:space": "preserve",
        "corresp": f"#{wording_id(statement, variant)}",
    }
    direct = _DIRECT[variant.passages[0].kind]
    said = element("said", {"who": _speaker(statement, mentioned), "direct": direct}, words)
    return element("ab", attributes, said)


# --- beside it -------------------------------------------------------------------------------------------


def _notes(statement: Statement) -> Iterator[str]:
    target = f"#{wording_id(statement, statement.best)}"
    yield written("note", statement.canonical.reason, type="canonical", target=target)
    for note in statement.notes:
        yield written("note", note, type="editorial")
    yield from _links("related", statement.related)
    yield from _links("possible", statement.possible)


def _links(type: str, links: Iterable[Link]) -> Iterator[str]:
    """Other statements, which may not be in this document: their ids and no pointers."""
    for link in links:
        other = written("idno", link.id, type="statement")
        why = f": {content(link.why)}" if link.why else ""
        yield element("note", {"type": type, "cert": f"{link.score:.4f}"}, other, why)
