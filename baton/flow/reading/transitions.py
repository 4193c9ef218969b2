"""The documented form: one line per event, in any order.

``item``, ``at``, ``to``: the item entered stage ``to`` at that moment. ``from`` (optional): where it
came from; empty where it was made. ``kind`` (optional; empty means ``moved``): ``cancelled`` needs no ``to``;
``blocked``/``unblocked`` and ``waiting``/``resumed`` take a ``cause``; ``promised`` takes a ``deadline``,
none takes the promise back. ``reason`` and ``actor`` may be there and are not used.
"""

from collections.abc import Sequence

from baton.flow.history import Instants
from baton.flow.reading.dates import NOWHERE, deadline, fitting, instants
from baton.flow.reading.log import GIVEN_UP, UNKNOWN, Event, Log
from baton.flow.reading.options import Options
from baton.flow.reading.problems import Kind
from baton.flow.reading.table import Table, whole_rows

NEEDED = ("item", "at", "to")
COLUMNS = ("item", "at", "kind", "from", "to", "cause", "deadline")
MOVES = ("moved", "cancelled")
KINDS = (*MOVES, "blocked", "unblocked", "waiting", "resumed", "promised")


def is_transitions(table: Table) -> bool:
    return {name.casefold() for name in table.header} >= set(NEEDED)


def log_of(table: Table, options: Options) -> Log:
    log = Log(table.file)
    rows, numbers = whole_rows(table, log)
    columns = _columns(table, rows)
    at = _instants(log, columns, numbers, options).tolist()
    kinds = [kind.casefold() for kind in columns["kind"]]
    meant = _meanings({*columns["to"], *columns["from"]}, options)
    items, to, came_from = columns["item"], columns["to"], columns["from"]
    if not log.quarantined and all(items) and all(to) and not any(kinds):
        log.items, log.at, log.rows = items, at, numbers
        log.to = [meant[name] for name in to]
        log.came_from = [meant[name] for name in came_from]
        return log
    for number, (row, item, kind) in enumerate(zip(numbers, items, kinds, strict=True)):
        if not item:
            log.set_aside(Kind.EMPTY, row, None, "item", "it names no item.", "Fill it in.")
        elif at[number] == NOWHERE:
            continue
        elif kind and kind not in MOVES:
            _event(log, columns, number, row, at[number], options)
        elif not to[number] and kind != "cancelled":
            log.set_aside(Kind.EMPTY, row, item, "to", "it names no stage.", "Fill it in.")
        else:
            target = GIVEN_UP if kind == "cancelled" else meant[to[number]]
            log.move(item, at[number], target, meant[came_from[number]], row)
    return log


def _columns(table: Table, rows: Sequence[Sequence[str]]) -> dict[str, list[str]]:
    names = [name.casefold() for name in table.header]
    given = list(zip(*rows, strict=True)) or [()] * len(names)
    empty = [""] * len(rows)
    return {
        name: list(map(str.strip, given[names.index(name)])) if name in names else empty for name in COLUMNS
    }


def _meanings(names: set[str], options: Options) -> dict[str, str]:
    meant = {name: options.meant(name) for name in names}
    meant = {name: GIVEN_UP if options.gives_up(said) else said for name, said in meant.items()}
    return {**meant, "": UNKNOWN}


def _instants(log: Log, columns: dict[str, list[str]], numbers: list[int], options: Options) -> Instants:
    texts = columns["at"]
    at = instants(texts, options.dates, options.zone)
    bad = (at == NOWHERE).nonzero()[0].tolist()
    advice = date_advice([texts[n] for n in bad], options)
    for n in bad:
        if columns["item"][n]:
            log.set_aside(Kind.DATE, numbers[n], columns["item"][n], "at", no_date(texts[n], options), advice)
    return at


def no_date(text: str, options: Options) -> str:
    if not text:
        return "there is no date."
    return f"“{text}” is no date as written in “{options.dates}”, or one before 1980."


def date_advice(bad: Sequence[str], options: Options) -> str:
    ways = [way for way in fitting([text for text in bad if text][:200]) if way != options.dates]
    if not ways:
        return "Write it like 2026-01-31T14:00:00+01:00, or give the pattern with --dates."
    proposals = " or ".join(f"--dates {way}" for way in ways)
    return f"It can be read with {proposals}" + ("; only you know which." if len(ways) > 1 else ".")


def _event(log: Log, columns: dict[str, list[str]], number: int, row: int, at: int, options: Options) -> None:
    item, kind, text = (
        columns["item"][number],
        columns["kind"][number].casefold(),
        columns["deadline"][number],
    )
    if kind not in KINDS:
        known = ", ".join(KINDS)
        log.set_aside(Kind.WORD, row, item, "kind", f"“{kind}” is no kind of event.", f"Known are {known}.")
        return
    due = None
    if kind == "promised" and text:
        due = deadline(text, options.dates, options.zone)
        if due == NOWHERE:
            advice = date_advice([text], options)
            log.set_aside(Kind.DATE, row, item, "deadline", no_date(text, options), advice)
            return
    log.events.append(Event(item, at, kind, columns["cause"][number], due, row))
