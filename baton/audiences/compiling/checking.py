"""A document against a base: every field, event, channel and value that it names must be there and fit."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from baton.audiences.base.manifest import Base, Event, Told
from baton.audiences.compiling.typing_values import in_its_currency, summable, typed
from baton.audiences.language import leaves
from baton.audiences.language.document import Segment, leaves_of
from baton.audiences.wrong import Place, known

Found = Iterator[tuple[Place, str]]


def problems(segment: Segment, base: Base, *, sql_allowed: bool = False) -> list[tuple[Place, str]]:
    """All that is wrong, by place. References are the library's (``following``)."""
    found: list[tuple[Place, str]] = []
    for place, leaf in leaves_of(segment.definition):
        found += _leaf(leaf, place, segment, base, sql_allowed)
    return found


def _leaf(leaf: leaves.Leaf, place: Place, segment: Segment, base: Base, sql_allowed: bool) -> Found:
    match leaf:
        case leaves.Attribute():
            yield from _attribute(leaf, place, base.customers.attributes, "attribute")
        case leaves.Did():
            yield from _did(leaf, place, base)
        case leaves.Recency():
            yield from _step(leaf, place, base)
        case leaves.Rfm():
            yield from _step(leaf, place, base)
            yield from _scores(leaf, place)
            yield from _summed(leaf.money, leaf.event, (*place, "money"), base)
        case leaves.Sequence():
            yield from _step(leaf.first, (*place, "first"), base)
            yield from _step(leaf.then, (*place, "then"), base)
        case leaves.Reachable():
            yield from _reachable(leaf, place, segment, base)
        case leaves.FrequencyCap():
            yield from _channel(leaf.channel, place, base)
            if base.messages is None:
                yield place, "the base says no “messages”, so nothing is known of what was sent"
        case leaves.Score() if base.scores is None:
            yield place, "the base has no table of scores"
        case leaves.Sql() if not sql_allowed:
            yield place, "a query of one's own is refused unless it is allowed for this run (--allow-sql)"


def _attribute(leaf: leaves.Attribute, place: Place, fields: Mapping[str, Told], what: str) -> Found:
    told = fields.get(leaf.field)
    if told is None:
        yield (*place, "field"), f"there is no {what} “{leaf.field}”; {known(fields)}"
        return
    yield from _words(place, lambda: typed(leaf, told))


def _words(place: Place, doing: Callable[[], Any]) -> Found:
    try:
        doing()
    except ValueError as error:
        yield place, str(error)


def _event(name: str, place: Place, base: Base) -> tuple[Event | None, list[tuple[Place, str]]]:
    event = base.events.get(name)
    if event is None:
        return None, [((*place, "event"), f"there is no event “{name}”; {known(base.events)}")]
    return event, []


def _step(leaf: Any, place: Place, base: Base) -> Found:
    """An event and its ``where``."""
    event, wrong = _event(leaf.event, place, base)
    yield from wrong
    if event is not None and leaf.where is not None:
        yield from _where(leaf.where, (*place, "where"), event)


def _where(group: leaves.Where, place: Place, event: Event) -> Found:
    for number, rule in enumerate(group.rules):
        here = (*place, "rules", number)
        if isinstance(rule, leaves.Where):
            yield from _where(rule, here, event)
        else:
            yield from _attribute(rule, here, event.fields, "field")


def _did(leaf: leaves.Did, place: Place, base: Base) -> Found:
    yield from _step(leaf, place, base)
    event = base.events.get(leaf.event)
    if event is None:
        return
    for name, said in (("sum", leaf.sum), ("distinct", leaf.distinct)):
        if said is None:
            continue
        here = (*place, name)
        told = event.fields.get(said.field)
        if told is None:
            yield (*here, "field"), f"there is no field “{said.field}”; {known(event.fields)}"
        elif isinstance(said, leaves.Summed):
            yield from _words(here, lambda told=told, said=said: summable(said.field, told))  # type: ignore[misc]
            yield from _words(
                here,
                lambda told=told, said=said: in_its_currency(said.field, said.currency, told),  # type: ignore[misc]
            )


def _summed(name: str | None, event: str, place: Place, base: Base) -> Found:
    if name is None or event not in base.events:
        return
    fields = base.events[event].fields
    if name not in fields:
        yield place, f"there is no field “{name}”; {known(fields)}"
    else:
        yield from _words(place, lambda: summable(name, fields[name]))


def _scores(leaf: leaves.Rfm, place: Place) -> Found:
    for name, said in (("r", leaf.score.r), ("f", leaf.score.f), ("m", leaf.score.m)):
        if said is None:
            continue
        for value in said.value if isinstance(said.value, list) else [said.value]:
            if not isinstance(value, int) or not 1 <= value <= leaf.parts:
                yield (*place, "score", name, "value"), f"needs a whole number from 1 to {leaf.parts}"


def _channel(name: str, place: Place, base: Base) -> Found:
    if name not in base.channels:
        yield (*place, "channel"), f"there is no channel “{name}”; {known(base.channels)}"


def _reachable(leaf: leaves.Reachable, place: Place, segment: Segment, base: Base) -> Found:
    yield from _channel(leaf.channel, place, base)
    if base.consents is None:
        yield place, "the base has no table of consents, so nobody is known to be reachable"
    if base.suppressions is None:
        yield place, "the base has no table of suppressions; an empty one says that nobody is suppressed"
    purpose = leaf.purpose or segment.purpose
    if purpose is None:
        yield place, "says no “purpose”, and neither does the segment"
    elif base.purposes and purpose not in base.purposes:
        yield place, f"there is no purpose “{purpose}”; {known(base.purposes)}"
