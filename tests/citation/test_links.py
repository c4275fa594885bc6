"""Text fragments: the grammar, and that a browser finds the very place.

`found` does what a browser does with a directive: it takes the first place where the words stand, whole, with what
must precede and follow them; a range may run over the end of a paragraph, an exact term may not.
"""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.citation.links import address, encode, text_fragment
from quotes_tui.model import Article, Span
from tests.citation.records import ARTICLE, TEXT, span_of

PAGE = "https://courier.example/ferry"
TERM = r"(?:[a-zA-Z0-9!$'()*+./:;=?@_~]|%[0-9A-F]{2})+"
DIRECTIVE = re.compile(rf"text=(?:{TERM}-,)?{TERM}(?:,{TERM})?(?:,-{TERM})?")


def directives(url: str) -> list[str]:
    return url.partition("#:~:")[2].split("&")


def pattern(term: str) -> str:
    words = r"\s+".join(re.escape(word) for word in unquote(term).split())
    return rf"(?<!\w){words}(?!\w)" if re.fullmatch(r"\w.*\w|\w", unquote(term), re.DOTALL) else words


def found(text: str, directive: str) -> Span:
    """Where a browser would scroll to."""
    parts = directive.removeprefix("text=").split(",")
    prefix = parts.pop(0)[:-1] if parts[0].endswith("-") else ""
    suffix = parts.pop()[1:] if parts[-1].startswith("-") else ""
    before = rf"{pattern(prefix)}\s*" if prefix else ""
    after = rf"(?=\s*{pattern(suffix)})" if suffix else ""
    wanted = r".*?".join(f"(?:{pattern(part)})" for part in parts)
    match = re.search(f"{before}(?P<words>{wanted}){after}", text, re.DOTALL | re.IGNORECASE)
    assert match is not None, directive
    return Span(*match.span("words"))


def fragment(article: Article, *spans: Span) -> str:
    url = text_fragment(article, spans)
    assert url is not None
    return url


def test_a_long_enough_passage_is_given_exactly() -> None:
    whole = replace(ARTICLE, text=TEXT.replace("[… 2]\n\n", ""))
    url = fragment(whole, span_of("The ferry will not be closed while I am mayor,"))
    assert url == f"{PAGE}#:~:text=The%20ferry%20will%20not%20be%20closed%20while%20I%20am%20mayor"


def test_few_words_come_with_the_words_around_them() -> None:
    whole = replace(ARTICLE, text=TEXT.replace("[… 2]\n\n", ""))
    url = fragment(whole, span_of("plainly absurd", whole.text))
    assert url == f"{PAGE}#:~:text=called%20the%20plan%20%22-,plainly%20absurd,-%22%20and%20said%20the"


def test_an_excerpt_is_not_trusted_to_show_all_places() -> None:
    assert directives(fragment(ARTICLE, span_of("We counted every crossing."))) == [
        "text=Ilse%20Varnholt%20said.%20%E2%80%9C-,We%20counted%20every%20crossing"
    ]


def test_context_grows_until_the_place_is_the_only_one() -> None:
    text = "He said on one day that it is closed. Then he said on one day that it is open again."
    article = replace(ARTICLE, text=text)
    second = Span(text.rindex("one day"), text.rindex("one day") + 7)
    (directive,) = directives(fragment(article, second))
    assert found(text, directive) == second


def test_context_stays_in_its_paragraph() -> None:
    article = replace(ARTICLE, text="Before it.\n\nNever again.\n\nAfter it.")
    assert directives(fragment(article, span_of("Never again.", article.text))) == ["text=Never%20again"]


def test_a_long_passage_is_a_range() -> None:
    words = " ".join(f"word{number}" for number in range(90))
    article = replace(ARTICLE, text=f"Lead in. {words}. The end.")
    (directive,) = directives(fragment(article, span_of(words, article.text)))
    assert directive == "text=word0%20word1%20word2%20word3,word86%20word87%20word88%20word89"


def test_a_passage_over_two_paragraphs_is_a_range() -> None:
    text = "He said: “We begin here today,\n\nand we end here tomorrow.” So it was."
    article = replace(ARTICLE, text=text)
    span = Span(text.index("We"), text.index(".”"))
    (directive,) = directives(fragment(article, span))
    assert directive == "text=We%20begin%20here%20today,we%20end%20here%20tomorrow"
    assert found(text, directive) == span


def test_each_part_of_an_interrupted_quotation_has_its_directive() -> None:
    url = fragment(ARTICLE, span_of("The ferry will not be closed while I am mayor,"), span_of("We counted every"))
    assert len(directives(url)) == 2


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        pytest.param("Japan-Russia", "Japan%2DRussia", id="a hyphen would begin a context term"),
        pytest.param("a, b & c", "a%2C%20b%20%26%20c", id="comma and ampersand part terms"),
        pytest.param("Russia’s", "Russia%E2%80%99s", id="as the page writes it"),
        pytest.param("a\n  b\u00a0c", "a%20b%20c", id="white space is one space"),
        pytest.param("\ud800", "%3F", id="half a character"),
        pytest.param("50% (#1)", "50%25%20(%231)", id="percent and number sign"),
        pytest.param("one – two — 3", "one%20%E2%80%93%20two%20%E2%80%94%203", id="dashes"),
        pytest.param("cross\u00ading\u200b it\u2060", "crossing%20it", id="no signs without width"),
        pytest.param("می\u200cروم", "%D9%85%DB%8C%E2%80%8C%D8%B1%D9%88%D9%85", id="but the one that Persian needs"),
    ],
)
def test_encode(term: str, expected: str) -> None:
    assert encode(term) == expected


