"""The shipped corpus with the gold's quotations fed in: what grouping does when nothing before it errs.

Measured by B-cubed over the quotations of the gold; no threshold was picked on these texts.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from quotes_tui.grouping import group
from quotes_tui.model import Kind, Quotation, Report, Span, SpeakerKind, Statement
from quotes_tui.reading import find_corpus, read

GOLD = Path(__file__).parent.parent / "data" / "gold" / "quotations.jsonl"


@cache
def gold() -> list[dict[str, Any]]:
    """The gold, one reported statement a record."""
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


@cache
def statements() -> list[Statement]:
    """The statements of the shipped corpus, from the gold's quotations under the gold's speakers."""
    corpus = find_corpus(None)
    kinds = {speaker.name: speaker.kind for speaker in corpus.speakers}
    reports = []
    for article in read(corpus.root):
        held = [entry for entry in gold() if entry["article"] == article.id]
        reports.append(Report(article, [_quotation(entry, article.text, kinds) for entry in held]))
    return list(group(reports, corpus.speakers))


def _quotation(entry: dict[str, Any], text: str, kinds: dict[str, SpeakerKind]) -> Quotation:
    kind, marked = Kind(entry["kind"]), tuple(Span(*span) for span in entry["spans"])
    partly = kind is Kind.MIXED and entry["within"]
    spans = (Span(*entry["within"]),) if partly else marked
    return Quotation(
        article=entry["article"],
        kind=kind,
        spans=spans,
        text=" ".join(span.of(text) for span in spans),
        quoted=marked if partly else (),
        speaker=entry["speaker"],
        speaker_kind=kinds.get(entry["speaker"], SpeakerKind.PERSON),
    )


def found(entry: dict[str, Any]) -> frozenset[str]:
    """The ids of the statements that hold a reported statement of the gold."""
    return frozenset(
        statement.id
        for statement in statements()
        for variant in statement.variants
        for passage in variant.passages
        for span in passage.spans
        if passage.article == entry["article"]
        and span.overlap(Span(entry["start"], entry["end"]))
        > min(0.5 * (entry["end"] - entry["start"]), 0.8 * (span.end - span.start))
    )


def test_quotations_fed_in_are_grouped_as_a_reader_groups_them() -> None:
    entries = gold()
    precision = recall = 0.0
    for entry in entries:
        here = [other for other in entries if other is entry or found(entry) & found(other)]
        there = [other for other in entries if set(entry["statements"]) & set(other["statements"])]
        both = sum(bool(set(entry["statements"]) & set(other["statements"])) for other in here)
        precision += both / len(here) / len(entries)
        recall += both / len(there) / len(entries)
    assert precision >= 0.95
    assert 2 * precision * recall / (precision + recall) >= 0.90


def test_what_the_prime_minister_said_of_the_blame_has_wordings_from_four_articles() -> None:
    (statement,) = (entry for entry in statements() if entry.best.text.startswith("The latest situation occurred"))
    assert statement.speaker == "Fumio Kishida"
    assert len({passage.article for variant in statement.variants for passage in variant.passages}) >= 4
    assert statement.outlets > statement.witnesses
