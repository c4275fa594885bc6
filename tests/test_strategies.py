from collections import Counter

from hypothesis import given, settings

from tests.strategies import DrawnCorpus, corpora, siglum


@settings(max_examples=25)
@given(corpora())
def test_a_drawn_corpus_is_consistent(corpus: DrawnCorpus) -> None:
    texts = {report.article.id: report.article.text for report in corpus.reports}
    for report in corpus.reports:
        for quotation in report.quotations:
            assert quotation.text == " ".join(span.of(report.article.text) for span in quotation.spans)
    for statement in corpus.statements:
        assert statement.cited in statement.best.passages
        for variant in statement.variants:
            for passage in variant.passages:
                assert variant.text == " ".join(span.of(texts[passage.article]) for span in passage.spans)


@settings(max_examples=25)
@given(corpora())
def test_a_drawn_passage_is_in_one_statement(corpus: DrawnCorpus) -> None:
    places = Counter(
        (passage.article, passage.spans)
        for statement in corpus.statements
        for variant in statement.variants
        for passage in variant.passages
    )
    assert set(places.values()) <= {1}


def test_sigla_go_on_after_z() -> None:
    assert [siglum(number) for number in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]
