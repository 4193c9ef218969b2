"""An entry as an event of the stream, put into words once for all who hear the same part of it."""

import orjson

from baton.boards.news.scope import Told
from baton.boards.news.telling import Part, part_for, told_as
from baton.boards.sight import Sight

Words = bytes
# What two viewers hear alike is put into words once; of the order of many cards each hears their own part.
Spoken = dict[tuple[Part, Sight | None], Words]


def tell(told: Told, sight: Sight, spoken: Spoken) -> Words | None:
    """The event's data, or None. ``spoken`` keeps what was already put into words for other viewers."""
    part = part_for(told, sight)
    if part is None:
        return None
    key = (part, sight if told.ordered else None)
    if key not in spoken:
        spoken[key] = event(told, part, sight)
    return spoken[key]


def event(told: Told, part: Part, sight: Sight) -> Words:
    return b"id: %d\nevent: entry\ndata: %s\n\n" % (
        told.entry.number,
        orjson.dumps(told_as(part, told, sight)),
    )
