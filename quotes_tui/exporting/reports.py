"""An article's quotations as text for people: each with its speaker, cue, mention and the rule that found it."""

from __future__ import annotations

from collections.abc import Iterator

from quotes_tui.model import Act, Kind, Phrase, Quotation, Report
from quotes_tui.text import one_line


def extraction_text(report: Report) -> str:
    """The quotations found in an article, in the order of its text; clean text of several lines."""
    blocks = ["\n".join(_head(report)), *("\n".join(_block(quotation)) for quotation in report.quotations)]
    return "\n\n".join(blocks)


def _head(report: Report) -> Iterator[str]:
    article = report.article
    count = len(report.quotations)
    yield one_line(article.id)
    source = [article.outlet, article.agency, article.published, f"{count} quotation{'' if count == 1 else 's'}"]
    yield one_line(" · ".join(part for part in source if part))


def _block(quotation: Quotation) -> Iterator[str]:
    said = [str(quotation.kind), quotation.speaker or "speaker not established"]
    said += [] if quotation.act is Act.SPEECH else [str(quotation.act)]
    said += [f"said {quotation.said}"] if quotation.said else []
    yield f"  {quotation.start}-{quotation.end}  " + one_line(" · ".join(said))
    words = one_line(quotation.text)
    yield f"    “{words}”" if quotation.kind is Kind.DIRECT else f"    {words}"
    facts = [
        _named("cue", quotation.cue),
        _named("mention", quotation.mention),
        _named("occasion", quotation.occasion),
        f"rule: {one_line(quotation.rule)}" if quotation.rule else "",
        f"confidence {quotation.confidence:.2f}, speaker {quotation.speaker_confidence:.2f}",
    ]
    yield "    " + " · ".join(fact for fact in facts if fact)


def _named(name: str, phrase: Phrase | None) -> str:
    return f"{name}: {one_line(phrase.text)}" if phrase else ""
