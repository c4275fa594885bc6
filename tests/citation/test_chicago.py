"""Chicago notes: what is known, in its order, and nothing that is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quotes_tui.citation.chicago import author_date, bibliography, in_parentheses, note
from quotes_tui.citation.markup import Markup, written
from quotes_tui.citation.references import reference
from quotes_tui.model import Article, Origin, Span
from tests.citation.records import ARTICLE, span_of


def noted(article: Article, spans: tuple[Span, ...] = (), markup: Markup = Markup.PLAIN, to: str | None = None) -> str:
    return written(note(reference(article, spans)), markup, to)


BARE = Article("folder/one", "Text.")
FULL = replace(ARTICLE, agency=None, authors=("Nadia Quist",))


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        pytest.param(
            ARTICLE,
            "Tidewire, “Mayor Promises to Keep the Ferry over Winter,” The Alder Courier, May 13, 2031, para. 2, "
            "https://courier.example/ferry.",
            id="an agency is the author",
        ),
        pytest.param(
            FULL,
            "Nadia Quist, “Mayor Promises to Keep the Ferry over Winter,” The Alder Courier, May 13, 2031, para. 2, "
            "https://courier.example/ferry.",
            id="a writer",
        ),
        pytest.param(
            replace(BARE, authors=("Ada Lund", "Bo Nyberg"), title="on fog", outlet="The Post"),
            "Ada Lund and Bo Nyberg, “On Fog,” The Post, n.d.",
            id="two writers, no date",
        ),
        pytest.param(
            replace(BARE, authors=("Ada Lund", "Bo Nyberg", "Cy Ro"), title="on fog", published="2031-01-02"),
            "Ada Lund et al., “On Fog,” January 2, 2031.",
            id="three writers, no outlet",
        ),
        pytest.param(
            replace(BARE, title="why the fog?", outlet="The Post", published="2031-01-02"),
            "“Why the Fog?,” The Post, January 2, 2031.",
            id="a question keeps its mark before the comma; no author",
        ),
        pytest.param(
            replace(BARE, title_printed="FOG over Alder", outlet="The Post", published="2031-01-02"),
            "“FOG over Alder,” The Post, January 2, 2031.",
            id="the printed title as printed",
        ),
        pytest.param(
            replace(BARE, title="mayor: “never”", outlet="The Post", published="2031-01-02"),
            "“Mayor: ‘Never,’” The Post, January 2, 2031.",
            id="marks within the title, the comma inside",
        ),
        pytest.param(
            replace(BARE, outlet="The Post", published="2031-01-02"), "The Post, January 2, 2031.", id="no title"
        ),
        pytest.param(
            replace(BARE, title="on fog", accessed="2031-02-01", url="https://p.example/1"),
            "“On Fog,” n.d., accessed February 1, 2031, https://p.example/1.",
            id="no date but the day of access",
        ),
        pytest.param(
            replace(BARE, title="on fog", published="2031-01-02", archive_url="https://archive.example/1"),
            "“On Fog,” January 2, 2031, https://archive.example/1.",
            id="only an archived copy",
        ),
        pytest.param(BARE, "article folder/one, n.d.", id="nothing known"),
        pytest.param(
            replace(BARE, speaker="Ilse Varnholt", title="remarks on the ferry", kind="transcript"),
            "Ilse Varnholt, “Remarks on the Ferry” (transcript, n.d.).",
            id="a speaker's own words",
        ),
        pytest.param(
            replace(BARE, title="on fog", outlet="The Post", published="2031", derived_from=Origin(agency="Tidewire")),
            "“On Fog,” The Post, 2031; rewords Tidewire.",
            id="a rewording says of whom; a date that is none",
        ),
    ],
)  # fmt: skip
def test_note(article: Article, expected: str) -> None:
    spans = (span_of("The ferry will", article.text),) if article.text == ARTICLE.text else ()
    assert noted(article, spans) == expected


def test_paragraphs_count_as_in_the_original() -> None:
    assert "para. 5," in noted(ARTICLE, (span_of("plainly absurd"),))


def test_markdown_has_the_outlet_in_italics_and_a_link() -> None:
    written = noted(FULL, (), Markup.MARKDOWN, "https://courier.example/ferry#:~:text=x")
    assert written == (
        "Nadia Quist, “Mayor Promises to Keep the Ferry over Winter,” *The Alder Courier*, May 13, 2031, "
        "[https://courier.example/ferry](<https://courier.example/ferry#:~:text=x>)."
    )


def test_an_address_that_is_none_of_the_web_is_text() -> None:
    article = replace(BARE, title="on fog", url="javascript:alert(1)")
    assert noted(article, (), Markup.MARKDOWN) == "“On Fog,” n.d., javascript:alert(1)."


@pytest.mark.parametrize(
    ("changes", "kept", "omitted"),
    [
        # Chicago 18, Citation Quick Guide, news article: *New York Times*, *New Yorker*; 14.89: *Lake Forester* (town).
        pytest.param({"outlet": "The Post"}, "*The Post*, 2031.", "*Post*, 2031.", id="a newspaper"),
        pytest.param({"outlet": "Post"}, "*Post*, 2031.", "*Post*, 2031.", id="one that has no article"),
        pytest.param(
            {"outlet": "Theatre Post"}, "*Theatre Post*, 2031.", "*Theatre Post*, 2031.", id="no article either"
        ),
        pytest.param({"outlet": "Le Monde"}, "*Le Monde*, 2031.", "*Le Monde*, 2031.", id="of another language"),
        pytest.param({"outlet": "The Conversation"}, "The Conversation, 2031.", "The Conversation, 2031.", id="a site"),
        pytest.param(
            {"outlet": "The Post (Lake Forest, IL)"},
            "*The Post* (Lake Forest, IL), 2031.",
            "*Post* (Lake Forest, IL), 2031.",
            id="with its town",
        ),
    ],
)
def test_the_article_before_a_newspaper_s_name(changes: dict[str, str], kept: str, omitted: str) -> None:
    source = reference(replace(BARE, published="2031", **changes))  # type: ignore[arg-type]
    assert written(note(source), Markup.MARKDOWN) == kept
    assert written(note(replace(source, omits_the=True)), Markup.MARKDOWN) == omitted


@pytest.mark.parametrize(("omits_the", "paper"), [(False, "The Post"), (True, "Post")])
def test_every_form_has_the_newspaper_s_name_alike(omits_the: bool, paper: str) -> None:
    source = replace(reference(replace(BARE, published="2031", outlet="The Post", title="on fog")), omits_the=omits_the)
    forms = {form: written(form(source), Markup.PLAIN) for form in (bibliography, author_date, in_parentheses)}
    assert forms == {
        bibliography: f"{paper}. “On Fog.” 2031.",
        author_date: f"{paper}. 2031. “On Fog.”",
        in_parentheses: f"({paper} 2031)",
    }
