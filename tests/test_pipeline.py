"""The whole build, and the index that is kept for a folder."""

from __future__ import annotations

import io
import multiprocessing
import os
import shutil
import signal
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from quotes_tui import extraction, pipeline, places
from quotes_tui.errors import ArticleError, IndexFileError, QuotesError, SettingsError, UsageError
from quotes_tui.exporting import export
from quotes_tui.grouping.options import Rule
from quotes_tui.indexing import CurationUse, open_index
from quotes_tui.model import Article, Problem, Quotation
from quotes_tui.pipeline import Options, build, ensure_index, rebuild

ARTICLE = "---\noutlet: {outlet}\n---\n“We will not close ferry {n},” said Ana Ruiz, the mayor, on Monday.\n"

REJECTING = """
[[decision]]
action = "reject"
quotations = { article = "000", words = "We will not close ferry 0," }
"""


class Enough(Exception):
    """The one who waits has enough."""


@pytest.fixture(autouse=True)
def cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Caches of its own for each test."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    return tmp_path / "home"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return made(tmp_path / "ferries", 3)


def made(folder: Path, count: int) -> Path:
    folder.mkdir()
    for n in range(count):
        (folder / f"{n:03}.md").write_text(ARTICLE.format(outlet=f"Paper {n}", n=n))
    return folder


def exported(index: Path) -> str:
    out = io.StringIO()
    with open_index(index) as opened:
        export(opened.all_statements(), opened.article, out, "jsonl")
    return out.getvalue()


def test_the_shipped_corpus_becomes_an_index(tmp_path: Path) -> None:
    problems: list[Problem] = []
    summary = build(out=tmp_path / "index.db", problems=problems)

    assert (summary.articles, summary.outlets, problems) == (7, 5, [])
    with open_index(tmp_path / "index.db") as index:
        names = {row.name for row in index.speakers().rows(0, 99)}
        assert names >= {"Fumio Kishida", "Hirokazu Matsuno", "Yoshimasa Hayashi", "Russian Foreign Ministry"}
        assert index.summary() == summary


def test_the_same_corpus_gives_the_same_bytes_of_export(tmp_path: Path) -> None:
    for name in ("one.db", "other.db"):
        build(out=tmp_path / name, options=Options(cache=None))

    assert exported(tmp_path / "one.db") == exported(tmp_path / "other.db")


def test_several_processes_give_what_one_gives(tmp_path: Path) -> None:
    folder = made(tmp_path / "many", 160)
    for name, jobs in (("one.db", 1), ("two.db", 2)):
        build(folder, out=tmp_path / name, options=Options(jobs, cache=None))

    assert exported(tmp_path / "one.db") == exported(tmp_path / "two.db")


def dies(article: Article, speakers: object = ()) -> list[Quotation]:
    os.kill(os.getpid(), signal.SIGKILL)
    return []


def test_a_process_that_is_killed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "extract", dies)
    with pytest.raises(QuotesError, match=r"was killed.* --jobs 1"):
        build(made(tmp_path / "many", 160), out=tmp_path / "index.db", options=Options(2, cache=None))


def test_a_build_that_is_given_up_leaves_no_process_behind(tmp_path: Path) -> None:
    def give_up(what: str, done: int, total: int) -> None:
        if what == "Extracting" and done:
            raise Enough

    with pytest.raises(Enough):
        build(made(tmp_path / "many", 160), out=tmp_path / "x.db", options=Options(2, cache=None), progress=give_up)
    assert multiprocessing.active_children() == []


