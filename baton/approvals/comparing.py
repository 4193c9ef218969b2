"""What differs between two states of what is approved: texts line by line, files by name and hash."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal, Protocol

from baton.approvals.headings import heading

How = Literal["added", "removed", "changed", "same"]
# Lines; longer texts are compared in whole blocks.
MOST_LINES = 4000


class Shown(Protocol):
    """A frozen proof or a part as it is now."""

    @property
    def job_function(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def digest(self) -> str: ...
    @property
    def url(self) -> str: ...


@dataclass(frozen=True)
class Line:
    """A line of a text: ``how`` it came to be here."""

    how: How
    text: str


@dataclass(frozen=True)
class Change:
    """Of one section or file. ``before`` and ``after`` are None where it was not there."""

    kind: Literal["section", "file", "link"]
    name: str
    job_function: str
    how: How
    before: Shown | None
    after: Shown | None

    @property
    def heading(self) -> str:
        return heading(self.name, self.job_function)

    @property
    def lines(self) -> list[Line]:
        """Of a section."""
        return compared(self.before.text if self.before else "", self.after.text if self.after else "")


def changes(before: Sequence[Shown], after: Sequence[Shown]) -> list[Change]:
    """Only what differs, in the order of what came before."""
    return [each for each in compare(before, after) if each.how != "same"]


def compare(before: Sequence[Shown], after: Sequence[Shown]) -> list[Change]:
    """Every part of either, matched by what it is (a section's row, else its name)."""
    left = list(after)
    found = []
    for one in before:
        other = match(one, left)
        if other is not None:
            left.remove(other)
        found.append(change(one, other))
    return [*found, *(change(None, other) for other in left)]


def match(one: Shown, others: Sequence[Shown]) -> Shown | None:
    """The same content first, then the same row, then the same name: a file is replaced by another of its
    name, and a section goes on under another title."""
    kind = kind_of(one)
    same_kind = [other for other in others if kind_of(other) == kind]
    for same in (content_of, row_of, name_of):
        known = same(one)
        found = next((other for other in same_kind if known and same(other) == known), None)
        if found is not None:
            return found
    return None


def change(before: Shown | None, after: Shown | None) -> Change:
    one = after or before
    if one is None:
        raise ValueError("nothing to compare")
    how: How = "changed"
    if before is None or after is None:
        how = "added" if before is None else "removed"
    elif content_of(before) == content_of(after):
        how = "same"
    return Change(kind_of(one), one.name, one.job_function, how, before, after)


def kind_of(one: Shown) -> Literal["section", "file", "link"]:
    if one.url:
        return "link"
    return "file" if one.digest else "section"


def content_of(one: Shown) -> tuple[str, ...]:
    return (one.job_function, one.name, one.text, one.digest, one.url)


def name_of(one: Shown) -> tuple[str, ...]:
    return (one.job_function, one.name) if one.name or one.job_function else ()


def row_of(one: Shown) -> int | None:
    for name in ("section", "section_id"):
        value = getattr(one, name, None)
        if isinstance(value, int):
            return value
    return None


def compared(before: str, after: str) -> list[Line]:
    old, new = before.splitlines(), after.splitlines()
    if len(old) + len(new) > MOST_LINES:
        return [Line("removed", before), Line("added", after)] if before != after else []
    lines: list[Line] = []
    # In a long text what stands everywhere (blank lines) is no place to begin a match at: each would be tried
    # against each, over and over.
    for what, a, b, c, d in SequenceMatcher(None, old, new).get_opcodes():
        if what == "equal":
            lines += [Line("same", line) for line in old[a:b]]
            continue
        lines += [Line("removed", line) for line in old[a:b]]
        lines += [Line("added", line) for line in new[c:d]]
    return lines
