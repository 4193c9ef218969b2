"""A report of flow in words that fit on a screen."""

from collections.abc import Iterator, Sequence
from typing import Any

from baton.cli.forecasting import in_words
from baton.cli.saying import number_of
from baton.flow.reading import Read

# So many of each kind on the screen.
EXAMPLES = 3
TOP = 10
WEEKS = 8


def problems_in_words(found: Read) -> str:
    """Empty where everything could be taken as it stood."""
    if not found.problems:
        return ""
    counts = found.counts
    lines = [f"{number_of(counts.rows, 'row')}: {counts.accepted} taken, {counts.quarantined} set aside."]
    for kind, count in counts.kinds.items():
        of_kind = [problem for problem in found.problems if problem.kind == kind]
        aside = sum(problem.quarantined for problem in of_kind)
        lines.append(f"  {kind}: {count}" + (f" ({aside} set aside)" if aside != count else ""))
        lines += [f"    {problem}" for problem in of_kind[:EXAMPLES]]
        if count > EXAMPLES:
            lines.append(f"    … and {count - EXAMPLES} more; --csv DIR writes all of them.")
    return "\n".join(lines)


def summary(document: dict[str, Any]) -> str:
    return "\n".join(_lines(document))


def _lines(document: dict[str, Any]) -> Iterator[str]:
    rules, counts, rows = document["rules"], document["counts"], document["rows"]
    yield f"{document['file']}: {number_of(rows['items'], 'item')}, {number_of(rows['moves'], 'move')}."
    yield f"As of {rules['as_of']} ({rules['zone']}), from {rules['since']} to {rules['until']}."
    yield from document["notes"]
    yield ""
    yield f"Finished {counts['finished_in_period']} in the period, {counts['finished']} in all."
    clock = f"“{rules['starts_in']}” to “{rules['done_in']}”"
    yield f"Cycle time ({clock}): {_durations(document['cycle_times'])}"
    yield f"Lead time: {_durations(document['lead_times'])}"
    yield f"In progress {counts['in_progress']}, not started {counts['not_started']}."
    yield f"Given up {counts['abandoned']}."
    yield _throughput(document["weekly"])
    yield f"Rules: profile {rules['profile']}, days {rules['count']}, percentile {rules['percentile']}."
    yield from _table("Oldest in progress", document["ageing"], TOP)
    yield from _table("Time in stages, days", document["time_in_stages"], 40)
    yield from _table("Bottleneck: four facts", document["bottleneck"], 40)
    yield from _table("Blocked by", document["blockers"], TOP)
    if "forecast" in document:
        yield from in_words(document["forecast"])


def _durations(told: dict[str, Any]) -> str:
    shares = {share: days for share, days in told["percentiles"].items() if days is not None}
    if not shares:
        return f"too few to say ({told['n']})."
    said = [f"{share} % in {_value(days)} days or less" for share, days in shares.items()]
    return f"{', '.join(said)} ({number_of(told['n'], 'item')})."


def _throughput(weekly: dict[str, Any]) -> str:
    rows = [dict(zip(weekly["columns"], row, strict=True)) for row in weekly["rows"]]
    whole = [row["finished"] for row in rows if row["whole"]]
    if not whole:
        return "Throughput: no whole week in the period."
    mean = sum(whole) / len(whole)
    latest = ", ".join(map(str, whole[-WEEKS:]))
    return f"Throughput: {mean:.1f} a week over {number_of(len(whole), 'week')}; the latest {latest}."


def _table(title: str, table: dict[str, Any], most: int) -> Iterator[str]:
    rows = table["rows"]
    if not rows:
        return
    yield ""
    yield f"{title} (the first {most} of {len(rows)})" if len(rows) > most else title
    cells = [table["columns"], *([_value(value) for value in row] for row in rows[:most])]
    widths = [min(40, max(len(row[n]) for row in cells)) for n in range(len(table["columns"]))]
    for row in cells:
        yield "  " + "  ".join(_fitted(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _fitted(cell: str, width: int) -> str:
    return (cell if len(cell) <= width else cell[: width - 1] + "…").ljust(width)


def _value(value: Any) -> str:
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(map(_value, value))
    return str(value)
