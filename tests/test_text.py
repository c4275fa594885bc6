"""Text with offsets: what is found stands where it is said to stand, whatever the text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.model import Span
from quotes_tui.text import (
    Paragraph,
    abbreviates,
    clean,
    fold,
    in_mid_sentence,
    one_line,
    paragraph_number,
    paragraphs,
    sentences,
    spoken,
    strip,
    word_keys,
    words,
)

# --- cleaning --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("[sic] [/b] [@click=app.quit]", "[sic] [/b] [@click=app.quit]", id="brackets are text"),
        pytest.param("\x1b]52;c;aGk=\x07", "␛]52;c;aGk=␇", id="clipboard escape"),
        pytest.param("\x9b31m", "�31m", id="escape in one character"),
        pytest.param("a\r\nb\tc", "a␍\nb\tc", id="line feed and tab stay, carriage return is shown"),
        pytest.param("\x00\x7f", "␀␡", id="nul and delete"),
        pytest.param("\u202eevil\u202c\u2066x\u2069", "�evil��x�", id="bidi"),
        pytest.param("a\u200bb\ufeffc\u00add", "a�b�c�d", id="zero width"),
        pytest.param(
            "نمی\u200cخواهم 👩\u200d👧", "نمی\u200cخواهم 👩\u200d👧", id="joiners that scripts and emoji need"
        ),
        pytest.param("\ud800\U000e0041", "��", id="half a character, a tag"),
        pytest.param("“naïve” 日本語", "“naïve” 日本語", id="nothing to clean"),
    ],
)
def test_clean(text: str, shown: str) -> None:
    assert clean(text) == shown


@settings(max_examples=100)
@given(st.text(st.characters(), max_size=100))
def test_cleaning_keeps_the_length_and_leaves_no_control(text: str) -> None:
    shown = clean(text)
    assert len(shown) == len(text)
    assert clean(shown) == shown
    assert all(c in "\t\n" or unicodedata.category(c) not in ("Cc", "Cs", "Zl", "Zp") for c in shown)
    turning = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    assert not turning & set(map(unicodedata.bidirectional, shown))


def test_one_line() -> None:
    assert one_line("  a\r\n\tb\u2028c \x1b[2J ") == "a b c ␛[2J"


def test_an_occasion_from_the_head_of_a_sentence_stands_after_a_name() -> None:
    assert in_mid_sentence("In a statement") == "in a statement"
    assert in_mid_sentence("NHK") == "NHK"


@pytest.mark.parametrize(
    ("words", "left"),
    [
        pytest.param("We protest,", "We protest", id="the reporter's comma"),
        pytest.param("We protest.", "We protest.", id="a full stop is the speaker's"),
        pytest.param("We protest, ", "We protest", id="before a space"),
        pytest.param("yes, no", "yes, no", id="a comma within"),
    ],
)
def test_spoken(words: str, left: str) -> None:
    assert spoken(words) == left


# --- paragraphs ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("One.\n\nTwo.", [("One.", 1), ("Two.", 2)], id="blank line"),
        pytest.param("One\nline.\n\nTwo.", [("One\nline.", 1), ("Two.", 2)], id="a line end is none"),
        pytest.param("One.\r\n\r\nTwo.\r\n", [("One.", 1), ("Two.", 2)], id="crlf"),
        pytest.param("One.\n \t\nTwo.", [("One.", 1), ("Two.", 2)], id="a line of blanks"),
        pytest.param(
            "# Title\n\nOne.\n\n## Part\n\nTwo.",
            [("# Title", 0), ("One.", 1), ("## Part", 0), ("Two.", 2)],
            id="headings",
        ),
        pytest.param("#1 of all", [("#1 of all", 1)], id="a number sign is no heading"),
        pytest.param("One.\n\n[… 3]\n\nFive.", [("One.", 1), ("[… 3]", 0), ("Five.", 5)], id="left out"),
        pytest.param(
            "[... 1]\n\n[…\u00a02]\n\nFour.",
            [("[... 1]", 0), ("[…\u00a02]", 0), ("Four.", 4)],
            id="left out, other marks",
        ),
        pytest.param("He said [… 3] of them.", [("He said [… 3] of them.", 1)], id="marks inside a paragraph"),
        pytest.param("  • One\n  • Two\n\nMore", [("• One\n  • Two", 1), ("More", 2)], id="a list is one"),
        pytest.param(" \n\n ", [], id="blank"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_paragraphs(text: str, found: list[tuple[str, int]]) -> None:
    assert [(paragraph.span.of(text), paragraph.number) for paragraph in paragraphs(text)] == found


def test_how_many_are_left_out() -> None:
    assert paragraphs("[… 12]") == [Paragraph(0, 6, 0, 12)]


def test_paragraph_number() -> None:
    text = "# Title\n\nOne.\n\n[… 2]\n\nFour."
    assert [paragraph_number(text, text.index(at)) for at in ("Title", "One", ".\n", "…", "Four")] == [
        None,
        1,
        1,
        None,
        4,
    ]
    assert paragraph_number(text, text.index("\n\n[")) is None
    assert paragraph_number(text, len(text)) is None


PROSE = st.text("Aab. !?…“”\"'’\n\r\t[]#3-U.S", max_size=80)


@settings(max_examples=100)
@given(PROSE)
def test_paragraphs_are_in_order_and_hold_every_word(text: str) -> None:
    found = paragraphs(text)
    assert_disjoint([paragraph.span for paragraph in found], text)
    outside = "".join(text[a:b] for a, b in gaps([paragraph.span for paragraph in found], len(text)))
    assert not outside.strip()


def assert_disjoint(spans: list[Span], text: str) -> None:
    edges = [edge for span in spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(span.start < span.end <= len(text) for span in spans)


def gaps(spans: list[Span], length: int) -> list[tuple[int, int]]:
    edges = [0, *(edge for span in spans for edge in (span.start, span.end)), length]
    return list(zip(edges[::2], edges[1::2], strict=True))


# --- sentences -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param(["He left.", "She stayed."], id="two"),
        pytest.param(["우리는 닫지 않습니다.", "그곳은 아이들의 장소입니다."], id="Korean"),
        pytest.param(["לא נסגור את הספרייה.", "היא של הילדים."], id="Hebrew"),
        pytest.param(["هل نغلق المكتبة؟", "لن نغلقها."], id="Arabic, with its question mark"),
        pytest.param(["हम बंद नहीं करेंगे।", "यह बच्चों का है।"], id="Hindi, with its full stop"),
        pytest.param(["Δεν κλείνουμε.", "Ανήκει στα παιδιά."], id="Greek"),
        pytest.param(["Mr. Matsuno met Gen. Mark A. Milley and Dr. Roe."], id="titles and initials"),
        pytest.param(["George W. Bush spoke.", "J. K. Rowling wrote."], id="initials"),
        pytest.param(["We have Plan B.", "It will work."], id="a letter at the end"),
        pytest.param(["The U.S. Treasury acted."], id="a state that goes on"),
        pytest.param(["He left the U.S.", "The ministry protested."], id="a state that ends"),
        pytest.param(["They met at 5 p.m. Tuesday.", "It was 10 a.m.", "He left."], id="times"),
        pytest.param(["He came on Jan. 6.", "It was Sept. 11, 2001."], id="months before a number"),
        pytest.param(["It ended in Dec.", "Then it began."], id="a month at the end"),
        pytest.param(["It is No. 10 on the list.", "He said no.", "They left."], id="number, and no"),
        pytest.param(["He sat.", "Kishida stood in the sun.", "Nobody spoke."], id="words that are also day names"),
        pytest.param(["He was ill.", "Kishida was not a miss.", "Smith was."], id="words that are also states"),
        pytest.param(["Rep. Jim Jordan of Lima, Ohio, met Sen. Roe (D-Calif.) Monday."], id="members of congress"),
        pytest.param(["The sales rep.", "Another one."], id="a title in small letters is a word"),
        pytest.param(["Apple Inc. Chairman Roe spoke.", "He owns Apple Inc.", "It grew."], id="companies"),
        pytest.param(["They met in St. Petersburg."], id="saints"),
        pytest.param(["Roe v. Wade fell, i.e. Texas won."], id="versus"),
        pytest.param(["“We will not yield.”", "He left."], id="point inside the marks"),
        pytest.param(["“Will they go?” he said.", "“Never!” she said."], id="a small letter goes on"),
        pytest.param(['He said "no."', '"Yes," she said.'], id="straight marks"),
        pytest.param(["(He left.)", "She stayed."], id="parentheses"),
        pytest.param(["All lies with … Tokyo, it said."], id="an omission before a name"),
        pytest.param(["All lies with ... Tokyo, it said."], id="an omission in points"),
        pytest.param(["All lies with . . . Tokyo, it said."], id="an omission in spaced points"),
        pytest.param(["We tried…", "We failed."], id="a sentence that trails off"),
        pytest.param(["He left.", "[…] She stayed."], id="an omission in brackets opens"),
        pytest.param(["It grew 3.5 percent to 1.2 million.", "10 people came."], id="numbers"),
        pytest.param(["He left .", "She stayed ."], id="a blank before the point"),
        pytest.param(["What?!", "No!!", "Well."], id="more than one mark"),
        pytest.param(["A title", "He left."], id="a blank line ends"),
        pytest.param(["首相は抗議した。", "これは不当だ。"], id="japanese"),
        pytest.param(["Путин заявил.", "Он ушёл."], id="cyrillic"),
        pytest.param(["No end"], id="no end"),
    ],
)
def test_sentences(listed: list[str]) -> None:
    joint = "\n\n" if "A title" in listed else "" if "。" in listed[0] else " "
    text = joint.join(listed)
    assert [span.of(text) for span in sentences(text)] == listed


def test_sentences_between_offsets() -> None:
    text = "One. Two. Three. Four."
    assert [span.of(text) for span in sentences(text, 5, 14)] == ["Two.", "Thre"]
    assert sentences(text, 4, 5) == []


@settings(max_examples=150)
@given(PROSE)
def test_sentences_are_in_order_and_hold_every_word(text: str) -> None:
    found = sentences(text)
    assert_disjoint(found, text)
    assert not "".join(text[a:b] for a, b in gaps(found, len(text))).strip()
    assert all(strip(text, span) == span for span in found)


@pytest.mark.parametrize(
    ("word", "following", "abbreviation"),
    [
        pytest.param("Mr", "The", True, id="a title never ends"),
        pytest.param("No", "10", True, id="number"),
        pytest.param("no", "They", False, id="no number"),
        pytest.param("U.S", "They", False, id="a pronoun opens"),
        pytest.param("U.S", "Treasury", True, id="a name goes on"),
        pytest.param("W", "Bush", True, id="initial"),
        pytest.param("table", "They", False, id="a word"),
        pytest.param("", "They", False, id="nothing"),
    ],
)
def test_abbreviates(word: str, following: str, abbreviation: bool) -> None:
    assert abbreviates(word, following) is abbreviation


# --- words -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        pytest.param("Russia’s Japan-Russia talks", ["russia's", "japan-russia", "talks"], id="one word each"),
        pytest.param("Don't, don’t", ["don't", "don't"], id="one style of apostrophe"),
        pytest.param("17,000 and 3.5", ["17,000", "and", "3.5"], id="numbers"),
        pytest.param("“Yes”… no—never", ["yes", "no", "never"], id="punctuation"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_word_keys(text: str, keys: list[str]) -> None:
    assert word_keys(text) == keys


@settings(max_examples=100)
@given(st.text(max_size=60))
def test_words_stand_where_they_say(text: str) -> None:
    found = words(text)
    assert_disjoint([Span(word.start, word.end) for word in found], text)
    assert [word.key for word in found] == [fold(text[word.start : word.end]) for word in found]
    assert [word.key for word in found] == word_keys(text)


# --- size ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“" * 200_000, id="quotation marks"),
        pytest.param("." * 200_000 + "a", id="points"),
        pytest.param(". " * 200_000, id="spaced points"),
        pytest.param('."' * 200_000 + "a", id="points and marks"),
        pytest.param("a" * 1_000_000, id="no blanks"),
        pytest.param(" " * 500_000 + "x" + " " * 500_000, id="blanks"),
        pytest.param("\n" * 300_000 + "a", id="line ends"),
        pytest.param("\n \t" * 200_000, id="lines of blanks"),
        pytest.param("A. " * 50_000, id="initials"),
        pytest.param("a'" * 300_000, id="apostrophes"),
        pytest.param("1,1" * 300_000, id="numbers"),
        pytest.param("。" * 300_000, id="wide points"),
    ],
)
def test_hostile_texts_are_gone_through_once(text: str) -> None:
    """Quadratic work would take minutes here; the answers are checked as for any text."""
    assert_disjoint(sentences(text), text)
    assert_disjoint([paragraph.span for paragraph in paragraphs(text)], text)
    assert len(words(text)) == len(word_keys(text))
    assert len(clean(text)) == len(text)
