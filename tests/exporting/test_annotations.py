"""Web Annotations: their selectors find the exact words in the article."""

from __future__ import annotations

import io
import json
from typing import Any

from hypothesis import given, settings

from quotes_tui.exporting import export
from quotes_tui.exporting.annotations import AROUND
from tests.data.made_up import made_up
from tests.golden import assert_golden
from tests.strategies import DrawnCorpus, corpora


def page(corpus: DrawnCorpus) -> dict[str, Any]:
    articles = {report.article.id: report.article for report in corpus.reports}
    out = io.StringIO()
    assert export(corpus.statements, articles.__getitem__, out, "annotations") == len(corpus.statements)
    found: dict[str, Any] = json.loads(out.getvalue())
    return found


def test_golden() -> None:
    out = io.StringIO()
    export(made_up().statements, made_up().article, out, "annotations", title="The ferry")
    assert_golden("exporting/annotations.jsonld", out.getvalue())


def test_the_page_is_the_first_of_a_collection_that_tells_the_unit() -> None:
    found = page(DrawnCorpus((), (), ()))
    assert (found["type"], found["startIndex"], found["items"]) == ("AnnotationPage", 0, [])
    assert found["id"].startswith(found["partOf"]["id"]) and found["id"] != found["partOf"]["id"]
    assert "code points" in found["partOf"]["label"]


@given(corpora(most=3))
@settings(max_examples=12)
def test_both_selectors_find_the_words(corpus: DrawnCorpus) -> None:
    texts = {report.article.id: report.article.text for report in corpus.reports}
    items = page(corpus)["items"]
    passages = [p for s in corpus.statements for v in s.variants for p in v.passages]
    assert len({item["id"] for item in items}) == len(items) == len(passages)
    for item, passage in zip(items, passages, strict=True):
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        text = texts[passage.article]
        for target, span in zip(targets, passage.spans, strict=True):
            words, place = target["selector"]
            assert text[place["start"] : place["end"]] == words["exact"] == span.of(text)
            around = words["prefix"] + words["exact"] + words["suffix"]
            assert text[max(0, span.start - AROUND) : span.end + AROUND] == around
            assert text.startswith(around, place["start"] - len(words["prefix"]))
