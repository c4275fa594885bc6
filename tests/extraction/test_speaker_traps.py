"""Who speaks, in small texts read as a whole. Each row is a trap; all people are made up."""

from __future__ import annotations

import pytest

from quotes_tui.extraction import extract
from quotes_tui.model import Article, SpeakerKind

APPOSITIONS = [
    pytest.param("Orla Fenn, a doctor, said the ward was full.", ["Orla Fenn"], id="a doctor"),
    pytest.param(
        "Orla Fenn, the head of the Larkmoor Clinic, said the ward was full.",
        ["Orla Fenn"],
        id="a body in the apposition",
    ),
    pytest.param("Orla Fenn, 54, of Larkmoor, said the ward was full.", ["Orla Fenn"], id="age and place"),
    pytest.param(
        "The head of the clinic, Orla Fenn, said the ward was full.", ["Orla Fenn"], id="the name is the apposition"
    ),
    pytest.param(
        "“The ward is full,” said Orla Fenn, a doctor at Larkmoor Clinic.", ["Orla Fenn"], id="after an inverted cue"
    ),
    pytest.param("Orla Fenn (a doctor in Larkmoor) said the ward was full.", ["Orla Fenn"], id="in brackets"),
]

RELATIVE_CLAUSES = [
    pytest.param(
        "Orla Fenn, who has run the ward since Pieter Daal left, said it was full.",
        ["Orla Fenn"],
        id="another name inside",
    ),
    pytest.param("Nurses met Orla Fenn, who said the ward was full.", ["Orla Fenn"], id="who said"),
    pytest.param(
        "“The ward is full,” said Orla Fenn, who succeeded Pieter Daal in May.",
        ["Orla Fenn"],
        id="after an inverted cue",
    ),
    pytest.param(
        "Orla Fenn, whose brother Pieter Daal left the clinic, said the ward was full.", ["Orla Fenn"], id="whose"
    ),
]

INVERTED = [
    pytest.param("“The dyke will hold,” said Mayor Pieter Daal.", ["Pieter Daal"], id="title"),
    pytest.param("“The dyke,” said Pieter Daal, “will hold.”", ["Pieter Daal"], id="in the middle"),
    pytest.param(
        "“The dyke will hold,” said Pieter Daal of Orla Fenn’s warning.", ["Pieter Daal"], id="an object with a name"
    ),
    pytest.param("“The dyke will hold,” Pieter Daal told Orla Fenn.", ["Pieter Daal"], id="not the hearer"),
    pytest.param("The dyke will hold, according to Pieter Daal.", ["Pieter Daal"], id="according to"),
]

SENTENCE_BEFORE = [
    pytest.param(
        "Pieter Daal was worried. “The dyke will not hold another night.”", ["Pieter Daal"], id="X was worried"
    ),
    pytest.param(
        "Pieter Daal shook his head. “The dyke will not hold another night,” he said.", ["Pieter Daal"], id="then he"
    ),
    pytest.param(
        "Orla Fenn does not agree with Pieter Daal. “The dyke will hold another night.”",
        ["Orla Fenn"],
        id="subject, not object",
    ),
]

PRONOUNS = [
    pytest.param(
        "Mr. Daal met Ms. Fenn in Larkmoor. She said the dyke would hold.", ["Fenn"], id="sex told by a form of address"
    ),
    pytest.param(
        "Peter Daal met Laura Fenn in Larkmoor. He said the dyke would hold.",
        ["Peter Daal"],
        id="sex told by the given name",
    ),
    pytest.param(
        "Spokeswoman Robin Daal met actor Kim Fenn. “The dyke will hold,” she said.",
        ["Robin Daal"],
        id="sex told by the role",
    ),
    pytest.param("Farmers blame Laura Fenn. They say the dyke will not hold.", ["Farmers"], id="they are the many"),
    pytest.param(
        "Laura Fenn leads the Larkmoor Water Board. It said the dyke would hold.",
        ["Larkmoor Water Board"],
        id="it is the body",
    ),
    pytest.param(
        "Laura Fenn sued the Larkmoor Water Board. “The dyke will hold,” she said.", ["Laura Fenn"], id="she is no body"
    ),
    pytest.param(
        "The Larkmoor Water Board met Acme Holdings. It said the dyke would hold.",
        ["Larkmoor Water Board"],
        id="it is the subject",
    ),
    pytest.param(
        "Farmers left the Larkmoor Water Board. They said the dyke would not hold.",
        ["Farmers"],
        id="they are the subject, not the body",
    ),
]

