"""Derive quotes_tui/extraction/data/given_names.txt from the Faker package (MIT licence).

    pip download --no-deps --dest FOLDER faker && unzip FOLDER/faker-*.whl -d FOLDER
    python scripts/derive_given_names.py FOLDER > quotes_tui/extraction/data/given_names.txt

Names in Cyrillic and Greek letters are written in Latin ones, in the spellings that English news uses. A name that one
language gives to both sexes stands under the sex that has it 20 times as often where counts are known, else under both.
"""

from __future__ import annotations

import importlib
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

# Language of the names -> the locales of Faker that list them in Latin, Cyrillic or Greek letters.
LOCALES = {
    "en": "en_US en_GB en_IE en_NZ",
    "de": "de_DE de_AT de_CH",
    "fr": "fr_FR fr_CA fr_BE",
    "es": "es_ES es_MX es_AR es_CO",
    "it": "it_IT",
    "pt": "pt_PT pt_BR",
    "nl": "nl_NL",
    "sv": "sv_SE",
    "da": "da_DK",
    "no": "no_NO",
    "fi": "fi_FI",
    "pl": "pl_PL",
    "cs": "cs_CZ sk_SK",
    "hu": "hu_HU",
    "ro": "ro_RO",
    "hr": "hr_HR sl_SI",
    "el": "el_GR",
    "ru": "ru_RU",
    "uk": "uk_UA",
    "tr": "tr_TR",
    "in": "en_IN",
    "id": "id_ID",
    "vi": "vi_VN",
    "ja": "ja_JP",
    "ng": "en_NG yo_NG",
    "ke": "en_KE",
    "lv": "lv_LV",
    "et": "et_EE",
}
MALE, FEMALE = "m", "f"
ATTRIBUTES = {
    MALE: ("first_names_male", "first_romanized_names_male"),
    FEMALE: ("first_names_female", "first_romanized_names_female"),
}
CLEAR_MAJORITY = 20.0

_CYRILLIC = dict(
    zip(
        "абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюяѓѕјљњќџ",
        "a b v g g d e ye yo zh z i i yi y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya "
        "gj dz j lj nj kj dz".split(),
        strict=True,
    )
)
_GREEK = dict(
    zip("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(), strict=True)
)
_LETTERS = {letter: "" if latin == "_" else latin for letter, latin in (_CYRILLIC | _GREEK).items()}
_UNDECOMPOSED = str.maketrans(
    {ord(letter): latin for letter, latin in zip("łøđıßæð", "l o d i ss ae d".split(), strict=True)}
)
# Endings and groups that English spells in more than one way.
_SPELLINGS = (("ey", "ei"), ("iy", "y"), ("iya", "ia"), ("y", "i"), ("ksa", "xa"), ("yo", "e"), ("ye", "e"))
_NAME = re.compile(r"[a-z][a-z'-]+")


def in_latin(name: str) -> set[str]:
    """The spellings of a name in plain lower-case Latin letters."""
    lowered = unicodedata.normalize("NFC", name.strip().lower())
    if not any(letter in _LETTERS for letter in unaccented(lowered)):
        return {unaccented(lowered)}
    latin = "".join(_LETTERS.get(letter, letter) for letter in lowered)
    latin = unaccented("".join(_LETTERS.get(letter, letter) for letter in unaccented(latin)))
    return {latin} | {latin.replace(old, new) for old, new in _SPELLINGS if old in latin}


def unaccented(name: str) -> str:
    """The name without diacritics (but with й, ё and ї, which are letters)."""
    kept = re.sub(r"[йёї]", lambda m: f"\0{ord(m.group())}\0", name)
    plain = "".join(c for c in unicodedata.normalize("NFD", kept) if not unicodedata.combining(c))
    plain = re.sub(r"\0(\d+)\0", lambda m: chr(int(m.group(1))), plain)
    return plain.translate(_UNDECOMPOSED)


def counted(names: Iterable[str] | Mapping[str, float]) -> dict[str, float]:
    """Names with how often each is given; 1 where the list does not say."""
    return dict(names) if isinstance(names, Mapping) else dict.fromkeys(names, 1.0)


def given_names(locales: str) -> dict[str, dict[str, float]]:
    """Sex -> name -> count, over some locales."""
    found: dict[str, dict[str, float]] = {MALE: defaultdict(float), FEMALE: defaultdict(float)}
    for locale in locales.split():
        provider: Any = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for sex, attributes in ATTRIBUTES.items():
            for attribute in attributes:
                for printed, count in counted(getattr(provider, attribute, ())).items():
                    for name in in_latin(printed):
                        if _NAME.fullmatch(name):
                            found[sex][name] += count
    return found


def settled(found: dict[str, dict[str, float]]) -> dict[str, list[str]]:
    """Sex -> sorted names, without those that the other sex has far more often."""
    other = {MALE: FEMALE, FEMALE: MALE}
    return {
        sex: sorted(n for n, count in names.items() if found[other[sex]].get(n, 0.0) < CLEAR_MAJORITY * count)
        for sex, names in found.items()
    }


def main() -> None:
    """Print the list."""
    sys.path.insert(0, sys.argv[1])
    version = next(Path(sys.argv[1]).glob("[Ff]aker-*.dist-info")).name.split("-")[1].removesuffix(".dist")
    lines = [
        f"# Given names by language and sex, derived by scripts/derive_given_names.py from Faker {version} (MIT",
        "# licence, Copyright (c) 2012 Daniele Faraglia): the first-name lists of its person providers.",
        "# A line: language, sex (m, f), names in plain lower-case letters. A name under both sexes belongs to either.",
    ]
    for language, locales in LOCALES.items():
        for sex, names in settled(given_names(locales)).items():
            lines.append(f"{language} {sex} {' '.join(names)}")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
