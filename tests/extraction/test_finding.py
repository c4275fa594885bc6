"""Which words are reported speech. Each row is a trap: a text, and for each quotation its words, mention and cue.

The pieces of a split quotation are joined by " | ".
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.extraction.finding import find
from quotes_tui.model import Act, Article, Kind, Quotation

Expected = tuple[str, str | None, str | None]


def found(text: str) -> list[Quotation]:
    return find(Article(id="a", text=text))


def shown(text: str) -> list[Expected]:
    return [
        (
            " | ".join(span.of(text) for span in q.spans),
            q.mention.text if q.mention else None,
            q.cue.text if q.cue else None,
        )
        for q in found(text)
    ]


WORD_ORDERS = [
    pytest.param('"We will leave," Ada Low said.', [("We will leave,", "Ada Low", "said")], id="cue-after"),
    pytest.param('"We will leave," said Ada Low.', [("We will leave,", "Ada Low", "said")], id="inverted"),
    pytest.param('Ada Low said: "We will leave."', [("We will leave.", "Ada Low", "said")], id="cue-before-colon"),
    pytest.param('Ada Low said, "We will leave."', [("We will leave.", "Ada Low", "said")], id="cue-before-comma"),
    pytest.param('"We," she said, "will leave."', [("We, | will leave.", "she", "said")], id="split-in-a-sentence"),
    pytest.param(
        '"We leave," he said. "We go far."', [("We leave, | We go far.", "he", "said")], id="split-between-sentences"
    ),
    pytest.param('"Will we leave?" asked Low.', [("Will we leave?", "Low", "asked")], id="question-mark"),
    pytest.param(
        '"Will we leave?" Low asked.', [("Will we leave?", "Low", "asked")], id="question-mark-straight-order"
    ),
    pytest.param(
        "‘We will leave,’ the minister said.", [("We will leave,", "the minister", "said")], id="single-marks"
    ),
    pytest.param('"We will leave," it read.', [("We will leave,", "it", "read")], id="it-read"),
    pytest.param('"We will leave," Low told a panel in Rome.', [("We will leave,", "Low", "told")], id="told-somebody"),
    pytest.param(
        "The road is shut, the police said.", [("The road is shut", "the police", "said")], id="clause-then-source"
    ),
    pytest.param(
        "The road is shut, said two officials.", [("The road is shut", "two officials", "said")], id="clause-inverted"
    ),
    pytest.param(
        "The road, the police said, is shut.", [("The road | is shut", "the police", "said")], id="source-in-the-middle"
    ),
    pytest.param(
        "According to the police, the road is shut.",
        [("the road is shut", "the police", "According to")],
        id="according-first",
    ),
    pytest.param(
        "The road is shut, according to the police.",
        [("The road is shut", "the police", "according to")],
        id="according-last",
    ),
    pytest.param("As Low put it, the road is shut.", [("the road is shut", "Low", "put it")], id="as-somebody-put-it"),
    pytest.param("“We leave at dawn.” — Ada Low", [("We leave at dawn.", "Ada Low", None)], id="signed"),
]

WORD_ORDERS += [
    pytest.param(
        '"We leave," Rome quoted Low as saying.', [("We leave,", "Low", "saying")], id="quoted-as-saying-after-marks"
    ),
    pytest.param("Low was quoted as saying it was late.", [("it was late", "Low", "saying")], id="quoted-as-saying"),
    pytest.param(
        "The talks, according to Low, will go on.",
        [("The talks | will go on", "Low", "according to")],
        id="according-in-the-middle",
    ),
    pytest.param(
        "According to his aide, the lawyer Bo Hill, it is late.",
        [("it is late", "his aide", "According to")],
        id="according-with-apposition",
    ),
    pytest.param("Said Low: “We leave.”", [("We leave.", "Low", "Said")], id="said-somebody-colon"),
    pytest.param('Low scolded him: "We leave," she said.', [("We leave,", "she", "said")], id="colon-then-attribution"),
    pytest.param(
        "ROME, May 3 (AP) — The road is shut, the police said.",
        [("The road is shut", "the police", "said")],
        id="dateline",
    ),
    pytest.param(
        "In May Theresa May said it was late.", [("it was late", "Theresa May", "said")], id="month-as-a-name"
    ),
]

INDIRECT = [
    pytest.param(
        "Sens. Ada Low (D-Ore.) and Bo Hill (D-N.J.) said it was late.",
        [("it was late", "Bo Hill", "said")],
        id="abbreviated-titles",
    ),
    pytest.param("Buyers and sellers say it is late.", [("it is late", "Buyers and sellers", "say")], id="plural"),
    pytest.param(
        "Low said they would work together, and he urged Rome to resume talks.",
        [("they would work together", "Low", "said"), ("to resume talks", "he", "urged")],
        id="two-reports-joined-by-and",
    ),
    pytest.param("Low said that it was late.", [("it was late", "Low", "said")], id="that"),
    pytest.param("Low said it was late.", [("it was late", "Low", "said")], id="bare-clause"),
    pytest.param("Low said Tuesday it was late.", [("it was late", "Low", "said")], id="weekday-before-clause"),
    pytest.param(
        "Low said in a statement that it was late.", [("it was late", "Low", "said")], id="adjunct-before-that"
    ),
    pytest.param("Low told reporters that it was late.", [("it was late", "Low", "told")], id="hearer"),
    pytest.param("Low told CNN he was late.", [("he was late", "Low", "told")], id="hearer-without-that"),
    pytest.param("Low asked whether it was late.", [("whether it was late", "Low", "asked")], id="whether"),
    pytest.param("Low urged Rome to leave the talks.", [("to leave the talks", "Low", "urged")], id="urged-to"),
    pytest.param("Low accused Rome of leaving the talks.", [("leaving the talks", "Low", "accused")], id="accused-of"),
    pytest.param("Low denied the charges.", [("the charges", "Low", "denied")], id="a-denial-is-a-statement"),
    pytest.param("Low denied leaving the talks.", [("leaving the talks", "Low", "denied")], id="denied-doing"),
    pytest.param("He was told that it was late.", [("it was late", None, "told")], id="passive-names-nobody"),
    pytest.param("They spoke of his claim that it was late.", [("it was late", "his", "claim")], id="noun"),
    pytest.param("Ada Low, a farmer, said it was late.", [("it was late", "Ada Low", "said")], id="apposition"),
    pytest.param("Ada Low, 59, of Rome, said it was late.", [("it was late", "Ada Low", "said")], id="age-and-place"),
    pytest.param("Sen. Ada Low (D-Ore.) said it was late.", [("it was late", "Sen. Ada Low", "said")], id="party"),
    pytest.param("Low on Monday said it was late.", [("it was late", "Low", "said")], id="time-before-cue"),
    pytest.param(
        "Low said it was late, but added that she would stay.",
        [("it was late", "Low", "said"), ("she would stay", "Low", "added")],
        id="coordinated-cue",
    ),
    pytest.param(
        "Ada Low left Rome on foot, saying it was late.", [("it was late", "Ada Low", "saying")], id="participle"
    ),
    pytest.param(
        "Low said it was late, adding that she would stay.",
        [("it was late", "Low", "said"), ("she would stay", "Low", "adding")],
        id="participle-after-report",
    ),
    pytest.param(
        "Low said it was late, though the sun still stood high.",
        [("it was late", "Low", "said")],
        id="narrative-after-though",
    ),
    pytest.param("While Low says it is late, the shops are open.", [("it is late", "Low", "says")], id="subordinate"),
]

NOT_SAID = [
    pytest.param("Low did not say that it was late.", id="negated"),
    pytest.param("Low never said it was late.", id="never"),
    pytest.param("Low would say that it was late.", id="hypothetical"),
    pytest.param("Low declined to say whether it was late.", id="declined"),
    pytest.param("Low declined to comment.", id="no-comment"),
    pytest.param("If Low says that it is late, the talks end.", id="condition"),
    pytest.param("No one said that it was late.", id="no-one"),
    pytest.param("Did Low say that it was late?", id="question"),
    pytest.param("Low refused to say why.", id="refused"),
    pytest.param('Rome lost its "most favored nation" status.', id="term"),
    pytest.param("Low starred in “The Long Road Home” that year.", id="title-of-a-work"),
    pytest.param('Joe "Shorty" Low walked home.', id="nickname"),
    pytest.param("The so-called “smart” lamps were sold.", id="so-called"),
    pytest.param("The party known as the “greens” lost.", id="known-as"),
    pytest.param("The reports filled two shelves of the state archive.", id="nouns-that-look-like-verbs"),
    pytest.param("Worries about the harvest have grown.", id="noun-at-the-start"),
    pytest.param("The United States and China signed a treaty.", id="capital-noun"),
    pytest.param("Low walked home in the rain.", id="nothing-reported"),
]

MIXED = [
    pytest.param(
        "Low “strongly protested” the decision to leave.",
        ["“strongly protested” the decision to leave"],
        ["strongly protested"],
        id="reporting-verb-in-marks",
    ),
    pytest.param(
        "Low said it was “impossible” to leave.", ["it was “impossible” to leave"], ["impossible"], id="clause"
    ),
    pytest.param("Low called the plan “a joke”.", ["the plan “a joke”"], ["a joke"], id="object-of-called"),
    pytest.param("Low described Rome as “a ruin”.", ["Rome as “a ruin”"], ["a ruin"], id="described-as"),
    pytest.param(
        "Low said he “strongly protests” the move.",
        ["he “strongly protests” the move"],
        ["strongly protests"],
        id="predicate",
    ),
    pytest.param(
        "The plan is “a joke,” Low said.", ["The plan is “a joke,”"], ["a joke,"], id="sentence-that-ends-in-marks"
    ),
]


@pytest.mark.parametrize(("text", "expected"), WORD_ORDERS)
def test_word_orders(text: str, expected: list[Expected]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), INDIRECT)
def test_indirect_speech(text: str, expected: list[Expected]) -> None:
    assert shown(text) == expected
    assert {q.kind for q in found(text)} == {Kind.INDIRECT}


@pytest.mark.parametrize("text", NOT_SAID)
def test_what_nobody_said(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize(("text", "words", "quoted"), MIXED)
def test_mixed_speech_takes_its_clause(text: str, words: list[str], quoted: list[str]) -> None:
    (quotation,) = found(text)
    assert quotation.kind is Kind.MIXED
    assert [span.of(text) for span in quotation.spans] == words
    assert [span.of(text) for span in quotation.quoted] == quoted


def test_a_list_under_a_colon_is_one_quotation_an_item() -> None:
    text = "The ministry announced:\n\n• Talks will end.\n• Visits will end. All of them.\n\nRome was calm."
    assert shown(text) == [
        ("Talks will end.", "The ministry", "announced"),
        ("Visits will end. | All of them.", "The ministry", "announced"),
    ]


def test_a_paragraph_in_marks_continues_the_last_speaker() -> None:
    text = '"We leave," Ada Low told the panel.\n\n"It is late and nobody will wait for us."'
    assert [q[:2] for q in shown(text)] == [
        ("We leave,", "Ada Low"),
        ("It is late and nobody will wait for us.", "Ada Low"),
    ]


def test_an_open_mark_on_each_paragraph_makes_one_quotation() -> None:
    text = "“We leave now.\n\n“We come back,” Low said."
    assert shown(text) == [("We leave now. | We come back,", "Low", "said")]


def test_turns_of_a_transcript() -> None:
    text = "HILL: Will you leave Rome?\n\nADA LOW: We will. It is late.\n\nNobody clapped."
    assert shown(text) == [
        ("Will you leave Rome?", "HILL", ":"),
        ("We will. | It is late.", "ADA LOW", ":"),
    ]


def test_a_single_note_is_no_transcript() -> None:
    assert shown("CORRECTION: The road is shut. Nobody came.") == []


def test_a_mark_that_closes_in_the_next_paragraph() -> None:
    text = "“We leave now.\n\nWe come back”, Low said."
    assert shown(text) == [("We leave now. | We come back", "Low", "said")]


def test_words_after_a_sentence_about_their_speaker_are_the_speakers() -> None:
    text = 'Ada Low was worried.\n\n"It is late and nobody will wait for us."'
    assert shown(text) == [("It is late and nobody will wait for us.", "Ada Low", None)]


def test_a_colon_before_a_paragraph_in_marks() -> None:
    text = 'Low wrote in a letter:\n\n"It is late."\n\nRome was calm.'
    assert shown(text) == [("It is late.", "Low", "wrote")]


def test_beliefs_and_plans_are_told_from_speech() -> None:
    acts = [q.act for q in found("Low said it was late. Low believes it is late. Low plans to leave.")]
    assert acts == [Act.SPEECH, Act.BELIEF, Act.PLAN]


def test_every_quotation_names_its_rule() -> None:
    (quotation,) = found('"We leave," Low said.')
    assert quotation.rule == "words in marks, then who said them"
    assert 0.5 < quotation.confidence <= 1


PARTS = st.sampled_from(
    ["Ada Low ", "said ", "that ", "it was late", ", ", ". ", '"', "“", "”", "'", "’", "\n\n", "\n• ", ":", "and ",
     "according to ", "Rome ", "told ", "he ", "called ", "(", ")", " — ", "not ", "to ", "MOST VIEWED\n", "says ",
     "protested", "wants the ", "the plan ", "who ", "accused ", "of ", "adding ", "but ", "ROME: ", "said: "]
)  # fmt: skip


@settings(max_examples=250, deadline=None)
@given(st.lists(PARTS, max_size=40).map("".join))
def test_slices_are_verbatim_ordered_and_shared_by_no_two(text: str) -> None:
    taken: set[int] = set()
    for quotation in found(text):
        assert quotation.text == " ".join(span.of(text) for span in quotation.spans)
        end = 0
        for span in quotation.spans:
            assert end <= span.start < span.end <= len(text)
            assert not taken & set(range(span.start, span.end))
            taken |= set(range(span.start, span.end))
            end = span.end
        for phrase in (quotation.cue, quotation.mention):
            assert phrase is None or phrase.span.of(text) == phrase.text
        assert quotation.mention is None or len(quotation.mention.text.split()) <= 15


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_to_its_end(text: str) -> None:
    for quotation in found(text):
        assert all(span.of(text) for span in quotation.spans)


@pytest.mark.parametrize(
    "unit", ["“", '"', "'a ", "he said ", "said he, ", ', "a" ', "a: ", "( ", "\n• a said:", "Mr. A, b, said "]
)
def test_hostile_repetition_is_read_to_its_end(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    assert all(q.end <= len(text) for q in found(text))
