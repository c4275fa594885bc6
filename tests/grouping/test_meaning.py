"""Meaning vectors: a tiny model made here, what they may decide, and what is told where they are not to be had."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from model2vec import StaticModel
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.normalizers import Lowercase
from tokenizers.pre_tokenizers import Whitespace

from quotes_tui.errors import MissingExtra, SettingsError
from quotes_tui.grouping import group
from quotes_tui.grouping.evidence import Tie
from quotes_tui.grouping.meaning import load
from quotes_tui.grouping.options import GroupingOptions, Meaning
from quotes_tui.grouping.speakers import Voices
from quotes_tui.grouping.uncertain import ask_meaning, near_enough
from quotes_tui.grouping.units import make_units
from quotes_tui.indexing import open_index
from quotes_tui.model import Statement
from quotes_tui.pipeline import Options, build
from tests.grouping.records import TOLD_ANOTHER_WAY, report

# Words of one matter lie on one axis.
MATTERS = (("boat", "ferry", "ship"), ("stop", "halt", "cease"), ("mirror", "comb"))


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a model that knows eight words."""
    words = ["[UNK]", *(word for matter in MATTERS for word in matter)]
    vectors = np.zeros((len(words), len(MATTERS)), dtype=np.float32)
    for axis, matter in enumerate(MATTERS):
        for nth, word in enumerate(matter):
            vectors[words.index(word), axis] = 1.0
            vectors[words.index(word), (axis + 1) % len(MATTERS)] = 0.1 * nth
    tokenizer = Tokenizer(WordLevel({word: number for number, word in enumerate(words)}, unk_token="[UNK]"))
    tokenizer.normalizer = Lowercase()
    tokenizer.pre_tokenizer = Whitespace()
    folder = tmp_path_factory.mktemp("models") / "tiny"
    StaticModel(vectors, tokenizer).save_pretrained(folder)
    return folder


def test_nearness_is_that_of_the_vectors(model: Path) -> None:
    near = load(str(model)).nearness(
        [("The ferry stops", "the ship"), ("boat", "boat"), ("boat", "mirror"), ("unknown words", "boat"), ("", "")]
    )
    assert near[1] == 1
    assert near[2:] == [0, 0, 0]
    assert 0.9 < near[0] < 1


def test_many_pairs_are_as_few(model: Path) -> None:
    meaning = load(str(model))
    pairs = [("boat", word) for _ in range(2000) for matter in MATTERS for word in matter]
    assert meaning.nearness(pairs) == meaning.nearness(pairs[:8]) * 2000
    assert meaning.nearness([]) == []


def test_a_name_that_was_never_fetched_is_told_with_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    with pytest.raises(SettingsError, match=r"nobody/nothing-8M: .*hf download nobody/nothing-8M"):
        load("nobody/nothing-8M")


