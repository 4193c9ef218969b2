"""Where on a card the words were found: a piece of the text around them, and which letters to mark."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from baton.search.asking import Term
from baton.search.places import matches
from baton.search.plain_text import paragraphs_around, plain_text
from baton.search.texts import Said, TextsOfCard
from baton.search.words import Found, found_in

LENGTH = 180
BEFORE = 50
# A long text is looked through only so far.
FURTHEST = 40_000
Mark = tuple[int, int]


@dataclass(frozen=True)
class Excerpt:
    """``marks``: from and up to which character of ``text``, which is what somebody reads, never markup."""

    kind: str
    source: int
    text: str
    marks: list[Mark]
    label: str = ""


def excerpt_of(texts: TextsOfCard, terms: list[Term], *, guest: bool) -> Excerpt | None:
    """The text beside the title in which most of the terms are found, the earliest of equals; None where only
    the title has them."""
    best: tuple[int, Said, list[Mark]] | None = None
    for said in (*texts.body, *texts.talk):
        if guest and not said.client_visible:
            continue
        found, marks = marked(said.text[:FURTHEST], terms)
        if found and (best is None or found > best[0]):
            best = found, said, marks
        if found == len(terms):
            break
    return as_read(best[1], best[2], terms) if best else None


def as_read(said: Said, marks: list[Mark], terms: list[Term]) -> Excerpt:
    text = said.text
    if said.is_markdown:
        read = plain_text(paragraphs_around(text, marks[0][0]))
        found, in_words = marked(read, terms)
        # A word may stand in the address of a link only: then the text is shown as it was written.
        text, marks = (read, in_words) if found else (text, marks)
    piece, inside = cut(text, marks)
    return Excerpt(said.kind, said.source, piece, inside, said.label)


def marked(text: str, terms: list[Term]) -> tuple[int, list[Mark]]:
    """How many of the terms stand in the text, and where."""
    words = list(found_in(text))
    by_term = [list(places(words, term)) for term in terms]
    marks = sorted({mark for found in by_term for mark in found})
    return sum(1 for found in by_term if found), apart(marks)


def places(words: list[Found], term: Term) -> Iterator[Mark]:
    length = len(term.words)
    for at in range(len(words) - length + 1):
        here = words[at : at + length]
        if matches(term, [found.word for found in here]):
            yield here[0].start, here[-1].end


def apart(marks: Iterable[Mark]) -> list[Mark]:
    """Marks that touch or overlap become one."""
    joined: list[Mark] = []
    for start, end in marks:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def cut(text: str, marks: list[Mark]) -> tuple[str, list[Mark]]:
    """With … where the text goes on."""
    start = max(0, marks[0][0] - BEFORE)
    if start:
        # Not in the middle of a word, unless it is a very long one.
        space = text.find(" ", start, marks[0][0])
        start = space + 1 if space >= 0 else start
    end = start + LENGTH
    if end < len(text):
        space = text.rfind(" ", marks[0][1], end)
        end = space if space >= 0 else end
    inside = [(first - start, last - start) for first, last in marks if first >= start and last <= end]
    piece = text[start:end]
    if end < len(text):
        piece += "…"
    return (f"…{piece}", [(first + 1, last + 1) for first, last in inside]) if start else (piece, inside)


def told(excerpt: Excerpt) -> dict[str, Any]:
    marks = in_browser(excerpt.text, excerpt.marks)
    return {
        "kind": excerpt.kind,
        "id": excerpt.source,
        "label": excerpt.label,
        "text": excerpt.text,
        "marks": marks,
    }


def in_browser(text: str, marks: list[Mark]) -> list[Mark]:
    """Places as a browser counts them: an emoji is two."""
    if text.isascii() or not marks:
        return marks
    return [(units(text[:start]), units(text[:end])) for start, end in marks]


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
