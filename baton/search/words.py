"""What counts as the same word: one analyser of our own, so that both databases find the same.

A word is folded (case, ё and е, accents) and reduced to its stem, Cyrillic ones by Russian rules, others by
English and by Dutch rules: of "mailingen" nobody can tell the language. Snowball's stemmers (Porter, 2001).
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from threading import Lock
from typing import NamedTuple

import snowballstemmer

# Letters and digits; accents written apart, soft hyphens and joiners belong to the word around them.
WORD = re.compile("(?:[^\\W_]|[\u0300-\u036f\u00ad\u200b-\u200d])+")
CYRILLIC = re.compile("[\u0400-\u04ff]")
BREVE = "\u0306"
LONGEST = 64


class Word(NamedTuple):
    """``raw`` is folded and not reduced: the beginning of a word that is still being typed is held to it."""

    raw: str
    english: str
    dutch: str

    @property
    def may_be_dutch(self) -> bool:
        """Some other word may be the same as this by Dutch rules only: no number, nothing in Cyrillic."""
        return self.raw.isascii() and not self.raw.isdigit()

    @property
    def numbers(self) -> tuple[str, ...]:
        return one_and_many(self.raw) if self.raw.isascii() and self.raw.isalpha() else ()


class Found(NamedTuple):
    word: Word
    start: int
    end: int


def words_of(text: str) -> list[Word]:
    return [found.word for found in found_in(text)]


def found_in(text: str) -> Iterator[Found]:
    """Every word with its place in ``text`` as it was written."""
    for match in WORD.finditer(text):
        word = word_from(match[0])
        if word is not None:
            yield Found(word, *match.span())


# An agency's vocabulary is some tens of thousands of forms; stemming one takes as long as looking up fifty.
@lru_cache(maxsize=200_000)
def word_from(written: str) -> Word | None:
    raw = folded(written)[:LONGEST]
    if not raw:
        return None
    if CYRILLIC.search(raw):
        stem = STEMMERS.russian(raw)
        return Word(raw, stem, stem)
    return Word(raw, STEMMERS.english(raw), STEMMERS.dutch(raw)) if raw.isascii() else Word(raw, raw, raw)


# "probleem", "problem-en": a long vowel is written once in an open syllable.
LONG = re.compile(r"([aeou])\1([^aeiou])$")
OPEN = re.compile(r"(?<![aeiou])([aeou])([^aeiou])$")
# Nouns whose vowel or ending changes in the plural.
PLURALS = {
    "blad": "bladeren",
    "centrum": "centra",
    "criterium": "criteria",
    "ei": "eieren",
    "goed": "goederen",
    "kind": "kinderen",
    "lid": "leden",
    "lied": "liederen",
    "medium": "media",
    "museum": "musea",
    "schip": "schepen",
    "stad": "steden",
}
IRREGULAR = PLURALS | {many: one for one, many in PLURALS.items()}


@lru_cache(maxsize=20_000)
def one_and_many(raw: str) -> tuple[str, ...]:
    """What a Dutch noun may be in the other number, as it is written, where the stemmer takes the two for
    different words: it reads "beelden" as the past of a verb, and "dagen" with a long a."""
    if raw.endswith("en") and len(raw) > len("open"):
        others = [raw[:-2], OPEN.sub(r"\1\1\2", raw[:-2])]
    else:
        others = [f"{raw}en", LONG.sub(r"\1\2", raw) + "en"]
    if raw in IRREGULAR:
        others.append(IRREGULAR[raw])
    stem = STEMMERS.dutch(raw)
    return tuple(other for other in dict.fromkeys(others) if STEMMERS.dutch(other) != stem)


def folded(written: str) -> str:
    """“Ёлка” becomes “елка”, “Café” “cafe”; й stays, it is a letter of its own."""
    apart = unicodedata.normalize("NFKD", written.casefold())
    kept = "".join(sign for sign in apart if not unicodedata.combining(sign) or sign == BREVE)
    whole = unicodedata.normalize("NFC", kept).casefold()
    return "".join(sign for sign in whole if sign.isalnum())


class Stemmers:
    """The library's stemmers keep the word they work on in themselves: one thread at a time."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._by_language = {
            language: snowballstemmer.stemmer(language) for language in ("russian", "english", "dutch")
        }

    def russian(self, raw: str) -> str:
        return self._stem("russian", raw)

    def english(self, raw: str) -> str:
        return self._stem("english", raw)

    def dutch(self, raw: str) -> str:
        return self._stem("dutch", raw)

    def _stem(self, language: str, raw: str) -> str:
        with self._lock:
            return str(self._by_language[language].stemWord(raw)) or raw


STEMMERS = Stemmers()
