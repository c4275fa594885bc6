"""Words in the marks of other languages, and texts that are one speaker's own words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.extraction import extract
from quotes_tui.model import Article, Kind, Rendering, Speaker, SpeakerKind

HARBOUR = Speaker("Harbour Office", "harbour authority", SpeakerKind.BODY, aliases=("港湾局",))


def texts(text: str, language: str) -> list[str]:
    return [quotation.text for quotation in extract(Article("x", text, language=language))]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "ja", "首相は「断じて受け入れられない」と述べた。", ["断じて受け入れられない"], id="ja: と follows"
        ),
        pytest.param("ja", "「強く抗議する。」首相はこう語った。", ["強く抗議する。"], id="ja: a stop inside"),
        pytest.param(
            "ja", "局長は「港を『永久に』閉める」と語った。", ["港を『永久に』閉める"], id="ja: marks inside marks"
        ),
        pytest.param("ja", "「ビザなし交流」は中断した。", [], id="ja: a term"),
        pytest.param("ja", "新聞『朝の港』が報じた。", [], id="ja: a name"),
        pytest.param("ja", "「終わりのない言葉\n\n次の段落。", [], id="ja: no closing mark"),
        pytest.param("zh", "他说：“我们强烈抗议”。", ["我们强烈抗议"], id="zh: after a colon"),
        pytest.param("ru", "«Мы закроем порт завтра утром», — сказал мэр.", ["Мы закроем порт завтра утром"], id="ru"),
        pytest.param("ru", "«Нет», — ответил он.", ["Нет"], id="ru: one word before a dash"),
        pytest.param("ru", "Газета «Утренний порт» пишет об этом.", [], id="ru: a name"),
        pytest.param(
            "ru", "Он назвал это „очень дурной и старой шуткой“.", ["очень дурной и старой шуткой"], id="ru: low"
        ),
        pytest.param(
            "ru",
            "«Это „дурная“ шутка, и все знают», — сказал он.",
            ["Это „дурная“ шутка, и все знают"],
            id="ru: inside",
        ),
        pytest.param(
            "ru",
            "— Мы протестуем, — сказал мэр. — Это обман.",
            ["Мы протестуем Это обман."],
            id="ru: a dash of direct speech",
        ),
        pytest.param("ru", "— Мы протестуем!", ["Мы протестуем!"], id="ru: a dash and nobody named"),
        pytest.param("de", "„Wir schließen den Hafen morgen“, sagte er.", ["Wir schließen den Hafen morgen"], id="de"),
        pytest.param("de", "Die „Neue Welt“, eine Zeitung, schrieb es.", [], id="de: a name"),
        pytest.param(
            "fr", "« Nous fermons le port demain », dit-il.", ["Nous fermons le port demain"], id="fr: spaces"
        ),
        pytest.param(
            "sv", "”Vi stänger hamnen i morgon”, sade han.", ["Vi stänger hamnen i morgon"], id="sv: twice one"
        ),
        pytest.param("pl", "„Zamykamy port jutro o świcie” – powiedział.", ["Zamykamy port jutro o świcie"], id="pl"),
        pytest.param("xx", "«Words of no language that is known».", [], id="marks that are not known"),
        pytest.param("en-GB", "“We close the harbour,” the mayor said.", ["We close the harbour,"], id="English"),
    ],
)
def test_words_in_marks(language: str, text: str, expected: list[str]) -> None:
    assert texts(text, language) == expected


def test_nobody_is_named_unless_the_fields_do() -> None:
    article = Article("x", "局長は「港を閉めることに決めた」と語った。", language="ja")
    (found,) = extract(article)
    assert (found.speaker, found.kind) == (None, Kind.DIRECT)
    (named,) = extract(replace(article, speaker="港湾局"), [HARBOUR])
    assert (named.speaker, named.speaker_kind, named.role) == ("Harbour Office", SpeakerKind.BODY, "harbour authority")


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet='「」『』«»„“”"—。.!、, \n\tあ漢aбТ', max_size=80), st.sampled_from(["ja", "ru", "de", "sv"]))
def test_what_is_found_is_verbatim_and_shares_no_character(text: str, language: str) -> None:
    found = extract(Article("x", text, language=language))
    spans = [span for quotation in found for span in quotation.spans]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.overlap(other) == 0 for at, one in enumerate(spans) for other in spans[:at])
    assert all(q.text == " ".join(span.of(text) for span in q.spans) for q in found)


OWN = "港を閉める、逆に、市は抗議する。\n\n# 見出し\n\n“As the mayor said,” we act.\n\n[… 2]\n\nThe end."


def own(**fields: object) -> Article:
    return Article("x", OWN, language="ja", primary=True, speaker="港湾局", published="2022-03-22", **fields)  # type: ignore[arg-type]


def test_all_of_a_primary_text_is_its_speakers_words() -> None:
    found = extract(own(), [HARBOUR])
    assert [quotation.text for quotation in found] == [
        "港を閉める、逆に、市は抗議する。",
        "“As the mayor said,” we act.",
        "The end.",
    ]
    assert {(q.speaker, q.kind, q.said, q.confidence, q.speaker_confidence, q.rule) for q in found} == {
        ("Harbour Office", Kind.DIRECT, "2022-03-22", 1.0, 1.0, "the text is the speaker's own words")
    }


@pytest.mark.parametrize(
    ("name", "speaker", "kind"),
    [
        pytest.param(
            "Prime Minister Tanabe Ichiro", "Ichiro Tanabe", SpeakerKind.PERSON, id="office, family name first"
        ),
        pytest.param("Foreign Ministry of Russia", "Russian Foreign Ministry", SpeakerKind.BODY, id="a ministry"),
        pytest.param("田辺一郎", "田辺一郎", SpeakerKind.PERSON, id="as printed"),
    ],
)
def test_the_speaker_of_the_fields_is_called_by_one_name(name: str, speaker: str, kind: SpeakerKind) -> None:
    found = extract(Article("x", "We act.", primary=True, speaker=name))
    assert [(quotation.speaker, quotation.speaker_kind) for quotation in found] == [(speaker, kind)]


def test_a_report_that_names_a_speaker_is_not_all_in_their_words() -> None:
    found = extract(Article("x", "“We act,” it said. It rained.", speaker="Harbour Office", language="en"))
    assert [quotation.text for quotation in found] == ["We act,"]


def test_words_are_cut_where_a_translation_begins_or_ends() -> None:
    parts = (Rendering("a", "We close it.", "港を閉める"), Rendering("b", "We protest.", "逆に、市は抗議する"))
    found = extract(own(translations=(*parts, Rendering("c", "No.", "そこにない"))), [HARBOUR])
    assert [quotation.text for quotation in found[:2]] == ["港を閉める", "逆に、市は抗議する"]
    assert [quotation.text for quotation in found[2:]] == ["“As the mayor said,” we act.", "The end."]
