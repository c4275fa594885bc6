"""Proceedings of the Diet: a speech is its speaker's own words."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from quotes_tui.extraction import extract
from quotes_tui.model import Article, Problem
from quotes_tui.reading import read
from tests.data import SAMPLES
from tests.reading.conftest import Folder

FILE = SAMPLES / "rows" / "diet.json"
MINISTER = Article(
    "100000000X00120310506_001",
    "渡し船は春まで動きません。\r\n　壁も直しません。",
    title="参議院 港湾委員会 第1号",
    outlet="National Diet of Japan",
    published="2031-05-06",
    url="https://diet.example/speech/1",
    language="ja",
    kind="transcript",
    occasion="参議院 港湾委員会 第1号",
    primary=True,
    speaker="速水優子",
)


def test_speeches() -> None:
    problems: list[Problem] = []
    first, second = read(FILE, problems=problems)
    assert replace(first, path=None) == MINISTER
    assert (second.speaker, second.text, second.url) == ("丘一郎", "なぜですか。", "https://diet.example/meeting")
    assert [problem.reason for problem in problems] == ["left out: the row has no text"], "the head of the record"


def test_the_whole_speech_is_its_speaker_s_words() -> None:
    (quotation,) = extract(next(iter(read(FILE, problems=[]))))
    assert (quotation.speaker, quotation.said) == ("速水優子", "2031-05-06")
    assert quotation.text.startswith("渡し船は") and quotation.text.endswith("直しません。")


def test_meetings_hold_speeches(folder: Folder) -> None:
    speech = json.loads(FILE.read_text(encoding="utf-8"))["speechRecord"][1]
    about = {name: speech.pop(name) for name in ("nameOfHouse", "nameOfMeeting", "issue", "date")}
    answer = {"numberOfRecords": 1, "meetingRecord": [{**about, "speechRecord": [speech]}]}
    (article,) = read(folder({"a.json": json.dumps(answer)}))
    assert replace(article, path=None) == MINISTER


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        pytest.param({"speechRecord": [7]}, "a row should be one JSON object, { ... }", id="no speech"),
        pytest.param({"meetingRecord": [{"speechRecord": [7]}]}, "a row should be one", id="no speech in a meeting"),
        pytest.param({"speechRecord": [{"speechID": "1", "speech": ["x"]}]}, "text: should be text", id="no words"),
        pytest.param({"meetingRecord": [7]}, "left out: the row has no text", id="no meeting"),
        pytest.param({"meetingRecord": [{}]}, "an empty list", id="a meeting without speeches"),
    ],
)
def test_what_is_no_speech_is_named(folder: Folder, answer: object, reason: str) -> None:
    problems: list[Problem] = []
    assert list(read(folder({"a.json": json.dumps(answer)}), problems=problems)) == []
    assert [problem.reason[: len(reason)] for problem in problems] == [reason]
