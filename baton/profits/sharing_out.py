"""An amount shared out by weights, exactly (pure): the parts add up to the amount to the minor unit.

Largest remainders: each part is first rounded down (towards nothing for an amount below it); what is left
goes one by one to those who lost most, the earlier of equals first.
"""

from collections.abc import Hashable, Mapping
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


def shared_out(amount: int, weights: Mapping[Key, int]) -> dict[Key, int]:
    """Weights below nothing count as nothing; empty where no weight is above it."""
    real = {key: weight for key, weight in weights.items() if weight > 0}
    whole = sum(real.values())
    if not whole:
        return {}
    sign, size = (-1, -amount) if amount < 0 else (1, amount)
    parts = {key: divmod(size * weight, whole) for key, weight in real.items()}
    left = size - sum(part for part, _rest in parts.values())
    places = sorted(parts, key=lambda key: -parts[key][1])
    more = set(places[:left])
    return {key: sign * (part + (key in more)) for key, (part, _rest) in parts.items()}
