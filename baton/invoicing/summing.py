"""What an invoice comes to (pure), as EN 16931 wants it: lines are rounded, then added up by VAT category and
rate, then VAT is worked out of each sum and rounded (half to even) once."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from baton.kit import money


class Line(Protocol):
    amount: int
    vat_category: str
    vat_rate: Decimal


@dataclass(frozen=True)
class Vat:
    """Of one category at one rate, in percent."""

    category: str
    rate: Decimal
    net: int
    vat: int


@dataclass(frozen=True)
class Sums:
    parts: tuple[Vat, ...]

    @property
    def net(self) -> int:
        return sum(part.net for part in self.parts)

    @property
    def vat(self) -> int:
        return sum(part.vat for part in self.parts)

    @property
    def gross(self) -> int:
        return self.net + self.vat


def summed(lines: Iterable[Line]) -> Sums:
    nets: dict[tuple[str, Decimal], int] = defaultdict(int)
    for line in lines:
        nets[line.vat_category, line.vat_rate] += line.amount
    return Sums(
        tuple(
            Vat(category, rate, net, money.share(net, int(rate * 100), 10_000))
            for (category, rate), net in sorted(nets.items(), key=lambda each: (-each[0][1], each[0][0]))
        )
    )
