"""The proceedings of Japan's Diet as its library gives them out in JSON: a speech is an article of its speaker's words.

The answers of both of its services are read: speeches alone (`speechRecord`), meetings with theirs (`meetingRecord`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

OUTLET = "National Diet of Japan"

# Who has the floor, as the record prints it before the words: ○岸田内閣総理大臣, ○内閣総理大臣（岸田文雄君）.
_LABEL = re.compile(r"[○〇◯][^\s\u3000]{1,60}[\s\u3000]+")
_NO_SPEAKER = "会議録情報"


def speeches(answer: Mapping[str, object]) -> list[object] | None:
    """The speeches of an answer, each with what is known of its meeting; None where it is no such answer."""
    alone = answer.get("speechRecord")
    if isinstance(alone, list):
        return alone
    meetings = answer.get("meetingRecord")
    if not isinstance(meetings, list) or not all(isinstance(one, Mapping) for one in meetings):
        return None
    return [_of(meeting, speech) for meeting in meetings for speech in meeting.get("speechRecord") or ()]


def is_speech(row: Mapping[str, object]) -> bool:
    """Whether the row is a speech of these records."""
    return "speechID" in row and "speech" in row


def as_row(speech: Mapping[str, object]) -> dict[str, object]:
    """The speech under the names of an article's fields; the heads of the record, which nobody says, have no text."""
    words, speaker = speech["speech"], speech.get("speaker")
    where = " ".join(str(speech[name]) for name in ("nameOfHouse", "nameOfMeeting", "issue") if speech.get(name))
    return {
        "id": speech["speechID"],
        "text": None if speaker == _NO_SPEAKER else _LABEL.sub("", words, count=1) if isinstance(words, str) else words,
        "title": where,
        "outlet": OUTLET,
        "published": speech.get("date"),
        "url": speech.get("speechURL") or speech.get("meetingURL"),
        "language": "ja",
        "kind": "transcript",
        "primary": True,
        "occasion": where,
        "speaker": speaker,
    }


def _of(meeting: Mapping[str, object], speech: object) -> object:
    about = {name: value for name, value in meeting.items() if name != "speechRecord"}
    return {**about, **speech} if isinstance(speech, Mapping) else speech
