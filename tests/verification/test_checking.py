"""Purported quotations against the made-up corpus: each row names its trap."""

from __future__ import annotations

import pytest

from quotes_tui.indexing import Index
from quotes_tui.verification import Verdict, check

V, T, S, A = Verdict.VERBATIM, Verdict.TRIMMED, Verdict.STITCHED, Verdict.ALTERED
O, P, N, SHORT = Verdict.OTHER_TRANSLATION, Verdict.PARAPHRASE, Verdict.NOT_IN_CORPUS, Verdict.TOO_SHORT  # noqa: E741
DATE, SPEAKER = Verdict.OTHER_DATE, Verdict.OTHER_SPEAKER

CLOSE = "We will not close the library in March"
UNLESS = f"{CLOSE} unless the council cuts the grant"
JOB = "nobody should lose a job over it"
LUXURY = "Reading is not a luxury for this town"
REGRET = "We strongly regret this decision"
DONORS = "The U.S. donors gave 1,000 books in 2029, and [they] asked for nothing … in return"
READERS = "It was paid for by the readers of this town."
COIN = "Every child gave a coin."
ASKED = "I don’t think the readers were ever asked"


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        # verbatim: what makes no difference
        pytest.param(f"{UNLESS}, and {JOB}", V, id="the whole wording"),
        pytest.param(f"“{UNLESS}, and {JOB},”", V, id="in curly marks, with the comma of the report"),
        pytest.param(f"'{UNLESS}, and {JOB}'", V, id="in straight marks"),
        pytest.param(f"«{UNLESS}, and {JOB}»", V, id="in guillemets"),
        pytest.param(f"{UNLESS}, and {JOB}".upper(), V, id="in capitals"),
        pytest.param(f"  {UNLESS}\n\n and\t{JOB} ", V, id="other white space"),
        pytest.param(f"{UNLESS} and {JOB}", V, id="a comma less"),
        pytest.param(f"{UNLESS} – and {JOB}!", V, id="other punctuation"),
        pytest.param(COIN, V, id="a whole sentence of a longer quotation"),
        pytest.param(f"{READERS} {COIN}", V, id="two whole sentences"),
        pytest.param("The roof cost 4,200 crowns. It was paid for by the readers of this town", V, id="over a cue"),
        pytest.param("The roof cost 4200 crowns", V, id="a number without its comma"),
        pytest.param("a quiet robbery of the poor", V, id="the words in marks of a mixed clause"),
        pytest.param("A quiet robbery of the poor.", V, id="a fragment with a full stop of its own"),
        pytest.param(DONORS, V, id="brackets and an ellipsis as printed"),
        pytest.param(DONORS.replace("[they] ", ""), V, id="without the editor's bracket"),
        pytest.param(DONORS.replace("[they]", "they"), V, id="the bracket's word, the bracket gone"),
        pytest.param(DONORS.replace("[they]", "[the donors]"), V, id="another word in brackets"),
        pytest.param(DONORS.replace("…", "[...]"), V, id="the ellipsis in brackets"),
        pytest.param(DONORS.replace("U.S.", "US"), V, id="an abbreviation without points"),
        pytest.param("[The mayor] will not close the library in March unless the council cuts the grant, and nobody"
                     " should lose a job over it", V, id="a bracket for the first word"),
        pytest.param("“[E]very child gave a coin”", V, id="a bracketed letter"),
        pytest.param("Every child gave [the town] a coin", V, id="a bracket added by the quoter"),
        pytest.param("I don't think the readers were ever asked, and I do not expect them to be silent", V,
                     id="a straight apostrophe"),
        pytest.param(REGRET, V, id="said by two"),
        pytest.param("My sister reads faster than I can write", V, id="another of the same family name"),
        pytest.param("Reading is not a luxury for this town, and it never will be", V, id="said again, with more"),
        pytest.param("Every\u200b chi\u00adld gave a coin", V, id="characters that nobody sees"),
        pytest.param("We shall buy the new lamps", T, id="a clause whose condition stood before it"),
        pytest.param("図書館は三月に閉館しません。子どもたちの場所だからです", V, id="Japanese in its marks"),
        pytest.param("図書館は三月に閉館しません", V, id="a part of it, where no space parts words"),
        pytest.param("Book of Hours and Minutes", V, id="in marks, but nobody's words"),
        pytest.param("“Every child gave a coin,” the mayor said", V, id="with the report behind it"),
        pytest.param('Mayor Sorrel: "Every child gave a coin."', V, id="with the report before it"),
        # trimmed
        pytest.param("I do not expect to be silent", T, id="its first word stands further back, too"),
        pytest.param(CLOSE, T, id="a condition left out at the end"),
        pytest.param("the library in March unless the council cuts the grant", T, id="a negation left out at the head"),
        pytest.param(UNLESS, V, id="a clause with its condition, and another clause left behind"),
        pytest.param(f"{CLOSE} … and {JOB}", T, id="an ellipsis that hides a condition"),
        pytest.param("the readers were ever asked", T, id="a negation (don't think) left out at the head"),
        pytest.param("It was paid for by the readers", T, id="ends inside a clause"),
        pytest.param("paid for by the readers of this town", T, id="begins inside a clause"),
        pytest.param("quiet robbery of the poor", T, id="a word less of a fragment"),
        pytest.param("The roof cost ... crowns", T, id="an ellipsis for a number"),
        pytest.param(f"The roof cost 4,200 crowns … {COIN}", T, id="an ellipsis for a sentence"),
        pytest.param("…cost 4,200 crowns…", T, id="ellipses at both ends"),
        pytest.param("It was paid for … of this town. Every child gave a coin.", T, id="an ellipsis inside"),
        pytest.param("When the ministry pays, we shall buy the new lamps", T, id="a condition left out unmarked"),
        pytest.param("It was paid for by readers of this town", T, id="an article dropped inside, unmarked"),
        pytest.param("a luxury for this town", T, id="what is left of a negated sentence"),
        pytest.param(DONORS.replace("… ", ""), T, id="the article's own ellipsis not shown"),
        pytest.param("nobody should lose a job", T, id="short of its object"),
        pytest.param("painted the stone lions blue", T, id="nobody knows who said it"),
        pytest.param("reads faster", T, id="two words, found exactly"),
        pytest.param("luxury", T, id="one word that carries matter, found exactly"),
        pytest.param("We will not close the library unless the council cuts the grant", T, id="a few words inside"),
        pytest.param("The grant will be paid in May and in October", T, id="two runs of one sentence"),
        pytest.param("Prices rose", SHORT, id="two words that are nowhere"),
        # stitched
        pytest.param(f"{LUXURY}. {COIN}", S, id="two statements of one article"),
        pytest.param(f"{LUXURY} and every child gave a coin", S, id="two statements, joined by a word"),
        pytest.param(f"{COIN} {REGRET}", S, id="two statements in the other order"),
        pytest.param(f"The grant will be paid in two parts … {READERS}", S, id="two speakers, with an ellipsis"),
        pytest.param(f"The roof cost 4,200 crowns. {COIN}", S, id="a sentence between them left out unmarked"),
        pytest.param("My sister reads faster than every child gave a coin", S, id="two halves"),
        pytest.param(f"{LUXURY}, {READERS} The grant will be paid in two parts, in May", S, id="three places"),
        # altered
        pytest.param(f"{UNLESS}, and {JOB}".replace(" not ", " "), A, id="the negation gone"),
        pytest.param(f"{UNLESS}, and {JOB}".replace("nobody", "everybody"), A, id="nobody made everybody"),
        pytest.param("Reading is a luxury for this town", A, id="the negation gone from a short one"),
        pytest.param("Every girl gave a coin.", A, id="a word of a sentence of five"),
        pytest.param("Every child never gave a coin", A, id="a negation put in"),
        pytest.param("The roof cost 42,000 crowns", A, id="another number"),
        pytest.param("The roof cost nine thousand crowns", A, id="another number in words"),
        pytest.param("The grant will be paid in three parts, in May and in October", A, id="two made three"),
        pytest.param("My brother reads faster than I can write", A, id="another noun"),
        pytest.param("My sister writes faster than I can read", A, id="words changed about"),
        pytest.param("We deeply regret the decision of this council", N, id="half of a short one"),
        pytest.param(f"{COIN.removesuffix('.')} and a loaf of bread and a song", A, id="more than was said"),
        pytest.param(f"{UNLESS}, and nobody should lose a house over it", A, id="one word of many"),
        pytest.param("I do think the readers were asked, and I expect them to be silent", A, id="two negations gone"),
        pytest.param(f"{UNLESS} or the state does, and {JOB}", A, id="words put in"),
        pytest.param("The old lamps may go to the school", A, id="a word replaced"),
        # other translation
        pytest.param("The library will remain open in March if the council does not touch our money, and no one will"
                     " be dismissed", O, id="the same promise in other words"),
        pytest.param("The money for the roof came from the town’s readers; the children gave coins", O,
                     id="the same matter in another order"),
        pytest.param("In May and in October, the grant shall be disbursed in two parts", O, id="turned about"),
        pytest.param("To read is no luxury in our town, nor will it ever be a luxury", O, id="stems, not words"),
        # paraphrase in quotation marks
        pytest.param("the reading room would stay open on Sundays until the autumn", P, id="an indirect report"),
        pytest.param("The reading room will stay open on Sundays until the autumn", P, id="its tense put back"),
        pytest.param("the reading room stays open on Sundays until autumn", P, id="its tense put back, a word less"),
        pytest.param("the readers had been lied to about the price of paper", P, id="another indirect report"),
        pytest.param("The roof was paid for by the readers and every child gave a coin", P,
                     id="the report of what is quoted elsewhere"),
        pytest.param("the plan a quiet robbery of the poor", P, id="a mixed clause with a word outside of its marks"),
        pytest.param("the roof will leak again before the spring", P, id="a belief"),
        pytest.param("Brandt believes the roof will leak again before the spring", P, id="a belief with its report"),
        pytest.param("The building dates from 1888 and has a green door", P, id="the article's own words"),
        pytest.param("has a green door that sticks in wet weather", P, id="a part of the article's own words"),
        pytest.param("Mayor vows to keep the library open", P, id="a headline"),
        pytest.param("We are not for sale", SHORT, id="marked in a headline only, and short"),
        pytest.param("'We are not for sale,' library tells council", P, id="a headline with words in marks"),
        pytest.param("図書館の扉は緑色で、雨の日には開きにくい", P, id="Japanese outside of marks"),
        pytest.param("Mayor Anna Sorrel spoke to the council on Monday", P, id="a report's frame"),
        # too short to tell
        pytest.param("a good day", SHORT, id="three words that are nowhere"),
        pytest.param("we go up so", SHORT, id="four words of few letters"),
        pytest.param("the", SHORT, id="a word of grammar"),
        pytest.param("of the", SHORT, id="two words of grammar"),
        pytest.param("not", SHORT, id="a negation alone"),
        pytest.param("", SHORT, id="nothing"),
        pytest.param("   \n ", SHORT, id="white space"),
        pytest.param("?!… – “”", SHORT, id="punctuation only"),
        pytest.param("[...]", SHORT, id="an ellipsis only"),
        pytest.param("green door", SHORT, id="two words of the article's own"),
        pytest.param("雨が降る", SHORT, id="few characters of an unspaced script"),
        # not in this corpus
        pytest.param("Zebras do not dance in the harbour at noon", N, id="nothing of it"),
        pytest.param("The library must pay its debts before the winter comes", N, id="a subject in common"),
        pytest.param("We will never let the council decide about our children", N, id="words in common"),
        pytest.param("He said that she said that they said it", N, id="words of grammar only"),
        pytest.param("Es wird in dieser Stadt niemand ein Buch verlieren", N, id="another language"),
        pytest.param("図書館は五月に移転する予定だと発表されました。詳細は後日", N, id="other Japanese"),
        pytest.param("'; DROP TABLE statement; -- and more words here", N, id="a query"),
        pytest.param('AND OR NOT "NEAR( * ^ words:', N, id="query syntax"),
        pytest.param("[b]bold[/b] [@click=app.quit]words[/] that nobody printed", N, id="markup"),
        pytest.param("\x1b]52;c;aGVsbG8=\x07 \x00 words \x9b2J that steer a terminal", N, id="control characters"),
        pytest.param("\ud800 a lone surrogate among words", N, id="a lone surrogate"),
        pytest.param("no such thing " * 8000, N, id="a hundred thousand characters"),
        pytest.param("שלום לכם אנשים טובים בעיר הזאת", N, id="Hebrew"),
    ],
)  # fmt: skip
def test_the_verdict(millbrook: Index, words: str, verdict: Verdict) -> None:
    assert check(words, millbrook).verdict is verdict


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(CLOSE, "Leaves out a condition", id="the condition is named"),
        pytest.param("Reading is a luxury for this town", "The negation differs: the article has “not”", id="not"),
        pytest.param("The roof cost 42,000 crowns", "The number differs", id="number"),
        pytest.param("The roof cost ... crowns", "Its ellipsis stands for “4,200”", id="what an ellipsis stands for"),
        pytest.param("a green door that sticks in wet weather", "printed, but not as anyone's words", id="own"),
        pytest.param("Mayor vows to keep the library open", "in a headline", id="headline"),
        pytest.param("the roof will leak again before the spring", "as a belief", id="belief"),
        pytest.param("Book of Hours and Minutes", "Nobody was found there whose words they are", id="in marks"),
        pytest.param(f"{LUXURY}. {COIN}", "Place 1 of 2", id="stitched"),
        pytest.param("The library will close in May", "too far from these words", id="the nearest, for a look"),
    ],
)  # fmt: skip
def test_the_first_evidence_tells_why(millbrook: Index, words: str, says: str) -> None:
    assert says in check(words, millbrook).evidence[0].why


