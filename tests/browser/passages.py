"""The passages to be found: marked by hand where a page has a trap, and drawn from every page by a fixed seed."""

from __future__ import annotations

import random
import re

from quotes_tui.model import Span
from tests.browser.pages import Passage, passages

_WANTED = 110

_LONG = " ".join(f"The {n}th clause binds the port, the town and whoever sails between them." for n in range(1, 9))

_PAGES = {
    "straight": (
        "en",
        "Mayor's plan 'plainly absurd'",
        """
The council met on Monday (for the third time) about the crossing - and about money.

"⟦interrupted|The ferry won't be closed while I'm mayor⟧," Ilse Varnholt said, "⟦interrupted|and that's all \
there is to it⟧."

She called the plan "⟦headline|plainly absurd⟧" & said a 3.5% rise -- ⟦dash|"not 5%, not 2.5%" -- was so-called \
"fair-weather" economics.

Her deputy called it "⟦again|fair⟧", the U.S. consul "⟦abbreviation|fair, too⟧"; the co-owner said: "⟦question|Fair? \
To whom? At $1,000 (or £800) a day?⟧"
""",
    ),
    "curly": (
        "en",
        "Ferry to stay",
        f"""
“⟦first|We counted every crossing⟧,” she said. “⟦second|We counted the children⟧. We counted — twice — ⟦dashes|the \
empty seats—all of them⟧.”

‘⟦nested|He told me: “Don’t you dare!”⟧’ she recalled… ⟦ellipsis|“and then… nothing”⟧, she added.

The treaty reads: “⟦long|{_LONG}⟧” It was never signed.

“⟦paragraphs|We begin here today, with the boats we have.

“We go on tomorrow, with the boats we build.

“And we end where we began⟧,” she closed.
""",
    ),
    "repeated": (
        "en",
        "No comment",
        """
The minister had no comment on the ferry. The mayor had no comment on the ferry.

The harbour master had ⟦third|no comment⟧ on the ferry. Later the mayor said: “⟦late|No comment on the ferry⟧ today.”

“We will sail,” said one. “⟦other|We will sail⟧,” said another. “We will sail,” said a third.

It is open, he said, and it is open, she said, and ⟦clause|it is open⟧, they all said in the end.
""",
    ),
    "excerpt": (
        "en",
        "Crossing dispute",
        """
~ The union said that the pier is unsafe and the ferry is old. Nobody spoke. We will see.

“⟦short|The pier is unsafe⟧,” Tomas Okedi said.

~ “The pier is unsafe,” said the report of last year, too.

~ “We will see,” said everybody, for the boats of this town are old and slow.

He wrote that “⟦clear|the boats of this town are old and slow⟧”, as all know.

“⟦see|We will see⟧,” the mayor answered. She said that the town ⟦indirect|would pay for the pier⟧ in spring.

“⟦over|Half a million is not enough to mend it.

~ Nor is it too much.

“It is what we have⟧,” he said.

~ It would pay for the pier and half a million is not enough.
""",
    ),
    "lines": (
        "en",
        "Five demands",
        """
The strikers of the Blue Funnel ask for:

• ⟦item|a pier that holds⟧

• two boats a day, ⟦part|not one⟧

The song they sang goes:
⟦verse|O ferryman, ferryman,
row me ashore⟧
for the tide will not
⟦line|wait any more⟧.
""",
    ),
    "japanese": (
        "ja",
        "渡し船は続く",
        """
市長は十二日の会見で「⟦whole|北の渡し船を続けて町と島を結ぶという、基本的なわが町の立場は変わっていない⟧」と述べた。

港長は「⟦twice|極めて危険だ⟧」と語り、組合も「⟦union|極めて危険だ⟧」と訴えた。市長は『⟦double|それは違う⟧』と答えた。

「⟦two|船は出る。⟧」と市長。「⟦two|必ず出る。⟧」

「⟦range|私たちは今日ここから始める。

明日もここで続ける⟧」と市長は結んだ。AFP通信は「⟦latin|EUの100万ユーロ⟧」と伝えた。
""",
    ),
    "chinese": (
        "zh",
        "渡轮照常",
        """
市长在星期一说：“⟦whole|只要我还是市长，渡轮就不会停航⟧。”她又说，计划“⟦few|十分荒唐⟧”。

港务长也说：“⟦again|渡轮就不会停航⟧！”
""",
    ),
    "french": (
        "fr",
        "« Non, c’est non »",
        """
« ⟦guillemets|Le bac ne fermera pas tant que je serai maire : c’est non⟧ », a déclaré la maire à l’été 2031.

L’évêque a parlé d’une « ⟦accents|bêtise à l’état pur⟧ ». « ⟦split|Où irions-nous⟧ ? a-t-il demandé. \
⟦split|Nulle part !⟧ »
""",
    ),
    "german": (
        "de",
        "Fähre bleibt",
        """
„⟦low|Die Fähre bleibt, solange ich Bürgermeisterin bin – Punkt⟧“, sagte sie. „⟦sharp|Größe heißt Maß⟧“, \
meinte ein anderer.

Der Straßen‑ und Hafenmeister nannte es »⟦angles|überflüssig⟧«.
""",
    ),
    "spanish": (
        "es",
        "El transbordador sigue",
        """
—⟦dash|¿Quién paga el muelle?⟧ —preguntó el capitán—. ⟦dash|¡Nadie, señor, nadie!⟧

La alcaldesa habló de una «⟦word|vergüenza⟧» y añadió que ⟦indirect|el año próximo habrá más niños en la otra orilla⟧.
""",
    ),
    "russian": (
        "ru",
        "Паром останется",
        """
«⟦whole|Паром не закроют, пока я мэр⟧», — заявила она. «⟦yo|Всё ещё впереди⟧», — добавил капитан.
""",
    ),
    "arabic": (
        "ar",
        "العبّارة باقية",
        """
قالت رئيسة البلدية: «⟦whole|لن تُغلق العبّارة ما دمت في منصبي⟧»، ثم أضافت: «⟦few|هذا قرارنا⟧».
""",
    ),
    "hebrew": (
        "he",
        "המעבורת נשארת",
        """
דובר צה"ל אמר: "⟦whole|המעבורת לא תיסגר כל עוד אני כאן⟧". ראש העיר, מול יו"ר הוועד: "⟦few|זה סופי⟧".
""",
    ),
    "hindi": (
        "hi",
        "नौका चलेगी",
        """
महापौर ने कहा, “⟦whole|जब तक मैं हूँ, नौका बंद नहीं होगी⟧।” उन्होंने हिन्दी में “⟦few|बस बहुत हुआ⟧” भी कहा।
""",
    ),
    "thai": (
        "th",
        "เรือข้ามฟากยังอยู่",
        """
นายกเทศมนตรีกล่าวว่า “⟦whole|เรือข้ามฟากจะไม่ปิดตราบใดที่ฉันยังอยู่⟧” และเสริมว่า “⟦few|ไม่มีวัน⟧”
""",
    ),
    "korean": (
        "ko",
        "나룻배는 계속된다",
        """
시장은 “⟦whole|내가 시장인 한 나룻배는 멈추지 않는다⟧”고 말했다. 항만장은 “⟦few|매우 위험하다⟧”고 했다.
""",
    ),
    "turkish": (
        "tr",
        "İskele kapanmıyor",
        """
“⟦dots|İskele İzmir’de kapanmayacak, IŞIK sönmeyecek⟧,” dedi belediye başkanı; çığlık çığlığa “⟦few|Asla⟧!” dediler.
""",
    ),
}

