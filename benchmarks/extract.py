"""How fast quotations are found: articles and megabytes a second on one core, and seconds for hostile texts.

    python benchmarks/extract.py [PATH] [--rounds N]

Without PATH the articles are made up here, about 6 kB each with some 19 quotations, as news
has on average. Start-up (imports, word lists) is
printed apart. The best of the rounds counts, in processor time, so that a busy machine disturbs little.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from time import process_time

from quotes_tui.model import Article

_ARTICLES = 300
_BYTES = 5600
_PEOPLE = ("Mara Quill", "Bo Tern", "Ines Calder", "Prime Minister Otto Brandt", "Dr. Lena Marsh", "Sen. Ada Low")
_BODIES = ("the water board", "the Marrow Ministry of Works", "police", "a spokesman for the town", "two officials")
_REPORTS = (
    "“{what},” {who} said on Monday. “{what}, and nobody was told.”",
    "{who} said {what}, adding that {body} had been warned in May.",
    "According to {body}, {what}.",
    "{who}, who has led the council since 2011, told reporters that {what}.",
    "{who} called the decision “a mistake that will cost us all” and urged {body} to think again.",
    "{body} denied the charge. “{what}!” the statement read.",
    "{what}, {who} said.",
)
_NARRATIVE = (
    "It was late in the evening when the last of the lorries left the yard by the river.",
    "The bridge was built in the 1950s, cost $2.4 million and carries about 9,000 cars a day.",
    "On Tuesday, workers closed the road, moved the fence and put up signs along the valley.",
    "The town of Marrow lies between two hills, and most of its people work in the mill, on farms or in Calder.",
    "Last year’s flood, the third since 2004, carried away the weir, a row of houses and the old “Mill Lane” school.",
    "A vote in the council is expected in the first week of June, after the summer budget has passed.",
    "Traffic has been led through the village since the spring, with queues of up to an hour in the mornings.",
)
_WHATS = (
    "the bridge is no longer safe for heavy traffic",
    "the repairs will take at least two years",
    "there is no money left in the budget",
    "we have asked for help from the capital again and again",
    "the company did not do what it had promised",
    "it would be wrong to blame the engineers alone",
    "prices in the valley have doubled since the flood",
)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", nargs="?", help="articles to read instead of those made up here")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="default: 5")
    parser.add_argument("--no-hostile", action="store_true", help="leave out the hostile texts")
    options = parser.parse_args()
    begun = process_time()
    from quotes_tui.extraction import extract  # imported here, for start-up is timed apart
    from quotes_tui.extraction.finding import find

    articles = _read(options.path) if options.path else list(islice(made_up(), _ARTICLES))
    imported = process_time()
    extract(articles[0])
    print(f"start-up  {imported - begun:6.2f} s to import, {process_time() - imported:.2f} s for the first article")
    size = sum(len(article.text.encode()) for article in articles)
    quotations = sum(len(extract(article)) for article in articles) / len(articles)
    print(
        f"articles  {len(articles)} of {size / len(articles) / 1000:.1f} kB and {quotations:.0f} quotations on average"
    )
    for name, work in (("find", find), ("extract", extract)):
        seconds = min(_seconds(work, articles) for _ in range(max(1, options.rounds)))
        print(f"{name:9} {len(articles) / seconds:6.0f} articles/s  {size / seconds / 1e6:5.2f} MB/s")
    for name, text in () if options.no_hostile else hostile():
        print(f"hostile   {_seconds(extract, [Article(id=name, text=text)]):6.2f} s  {name}")


def _seconds(work: Callable[[Article], object], articles: list[Article]) -> float:
    begun = process_time()
    for article in articles:
        work(article)
    return process_time() - begun


def _read(path: str) -> list[Article]:
    from quotes_tui.reading import read  # not part of what is timed

    return list(read(path))


def made_up() -> Iterator[Article]:
    """Articles without end, each of about 6 kB; the same ones every time."""
    people, bodies, whats = cycle(_PEOPLE), cycle(_BODIES), cycle(_WHATS)
    reports, narrative = cycle(_REPORTS), cycle(_NARRATIVE)
    number = 0
    while True:
        paragraphs: list[str] = []
        while sum(map(len, paragraphs)) < _BYTES:
            report = next(reports).format(who=next(people), body=next(bodies), what=next(whats))
            paragraphs.append(f"{_capital(report)} {next(narrative)}")
            paragraphs.append(f"{next(narrative)} {next(narrative)}")
        number += 1
        yield Article(id=f"made-up-{number}", text="\n\n".join(paragraphs), language="en", published="2031-05-06")


def _capital(sentence: str) -> str:
    """The sentence with its first letter as a capital."""
    at = 1 if sentence[0] == "“" else 0
    return sentence[:at] + sentence[at].upper() + sentence[at + 1 :]


def hostile() -> Iterator[tuple[str, str]]:
    """Texts that no writer writes, named."""
    long = "\n\n".join(article.text for article in islice(made_up(), 840))
    yield f"an article of {len(long.encode()) / 1e6:.1f} MB", long
    yield "the same on one line", long.replace("\n", " ")
    yield "100,000 opening marks", "“" * 100_000
    yield "100,000 opening marks with words", "“he said " * 100_000
    yield "100,000 straight marks", '" ' * 100_000
    yield "100,000 single marks", "'a " * 100_000
    yield "100,000 nested marks", "“‘" * 50_000 + "’”" * 50_000
    yield "100,000 verbs of saying", "he said that " * 100_000
    yield "100,000 commas", "said, he, " * 50_000
    yield "100,000 colons", "A: " * 100_000
    yield "100,000 list items", "\n• a said:" * 100_000
    yield "100,000 abbreviations", "Mr. A. B., said " * 100_000


if __name__ == "__main__":
    main()