def test_what_is_in_marks_of_the_same_statement_is_shown_beside_a_paraphrase(millbrook: Index) -> None:
    finding = check("The roof was paid for by the readers and every child gave a coin", millbrook)

    assert finding.verdict is P
    assert [proof.text for proof in finding.evidence] == [
        "The roof was paid for by the readers and every child gave a coin",
        f"{READERS} {COIN}",
    ]


@pytest.mark.parametrize("words", [CLOSE, "Zebras do not dance in the harbour at noon", "", f"{LUXURY}. {COIN}"])
def test_what_was_searched_is_told_and_nothing_is_said_never_to_have_been_said(millbrook: Index, words: str) -> None:
    finding = check(words, millbrook)

    assert finding.searched.startswith("5 articles of 5 outlets, printed from 4 March 2031 to 10 March 2031")
    assert finding.rule
    assert "not said" not in " ".join([finding.verdict, finding.searched, finding.rule])


@pytest.mark.parametrize(
    ("words", "verdict", "also"),
    [
        pytest.param(f"{READERS[:-1]} and every child gave a coin", A, (P,), id="near to marks, and to a report"),
        pytest.param(f"{LUXURY}. {COIN}", S, (), id="stitched, and so not altered"),
        pytest.param("Reading is a luxury for this town", A, (), id="altered only"),
        pytest.param("The roof was paid for by the readers and every child gave a coin", P, (), id="a report only"),
    ],
)
def test_what_else_holds(millbrook: Index, words: str, verdict: Verdict, also: tuple[Verdict, ...]) -> None:
    found = check(words, millbrook)
    assert (found.verdict, found.also) == (verdict, also)
    assert {proof.verdict for proof in found.evidence} == {verdict, *also}
