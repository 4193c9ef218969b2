"""Texts of people in messages that other programs read: no header of theirs, no link of theirs (pure).

Mail programs make links of whatever looks like an address, and a title is a stranger's words: between its
parts stands a character that nobody sees and no program takes for an address (S23).
"""

import re
import unicodedata

# Joins nothing and breaks nothing; what follows is another word to whoever looks for addresses.
UNSEEN = "\u200b"
SCHEME = re.compile(r"(?i)\b([a-z][a-z0-9+.-]{1,20}):(?=//|[^\s/])")
DOT = re.compile(r"(?<=\w)([.。．｡])(?=[^\W\d_])")
AT = re.compile(r"(?<=\S)@(?=\S)")
SLASHES = re.compile(r"/(?=/)")
SUBJECT = 160


def inert(text: str) -> str:
    """The same to the eye, and no address in it to a program."""
    text = one_line(text)
    text = SCHEME.sub(rf"\1{UNSEEN}:{UNSEEN}", text)
    text = SLASHES.sub(f"/{UNSEEN}", text)
    text = AT.sub(f"{UNSEEN}@{UNSEEN}", text)
    return DOT.sub(rf"{UNSEEN}\1{UNSEEN}", text)


def one_line(text: str) -> str:
    """Without anything that could end a line or turn its direction."""
    shown = (" " if unicodedata.category(sign)[0] in "ZC" and sign != "\u200d" else sign for sign in text)
    return " ".join("".join(shown).split())


def subject(text: str) -> str:
    """For a header: one line, not too long, no address."""
    whole = inert(text)
    return whole if len(whole) <= SUBJECT else whole[: SUBJECT - 1].rstrip() + "…"
