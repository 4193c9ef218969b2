"""What two spellings of one thing share: small Latin letters without marks."""

import unicodedata

# ISO 9 as passports simplify it; enough to compare, not to write a ticket.
LATIN = str.maketrans({
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i",
    "й": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
    "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "iu",
    "я": "ia", "і": "i", "ї": "i", "є": "e", "ґ": "g", "ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe",
    "đ": "d", "ı": "i",
})  # fmt: skip


def plain(raw: str | None) -> str:
    """``" Кузьма  Müller"`` is ``kuzma muller``."""
    text = unicodedata.normalize("NFKC", raw or "").lower().translate(LATIN)
    spread = unicodedata.normalize("NFD", text)
    bare = "".join(letter for letter in spread if not unicodedata.combining(letter)).translate(LATIN)
    return " ".join(bare.split())
