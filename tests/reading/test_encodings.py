"""In which encoding a text is: short ones too, and nothing is told where the letters tell nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes_tui.reading.decoding import decode
from quotes_tui.reading.encodings import told_encoding


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        pytest.param("“No,” she said.", "cp1252", id="English, curly marks alone"),
        pytest.param("It’s over – for now…", "cp1252", id="English, apostrophe, dash and dots"),
        pytest.param("The café’s owner said “no”.", "cp1252", id="English, one letter"),
        pytest.param("It costs €5 or £4, he said.", "cp1252", id="English, money"),
        pytest.param("Le café était fermé, a déclaré le maire.", "cp1252", id="French, as Latin-1 has it, too"),
        pytest.param("« Ça ira », a-t-elle dit à l’élève.", "cp1252", id="French, marks within marks"),
        pytest.param("Le cœur y était, l’œuvre aussi.", "cp1252", id="French, a letter of this one alone"),
        pytest.param("„Schön“, sagte sie.", "cp1252", id="German, marks the other way round"),
        pytest.param("«El niño no vendrá mañana», ¿verdad?", "cp1252", id="Spanish"),
        pytest.param("“Não”, disse a prefeita São João.", "cp1252", id="Portuguese"),
        pytest.param("”Lautta ei kulje ennen kevättä”, hän sanoi.", "cp1252", id="Finnish, closing marks before, too"),
        pytest.param("„Þetta er ekki rétt,“ sagði bæjarstjórinn.", "cp1252", id="Icelandic"),
        pytest.param("„Nie będę”, powiedziała.", "cp1250", id="Polish, a few words"),
        pytest.param("„Přívoz nebude jezdit,“ řekl starosta.", "cp1250", id="Czech"),
        pytest.param("„A komp nem jár tavasz előtt” – közölte.", "cp1250", id="Hungarian, one letter tells"),
        pytest.param("“Feribot çalışmayacak,” dedi başkanı.", "cp1254", id="Turkish"),
        pytest.param("Łódź będzie gościć ministrów.", "cp1250", id="Polish without marks"),
        pytest.param("“The ferry will not run,” he said. “It’s over.”", "mac_roman", id="an old Macintosh"),
        pytest.param("Le café était fermé, a déclaré le maire à Noël.", "cp850", id="an old PC"),
        pytest.param("“No,” the minister’s aide said.", "cp932", id="English from a Japanese system"),
        pytest.param("「渡し船は春まで動かない」と述べた。", "cp932", id="Japanese"),
        pytest.param("「渡し船は春まで動かない」と述べた。", "euc_jp", id="Japanese, the other encoding"),
    ],
)
def test_short_texts(text: str, encoding: str) -> None:
    assert told_encoding(text.encode(encoding)) == encoding
    assert decode(text.encode(encoding))[0] == text


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"plain", id="ASCII"),
        pytest.param("«Паром не пойдёт», — сказал мэр.".encode("cp1251"), id="Russian"),
        pytest.param("«Το πλοίο δεν θα φύγει», είπε.".encode("cp1253"), id="Greek"),
        pytest.param("渡轮在春天之前不会停运".encode("gbk"), id="Chinese"),
        pytest.param(bytes(range(128, 256)), id="every byte"),
    ],
)
def test_what_the_letters_do_not_tell(data: bytes) -> None:
    assert told_encoding(data) is None


@given(st.binary(max_size=200))
def test_what_is_told_can_be_decoded(data: bytes) -> None:
    encoding = told_encoding(data)
    assert encoding is None or data.decode(encoding)


WORDS = ("the", "mayor", "said", "“no”", "it’s", "café", "–", "naïve,", "Müller", "…", "€5", "São", "‘yes’", "«oui»")


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=20).map(" ".join))
def test_words_of_the_west_are_in_the_encoding_of_the_west(text: str) -> None:
    assert decode(text.encode("cp1252"))[0] == text
