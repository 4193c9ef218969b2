"""Kaiten's seventeen colours by number, in words that Baton knows a colour for."""

WORDS = {
    1: "red",
    2: "pink",
    3: "violet",
    4: "violet",
    5: "blue",
    6: "blue",
    7: "blue",
    8: "teal",
    9: "teal",
    10: "green",
    11: "green",
    12: "green",
    13: "orange",
    14: "orange",
    15: "brown",
    16: "gray",
    17: "yellow",
}


def word_of(number: object) -> str | None:
    return WORDS.get(number) if isinstance(number, int) and not isinstance(number, bool) else None


def number_of(word: str) -> int | None:
    return next((number for number, known in WORDS.items() if known == word), None)
