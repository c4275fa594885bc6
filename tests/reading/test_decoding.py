"""Bytes to text: marks, UTF-8, detection, and what is no text."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quotes_tui.reading.decoding import DecodingError, decode

WESTERN = "He said “it’s résumé”, a naïve café. The ministry said so."
RUSSIAN = "Министерство иностранных дел заявило о прекращении переговоров. " * 3
JAPANESE = "岸田文雄首相は国会で抗議した。これは極めて不当であり、断じて受け入れることができない。" * 3


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        pytest.param("“so”".encode(), "“so”", "utf-8", id="utf-8"),
        pytest.param("“so”".encode("utf-8-sig"), "“so”", "utf-8", id="utf-8 with a mark"),
        pytest.param("so\r\n".encode("utf-16"), "so\r\n", "utf-16-le", id="utf-16, line ends untouched"),
        pytest.param(b"\xfe\xff" + "so".encode("utf-16-be"), "so", "utf-16-be", id="utf-16 the other way"),
        pytest.param("so".encode("utf-32"), "so", "utf-32-le", id="utf-32, whose mark begins with that of utf-16"),
        pytest.param(WESTERN.encode("cp1252"), WESTERN, "cp1252", id="western, curly marks"),
        pytest.param(RUSSIAN.encode("cp1251"), RUSSIAN, "cp1251", id="russian"),
        pytest.param(JAPANESE.encode("cp932"), JAPANESE, "cp932", id="japanese"),
        pytest.param(("He said so. " * 9).encode("utf-16-le"), "He said so. " * 9, "utf-16-le", id="utf-16, no mark"),
        pytest.param(b"He said so.\x00 And went.", "He said so.\x00 And went.", "utf-8", id="a stray NUL is kept"),
        pytest.param(b"", "", "utf-8", id="nothing"),
    ],
)
def test_text(data: bytes, text: str, encoding: str) -> None:
    assert decode(data) == (text, encoding)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xfe\x81" * 40, "binary data", id="picture"),
        pytest.param(bytes(500), "binary data", id="nothing but NULs"),
        pytest.param(bytes(range(256)) * 8, "binary data", id="every byte"),
        pytest.param(b"\xff\xfea\x00\x00\xd8", "not valid utf-16-le", id="a mark that lies"),
        pytest.param(b"\xef\xbb\xbf\xff", "not valid utf-8", id="utf-8 by its mark alone"),
    ],
)
def test_no_text(data: bytes, reason: str) -> None:
    with pytest.raises(DecodingError, match=reason):
        decode(data)


@settings(max_examples=40)
@example(data=b"\xef\xbb\xbf").via("a mark and no text")
@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_reason(data: bytes) -> None:
    try:
        text, encoding = decode(data)
    except DecodingError as error:
        assert str(error)
    else:
        assert data.endswith(text.encode(encoding, "surrogatepass")[-4:]) or encoding not in ("utf-8", "cp1252")
