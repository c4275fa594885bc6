"""Addresses as citations print them: a DOI by its resolver, and without what only counts where visitors come from."""

from __future__ import annotations

import re
from functools import cache

from quotes_tui.word_lists import listed_words

_DOI = re.compile(r"(?:(?:https?://)?(?:dx\.|www\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_COUNTING = re.compile(r"utm_\w+|at_(?:medium|campaign|custom\d*)")


def printed_address(url: str) -> str:
    """An address as a citation prints it; one that is none of the web stays as it is."""
    doi = _DOI.fullmatch(url)
    if doi:
        return f"https://doi.org/{doi[1].partition('?')[0]}"
    if not url.lower().startswith(("http://", "https://")):
        return url
    head, sign, fragment = url.partition("#")
    path, mark, query = head.partition("?")
    kept = [pair for pair in query.split("&") if not _counts(pair)] if mark else []
    shown = path + (mark + "&".join(kept) if kept else "")
    return shown if fragment.startswith(":~:") or _counts(fragment) else shown + sign + fragment


def _counts(pair: str) -> bool:
    """Whether a parameter (or a fragment) only tells a site's owner where a visitor comes from."""
    name = pair.partition("=")[0].lower()
    return name in _tracking() or bool(_COUNTING.fullmatch(name))


@cache
def _tracking() -> frozenset[str]:
    return listed_words("citation/data/tracking_parameters.txt")
