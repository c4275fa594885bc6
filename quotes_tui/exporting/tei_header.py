"""The header of a TEI document: its articles as witnesses, by the text they print; speakers, terms and characters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from quotes_tui.citation.links import address
from quotes_tui.exporting import showing
from quotes_tui.exporting.apparatus import TYPES
from quotes_tui.exporting.editions import Edition
from quotes_tui.exporting.tei_statements import Mentioned
from quotes_tui.exporting.xml_text import (
    content,
    element,
    glyph_id,
    glyphs,
    identifier,
    language,
    substitute,
    uri,
    when,
    written,
)
from quotes_tui.languages import language_name
from quotes_tui.model import Article, ArticleOf, Origin, SpeakerKind

_ABOUT = (
    "Statements and their wordings, found and grouped by quotes-tui in the articles under the list of witnesses. The "
    "witnesses of an apparatus are the wordings of its statement, which name the articles that print them. Characters "
    "are counted in Unicode code points of an article’s text, from 0, the last one not included."
)
_READINGS = (
    "Text outside of an entry is common to all wordings in the language of the lemma, the canonical wording. "
    "Blanks count. Types of readings: "
)
_RELATIONS = {
    "canonical": "the wording to cite",
    "same": "equal but for case, punctuation and the style of quotation marks",
    "trimmed": "words of a fuller wording, with others left out",
    "edited": "the same wording with some words changed",
    "retranslated": "another translation or rendering of the same words",
    "indirect": "reported without quotation marks",
    "original": "the words in the language in which they were said",
}
_FLAGS = {
    "two-speakers": "the same words are credited to somebody else, too",
    "other-date": "the same words were said on another day, too",
    "negation": "a wording differs from another in a negation",
    "number": "a wording differs from another in a number",
    "condition-dropped": "a wording leaves out a condition or a negation that another one has",
    "stitched": "a wording runs words of two statements together",
}
_PERSONS = {
    SpeakerKind.PERSON: ("person", "persName"),
    SpeakerKind.BODY: ("org", "orgName"),
    SpeakerKind.GROUP: ("personGrp", "name"),
}


def header(edition: Edition, mentioned: Mentioned, articles: ArticleOf, used: set[str]) -> Iterator[str]:
    """The header, part by part; `used` are the characters of the text that stand as `g`."""
    title = written("title", edition.title)
    used = used | glyphs(title)
    yield f"<teiHeader>\n<fileDesc>\n<titleStmt>{title}</titleStmt>\n"
    yield "<publicationStmt><p>Not published: written by quotes-tui for further use.</p></publicationStmt>\n"
    yield "<sourceDesc>\n"
    for part in _sources(mentioned.articles, edition, articles):
        used |= glyphs(part)
        yield part
    yield "</sourceDesc>\n</fileDesc>\n"
    persons = [_person(name, number, kind) for name, (number, kind) in mentioned.speakers.items()]
    for person in persons:
        used |= glyphs(person)
    yield from _encoding(mentioned, used)
    yield from _profile(mentioned, persons)
    yield "</teiHeader>\n"


# --- the articles ----------------------------------------------------------------------------------------


def _sources(ids: Iterable[str], edition: Edition, articles: ArticleOf) -> Iterator[str]:
    """The list of witnesses: articles that print one text are a list of their own within it."""
    by_text: dict[str, list[str]] = {}
    for id in ids:
        by_text.setdefault(edition.witness(id), []).append(id)
    if not by_text:
        yield "<p>No articles.</p>\n"
        return
    yield "<listWit>\n"
    for prints in by_text.values():
        if len(prints) > 1:
            count = showing.counted(len(prints), "article")
            yield f"<listWit><head>One text, one independent witness, in {count}</head>\n"
        for id in prints:
            yield _article(articles(id)) + "\n"
        if len(prints) > 1:
            yield "</listWit>\n"
    yield "</listWit>\n"


def _article(article: Article) -> str:
    attributes = {"xml:id": identifier("article", article.id)}
    return element("witness", attributes, element("bibl", {"type": article.kind}, *_facts(article)))


def _facts(article: Article) -> Iterator[str]:
    """What is known of an article, each in the element that TEI has for it."""
    tongue = {"level": "a", "xml:lang": language(article.language)}
    parts = [
        *(written("author", name) for name in article.authors),
        written("title", article.title, **tongue) if article.title else "",
        written("title", article.title_printed, type="printed", **tongue) if article.title_printed else "",
        written("title", article.outlet, level="j") if article.outlet else "",
        written("orgName", article.agency, type="agency") if article.agency else "",
        *_days(article),
        written("editor", article.translator, role="translator") if article.translator else "",
        _tongue(article.language),
        written("rs", article.occasion, type="occasion") if article.occasion else "",
        written("rs", article.speaker, type="speaker") if article.speaker else "",
        written("note", article.translation, type="translation") if article.translation else "",
        written("note", "what was said itself, no report of it", type="primary") if article.primary else "",
        written("note", "an excerpt", type="extent") if article.excerpt else "",
        written("idno", article.id, type="article"),
        *_links(article),
        _origin(article.derived_from),
    ]
    yield ", ".join(filter(None, parts))


def _days(article: Article) -> Iterator[str]:
    days = {
        "published": (article.published, article.published_time),
        "modified": (article.modified, article.modified_time),
        "accessed": (article.accessed, None),
    }
    for type, (day, time) in days.items():
        if day:
            yield written("date", showing.day(day), type=type, when=when(day, time))


def _tongue(code: str | None) -> str:
    stated = language(code)
    return written("textLang", language_name(stated), mainLang=stated) if stated else ""


def _links(article: Article) -> Iterator[str]:
    url = address(article)
    if url:
        yield element("ptr", {"target": uri(url)})
    if article.archive_url:
        yield written("idno", article.archive_url, type="archive")


def _origin(origin: Origin | None) -> str:
    if origin is None:
        return ""
    parts = [
        written("title", origin.title, level="a") if origin.title else "",
        written("title", origin.outlet, level="j") if origin.outlet else "",
        written("orgName", origin.agency, type="agency") if origin.agency else "",
        written("idno", origin.url, type="url") if origin.url else "",
    ]
    known = ", ".join(filter(None, parts)) or "a text that is not named"
    return element("relatedItem", {"type": "derivedFrom"}, element("bibl", {}, known))


# --- terms, characters, persons --------------------------------------------------------------------------


def _encoding(mentioned: Mentioned, used: set[str]) -> Iterator[str]:
    readings = "; ".join(f"{name}, {meaning}" for name, meaning in TYPES.items())
    yield f"<encodingDesc>\n<projectDesc><p>{content(_ABOUT)}</p></projectDesc>\n"
    yield f"<editorialDecl><p>{content(_READINGS + readings)}.</p></editorialDecl>\n"
    yield '<variantEncoding method="parallel-segmentation" location="internal"/>\n<classDecl>\n'
    yield _taxonomy("relation", _RELATIONS)
    if mentioned.flags:
        yield _taxonomy("flag", {flag: _FLAGS.get(flag, flag) for flag in mentioned.flags})
    yield "</classDecl>\n"
    if used:
        yield element("charDecl", {}, "\n", *(_char(char) for char in sorted(used))) + "\n"
    yield "</encodingDesc>\n"


def _taxonomy(kind: str, terms: dict[str, str]) -> str:
    """Terms with what they say; relations of wordings to the canonical one, flags of statements."""
    categories = (
        element("category", {"xml:id": identifier(kind, term)}, written("catDesc", f"{term}: {meaning}")) + "\n"
        for term, meaning in terms.items()
    )
    return element("taxonomy", {"xml:id": f"{kind}s"}, "\n", *categories) + "\n"


def _char(char: str) -> str:
    code = f"U+{ord(char):04X}"
    name = element("localProp", {"name": "name", "value": unicodedata.name(char, f"{code}, which XML cannot hold")})
    return element("char", {"xml:id": glyph_id(char)}, name, written("mapping", substitute(char), type="shown")) + "\n"


def _profile(mentioned: Mentioned, persons: list[str]) -> Iterator[str]:
    if not (mentioned.languages or persons):
        return
    yield "<profileDesc>\n"
    if mentioned.languages:
        languages = (
            written("language", language_name(code) or "not known", ident=code) for code in mentioned.languages
        )
        yield element("langUsage", {}, *languages) + "\n"
    if persons:
        yield element("particDesc", {}, element("listPerson", {}, "\n", *persons)) + "\n"
    yield "</profileDesc>\n"


def _person(name: str, number: int, kind: SpeakerKind) -> str:
    outer, inner = _PERSONS[kind]
    return element(outer, {"xml:id": f"speaker-{number}"}, written(inner, name)) + "\n"
