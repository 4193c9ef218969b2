"""What stands on a page, before anybody asked how it looks."""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Text:
    """A paragraph; a line break in it is one on paper."""

    words: str
    heading: bool = False
    quiet: bool = False


@dataclass(frozen=True)
class Facts:
    """What is what: pairs of a label and a value, in two columns of pairs."""

    pairs: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Parties:
    """Blocks side by side, each a label and its lines: from whom, to whom. The first line stands out."""

    blocks: Sequence[tuple[str, Sequence[str]]]


@dataclass(frozen=True)
class Column:
    """``right``: figures, as wide as their widest. Others share what is left by ``share`` and wrap."""

    title: str
    right: bool = False
    share: int = 1


@dataclass(frozen=True)
class Band:
    """A line over the whole width of a table, above the rows it is about."""

    words: str


@dataclass(frozen=True)
class Table:
    """Each row has a cell for each column."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[str] | Band]
    heading: str = ""
    totals: Sequence[Sequence[str]] = ()


@dataclass(frozen=True)
class Totals:
    """Sums below each other at the right edge; ``last`` is what it all comes to."""

    lines: Sequence[tuple[str, str]]
    last: tuple[str, str] | None = None


Part = Text | Facts | Parties | Table | Totals


@dataclass(frozen=True)
class Document:
    """``aside``: small lines right of the title; ``mark``: a word below the title (“Draft”); ``foot``: on
    every page; ``language``: a code, else the active one."""

    title: str
    parts: Sequence[Part]
    aside: Sequence[str] = ()
    mark: str = ""
    foot: str = ""
    language: str = ""
    landscape: bool = False
    author: str = field(default="Baton")
