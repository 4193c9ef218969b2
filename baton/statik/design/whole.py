"""A design as a whole (pure): its parts by kind, and its diagram."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, NamedTuple, TypeVar, cast

from baton.statik.design.parts import Block, Link, PartOf, read

P = TypeVar("P", bound=PartOf)


@dataclass(frozen=True)
class Numbered(Generic[P]):
    """A part and the number by which others name it."""

    id: int
    of: P


class Arrow(NamedTuple):
    """A link with both ends on a block that is there."""

    id: int
    before: int
    next: int
    rework: bool
    name: str


@dataclass
class Design:
    parts: Mapping[str, list[Numbered[Any]]] = field(default_factory=dict)

    def all(self, kind: type[P], called: str) -> list[Numbered[P]]:
        return cast(list[Numbered[P]], self.parts.get(called, []))

    @property
    def blocks(self) -> list[Numbered[Block]]:
        return self.all(Block, "block")

    @property
    def links(self) -> list[Arrow]:
        known = {each.id for each in self.blocks}
        return [
            Arrow(each.id, each.of.before, each.of.next, each.of.rework, each.of.name.strip())
            for each in self.all(Link, "link")
            if each.of.before in known and each.of.next in known
        ]

    def of_block(self, called: str, block: int | None) -> list[Numbered[Any]]:
        return [each for each in self.parts.get(called, []) if each.of.block == block]

    def only(self, called: str) -> Any:
        """Of a part that a design has once; None: it has none."""
        found = self.parts.get(called, [])
        return found[0].of if found else None


def design_of(rows: Iterable[tuple[int, str, dict[str, Any]]]) -> Design:
    """``rows``: number, kind and values of each part."""
    parts: dict[str, list[Numbered[Any]]] = defaultdict(list)
    for pk, kind, values in rows:
        parts[kind].append(Numbered(pk, read(kind, values)))
    return Design(dict(parts))
