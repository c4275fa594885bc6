"""Pages whose markup stands in the way: what is meant stands between `<m>` and `</m>`, a second passage in `<m2>`.

The article is what the program reads of the page, so that a link is followed from the saved page to the browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import html

from quotes_tui.model import Article, Span
from quotes_tui.reading import read
from tests.browser.pages import STYLE

_MONDAY = "<p>The council met on Monday about the crossing of the river, for the third time.</p>"
_HERE = "\ue000"
_AFTER = "said to them all, before she left the room."
HARD = {
    "soft hyphens": (
        "en",
        "<p>The coun&shy;cil met on Mon&shy;day about the cross&shy;ing of the river.</p><p>“<m>We count&shy;ed every "
        "sin&shy;gle cross&shy;ing of the riv&shy;er</m>,” she said. "
        "“<m2>Un&shy;be&shy;liev&shy;able</m2>,” he said of "
        "it, and all of them agreed with him at once.</p>",
    ),
    "no-break spaces": (
        "fr",
        "<p>La maire a parlé lundi du bac devant le conseil de la ville entière.</p><p>«&nbsp;<m>Le bac coûte "
        "3&#8239;000&nbsp;€ par jour&nbsp;: c’est trop</m>&nbsp;», a dit M.&nbsp;Lund. «&nbsp;<m2>Jamais&nbsp;!</m2>"
        "&nbsp;» a-t-il ajouté devant les élus.</p>",
    ),
    "nested tags": (
        "en",
        f"{_MONDAY}<p>“<m>We <b>coun<i>t</i>ed</b> <em>every "
        f"<strong>sin<u>gle</u></strong></em><a href='#'> crossing</a> "
        "of the<br>river</m>,” she said. “<m2>Ne<wbr>ver<b>!</b></m2>” said he, and left as all the others did.</p>",
    ),
    "fifty times the same": (
        "en",
        f"<p>{'It is open, he said. ' * 50}Then it was over and they all went home.</p><p>And “<m>it is open</m>,” she "
        f"said, and nobody believed her on that day, as far as we know.</p><p>{'It is open, they said. ' * 20}</p>",
    ),
    "fifty times in one breath": (
        "en",
        f"<p>{'no ' * 30}<m>no</m>{' no' * 20}, they cried, and the council met again on Tuesday morning.</p>{_MONDAY}",
    ),
    "hidden before": (
        "en",
        "<p hidden>“We counted every single crossing,” she said.</p><div style='display:none'><p>“We counted every "
        f"single crossing,” she said.</p></div>{_MONDAY}<p>“<m>We counted every single crossing</m>,” she said.</p>",
    ),
    "over blocks": (
        "en",
        f"{_MONDAY}<blockquote><p>“<m>We begin here today</m></p><p><m>and we end here tomorrow</m>,” she {_AFTER}</p>"
        "</blockquote><ul><li>a pier</li><li><m2>two boats a day</m2></li></ul><p>Nobody said anything after that.</p>",
    ),
    "capitals by style": (
        "en",
        f"{_MONDAY}<p style='text-transform:uppercase'>“<m>We counted every single crossing</m>,” she {_AFTER}</p>",
    ),
    "Arabic vowels and strokes": (
        "ar",
        "<p>اجتمع المجلس يوم الاثنين لمناقشة مستقبل العبّارة في المدينة للمرة الثالثة.</p><p>قالت رئيسة البلدية: "
        "«<m>لَن تُغلَق العبّارة ما دُمتُ في مَنصِبي</m>»، ثم أضافت: «<m2>هذا قـــرارنا</m2>» أمام الجميع.</p>",
    ),
    "signs without width": (
        "en",
        f"{_MONDAY}<p>“<m>We counted\u200b every single\u2060 crossing of the\ufeff river</m>,” she {_AFTER}</p>",
    ),
    "signs of the grammar": (
        "en",
        f"{_MONDAY}<p>“<m>It’s 50% off, R&amp;D-led — isn’t it? #1, 100%, a-b, 1/2 + 3 = ?</m>” she {_AFTER}</p>",
    ),
    "an image within": (
        "en",
        f"{_MONDAY}<p>“<m>We counted every single crossing <img alt='x' src='data:,'> of the long river</m>,” she "
        f"{_AFTER}</p>",
    ),
    "a table": (
        "en",
        f"{_MONDAY}<table><tr><td>Mayor</td><td><m>No comment at all on the ferry</m></td></tr><tr><td>Council</td><td>"
        "No comment at all on the ferry, either, said the council to them.</td></tr></table><p>Nobody said more.</p>",
    ),
    "ligatures and ß": (
        "en", f"{_MONDAY}<p>“<m>The oﬃcer ﬁnally left the ﬂoor of the Großstraße café</m>,” she {_AFTER}</p>",
    ),
    "emoji": (
        "en",
        f"{_MONDAY}<p>“<m>We won 🎉👩‍👩‍👧 today 🇯🇵 in the harbour</m>,” she {_AFTER} “<m2>🎉 "
        f"Yes</m2>,” he said to her.</p>",
    ),
    "Chinese without spaces": (
        "zh",
        "<p>市长在星期一说明了渡轮的事，市民们问了很多问题，会议开了三个小时才结束。</p><p>市长说：“<m>只要我还是市长，"
        "渡轮就不会停航</m>。”港务长说：“渡轮就不会停航吗？<m2>不会</m2>。”</p>",
    ),
    "full and half width": (
        "ja",
        "<p>市長は十二日の会見で渡し船について長い話をして、町の人たちの質問に答えた。</p><"
        "p>「<m>ＥＵの１００万ユーロと"
        "ｶﾀｶﾅの計画は変わっていない</m>」と述べた。</p>",
    ),
}  # fmt: skip
# The browser takes what is said beside a word, and a block within a line, for words between; the article has neither.
BEYOND = {
    "ruby": (
        "ja",
        "<p>市長は十二日の会見で渡し船について長い話をして、町の人たちの質問に答えた。</p><"
        "p>市長は「<m><ruby>渡<rp>(</rp>"
        "<rt>わた</rt><rp>)</rp></ruby>し<ruby>船<rt>ぶね</rt></ruby>は必ず続ける</m>」と述べた。港長は「<m2><ruby>危険"
        "<rt>きけん</rt></ruby>だ</m2>」と語った。</p>",
    ),
    "block within a line": (
        "en",
        f"{_MONDAY}<p>“<m>We counted <span style='display:inline-block'>every</span> single crossing of the long river"
        f"</m>,” she {_AFTER}</p>",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class HardPassage:
    """A passage of an article as it was read, and the page on which it is to be found."""

    name: str
    article: Article
    span: Span
    html: str


def hard_passages(folder: Path) -> Iterator[HardPassage]:
    """Every passage, its page read from `folder`."""
    for number, (name, (language, body)) in enumerate((HARD | BEYOND).items()):
        for mark in ("m", "m2"):
            if f"<{mark}>" in body:
                page = _page(name, language, body, mark)
                (folder / f"{number}{mark}.html").write_text(page, encoding="utf-8")
                (article,) = read(folder / f"{number}{mark}.html")
                yield HardPassage(f"{name}, {mark}", article, _span(article.text, page), page)


def _page(name: str, language: str, body: str, mark: str) -> str:
    direction = "rtl" if language == "ar" else "ltr"
    here = body.replace(f"<{mark}>", '<span class="here">').replace(f"</{mark}>", "</span>")
    plain = re.sub(r"</?m2?>", "", here)
    return (
        f'<!doctype html><html lang="{language}" dir="{direction}"><head><meta charset="utf-8"><title>{name}</title>'
        f"<style>{STYLE}</style></head><body><article><h1>A headline of its own</h1>{plain}</article></body></html>"
    )


def _span(text: str, page: str) -> Span:
    """Where what is meant stands in the text: reading keeps the letters that are shown, in their order."""
    article = html.fromstring(page).find(".//article")
    assert article is not None
    for gone in article.xpath(".//h1 | .//rt | .//rp | .//*[@hidden] | .//*[contains(@style, 'display:none')]"):
        gone.drop_tree()
    here = article.xpath(".//span[@class='here']")
    meant = sum(_count("".join(one.itertext())) for one in here)
    here[0].text = f"{_HERE}{here[0].text or ''}"
    letters = "".join(article.itertext())
    begun = _count(letters.partition(_HERE)[0])
    places = [at for at, sign in enumerate(text) if sign.isalnum()]
    assert _count(letters) == len(places), "the page was read otherwise"
    return Span(places[begun], places[begun + meant - 1] + 1)


def _count(words: str) -> int:
    return sum(sign.isalnum() for sign in words)
