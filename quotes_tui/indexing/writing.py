"""Writes an index: everything into a new file, which then takes the place of the old one at once.

A reader that has the old file open keeps it; a build that is killed leaves the old file as it was. Statements are put
down as they come, in a nameless table beside, and numbered in the default order at the end: no list of them is held.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2b
from pathlib import Path

from quotes_tui.errors import IndexFileError
from quotes_tui.indexing.nearness import terms
from quotes_tui.indexing.records import key, pack, shapes
from quotes_tui.indexing.replacing import replacing
from quotes_tui.indexing.rows import ArticleRow, Built, SpeakerRow, StatementRow, Summary
from quotes_tui.indexing.schema import INDEXES, create
from quotes_tui.indexing.search import folded_words, searchable
from quotes_tui.indexing.statements import pack_statement
from quotes_tui.model import Act, Passage, Problem, Quotation, Report, Speaker, SpeakerKind, Statement

_STAGED = """
ATTACH '' AS beside;
PRAGMA beside.cache_size=-65536;
CREATE TABLE beside.statement (id BLOB, speaker INTEGER, date TEXT, outlets INTEGER, wordings INTEGER,
    difference REAL, article BLOB, start INTEGER, row BLOB, record BLOB, words TEXT);
CREATE TABLE beside.carrier (staged INTEGER, article INTEGER, PRIMARY KEY (staged, article)) WITHOUT ROWID;
CREATE TABLE beside.speaker (seen INTEGER PRIMARY KEY, number INTEGER);
CREATE TABLE beside.quotation (sum INTEGER PRIMARY KEY, number INTEGER);
"""
_NUMBERED = """
CREATE TABLE beside.numbered AS SELECT
    row_number() OVER (ORDER BY date DESC, outlets DESC, article, start, id) - 1 AS number, statement.rowid AS staged,
    speaker.number AS speaker,
    row_number() OVER (PARTITION BY speaker.number ORDER BY date DESC, outlets DESC, article, start, id) - 1 AS place
    FROM beside.statement JOIN beside.speaker ON seen = statement.speaker ORDER BY 1;
INSERT INTO main.statement SELECT number, id, n.speaker, place, outlets, wordings, difference, row
    FROM beside.numbered AS n JOIN beside.statement AS s ON s.rowid = staged ORDER BY number;
INSERT INTO main.statement_record SELECT number, record
    FROM beside.numbered JOIN beside.statement AS s ON s.rowid = staged ORDER BY number;
INSERT INTO main.wording (rowid, words) SELECT number, words
    FROM beside.numbered JOIN beside.statement AS s ON s.rowid = staged ORDER BY number;
CREATE UNIQUE INDEX beside.numbered_by_staged ON numbered (staged);
INSERT INTO main.carrier SELECT article, number
    FROM beside.carrier AS c JOIN beside.numbered AS n ON n.staged = c.staged ORDER BY 1, 2;
