"""Purported quotations in the language of the article, whatever its script."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from quotes_tui.indexing import Index, open_index
from quotes_tui.pipeline import Options, build
from quotes_tui.verification import Verdict, check

V, T, A = Verdict.VERBATIM, Verdict.TRIMMED, Verdict.ALTERED
N, SHORT = Verdict.NOT_IN_CORPUS, Verdict.TOO_SHORT
TEXTS = {
    "ja": "山本町長は2日、「図書館は三月に閉館しません。子どもたちの場所だからです」と述べた。"
    "予算については「来年度に五百万円を計上する」と語った。",
    "ru": "«Мы не намерены закрывать библиотеку в марте», — заявил мэр Иван Петров. "
    "«Её построили дети нашего города», — добавил он.",
    "ar": "قال رئيس البلدية أحمد حسن: «لن نغلق المكتبة في آذار ما لم يخفض المجلس المنحة».",
    "zh": "市长王伟说：“我们三月不会关闭图书馆，因为那是孩子们的地方。”",
    "de": "„Wir werden die Bibliothek im März nicht schließen“, sagte Bürgermeister Hans Müller.",
    "fr": "« Nous ne fermerons pas la bibliothèque en mars », a déclaré le maire Jean Dupont.",
    "ko": "김철수 시장은 “우리는 3월에 도서관을 닫지 않을 것입니다. 그곳은 아이들의 장소이기 때문입니다”라고 말했다.",
    "he": 'ראש העיר דוד כהן אמר: "לא נסגור את הספרייה במרץ אלא אם המועצה תקצץ את המענק".',
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """An index of one article in each language."""
    folder = tmp_path_factory.mktemp("languages")
    rows = [{"id": code, "language": code, "text": text} for code, text in TEXTS.items()]
    (folder / "library.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    build(folder / "library.jsonl", out=folder / "library.db", options=Options(jobs=1, cache=None))
    with open_index(folder / "library.db") as index:
        yield index


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param("図書館は三月に閉館しません", V, id="Japanese, a sentence of two"),
        pytest.param("『図書館は三月に閉館しません。…場所だからです』", T, id="Japanese, an ellipsis"),
        pytest.param("図書館は四月に閉館しません。子供たちの場所ですから", A, id="Japanese, changed"),
        pytest.param("来年度に六百万円を計上する", A, id="Japanese, a number; thirteen characters are enough"),
        pytest.param("雨が降るでしょう", SHORT, id="Japanese, eight characters are too few"),
        pytest.param("明日は雨が降るでしょう。傘を忘れないで", N, id="Japanese, nowhere"),
        pytest.param("我们三月不会关闭图书馆", V, id="Chinese, a clause"),
        pytest.param("我们三月会关闭图书馆，因为那是孩子们的地方", A, id="Chinese, the negation gone"),
        pytest.param("МЫ НЕ НАМЕРЕНЫ ЗАКРЫВАТЬ БИБЛИОТЕКУ В МАРТЕ", V, id="Russian, in capitals"),
        pytest.param("Ее построили дети нашего города", V, id="Russian, without the points of ё"),
        pytest.param("Мы намерены закрывать библиотеку в марте", A, id="Russian, the negation gone"),
        pytest.param("Завтра в городе пойдёт сильный дождь", N, id="Russian, nowhere"),
        pytest.param("لَنْ نُغْلِقَ المَكْتَبَةَ فِي آذَار مَا لَمْ يُخَفِّض المَجْلِس المِنْحَة", V, id="Arabic, with its vowels"),
        pytest.param("لن نغلق المكتبة في آذار", T, id="Arabic, the condition left out"),
        pytest.param("Wir werden die Bibliothek im März nicht schliessen", V, id="German, ss for ß"),
        pytest.param("Wir werden die Bibliothek im März schließen", A, id="German, the negation gone"),
        pytest.param("Nous ne fermerons pas la bibliotheque en mars", V, id="French, without accents"),
        pytest.param("Nous fermerons la bibliothèque en mars", A, id="French, both words of the negation gone"),
        pytest.param("우리는 3월에 도서관을 닫지 않을 것입니다", V, id="Korean, a sentence of two"),
        pytest.param("לא נסגור את הספרייה במרץ", T, id="Hebrew, the condition left out"),
    ],
)
def test_the_verdict(library: Index, words: str, verdict: Verdict) -> None:
    assert check(words, library).verdict is verdict


def test_a_negation_of_another_language_that_is_gone_is_told(library: Index) -> None:
    found = check("Wir werden die Bibliothek im März schließen", library)
    assert "Without “nicht” it is another sentence." in found.evidence[0].why
