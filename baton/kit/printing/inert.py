"""Text from people: what looks like markup is text, and what no font can draw is left out."""

from unicodedata import category
from xml.sax.saxutils import escape


def plain(words: str) -> str:
    tidy = words.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(each for each in tidy if each == "\n" or category(each) not in {"Cc", "Cs", "Cn", "Cf"})


def marked_up(words: str) -> str:
    return escape(plain(words)).replace("\n", "<br/>")
