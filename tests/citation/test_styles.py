"""Every style in its full form and in the text: the strings of the manuals and of citeproc-js, and many other items."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quotes_tui.citation.markup import Markup, written
from quotes_tui.citation.references import Saying, reference
from quotes_tui.citation.styles import STYLES, style_named
from quotes_tui.errors import UsageError
from quotes_tui.model import Article, Span
from quotes_tui.text import clean
from tests.citation.items import ITEMS, THIRD, Item
from tests.citation.kinds import KINDS
from tests.golden import assert_golden

TITLE = "Japan Protests Russia Move to Drop Peace Talks over Ukraine"
LOW = "Japan protests Russia move to drop peace talks over Ukraine"
U = "https://www.themoscowtimes.com/2022/03/22/japan-protests-russia-move-to-drop-peace-talks-over-ukraine-a77023"
AFP = Article(
    "a",
    "One.\n\nTwo.\n\nThree.",
    title=LOW,
    agency="AFP",
    outlet="The Moscow Times",
    published="2022-03-22",
    url=U,
    language="en",
)
KISHIDA = Saying("Fumio Kishida", "", "Prime Minister of Japan", "2022-03-22", "told a parliamentary committee")
IN_THIRD = (Span(12, 17),)
NOBODY = replace(AFP, agency=None)
THREE = replace(NOBODY, authors=("Ada Lund", "Bo Nyberg", "Cy Ro"))
NO_DAY = replace(AFP, published=None, accessed="2026-11-21")
NO_URL = replace(AFP, url=None)
IDS = ("style", "form", "article", "expected")
ROWS = [
    # citeproc-js 2.4.63 with the CSL styles of 2026, byline as printed; agencies in MLA by the MLA Style Center.
    ("chicago-bibliography", "full", AFP, f"AFP. “{TITLE}.” *The Moscow Times*, March 22, 2022. {U}."),
    ("chicago-note", "full", AFP, f"AFP, “{TITLE},” *The Moscow Times*, March 22, 2022, para. 3, {U}."),
    ("chicago-author-date", "full", AFP, f"AFP. 2022. “{TITLE}.” *The Moscow Times*, March 22. {U}."),
    ("chicago-author-date", "in-text", AFP, "(AFP 2022, para. 3)"),
    ("apa", "full", AFP, f"Agence France-Presse. (2022, March 22). {LOW}. *The Moscow Times*. {U}"),
    ("apa", "in-text", AFP, "(Agence France-Presse, 2022, para. 3)"),
    ("mla", "full", AFP, f"“{TITLE}.” *The Moscow Times*, 22 Mar. 2022, {U}."),
    ("mla", "in-text", AFP, "(“Japan Protests,” par. 3)"),
    (
        "newsroom",
        "full",
        AFP,
        "Prime Minister Fumio Kishida told a parliamentary committee on March 22, 2022, according to "
        "Agence France-Presse (The Moscow Times).",
    ),
    # No author: the outlet stands first in Chicago's lists (CMOS Q&A), the title in APA and MLA (citeproc-js).
    ("chicago-bibliography", "full", NOBODY, f"*The Moscow Times*. “{TITLE}.” March 22, 2022. {U}."),
    ("apa", "full", NOBODY, f"{LOW}. (2022, March 22). *The Moscow Times*. {U}"),
    ("mla", "full", NOBODY, f"“{TITLE}.” *The Moscow Times*, 22 Mar. 2022, {U}."),
    # No date, but the day of access (citeproc-js).
    (
        "chicago-bibliography",
        "full",
        NO_DAY,
        f"AFP. “{TITLE}.” *The Moscow Times*, n.d. Accessed November 21, 2026. {U}.",
    ),
    (
        "apa",
        "full",
        NO_DAY,
        f"Agence France-Presse. (n.d.). {LOW}. *The Moscow Times*. Retrieved November 21, 2026, from {U}",
    ),
    ("mla", "full", NO_DAY, f"“{TITLE}.” *The Moscow Times*, {U}. Accessed 21 Nov. 2026."),
    # No address (citeproc-js).
    ("chicago-bibliography", "full", NO_URL, f"AFP. “{TITLE}.” *The Moscow Times*, March 22, 2022."),
    ("apa", "full", NO_URL, f"Agence France-Presse. (2022, March 22). {LOW}. *The Moscow Times*."),
    ("mla", "full", NO_URL, f"“{TITLE}.” *The Moscow Times*, 22 Mar. 2022."),
    # Three authors (citeproc-js; Chicago 18 names the first in notes).
    ("chicago-note", "full", THREE, f"Ada Lund et al., “{TITLE},” *The Moscow Times*, March 22, 2022, para. 3, {U}."),
    (
        "chicago-bibliography",
        "full",
        THREE,
        f"Lund, Ada, Bo Nyberg, and Cy Ro. “{TITLE}.” *The Moscow Times*, March 22, 2022. {U}.",
    ),
    ("apa", "full", THREE, f"Lund, A., Nyberg, B., & Ro, C. (2022, March 22). {LOW}. *The Moscow Times*. {U}"),
    ("apa", "in-text", THREE, "(Lund et al., 2022, para. 3)"),
    ("mla", "full", THREE, f"Lund, Ada, et al. “{TITLE}.” *The Moscow Times*, 22 Mar. 2022, {U}."),
]


def cited(style: str, form: str, article: Article, saying: Saying, spans: tuple[Span, ...]) -> str:
    found, source = STYLES[style], reference(article, spans, saying)
    return written((found.entry if form == "full" else found.in_text)(source), Markup.MARKDOWN)


@pytest.mark.parametrize(IDS, ROWS, ids=lambda value: value if isinstance(value, str) and len(value) < 25 else "")
def test_worked_examples(style: str, form: str, article: Article, expected: str) -> None:
    assert cited(style, form, article, KISHIDA, IN_THIRD) == expected


def forms(item: Item) -> str:
    """All forms of an item, a line each, italics between asterisks."""
    source = reference(item.article, THIRD if item.article.text.startswith("The council") else (), item.saying)
    lines = [f"# {item.name}", f"# {item.rule}"]
    for style in list(STYLES.values())[2:]:
        shown = Markup.PLAIN if style.name in ("wikipedia", "newsroom") else Markup.MARKDOWN
        lines.append(f"{style.name}: {written(style.entry(source), shown)}")
        lines.append(f"{style.name}, in text: {written(style.in_text(source), shown)}")
    return "\n".join(lines)


def test_items_of_many_kinds() -> None:
    assert_golden("citation/styles.txt", "\n\n".join(map(forms, ITEMS)) + "\n")
    assert_golden("citation/kinds.txt", "\n\n".join(map(forms, KINDS)) + "\n")


@pytest.mark.parametrize("item", [*ITEMS, *KINDS], ids=lambda item: item.name)
def test_no_style_is_broken(item: Item) -> None:
    """No sign of punctuation meets another, nothing is empty, nothing steers, what is open is closed."""
    source = reference(item.article, THIRD, item.saying)
    for style in list(STYLES.values())[2:]:
        for make in (style.entry, style.in_text):
            shown = written(make(source), Markup.PLAIN)
            assert shown and clean(shown) == shown
            shown = shown.replace(". . .", "…").replace("U.S.,", "US,")
            for broken in (
                " ,",
                " .”",
                ",,",
                ", .",
                "..”",
                ".,”",
                "()",
                "[]",
                "“”",
                "  ",
                ",,",
                "?.",
                "!.",
                "….",
                "&amp;",
            ):
                assert broken not in shown, (style.name, shown)
            assert not shown.startswith((",", ".", " ")), shown
            assert shown.count("“") == shown.count("”")


def test_unknown_styles_are_named() -> None:
    with pytest.raises(UsageError, match=r"no citation style 'bluebook'; there are plain, .*, mine"):
        style_named("bluebook", ["mine"])
