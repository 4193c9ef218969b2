"""VAT of an invoice told apart by accounts (pure): the parts of each category and rate add up to its VAT."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from baton.invoicing.summing import Sums
from baton.kit import money

Key = tuple[str, str, Decimal]


def split_vat(nets: Mapping[Key, int], sums: Sums) -> Iterable[tuple[Key, int, int]]:
    """Account, category and rate; net; VAT. What rounding leaves goes to the last account of its rate."""
    for part in sums.parts:
        keys = sorted(key for key in nets if key[1:] == (part.category, part.rate))
        left = part.vat
        for key in keys:
            vat = left if key == keys[-1] else money.share(nets[key], int(part.rate * 100), 10_000)
            left -= vat
            yield key, nets[key], vat
