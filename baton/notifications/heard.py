"""One thing that somebody is to hear, and why."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from baton.activity.models import Entry
from baton.notifications.reasons import Reason

Detail = dict[str, Any]
# The number of an entry that was taken back -> that entry.
Undone = Mapping[int, Entry]


@dataclass(frozen=True)
class Heard:
    """``member`` None: everybody who follows the card."""

    reason: Reason
    kind: str
    detail: Detail = field(default_factory=dict)
    member: int | None = None


Says = Callable[[Entry, Undone], Iterable[Heard]]