ROLES = [
    pytest.param(
        "Prime Minister Laura Fenn flew home. The prime minister said the talks had failed.",
        ["Laura Fenn"],
        id="the prime minister",
    ),
    pytest.param(
        "Finance Minister Peter Daal met Prime Minister Laura Fenn. The finance minister said the talks had failed.",
        ["Peter Daal"],
        id="the finance minister",
    ),
    pytest.param("The White House said the talks had failed.", ["White House"], id="the White House"),
    pytest.param(
        "White House spokesman Peter Daal said the talks had failed.", ["Peter Daal"], id="White House spokesman"
    ),
    pytest.param(
        "A spokesman for the Larkmoor Water Board said the dyke would hold.",
        ["A spokesman for the Larkmoor Water Board"],
        id="a spokesman for",
    ),
    pytest.param(
        "Peter Daal, a spokesman for the Larkmoor Water Board, said the dyke would hold.",
        ["Peter Daal"],
        id="a named spokesman for",
    ),
    pytest.param(
        "Norway’s Defence Ministry flew home. The ministry said the talks had failed.",
        ["Norwegian Defence Ministry"],
        id="the ministry",
    ),
]

SURNAMES = [
    pytest.param(
        "Laura Daal and Peter Daal met. Laura Daal said the dyke would hold. Peter Daal said it would not.",
        ["Laura Daal", "Peter Daal"],
        id="in full",
    ),
    pytest.param(
        "Laura Daal met Peter Daal. Ms. Daal said the dyke would hold. Mr. Daal said it would not.",
        ["Laura Daal", "Peter Daal"],
        id="by form of address",
    ),
    pytest.param(
        "J. Daal met P. Daal. J. Daal said the dyke would hold. P. Daal said it would not.",
        ["J. Daal", "P. Daal"],
        id="by initial alone",
    ),
    pytest.param(
        "John W. Daal met John H. W. Daal. John W. Daal said the dyke would hold. John H. W. Daal said it would not.",
        ["John W. Daal", "John H. W. Daal"],
        id="by middle initials",
    ),
    pytest.param(
        "John Daal met Paul Daal. J. Daal said the dyke would hold. P. Daal said it would not.",
        ["John Daal", "Paul Daal"],
        id="by initial of a full name",
    ),
    pytest.param(
        "Mayor John Daal met his son Paul Daal. Paul said the dyke would hold.",
        ["Paul Daal"],
        id="by given name",
    ),
]

NAMES = [
    pytest.param("J. R. Holt won. Holt said the dyke would hold.", ["J. R. Holt"], id="initials"),
    pytest.param("John F. Holt won. Holt said the dyke would hold.", ["John F. Holt"], id="middle initial"),
    pytest.param("Ruth van der Meer won. Van der Meer said the dyke would hold.", ["Ruth van der Meer"], id="van der"),
    pytest.param("Omar al-Haddad won. Al-Haddad said the dyke would hold.", ["Omar al-Haddad"], id="al-"),
    pytest.param("Khalid bin Rashid won. “The dyke will hold,” said bin Rashid.", ["Khalid bin Rashid"], id="bin"),
    pytest.param(
        "Anna-Marie Holt-Lund won. Holt-Lund said the dyke would hold.", ["Anna-Marie Holt-Lund"], id="hyphens"
    ),
    pytest.param("Sato Kenji won. Sato said the dyke would hold.", ["Kenji Sato"], id="Japanese family name first"),
    pytest.param("Zhang Wei won. Zhang said the dyke would hold.", ["Zhang Wei"], id="Chinese family name first"),
    pytest.param("SATO Kenji won. Sato said the dyke would hold.", ["Kenji Sato"], id="family name in capitals first"),
    pytest.param("Laura FENN won. Fenn said the dyke would hold.", ["Laura Fenn"], id="family name in capitals last"),
    pytest.param("Peter O’Dell won. O’Dell said the dyke would hold.", ["Peter O'Dell"], id="apostrophe"),
    pytest.param("Peter Holt Jr. won. Holt said the dyke would hold.", ["Peter Holt Jr."], id="junior"),
]

BODIES = [
    pytest.param(
        "The Larkmoor Water Board (LWB) met. The LWB said the dyke would hold.",
        ["Larkmoor Water Board"],
        id="acronym in brackets",
    ),
    pytest.param(
        "The North Sea Dyke Association, or NSDA, met. NSDA said the dyke would hold.",
        ["North Sea Dyke Association"],
        id="acronym after or",
    ),
    pytest.param("The NSDA said the dyke would hold.", ["NSDA"], id="an acronym that is not introduced"),
    pytest.param("Acme Holdings said the dyke would hold.", ["Acme Holdings"], id="company"),
    pytest.param(
        "The Larkmoor Water Board met. The board said the dyke would hold.", ["Larkmoor Water Board"], id="the board"
    ),
]

PLAIN_WORDS = [
    pytest.param("Videos say the dyke will hold.", SpeakerKind.GROUP, id="a plural with the capital of its sentence"),
    pytest.param("Harris left. Later, Harris said the dyke would hold.", SpeakerKind.PERSON, id="a name in -s"),
    pytest.param("Globex Dynamics said the dyke would hold.", SpeakerKind.BODY, id="an unknown company"),
    pytest.param("Olav Wuxley said the dyke would hold.", SpeakerKind.PERSON, id="an unknown name"),
]


