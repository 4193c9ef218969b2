"""What somebody typed into a search box, as terms that must all be found."""

import re
from dataclasses import dataclass

from baton.search.words import Word, words_of

MOST_TERMS = 20
MOST_WORDS = 12
LONGEST = 400
# One letter begins half of all words.
SHORTEST_BEGINNING = 2
PIECES = re.compile(r'"([^"]*)"?|([^\s"]+)')


@dataclass(frozen=True)
class Term:
    """Words that stand directly behind each other, most often one. ``unfinished``: the last may go on."""

    words: tuple[Word, ...]
    unfinished: bool = False


def terms_of(text: str, *, typing: bool = False) -> list[Term]:
    """``"spring mailing" blo`` is a phrase and a word; while somebody is ``typing`` the last word may be only
    the beginning of one. Signs that are no words ask for nothing. Texts beyond 400 characters are cut."""
    text = text[:LONGEST]
    terms: list[Term] = []
    for piece in PIECES.finditer(text):
        words = words_of(piece[1] if piece[1] is not None else piece[2])[:MOST_WORDS]
        if words:
            quoted = piece[0].startswith('"')
            terms.append(
                Term(tuple(words), unfinished=is_unfinished(words, text, piece, typing and not quoted))
            )
    return terms[:MOST_TERMS]


def is_unfinished(words: list[Word], text: str, piece: re.Match[str], typing: bool) -> bool:
    return typing and piece.end() == len(text) and len(words[-1].raw) >= SHORTEST_BEGINNING
