"""The records that were not accepted: line, field, reason, and the record as it stood in the file."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from baton.audiences.sources.reasons import WORDS


@dataclass(frozen=True)
class Misfit:
    """``field`` is our column, ``column`` that of the file; empty where the whole record is meant."""

    code: str
    field: str = ""
    column: str = ""
    value: str | None = None

    @property
    def words(self) -> str:
        return WORDS[self.code]


@dataclass(frozen=True)
class Quarantined:
    line: int
    misfits: tuple[Misfit, ...]
    original: str
    cut: bool = False

    def as_document(self) -> dict[str, Any]:
        return {
            "line": self.line,
            "reasons": [
                {"code": each.code, "words": each.words, "field": each.field, "column": each.column,
                 "value": each.value}
                for each in self.misfits
            ],
            "original": self.original,
            "cut": self.cut,
        }  # fmt: skip


class Quarantine:
    """Written while a load goes on; a record stands in it once, with all that is wrong with it."""

    def __init__(self, path: Path) -> None:
        self.count = 0
        self.reasons: Counter[str] = Counter()
        self._file = path.open("w", encoding="utf-8")

    def add(self, record: Quarantined) -> None:
        self.count += 1
        for code in {each.code for each in record.misfits}:
            self.reasons[code] += 1
        self._file.write(json.dumps(record.as_document(), ensure_ascii=False) + "\n")

    def close(self) -> None:
        self._file.close()


def quarantined(path: Path) -> Iterator[Quarantined]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            said = json.loads(line)
            misfits = tuple(
                Misfit(each["code"], each["field"], each["column"], each["value"]) for each in said["reasons"]
            )
            yield Quarantined(said["line"], misfits, said["original"], said["cut"])