def test_a_name_that_was_fetched_is_found(model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    kept = tmp_path / "models--somebody--tiny"
    (kept / "refs").mkdir(parents=True)
    (kept / "refs" / "main").write_text("0" * 40)
    (kept / "snapshots").mkdir()
    (kept / "snapshots" / ("0" * 40)).symlink_to(model)
    assert load("somebody/tiny").nearness([("boat", "boat")]) == [1]


@pytest.mark.parametrize(
    ("place", "told"),
    [
        pytest.param("{tmp}/nothing", "there is no such folder", id="no folder"),
        pytest.param("./nothing", "there is no such folder", id="a relative path"),
        pytest.param("~/nothing-of-the-kind", "there is no such folder", id="a path below the home folder"),
        pytest.param("{tmp}/file", "this is a file", id="a file"),
        pytest.param("{tmp}", "no model of meaning vectors that can be read", id="a folder without a model"),
        pytest.param("{tmp}/broken", "no model of meaning vectors that can be read", id="a damaged model"),
        pytest.param("what is/this/here?", "neither a folder nor the name of a model", id="no name"),
    ],
)
def test_what_is_no_model_is_told(place: str, told: str, model: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    broken = tmp_path / "broken"
    broken.mkdir()
    for file in model.iterdir():
        (broken / file.name).write_bytes(file.read_bytes()[:20])
    place = place.format(tmp=tmp_path)
    with pytest.raises(SettingsError, match=told) as caught:
        load(place)
    assert str(caught.value).startswith(place)
    assert "\n" not in str(caught.value)


def test_without_the_extra_the_command_is_told(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "model2vec", None)
    with pytest.raises(MissingExtra, match=r"pip install 'quotes-tui\[semantic\]'"):
        load(str(model))


class Fixed:
    """Meaning that finds every pair as near as it is told, and remembers what it was asked."""

    def __init__(self, nearness: float) -> None:
        self.asked: list[tuple[str, str]] = []
        self._nearness = nearness

    def nearness(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        self.asked.extend(pairs)
        return [self._nearness] * len(pairs)


SAID = "The council will sell the old ferry to the islanders next month."
RESAID = "Before winter our council parts with the ferry, which goes to the people of the islands."
OTHER = "A museum would have paid more for it than anybody."


def grouped(meaning: Meaning | None, retold: str = RESAID) -> list[Statement]:
    """Two reports of one event, in which one line is reworded."""
    reports = [report("a", [SAID]), report("b", [retold, OTHER], TOLD_ANOTHER_WAY)]
    return list(group(reports, (), GroupingOptions(meaning=meaning)))


def test_it_is_asked_only_where_words_leave_it_open() -> None:
    meaning = Fixed(1.0)
    grouped(meaning)
    assert meaning.asked == [(SAID, RESAID)]
    certain = Fixed(1.0)
    grouped(certain, SAID)
    assert not certain.asked


def test_what_is_near_in_meaning_is_one_statement_and_says_so() -> None:
    apart, together = grouped(None), grouped(Fixed(0.97))
    assert len(apart) == 3
    assert len(together) == 2
    assert "in meaning 97% near" in together[0].evidence[0].why


def test_what_is_not_near_enough_stays_apart() -> None:
    assert [s.variants for s in grouped(Fixed(0.5))] == [s.variants for s in grouped(None)]


def test_a_negation_is_not_overruled() -> None:
    meaning = Fixed(1.0)
    grouped(meaning, "The council will not sell the museum to the islanders.")
    assert all("not" not in other.split() for _, other in meaning.asked)


def test_only_open_ties_are_raised() -> None:
    reports = [report("a", [SAID]), report("b", [RESAID, OTHER], TOLD_ANOTHER_WAY)]
    units = make_units(reports, Voices(quotation for entry in reports for quotation in entry.quotations))
    ties = [
        Tie(0, 1, value, copied=False, shared=2, share=0.4, alike=0.3, nearness=None) for value in (0.55, 0.9, 1.0, 1.2)
    ]
    assert [tie.value for tie in ask_meaning(ties, units, None)] == [0.55, 0.9, 1.0, 1.2]
    assert [tie.value for tie in ask_meaning(ties, units, Fixed(0.8))] == [0.55, 1.0, 1.0, 1.2]
    assert [tie.value for tie in ask_meaning(ties, units, Fixed(0.9))] == [1.0, 1.0, 1.0, 1.2]
    assert [tie.nearness for tie in ask_meaning(ties, units, Fixed(0.8))] == [0.8, 0.8, None, None]


def test_the_less_words_agree_the_nearer_the_meaning_must_be() -> None:
    assert near_enough(1.0) < near_enough(0.75) < near_enough(0.5) < 1


def test_a_build_uses_the_model_that_the_settings_name(model: Path, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "a.md").write_text("The boat will stop in autumn, Mara Quill said on Monday.\n")
    out = tmp_path / "x.db"
    build(corpus, out=out, options=Options(cache=None, semantic=str(model)))
    with open_index(out) as index:
        assert index.built().semantic == str(model)
    with pytest.raises(SettingsError, match="there is no such folder"):
        build(corpus, out=out, options=Options(cache=None, semantic=str(tmp_path / "none")))
