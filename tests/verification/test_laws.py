"""What holds for any words and any corpus."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotes_tui.indexing import Index, open_index, write_index
from quotes_tui.model import Kind
from quotes_tui.verification import Finding, Verdict, check
from quotes_tui.verification.comparable import comparable
from tests.strategies import DrawnCorpus, corpora, hostile_words, wordings
from tests.verification.corpus import ARTICLES, STATEMENTS, write

LAW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
MARKED = [v.text for s in STATEMENTS for v in s.variants if v.passages[0].kind is Kind.DIRECT]
WORDS = sorted({word for text in MARKED for word in text.split()} | {"…", "[sic]", "never", "no", "“", "ferry"})
NEGATIONS = ["not", "never", "no", "hardly"]
# Words of the corpus in any order: near to its wordings as no random text is.
near_wordings = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)


@contextmanager
def index_of(corpus: DrawnCorpus) -> Iterator[Index]:
    """An index of a drawn corpus."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "drawn.db"
        write_index(path, title="", reports=corpus.reports, statements=corpus.statements, speakers=corpus.speakers)
        with open_index(path) as index:
            yield index


@LAW
@given(corpus=corpora(most=3))
def test_any_direct_wording_is_verbatim(corpus: DrawnCorpus) -> None:
    with index_of(corpus) as index:
        for statement in corpus.statements:
            for variant in statement.variants:
                direct = any(passage.kind is Kind.DIRECT for passage in variant.passages)
                if direct and comparable(variant.text).keys:
                    assert check(variant.text, index).verdict is Verdict.VERBATIM, variant.text


@LAW
@given(text=st.sampled_from(MARKED), negation=st.sampled_from(NEGATIONS), data=st.data())
def test_a_wording_with_a_negation_put_in_is_never_verbatim(
    millbrook: Index, text: str, negation: str, data: st.DataObject
) -> None:
    words = text.split()
    words.insert(data.draw(st.integers(1, len(words) - 1)), negation)

    assert check(" ".join(words), millbrook).verdict is not Verdict.VERBATIM


def told(finding: Finding) -> object:
    """What must not depend on the order in which articles were read."""
    evidence = [(p.verdict, p.article, p.spans, p.variant, p.text, p.diff, p.why) for p in finding.evidence]
    return finding.verdict, finding.also, evidence, finding.searched


@pytest.fixture(scope="module")
def turned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """The made-up corpus, its articles read in the other order."""
    with open_index(write(tmp_path_factory.mktemp("turned") / "turned.db", ARTICLES[::-1])) as index:
        yield index


@LAW
@given(words=near_wordings | st.sampled_from(MARKED))
def test_the_order_of_articles_changes_nothing(millbrook: Index, turned: Index, words: str) -> None:
    assert told(check(words, millbrook)) == told(check(words, turned))


@settings(LAW, max_examples=60)
@given(words=near_wordings | wordings(hostile_words, longest=30) | st.text(max_size=60), speaker=st.none() | st.text())
def test_any_words_have_one_verdict_and_evidence_that_stands_in_the_articles(
    millbrook: Index, words: str, speaker: str | None
) -> None:
    finding = check(words, millbrook, speaker=speaker)

    assert finding.verdict not in finding.also
    assert finding.evidence or finding.verdict in (Verdict.NOT_IN_CORPUS, Verdict.TOO_SHORT)
    for proof in finding.evidence:
        text = millbrook.article(proof.article).text
        assert not proof.spans or " ".join(span.of(text) for span in proof.spans) == proof.text
        assert "".join(change.there for change in proof.diff) == proof.text
        assert comparable("".join(change.here for change in proof.diff)).keys == comparable(words).keys


@LAW
@given(text=st.sampled_from(MARKED), data=st.data())
def test_style_makes_no_difference(millbrook: Index, text: str, data: st.DataObject) -> None:
    changed = data.draw(
        st.sampled_from([text.upper(), f"«{text}»", text.replace("’", "'"), "\n".join(text.split()), f"{text} !"])
    )

    assert check(changed, millbrook).verdict is Verdict.VERBATIM
