"""What is pasted: the exact words, who, when and where, the citation, the link; and every piece of it alone."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.citation import STYLES, Form, Piece, citation_of, cite, cited_wording, copy_text, in_template
from quotes_tui.citation.citing import NOT_PROOFREAD
from quotes_tui.errors import UsageError
from quotes_tui.model import Kind, Origin, Passage
from quotes_tui.text import clean
from tests.citation.records import ARTICLE, passage, shelf, statement, unnamed, unsure
from tests.data.made_up import made_up
from tests.golden import assert_golden
from tests.strategies import DrawnCorpus, corpora

DIRECT = passage("The ferry will not be closed while I am mayor,")
MIXED = passage('the plan "plainly absurd"', kind=Kind.MIXED, quoted=("plainly absurd",))
INDIRECT = passage("the town would pay for the pier", kind=Kind.INDIRECT)
LINK = (
    "https://courier.example/ferry#:~:text=The%20ferry%20will%20not%20be%20closed%20while%20I%20am%20mayor"
    ",-%2C%E2%80%9D%20Ilse%20Varnholt%20said"
)


def test_plain() -> None:
    written = cite(statement(DIRECT, said="2031-05-12", occasion="in the council"), shelf())
    assert written.splitlines() == [
        "“The ferry will not be closed while I am mayor”",
        "— Ilse Varnholt, Mayor of Port Alder, in the council, 12 May 2031",
        "Tidewire, “Mayor Promises to Keep the Ferry over Winter,” The Alder Courier, May 13, 2031, para. 2, "
        "https://courier.example/ferry.",
        LINK,
    ]


@pytest.mark.parametrize(
    ("occasion", "printed"),
    [
        pytest.param("In a statement", "in a statement", id="from the head of a sentence"),
        pytest.param("told NHK", "told NHK", id="who was told"),
        pytest.param("statement", "statement", id="a document"),
        pytest.param("On-air interview", "On-air interview", id="no preposition"),
    ],
)
def test_the_occasion_stands_after_the_speaker(occasion: str, printed: str) -> None:
    written = cite(statement(DIRECT, said="2031-05-12", occasion=occasion), shelf())
    assert f"Mayor of Port Alder, {printed}, 12 May 2031" in written


def test_markdown() -> None:
    written = cite(statement(DIRECT, said="2031-05-12"), shelf(), style="markdown")
    assert written.splitlines() == [
        "> “The ferry will not be closed while I am mayor”",
        ">",
        "> — Ilse Varnholt, Mayor of Port Alder, 12 May 2031",
        "",
        "Tidewire, “Mayor Promises to Keep the Ferry over Winter,” *The Alder Courier*, May 13, 2031, para. 2, "
        f"[https://courier.example/ferry](<{LINK}>).",
    ]


def test_a_day_that_is_only_published_is_reported() -> None:
    assert "Mayor of Port Alder, reported 13 May 2031" in cite(statement(DIRECT), shelf())


def test_no_day_is_invented() -> None:
    article = replace(ARTICLE, published=None)
    assert "— Ilse Varnholt, Mayor of Port Alder\n" in cite(statement(DIRECT), shelf(article))


def test_a_paraphrase_gets_no_marks_and_is_called_one() -> None:
    first, *_ = cite(statement(INDIRECT), shelf()).splitlines()
    assert first == "the town would pay for the pier (paraphrase)"


def test_a_partly_quoted_clause_keeps_its_marks_in_their_places() -> None:
    first, *_ = cite(statement(MIXED), shelf()).splitlines()
    assert first == "the plan “plainly absurd”"


@pytest.mark.parametrize(
    ("mention", "expected"),
    [("a resident", "— speaker not established (“a resident”), reported"), (None, "— speaker not named, reported")],
)
def test_nobody_is_guessed(mention: str | None, expected: str) -> None:
    assert expected in cite(statement(unnamed(DIRECT, mention)), shelf())


@pytest.mark.parametrize(
    ("carrier", "noted"),
    [
        pytest.param(DIRECT, False, id="sure"),
        pytest.param(unsure(DIRECT, confidence=0.79), True, id="the words are doubtful"),
        pytest.param(unsure(DIRECT, speaker_confidence=0.79), True, id="the speaker is doubtful"),
        pytest.param(unnamed(DIRECT, "she"), False, id="no speaker is claimed"),
    ],
)
def test_what_nobody_proofread_says_so(carrier: Passage, noted: bool) -> None:
    for style in ("plain", "markdown"):
        assert (NOT_PROOFREAD in cite(statement(carrier), shelf(), style=style)) is noted


def test_another_wording_is_cited_from_its_own_article() -> None:
    other = replace(ARTICLE, id="post", outlet="The Post")
    found = statement(DIRECT, passage("We counted every crossing.", article=other))
    written = cite(found, shelf(ARTICLE, other), variant="B")
    assert written.startswith("“We counted every crossing.”")
    assert "Post, May 13" in written


@pytest.mark.parametrize(
    ("changes", "better"),
    [
        pytest.param({"url": None}, "courier", id="an address"),
        pytest.param({"derived_from": Origin(agency="Tidewire")}, "courier", id="no rewording"),
        pytest.param({"published": "2031-05-12"}, "post", id="the earlier"),
        pytest.param({"published": None}, "courier", id="a date"),
    ],
)
def test_of_several_articles_the_best_is_cited(changes: dict[str, object], better: str) -> None:
    other = replace(ARTICLE, id="post", **changes)  # type: ignore[arg-type]
    words = "We counted every crossing."
    found = statement(DIRECT, passage(words))
    carriers = (passage(words, article=other), passage(words))
    found = replace(found, variants=(found.variants[0], replace(found.variants[1], passages=carriers)))
    shelves = shelf(replace(ARTICLE, title="courier"), replace(other, title="post"))
    assert f"“{better.title()},”" in copy_text(found, shelves, Piece.CITATION, variant="B")


def test_unknown_wordings_and_styles_are_named() -> None:
    with pytest.raises(UsageError, match="has no wording 'Q'; there are A, B"):
        cite(statement(DIRECT, MIXED), shelf(), variant="Q")
    with pytest.raises(UsageError, match="no citation style 'bluebook'; there are plain, markdown, chicago-note"):
        cite(statement(DIRECT), shelf(), style="bluebook")


def test_pieces() -> None:
    found = statement(DIRECT, MIXED)
    assert copy_text(found, shelf(), Piece.QUOTATION) == "“The ferry will not be closed while I am mayor”"
    assert copy_text(found, shelf(), Piece.QUOTATION, variant="B") == "the plan “plainly absurd”"
    assert copy_text(found, shelf(), Piece.PLAIN) == cite(found, shelf())
    assert copy_text(found, shelf(), Piece.MARKDOWN, variant="B") == cite(found, shelf(), variant="B", style="markdown")
    assert copy_text(found, shelf(), Piece.CITATION).startswith("Tidewire, “Mayor Promises")
    assert copy_text(found, shelf(), Piece.LINK) == LINK


def test_no_link_without_an_address() -> None:
    with pytest.raises(UsageError, match="courier has no address"):
        copy_text(statement(DIRECT), shelf(replace(ARTICLE, url=None)), Piece.LINK)


def test_a_table_has_a_row_of_four_cells_for_each_wording() -> None:
    found = statement(DIRECT, MIXED, INDIRECT)
    lines = copy_text(found, shelf(replace(ARTICLE, outlet="A | B")), Piece.WORDINGS).splitlines()
    assert lines[0].startswith("Ilse Varnholt, Mayor of Port Alder")
    rows = [re.split(r"(?<!\\)\|", line)[1:-1] for line in lines[2:]]
    assert [len(row) for row in rows] == [4] * 5
    assert [row[0].strip() for row in rows[2:]] == ["A", "B", "C"]
    assert rows[2][2].strip() == "canonical"


@pytest.mark.parametrize("style", ["plain", "markdown"])
def test_golden(style: str) -> None:
    corpus = made_up()
    written = (cite(found, corpus.article, style=style) for found in corpus.statements)
    assert_golden(f"citation/{style}.txt", "\n\n----\n\n".join(written) + "\n")


@given(corpora(most=2), st.sampled_from(Piece))
@settings(max_examples=25)
def test_nothing_that_is_copied_steers(corpus: DrawnCorpus, piece: Piece) -> None:
    articles = shelf(*(report.article for report in corpus.reports))
    for found in corpus.statements:
        for variant in found.variants:
            try:
                written = copy_text(found, articles, piece, variant=variant.id)
            except UsageError:
                assert piece is Piece.LINK
                continue
            assert clean(written) == written


@given(corpora(most=2))
@settings(max_examples=25)
def test_the_words_are_exact_but_for_white_space_and_marks(corpus: DrawnCorpus) -> None:
    articles = shelf(*(report.article for report in corpus.reports))
    for found in corpus.statements:
        copied = copy_text(found, articles, Piece.QUOTATION)
        for part in found.cited.spans:
            words = re.findall(r"\w+", clean(part.of(articles(found.cited.article).text)))
            assert " ".join(words) in " ".join(re.findall(r"\w+", copied))


# --- the styles, with the words ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("carrier", "style", "form", "expected"),
    [
        pytest.param(
            MIXED, "apa", "in-text",
            "the plan “plainly absurd” (Tidewire, 2031, para. 5).\n(extracted by machine, not proofread)",
            id="what nobody proofread says so",
        ),
        pytest.param(
            INDIRECT, "mla", "in-text", "the town would pay for the pier (paraphrase; “Mayor Promises,” par. 6).",
            id="a paraphrase says so in the parentheses",
        ),
        pytest.param(
            INDIRECT, "newsroom", "in-text",
            "the town would pay for the pier (paraphrase)\nVarnholt said, according to Tidewire (The Alder Courier).",
            id="and on a line of its own where there are none",
        ),
        pytest.param(
            DIRECT, "chicago-note", "in-text",
            "“The ferry will not be closed while I am mayor”\nTidewire, “Mayor Promises to Keep,” para. 2.",
            id="a short note",
        ),
        pytest.param(
            DIRECT, "newsroom", "full",
            "“The ferry will not be closed while I am mayor,” Mayor Ilse Varnholt said, Tidewire (The Alder Courier) "
            "reported on May 13, 2031.",
            id="one sentence",
        ),
        pytest.param(
            DIRECT, "wikipedia", "full",
            "{{cite news |agency=Tidewire |title=Mayor promises to keep the ferry over winter |newspaper=The Alder "
            "Courier |date=13 May 2031 |at=para. 2 |url=https://courier.example/ferry |quote=The ferry will not be "
            "closed while I am mayor}}",
            id="a template that holds the words",
        ),
    ],
)  # fmt: skip
def test_words_and_citation(carrier: Passage, style: str, form: str, expected: str) -> None:
    shaken = unsure(carrier, confidence=0.5) if NOT_PROOFREAD in expected else carrier
    assert cite(statement(shaken), shelf(), style=style, form=form) == expected


@pytest.mark.parametrize(
    ("by", "style", "expected"),
    [
        ("machine", "apa", "The ferry will not be {} (Tidewire, 2031, para. 2; machine translation)."),
        ("user", "mla", "The ferry will not be {} (“Mayor Promises,” par. 2; my translation)."),
        ("agency", "apa", "“The ferry will not be {}” (Tidewire, 2031, para. 2)."),
    ],
)  # fmt: skip
def test_translations_of_ones_own_are_no_quotations(by: str, style: str, expected: str) -> None:
    article = replace(ARTICLE, translation=by)
    written = cite(statement(DIRECT), shelf(article), style=style, form="in-text")
    assert written == expected.format("closed while I am mayor")


def test_the_article_before_a_newspaper_is_omitted_where_that_is_wanted() -> None:
    for omits_the, paper in ((False, "” The Alder Courier,"), (True, "” Alder Courier,")):
        cited = cited_wording(statement(DIRECT), shelf(), omits_the=omits_the)
        written = [citation_of(cited, STYLES["plain"]).entry, in_template(cited, "{citation}").text]
        written.append(copy_text(statement(DIRECT), shelf(), Piece.CITATION, omits_the=omits_the))
        assert all(paper in text for text in written)


def test_a_table_s_cells_hold_one_line_each() -> None:
    words = "a | b\nc \\| `x` <b> [x](y)\n\n“d | e”"
    article = replace(ARTICLE, text=f"“{words}” she said.\n", outlet="A | B\nC")
    *_, row = copy_text(statement(passage(words, article=article)), shelf(article), Piece.WORDINGS).splitlines()
    assert re.split(r"(?<!\\)\|", row.replace("\\\\", ""))[2] == r" “a \| b c \| \`x\` \<b\> \[x\](y) ‘d \| e’” "
    assert "[A \\| B C](<https://courier.example/ferry#:~:text=" in row


def test_a_long_quotation_is_a_block() -> None:
    words = " ".join(["We counted the “fog” again."] * 10)
    article = replace(ARTICLE, text=f"“{words}” she said.\n")
    written = cite(statement(passage(words, article=article)), shelf(article), style="apa", form="in-text")
    assert written == f"    {words} (Tidewire, 2031, para. 1)"
    marked = cite(statement(passage(words, article=article)), shelf(article), style="apa", markup="markdown")
    assert marked.startswith(f"> {words}\n>\n> — Ilse Varnholt")


def test_unknown_forms_are_named() -> None:
    with pytest.raises(UsageError, match="no form 'short' of a citation; there are full, in-text"):
        cite(statement(DIRECT), shelf(), form="short")


@given(corpora(most=2), st.sampled_from(list(STYLES)), st.sampled_from(Form))
@settings(max_examples=25)
def test_no_style_lets_an_article_steer(corpus: DrawnCorpus, style: str, form: Form) -> None:
    articles = shelf(*(report.article for report in corpus.reports))
    for found in corpus.statements:
        for variant in found.variants:
            written = cite(found, articles, variant=variant.id, style=style, form=form)
            assert clean(written) == written