@pytest.mark.parametrize(
    ("url", "archive", "expected"),
    [
        pytest.param(PAGE, None, PAGE, id="the page"),
        pytest.param(None, "https://archive.example/1", "https://archive.example/1", id="an archived copy"),
        pytest.param("javascript:alert(1)", None, None, id="no web address"),
        pytest.param("https://[::1", None, None, id="a broken one"),
        pytest.param("https://", None, None, id="no host"),
        pytest.param(' https://a.example/a b"<c> ', None, "https://a.example/a%20b%22%3Cc%3E", id="made safe"),
        pytest.param(
            "https://паром.example/а?б=в#г",
            None,
            "https://xn--80ayfcg.example/%D0%B0?%D0%B1=%D0%B2#%D0%B3",
            id="a host in Cyrillic",
        ),
        pytest.param(
            "https://user@渡し船.example:8080/", None, "https://user@xn--68j637p7um.example:8080/", id="with a port"
        ),
        pytest.param(
            "https://fähre-straße.example/", None, "https://f%C3%A4hre-stra%C3%9Fe.example/", id="ß: standards differ"
        ),
        pytest.param(
            "https://a.example/100%/%20/x?q=1&r=[2]",
            None,
            "https://a.example/100%/%20/x?q=1&r=[2]",
            id="encoded already",
        ),
        pytest.param("ftp://a.example/", "javascript:alert(1)", None, id="other schemes"),
        pytest.param("JavaScript://a.example/%0aalert(1)", None, None, id="a scheme in capitals"),
        pytest.param(None, None, None, id="none"),
    ],
)
def test_address(url: str | None, archive: str | None, expected: str | None) -> None:
    assert address(replace(ARTICLE, url=url, archive_url=archive)) == expected


@pytest.mark.parametrize(
    ("url", "start"),
    [
        pytest.param(f"{PAGE}#part", f"{PAGE}#part:~:text=", id="behind a fragment of the page"),
        pytest.param(f"{PAGE}#:~:text=old", f"{PAGE}#:~:text=The", id="instead of an older one"),
        pytest.param(f"{PAGE}#part:~:text=old", f"{PAGE}#part:~:text=The", id="instead of an older one behind a part"),
        pytest.param(f"{PAGE}?a=b&c=d", f"{PAGE}?a=b&c=d#:~:text=The", id="behind a query"),
        pytest.param(f"{PAGE}?a=b#", f"{PAGE}?a=b#:~:text=The", id="behind an empty fragment"),
    ],
)
def test_fragments_join_an_address_that_has_one(url: str, start: str) -> None:
    article = replace(ARTICLE, url=url)
    assert fragment(article, span_of("The ferry will not be closed while I am mayor")).startswith(start)


@pytest.mark.parametrize(
    "url", ["ftp://a.example/x", "file:///x", "doi:10.1/x", "urn:isbn:1", "mailto:a@b.example", "x"]
)
def test_an_address_of_another_scheme_gives_no_link(url: str) -> None:
    assert text_fragment(replace(ARTICLE, url=url, archive_url=None), [span_of("The ferry")]) is None


def test_no_address_no_link_and_no_words_no_fragment() -> None:
    assert text_fragment(replace(ARTICLE, url=None), [span_of("The ferry")]) is None
    dots = replace(ARTICLE, text="… — …")
    assert text_fragment(dots, [Span(0, 5)]) == PAGE


WORDS = "a b the ferry closed Japan-Russia never, “we” it’s naïve 日本".split()
sentences = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40), min_size=1, max_size=4)


def drawn_span(text: str, data: st.DataObject) -> Span:
    """From the beginning of one word to the end of the same or a later one."""
    places = [match.span() for match in re.finditer(r"[^\W_]+(?:[-’][^\W_]+)?", text)]
    first = data.draw(st.integers(0, len(places) - 1))
    last = data.draw(st.integers(first, len(places) - 1))
    return Span(places[first][0], places[last][1])


@given(sentences, st.data())
@settings(max_examples=80)
def test_a_browser_that_follows_a_link_reads_the_very_words(drawn: list[list[str]], data: st.DataObject) -> None:
    text = "\n\n".join(" ".join(words) for words in drawn)
    span = drawn_span(text, data)
    (directive,) = directives(fragment(replace(ARTICLE, text=text, title=None), span))
    assert DIRECTIVE.fullmatch(directive)
    read, meant = (place.of(text).split() for place in (found(text, directive), span))
    if re.search(r"[^-],[^-]", directive):
        assert (read[0], read[-1]) == (meant[0], meant[-1])
    else:
        assert read == meant or " ".join(meant) in " ".join(read)  # a whole paragraph, told by its neighbours


@given(st.lists(st.integers(1, 40), min_size=1, max_size=4), st.data())
@settings(max_examples=60)
def test_where_no_word_stands_twice_the_place_is_exact(lengths: list[int], data: st.DataObject) -> None:
    paragraphs = [" ".join(f"word{p}x{n}" for n in range(length)) for p, length in enumerate(lengths)]
    text = "\n\n".join(paragraphs)
    span = drawn_span(text, data)
    (directive,) = directives(fragment(replace(ARTICLE, text=text, title=None), span))
    assert found(text, directive) == span
