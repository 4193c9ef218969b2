"""A service of a space, designed and published, for those who ask what may be asked of it."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.web.access.scene import Hand


def designed(hand: "Hand", things: dict[str, Any]) -> dict[str, int]:
    """From Idea to Used; the question can be taken away and nothing else goes with it."""
    service = hand.made("services", {"space": things["space"], "name": "Segments"})
    parts = f"services/{service}/parts"
    start, work, done = (
        hand.made(parts, {"kind": "block", "values": values})
        for values in (
            {"name": "Idea", "kind": "start"},
            {"name": "Count", "function": "analyst"},
            {"name": "Used", "kind": "done"},
        )
    )
    for before, following in ((start, work), (work, done)):
        hand.made(parts, {"kind": "link", "values": {"before": before, "next": following}})
    version = hand.made(f"services/{service}/publish")
    part = hand.made(parts, {"kind": "question", "values": {"text": "Which consent?"}})
    return {"service": service, "part": part, "design_version": version}