INSERT INTO main.wording (wording) VALUES ('optimize');
INSERT INTO main.printed (printed) VALUES ('optimize');
"""


@dataclass(slots=True)
class _Known:
    """What is remembered of the articles and statements while they are written: a few words each."""

    published: dict[str, str | None] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    outlets: set[str] = field(default_factory=set)
    witnesses: set[str] = field(default_factory=set)
    languages: Counter[str] = field(default_factory=Counter)
    quotations: int = 0
    found: int = 0  # quotations of all acts
    said: Counter[str | None] = field(default_factory=Counter)
    seen: dict[str | None, int] = field(default_factory=dict)
    roles: dict[str | None, Counter[str]] = field(default_factory=dict)
    kinds: dict[str | None, Counter[SpeakerKind]] = field(default_factory=dict)


def write_index(  # noqa: PLR0913 - each is one part of what an index holds
    path: str | Path,
    *,
    title: str,
    reports: Iterable[Report],
    statements: Iterable[Statement],
    speakers: Sequence[Speaker] = (),
    lineages: Mapping[str, str] | None = None,
    problems: Iterable[Problem] = (),
    built: Built | None = None,
) -> Summary:
    """Writes reports, then statements, as an index at `path`, and says what it holds.

    `lineages` gives the id of the witness of an article that is not its own, `built` says from what and how.
    IndexFileError where the place cannot be written to.
    """
    known = _Known()
    with replacing(Path(path)) as beside:
        db = create(beside)
        try:
            db.executescript(_STAGED + "BEGIN;")
            _write_articles(db, reports, lineages or {}, known)
            _stage_statements(db, statements, known)
            db.execute("INSERT INTO meta VALUES ('built', ?)", [pack(built or Built())])
            _write_speakers(db, {speaker.name: speaker for speaker in speakers}, known)
            db.execute("COMMIT")
            db.executescript("BEGIN;" + _NUMBERED + INDEXES + "COMMIT;")
            return _finish(db, title, list(problems), known)
        except sqlite3.Error as error:
            raise IndexFileError(f"{path}: the index could not be written: {error}.") from error
        finally:
            db.close()


def _write_articles(
    db: sqlite3.Connection, reports: Iterable[Report], lineages: Mapping[str, str], known: _Known
) -> None:
    for number, report in enumerate(reports):
        article = report.article
        row = _article_row(report, lineages)
        _remember(report, number, row.witness, known)
        first = known.found
        for quotation in report.quotations:
            _write_quotation(db, quotation, known)
        values = (number, key(article.id), first, known.found, pack(row), pack(article))
        db.execute("INSERT INTO article VALUES (?, ?, ?, ?, ?, ?)", values)
        printed = " ".join(dict.fromkeys(terms(f"{article.title or ''} {article.title_printed or ''} {article.text}")))
        db.execute("INSERT INTO printed (rowid, words) VALUES (?, ?)", (number, printed))
    placed = sorted(known.numbers, key=lambda id: (known.published[id] is None, known.published[id] or "", id))
    db.executemany("INSERT INTO article_place VALUES (?, ?)", ((at, known.numbers[id]) for at, id in enumerate(placed)))


def _write_quotation(db: sqlite3.Connection, quotation: Quotation, known: _Known) -> None:
    packed = pack(quotation)
    db.execute("INSERT INTO quotation VALUES (?, ?)", (known.found, packed))
    db.execute("INSERT OR IGNORE INTO beside.quotation VALUES (?, ?)", (_sum(packed), known.found))
    known.found += 1


def _number_of(db: sqlite3.Connection, quotation: Quotation) -> int | None:
    """The number of a quotation that was written; None where it was not, or where its sum is another's."""
    packed = pack(quotation)
    sql = "SELECT q.number, record FROM beside.quotation JOIN main.quotation AS q USING (number) WHERE sum = ?"
    found = db.execute(sql, [_sum(packed)]).fetchone()
    return found[0] if found is not None and found[1] == packed else None


def _sum(packed: bytes) -> int:
    return int.from_bytes(blake2b(packed, digest_size=8).digest(), signed=True)


def _article_row(report: Report, lineages: Mapping[str, str]) -> ArticleRow:
    article, spoken = report.article, _spoken(report)
    return ArticleRow(
        article.id,
        article.title,
        article.outlet,
        article.agency,
        article.published,
        article.language,
        spoken,
        lineages.get(article.id, article.id),
    )


def _spoken(report: Report) -> int:
    return sum(quotation.act == Act.SPEECH for quotation in report.quotations)


def _remember(report: Report, number: int, witness: str, known: _Known) -> None:
    article = report.article
    if article.id in known.numbers:
        raise IndexFileError(f"Two articles have the id {article.id!r}.")
    known.published[article.id] = article.published
    known.numbers[article.id] = number
    if not article.primary:  # which is what the others report
        known.outlets.update(filter(None, [article.outlet]))
        known.witnesses.add(witness)
    known.languages[article.language or "und"] += 1
    known.quotations += _spoken(report)
    for quotation in report.quotations:
        if quotation.role:
            known.roles.setdefault(quotation.speaker, Counter())[quotation.role] += 1
        known.kinds.setdefault(quotation.speaker, Counter())[quotation.speaker_kind] += 1


