"""In words: by which rule a verdict is given, and what was searched for it."""

from __future__ import annotations

from datetime import date

from quotes_tui.indexing import Summary
from quotes_tui.verification.finding import Verdict

SENTENCES = {
    Verdict.TOO_SHORT: "Too short to tell: these words are not in quotation marks here, and too few to look near them.",
    Verdict.VERBATIM: "Verbatim: these words are printed in quotation marks, word for word.",
    Verdict.OTHER_DATE: "Other date: the words are right, but not of that day.",
    Verdict.OTHER_SPEAKER: "Other speaker: the words are right, but somebody else's.",
    Verdict.TRIMMED: "Trimmed: these are words of a quotation, with others left out.",
    Verdict.STITCHED: "Stitched: words of different places are run together.",
    Verdict.ALTERED: "Altered: a quotation is near to this, with words changed.",
    Verdict.OTHER_TRANSLATION: "Other translation: the articles quote the same statement in other words.",
    Verdict.PARAPHRASE: "Paraphrase in quotation marks: the articles print this, but not as anybody's own words.",
    Verdict.NOT_IN_CORPUS: "Not in this corpus: nothing near to these words is in the articles that were searched,"
    " which tells nothing about any others.",
}
RULES = {
    Verdict.TOO_SHORT: "Fewer than four words or twenty characters, and nowhere in quotation marks just so: so few"
    " words are only looked for exactly, since anything near them would be chance.",
    Verdict.VERBATIM: "Every word stands in quotation marks in this order, and nothing else among them, by that"
    " speaker and on that day where they are asked for. Case, punctuation and the style of marks do not count. A part"
    " is verbatim if it is as much as an article prints, whole sentences, or a clause that leaves no negation and no"
    " condition of its sentence behind.",
    Verdict.OTHER_DATE: "The words are right, but were said on another day, or printed before the day asked for.",
    Verdict.OTHER_SPEAKER: "The words are right, but the articles give them to somebody else.",
    Verdict.TRIMMED: "Nothing but words of one quotation in its order, with others left out: at an end inside a"
    " clause, behind an ellipsis, without a mark, or so that a negation or a condition of the sentence is lost.",
    Verdict.STITCHED: "At least 85 % of the words stand in quotation marks, but in two statements, or in two sentences"
    " of one quotation with others between them that no ellipsis marks.",
    Verdict.ALTERED: "At least 60 % of the words of both sides are the same in the same order, or nearly all of a"
    " printed wording is there among other words; the rest is changed. A negation or a number that differs is named.",
    Verdict.OTHER_TRANSLATION: "Not the words, but the matter of a statement that is quoted here: the words that carry"
    " it are shared by their stems, rare ones weighing more.",
    Verdict.PARAPHRASE: "The words, or the matter, are printed, but not in quotation marks: a report in the article's"
    " words, its own text, or a headline.",
    Verdict.NOT_IN_CORPUS: "Nothing near enough in the articles searched. That tells nothing about what was said or"
    " printed elsewhere.",
}
_MONTHS = "January February March April May June July August September October November December".split()


def searched(summary: Summary) -> str:
    """What an index holds that was searched."""
    outlets = f" of {_count(summary.outlets, 'outlet')}" if summary.outlets else ""
    printed = _printed(summary)
    statements = _count(summary.statements, "statement")
    return f"{_count(summary.articles, 'article')}{outlets}{printed}: {statements}, the running text, the headlines."


def _printed(summary: Summary) -> str:
    if not summary.first or not summary.last:
        return ", undated"
    if summary.first == summary.last:
        return f", printed on {_day(summary.first)}"
    return f", printed from {_day(summary.first)} to {_day(summary.last)}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _day(iso: str) -> str:
    try:
        when = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"
