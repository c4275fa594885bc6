"""Find the reported speech of an article: `find`.

Paragraphs without the boxes of other stories are cut into items, words in marks counting as one (items.py). Each
sentence is scanned by a few named rules, the surest first, each taking the words it explains (scan.py). What stands
across sentences is joined: words that go on after "he said.", a list under "X announced:" (story.py). Headlines come
last, for they name whom the story reports (headlines.py).
"""

from __future__ import annotations

from quotes_tui.extraction.according import according_to, as_somebody_said
from quotes_tui.extraction.attributed import said_after_clause, said_after_marks, signed
from quotes_tui.extraction.headlines import with_headlines
from quotes_tui.extraction.items import Sentence, blocks, itemise
from quotes_tui.extraction.quotations import as_quotation
from quotes_tui.extraction.reported import noun_reports, said_before
from quotes_tui.extraction.scan import Scan
from quotes_tui.extraction.sidebars import without_sidebars
from quotes_tui.extraction.story import Story
from quotes_tui.extraction.turns import with_turns
from quotes_tui.extraction.unattributed import words_alone
from quotes_tui.model import Article, Quotation

_RULES = (
    said_after_marks,
    signed,
    according_to,
    as_somebody_said,
    said_after_clause,
    said_before,
    noun_reports,
    words_alone,
)


def find(article: Article) -> list[Quotation]:
    """The quotations of an article in the order of the text, with cue and mention; no speaker is resolved yet."""
    stretches = with_turns(article.text, without_sidebars(article.text, blocks(article.text)))
    items, sentences = itemise(article.text, stretches)
    story = Story(items)
    for sentence in sentences:
        if not story.takes(sentence):
            story.add(_scanned(sentence))
    findings = with_headlines(items, sentences, story.findings)
    found = (as_quotation(article, items, finding) for finding in findings)
    return [quotation for quotation in found if quotation]


def _scanned(sentence: Sentence) -> Scan:
    scan = Scan.of(sentence)
    for rule in () if scan.is_empty() else _RULES:
        rule(scan)
    return scan
