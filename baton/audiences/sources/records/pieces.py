"""A stretch of a file: the records that can be read, ready for DuckDB, and those that cannot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from baton.audiences.base.files import text

# No record may be longer; what is longer is quarantined with its beginning.
LONGEST = 1_000_000
KEPT_OF_LONG = 1_000
Positions = NDArray[np.int64]
Numbers = Sequence[int] | Positions


@dataclass(frozen=True)
class Broken:
    """A record that cannot be read. ``cut``: only its beginning was kept."""

    line: int
    code: str
    original: str
    cut: bool = False


class Piece(Protocol):
    """``trimmed``: it is known that no value begins or ends with a blank."""

    broken: list[Broken]
    blank: int
    trimmed: bool

    @property
    def count(self) -> int: ...

    def sql(self, scratch: Path) -> str:
        """A relation of texts ``c0``, ``c1`` …, in the order of the records; ``scratch`` may be written."""

    def some(self, numbers: Sequence[int], scratch: Path) -> str:
        """The same of a few records only, in the order of the numbers."""

    def line(self, number: int) -> int:
        """In which line (or row) of the file a record begins."""

    def originals(self, numbers: Sequence[int]) -> list[str]:
        """The records as they stand in the file; the numbers ascend."""


class Records(Protocol):
    """An open file. ``digest`` is the sha256 of its content, known when all pieces were read."""

    columns: list[str]

    @property
    def size(self) -> int: ...

    @property
    def done(self) -> int: ...

    def pieces(self) -> Iterator[Piece]: ...

    def digest(self) -> str: ...


@dataclass
class TextPiece:
    """Records of one dialect, one after the other in ``text``; record n is from ``starts[n]`` to its end."""

    content: bytes
    starts: Numbers
    lines: Numbers
    dialect: "ReadBy"
    broken: list[Broken] = field(default_factory=list)
    blank: int = 0
    trimmed: bool = False

    @property
    def count(self) -> int:
        return len(self.starts)

    def sql(self, scratch: Path) -> str:
        scratch.write_bytes(self.content)
        return self.dialect.read(scratch)

    def some(self, numbers: Sequence[int], scratch: Path) -> str:
        scratch.write_bytes(b"".join(self._bytes(number) for number in numbers))
        return self.dialect.read(scratch)

    def line(self, number: int) -> int:
        return int(self.lines[number])

    def originals(self, numbers: Sequence[int]) -> list[str]:
        return [self._original(number) for number in numbers]

    def _original(self, number: int) -> str:
        return self._bytes(number).decode("utf-8", "replace").removesuffix("\n")

    def _bytes(self, number: int) -> bytes:
        last = number + 1 == len(self.starts)
        end = len(self.content) if last else int(self.starts[number + 1])
        return self.content[int(self.starts[number]) : end]


@dataclass(frozen=True)
class ReadBy:
    """How DuckDB reads what was looked through already: UTF-8, ``\\n``, this many columns."""

    columns: int
    delimiter: str
    quote: str

    def read(self, path: Path) -> str:
        names = ", ".join(f"'c{number}': 'VARCHAR'" for number in range(self.columns))
        return (
            f"read_csv({text(str(path))}, auto_detect=false, columns={{{names}}}, header=false, "
            f"delim={text(self.delimiter)}, quote={text(self.quote)}, escape={text(self.quote)}, "
            f"nullstr='', strict_mode=true, new_line='\\n', max_line_size={4 * LONGEST}, "
            f"buffer_size={32 * LONGEST}, parallel=false, compression='none')"
        )
