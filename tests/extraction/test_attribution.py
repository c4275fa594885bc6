"""Who a mention stands for in its article: each row is a trap."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.extraction.attribution import attribute
from quotes_tui.model import Article, Kind, Phrase, Quotation, Span, Speaker, SpeakerKind
from quotes_tui.text import plain
from tests.extraction.marked import marked


def speaker_of(words: str, speakers: tuple[Speaker, ...] = ()) -> Quotation:
    """The last quotation of a marked article, attributed."""
    article, quotations = marked(words)
    return attribute(article, quotations, speakers)[-1]


NAMES = [
    pytest.param("Mayor Anna Berg spoke. ⟦1 Berg⟧ ⟨1 said⟩ ⟪1 it was over⟫.", "Anna Berg", id="surname"),
    pytest.param("⟦1 Berg⟧ ⟨1 said⟩ ⟪1 no⟫. The mayor, Anna Berg, left.", "Anna Berg", id="full name comes later"),
    pytest.param("Anna Berg won. ⟦1 Ms. Berg⟧ ⟨1 said⟩ ⟪1 no⟫.", "Anna Berg", id="form of address"),
    pytest.param(
        "Paul Hill met Anna Hill. ⟦1 Mrs. Hill⟧ ⟨1 said⟩ ⟪1 no⟫.", "Anna Hill", id="two of one surname, told by sex"
    ),
    pytest.param("⟦1 Prime Minister Kishida⟧ ⟨1 said⟩ ⟪1 no⟫. Kishida Fumio left.", "Fumio Kishida", id="either order"),
    pytest.param("Xi Jinping came. ⟦1 Xi⟧ ⟨1 said⟩ ⟪1 no⟫.", "Xi Jinping", id="Chinese family name"),
    pytest.param("“⟪1 No⟫,” ⟦1 BERG⟧: Anna Berg spoke.", "Anna Berg", id="capitals of a transcript"),
    pytest.param("⟦1 Zorba⟧ ⟨1 said⟩ ⟪1 no⟫.", "Zorba", id="named by one word only"),
    pytest.param("Michael Jordan won. ⟦1 Jordan⟧ ⟨1 said⟩ ⟪1 no⟫.", "Michael Jordan", id="a surname that is a country"),
    pytest.param("⟦1 Jordan⟧ ⟨1 said⟩ ⟪1 no⟫.", "Government of Jordan", id="the country"),
    pytest.param("Theresa May left. ⟦1 May⟧ ⟨1 said⟩ ⟪1 no⟫.", "Theresa May", id="a surname that is a month"),
    pytest.param(
        "Mark Green Calls for Vote\n\nMark Green spoke. ⟦1 Green⟧ ⟨1 said⟩ ⟪1 no⟫.", "Mark Green", id="headline"
    ),
    pytest.param("Daniel Russell wrote. ⟦1 D. Russell⟧ ⟨1 said⟩ ⟪1 no⟫.", "Daniel Russell", id="initial"),
]

PRONOUNS = [
    pytest.param("⟦1 Paul Green⟧ ⟨1 said⟩ ⟪1 no⟫. “⟪2 Never⟫,” ⟦2 he⟧ ⟨2 added⟩.", "Paul Green", id="last speaker"),
    pytest.param("Paul Green met Anna Berg. ⟦1 She⟧ ⟨1 said⟩ ⟪1 no⟫.", "Anna Berg", id="sex"),
    pytest.param("Paul Green praised Mark Hill. ⟦1 He⟧ ⟨1 said⟩ ⟪1 no⟫.", "Paul Green", id="subject before object"),
    pytest.param(
        "Paul Green left. Anna Berg stayed. ⟦1 He⟧ ⟨1 said⟩ ⟪1 no⟫.", "Paul Green", id="not the nearest woman"
    ),
    pytest.param(
        "Paul Green spoke. “⟪1 Mark Hill is wrong⟫,” ⟦1 he⟧ ⟨1 said⟩.", "Paul Green", id="not whom he speaks of"
    ),
    pytest.param(
        "⟦1 Paul Green⟧ ⟨1 said⟩: “⟪1 I like Mark Hill.⟫” ⟦2 He⟧ ⟨2 added⟩ ⟪2 no⟫.", "Paul Green", id="not one in marks"
    ),
    pytest.param("Paul Green’s aide Mark Hill came. ⟦1 He⟧ ⟨1 said⟩ ⟪1 no⟫.", "Mark Hill", id="not the possessor"),
    pytest.param(
        "⟦1 The Russian Foreign Ministry⟧ ⟨1 said⟩ ⟪1 no⟫. ⟦2 It⟧ ⟨2 said⟩ ⟪2 yes⟫.",
        "Russian Foreign Ministry",
        id="it is a body",
    ),
    pytest.param(
        "The Russian Foreign Ministry issued a statement.\n\n“⟪1 No talks⟫,” ⟦1 it⟧ ⟨1 read⟩.",
        "Russian Foreign Ministry",
        id="it read",
    ),
    pytest.param("⟦1 Analysts⟧ ⟨1 said⟩ ⟪1 no⟫. ⟦2 They⟧ ⟨2 said⟩ ⟪2 yes⟫.", "Analysts", id="they are many"),
    pytest.param("Anna Berg, ⟦1 who⟧ ⟨1 said⟩ ⟪1 no⟫, left.", "Anna Berg", id="relative pronoun"),
    pytest.param(
        "⟦1 The Japanese government⟧ ⟨1 said⟩ ⟪1 no⟫. ⟦2 He⟧ ⟨2 says⟩ ⟪2 yes⟫.",
        "Government of Japan",
        id="he beside a body, no man named",
    ),
    pytest.param("⟦1 I⟧ ⟨1 said⟩ ⟪1 no⟫ to Paul Green.", None, id="the writer is not named"),
    pytest.param("⟦1 He⟧ ⟨1 said⟩ ⟪1 no⟫. Anna Berg left.", None, id="nobody before"),
]

BODIES = [
    pytest.param("⟦1 Moscow⟧ ⟨1 said⟩ ⟪1 no⟫.", "Government of Russia", id="capital"),
    pytest.param(
        "⟦1 Moscow⟧ ⟨1 said⟩ in a foreign ministry statement ⟪1 no⟫.",
        "Government of Russia",
        id="a ministry statement without whose",
    ),
    pytest.param(
        "⟦1 Moscow⟧ ⟨1 said⟩ in a statement from its foreign ministry ⟪1 no⟫.",
        "Russian Foreign Ministry",
        id="through its ministry",
    ),
    pytest.param(
        "Russia’s Defence Ministry left. Russia’s Foreign Ministry stayed. ⟦1 The ministry⟧ ⟨1 said⟩ ⟪1 no⟫.",
        "Russian Foreign Ministry",
        id="the last ministry",
    ),
    pytest.param(
        "Russia’s Foreign Ministry left. Russia’s Defence Ministry stayed. ⟦1 The foreign ministry⟧ ⟨1 said⟩ ⟪1 no⟫.",
        "Russian Foreign Ministry",
        id="the ministry of that kind",
    ),
    pytest.param(
        "Acme Holdings fell. The Water Board met. ⟦1 The company⟧ ⟨1 said⟩ ⟪1 no⟫.", "Acme Holdings", id="by its kind"
    ),
    pytest.param(
        "Paul Hill ran. The Hill campaign grew. ⟦1 The campaign⟧ ⟨1 said⟩ ⟪1 no⟫.", "Hill campaign", id="campaign"
    ),
    pytest.param(
        "Japanese minister Paul Hill spoke. ⟦1 Hill’s government⟧ ⟨1 said⟩ ⟪1 no⟫.",
        "Government of Japan",
        id="whose government",
    ),
    pytest.param("⟦1 The ministry⟧ ⟨1 said⟩ ⟪1 no⟫.", "Ministry", id="a ministry that is not named"),
    pytest.param("⟦1 a statement by the Kremlin⟧ ⟨1 said⟩ ⟪1 no⟫.", "Kremlin", id="issuer"),
    pytest.param(
        "The Water Board put out a statement. ⟦1 The statement⟧ ⟨1 said⟩ ⟪1 no⟫.", "Water Board", id="statement"
    ),
]

ROLES = [
    pytest.param("Prime Minister Anna Berg spoke. ⟦1 the Prime Minister⟧ ⟨1 said⟩ ⟪1 no⟫.", "Anna Berg", id="title"),
    pytest.param("Anna Berg, the mayor of Lund, spoke. ⟦1 The mayor⟧ ⟨1 said⟩ ⟪1 no⟫.", "Anna Berg", id="apposition"),
    pytest.param(
        "Prime Minister Anna Berg met Foreign Minister Paul Hill. ⟦1 The minister⟧ ⟨1 said⟩ ⟪1 no⟫.",
        "Paul Hill",
        id="a minister is not the prime minister",
    ),
    pytest.param(
        "Former president Paul Hill met President Anna Berg. ⟦1 The president⟧ ⟨1 said⟩ ⟪1 no⟫.",
        "Anna Berg",
        id="not a former one",
    ),
    pytest.param(
        "French President Paul Hill met German President Anna Berg. ⟦1 The French president⟧ ⟨1 said⟩ ⟪1 no⟫.",
        "Paul Hill",
        id="of that country",
    ),
    pytest.param("⟦1 The mayor⟧ ⟨1 said⟩ ⟪1 no⟫.", "Mayor", id="a role whose holder is not named"),
    pytest.param("⟦1 a senior official⟧ ⟨1 said⟩ ⟪1 no⟫.", "A senior official", id="unnamed"),
    pytest.param("⟦1 heard⟧ ⟪1 no⟫.", None, id="a stray verb names nobody"),
]


@pytest.mark.parametrize(("words", "speaker"), [*NAMES, *PRONOUNS, *BODIES, *ROLES])
def test_speaker(words: str, speaker: str | None) -> None:
    found = speaker_of(words)
    assert found.speaker == speaker
    assert bool(found.speaker_evidence) is bool(found.speaker_confidence) is (speaker is not None)


@pytest.mark.parametrize(
    ("words", "kind", "bodies"),
    [
        pytest.param(
            "Japan voted. ⟦1 Prime Minister Fumio Kishida⟧ ⟨1 said⟩ ⟪1 no⟫.",
            SpeakerKind.PERSON,
            ("Government of Japan",),
            id="country by given name, named in the text",
        ),
        pytest.param(
            "⟦1 French Foreign Minister Paul Hill⟧ ⟨1 said⟩ ⟪1 no⟫.",
            SpeakerKind.PERSON,
            ("Government of France",),
            id="country by adjective",
        ),
        pytest.param(
            "⟦1 Prime Minister Fumio Kishida⟧ ⟨1 said⟩ ⟪1 no⟫.", SpeakerKind.PERSON, (), id="no country named"
        ),
        pytest.param(
            "⟦1 former French president Paul Hill⟧ ⟨1 said⟩ ⟪1 no⟫.", SpeakerKind.PERSON, (), id="a former president"
        ),
        pytest.param(
            "⟦1 Kremlin spokesman Paul Hill⟧ ⟨1 said⟩ ⟪1 no⟫.",
            SpeakerKind.PERSON,
            ("Kremlin", "Government of Russia"),
            id="spokesman",
        ),
        pytest.param(
            "⟦1 a spokesman for the Russian Foreign Ministry⟧ ⟨1 said⟩ ⟪1 no⟫.",
            SpeakerKind.GROUP,
            ("Russian Foreign Ministry", "Government of Russia"),
            id="unnamed spokesman",
        ),
        pytest.param(
            "⟦1 The Russian Foreign Ministry⟧ ⟨1 said⟩ ⟪1 no⟫.",
            SpeakerKind.BODY,
            ("Government of Russia",),
            id="ministry",
        ),
        pytest.param("⟦1 Analysts⟧ ⟨1 said⟩ ⟪1 no⟫.", SpeakerKind.GROUP, (), id="group"),
    ],
)
def test_kind_and_for_whom(words: str, kind: SpeakerKind, bodies: tuple[str, ...]) -> None:
    found = speaker_of(words)
    assert (found.speaker_kind, found.speaks_for) == (kind, bodies)


def test_a_floating_quotation_has_the_speaker_of_the_one_before() -> None:
    article, quotations = marked("“⟪1 No⟫,” ⟦1 Anna Berg⟧ ⟨1 said⟩. Paul Hill left.\n\n“⟪2 Never⟫.”")
    first, second = attribute(article, quotations, ())
    assert first.speaker == second.speaker == "Anna Berg"


def test_a_quotation_without_a_mention_has_no_speaker() -> None:
    found = speaker_of("“⟪1 No⟫.” Anna Berg left.")
    assert (found.speaker, found.speaker_confidence) == (None, 0.0)


BERG = Speaker(
    "Ana Berg-Smith", "Mayor of Lund", aliases=("Berg", "the boss"), gender="f", speaks_for=("City of Lund",)
)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("⟦1 Berg⟧ ⟨1 said⟩ ⟪1 no⟫.", id="alias"),
        pytest.param("⟦1 The boss⟧ ⟨1 said⟩ ⟪1 no⟫.", id="alias that is a description"),
        pytest.param("⟦1 Berg-Smith Ana⟧ ⟨1 said⟩ ⟪1 no⟫.", id="other order"),
        pytest.param("⟦1 Berg⟧ ⟨1 said⟩ ⟪1 no⟫. ⟦2 She⟧ ⟨2 said⟩ ⟪2 yes⟫.", id="pronoun"),
        pytest.param("Ana Berg-Smith spoke. ⟦1 The mayor⟧ ⟨1 said⟩ ⟪1 no⟫.", id="role that the file states"),
    ],
)
def test_stated_speakers_come_first(words: str) -> None:
    found = speaker_of(words, (BERG,))
    assert (found.speaker, found.speaks_for) == ("Ana Berg-Smith", ("City of Lund",))
    assert found.role == "Mayor of Lund"


def test_a_stated_family_name_yields_to_another_person_of_that_name() -> None:
    stated = Speaker("Fumio Kishida", family_name="Kishida")
    assert speaker_of("⟦1 Kishida⟧ ⟨1 said⟩ ⟪1 no⟫.", (stated,)).speaker == "Fumio Kishida"
    assert speaker_of("Yuko Kishida won. ⟦1 Kishida⟧ ⟨1 said⟩ ⟪1 no⟫.", (stated,)).speaker == "Yuko Kishida"


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        pytest.param("Per Solberg", "Per W. Solberg", id="initial left out"),
        pytest.param("Solberg Per W.", "Per W. Solberg", id="other order"),
        pytest.param("Per H. W. Solberg", "Per H. W. Solberg", id="initials of another"),
    ],
)
def test_a_stated_speaker_by_initials(words: str, speaker: str) -> None:
    stated = Speaker("Per W. Solberg")
    assert speaker_of(f"⟦1 {words}⟧ ⟨1 said⟩ ⟪1 no⟫.", (stated,)).speaker == speaker


# --- laws --------------------------------------------------------------------------------------------------------

PIECES = [
    "Anna Berg", "Kishida Fumio", "he", "she", "it", "The ministry", "the Prime Minister", "Hill and Green",
    "Berg’s aide", "Russia’s Foreign Ministry", "a spokesman", "who", "of", "said", "«", "“no”", "\n\n", ".", ",", "’s",
    "X.", "\x00", "Dr.",
]  # fmt: skip


@st.composite
def attributed(draw: st.DrawFn) -> tuple[Article, list[Quotation]]:
    words = draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=30))
    text = " ".join(words)
    quotations = []
    for _ in range(draw(st.integers(1, 3))):
        a, b = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
        c, d = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
        mention = Phrase.at(text, c, d)
        quotations.append(Quotation("x", Kind.DIRECT, (Span(a, b),), text[a:b], mention=mention))
    article = Article("x", text, published="2022-03-22")
    return article, attribute(article, quotations, ())


@given(attributed())
@settings(max_examples=120)
def test_nobody_speaks_who_is_not_in_the_article(case: tuple[Article, list[Quotation]]) -> None:
    article, quotations = case
    printed = plain(article.text.translate({ord("’"): "'"}))
    for quotation in quotations:
        if quotation.speaker and not quotation.speaker.startswith("Government of "):
            derived = ("russian", "and")
            words = [w for w in plain(quotation.speaker).split() if w not in derived]
            assert all(word.removesuffix("'s") in printed for word in words)
        assert 0.0 <= quotation.speaker_confidence <= 1.0
        assert quotation.occasion is None or quotation.occasion.span.of(article.text) == quotation.occasion.text


@given(attributed())
@settings(max_examples=30)
def test_attribution_changes_nothing_else(case: tuple[Article, list[Quotation]]) -> None:
    article, quotations = case
    again = attribute(article, quotations, ())
    assert again == quotations
    assert [q.spans for q in again] == [q.spans for q in quotations]


@pytest.mark.parametrize("part", ["A ", "Mr. ", "Anna Berg ", "’s ", "the of ", "“", "Berg, who ", "\n", "Jan. 1 "])
def test_long_and_odd_texts_end(part: str) -> None:
    text = part * 4000
    mention = Phrase.at(text, 0, min(2000, len(text)))
    quotation = Quotation("x", Kind.INDIRECT, (Span(len(text) - 2, len(text)),), text[-2:], mention=mention)
    assert len(attribute(Article("x", text), [quotation], ())) == 1
