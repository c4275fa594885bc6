"""The statements of `export --format jsonl` as records again, equal to those exported; figures to four digits."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from quotes_tui.errors import ArticleError
from quotes_tui.model import (
    Act,
    Canonical,
    Evidence,
    Kind,
    Link,
    Passage,
    Phrase,
    Quotation,
    Relation,
    Span,
    SpeakerKind,
    Statement,
    Topic,
    Variant,
)

Record = Mapping[str, Any]


def read_statements(path: str | Path) -> Iterator[Statement]:
    """The statements of an export, one after the other; ArticleError, with the line, for a line that is none."""
    with Path(path).open(encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                yield statement_of(json.loads(line))
            except (ValueError, RecursionError) as error:
                raise ArticleError(str(path), f"no exported statement: {error}", number) from None
            except (KeyError, TypeError, AttributeError, IndexError) as error:
                reason = f"no exported statement: {type(error).__name__} {error}"
                raise ArticleError(str(path), reason, number) from None


def statement_of(record: Record) -> Statement:
    """The statement of a record; KeyError, TypeError or ValueError where a field is missing or of another shape."""
    canonical = record["canonical"]
    return Statement(
        id=record["id"],
        speaker=record["speaker"],
        variants=tuple(_variant(variant) for variant in record["variants"]),
        canonical=Canonical(canonical["variant"], canonical["article"], canonical["reason"]),
        role=record["role"],
        said=record["said"],
        occasion=record["occasion"],
        outlets=record["outlets"],
        witnesses=record["witnesses"],
        flags=tuple(record["flags"]),
        related=tuple(Link(one["id"], one["why"], one["score"]) for one in record["related"]),
        possible=tuple(Link(one["id"], one["why"], one["score"]) for one in record["possible"]),
        evidence=tuple(_evidence(one) for one in record["evidence"]),
        notes=tuple(record["notes"]),
    )


def _evidence(record: Record) -> Evidence:
    return Evidence(record["what"], record["why"], record["score"], Topic(record["topic"]))


def _variant(record: Record) -> Variant:
    return Variant(
        id=record["id"],
        text=record["text"],
        relation=Relation(record["relation"]),
        passages=tuple(_passage(one) for one in record["quotations"]),
        witnesses=record["witnesses"],
        difference=record["difference"],
        language=record["language"],
    )


def _passage(record: Record) -> Passage:
    quotation = _quotation(record["article"], record["whole"])
    return Passage(quotation, _spans(record["spans"]), record["text"], Kind(record["kind"]))


def _quotation(article: str, record: Record) -> Quotation:
    return Quotation(
        article=article,
        kind=Kind(record["kind"]),
        spans=_spans(record["spans"]),
        text=record["text"],
        quoted=_spans(record["quoted"]),
        cue=_phrase(record["cue"]),
        mention=_phrase(record["mention"]),
        speaker=record["speaker"],
        speaker_kind=SpeakerKind(record["speaker_kind"]),
        speaker_evidence=record["speaker_evidence"],
        role=record["role"],
        speaks_for=tuple(record["speaks_for"]),
        act=Act(record["act"]),
        said=record["said"],
        occasion=_phrase(record["occasion"]),
        confidence=record["confidence"],
        speaker_confidence=record["speaker_confidence"],
        rule=record["rule"],
    )


def _spans(records: list[Record]) -> tuple[Span, ...]:
    return tuple(Span(one["start"], one["end"]) for one in records)


def _phrase(record: Record | None) -> Phrase | None:
    return None if record is None else Phrase(record["start"], record["end"], record["text"])
