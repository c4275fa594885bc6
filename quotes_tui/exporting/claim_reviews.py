"""A check of a purported quotation as a schema.org `ClaimReview`, for the pages of fact-checkers.

The claim is that somebody said these words. What is judged is the wording, not whether anything is true: the verdict
stands in words, without a number on a scale. Who reviews is taken from the settings or left out; what only the page
knows on which it is published is left out, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quotes_tui.citation import text_fragment
from quotes_tui.exporting.schema_org import CONTEXT, Node, article_node, known, person
from quotes_tui.exporting.xml_text import when
from quotes_tui.model import Article, ArticleOf, Passage, SpeakerKind, Statement
from quotes_tui.settings import ReviewSettings
from quotes_tui.text import one_line
from quotes_tui.verification import Finding, Proof, Verdict
from quotes_tui.verification.rules import SENTENCES

ASPECT = "wording, and not truth"
_MARKS = '"“”„«»'


@dataclass(frozen=True, slots=True)
class Purported:
    """What was checked: the words, who is said to have said them, of which kind that is, and on which ISO day."""

    words: str
    speaker: str | None = None
    kind: SpeakerKind = SpeakerKind.PERSON
    date: str | None = None

    @property
    def bare(self) -> str:
        """The words on one line, without marks around them."""
        return one_line(self.words).strip(_MARKS).strip()

    @property
    def claim(self) -> str:
        """What is claimed, in a sentence: "Ann Poe, on 2022-03-22: “No.”"."""
        who = ", ".join(filter(None, [self.speaker and one_line(self.speaker), self.date and f"on {self.date}"]))
        return f"{who}: “{self.bare}”" if who else f"“{self.bare}”"


def claim_review(
    finding: Finding, purported: Purported, articles: ArticleOf, reviewer: ReviewSettings | None = None
) -> Node:
    """The review of what was found; `articles` gives an article by its id."""
    verdict = str(finding.verdict)
    rating: Node = {
        "@type": "Rating",
        "alternateName": verdict[:1].upper() + verdict[1:],
        "ratingExplanation": SENTENCES[finding.verdict],
        "reviewAspect": ASPECT,
    }
    also = f"Also: {', '.join(finding.also)}." if finding.also else ""
    told = [SENTENCES[finding.verdict], also, f"Rule: {finding.rule}", f"Searched: {finding.searched}"]
    review: Node = {
        "@context": CONTEXT,
        "@type": "ClaimReview",
        "claimReviewed": purported.claim,
        "itemReviewed": _claim(finding, purported, articles),
        "reviewRating": rating,
        "reviewAspect": ASPECT,
        "reviewBody": " ".join(filter(None, told)),
        "isBasedOn": [_evidence(proof, articles(proof.article)) for proof in finding.evidence],
        "author": _reviewer(reviewer),
    }
    return known(review)


def _claim(finding: Finding, purported: Purported, articles: ArticleOf) -> Node:
    """That somebody said the words; whoever claims it is not known here."""
    quotation: Node = {
        "@type": "Quotation",
        "text": purported.bare,
        "spokenByCharacter": _speaker(purported),
        "dateCreated": when(purported.date),
    }
    appearances = list(_appearances(finding, articles))
    return known({"@type": "Claim", "text": purported.claim, "about": known(quotation), "appearance": appearances})


def _speaker(purported: Purported) -> Node | None:
    """Under the name that was given, which may be another one than the articles' and is nobody's address."""
    named = person(purported.speaker, purported.kind)
    return {name: value for name, value in named.items() if name != "@id"} if named else None


def _appearances(finding: Finding, articles: ArticleOf) -> Iterator[Node]:
    """The articles that print the very words, as this speaker's where one is named, each once, with a link to them.

    Any other evidence holds other words or somebody else's: where the claim itself appears is not known then.
    """
    seen = set[str]()
    for proof in finding.evidence:
        if proof.verdict is not Verdict.VERBATIM:
            continue
        spans = {passage.article: passage.spans for passage in _carriers(proof.statement, proof.variant)}
        for id, place in ({proof.article: proof.spans} | spans).items():
            if id not in seen:
                seen.add(id)
                article = articles(id)
                link = text_fragment(article, proof.spans if id == proof.article else place)
                yield known(article_node(article) | {"url": link})


def _carriers(statement: Statement | None, variant: str) -> tuple[Passage, ...]:
    return statement.variant(variant).passages if statement else ()


def _evidence(proof: Proof, article: Article) -> Node:
    """The words of an article that the verdict rests on, and how the purported ones stand to them."""
    statement = proof.statement
    cited = statement.cited.quotation if statement else None
    speaker = person(statement.speaker, cited.speaker_kind, statement.role) if statement and cited else None
    return known(
        {
            "@type": "Quotation" if statement else "CreativeWork",
            "text": proof.text,
            "spokenByCharacter": speaker,
            "dateCreated": when(statement.said) if statement else None,
            "isPartOf": article_node(article),
            "url": text_fragment(article, proof.spans),
            "description": proof.why,
        }
    )


def _reviewer(settings: ReviewSettings | None) -> Node | None:
    if settings is None or not settings.author:
        return None
    return known({"@type": "Organization", "name": settings.author, "url": settings.url})
