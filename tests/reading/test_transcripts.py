"""What records of spoken words print at their head, and which texts are taken for a transcript."""

from __future__ import annotations

import pytest

from quotes_tui.model import Article, Rendering
from quotes_tui.reading.field_names import by_known_names
from quotes_tui.reading.fields import article
from quotes_tui.reading.transcripts import Printed, facts

TURNS = "\n\nMINISTER LOW: We met.\n\nREPORTER: And?\n\nMINISTER LOW: We protested."


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param("[Provisional Translation]\n\nWe met.", Printed(translation="provisional"), id="in brackets"),
        pytest.param(
            "Speech (Provisional translation)\n\nWe met.", Printed(translation="provisional"), id="in a title"
        ),
        pytest.param("Provisional Translation\n\nWe met.", Printed(translation="provisional"), id="on its own line"),
        pytest.param("（仮訳）\n\nWe met.", Printed(translation="provisional"), id="Japanese"),
        pytest.param("Speech\n(Excerpt)\n\nWe met.", Printed(excerpt=True), id="excerpt"),
        pytest.param("（抜粋）\n\n会いました。", Printed(excerpt=True), id="Japanese excerpt"),
        pytest.param(
            "[Provisional Translation] (Excerpts)\n\nWe met.",
            Printed(translation="provisional", excerpt=True),
            id="both",
        ),
        pytest.param("(Translated by Ann Low)\n\nWe met.", Printed(translator="Ann Low"), id="a translator"),
        pytest.param("He gave an excerpt of a provisional translation.", Printed(), id="words of a sentence"),
        pytest.param(
            "* This is a provisional translation by an external company for reference only.\n\nWe met.",
            Printed(translation="provisional"),
            id="a sentence about the text",
        ),
        pytest.param(
            "Press Conference\n\nAnn Low, Minister for Works: We met.\n\nHNN, Hill: And?\n\nMinister Low: No.",
            Printed("transcript"),
            id="labels with commas",
        ),
        pytest.param(f"Press Conference by the Minister{TURNS}", Printed("transcript"), id="a press conference"),
        pytest.param(f"Department Briefing, 3 May{TURNS}", Printed("transcript"), id="a briefing"),
        pytest.param(
            "外務大臣記者会見\n\n【大臣】はい。\n\n【記者】何か。\n\n【大臣】ない。", Printed("transcript"), id="会見"
        ),
        pytest.param(
            f"Briefing by the Spokeswoman, Marrow, March 23, 2022{TURNS}",
            Printed("transcript", published="2022-03-23"),
            id="a day in the title",
        ),
        pytest.param(
            f"Press Conference (Excerpt)\n\nMarch 22, 2022 (AM){TURNS}",
            Printed("transcript", excerpt=True, published="2022-03-22"),
            id="a day below it",
        ),
        pytest.param(
            "外務大臣会見記録（令和4年3月22日（火））\n\n【大臣】はい。\n\n【記者】何か。\n\n【大臣】ない。",
            Printed("transcript", published="2022-03-22"),
            id="a day of an era",
        ),
        pytest.param(
            f"Press Conference{TURNS}\n\nMINISTER LOW: On March 22, 2022, we met.", Printed("transcript"), id="no day"
        ),
        pytest.param(f"The minister on her garden{TURNS}", Printed(), id="an interview stays news"),
        pytest.param(f"At a press conference she spoke.{TURNS}", Printed(), id="a sentence is no title"),
        pytest.param("Press conference\n\nThe minister said no.", Printed(), id="a title without turns"),
    ],
)
def test_the_head(text: str, printed: Printed) -> None:
    assert facts(text) == printed


def made(raw: dict[str, object], text: str = "We met.") -> tuple[Article, list[str]]:
    return article(by_known_names(raw), text=text, id="x", path="x.md", encoding="utf-8")


@pytest.mark.parametrize(
    ("raw", "field", "value"),
    [
        pytest.param({"translation": "Official"}, "translation", "official", id="translation"),
        pytest.param({}, "translation", "provisional", id="as printed"),
        pytest.param({"translated_by": ["Ann Low", "Al Hill"]}, "translator", "Ann Low, Al Hill", id="two translators"),
        pytest.param({"excerpt": "yes"}, "excerpt", True, id="excerpt"),
        pytest.param({"excerpt": "We met at the harbour."}, "excerpt", False, id="the lead of a post is no excerpt"),
        pytest.param({"dateModified": "2022-03-23T10:00Z"}, "modified", "2022-03-23", id="modified"),
        pytest.param({"kind": "news"}, "kind", "news", id="the stated kind goes before the shape"),
        pytest.param({}, "kind", "transcript", id="the shape"),
        pytest.param(
            {"translations": {"article": "a", "words": " No. "}}, "translations", (Rendering("a", "No."),), id="one"
        ),
        pytest.param(
            {"translations": [{"article": 7, "words": "No.", "of": "Nein."}]},
            "translations",
            (Rendering("7", "No.", "Nein."),),
            id="a number for an id",
        ),
    ],
)
def test_fields_of_translations(raw: dict[str, object], field: str, value: object) -> None:
    found, notes = made(raw, f"Press Conference [Provisional Translation]{TURNS}")
    assert notes == []
    assert getattr(found, field) == value


@pytest.mark.parametrize(
    ("raw", "note"),
    [
        pytest.param(
            {"translation": "by hand"}, "translation: 'by hand' is none of official, provisional", id="status"
        ),
        pytest.param({"translation": {"fr": "Non."}}, "translation: ", id="other things of that name"),
        pytest.param(
            {"translations": ["fr", "de"]}, "translations: 'fr' is no mapping of article, words", id="no mapping"
        ),
        pytest.param({"translations": {"article": "a"}}, "translations: ", id="no words"),
        pytest.param(
            {"translations": {"article": "a", "words": "No.", "off": "x"}}, "translations: ", id="unknown key"
        ),
        pytest.param({"modified": "8/9/18"}, "modified: '8/9/18' is no date", id="a date that could be two"),
    ],
)
def test_what_is_not_understood_is_left_out_and_told(raw: dict[str, object], note: str) -> None:
    found, notes = made(raw)
    assert len(notes) == 1
    assert notes[0].startswith(note)
    assert (found.translation, found.translations, found.modified) == (None, (), None)


def test_a_title_that_stands_beside_the_text_tells_the_kind() -> None:
    found, _ = made({"title": "Press Conference by the Minister"}, TURNS.strip())
    assert found.kind == "transcript"
    assert made({"title": "The minister on her garden"}, TURNS.strip())[0].kind == "news"
    assert made({"title": "Press Conference by the Minister"}, "We met.")[0].kind == "news"