_ANSWERS = """
Q: Will the ferry be closed this winter?

MAYOR: ⟦first|No⟧.

Q: Will the town pay for the pier?

MAYOR: ⟦second|No⟧.

Q: Then who will pay for it?

MAYOR: Nobody.

~ MAYOR: No.
"""


def _drawn(marked: list[Passage], wanted: int) -> list[Passage]:
    """Stretches between any two words of the pages in turn, most of them short."""
    draw, found = random.Random(5), []
    pages = {passage.article.id: passage for passage in marked if passage.article.language not in ("ja", "zh", "th")}
    names = sorted(pages)
    for number in range(wanted):
        page = pages[names[number % len(names)]]
        text = page.article.text
        # From white space to white space: what lies between is whole words in every script that has it.
        words = [
            match.span() for match in re.finditer(r"[^\s\[\]…]*\w[^\s\[\]…]*", text) if text[match.end() :][:1] != "]"
        ]
        first = draw.randrange(len(words))
        last = min(len(words) - 1, first + draw.choice((0, 1, 2, 3, 5, 8, 13, 40)))
        span = Span(words[first][0], words[last][1])
        found.append(Passage(f"{page.article.id}: drawn {number}", page.article, (span,), page.html))
    return found


_MARKED = [
    passage for name, (language, title, marked) in _PAGES.items() for passage in passages(name, marked, language, title)
]
ALL = [*_MARKED, *_drawn(_MARKED, _WANTED - len(_MARKED))]
SEVERAL = passages("answers", _ANSWERS, "en")
