"""Words as tokens of a full-text index.

Each word stands there three times, in three streams: by English (or Russian) rules, by Dutch rules, and as it
was written. A mark no word begins with keeps them apart, so one column serves all of them.
"""

from collections.abc import Iterable, Sequence

from baton.search.words import Word

DUTCH = "ɴ"
RAW = "ᴡ"
# Between two texts: no phrase reaches over it.
GAP = "¦"
Texts = Sequence[Sequence[Word]]


def as_line(texts: Texts) -> str:
    """For SQLite, where a place in the column is a token's position: the streams behind each other."""
    return f" {GAP} ".join(
        " ".join(form(word) for word in words) for form in (english, dutch, raw) for words in texts
    )


def as_vector(columns: Iterable[tuple[str, Texts]]) -> str:
    """For PostgreSQL: ``'mail':1A,5B 'ɴmail':1A``; a column is a weight, places run through all of them."""
    places: dict[str, list[str]] = {}
    position = 0
    for weight, texts in columns:
        for words in texts:
            for word in words:
                position = min(position + 1, LAST_POSITION)
                for token in {english(word), dutch(word), raw(word)}:
                    at = places.setdefault(token, [])
                    if len(at) < MOST_POSITIONS:
                        at.append(f"{position}{weight}")
            position += 1
    return " ".join(f"'{token}':{','.join(at)}" for token, at in places.items())


# What a tsvector can hold (PostgreSQL's manual, 12.11).
LAST_POSITION = 16_383
MOST_POSITIONS = 255


def english(word: Word) -> str:
    return word.english


def dutch(word: Word) -> str:
    return DUTCH + word.dutch


def raw(word: Word) -> str:
    return RAW + word.raw
