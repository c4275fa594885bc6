"""Running words that nobody wrote: invented ones, as frequent as words are (Zipf), the same every time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from random import Random

_VOCABULARY = 60_000
LIGHT = (
    "the of to and a in that is was for on with as by at from it this be are not have has will he she they we".split()
)
_ONSETS = "b br c ch d dr f g gr h j k l m n p pl qu r s sh st t tr v w z".split()
_VOWELS = "a e i o u ai ea ou".split()
_CODAS = "b ck d ft g l m n nd p r rk s sk t x".split()


def running_words(random: Random, number: int, topic: Sequence[str] = ()) -> list[str]:
    """Running words: nearly half carry grammar only; of the others a quarter belong to the topic."""
    kinds = random.choices(("light", "topic", "any"), (45, 15 if topic else 0, 40), k=number)
    drawn = iter(random.choices(vocabulary(), cum_weights=_frequencies(), k=number))
    return [
        random.choice(LIGHT) if kind == "light" else random.choice(topic) if kind == "topic" else next(drawn)
        for kind in kinds
    ]


def sentence(words: Sequence[str]) -> str:
    """The words with a capital and a full stop."""
    return " ".join(words).capitalize() + "."


def name(random: Random) -> str:
    """Two rare words as the name of a person."""
    return " ".join(word.capitalize() for word in random.sample(vocabulary()[2000:], 2))


@cache
def vocabulary() -> list[str]:
    """Invented words, the most frequent first."""
    random = Random(2)
    made: dict[str, None] = {}
    while len(made) < _VOCABULARY:
        syllables = random.choices((1, 2, 3), (1, 6, 5))[0]
        sounds = (random.choice(_ONSETS) + random.choice(_VOWELS) for _ in range(syllables))
        made["".join(sounds) + random.choice(_CODAS)] = None
    return [word for word in made if word not in LIGHT]


@cache
def _frequencies() -> list[float]:
    return list(accumulate(1 / (rank + 3) for rank in range(len(vocabulary()))))
