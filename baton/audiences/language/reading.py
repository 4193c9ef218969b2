"""A segment document from a file or a value, with every problem named by place and line."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from baton.audiences.language.document import Segment
from baton.audiences.language.saying_wrong import validated
from baton.audiences.language.yaml_text import Lines, line_of, problem, read_file
from baton.audiences.wrong import Place, Wrong, written

MOST_RULES = 200
DEEPEST_RULES = 12


@dataclass(frozen=True)
class Read:
    """A document, where it came from, and the line of each of its places."""

    segment: Segment
    file: str = ""
    lines: Lines = field(default_factory=dict)

    def wrong(self, problems: list[tuple[Place, str]]) -> Wrong:
        said = [problem(place, reason, self.lines) for place, reason in problems]
        return Wrong(said, self.file or self.segment.name)


def read_segment(path: Path) -> Read:
    """OSError where it cannot be opened, Wrong where it is no segment."""
    value, lines = read_file(path)
    return segment_of(value, lines, path.name)


def segment_of(value: Any, lines: Lines | None = None, file: str = "") -> Read:
    """Of a value as JSON or YAML gives it. Wrong names every place that does not fit."""
    lines = lines or {}
    if not isinstance(value, dict):
        raise Wrong("is no segment: it needs keys like “segment”, “version” and “definition”", file)
    too_much(value.get("definition"), lines, file)
    return Read(validated(Segment, value, lines, file), file, lines)


def too_much(definition: Any, lines: Lines, file: str) -> None:
    """Refuses what is too large before anything walks it."""
    count = 0
    for place, _rule in _rules(definition):
        count += 1
        depth = sum(step == "rules" for step in place)
        if depth > DEEPEST_RULES:
            line = line_of(lines, place)
            where = f" (line {line})" if line else ""
            raise Wrong(f"{written(place[:3])}{where}: groups stand deeper than {DEEPEST_RULES} levels", file)
    if count > MOST_RULES:
        raise Wrong(f"definition: holds {count:,} rules; a segment has at most {MOST_RULES}", file)


def _rules(value: Any, place: Place = ("definition",)) -> Iterator[tuple[Place, Any]]:
    """Every rule and every condition of a ``where``, without recursion."""
    waiting: list[tuple[Place, Any, int]] = [(place, value, 0)]
    while waiting:
        here, each, depth = waiting.pop()
        if depth > 4 * DEEPEST_RULES:
            yield (*here, *["rules"] * (DEEPEST_RULES + 1)), each
            return
        if isinstance(each, dict):
            rules = each.get("rules")
            if isinstance(rules, list):
                for number, rule in enumerate(rules):
                    at = (*here, "rules", number)
                    yield at, rule
                    waiting.append((at, rule, depth + 1))
            waiting += [
                ((*here, key), inner, depth + 1)
                for key, inner in each.items()
                if key != "rules" and isinstance(inner, dict)
            ]
