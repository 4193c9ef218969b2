"""An entry as an event of the stream, put into words once for all who hear the same part of it."""

import orjson

from baton.activity.models import Entry
from baton.boards.scope import Told
from baton.boards.sight import Sight
from baton.boards.telling import Part, part_for, told_as

Words = bytes


def tell(told: Told, sight: Sight, spoken: dict[Part, Words]) -> Words | None:
    """The event's data, or None. ``spoken`` keeps what was already put into words for other viewers."""
    part = part_for(told, sight)
    if part is None:
        return None
    if part not in spoken:
        spoken[part] = event(told.entry, part)
    return spoken[part]


def event(entry: Entry, part: Part) -> Words:
    return b"id: %d\nevent: entry\ndata: %s\n\n" % (entry.number, orjson.dumps(told_as(part, entry)))
