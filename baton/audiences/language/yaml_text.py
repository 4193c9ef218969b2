"""YAML as plain values with their lines. Nothing is guessed: only what looks exactly like a number, a truth
value or nothing is one, so that ``NO`` is Norway and ``2026-01-31`` a text. JSON is read as well.

Anchors, aliases and tags are refused, a key stands once, depth and size have a limit; built from the parser's
events, so that nothing recurses.
"""

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from baton.audiences.wrong import Place, Problem, Wrong, written

LARGEST = 1_000_000
DEEPEST = 40
MOST = 50_000
WHOLE = re.compile(r"-?(0|[1-9][0-9]*)\Z")
EXACT = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+\Z")
TRUTH = {"true": True, "false": False}
LONGEST_NUMBER = 40
# JSON writes what lies beyond 16 bits as two halves.
HALVES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
HALF = re.compile("[\ud800-\udfff]")
Lines = dict[Place, int]


def read_file(path: Path) -> tuple[Any, Lines]:
    """The value of a file and the line of each place in it. OSError, or Wrong with the line."""
    with path.open("rb") as file:
        raw = file.read(LARGEST + 1)
    try:
        return read(raw)
    except Wrong as error:
        raise Wrong(error.problems, about=path.name) from None


def read(raw: bytes) -> tuple[Any, Lines]:
    if len(raw) > LARGEST:
        raise Wrong(f"is larger than {LARGEST:,} bytes")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise Wrong([Problem("", f"line {line}: is not UTF-8")]) from None
    try:
        return _Builder().build(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise Wrong(f"line {line}: {error.problem or error.context or 'cannot be read'}") from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise Wrong(f"line {line}: holds a character that YAML does not allow") from None


class _Open:
    """A list or a mapping that is being filled."""

    def __init__(self, place: Place, value: Any) -> None:
        self.place = place
        self.value = value
        self.key: str | None = None
        self.keys: dict[str, int] = {}


class _Builder:
    def __init__(self) -> None:
        self.lines: Lines = {}
        self.open: list[_Open] = []
        self.value: Any = None
        self.documents = self.count = 0

    def build(self, text: str) -> tuple[Any, Lines]:
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            line = event.start_mark.line + 1 if event.start_mark else 1
            if isinstance(event, yaml.DocumentStartEvent):
                self.documents += 1
                if self.documents > 1:
                    raise Wrong(f"line {line}: a second document begins; a file holds one")
            elif isinstance(event, yaml.AliasEvent):
                raise Wrong(f"line {line}: an alias (*{event.anchor}) is not allowed; write it out")
            elif isinstance(event, yaml.NodeEvent):
                self._node(event, line)
            elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                self.open.pop()
        if not self.documents:
            raise Wrong("is empty")
        return self.value, self.lines

    def _node(self, event: Any, line: int) -> None:
        self.count += 1
        if self.count > MOST:
            raise Wrong(f"line {line}: holds more than {MOST:,} values")
        if event.anchor is not None:
            raise Wrong(f"line {line}: an anchor (&{event.anchor}) is not allowed")
        if event.tag is not None:
            raise Wrong(f"line {line}: a tag ({event.tag}) is not allowed")
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, line)
            return
        if len(self.open) >= DEEPEST:
            raise Wrong(f"line {line}: is nested deeper than {DEEPEST} levels")
        container: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        self.open.append(_Open(self._put(container, line), container))

    def _scalar(self, event: yaml.ScalarEvent, line: int) -> None:
        value = whole(event.value, line)
        parent = self.open[-1] if self.open else None
        if parent is not None and isinstance(parent.value, dict) and parent.key is None:
            if value in parent.keys:
                first = parent.keys[value]
                raise Wrong(f"line {line}: the key “{value[:80]}” stands here again, first in line {first}")
            parent.keys[value] = line
            parent.key = value
            return
        plain = event.style is None
        self._put(plain_value(value, line) if plain else value, line)

    def _put(self, value: Any, line: int) -> Place:
        if not self.open:
            self.value = value
            place: Place = ()
        else:
            parent = self.open[-1]
            if isinstance(parent.value, dict):
                if parent.key is None:
                    raise Wrong(f"line {line}: a key is a text, not a list or a mapping")
                place = (*parent.place, parent.key)
                line = parent.keys[parent.key]
                parent.value[parent.key] = value
                parent.key = None
            else:
                place = (*parent.place, len(parent.value))
                parent.value.append(value)
        self.lines[place] = line
        return place


def whole(text: str, line: int) -> str:
    """With every character in one piece."""
    joined = HALVES.sub(lambda found: found[0].encode("utf-16", "surrogatepass").decode("utf-16"), text)
    if HALF.search(joined):
        raise Wrong(f"line {line}: holds half a character")
    return joined


def plain_value(text: str, line: int) -> Any:
    if text in ("", "~", "null"):
        return None
    if text in TRUTH:
        return TRUTH[text]
    is_whole = WHOLE.match(text)
    if is_whole or EXACT.match(text):
        if len(text) > LONGEST_NUMBER:
            raise Wrong(f"line {line}: a number of {len(text)} digits is too large")
        return int(text) if is_whole else Decimal(text)
    return text


def line_of(lines: Lines, place: Place) -> int | None:
    """The line of the place, or of the nearest part around it that stands in the text."""
    for end in range(len(place), -1, -1):
        if place[:end] in lines:
            return lines[place[:end]]
    return None


def problem(place: Place, reason: str, lines: Lines) -> Problem:
    return Problem(written(place), reason, line_of(lines, place))
