"""Curation files: what is written is read again, and what a person wrote stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes_tui.curation import Action, CurationFile, Decision, Target
from quotes_tui.curation.entries import decision_of
from quotes_tui.errors import SettingsError
from tests.strategies import hostile_words, wordings

ONE = Decision(Action.PIN, (Target("times", "We protest."),))
OTHER = Decision(Action.NOTE, (Target("post", "They “protest”\n\tagain", 2),), value="see the minutes")

targets = st.builds(Target, wordings(longest=3), wordings(hostile_words), st.integers(1, 9))
lists = st.lists(targets, min_size=1, max_size=3).map(tuple)
names = wordings(longest=3).map(str.strip).filter(bool)
decisions = st.one_of(
    st.builds(Decision, st.just(Action.MERGE), lists, lists),
    st.builds(Decision, st.just(Action.SPLIT), lists, left=lists),
    st.builds(Decision, st.just(Action.MOVE), lists, lists, left=lists),
    st.builds(Decision, st.sampled_from([Action.PIN, Action.REJECT]), lists),
    st.builds(Decision, st.just(Action.NOTE), lists, value=names),
    st.builds(Decision, st.just(Action.SPEAKER), lists, value=names | st.just("")),
    st.builds(Decision, st.just(Action.RENAME), value=names, old=names),
    targets.map(lambda t: Decision(Action.BOUNDS, (t,), (Target(t.article, "other words"),))),
)

BY_HAND = """\
# The ferry story, checked against the minutes.

[[decision]]  # agreed with Ann
quotations = [{words = "We protest.", article = 'times'}]
action="pin" # yes
"""


@given(made=st.lists(decisions, min_size=1, max_size=4))
def test_decisions_are_read_as_they_were_put_down(
    made: list[Decision], tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = CurationFile(tmp_path_factory.mktemp("curation") / "new" / "curation.toml")
    for decision in made:
        file.add(decision)
    assert file.decisions() == tuple(made)
    assert [entry.number for entry in file.entries()] == list(range(1, len(made) + 1))

    assert [file.undo() for _ in made] == made[::-1]
    assert file.undo() is None
    assert not file.path.exists()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("# nothing yet", id="no line end at the end"),
        pytest.param(BY_HAND, id="by hand"),
        pytest.param(BY_HAND + "\n\n\n", id="blank lines at the end"),
        pytest.param(BY_HAND + "# more to come\n", id="a comment at the end"),
        pytest.param(BY_HAND.replace("\n", "\r\n"), id="line ends of another system"),
        pytest.param("\ufeff" + BY_HAND, id="byte order mark"),
        pytest.param(BY_HAND + "x = 1\n".replace("x = 1", "") + "#[[decision]]\n", id="an entry in a comment"),
    ],
)
@pytest.mark.parametrize("decision", [ONE, OTHER], ids=["pin", "note"])
def test_undo_restores_the_file_to_the_byte(text: str, decision: Decision, tmp_path: Path) -> None:
    file = CurationFile(tmp_path / "curation.toml")
    file.path.write_bytes(text.encode())
    before = file.decisions()

    file.add(decision)
    assert file.path.read_bytes().startswith(text.encode())
    assert file.decisions() == (*before, decision)
    assert file.undo() == decision
    assert file.path.read_bytes() == text.encode()


def test_undo_takes_the_last_entry_and_leaves_what_is_written_around_it(tmp_path: Path) -> None:
    file = CurationFile(tmp_path / "curation.toml")
    file.path.write_text(BY_HAND)
    file.add(ONE)
    with file.path.open("a") as text:
        text.write("\n# Ask Ann about the rest.\n")

    assert file.undo() == ONE
    assert file.path.read_text() == BY_HAND + "\n# Ask Ann about the rest.\n"
    assert file.undo() == ONE
    assert file.path.read_text() == "# The ferry story, checked against the minutes.\n\n# Ask Ann about the rest.\n"


def test_an_entry_inside_a_text_is_none(tmp_path: Path) -> None:
    file = CurationFile(tmp_path / "curation.toml")
    words = '"""\n[[decision]]\n# no comment"""'
    file.path.write_text(
        f'[[decision]]\naction = "note"\ntext = {words}\nquotations = {{article = "a", words = "b"}}\n'
    )
    file.add(ONE)
    file.undo()
    assert [decision.value for decision in file.decisions()] == ["[[decision]]\n# no comment"]
    file.undo()
    assert file.path.read_text() == ""