def test_a_second_build_extracts_only_what_is_new(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    extracted: list[str] = []

    def counted(article: Article, speakers: object = ()) -> list[Quotation]:
        extracted.append(article.id)
        return extraction.extract(article)

    monkeypatch.setattr(pipeline, "extract", counted)
    build(corpus, out=tmp_path / "index.db")
    assert extracted == ["000", "001", "002"]

    first = exported(tmp_path / "index.db")
    (corpus / "003.md").write_text(ARTICLE.format(outlet="New", n=9))
    build(corpus, out=tmp_path / "index.db")
    assert extracted == ["000", "001", "002", "003"]

    (corpus / "003.md").unlink()
    build(corpus, out=tmp_path / "index.db")
    assert (extracted[4:], exported(tmp_path / "index.db")) == ([], first)


def test_problems_are_kept_and_the_rest_goes_on(corpus: Path, tmp_path: Path) -> None:
    (corpus / "empty.md").write_text("")
    problems: list[Problem] = []
    summary = build(corpus, out=tmp_path / "index.db", problems=problems)

    assert (summary.articles, summary.problems) == (3, 1)
    assert problems == [Problem(str(corpus / "empty.md"), "empty")]
    with open_index(tmp_path / "index.db") as index:
        assert index.problems() == problems


def test_languages_are_counted(corpus: Path, tmp_path: Path) -> None:
    (corpus / "ja.md").write_text("---\nlanguage: ja\n---\n首相は「続ける」と述べた。\n")

    assert build(corpus, out=tmp_path / "index.db").languages == (("en", 3), ("ja", 1))


def test_several_folders_become_one_index(corpus: Path, tmp_path: Path) -> None:
    other = tmp_path / "boats"
    other.mkdir()
    (other / "boat.md").write_text(ARTICLE.format(outlet="Boat News", n=1))
    summary = build(corpus, other, out=tmp_path / "index.db")

    assert (summary.title, summary.articles) == ("ferries · boats", 4)


def test_progress_goes_forward_through_the_stages(corpus: Path, tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    build(corpus, out=tmp_path / "index.db", progress=lambda *step: told.append(step))

    stages = list(dict.fromkeys(what for what, _, _ in told))
    assert stages == ["Reading", "Extracting", "Grouping", "Writing"]
    for stage in stages:
        done = [count for what, count, _ in told if what == stage]
        assert done == sorted(done)
    assert ("Extracting", 3, 3) in told


@pytest.mark.parametrize("stage", ["Reading", "Extracting", "Grouping", "Writing"])
def test_a_build_can_be_given_up_at_any_stage(corpus: Path, tmp_path: Path, stage: str) -> None:
    out = tmp_path / "index.db"
    build(corpus, out=out)
    before = out.read_bytes()
    (corpus / "003.md").write_text(ARTICLE.format(outlet="New", n=9))

    def give_up(what: str, done: int, total: int) -> None:
        if what == stage:
            raise Enough

    with pytest.raises(Enough):
        build(corpus, out=out, progress=give_up)
    assert out.read_bytes() == before
    assert {entry.name for entry in tmp_path.iterdir()} == {"ferries", "home", "index.db"}


def test_an_empty_folder_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    with pytest.raises(ArticleError, match=r"new: there is no article to read here; .*quotes-tui add FILE"):
        build(tmp_path / "new", out=tmp_path / "index.db")


def test_why_nothing_could_be_read_is_told(tmp_path: Path) -> None:
    alone = tmp_path / "noise.md"
    alone.write_bytes(bytes(range(128, 256)) * 8)
    with pytest.raises(ArticleError, match=r"noise\.md: there is no article to read here \(binary data") as failed:
        build(alone, out=tmp_path / "out.db")
    assert str(failed.value).count("noise.md") == 1
    folder = tmp_path / "noises"
    folder.mkdir()
    for name in "abcde":
        (folder / f"{name}.md").write_bytes(alone.read_bytes())
    with pytest.raises(ArticleError, match=r"a\.md: binary .*; .*c\.md: binary .*; and 2 more\)"):
        build(folder, out=tmp_path / "out.db")


def test_nothing_to_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="no article"):
        build(tmp_path, out=tmp_path / "index.db")


# --- the index of a folder ---------------------------------------------------------------------------------


def rebuilt(corpus: Path, index: Path) -> bool:
    before = index.stat().st_ino
    after = ensure_index(corpus)
    return after != index or after.stat().st_ino != before


def test_an_index_is_kept_while_nothing_changes(corpus: Path, cache: Path) -> None:
    index = ensure_index(corpus)

    assert cache in index.parents
    assert not rebuilt(corpus, index)


def test_decisions_are_applied_and_the_index_knows_which(corpus: Path, tmp_path: Path) -> None:
    (corpus / "curation.toml").write_text(REJECTING + REJECTING.replace("000", "gone"))
    problems: list[Problem] = []
    build(corpus, out=tmp_path / "index.db", problems=problems)
    with open_index(tmp_path / "index.db") as index:
        assert [row.outlets for row in index.statements().rows(0, 9)] == [2]
        assert index.quotations("000") == []
        assert index.sources() == (str(corpus),)
        assert index.curation() == (CurationUse(str(corpus / "curation.toml"), 2, 1),)
        assert index.problems() == problems
    (problem,) = problems
    assert (problem.path, problem.line) == (str(corpus / "curation.toml"), 6)
    assert "decision 2 (reject) does not apply (there is no article 'gone')" in problem.reason


def test_a_broken_file_of_decisions_ends_the_build(corpus: Path, tmp_path: Path) -> None:
    (corpus / "curation.toml").write_text("[[decision]]\n")
    with pytest.raises(SettingsError, match=r"curation\.toml: decision 1: action is missing"):
        build(corpus, out=tmp_path / "index.db")
    assert not (tmp_path / "index.db").exists()


def test_an_index_is_built_again_after_a_decision(corpus: Path, tmp_path: Path) -> None:
    kept, placed, with_mine = ensure_index(corpus), tmp_path / "placed.db", tmp_path / "with mine.db"
    build(corpus, out=placed, options=Options(canonical=Rule.EARLIEST))
    build(corpus, out=with_mine, options=Options(curation=tmp_path / "mine.toml"))
    for place in (corpus / "curation.toml", tmp_path / "mine.toml"):
        place.write_text(REJECTING)

    assert rebuild(placed) == placed
    assert rebuild(with_mine) == with_mine
    moved = rebuild(kept)
    assert moved == ensure_index(corpus) != kept
    assert exported(placed) == exported(moved) == exported(with_mine)
    assert exported(rebuild(placed, curation=tmp_path / "none.toml")) != exported(moved)
    with open_index(placed) as index:
        assert (index.built().canonical, index.built().given) == ("earliest", str(tmp_path / "none.toml"))


def test_an_index_whose_articles_are_gone_cannot_be_built_again(corpus: Path, tmp_path: Path) -> None:
    build(corpus, out=tmp_path / "index.db")
    shutil.rmtree(corpus)
    with pytest.raises(UsageError, match=r"ferries: the articles .* not there any more. .*quotes-tui build PATH -o"):
        rebuild(tmp_path / "index.db")


def test_what_was_read_from_standard_input_cannot_be_built_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.format(outlet="X", n=1).encode())))
    build("-", out=tmp_path / "index.db")
    with pytest.raises(UsageError, match="it is not known from which articles"):
        rebuild(tmp_path / "index.db")


