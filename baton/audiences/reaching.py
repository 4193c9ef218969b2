"""How many of a segment's members can be written to by each channel."""

from ibis import _

from baton.audiences.asking import asked
from baton.audiences.engines.engine import Engine
from baton.audiences.language.document import Segment, beside
from baton.audiences.language.leaves import Reachable
from baton.audiences.language.reading import Read
from baton.audiences.moments import Moment
from baton.audiences.neighbours import Library


def reach(read: Read, library: Library, engine: Engine, moment: Moment) -> dict[str, int]:
    """By channel of the base: members with a usable address, a consent for the segment's purpose and no
    suppression. Empty where the segment says no purpose or one that the base does not know, or where the base
    has nothing to tell it from. In one scan."""
    base, segment = engine.base, read.segment
    known = base.consents is not None and base.suppressions is not None
    if not known or segment.purpose is None or not base.channels:
        return {}
    if base.purposes and segment.purpose not in base.purposes:
        return {}
    channels = sorted(base.channels)
    whole = asked(Read(_beside(segment, channels), read.file), library, engine, moment)
    bits = whole.compiled.bits
    members, *reached = whole.compiled.parts(whole.compiled.group, bits)
    names = [(members & each).sum().name(f"reached_{number}") for number, each in enumerate(reached)]
    (row,) = whole.rows(bits.aggregate([_.count().name("customers"), *names]))
    return {channel: int(count or 0) for channel, count in zip(channels, row[1:], strict=True)}


def _beside(segment: Segment, channels: list[str]) -> Segment:
    return beside(segment, [Reachable(type="reachable", channel=channel) for channel in channels])
