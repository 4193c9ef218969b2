"""Rules about what customers did, as sets of their keys."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import ibis

from baton.audiences.base.tables import field_column
from baton.audiences.compiling.conditions import all_of, compared, inside, instant, where
from baton.audiences.compiling.unbound import Expression, Tables
from baton.audiences.language import leaves
from baton.audiences.language.leaves import Where
from baton.audiences.moments import Moment, Span


@dataclass(frozen=True)
class Bit:
    """A leaf's answer about each customer: sets that are joined to the customers by key, each with the name
    of its one column, and the condition on the joined row. A key that a set lacks is NULL there."""

    holds: Callable[[Expression], Expression]
    sets: tuple[tuple[Expression, str], ...] = field(default=())


def among(tables: Tables, keys: Expression, *, are_in: bool = True) -> Bit:
    """Who stands in ``keys`` (column ``k``, each once), or, as an anti-join, who does not."""
    name = tables.fresh("k")
    return Bit(
        lambda row: row[name].notnull() if are_in else row[name].isnull(),
        ((keys.select(**{name: keys.k}), name),),
    )


def rows_of(tables: Tables, event: str, group: Where | None, span: Span, moment: Moment) -> Expression:
    table = tables.event(event)
    conditions = [inside(table.at_utc, span)]
    if group is not None:
        conditions.append(where(table, group, tables.base.events[event].fields, moment))
    return table.filter(*conditions)


def did(tables: Tables, leaf: leaves.Did, moment: Moment) -> Bit:
    span = moment.span(leaf.within)
    if leaf.only is None:
        rows = rows_of(tables, leaf.event, leaf.where, span, moment)
    else:
        rows = _only(tables, leaf, span, moment)
    conditions: list[tuple[Any, str]] = []
    measures: dict[str, Expression] = {}
    if leaf.counts is not None:
        measures[name := tables.fresh("n")] = rows.count()
        conditions.append((leaf.counts, name))
    if leaf.sum is not None:
        summed = rows[field_column(leaf.sum.field)].sum()
        measures[name := tables.fresh("s")] = ibis.coalesce(summed, ibis.literal(0).cast(summed.type()))
        conditions.append((leaf.sum, name))
    if leaf.distinct is not None:
        measures[name := tables.fresh("d")] = rows[field_column(leaf.distinct.field)].nunique()
        conditions.append((leaf.distinct, name))
    grouped = rows.group_by("k").agg(**measures)
    holds = all_of([compared(grouped[name], condition) for condition, name in conditions])
    if leaf.holds_without_events:
        return among(tables, grouped.filter(~holds), are_in=False)
    return among(tables, grouped.filter(holds))


def _only(tables: Tables, leaf: leaves.Did, span: Span, moment: Moment) -> Expression:
    """Events at the customer's very first or last instant; what happened at once is all of them."""
    table = tables.event(leaf.event)
    known = table.filter(inside(table.at_utc, moment.span(None)))
    key, edge = tables.fresh("k"), tables.fresh("e")
    grouped = known.group_by("k").agg(
        **{edge: known.at_utc.min() if leaf.only == "first" else known.at_utc.max()}
    )
    edges = grouped.select(**{key: grouped.k, edge: grouped[edge]})
    rows = known.inner_join(edges, [known.k == edges[key], known.at_utc == edges[edge]])
    conditions = [inside(rows.at_utc, span)]
    if leaf.where is not None:
        conditions.append(where(rows, leaf.where, tables.base.events[leaf.event].fields, moment))
    return rows.filter(*conditions)


def recency(tables: Tables, leaf: leaves.Recency, moment: Moment) -> Bit:
    """``<= 30``: the last event lies inside the last 30 days; ``> 30``: it lies before them."""
    rows = rows_of(tables, leaf.event, leaf.where, moment.span(None), moment)
    name = tables.fresh("e")
    grouped = rows.group_by("k").agg(**{name: rows.at_utc.max()})
    last, value = grouped[name], leaf.days.value
    match leaf.days.op:
        case "<=":
            holds = last >= instant(moment.ago(value))
        case "<":
            holds = last > instant(moment.ago(value))
        case ">=":
            holds = last <= instant(moment.ago(value))
        case ">":
            holds = last < instant(moment.ago(value))
        case _:
            holds = (last <= instant(moment.ago(value[0]))) & (last >= instant(moment.ago(value[1])))
    return among(tables, grouped.filter(holds))


def rfm(tables: Tables, leaf: leaves.Rfm, moment: Moment) -> Bit:
    """Parts of equal size in the order of recency, frequency and money; who is equal stands by key, so that
    every engine and every run divides alike (Ibis counts parts from 0)."""
    rows = rows_of(tables, leaf.event, leaf.where, moment.span(leaf.within), moment)
    ways: list[tuple[Any, str, Expression]] = []
    if leaf.score.r is not None:
        ways.append((leaf.score.r, tables.fresh("r"), rows.at_utc.max()))
    if leaf.score.f is not None:
        ways.append((leaf.score.f, tables.fresh("f"), rows.count()))
    if leaf.score.m is not None:
        summed = rows[field_column(str(leaf.money))].sum()
        ways.append(
            (leaf.score.m, tables.fresh("m"), ibis.coalesce(summed, ibis.literal(0).cast(summed.type())))
        )
    grouped = of_customers(
        tables, rows.group_by("k").agg(**{name: measure for _condition, name, measure in ways})
    )
    parts = {
        tables.fresh("q"): (condition, ibis.ntile(leaf.parts).over(order_by=[grouped[name], grouped.k]) + 1)
        for condition, name, _measure in ways
    }
    scored = grouped.mutate(**{name: part for name, (_condition, part) in parts.items()})
    holds = all_of([compared(scored[name], condition) for name, (condition, _part) in parts.items()])
    return among(tables, scored.filter(holds))


def of_customers(tables: Tables, keys: Expression) -> Expression:
    """Without strangers, where being ranked among others counts."""
    return keys if tables.base.customers.of else keys.semi_join(tables.customers, "k")


def sequence(tables: Tables, leaf: leaves.Sequence, moment: Moment) -> Bit:
    """The latest first step before each second one is the nearest; looking at it alone keeps the work
    linear."""
    span = moment.span(leaf.within)
    at, step, before = tables.fresh("a"), tables.fresh("o"), tables.fresh("b")

    def steps(said: leaves.Step, number: int) -> Expression:
        rows = rows_of(tables, said.event, said.where, span, moment)
        return rows.select(**{"k": rows.k, at: rows.at_utc, step: ibis.literal(number, type="int8")})

    # At one instant the second step stands first: a first step at that very instant is not before it.
    both = ibis.union(steps(leaf.first, 1), steps(leaf.then, 0))
    first = ibis.ifelse(both[step] == 1, both[at], ibis.null("timestamp"))
    window = ibis.window(group_by=both.k, order_by=[both[at], both[step]], preceding=(None, 1))
    seen = both.mutate(**{before: first.max().over(window)})
    near = seen[at] <= seen[before] + ibis.interval(days=leaf.days)
    found = seen.filter(seen[step] == 0, seen[before].notnull(), near)
    return among(tables, found.select("k").distinct())
