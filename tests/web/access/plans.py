"""Cards in slots, for those who ask what may be asked of them."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from baton.capacity.models import Placement

if TYPE_CHECKING:
    from tests.web.access.scene import Hand

MONDAY = date.today() - timedelta(days=date.today().weekday())
# A Monday and a Tuesday within the year that may be planned; a Friday that is over.
AHEAD, LATER = (str(MONDAY + timedelta(days=days)) for days in (28, 29))
OVER = MONDAY - timedelta(days=3)


def placed(hand: "Hand", card: int, member: int, day: str = AHEAD) -> int:
    wish = {"card": card, "member": member, "slot": 0, "day": day, "minutes": 60}
    return int(hand.did("POST", "placements", wish)["placements"][0])


def plans_of(hand: "Hand", things: dict[str, Any], *, owner: int) -> dict[str, int]:
    """The card in a slot of Dasha's, another one in one of hers, and the owner's slot that is over."""
    first = placed(hand, things["card"], things["member.dasha"])
    other = placed(hand, things["card.neighbour"], things["member.dasha"], LATER)
    over = placed(hand, things["card"], owner)
    Placement.objects.filter(pk=over).update(day=OVER)
    rows = Placement.objects.in_bulk([first, other])
    return {
        "placement": first,
        "placement.other": other,
        "placement.over": over,
        "version": rows[first].version,
        "version.other": rows[other].version,
    }


def asked_for(hand: "Hand", member: int) -> int:
    """An absence that waits for an answer."""
    return hand.made("absences", {"first_day": "2031-08-04", "last_day": "2031-08-08", "member": member})
