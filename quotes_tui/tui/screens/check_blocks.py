"""What the screen of a check is made of: the verdict, each piece of evidence with its word diff, what was searched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType

from quotes_tui.citation import text_fragment
from quotes_tui.collation.lines import Role, Run
from quotes_tui.collation.lines import wrap as wrap_runs
from quotes_tui.model import Article, ArticleOf
from quotes_tui.signs import Signs
from quotes_tui.text import one_line, paragraph_number
from quotes_tui.tui.drawing import Piece, wrap
from quotes_tui.tui.purported import Purported
from quotes_tui.tui.screens.wording import long_date, subject
from quotes_tui.tui.widgets.blocks import Block, sentence
from quotes_tui.tui.widgets.lines import drawn
from quotes_tui.tui.widgets.wording_list import outlet_of
from quotes_tui.verification import Change, Finding, Proof, Verdict
from quotes_tui.verification.rules import SENTENCES

ROLES = MappingProxyType(
    {
        Verdict.VERBATIM: "same",
        Verdict.TRIMMED: "trimmed",
        Verdict.ALTERED: "edited",
        Verdict.OTHER_TRANSLATION: "retranslated",
        Verdict.PARAPHRASE: "indirect",
        Verdict.TOO_SHORT: "possible",
        Verdict.NOT_IN_CORPUS: "possible",
    }
)
_YOURS, _PRINTED = "yours    ", "printed  "
_HERE = {"equal": Role.SAME, "inserted": Role.LACKED, "replaced": Role.CHANGED}
_THERE = {"equal": Role.SAME, "deleted": Role.ADDED, "replaced": Role.CHANGED}


def role_of(verdict: Verdict) -> str:
    """How a verdict looks; one that speaks against speaker, day or the whole like a flag."""
    return ROLES.get(verdict, "flag")


def finding_blocks(finding: Finding, articles: ArticleOf, signs: Signs) -> list[Block]:
    """The verdict first, then the evidence, at the end what was searched and by which rule."""
    more = signs.more
    also = [Block(sentence(f"Also: {', '.join(finding.also)}.", "dim", more=more))] if finding.also else []
    verdict = [Block(sentence(SENTENCES[finding.verdict], role_of(finding.verdict), more=more)), *also]
    proofs = [_proof(proof, articles, signs) for proof in finding.evidence]
    basis = [
        Block(sentence(f"Searched: {finding.searched}", "dim", more=more)),
        Block(sentence(f"Rule: {finding.rule}", "dim", more=more)),
    ]
    return [block for section in (verdict, *([proof] for proof in proofs), basis) for block in _ended(section)]


def _ended(blocks: Sequence[Block]) -> Iterator[Block]:
    for at, block in enumerate(blocks):
        yield replace(block, ends=at == len(blocks) - 1)


def _proof(proof: Proof, articles: ArticleOf, signs: Signs) -> Block:
    article = articles(proof.article)
    who = subject(proof.statement, articles) if proof.statement else "the article’s own words"
    wording = f" {signs.dot} wording {proof.variant}" if proof.variant else ""

    title = f"{_standing(proof)} {signs.dot} {who}{wording}"
    below = [words for words in (proof.why, _where(proof, article)) if words]

    def drawing(width: int) -> list[list[Piece]]:
        head: list[list[Piece]] = [[(line, role_of(proof.verdict))] for line in wrap(title, width)]
        foot: list[list[Piece]] = [[("  " + line, "dim")] for words in below for line in wrap(words, width - 2)]
        return [*head, *_diff(proof.diff, width), *foot]

    return Block(drawing, opens=proof)


def _standing(proof: Proof) -> str:
    """How the words stand to the evidence; what is only near is no evidence of a verdict."""
    return "nearest" if proof.verdict is Verdict.NOT_IN_CORPUS else proof.verdict.value


def _diff(changes: Sequence[Change], width: int) -> Iterator[list[Piece]]:
    """The purported words above the printed ones, each with what differs marked; the printed ones alone where none."""
    here = [Run(change.here, _HERE[change.kind]) for change in changes if change.here]
    there = [Run(change.there, _THERE[change.kind]) for change in changes if change.there]
    if any(change.kind != "equal" for change in changes):
        yield from _labelled(_YOURS, here, width)
    yield from _labelled(_PRINTED, there, width)


def _labelled(label: str, runs: Iterable[Run], width: int) -> Iterator[list[Piece]]:
    for at, line in enumerate(wrap_runs(runs, max(width - len(label) - 2, 4))):
        yield [(f"  {label if at == 0 else ' ' * len(label)}", "dim"), *drawn(tuple(line))]


def _where(proof: Proof, article: Article) -> str:
    """Where the words are printed, and how widely: `The Moscow Times, para. 2, 22 Mar 2022, and 1 more article`."""
    number = paragraph_number(article.text, proof.spans[0].start) if proof.spans else None
    place = "headline" if not proof.spans else f"para. {number}" if number else ""
    parts = [outlet_of(article), place, long_date(article.published)]
    if proof.statement is not None:
        carriers = {passage.article for passage in proof.statement.variant(proof.variant).passages}
        others = len(carriers - {proof.article})
        parts.append(f"and {others} more article{'s' if others > 1 else ''}" if others else "")
    return ", ".join(filter(None, parts))


# --- as text ---------------------------------------------------------------------------------------------


def finding_text(purported: Purported, finding: Finding, articles: ArticleOf) -> str:
    """The finding to be pasted elsewhere: the words, the verdict, the evidence with links, what was searched."""
    asked = {"speaker": purported.speaker, "date": purported.date}
    about = ", ".join(f"{what}: {given}" for what, given in asked.items() if given)
    lines = [f"Checked: “{purported.words}”" + (f" ({about})" if about else ""), SENTENCES[finding.verdict]]
    lines += [f"Also: {', '.join(finding.also)}."] if finding.also else []
    for number, proof in enumerate(finding.evidence, start=1):
        lines += ["", *_proof_text(number, proof, articles)]
    lines += ["", f"Searched: {finding.searched}", f"Rule: {finding.rule}"]
    return "\n".join(one_line(line) for line in lines)


def _proof_text(number: int, proof: Proof, articles: ArticleOf) -> Iterator[str]:
    article = articles(proof.article)
    who = subject(proof.statement, articles) if proof.statement else "the article’s own words"
    yield f"{number}. {_standing(proof)} · {who}"
    yield f"Printed: “{proof.text}”"
    yield from filter(None, [proof.why, _where(proof, article)])
    if link := text_fragment(article, proof.spans):
        yield link
