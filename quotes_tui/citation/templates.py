"""Templates of the user's own: text with fields in braces, out of a fixed set, and nothing else of Python's format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from quotes_tui.citation.citing import Citation, Cited, citation_of, quotation, said_on
from quotes_tui.citation.days import plain_date
from quotes_tui.citation.markup import Markup
from quotes_tui.citation.styles import style_named
from quotes_tui.text import clean, in_mid_sentence


def filled(template: str, cited: Cited) -> str:
    """The template with what is known; a field of which nothing is known is empty. Clean text.

    The fields are those of `settings.TEMPLATE_FIELDS`; settings have been checked for others. Values are put in as
    they are: a brace in an article is a brace.
    """
    return clean(template.format_map(_values(cited)))


def in_template(cited: Cited, template: str) -> Citation:
    """The same with its parts."""
    plain = citation_of(cited, style_named("plain"))
    return replace(plain, text=filled(template, cited))


def _values(cited: Cited) -> Mapping[str, str]:
    source, statement = cited.source, cited.statement
    paragraph = f"para. {source.paragraph}" if source.paragraph else ""
    words = citation_of(cited, style_named("plain"))
    return {
        "quotation": quotation(cited, Markup.PLAIN),
        "speaker": source.saying.speaker,
        "role": source.saying.role,
        "date": said_on(cited) or "",
        "said": plain_date(source.saying.said) if source.saying.said else "",
        "occasion": in_mid_sentence(source.saying.occasion),
        "title": source.title.sentence,
        "headline": source.title.chicago,
        "authors": ", ".join(name.straight for name in source.authors),
        "agency": source.agency,
        "outlet": source.outlet,
        "published": plain_date(source.published) if source.published else "",
        "published_iso": source.published,
        "accessed": plain_date(source.accessed) if source.accessed else "",
        "paragraph": paragraph,
        "url": source.address,
        "archive_url": source.archive_url,
        "link": cited.link or "",
        "citation": words.entry,
        "wording": cited.variant.id,
        "relation": str(cited.variant.relation),
        "statement": statement.id,
        "language": source.language,
        "translator": source.translator,
        "translation": source.translation,
    }
