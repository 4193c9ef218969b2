"""Hours of Dasha, for those who ask what may be asked of them."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.web.access.scene import Hand


def hours_of_dasha(hand: "Hand", things: dict[str, Any]) -> dict[str, Any]:
    """Hours of today, hours of a locked day, a week that is handed in."""
    spent = {"member": things["member.dasha"], "card": things["card"], "minutes": 30}
    entry = hand.made("time", {"day": "2026-11-17", **spent})
    locked = hand.made("time", {"day": "2025-11-17", **spent})
    hand.did("POST", "locks", {"through": "2025-12-31", "although_open": True})
    hand.made("time", {"day": "2026-11-03", **spent})
    handed_in = f"timesheets/{things['member.dasha']}/2026-11-02"
    hand.did("POST", f"{handed_in}/submit")
    return {"entry": entry, "entry.locked": locked, "first_day": "2026-11-16", "first_day.done": "2026-11-02"}
