"""Transcripts: who speaks in each turn, whatever its label looks like."""

from __future__ import annotations

import pytest

from quotes_tui.extraction import extract
from quotes_tui.model import Article, Kind, Speaker

KNOWN = (
    Speaker("Ichiro Tanabe", "Prime Minister", family_name="Tanabe", aliases=("Tanabe Ichiro", "田辺一郎")),
    Speaker("Yuko Hayami", "Foreign Minister", family_name="Hayami", aliases=("速水優子",)),
)


def turns(text: str, language: str = "en", speaker: str | None = None) -> list[tuple[str | None, str]]:
    """Who says what in a transcript."""
    article = Article("x", text, kind="transcript", language=language, speaker=speaker)
    found = extract(article, KNOWN)
    for quotation in found:
        assert quotation.kind is Kind.DIRECT
        assert quotation.text == " ".join(span.of(text) for span in quotation.spans)
    return [(quotation.speaker, quotation.text) for quotation in found]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            "CHIEF CABINET SECRETARY ONO: We met.\n\nREPORTER: And?\n\nCHIEF CABINET SECRETARY ONO: We protested.",
            "en",
            [("Ono", "We met."), (None, "And?"), ("Ono", "We protested.")],
            id="an office and a name in capitals",
        ),
        pytest.param(
            "MR. QUILL: Good afternoon.\n\nQUESTION: Is it so?\n\nMR. QUILL: It is.",
            "en",
            [("Quill", "Good afternoon."), (None, "Is it so?"), ("Quill", "It is.")],
            id="a form of address in capitals",
        ),
        pytest.param(
            "Minister Hayami: I have one point.\n\nReporter (Harbour News, Low): Which?\n\nMinister Hayami: This.",
            "en",
            [("Yuko Hayami", "I have one point."), (None, "Which?"), ("Yuko Hayami", "This.")],
            id="a listed minister; who asks is in brackets",
        ),
        pytest.param(
            "Yuko Hayami, Minister for Works: I have one point.\n\nHNN, Low: Which?\n\nMinister Hayami: This.",
            "en",
            [("Yuko Hayami", "I have one point."), ("HNN", "Which?"), ("Yuko Hayami", "This.")],
            id="labels with commas: an office, and who asks for which paper",
        ),
        pytest.param(
            "HAYAMI Yuko: We stand firm.\n\nQ: Why?",
            "en",
            [("Yuko Hayami", "We stand firm."), (None, "Why?")],
            id="the family name in capitals and first",
        ),
        pytest.param(
            "**Q:** Why?\n\n**Minister Hayami:** For peace.",
            "en",
            [(None, "Why?"), ("Yuko Hayami", "For peace.")],
            id="labels in bold",
        ),
        pytest.param(
            "Question:\n\nWhy is that?\n\nMinister Hayami:\n\nIt was agreed.",
            "en",
            [(None, "Why is that?"), ("Yuko Hayami", "It was agreed.")],
            id="labels on lines of their own",
        ),
        pytest.param(
            "Minister Hayami: First.\n\nIt goes on here.\n\n(Laughter.)\n\nIt ends.\n\nQ: So?",
            "en",
            [("Yuko Hayami", "First. It goes on here. It ends."), (None, "So?")],
            id="a turn of several paragraphs, without what is in brackets",
        ),
        pytest.param(
            "Minister Hayami: First.\n\nNote: this stays mine.\n\nQ: So?",
            "en",
            [("Yuko Hayami", "First. Note: this stays mine."), (None, "So?")],
            id="a word with a colon that comes once names nobody",
        ),
        pytest.param(
            "Minister Hayami: First.\n\n2. Visit to the harbour\n\nWe shall go.\n\nQ: So?",
            "en",
            [("Yuko Hayami", "First. We shall go."), (None, "So?")],
            id="a heading is nobody's",
        ),
        pytest.param(
            "Minister Hayami: First.\n\n[… 3]\n\nWe shall go.\n\nQ: So?",
            "en",
            [("Yuko Hayami", "First. We shall go."), (None, "So?")],
            id="what is left out is nobody's",
        ),
        pytest.param(
            "○田辺内閣総理大臣　受け入れることができない。\n\n○大野哲郎君　もう一度。",
            "ja",
            [("Ichiro Tanabe", "受け入れることができない。"), ("大野哲郎", "もう一度。")],
            id="the Diet: an office behind the family name, a form of address behind the whole name",
        ),
        pytest.param(
            "○内閣総理大臣（田辺一郎君）　強く抗議する。",
            "ja",
            [("Ichiro Tanabe", "強く抗議する。")],
            id="the Diet: the name in brackets behind the office",
        ),
        pytest.param(
            "【速水外務大臣】冒頭、報告します。\n\n【記者】伺います。",
            "ja",
            [("Yuko Hayami", "冒頭、報告します。"), (None, "伺います。")],
            id="a ministry: labels in lenses",
        ),
        pytest.param(
            "（記者）質問です。\n\n（速水大臣）お答えします。",
            "ja",
            [(None, "質問です。"), ("Yuko Hayami", "お答えします。")],
            id="labels in round brackets",
        ),
        pytest.param(
            "（拍手）\n\n記者：いつですか。\n\n速水大臣：来週です。",
            "ja",
            [(None, "いつですか。"), ("Yuko Hayami", "来週です。")],
            id="wide colons; applause speaks not",
        ),
        pytest.param(
            "記者：いつですか。\n\n森官房長官：来週です。",
            "ja",
            [(None, "いつですか。"), ("森", "来週です。")],
            id="who is not listed is called as printed, without the office",
        ),
        pytest.param(
            "Вопрос: Когда?\n\nА.П.Орлов: Завтра.",
            "ru",
            [(None, "Когда?"), ("А.П.Орлов", "Завтра.")],
            id="Russian: initials and a name",
        ),
        pytest.param("Just words.\n\nMore words.", "en", [], id="no label, no turn"),
    ],
)
def test_turns(text: str, language: str, expected: list[tuple[str | None, str]]) -> None:
    assert turns(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("Q: Why?\n\nA: Because.", "en", id="letters"),
        pytest.param("Q1: Why?\n\nA1: Because.", "en", id="numbered letters"),
        pytest.param("Q. Why?\n\nA. Because.", "en", id="letters with points"),
        pytest.param("Question: Why?\n\nAnswer: Because.", "en", id="words"),
        pytest.param("Вопрос: Why?\n\nОтвет: Because.", "ru", id="Russian words"),
        pytest.param("問：Why?\n\n答：Because.", "ja", id="Japanese words"),
    ],
)
def test_whoever_answers_is_the_speaker_of_the_fields(text: str, language: str) -> None:
    assert turns(text, language, "Yuko Hayami") == [(None, "Why?"), ("Yuko Hayami", "Because.")]
    assert turns(text, language)[0] == (None, "Why?")


def test_what_comes_before_the_first_label_is_the_speakers_of_the_fields() -> None:
    text = "Press Conference by the Foreign Minister\n\nI have one announcement.\n\nReporter: Yes?"
    assert turns(text, speaker="Yuko Hayami") == [("Yuko Hayami", "I have one announcement."), (None, "Yes?")]
    assert turns(text + "\n\nMs. Low: No.") == [(None, "Yes?"), ("Low", "No.")]


def test_an_interview_in_the_news_is_no_transcript() -> None:
    text = "Tess Low runs the ferry.\n\nQ: Why?\n\nA: Because it pays."
    news = extract(Article("x", text, language="en"), KNOWN)
    assert {quotation.rule for quotation in news}.isdisjoint({"a turn of a transcript"})


def test_a_record_was_said_on_its_day() -> None:
    text = "Minister Hayami: We met on Monday.\n\nQ: Why?"
    record = Article("x", text, kind="transcript", primary=True, published="2022-03-22", language="en")
    assert {quotation.said for quotation in extract(record, KNOWN)} == {"2022-03-22"}
