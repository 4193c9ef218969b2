"""The line of a row inside a JSON text, found only for the rows that need it."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from typing import Protocol

Path = tuple[str | int, ...]

_blank = re.compile(r"[ \t\n\r]*")
_decoder = json.JSONDecoder()


class Where(Protocol):
    """Finds the line of a path; None where there are no lines that anybody has seen."""

    def line(self, path: Path) -> int | None: ...


class Locator:
    """Answers for a text that has been parsed without error; one walk over each container, remembered."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._containers: dict[int, dict[str | int, int]] = {}
        self._line_starts: list[int] | None = None

    def line(self, path: Path) -> int:
        """The line, from 1, of the value at `path`, or of the nearest container if the value is missing."""
        if self._line_starts is None:
            self._line_starts = [0, *(found.end() for found in re.finditer("\n", self._text))]
        return bisect_right(self._line_starts, self._offset(path))

    def _offset(self, path: Path) -> int:
        offset = self._after_blank(0)
        for step in path:
            inside = self._children(offset)
            if step not in inside:
                return offset
            offset = inside[step]
        return offset

    def _children(self, offset: int) -> dict[str | int, int]:
        if offset not in self._containers:
            opening = self._text[offset : offset + 1]
            named = opening == "{"
            self._containers[offset] = self._walk(offset, named=named) if opening in ("{", "[") else {}
        return self._containers[offset]

    def _walk(self, offset: int, *, named: bool) -> dict[str | int, int]:
        found: dict[str | int, int] = {}
        offset = self._after_blank(offset + 1)
        while self._text[offset] not in "}]":
            key: str | int = len(found)
            if named:
                key, offset = _decoder.raw_decode(self._text, offset)
                offset = self._after_blank(self._after_blank(offset) + 1)  # the colon
            found[key] = offset
            _, offset = _decoder.raw_decode(self._text, offset)
            offset = self._after_blank(offset)
            if self._text[offset] == ",":
                offset = self._after_blank(offset + 1)
        return found

    def _after_blank(self, offset: int) -> int:
        blank = _blank.match(self._text, offset)
        return blank.end() if blank else offset
