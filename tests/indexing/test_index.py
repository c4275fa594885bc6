"""What an index gives back, against the records it was made of."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings

from quotes_tui.errors import UsageError
from quotes_tui.indexing import ALL, SORTS, Index, Interrupted, open_index, write_index
from quotes_tui.indexing import records as _records
from quotes_tui.indexing.rows import Scope
from quotes_tui.indexing.views import Found
from quotes_tui.model import (
    Act,
    Article,
    Canonical,
    Kind,
    Passage,
    Problem,
    Quotation,
    Relation,
    Report,
    Span,
    Speaker,
    SpeakerKind,
    Statement,
    Variant,
)
from tests import strategies


def quotation(article: str, text: str, speaker: str | None, role: str | None = None) -> Quotation:
    span = (Span(0, len(text)),)
    return Quotation(article, Kind.DIRECT, span, text, speaker=speaker, role=role)


def statement(id: str, speaker: str | None, *wordings: tuple[str, str], said: str | None = None) -> Statement:
    """A statement with a variant for each (article, text)."""
    variants = []
    for number, (article, text) in enumerate(wordings):
        told = quotation(article, text, speaker)
        passage = Passage(told, told.spans, text, told.kind)
        variants.append(Variant(strategies.siglum(number), text, Relation.EDITED, (passage,), difference=number / 10))
    canonical = Canonical("A", wordings[0][0], "the only one")
    return Statement(id, speaker, tuple(variants), canonical, said=said, outlets=len(wordings))


ARTICLES = (
    Article("harbour/1", "The ferry.", outlet="Harbour News", published="2021-05-03", language="en"),
    Article("coast/1", "The ferry!", outlet="Coast Post", published="2021-05-04", language="en"),
    Article("undated", "詳細", language="ja"),
)
REPORTS = (
    Report(ARTICLES[0], (quotation("harbour/1", "We close", "Ana Ruiz", "mayor"),)),
    Report(
        ARTICLES[1],
        (
            quotation("coast/1", "We close", "Ana Ruiz", "mayor of Port"),
            quotation("coast/1", "It is late", "Ana Ruiz", "mayor"),
            Quotation("coast/1", Kind.INDIRECT, (Span(0, 3),), "The", speaker="Bo", act=Act.BELIEF),
        ),
    ),
    Report(ARTICLES[2], ()),
)
STATEMENTS = (
    statement("aaa111", "Ana Ruiz", ("harbour/1", "We close the ferry"), ("coast/1", "We shut the ferry")),
    statement("aab222", "Ana Ruiz", ("coast/1", "Naïve words about Russia’s café"), said="2021-05-01"),
    statement("bbb333", None, ("coast/1", "Nobody knows who's there"), said="2021-05-04"),
    statement("ccc444", "Coast Guard", ("harbour/1", 'The "ferry, Japan-Russia" [sic] \0 line')),
)
PROBLEMS = (Problem("broken.md", "not UTF-8", 3), Problem("empty.txt", "empty"))


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    path = tmp_path / "index.db"
    write_index(
        path,
        title="Ferries",
        reports=REPORTS,
        statements=STATEMENTS,
        speakers=(Speaker("Coast Guard", "rescue service", SpeakerKind.BODY), Speaker("Silent", "nobody's")),
        lineages={"coast/1": "harbour/1"},
        problems=PROBLEMS,
    )
    with open_index(path) as opened:
        yield opened


def ids(index: Index, **wanted: str | None) -> list[str]:
    view = index.statements(**wanted)  # type: ignore[arg-type]
    rows = [row.id for row in view.rows(0, 100)]
    assert len(view) == len(rows)
    return rows


@given(strategies.corpora())
@settings(max_examples=20, deadline=None)
def test_what_the_index_gives_back_equals_what_it_was_given(
    tmp_path_factory: pytest.TempPathFactory, corpus: strategies.DrawnCorpus
) -> None:
    path = tmp_path_factory.mktemp("index") / "drawn.db"
    write_index(path, title="", reports=corpus.reports, statements=corpus.statements, speakers=corpus.speakers)

    with open_index(path) as index:
        assert sorted(index.all_statements(), key=lambda s: s.id) == sorted(corpus.statements, key=lambda s: s.id)
        assert [index.statement(statement.id) for statement in corpus.statements] == list(corpus.statements)
        assert tuple(index.all_articles()) == tuple(report.article for report in corpus.reports)
        for report in corpus.reports:
            assert index.quotations(report.article.id) == list(report.quotations)
        assert {index.speaker(speaker.name) for speaker in corpus.speakers} >= {
            speaker for speaker in corpus.speakers if speaker.role
        }
        assert sum(row.statements for row in index.speakers().rows(0, 99)) == len(corpus.statements)


@given(strategies.corpora())
@settings(max_examples=15, deadline=None)
def test_the_order_of_the_input_changes_no_list(
    tmp_path_factory: pytest.TempPathFactory, corpus: strategies.DrawnCorpus
) -> None:
    folder = tmp_path_factory.mktemp("index")
    for name, step in (("one.db", 1), ("other.db", -1)):
        write_index(folder / name, title="", reports=corpus.reports[::step], statements=corpus.statements[::step])

    with open_index(folder / "one.db") as one, open_index(folder / "other.db") as other:
        assert one.summary() == other.summary()
        assert list(one.all_statements()) == list(other.all_statements())
        assert one.speakers().rows(0, 99) == other.speakers().rows(0, 99)
        assert one.articles().rows(0, 99) == other.articles().rows(0, 99)


def test_the_summary_counts(index: Index) -> None:
    summary = index.summary()

    assert (summary.title, summary.articles, summary.outlets, summary.witnesses) == ("Ferries", 3, 2, 2)
    assert (summary.quotations, summary.statements, summary.speakers) == (3, 4, 2)
    assert summary.languages == (("en", 2), ("ja", 1))
    assert (summary.first, summary.last, summary.problems) == ("2021-05-03", "2021-05-04", 2)


def test_problems_are_kept(index: Index) -> None:
    assert index.problems() == list(PROBLEMS)


def test_speakers_come_with_most_statements_first_and_the_untold_last(index: Index) -> None:
    rows = index.speakers().rows(0, 10)

    assert [(row.name, row.role, row.statements) for row in rows] == [
        ("Ana Ruiz", "mayor", 2),
        ("Coast Guard", "rescue service", 1),
        (None, None, 1),
    ]
    assert rows[1].kind is SpeakerKind.BODY


@pytest.mark.parametrize(
    ("words", "names"),
    [
        pytest.param("ana", ["Ana Ruiz"], id="part of the name"),
        pytest.param("RUIZ ana", ["Ana Ruiz"], id="any order and case"),
        pytest.param("rescue", ["Coast Guard"], id="role"),
        pytest.param("uar", ["Coast Guard"], id="inside a word"),
        pytest.param("%", ["Ana Ruiz", "Coast Guard", None], id="no word at all"),
        pytest.param("zzz", [], id="nobody"),
    ],
)
def test_speakers_are_found_by_words(index: Index, words: str, names: list[str | None]) -> None:
    assert [row.name for row in index.speakers(words).rows(0, 10)] == names


def test_a_speaker_is_as_stated_else_as_told(index: Index) -> None:
    assert index.speaker("Ana Ruiz") == Speaker("Ana Ruiz", "mayor")
    assert index.speaker("Coast Guard") == Speaker("Coast Guard", "rescue service", SpeakerKind.BODY)
    assert index.speaker("Silent") == Speaker("Silent", "nobody's")
    assert index.speaker("Zoe") is None


def test_statements_come_newest_first_then_in_most_outlets(index: Index) -> None:
    assert ids(index) == ["bbb333", "aaa111", "ccc444", "aab222"]
    assert ids(index, speaker="Ana Ruiz") == ["aaa111", "aab222"]
    assert ids(index, speaker=None) == ["bbb333"]
    assert ids(index, speaker="Zoe") == []


def test_a_row_shows_the_canonical_wording_and_its_numbers(index: Index) -> None:
    row = index.statements().rows(1, 2)[0]

    assert (row.text, row.kind, row.published, row.said) == ("We close the ferry", "direct", "2021-05-03", None)
    assert (row.wordings, row.outlets, row.difference) == ((1, 1), 2, 0.1)


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("oldest", ["aab222", "ccc444", "aaa111", "bbb333"]),
        ("outlets", ["aaa111", "bbb333", "ccc444", "aab222"]),
        ("wordings", ["aaa111", "bbb333", "ccc444", "aab222"]),
        ("changed", ["aaa111", "bbb333", "ccc444", "aab222"]),
    ],
)
def test_statements_can_be_ordered_otherwise(index: Index, sort: str, expected: list[str]) -> None:
    assert ids(index, sort=sort) == expected
    assert ids(index, sort=sort, speaker="Ana Ruiz") == [id for id in expected if id.startswith("aa")]


def test_an_unknown_order_names_those_there_are(index: Index) -> None:
    with pytest.raises(UsageError, match="date, oldest, outlets"):
        index.statements(sort="length")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("ferry", ["aaa111", "ccc444"], id="one word"),
        pytest.param("FERRY close", ["aaa111"], id="all must occur, in any order"),
        pytest.param("shut", ["aaa111"], id="a wording that is not the canonical one"),
        pytest.param("fer", ["aaa111", "ccc444"], id="the beginning of the last word"),
        pytest.param("fer ", [], id="a space ends the word"),
        pytest.param("naive", ["aab222"], id="without its accent"),
        pytest.param("NAI\u0308VE", ["aab222"], id="with an accent of its own"),
        pytest.param("russia", ["ccc444", "aab222"], id="before the apostrophe and the hyphen"),
        pytest.param("russia's", ["aab222"], id="straight apostrophe for a curly one"),
        pytest.param("who's", ["bbb333"], id="apostrophe"),
        pytest.param("who’s there", ["bbb333"], id="curly apostrophe"),
        pytest.param('foo"bar', [], id="a mark inside a word"),
        pytest.param('the"ferry', ["aaa111", "ccc444"], id="a mark between words that stand together"),
        pytest.param('"the ferry"', ["aaa111", "ccc444"], id="a phrase"),
        pytest.param("“ferry the”", [], id="a phrase in another order"),
        pytest.param('"ferry we"', [], id="a phrase across two wordings"),
        pytest.param("sic", ["ccc444"], id="brackets"),
        pytest.param("line", ["ccc444"], id="behind a null character"),
        pytest.param("*", [], id="only a star"),
        pytest.param('"', [], id="only a mark"),
        pytest.param("AND", [], id="a word of the query language"),
        pytest.param("words:ferry", [], id="a column of the query language"),
        pytest.param("ferry OR close", [], id="or is a word like any other"),
        pytest.param("NEAR(ferry close)", [], id="near is a word like any other"),
        pytest.param("-ferry", ["aaa111", "ccc444"], id="minus"),
        pytest.param("\ud800", [], id="a lone surrogate"),
        pytest.param("\0", [], id="a null character"),
        pytest.param("\ue000", [], id="the sign between wordings"),
        pytest.param("   ", ["bbb333", "aaa111", "ccc444", "aab222"], id="only spaces"),
    ],
)
def test_search_takes_anything_a_person_types(index: Index, words: str, found: list[str]) -> None:
    assert ids(index, words=words) == found


def test_search_keeps_to_a_speaker_and_an_order(index: Index) -> None:
    assert ids(index, words="ferry", speaker="Ana Ruiz") == ["aaa111"]
    assert ids(index, words="ferry", speaker=None) == []
    assert ids(index, words="ferry", sort="oldest") == ["ccc444", "aaa111"]


def test_a_statement_is_found_by_a_beginning_of_its_id_that_no_other_has(index: Index) -> None:
    assert index.statement("b").id == "bbb333"
    with pytest.raises(UsageError, match="more than one id: aaa111, aab222"):
        index.statement("aa")
    for unknown in ("zz", "", "%", "\ud800"):
        with pytest.raises(UsageError, match="no statement"):
            index.statement(unknown)


def test_an_unknown_article_is_named(index: Index) -> None:
    for ask in (index.article, index.quotations):
        with pytest.raises(UsageError, match="'nowhere/9'"):
            ask("nowhere/9")


def test_articles_come_by_date_and_the_undated_last(index: Index) -> None:
    rows = index.articles().rows(0, 10)

    assert [(row.id, row.quotations, row.witness) for row in rows] == [
        ("harbour/1", 1, "harbour/1"),
        ("coast/1", 2, "harbour/1"),
        ("undated", 0, "undated"),
    ]


def test_an_article_as_lists_show_it(index: Index) -> None:
    for row in index.articles().rows(0, 99):
        assert index.article_row(row.id) == row
    with pytest.raises(UsageError, match="no article 'nowhere'"):
        index.article_row("nowhere")


def test_the_statements_of_an_article(index: Index) -> None:
    assert [row.id for row in index.statements_in("coast/1")] == ["bbb333", "aaa111", "aab222"]
    assert index.statements_in("nowhere") == []


def test_the_place_of_a_statement_is_where_its_row_stands(index: Index) -> None:
    for speaker in (ALL, "Ana Ruiz", None, "Coast Guard"):
        rows = index.statements(speaker).rows(0, 10)
        assert [index.place(row.id, speaker) for row in rows] == list(range(len(rows)))
    assert index.place("bbb333", "Ana Ruiz") is None
    assert index.place("zz") is None


@pytest.mark.parametrize(
    ("start", "stop", "length"), [(0, 2, 2), (3, 99, 1), (4, 9, 0), (2, 1, 0), (-5, 1, 1), (99, 100, 0)]
)
@pytest.mark.parametrize("sort", SORTS)
def test_a_page_never_reaches_past_the_list(index: Index, start: int, stop: int, length: int, sort: str) -> None:
    assert len(index.statements(sort=sort).rows(start, stop)) == length


@pytest.mark.parametrize("sort", SORTS)
def test_pages_of_a_long_list_join_to_the_whole(tmp_path: Path, sort: str) -> None:
    path = tmp_path / "long.db"
    many = [statement(f"{n:04}", None, ("harbour/1", f"word {n}"), said=f"20{n % 90 + 10}-01-01") for n in range(1203)]
    write_index(path, title="", reports=REPORTS[:1], statements=many)
    with open_index(path) as index:
        view = index.statements(sort=sort)
        whole = [row.id for row in view.rows(0, len(view))]
        pages = [row.id for start in range(0, len(view), 50) for row in view.rows(start, start + 50)]

        assert pages == whole
        assert len(set(whole)) == len(many)
        assert len(index.statements(words="word")) == len(many)


def test_an_index_answers_from_any_thread(index: Index) -> None:
    answers: list[int] = []
    threads = [
        threading.Thread(target=lambda: answers.append(len(index.statements(words="ferry").rows(0, 9))))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert answers == [2, 2, 2, 2]


def test_a_search_that_nobody_waits_for_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "long.db"
    many = (statement(f"{n:05}", None, ("harbour/1", f"word {n}")) for n in range(3000))
    write_index(path, title="", reports=REPORTS[:1], statements=many)
    with open_index(path) as index:
        index.statements(words="word")
        finder = index._finder
        assert finder is not None
        endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
        ended: list[bool] = []

        def ask() -> None:
            with pytest.raises(Interrupted):
                finder.numbers(endless)
            ended.append(True)

        thread = threading.Thread(target=ask)
        thread.start()
        while thread.is_alive():
            index.interrupt()
            thread.join(0.01)
        assert ended
        assert len(index.statements(words="word")) == 3000


@pytest.mark.parametrize("speaker", [ALL, "Ana Ruiz"], ids=["of all", "of one speaker"])
@pytest.mark.parametrize("words", ["ferry", "fe", "the ferry", "common"])
def test_a_search_is_the_same_however_much_of_it_is_asked_for(tmp_path: Path, words: str, speaker: str | Scope) -> None:
    path = tmp_path / "long.db"
    texts = ("The ferry is common", "A common word", "the ferries and the ferry")
    speakers = ("Ana Ruiz", None)
    many = [statement(f"{n:05}", speakers[n % 2], ("harbour/1", f"{texts[n % 3]} {n}")) for n in range(1700)]
    write_index(path, title="", reports=REPORTS[:1], statements=many)
    wanted = [one.id for one in many if speaker is ALL or one.speaker == speaker]
    held = {"ferry": (0, 2), "fe": (0, 2), "the ferry": (0, 2), "common": (0, 1)}[words]
    wanted = [id for id in wanted if int(id) % 3 in held]
    with open_index(path) as index:
        view = index.statements(speaker, words)
        assert len(view) == len(wanted)
        assert [row.id for row in view.rows(len(view) - 2, len(view) + 9)] == wanted[-2:]
        assert [row.id for row in index.statements(speaker, words).rows(0, 3)] == wanted[:3]
        by_pages = index.statements(speaker, words)
        if isinstance(by_pages, Found):
            by_pages.rows(0, 64)
            by_pages.complete()
        assert [row.id for at in range(0, len(view), 64) for row in by_pages.rows(at, at + 64)] == wanted


def test_a_reader_keeps_the_index_that_it_opened(index: Index) -> None:
    write_index(index.path, title="New", reports=(), statements=())

    assert len(index.statements()) == 4
    with open_index(index.path) as new:
        assert (len(new.statements()), new.summary().title) == (0, "New")


def test_records_are_what_the_file_holds(index: Index) -> None:
    assert _records.unpack(Statement, _records.pack(index.statement("ccc444"))) == STATEMENTS[3]


def test_searches_that_begin_at_once_share_one_connection(index: Index) -> None:
    together = threading.Barrier(8)
    used: set[int] = set()

    def search() -> None:
        together.wait()
        index.statements(words="ferry", sort="outlets")
        used.add(id(index._finder))

    threads = [threading.Thread(target=search) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(used) == 1


@pytest.mark.parametrize("words", ["", "ferry"])
def test_whoever_asks_a_closed_index_is_told_so(index: Index, words: str) -> None:
    index.close()
    with pytest.raises(Interrupted):
        index.statements(words=words, sort="outlets")
