"""PDF files made by hand, for tests: text at places, on pages."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence

Place = tuple[float, float, str]
"""From the left, from the bottom, in points; the words, which may begin with a size: `{14}Words`."""

FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def pdf(pages: Sequence[Sequence[Place] | bytes], info: str = "", packed: bool = False) -> bytes:
    """A file of those pages; a page of bytes is its operators as they are."""
    objects = [FONT]
    tree = 2 * len(pages) + 2
    for page in pages:
        data = page if isinstance(page, bytes) else operators(page)
        data, how = (zlib.compress(data), b"/Filter /FlateDecode ") if packed else (data, b"")
        objects.append(b"<< %s/Length %d >>\nstream\n%s\nendstream" % (how, len(data), data))
        objects.append(
            b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 612 792] /Contents %d 0 R"
            b" /Resources << /Font << /F1 1 0 R >> >> >>" % (tree, len(objects))
        )
    kids = b" ".join(b"%d 0 R" % number for number in range(3, tree, 2))
    objects.append(b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)))
    objects.append(b"<< /Type /Catalog /Pages %d 0 R >>" % tree)
    objects.append(f"<< {info} >>".encode("latin-1"))
    return whole(objects, tree + 1)


def whole(objects: Sequence[bytes], root: int) -> bytes:
    """The file of these objects; `root` is the number of its catalogue, the last is what it states of itself."""
    out, places = io.BytesIO(), list[int]()
    out.write(b"%PDF-1.4\n")
    for number, one in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, one))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer << /Size %d /Root %d 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF"
    out.write(trailer % (len(objects) + 1, root, len(objects), start))
    return out.getvalue()


def operators(page: Sequence[Place]) -> bytes:
    """The operators that draw words at places."""
    lines = ["BT"]
    for x, y, words in page:
        size, words = words[1:].split("}", 1) if words.startswith("{") else ("10", words)
        words = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        lines.append(f"/F1 {size} Tf 1 0 0 1 {x} {y} Tm ({words}) Tj")
    return "\n".join([*lines, "ET"]).encode("cp1252")


def column(words: Sequence[str], x: float = 72, top: float = 700, leading: float = 12) -> list[Place]:
    """Lines below each other; an empty one is a gap."""
    return [(x, top - number * leading, line) for number, line in enumerate(words) if line]
