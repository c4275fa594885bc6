"""What holds of every copy in every style: its words are the article's, and what it changed can be undone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.citation.edits import Change, Edit, applied
from quotes_tui.citation.quoting import Quoting, copied
from quotes_tui.citation.styles import STYLES
from quotes_tui.model import Article, Kind, Passage, Quotation, Span

RULES = [replace(style.quoting, stop=stop) for style in STYLES.values() for stop in ("kept", "left out", "comma")]
SIGNS = "ab A.,;?…\"“”„‘’'«»「」()[]—- \n\t\u00a0\x07"


def undone(copy: str, edits: Sequence[Edit], start: int) -> str:
    """What stood in the article: the copy with each change taken back."""
    shift, text = -start, copy
    for edit in edits:
        at = edit.place.start + shift
        assert text[at : at + len(edit.after)] == edit.after
        text = text[:at] + "\ue000" * len(edit.before) + text[at + len(edit.after) :]
        text = text.replace("\ue000" * len(edit.before), edit.before, 1) if edit.before else text
    return text


@st.composite
def passages(draw: st.DrawFn) -> tuple[Article, Passage]:
    """An article of a few stretches of words, and a passage of some of them, of any kind."""
    parts = draw(st.lists(st.text(SIGNS, min_size=1, max_size=25).filter(str.strip), min_size=3, max_size=5))
    ends = [sum(map(len, parts[: n + 1])) for n in range(len(parts))]
    spans = [Span(ends[0], ends[1])]
    if len(parts) > 3:
        spans.append(Span(ends[2], ends[3]))
    text, kind = "".join(parts), draw(st.sampled_from(Kind))
    inside = [place for span in spans for place in (Span(span.start, span.start + 1 + (span.end - span.start) // 2),)]
    quoted = tuple(
        place for place in inside if kind is Kind.MIXED and spans[0].holds(place) and place.end > place.start
    )
    words = " ".join(span.of(text) for span in spans)
    quotation = Quotation(article="a", kind=kind, spans=tuple(spans), text=words, quoted=quoted)
    return Article("a", text, translation=draw(st.sampled_from([None, "machine"]))), Passage(
        quotation, tuple(spans), words, kind
    )


@given(passages(), st.sampled_from(RULES))
@settings(max_examples=200)
def test_the_copy_without_its_changes_is_the_article(drawn: tuple[Article, Passage], rules: Quoting) -> None:
    article, passage = drawn
    made = copied(passage, article, rules)
    stretch = Span(passage.spans[0].start, passage.spans[-1].end)
    told = applied(article.text, stretch, made.edits)
    ends = [edit.place.end for edit in made.edits]
    assert all(end <= edit.place.start for end, edit in zip(ends, made.edits[1:], strict=False))
    assert all(edit.place.of(article.text) == edit.before != edit.after and edit.why for edit in made.edits)
    assert all(edit.kind is not Change.OUTER for edit in made.edits)
    # Marks that stand in the article, but outside the passage, are no change; the copy has them beside its words.
    assert re.sub('[“”"]', "", made.text) == re.sub('[“”"]', "", told)
    assert undone(told, made.edits, stretch.start) == stretch.of(article.text)


@given(passages(), st.sampled_from(RULES))
@settings(max_examples=100)
def test_every_letter_of_the_passage_is_in_the_copy(drawn: tuple[Article, Passage], rules: Quoting) -> None:
    article, passage = drawn
    letters = [sign for span in passage.spans for sign in re.findall(r"\w", span.of(article.text))]
    assert re.findall(r"\w", copied(passage, article, rules).text) == letters


@pytest.mark.parametrize("name", [name for name in STYLES if STYLES[name].quoting.block_words])
def test_the_threshold_of_a_block(name: str) -> None:
    """Chicago 18, 12.10: a hundred words or more; APA 8.27: forty or more."""
    most = {"apa": 40}.get(name, 100)
    for number, block in ((most - 1, False), (most, True)):
        words = " ".join(["word"] * number)
        article = Article("a", f"“{words}”")
        quotation = Quotation(article="a", kind=Kind.DIRECT, spans=(Span(1, 1 + len(words)),), text=words)
        made = copied(Passage(quotation, quotation.spans, words, Kind.DIRECT), article, STYLES[name].quoting)
        assert (made.block, made.text.startswith("“")) == (block, not block)


def test_a_script_without_spaces_has_words_too() -> None:
    words = "市長は危険だと述べた。" * 10
    article = Article("a", f"「{words}」")
    quotation = Quotation(article="a", kind=Kind.DIRECT, spans=(Span(1, 1 + len(words)),), text=words)
    passage = Passage(quotation, quotation.spans, words, Kind.DIRECT)
    assert copied(passage, article, STYLES["apa"].quoting).block
    assert not copied(passage, article, STYLES["chicago-note"].quoting).block


def test_an_ellipsis_of_the_copy_s_own_is_told_from_the_article_s() -> None:
    """MLA 6.61: brackets where the quotation has an ellipsis of its own."""
    text = "“One… Two. Three.” he said"
    spans = (Span(1, 5), Span(11, 17))
    quotation = Quotation(article="a", kind=Kind.DIRECT, spans=(Span(1, 17),), text=text[1:17])
    passage = Passage(quotation, spans, "One… Three.", Kind.DIRECT)
    written = {name: copied(passage, Article("a", text), STYLES[name].quoting).text for name in ("mla", "apa")}
    assert written == {"mla": "“One . . . [. . .] Three.”", "apa": "“One . . . . . . Three.”"}
