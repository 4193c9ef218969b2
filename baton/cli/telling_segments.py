"""What `baton segment` tells, in lines."""

from collections.abc import Iterator
from typing import Any

from baton.audiences.comparing import Difference
from baton.audiences.counting import Waterfall
from baton.cli.saying import number_of


def tables(found: dict[str, Any]) -> list[str]:
    lines = []
    for name, counts in found.items():
        line = f"  {name:<24} {counts['rows']:>12,} rows"
        if counts["left_out"]:
            line += f", {counts['left_out']:,} of them of nobody and left out"
        lines.append(line)
    return lines


def waterfall(found: Waterfall, words: list[str]) -> list[str]:
    so_far = "kept" if found.combinator == "and" else "in"
    lines = [f"{'alone':>12} {so_far:>12} {'without':>12}"]
    lines.append(f"{'':>12} {found.customers:>12,} {'':>12}  all customers")
    for step, told in zip(found.steps, words, strict=True):
        lines.append(f"{step.alone:>12,} {step.so_far:>12,} {step.without:>12,}  {told}")
    return [*lines, f"{'':>12} {found.members:>12,} {'':>12}  members"]


def explained(key: str, why: dict[str, Any]) -> list[str]:
    marked = not why["holds"]
    return [f"{key} is {'in' if why['holds'] else 'out'}.", *_rules(why, "  ", marked)]


def _rules(why: dict[str, Any], indent: str, marked: bool) -> Iterator[str]:
    for rule in why.get("rules", []):
        mark = "yes" if rule["holds"] else "no "
        decides = "   <- decides" if marked and rule["decides"] else ""
        yield f"{indent}{mark}  {rule['words']}{decides}"
        yield from _rules(rule, indent + "     ", marked)


def difference(found: Difference, old: list[str], new: list[str]) -> list[str]:
    change = f" ({100 * (found.after - found.before) / found.before:+.1f} %)" if found.before else ""
    lines = [f"{found.before:,} → {number_of(found.after, 'member')}{change}, {found.stayed:,} of them stay."]
    lines.append(f"{found.joined:,} join{_some(found.some_joined, found.joined)}")
    lines += _by(found.joined_by, old, "turned away before by")
    lines.append(f"{found.left:,} leave{_some(found.some_left, found.left)}")
    return lines + _by(found.left_by, new, "turned away now by")


def _some(keys: tuple[str, ...], count: int) -> str:
    more = ", …" if count > len(keys) else ""
    return f": {', '.join(keys)}{more}" if keys else "."


def _by(counts: tuple[int, ...], words: list[str], said: str) -> list[str]:
    return [f"  {count:>10,}  {said}: {told}" for count, told in zip(counts, words, strict=False) if count]


def overlapped(found: dict[str, Any]) -> list[str]:
    """Each run with its number and whose it is, then members shared, a row and a column per run."""
    runs, shared = found["runs"], found["shared"]
    lines = []
    for number, run in enumerate(runs, 1):
        whose = f"{run['segment']}@{run['version']} as of {run['as_of']}, base “{run['base']}”"
        lines.append(f"{number:>3}  {whose}: {number_of(run['members'], 'member')}")
    if not found["of_one_state"]:
        lines.append("The files of the base changed between these runs.")
    heads = [f"{number}" for number in range(1, len(runs) + 1)]
    cells = [[f"{count:,}" for count in row] for row in shared]
    wide = [max(map(len, column)) for column in zip(heads, *cells, strict=True)]
    for head, row in zip(["", *heads], [heads, *cells], strict=True):
        lines.append(f"{head:>3}  " + "  ".join(f"{cell:>{w}}" for cell, w in zip(row, wide, strict=True)))
    return lines
