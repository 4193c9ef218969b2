"""What is wrong with a document or a base, said by its place; all of it at once, not one by one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Place = tuple[str | int, ...]
# So many are said in words; the rest is counted.
SAID = 20


def written(place: Place) -> str:
    """``("definition", "rules", 2, "field")`` is ``definition.rules[2].field``."""
    text = ""
    for step in place:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


@dataclass(frozen=True)
class Problem:
    """``line`` counts from 1; None where there is no text to point into."""

    place: str
    reason: str
    line: int | None = None

    def __str__(self) -> str:
        where = self.place if self.line is None else f"{self.place} (line {self.line})"
        return f"{where}: {self.reason}" if where else self.reason

    def as_document(self) -> dict[str, str | int | None]:
        return {"place": self.place, "line": self.line, "reason": self.reason}


class Wrong(ValueError):
    """A segment, or a base, that cannot be used as it is."""

    def __init__(self, problems: Iterable[Problem] | str, about: str = "") -> None:
        self.problems: Sequence[Problem] = (
            [Problem("", problems)] if isinstance(problems, str) else list(problems)
        )
        self.about = about
        super().__init__(str(self))

    def __str__(self) -> str:
        lines = [str(problem) for problem in self.problems[:SAID]]
        if len(self.problems) > SAID:
            lines.append(f"… and {len(self.problems) - SAID} more")
        return "\n".join(f"{self.about}: {line}" if self.about else line for line in lines)


class FilesChanged(Exception):
    """The base was given other files while it was asked: what came of it is of no one state. Another try
    helps."""

    def __init__(self) -> None:
        super().__init__("the files of the base were changed meanwhile; run it again")


def known(names: Iterable[str]) -> str:
    """The end of a sentence that says what there is instead."""
    listed = sorted(names)
    return f"known: {', '.join(listed)}" if listed else "none is known"