@pytest.mark.parametrize(("text", "kind"), PLAIN_WORDS)
def test_what_kind_of_source(text: str, kind: SpeakerKind) -> None:
    assert [quotation.speaker_kind for quotation in extract(Article("made-up", text))] == [kind]


GLUED = [
    pytest.param(
        "“The dyke will hold,” said Rep. Laura FennLaura Ann FennDaal.", ["Laura Fenn"], id="a link run into the name"
    ),
    pytest.param(
        "“The dyke will hold,” said Rep. Laura Fenn Laura Ann FennDaal.", ["Laura Fenn"], id="a name printed twice"
    ),
]

ANONYMOUS = [
    pytest.param("A senior official said the talks had failed.", ["A senior official"], id="a senior official"),
    pytest.param(
        "Prime Minister Laura Fenn flew home. A senior official said the talks had failed.",
        ["A senior official"],
        id="not the named one",
    ),
    pytest.param(
        "Two people briefed on the talks said they had failed.",
        ["Two people briefed on the talks"],
        id="two people briefed",
    ),
    pytest.param("One resident said the dyke would hold.", ["One resident"], id="one resident"),
    pytest.param("Sources said the talks had failed.", ["Sources"], id="sources"),
]

PAPERS = [
    pytest.param("The report said the dyke would hold.", ["Report"], id="a report"),
    pytest.param("The ruling says the dyke belongs to the town.", ["Ruling"], id="a ruling"),
    pytest.param(
        "The Larkmoor Water Board issued a statement. The statement said the dyke would hold.",
        ["Larkmoor Water Board"],
        id="whose statement",
    ),
    pytest.param(
        "A statement from the Larkmoor Water Board said the dyke would hold.",
        ["Larkmoor Water Board"],
        id="statement from",
    ),
    pytest.param(
        "The Larkmoor Water Board’s report said the dyke would hold.",
        ["Larkmoor Water Board's report"],
        id="a body’s report",
    ),
    pytest.param(
        "According to court documents, the dyke belongs to the town.", ["Court documents"], id="court documents"
    ),
]

SEVERAL = [
    pytest.param("Laura Fenn and Peter Daal said the dyke would hold.", ["Laura Fenn and Peter Daal"], id="two people"),
    pytest.param(
        "Laura Fenn met Peter Daal. Fenn and Daal said the dyke would hold.",
        ["Laura Fenn and Peter Daal"],
        id="two family names",
    ),
    pytest.param(
        "France and Germany said the talks had failed.",
        ["Government of France and Government of Germany"],
        id="two countries",
    ),
    pytest.param(
        "Laura Fenn and Peter Daal met. “The dyke will hold,” they said.",
        ["Laura Fenn and Peter Daal"],
        id="they are both",
    ),
]

TURNS = "Q: What broke?\n\nA: The dyke did.\n\nQ: When?\n\nA: It was in May."
INTERVIEWS = [
    pytest.param(TURNS, [None] * 4, id="nobody is introduced"),
    pytest.param(f"Laura Fenn runs the mill.\n\n{TURNS}", [None, "Laura Fenn"] * 2, id="the one who is introduced"),
    pytest.param(f"Laura Fenn met Peter Daal.\n\n{TURNS}", [None] * 4, id="two people are introduced"),
    pytest.param(f"By Laura Fenn\n\n{TURNS}", [None] * 4, id="who wrote it does not answer"),
    pytest.param(
        TURNS.replace("The dyke did.", "Peter Daal broke it."), [None] * 4, id="who is named in it does not answer"
    ),
    pytest.param(
        f"Laura Fenn runs the mill.\n\n{TURNS.replace('Q:', 'Q.').replace('A:', 'A.')}",
        [None, "Laura Fenn"] * 2,
        id="letters with points",
    ),
    pytest.param("The dyke will hold, Q said in a post.", ["Q"], id="a source that is called so"),
]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        *APPOSITIONS, *RELATIVE_CLAUSES, *INVERTED, *SENTENCE_BEFORE, *PRONOUNS, *ROLES,
        *SURNAMES, *NAMES, *BODIES, *GLUED, *ANONYMOUS, *PAPERS, *SEVERAL, *INTERVIEWS,
    ],
)  # fmt: skip
def test_speaker(text: str, speakers: list[str | None]) -> None:
    assert [quotation.speaker for quotation in extract(Article("made-up", text))] == speakers


def test_the_letter_of_a_turn_stays_its_mention() -> None:
    found = extract(Article("made-up", TURNS))
    assert [quotation.mention and quotation.mention.text for quotation in found] == ["Q", "A", "Q", "A"]


def test_an_author_who_is_introduced_does_not_answer() -> None:
    article = Article("made-up", f"Peter Daal talked to Laura Fenn.\n\n{TURNS}", authors=("Peter Daal",))
    assert [quotation.speaker for quotation in extract(article)] == [None, "Laura Fenn"] * 2
