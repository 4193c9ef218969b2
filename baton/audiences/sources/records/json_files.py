"""JSON lines: one object a line. Numbers stay as they are written; nothing goes through a binary fraction."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from baton.audiences.sources.records.decoding import Decoded
from baton.audiences.sources.records.pieces import KEPT_OF_LONG, LONGEST, Piece
from baton.audiences.sources.records.rows import Row, in_pieces
from baton.audiences.wrong import Wrong


class _Twice(ValueError):
    pass


class JsonLinesFile:
    """``columns`` are those that the source maps: an object may have any keys."""

    def __init__(self, path: Path, columns: list[str]) -> None:
        self.path, self.columns = path, columns
        self._decoded = Decoded(path, "utf-8")
        self.size = self._decoded.size
        if not self.size:
            raise Wrong("is empty")
        self._steps = [column.split(".") for column in columns]
        self._blank = 0

    @property
    def done(self) -> int:
        return self._decoded.done

    def digest(self) -> str:
        return self._decoded.digest()

    def pieces(self) -> Iterator[Piece]:
        self._decoded = Decoded(self.path, "utf-8")
        for piece in in_pieces(self._rows(), len(self.columns)):
            piece.blank, self._blank = self._blank, 0
            yield piece

    def _rows(self) -> Iterator[Row]:
        for number, raw, cut in lines(self._decoded.pieces()):
            if cut:
                shown = raw[:KEPT_OF_LONG].decode("utf-8", "replace")
                yield Row(number, [], shown, "record_too_long")
            elif not raw.strip():
                self._blank += 1
            else:
                yield self._row(number, raw)

    def _row(self, number: int, raw: bytes) -> Row:
        try:
            said = raw.decode()
        except UnicodeDecodeError:
            return Row(number, [], raw.decode("utf-8", "replace"), "not_in_encoding")
        try:
            value = json.loads(
                said, parse_float=str, parse_int=str, parse_constant=_no_number, object_pairs_hook=_once
            )
        except _Twice:
            return Row(number, [], said, "name_twice")
        except (ValueError, RecursionError):
            return Row(number, [], said, "not_json")
        if not isinstance(value, dict):
            return Row(number, [], said, "not_an_object")
        return Row(number, [_inside(value, steps) for steps in self._steps], said)


def lines(pieces: Iterator[bytes]) -> Iterator[tuple[int, bytes, bool]]:
    """Number, content and whether it was too long to be kept whole. Never holds more than a piece."""
    rest, number, skipping = b"", 1, False
    for piece in pieces:
        parts = piece.split(b"\n")
        parts[0] = rest + parts[0]
        rest = parts.pop()
        for part in parts:
            if not skipping:
                line = part.removesuffix(b"\r")
                yield number, line, len(line) > LONGEST
            skipping = False
            number += 1
        if len(rest) > LONGEST:
            if not skipping:
                yield number, rest, True
            rest, skipping = b"", True
    if rest and not skipping:
        yield number, rest, len(rest) > LONGEST


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise _Twice
    return value


def _no_number(constant: str) -> Any:
    raise ValueError(constant)


def _inside(value: Any, steps: list[str]) -> str | None:
    """A name with a point is looked for as it stands before it is taken apart."""
    whole = ".".join(steps)
    if whole in value:
        value = value[whole]
    else:
        for step in steps:
            value = value.get(step) if isinstance(value, dict) else None
    if value is None or isinstance(value, str):
        return value
    return str(value).lower() if isinstance(value, bool) else json.dumps(value, ensure_ascii=False)
