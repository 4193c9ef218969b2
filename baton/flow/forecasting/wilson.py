"""How far a share seen in few trials can lie from the true one (Wilson 1927, 95 %)."""

import math

Z = 1.959963984540054


def wilson(hits: float, trials: float) -> tuple[float, float]:
    """The interval of a share; everything is possible when nothing was tried."""
    if trials <= 0:
        return 0.0, 1.0
    share, weight = hits / trials, Z * Z / trials
    middle = share + weight / 2
    reach = Z * math.sqrt(share * (1 - share) / trials + weight / (4 * trials))
    return max(0.0, (middle - reach) / (1 + weight)), min(1.0, (middle + reach) / (1 + weight))