def _stage_statements(db: sqlite3.Connection, statements: Iterable[Statement], known: _Known) -> None:
    number_of = partial(_number_of, db)
    for staged, statement in enumerate(statements, start=1):
        known.said[statement.speaker] += 1
        seen = known.seen.setdefault(statement.speaker, len(known.seen))
        row, cited = _statement_row(statement, known), statement.cited
        db.execute(
            "INSERT INTO beside.statement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(key(statement.id), seen, row.said or row.published or "", row.outlets, len(row.wordings)),
                *(
                    row.difference,
                    key(cited.article),
                    cited.spans[0].start,
                    pack(row),
                    pack_statement(statement, number_of),
                ),
                searchable([variant.text for variant in statement.variants]),
            ),
        )
        carriers = sorted({known.numbers[id] for id in _carriers(statement) if id in known.numbers})
        db.executemany("INSERT INTO beside.carrier VALUES (?, ?)", ((staged, number) for number in carriers))


def _statement_row(statement: Statement, known: _Known) -> StatementRow:
    dates = [date for id in _carriers(statement) if (date := known.published.get(id))]
    return StatementRow(
        statement.id,
        statement.speaker,
        statement.said,
        min(dates, default=None),
        statement.best.text,
        statement.cited.kind,
        statement.outlets,
        statement.witnesses,
        tuple(len(variant.passages) for variant in statement.variants),
        statement.flags,
        max(variant.difference for variant in statement.variants),
        len(statement.possible),
    )


def _carriers(statement: Statement) -> Iterator[str]:
    passages: Iterator[Passage] = (passage for variant in statement.variants for passage in variant.passages)
    return (passage.article for passage in passages)


def _write_speakers(db: sqlite3.Connection, stated: Mapping[str, Speaker], known: _Known) -> None:
    order = sorted(known.said, key=lambda name: (name is None, -known.said[name], name or ""))
    for number, name in enumerate(order):
        speaker = stated.get(name or "") or _as_told(name, known)
        row = SpeakerRow(name, speaker.role if name else None, speaker.kind, known.said[name])
        described = " ".join(filter(None, [name, row.role, *speaker.aliases]))
        folded = " ".join(folded_words(described))
        values = (number, None if name is None else key(name), folded, pack(row), row.statements)
        db.execute("INSERT INTO speaker VALUES (?, ?, ?, ?, ?)", values)
        db.execute("INSERT INTO beside.speaker VALUES (?, ?)", (known.seen[name], number))
    told = {name: _as_told(name, known) for name in {*known.said, *known.kinds} if name is not None}
    for name, speaker in (told | dict(stated)).items():
        kept = speaker if speaker.role or name not in told else told[name]
        db.execute("INSERT INTO speaker_record VALUES (?, ?)", (key(name), pack(kept)))


def _as_told(name: str | None, known: _Known) -> Speaker:
    """A speaker as the articles tell: the role and kind that they give most often."""
    roles, kinds = known.roles.get(name, Counter[str]()), known.kinds.get(name, Counter[SpeakerKind]())
    role = min(roles, key=lambda told: (-roles[told], told), default=None)
    kind = min(kinds, key=lambda told: (-kinds[told], told), default=SpeakerKind.PERSON)
    return Speaker(name or "", role, kind)


def _finish(db: sqlite3.Connection, title: str, problems: list[Problem], known: _Known) -> Summary:
    dates = sorted(filter(None, known.published.values()))
    summary = Summary(
        title,
        len(known.numbers),
        len(known.outlets),
        len(known.witnesses),
        known.quotations,
        known.said.total(),
        sum(name is not None for name in known.said),
        tuple(sorted(known.languages.items(), key=lambda item: (-item[1], item[0]))),
        dates[0] if dates else None,
        dates[-1] if dates else None,
        len(problems),
    )
    db.executemany("INSERT INTO problem VALUES (?, ?)", enumerate(pack(problem) for problem in problems))
    db.execute("INSERT INTO meta VALUES ('summary', ?)", [pack(summary)])
    db.execute("INSERT INTO meta VALUES ('complete', ?)", [shapes()])
    return summary
