"""How many; and what each rule keeps and drops."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ibis import _

from baton.audiences.asking import Asked
from baton.audiences.compiling.conditions import all_of, any_of
from baton.audiences.compiling.unbound import Tables
from baton.audiences.language.document import Group
from baton.audiences.wrong import Place, Wrong

MOST_STEPS = 60


def count(asked: Asked) -> tuple[int, int]:
    """Members, and customers in all. Asked apart: a filter lets the engine join only who can still be in."""
    ((members,),) = asked.rows(asked.compiled.members().aggregate(members=_.count()))
    ((customers,),) = asked.rows(Tables(asked.engine.base).customers.aggregate(customers=_.count()))
    return int(members), int(customers)


@dataclass(frozen=True)
class Step:
    """A rule of the top group: ``alone``, who fits it; ``so_far``, who is in by the rules up to it;
    ``without``, how many members there were if it were taken out."""

    number: int
    alone: int
    so_far: int
    without: int


@dataclass(frozen=True)
class Waterfall:
    combinator: str
    customers: int
    members: int
    steps: tuple[Step, ...]

    def as_document(self) -> dict[str, Any]:
        steps = [step.__dict__ for step in self.steps]
        return {
            "combinator": self.combinator,
            "customers": self.customers,
            "members": self.members,
            "steps": steps,
        }


def waterfall(asked: Asked) -> Waterfall:
    """From all customers to the members, rule by rule, in one scan. A group that says not is one rule; a
    document of a single rule has nothing ``without`` it but everybody (``and``) or nobody (``or``)."""
    group, bits = asked.compiled.group, asked.compiled.bits
    parts = [asked.compiled.member(bits)] if group.not_ else asked.compiled.parts(group, bits)
    if len(parts) > MOST_STEPS:
        raise Wrong(f"the top group holds {len(parts)} rules; at most {MOST_STEPS} are told apart")
    join = all_of if group.combinator == "and" else any_of
    names = [bits.count().name("customers"), asked.compiled.member(bits).sum().name("members")]
    for number, part in enumerate(parts):
        others = parts[:number] + parts[number + 1 :]
        names.append(part.sum().name(f"alone_{number}"))
        names.append(join(parts[: number + 1]).sum().name(f"so_far_{number}"))
        if others:
            names.append(join(others).sum().name(f"without_{number}"))
    (row,) = asked.rows(bits.aggregate(names))
    customers, members, *counts = (int(each or 0) for each in row)
    if len(parts) == 1:
        counts.append(customers if group.combinator == "and" else 0)
    steps = [Step(number, *counts[3 * number : 3 * number + 3]) for number in range(len(parts))]
    return Waterfall(group.combinator, customers, members, tuple(steps))


def tops(group: Group) -> list[Any]:
    """What the steps of the waterfall are: the top group's rules, or the group where it says not."""
    return [group] if group.not_ else list(group.rules)


def by_place(asked: Asked) -> dict[Place, int]:
    """Of every rule and every group, how many customers it holds for, whatever stands beside it; in one
    scan."""
    compiled = asked.compiled
    bits = compiled.bits
    parts = {place: bits[column] for place, column in compiled.columns.items()}
    groups = dict(_groups(compiled.group, ("definition",)))
    parts |= {place: compiled.answer(group, bits, place) for place, group in groups.items()}
    names = [part.sum().name(f"held_{number}") for number, part in enumerate(parts.values())]
    (row,) = asked.rows(bits.aggregate(names))
    return {place: int(count or 0) for place, count in zip(parts, row, strict=True)}


def _groups(group: Group, place: Place) -> Iterator[tuple[Place, Group]]:
    for number, rule in enumerate(group.rules):
        if isinstance(rule, Group):
            here = (*place, "rules", number)
            yield here, rule
            yield from _groups(rule, here)
