"""Whether the chances told with promises were right: of those told 60 to 80 %, so many were kept."""

from typing import Any

import numpy as np

from baton.flow.counting import Window, whole
from baton.flow.days import instant
from baton.flow.history import OPEN
from baton.flow.report.asked import table
from baton.flow.ways import Ways
from baton.measuring.histories import Told
from baton.measuring.models import PromisedChance

BANDS = ("0-20", "20-40", "40-60", "60-80", "80-100")


def tried(told: Told, ways: Ways, chance: float) -> dict[str, int]:
    """Of all promises that were told such a chance on these boards: how many were kept."""
    _band, promised, kept, _share = calibration(told, ways, whole(ways))["rows"][band_of(chance)]
    return {"promised": promised, "kept": kept}


def band_of(chance: float) -> int:
    return min(int(chance * len(BANDS)), len(BANDS) - 1)


def calibration(told: Told, ways: Ways, window: Window) -> dict[str, Any]:
    """Of promises whose deadline lies in the window and has passed; those kept early count no sooner, else
    the good ones would come first. A promise that was moved counts with the deadline it had: the chance was
    told of that one, and mostly those are moved that would be broken. What was cancelled says nothing.
    """
    columns = ["band", "promised", "kept", "share"]
    known = (
        PromisedChance.objects.filter(promise__card__board__in=told.boards, chance__isnull=False)
        .order_by()
        .values_list("promise__card", "promise__deadline", "promise__given_at", "chance")
    )
    chosen = set(told.ids.tolist())
    rows = [
        (card, instant(deadline), chance)
        for card, deadline, given_at, chance in known
        if card in chosen and instant(given_at) <= ways.as_of
    ]
    if not rows:
        return table(columns, ([band, 0, 0, None] for band in BANDS))
    cards, deadlines, chances = (np.array(column) for column in zip(*rows, strict=True))
    item = np.searchsorted(told.ids, cards)
    finish, gone, known_of = ways.finish[item], ways.gone[item], ways.born[item] != OPEN
    kept = finish <= deadlines
    decided = (
        known_of & (deadlines < ways.as_of) & (gone > deadlines) & window.holds(ways.line.day_of(deadlines))
    )
    band = np.minimum((chances * len(BANDS)).astype(np.int64), len(BANDS) - 1)
    promised = np.bincount(band[decided], minlength=len(BANDS)).tolist()
    held = np.bincount(band[decided & kept], minlength=len(BANDS)).tolist()
    told_bands = (
        [name, many, good, round(good / many, 4) if many else None]
        for name, many, good in zip(BANDS, promised, held, strict=True)
    )
    return table(columns, told_bands)
