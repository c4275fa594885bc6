"""News items of many kinds, each with what is hard in it and where the rule for it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace

from quotes_tui.citation.references import Saying
from quotes_tui.model import Article, Origin, Span

TEXT = "The council met on Monday.\n\n“The ferry stays,” the mayor said.\n\nShe spoke in Port Alder.\n"
THIRD = (Span(TEXT.index("She spoke"), TEXT.index("Port Alder")),)
MAYOR = Saying("Ilse Varnholt", "", "Mayor of Port Alder", "2031-05-12", "in the town council")

STORY = Article(
    "story",
    TEXT,
    title="Mayor promises to keep the ferry over winter",
    outlet="The Alder Courier",
    published="2031-05-13",
    url="https://courier.example/ferry",
    language="en",
)


@dataclass(frozen=True, slots=True)
class Item:
    """An item to cite; `rule` says where its form is laid down."""

    name: str
    article: Article
    rule: str
    saying: Saying = MAYOR


def item(name: str, rule: str, saying: Saying = MAYOR, **changes: object) -> Item:
    """The story with other facts."""
    return Item(name, replace(STORY, **changes), rule, saying)  # type: ignore[arg-type]


ITEMS = [
    item(
        "op-ed with three authors",
        "Chicago 17, 14.191 with the 18th's et al. from three on; APA 7, 8.17 and 10.1; MLA 9, 5.8",
        title="We need the ferry more than the bridge",
        authors=("Ada Lund", "Bo Nyberg Jr.", "Ursula von der Aue"),
    ),
    item(
        "seven authors",
        "Chicago 18: more than six, the first three; APA 7, 9.8: up to twenty; MLA 9, 5.8",
        authors=("Ada Lund", "Bo Berg", "Cy Ro", "Di Ek", "Ed Foss", "Flo Gry", "Gil Hov"),
    ),
    item(
        "blog post",
        "Chicago 17, 14.205-208: sites that are no periodicals in roman; APA 7, 10.1 and 10.16; MLA 9, 5.31",
        title="Why I ride the old boat",
        outlet="alderlines.example",
        authors=("Jean-Luc Marchand",),
        url="https://alderlines.example/p/12",
    ),
    item(
        "broadcaster's page",
        "APA 7, 10.16, example 110: italic title, roman site; Chicago 17, 14.206; MLA 9, 5.31",
        outlet="BBC News",
        authors=("Nadia Quist",),
    ),
    item(
        "post without a title",
        "APA 7, 10.15, example 103: the first twenty words; Chicago 17, 14.209; MLA 9, 5.29",
        kind="post",
        title=None,
        outlet="X",
        authors=(),
        speaker="Port Alder Town Office",
        text="The ferry sails tonight, whatever you have heard, and it will sail on Tuesday, on Wednesday and on every "
        "other day of “this winter”.",
        url="https://x.example/1",
    ),
    item(
        "press conference, transcript of several speakers",
        "Chicago 17, 14.217: what it is, where and when in parentheses; APA 7, 10.13, example 92; MLA 9, 5.57",
        kind="transcript",
        primary=True,
        title="Press conference of the town council",
        outlet="Town of Port Alder",
        occasion="Town Hall, 12 May 2031, answering Bo Nyberg",
        published="2031-05-12",
    ),
    item(
        "ministry statement",
        "Chicago 17, 14.192 and 14.84: what it is; APA 7, 10.16 with 9.24: outlet and author are one; MLA 9, 5.19",
        Saying("Ministry of Fisheries", "", "", "2031-05-12", "in a statement"),
        kind="statement",
        primary=True,
        title="The northern routes are closed to trawlers",
        outlet="Ministry of Fisheries",
        speaker="Ministry of Fisheries",
        published="2031-05-12",
    ),
    item(
        "parliamentary record in translation",
        "Chicago 17, 14.104 and 14.217: trans.; APA 7, 9.39 and 10.13: Trans., in brackets what it is; MLA 9, 5.41",
        Saying("Sakamoto Rie", "", "Minister of Fisheries", "2031-05-12", "in the budget committee"),
        kind="transcript",
        primary=True,
        title="Answers on the northern routes",
        outlet="Parliament Record Office",
        occasion="Budget Committee of the Upper House",
        speaker="Sakamoto Rie",
        translation="provisional",
        translator="Ellen Moss",
        published="2031-05-12",
    ),
    item(
        "translated by a machine",
        "APA 7, 8.36 and the APA Style blog: one's own translation is a paraphrase; MLA 9, 6.78; Chicago 17, 13.73",
        translation="machine",
        authors=("Nadia Quist",),
    ),
    item(
        "translated by the user",
        "APA 7, 8.36 and the APA Style blog; MLA 9, 6.78: my trans.; Chicago 17, 13.73: my translation",
        translation="user",
        authors=("Nadia Quist",),
    ),
    item(
        "agency only",
        "MLA Style Center, citing an article by a news agency: anonymous; APA 7, 9.11: spelled out",
        agency="UPI",
        outlet=None,
    ),
    item(
        "agency whose name has an article",
        "The Associated Press: lists leave the article out, running text keeps it",
        agency="AP",
    ),
    item(
        "two authors and an agency",
        "Chicago 17, 14.76; APA 7, 8.17; MLA 9, 5.7: the writers are the authors",
        authors=("Ada Lund", "Bo Nyberg"),
        agency="Reuters",
    ),
    item(
        "agency as the byline",
        "an agency that stands as the author is an agency (MLA Style Center)",
        authors=("Agence France-Presse",),
    ),
    item(
        "organisation as author",
        "APA 7, 9.11; Chicago 17, 14.84; MLA 9, 5.17",
        authors=("The Editorial Board",),
    ),
    item(
        "title that is not English",
        "Chicago 17, 11.6; MLA 9, 2.98: the capitals of its own language; APA 7, 9.38",
        title="Die Fähre bleibt, sagt die Bürgermeisterin",
        outlet="Hafenblatt",
        language="de",
        authors=("Jörg Weiß",),
    ),
    item(
        "title with a question mark",
        "Chicago 17, 14.96: no comma beside it; MLA 9, 2.106; APA 7, 9.19",
        title="Who will pay for the pier?",
        authors=("Nadia Quist",),
    ),
    item(
        "title with inner quotes",
        "Chicago 17, 14.94; MLA 9, 2.98: single marks within; APA 7, 9.19: double ones, as the title has none",
        title='Mayor: "we will not be moved"',
        authors=("Nadia Quist",),
    ),
    item(
        "title in single marks",
        "as the last: what a British paper prints in single marks",
        title="Ferry is ‘children’s lifeline’, says mayor",
        authors=("Nadia Quist",),
    ),
    item("no title", "APA 7, 9.22: what it is, in brackets; MLA 9, 5.28: a description", title=None),
    item(
        "undated page with the day of access",
        "Chicago 17, 14.12 and 15.50; APA 7, 9.17 and 9.16; MLA 9, 5.111",
        published=None,
        accessed="2031-06-01",
        authors=("Nadia Quist",),
    ),
    item(
        "only a month",
        "a date as far as it is known",
        published="2031-05",
        authors=("Nadia Quist",),
    ),
    item(
        "archived page",
        "MLA Style Center: an archive is a second container; Chicago 18: archived at; APA leaves it open",
        archive_url="https://web.archive.org/web/20310514020304/https://courier.example/ferry",
        accessed="2031-05-14",
        authors=("Nadia Quist",),
    ),
    item(
        "archived copy only",
        "APA 7, 9.34: the address that works",
        url=None,
        archive_url="https://archive.example/ferry",
        authors=("Nadia Quist",),
    ),
    item(
        "Japanese author, family name first",
        "Chicago 17, 16.86 and MLA 9, 5.51: no comma where the order is not turned; APA 7, 9.8: initials",
        authors=("Yamada Taro", "SAKAMOTO Rie"),
    ),
    item(
        "Japanese author, given name first",
        "Chicago 17, 14.76: turned as any other name",
        authors=("Taro Yamada",),
    ),
    item(
        "author in Japanese script",
        "a name of another script is taken whole",
        authors=("山田太郎",),
        title="渡し船は続く、町長が約束",
        outlet="港新聞",
        language="ja",
    ),
    item(
        "title that runs from right to left",
        "direction is left to the reader's program; no mark that steers is added",
        title="رئيسة البلدية تعد بإبقاء العبّارة",
        outlet="صحيفة الميناء",
        language="ar",
    ),
    item(
        "very long title",
        "in a list it is whole; in the text its beginning",
        title="Mayor promises that the ferry, which has crossed the Alder every day for ninety years but for the two "
        "weeks of the great frost, will go on crossing it for as long as there is water under it, and says that the "
        "people who keep repeating the opposite should look at the accounts of the town before they speak in public",
        authors=("Nadia Quist",),
    ),
    item(
        "entities and hostile signs",
        "what a page escaped is read, what steers is shown, what a template or Markdown would take is escaped",
        title="Fish &amp; chips: <b>5 | 6</b> {{deal}} \u202e\x1b[31m*now*",
        outlet="The [Alder] Courier &#8211; West",
        authors=("Nadia O&#39;Quist",),
        url="https://courier.example/a|b?x={1}",
    ),
    item(
        "headline case only",
        "APA 7, 6.17: sentence case, derived from the text's own words",
        title="Mayor Promises to Keep Port Alder Ferry Over Winter",
        text=TEXT + "\nThe mayor promises much. A ferry over the river, said the council of Port Alder, will keep.",
        authors=("Nadia Quist",),
    ),
    item(
        "no outlet, no address, no date",
        "what is not known is left out",
        outlet=None,
        url=None,
        published=None,
        authors=("Nadia Quist",),
    ),
    item(
        "nothing known", "the article's id stands for it", Saying(), title=None, outlet=None, url=None, published=None
    ),
    item(
        "rewording of another text",
        "who cites it must know",
        derived_from=Origin(outlet="Radio Marran", agency="Tidewire"),
        authors=("Nadia Quist",),
    ),
    item(
        "speaker unknown, day of publication only",
        "AP Stylebook: attribute to what is known",
        Saying(),
    ),
    item(
        "speaker with a long description",
        "AP Stylebook, titles: long ones after the name, within commas",
        Saying("Tomas Okedi", "", "harbour master of the northern quays, retired", "", "at a hearing"),
    ),
]  # fmt: skip
