"""Which stages there are, from left to right, and where the clock starts and stops."""

import numpy as np

from baton.flow.reading.log import GIVEN_UP, UNKNOWN, Log
from baton.flow.reading.options import Options
from baton.flow.reading.problems import Unreadable
from baton.flow.workflow import Kind, Stage, Workflow

# Names under which work is finished, for lack of anything better; what was assumed is said in a note.
FINISHED = frozenset(
    (
        *("done", "closed", "complete", "completed", "finished", "released", "shipped", "resolved"),
        *("deployed", "delivered", "live"),
        *("готово", "сделано", "завершено", "закрыто", "выполнено"),
        *("gereed", "klaar", "afgerond", "gesloten", "voltooid"),
    )
)
# So many items tell the order of the stages well enough.
SAMPLE = 5000


def workflow_of(log: Log, options: Options) -> Workflow:
    names = list(options.stages) or _ordered(log)
    if not names:
        raise Unreadable(log.file, "no item is in any stage.", _first(log) or "Check the file's columns.")
    if len(names) == 1:
        log.notes.append(f"Only “{names[0]}” is known; a stage “Done” was added to its right.")
        names.append("Done")
    for asked in (options.committed, options.done):
        if asked is not None and asked not in names:
            raise Unreadable(log.file, f"there is no stage “{asked}”.", f"The stages are {', '.join(names)}.")
    done = names.index(options.done) if options.done is not None else _done(log, names, options)
    committed = min(1 if len(names) > 2 else 0, done)
    if options.committed is not None:
        committed = names.index(options.committed)
    else:
        log.notes.append(f"The clock starts at “{names[committed]}”; --committed names another.")
    return Workflow(
        tuple(Stage(name, _kind(name, n >= done, options)) for n, name in enumerate(names)), committed, done
    )


def _first(log: Log) -> str:
    return str(log.problems[0]) if log.problems else ""


def _kind(name: str, done: bool, options: Options) -> Kind:
    if done:
        return Kind.DONE
    return Kind.QUEUE if name in options.waiting else Kind.WORK


def _done(log: Log, names: list[str], options: Options) -> int:
    """Of the stages at the right end that are called finished the first, else the last."""
    done = len(names) - 1
    while not options.stages and done > 0 and _finished(log, names[done - 1]) and _finished(log, names[done]):
        done -= 1
    log.notes.append(f"Done from “{names[done]}” on; --done names another.")
    return done


def _finished(log: Log, name: str) -> bool:
    return name in log.done or name.casefold() in FINISHED


def _ordered(log: Log) -> list[str]:
    known = ({*log.to, *log.came_from}) - {GIVEN_UP, UNKNOWN}
    if log.order:
        names = [name for name in log.order if name in known] + sorted(known - {*log.order})
        how = log.order_is
    else:
        names, how = _by_first_entries(log, sorted(known)), "the order in which most items entered them"
    names.sort(key=lambda name: _finished(log, name))
    log.notes.append(f"The stages follow {how}: {', '.join(names)}; --stages says another order.")
    return names


def _by_first_entries(log: Log, names: list[str]) -> list[str]:
    """A stage stands left of those that more items entered after it than before it."""
    number = {name: n for n, name in enumerate(names)}
    items = sorted(set(log.items))
    chosen = {item: n for n, item in enumerate(items[:: len(items) // SAMPLE + 1])}
    never = np.iinfo(np.int64).max
    first = np.full((len(chosen), len(names)), never, np.int64)
    for item, at, to, came_from in zip(log.items, log.at, log.to, log.came_from, strict=True):
        row = chosen.get(item)
        if row is None:
            continue
        # Where it came from it was a moment earlier, if nothing else is known of that.
        for name, when in ((to, at), (came_from, at - 1)):
            column = number.get(name)
            if column is not None and when < first[row, column]:
                first[row, column] = when
    before = np.array([[_earlier(first, a, b) for b in range(len(names))] for a in range(len(names))])
    score = (before > before.T).sum(axis=1) - (before < before.T).sum(axis=1)
    place = np.array([np.median(p) if len(p) else 0.0 for p in _positions(first, never)])
    return [
        names[n] for n in sorted(range(len(names)), key=lambda n: (-int(score[n]), float(place[n]), names[n]))
    ]


def _earlier(first: "np.ndarray[tuple[int, int], np.dtype[np.int64]]", one: int, other: int) -> int:
    entered = (first[:, one] < np.iinfo(np.int64).max) & (first[:, other] < np.iinfo(np.int64).max)
    return int((entered & (first[:, one] < first[:, other])).sum())


def _positions(
    first: "np.ndarray[tuple[int, int], np.dtype[np.int64]]", never: int
) -> "list[np.ndarray[tuple[int], np.dtype[np.int64]]]":
    ranks = first.argsort(axis=1, kind="stable").argsort(axis=1, kind="stable")
    return [ranks[first[:, n] < never, n] for n in range(first.shape[1])]
