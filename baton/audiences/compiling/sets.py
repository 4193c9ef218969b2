"""Rules about the first or last event, and about one after another, as sets of keys."""

import ibis

from baton.audiences.base.tables import field_column
from baton.audiences.compiling.bits import Bit, among
from baton.audiences.compiling.conditions import all_of, compared, inside, where
from baton.audiences.compiling.unbound import Expression, Tables
from baton.audiences.language import leaves
from baton.audiences.language.leaves import Where
from baton.audiences.moments import Moment, Span


def rows_of(tables: Tables, event: str, group: Where | None, span: Span, moment: Moment) -> Expression:
    table = tables.event(event)
    conditions = [inside(table.at_utc, span)]
    if group is not None:
        conditions.append(where(table, group, tables.base.events[event].fields, moment))
    return table.filter(*conditions)


def did_only(tables: Tables, leaf: leaves.Did, moment: Moment) -> Bit:
    """What the very first or last event was."""
    rows = _only(tables, leaf, moment.span(leaf.within), moment)
    conditions = []
    measures = {}
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
        return among(tables, lambda: grouped.filter(~holds), are_in=False)
    return among(tables, lambda: grouped.filter(holds))


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
    return among(tables, lambda: found.select("k").distinct())