def test_an_entry_knows_its_line(tmp_path: Path) -> None:
    file = CurationFile(tmp_path / "curation.toml")
    file.path.write_text(BY_HAND)
    file.add(OTHER)
    assert [(entry.number, entry.line) for entry in file.entries()] == [(1, 3), (2, 7)]
    assert str(file.entries()[1].problem("does not apply")) == (
        f"{file.path}:7: decision 2 (note) does not apply: a note on “They ‘protest’ again” (post): see the minutes"
    )


def test_the_rights_of_a_file_are_kept_and_a_link_stays_one(tmp_path: Path) -> None:
    real = tmp_path / "real.toml"
    real.write_text(BY_HAND)
    real.chmod(0o640)
    (tmp_path / "curation.toml").symlink_to(real)
    CurationFile(tmp_path / "curation.toml").add(ONE)
    assert (tmp_path / "curation.toml").is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert len(CurationFile(real).decisions()) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["curation.toml", "real.toml"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("[[decision]\n", r"curation\.toml: not TOML: .*line 1", id="not TOML"),
        pytest.param("[decision]\n", r"in double brackets", id="one table"),
        pytest.param("[[speaker]]\n", r"speaker: not known here; decisions stand under \[\[decision\]\]", id="table"),
        pytest.param("[[decision]]\n", r"decision 1: action is missing", id="no action"),
        pytest.param("decision = [1]\n", r"decision 1: action is missing", id="no table"),
        pytest.param(
            '[[decision]]\naction="spilt"\n', r"decision 1 \(spilt\): action 'spilt' .* mean split", id="typo"
        ),
        pytest.param('[[decision]]\naction="x"\n', r"known: merge, split, move", id="unknown action"),
        pytest.param('[[decision]]\naction=["x"]\n', r"decision 1: action \['x'\] is not known", id="action is a list"),
        pytest.param('[[decision]]\naction="pin"\n', r"decision 1 \(pin\): quotations is missing", id="missing"),
        pytest.param(
            '[[decision]]\naction="pin"\nquotation=1\n', r"quotation is not known; did you mean quotations\?", id="key"
        ),
        pytest.param('[[decision]]\naction="rename"\nold=" "\nnew="b"\n', r"\(rename\): old is empty", id="empty"),
        pytest.param('[[decision]]\naction="rename"\nold=1\nnew="b"\n', r"old should be text, not 1", id="no text"),
        pytest.param('[[decision]]\naction="pin"\nquotations=[]\n', r"quotations should be a list", id="empty list"),
        pytest.param('[[decision]]\naction="pin"\nquotations=["a"]\n', r"should hold tables", id="no tables"),
        pytest.param(
            '[[decision]]\naction="pin"\nquotations=[{article="a"}]\n', r"quotations: words is missing", id="no words"
        ),
        pytest.param(
            '[[decision]]\naction="pin"\nquotations={article="a",words=""}\n',
            r"words should be text",
            id="no words in it",
        ),
        pytest.param(
            '[[decision]]\naction="pin"\nquotations={article="a",words="b",occurence=2}\n',
            r"occurence is not known; did you mean occurrence",
            id="mistyped key of a quotation",
        ),
        *(
            pytest.param(
                f'[[decision]]\naction="pin"\nquotations={{article="a",words="b",occurrence={n}}}\n',
                r"occurrence should be a number from 1",
                id=f"occurrence {n}",
            )
            for n in ("0", "true", '"2"')
        ),
        pytest.param(
            '[[decision]]\naction="bounds"\nquotations={article="a",words="b"}\nto={article="c",words="b"}\n',
            r"of the article of the quotation",
            id="bounds in another article",
        ),
    ],
)
def test_what_is_not_understood_is_named(text: str, told: str, tmp_path: Path) -> None:
    file = CurationFile(tmp_path / "curation.toml")
    file.path.write_text(text)
    with pytest.raises(SettingsError, match=told):
        file.decisions()
    with pytest.raises(SettingsError, match="curation"):
        file.undo()
    if "action" in told or "not TOML" in told:
        assert file.path.read_text() == text


def test_a_file_that_cannot_be_read_or_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "curation.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsError, match=r"curation\.toml: not UTF-8"):
        CurationFile(tmp_path / "curation.toml").decisions()
    with pytest.raises(SettingsError, match="cannot be read"):
        CurationFile(tmp_path).decisions()
    with pytest.raises(SettingsError, match=r"below\.toml: cannot be"):
        CurationFile(tmp_path / "curation.toml" / "below.toml").add(ONE)


def test_a_single_quotation_needs_no_list() -> None:
    entry = {"action": "pin", "quotations": {"article": "times", "words": "We protest."}}
    assert decision_of(entry) == ONE
