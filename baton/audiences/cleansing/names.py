"""Names of people: given, middle (or the father's), family; own rules, because parsers made for English take
“Иванов Иван Иванович” for a Mr Ivan Ivanovich.

A part is kept in small letters without marks, in Latin letters, so that Иванов and Ivanov are one name:
what is compared, not what is printed on an envelope.
"""

import re
import unicodedata
from typing import NamedTuple

from baton.audiences.cleansing.latin import plain
from baton.audiences.cleansing.name_words import (
    BEHIND,
    COMPANIES,
    FAMILY,
    GIVEN,
    NOBODY,
    PARTICLES,
    PATRONYMIC,
    TITLES,
)
from baton.audiences.cleansing.outcome import NOTHING, Outcome

CYRILLIC = re.compile("[а-яёіїєґ]")
LETTER = re.compile(r"[^\W\d_]")


class Name(NamedTuple):
    """The parts as they are compared; ``why`` where it is nobody's name."""

    first: str | None
    middle: str | None
    last: str | None
    why: str | None = None


def clean_part(raw: str | None) -> Outcome:
    """One part of a name, as a form asked for it: ``" Müller-Lüdenscheidt"`` is ``muller-ludenscheidt``."""
    words = [word for word in _words(raw) if word not in TITLES]
    if not words:
        return NOTHING
    why = _nobody(words)
    return Outcome(None, why) if why else Outcome(_compared(words))


def clean_name(raw: str | None) -> Name:
    """A whole name in one field, in any of the orders people write it in."""
    text = unicodedata.normalize("NFKC", raw or "")
    before, comma, after = text.partition(",")
    if comma and _words(after) and not set(_words(after)) <= BEHIND:
        given, family = _people(after), _people(before)
        # “Vries, Anna de” is how the Dutch sort it.
        before_family = [word for word in given if word in PARTICLES]
        if len(before_family) < len(given):
            given, family = [each for each in given if each not in PARTICLES], before_family + family
        return _parted(given, family)
    words = [word for word in _people(text.replace(",", " ")) if word not in BEHIND]
    if not words:
        return Name(None, None, None)
    if why := _nobody(words):
        return Name(None, None, None, why)
    return _in_order(words)


def _in_order(words: list[str]) -> Name:
    father = next((at for at, word in enumerate(words) if at and word.endswith(PATRONYMIC)), None)
    if father is not None:
        # Family Given Father's, or Given Father's Family.
        if father == len(words) - 1 and father >= 2:
            return _named(words[father - 1 : father], words[father:], words[: father - 1])
        return _named(words[:father], words[father : father + 1], words[father + 1 :])
    if len(words) == 1:
        return _named([], [], words) if _is_family(words[0]) else _named(words, [], [])
    initials = all(len(word) == 1 for word in words[1:])
    if (len(words) == 2 or initials) and _is_family(words[0]) and not _is_family(words[1]):
        return _named(words[1:2], words[2:], words[:1])
    family = next((at for at, word in enumerate(words) if at and word in PARTICLES), len(words) - 1)
    return _named(words[:1], words[1:family], words[family:])


def _parted(given: list[str], family: list[str]) -> Name:
    if why := _nobody(given + family):
        return Name(None, None, None, why)
    return _named(given[:1], given[1:], family)


def _named(first: list[str], middle: list[str], last: list[str]) -> Name:
    return Name(_compared(first), _compared(middle), _compared(last))


def _is_family(word: str) -> bool:
    return bool(CYRILLIC.search(word)) and word not in GIVEN and len(word) > 3 and word.endswith(FAMILY)


def _people(text: str) -> list[str]:
    words = _words(text)
    while words and words[0] in TITLES and len(words) > 1:
        words = words[1:]
    return words


def _nobody(words: list[str]) -> str | None:
    if any(word in COMPANIES for word in words):
        return "a company's name, not a person's"
    if all(word in NOBODY for word in words):
        return "a placeholder, nobody's name"
    if not any(LETTER.search(word) for word in words):
        return "holds no letter"
    if any("@" in word for word in words):
        return "an address, not a name"
    return None


def _words(raw: str | None) -> list[str]:
    text = unicodedata.normalize("NFKC", raw or "").lower().replace("ё", "е").replace("’", "'")
    words = [word for part in text.split() if (word := part.strip('.,;:"“”«»()*_'))]
    return [each for word in words for each in _apart(word)]


def _apart(word: str) -> list[str]:
    """``и.и`` are two initials, ``b.v`` is one company."""
    if "." not in word or "@" in word:
        return [word]
    whole = word.replace(".", "")
    return [whole] if whole in COMPANIES | BEHIND | TITLES else [each for each in word.split(".") if each]


def _compared(words: list[str]) -> str | None:
    return plain(" ".join(words)) or None
