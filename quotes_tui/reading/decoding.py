"""Bytes -> text: the byte order mark, then UTF-8, then detection; the encoding is told, nothing is dropped.

Detection is by the letters where they tell (encodings.py), else by the statistics of a library.
"""

from __future__ import annotations

import codecs
import re

from quotes_tui.reading.encodings import told_encoding

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BINARY_SHARE = 0.1


class DecodingError(ValueError):
    """The bytes are no text, or in no encoding that can be told; the words say which."""


def marked_encoding(data: bytes) -> tuple[bytes, str] | None:
    """The byte order mark that the data begins with, and the encoding it tells."""
    return next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), None)


def decode(data: bytes) -> tuple[str, str]:
    """The text without its byte order mark, and the encoding it was in; DecodingError where it is no text."""
    mark, encoding = marked_encoding(data) or (b"", "utf-8")
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        if mark:
            raise DecodingError(f"not valid {encoding}, which its byte order mark tells (byte {error.start})") from None
    else:
        if not _is_binary(text):
            return text, encoding
    return _detected(data)


def _is_binary(text: str) -> bool:
    return len(_CONTROL.findall(text)) > _BINARY_SHARE * len(text)


def _detected(data: bytes) -> tuple[str, str]:
    if (encoding := told_encoding(data)) and not _is_binary(text := data.decode(encoding)):
        return text, encoding.replace("_", "-")
    # Here and not above: loading its tables takes longer than reading a small corpus.
    from charset_normalizer import from_bytes

    matches = from_bytes(data)
    best = matches.best()
    if best is None or _is_binary(text := str(best)):
        raise DecodingError("binary data, or text in an encoding that cannot be told")
    # Where others fit equally well it is the encoding that Western files without a mark mostly have.
    for match in matches:
        if match.encoding == "cp1252" and (match.chaos, match.coherence) == (best.chaos, best.coherence):
            return str(match), "cp1252"
    return text.removeprefix("\ufeff"), best.encoding.replace("_", "-")
