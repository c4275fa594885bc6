"""Languages, as texts show and as files state them."""

from __future__ import annotations

import pytest

from quotes_tui.reading.language import detect, stated


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("The mayor said that the ferry would not be closed before the spring.", "en", id="en"),
        pytest.param("Le maire a dit que la navette ne serait pas fermée avant le printemps.", "fr", id="fr"),
        pytest.param("Der Bürgermeister sagte, dass die Fähre nicht vor dem Frühling schließt.", "de", id="de"),
        pytest.param("El alcalde dijo que el transbordador no se cerrará antes de la primavera.", "es", id="es"),
        pytest.param("Il sindaco ha detto che il traghetto non chiuderà prima della primavera.", "it", id="it"),
        pytest.param("O prefeito disse que a balsa não será fechada antes da primavera.", "pt", id="pt"),
        pytest.param("Министр заявил, что переговоры не будут продолжены и что это не угроза.", "ru", id="ru"),
        pytest.param("Міністр заявив, що переговори не будуть продовжені та що це не загроза.", "uk", id="uk"),
        pytest.param("町長は渡し船を春まで止めないと述べた。", "ja", id="ja"),
        pytest.param("市长说渡轮在春天之前不会停运。", "zh", id="zh"),
        pytest.param("시장은 봄까지 나룻배를 멈추지 않겠다고 말했다.", "ko", id="ko"),
        pytest.param("Ο δήμαρχος είπε ότι το πλοίο δεν θα σταματήσει.", "el", id="el"),
        pytest.param("قال العمدة إن العبارة لن تتوقف عن العمل في هذا الربيع على ما كان", "ar", id="ar"),
        pytest.param(
            "The mayor said that “町長は” is how it is written, and that it was not to be read as a name.",
            "en",
            id="some words of another script",
        ),
        pytest.param("We strongly protest.", "und", id="too short"),
        pytest.param("12 34 — 56", "und", id="no letters"),
        pytest.param("", "und", id="nothing"),
        pytest.param("\u05eb \u0300", "und", id="a place in a script that no letter has"),
        pytest.param(
            "Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor", "und", id="none of them"
        ),
    ],
)
def test_detect(text: str, code: str) -> None:
    assert detect(text) == code


@pytest.mark.parametrize(
    ("words", "code"),
    [
        pytest.param("en", "en", id="code"),
        pytest.param("EN-us", "en-us", id="region"),
        pytest.param("eng", "en", id="three letters"),
        pytest.param("eng-GB", "en-GB", id="three letters and region"),
        pytest.param("Français", "fr", id="its own name"),
        pytest.param("sw", "sw", id="a language that no list has"),
        pytest.param("the usual one", None, id="words"),
        pytest.param("1", None, id="a number"),
    ],
)
def test_stated(words: str, code: str | None) -> None:
    assert stated(words) == code
