"""All that a document asks of one event, in one pass over it: a row per customer, a column per measure."""

from typing import Any

import ibis

from baton.audiences.base.tables import field_column
from baton.audiences.compiling.bits import Bit, among, of_customers
from baton.audiences.compiling.conditions import all_of, any_of, compared, inside, instant, where
from baton.audiences.compiling.unbound import Expression, Tables
from baton.audiences.language import leaves
from baton.audiences.language.leaves import Where
from baton.audiences.moments import Moment, Span


class OnePass:
    """Collects measures first; ``table`` is right when every rule has asked."""

    def __init__(self, tables: Tables, event: str, moment: Moment) -> None:
        self.tables, self.name, self.moment = tables, event, moment
        self.key = tables.fresh("k")
        self._conditions: list[tuple[Span, Where | None]] = []
        self._measures: list[tuple[str, int, Any]] = []

    @property
    def sets(self) -> tuple[tuple[Any, str], ...]:
        return ((self._joined, self.key),)

    def condition(self, span: Span, group: Where | None) -> int:
        """Which of the event's rows a rule looks at; its number."""
        self._conditions.append((span, group))
        return len(self._conditions) - 1

    def count(self, condition: int) -> str:
        return self._measure("n", condition, lambda rows, only: rows.count(where=only))

    def sum(self, condition: int, field: str) -> str:
        """0 where there is nothing to add."""

        def made(rows: Expression, only: Expression) -> Expression:
            summed = rows[field_column(field)].sum(where=only)
            return ibis.coalesce(summed, ibis.literal(0).cast(summed.type()))

        return self._measure("s", condition, made)

    def distinct(self, condition: int, field: str) -> str:
        return self._measure("d", condition, lambda rows, only: rows[field_column(field)].nunique(where=only))

    def last(self, condition: int) -> str:
        return self._measure("e", condition, lambda rows, only: rows.at_utc.max(where=only))

    def _measure(self, kind: str, condition: int, made: Any) -> str:
        name = self.tables.fresh(kind)
        self._measures.append((name, condition, made))
        return name

    def table(self) -> Expression:
        """``k`` and the measures. Rows that no rule looks at are filtered first, and what that has settled is
        not asked of each measure again."""
        event, whole = self.tables.event(self.name), self._whole()
        groups = [group for _span, group in self._conditions if group is not None]
        filters = [inside(event.at_utc, whole)]
        if len(groups) == len(self._conditions):
            filters.append(any_of([self._where(event, group) for group in groups]))
        rows = event.filter(*filters)
        alone = len(self._conditions) == 1
        measures = {
            name: made(rows, self._rest(rows, self._conditions[condition], whole, alone))
            for name, condition, made in self._measures
        }
        return rows.group_by("k").agg(**measures)

    def _whole(self) -> Span:
        begins = [span.since for span, _group in self._conditions if span.since is not None]
        since = min(begins) if len(begins) == len(self._conditions) else None
        return Span(since, max(span.until for span, _group in self._conditions))

    def _rest(
        self, rows: Expression, condition: tuple[Span, Where | None], whole: Span, alone: bool
    ) -> Expression:
        span, group = condition
        left = []
        if span.since is not None and span.since != whole.since:
            left.append(rows.at_utc >= instant(span.since))
        if span.until != whole.until:
            left.append(rows.at_utc < instant(span.until))
        if group is not None and not alone:
            left.append(self._where(rows, group))
        return all_of(left) if left else None

    def _where(self, rows: Expression, group: Where) -> Expression:
        return where(rows, group, self.tables.base.events[self.name].fields, self.moment)

    def _joined(self) -> Expression:
        return self.table().rename(**{self.key: "k"})


def did(asked: OnePass, leaf: leaves.Did, moment: Moment) -> Bit:
    condition = asked.condition(moment.span(leaf.within), leaf.where)
    said: list[tuple[str, Any]] = []
    if leaf.counts is not None:
        said.append((asked.count(condition), leaf.counts))
    if leaf.sum is not None:
        said.append((asked.sum(condition, leaf.sum.field), leaf.sum))
    if leaf.distinct is not None:
        said.append((asked.distinct(condition, leaf.distinct.field), leaf.distinct))

    def holds(row: Expression) -> Expression:
        holding = all_of([compared(row[name], each) for name, each in said])
        if leaf.holds_without_events:
            return row[asked.key].isnull() | holding
        return row[asked.key].notnull() & holding

    return Bit(holds, asked.sets)


def recency(asked: OnePass, leaf: leaves.Recency, moment: Moment) -> Bit:
    """``<= 30``: the last event lies inside the last 30 days; ``> 30``: it lies before them."""
    name = asked.last(asked.condition(moment.span(None), leaf.where))
    op, value = leaf.days.op, leaf.days.value

    def holds(row: Expression) -> Expression:
        last = row[name]
        match op:
            case "<=":
                good = last >= instant(moment.ago(value))
            case "<":
                good = last > instant(moment.ago(value))
            case ">=":
                good = last <= instant(moment.ago(value))
            case ">":
                good = last < instant(moment.ago(value))
            case _:
                good = (last <= instant(moment.ago(value[0]))) & (last >= instant(moment.ago(value[1])))
        return last.notnull() & good

    return Bit(holds, asked.sets)


def rfm(asked: OnePass, leaf: leaves.Rfm, moment: Moment) -> Bit:
    """Parts of equal size in the order of recency, frequency and money; who is equal stands by key, so that
    every engine and every run divides alike (Ibis counts parts from 0)."""
    tables = asked.tables
    condition = asked.condition(moment.span(leaf.within), leaf.where)
    count = asked.count(condition)
    ways: list[tuple[Any, str]] = []
    if leaf.score.r is not None:
        ways.append((leaf.score.r, asked.last(condition)))
    if leaf.score.f is not None:
        ways.append((leaf.score.f, count))
    if leaf.score.m is not None:
        ways.append((leaf.score.m, asked.sum(condition, str(leaf.money))))
    names = [tables.fresh("q") for _way in ways]

    def keys() -> Expression:
        table = asked.table()
        scored = of_customers(tables, table.filter(table[count] > 0))
        parts = {
            name: ibis.ntile(leaf.parts).over(order_by=[scored[measure], scored.k]) + 1
            for name, (_condition, measure) in zip(names, ways, strict=True)
        }
        told = scored.mutate(**parts)
        holds = [compared(told[name], said) for name, (said, _measure) in zip(names, ways, strict=True)]
        return told.filter(all_of(holds)).select("k")

    return among(tables, keys)