def touch(path: Path) -> None:
    os.utime(path, ns=(1, 1))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda folder: (folder / "000.md").write_text("“No,” said Ana Ruiz."), id="another text"),
        pytest.param(lambda folder: (folder / "000.md").unlink(), id="an article less"),
        pytest.param(lambda folder: (folder / "0.md").write_text("“No,” said Ana Ruiz."), id="an article more"),
        pytest.param(lambda folder: (folder / "000.md").rename(folder / "zzz.md"), id="another name"),
        pytest.param(lambda folder: touch(folder / "000.md"), id="written again"),
        pytest.param(lambda folder: (folder / "speakers.toml").write_text(""), id="speakers"),
        pytest.param(lambda folder: (folder / "README.md").write_text("# Title"), id="title"),
        pytest.param(lambda folder: (folder / "curation.toml").write_text(REJECTING), id="decisions"),
    ],
)
def test_a_change_of_the_folder_means_another_index(corpus: Path, change: Callable[[Path], object]) -> None:
    index = ensure_index(corpus)
    change(corpus)

    assert rebuilt(corpus, index)
    assert not index.exists()


def test_a_change_of_the_program_means_another_index(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = ensure_index(corpus)
    monkeypatch.setattr(places, "__version__", "99")

    assert rebuilt(corpus, index)


@pytest.mark.parametrize("decisive", [places._ROOMS, pipeline._DECIDES_EXTRACTION])
def test_the_lists_of_words_decide_what_is_found(decisive: tuple[str, ...]) -> None:
    package = Path(places.__file__).parent
    assert all((package / room).exists() for room in decisive)
    assert "data" in decisive


def test_what_the_folder_holds_beside_its_articles_changes_nothing(tmp_path: Path) -> None:
    corpus = tmp_path / "with articles"
    corpus.mkdir()
    made(corpus / "articles", 2)
    index = ensure_index(corpus)
    (corpus / "notes.txt").write_text("mine")

    assert not rebuilt(corpus, index)


def test_folders_of_one_name_have_indexes_of_their_own(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    one, other = (ensure_index(made(tmp_path / name / "same", 1)) for name in ("a", "b"))

    assert one != other
    assert one.exists()


def test_a_damaged_index_is_built_again(corpus: Path) -> None:
    index = ensure_index(corpus)
    whole = exported(index)
    index.write_bytes(b"damaged")

    assert exported(ensure_index(corpus)) == whole


def test_two_that_need_the_same_index_build_it_once(corpus: Path) -> None:
    stages: list[str] = []
    threads = [
        threading.Thread(target=ensure_index, args=(corpus, None, lambda what, done, total: stages.append(what)))
        for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert stages.count("Grouping") == 1


def test_where_no_lock_can_be_kept_the_build_goes_on(cache: Path, corpus: Path, tmp_path: Path) -> None:
    cache.write_text("a file in the way")
    build(corpus, out=tmp_path / "index.db")
    with places.only_one_writer(tmp_path / "index.db"):
        assert exported(tmp_path / "index.db")


def test_where_no_index_can_be_kept_the_next_step_is_told(cache: Path, corpus: Path) -> None:
    cache.write_text("a file in the way")
    with pytest.raises(IndexFileError, match=r"no index can be kept there: .*quotes-tui build PATH -o FILE"):
        ensure_index(corpus)


@pytest.mark.parametrize(
    ("content", "expected"),
    [(b"SQLite format 3\0rest", True), (b"An article.", False), (b"", False), (None, False)],
)
def test_an_index_is_told_from_an_article(tmp_path: Path, content: bytes | None, expected: bool) -> None:
    path = tmp_path / "file"
    if content is not None:
        path.write_bytes(content)

    assert places.is_index(path) is expected
