"""A document and a base become one table: a row per customer, a true or false per rule.

One form serves all doings: a count filters it, a run writes it down, what rules keep and why somebody is
out are
read off it. Each leaf is joined to all customers by key, so that a NOT is the opposite for every one of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import ibis

from baton.audiences.base.manifest import Base
from baton.audiences.base.tables import CUSTOMERS, wanted
from baton.audiences.compiling import one_pass, reaching, sets
from baton.audiences.compiling.bits import Bit, among
from baton.audiences.compiling.checking import problems
from baton.audiences.compiling.conditions import all_of, any_of, attribute
from baton.audiences.compiling.one_pass import OnePass
from baton.audiences.compiling.queries import checked
from baton.audiences.compiling.unbound import Expression, Tables
from baton.audiences.language import leaves
from baton.audiences.language.document import Group, Segment, leaves_of
from baton.audiences.language.reading import Read
from baton.audiences.moments import Moment
from baton.audiences.wrong import Place

KEY_AS_TEXT = {"duckdb": "VARCHAR", "pyspark": "STRING"}


@dataclass(frozen=True)
class Compiled:
    """``bits`` has ``k`` and a column per leaf; ``columns`` says which leaf has which. ``views`` are what the
    engine's session must know before: names and SQL, in order."""

    bits: Expression
    columns: Mapping[Place, str]
    group: Group
    views: tuple[tuple[str, str], ...]
    dialect: str

    def member(self, row: Expression) -> Expression:
        """Whether a customer is in."""
        return self.answer(self.group, row)

    def answer(self, group: Group, row: Expression, place: Place = ("definition",)) -> Expression:
        parts = self.parts(group, row, place)
        joined = all_of(parts) if group.combinator == "and" else any_of(parts)
        return ~joined if group.not_ else joined

    def parts(self, group: Group, row: Expression, place: Place = ("definition",)) -> list[Expression]:
        """What each rule of a group says."""
        return [
            self.answer(rule, row, (*place, "rules", number))
            if isinstance(rule, Group)
            else row[self.columns[(*place, "rules", number)]]
            for number, rule in enumerate(group.rules)
        ]

    def members(self) -> Expression:
        return self.bits.filter(self.member(self.bits))

    def sql(self, expression: Expression) -> str:
        """The text that the engine's own client runs."""
        return str(ibis.to_sql(expression, dialect=self.dialect))


def compiled(
    read: Read,
    following: Mapping[str, Read],
    base: Base,
    moment: Moment,
    dialect: str,
    *,
    sql_allowed: bool = False,
) -> Compiled:
    """``following`` are the documents that it refers to. Wrong names every place that does not fit the
    base."""
    for each in (read, *following.values()):
        found = problems(each.segment, base, sql_allowed=sql_allowed)
        if found:
            raise each.wrong(found)
    return Compiler(following, base, moment, dialect).compile(read)


class Compiler:
    def __init__(self, following: Mapping[str, Read], base: Base, moment: Moment, dialect: str) -> None:
        self.following = following
        self.tables = Tables(base)
        self.known = {CUSTOMERS, *(each.name for each in wanted(base))}
        self.moment = moment
        self.dialect = dialect
        self.views: list[tuple[str, str]] = []
        self._members: dict[str, Expression] = {}

    def compile(self, read: Read) -> Compiled:
        segment = read.segment
        customers = self.tables.customers
        moment = self.moment.at(segment.time_zone)
        passes: dict[str, OnePass] = {}
        bits = {
            place: (self.tables.fresh("x"), self._bit(leaf, place, read, moment, passes))
            for place, leaf in leaves_of(segment.definition)
        }
        sets_ = {name: keys for _column, bit in bits.values() for keys, name in bit.sets}
        joined = customers
        for name, keys in sets_.items():
            joined = joined.left_join(keys(), [("k", name)])
        if sets_:
            joined = joined.select(*joined.columns)
        row = joined.select("k", **{column: bit.holds(joined) for column, bit in bits.values()})
        columns = {place: column for place, (column, _bit) in bits.items()}
        return Compiled(row, columns, segment.definition, tuple(self.views), self.dialect)

    def _bit(
        self, leaf: leaves.Leaf, place: Place, read: Read, moment: Moment, passes: dict[str, OnePass]
    ) -> Bit:
        tables = self.tables

        def over(event: str) -> OnePass:
            return passes.setdefault(event, OnePass(tables, event, moment))

        match leaf:
            case leaves.Attribute():
                told = tables.base.customers.attributes[leaf.field]
                return Bit(lambda row: attribute(row, leaf, told, moment))
            case leaves.Did():
                if leaf.only is not None:
                    return sets.did_only(tables, leaf, moment)
                return one_pass.did(over(leaf.event), leaf, moment)
            case leaves.Recency():
                return one_pass.recency(over(leaf.event), leaf, moment)
            case leaves.Rfm():
                return one_pass.rfm(over(leaf.event), leaf, moment)
            case leaves.Sequence():
                return sets.sequence(tables, leaf, moment)
            case leaves.Reachable():
                return reaching.reachable(tables, leaf, purpose_of(leaf, read.segment), moment)
            case leaves.FrequencyCap():
                return reaching.frequency_cap(tables, leaf, moment)
            case leaves.Sample():
                return reaching.sample(leaf)
            case leaves.Score():
                return reaching.score(tables, leaf, moment)
            case leaves.Segments():
                return self._segments(leaf)
            case leaves.Sql():
                return self._query(leaf, place, read)

    def _segments(self, leaf: leaves.Segments) -> Bit:
        each = [among(self.tables, partial(self._members_of, name)) for name in leaf.of]
        together: Any = all_of if leaf.in_ == "all" else any_of

        def holds(row: Expression) -> Expression:
            inside = together([bit.holds(row) for bit in each])
            return ~inside if leaf.in_ == "none" else inside

        return Bit(holds, tuple(part for bit in each for part in bit.sets))

    def _members_of(self, name: str) -> Expression:
        if name not in self._members:
            self._members[name] = self.compile(self.following[name]).members().select("k")
        return self._members[name]

    def _query(self, leaf: leaves.Sql, place: Place, read: Read) -> Bit:
        try:
            text = checked(leaf.query, self.known, self.dialect)
        except ValueError as error:
            raise read.wrong([((*place, "query"), str(error))]) from None
        name = self.tables.fresh("query")
        kind = "BIGINT" if self.tables.base.key_type == "integer" else KEY_AS_TEXT[self.dialect]
        self.views.append((name, f"SELECT CAST(k AS {kind}) AS k FROM ({text}) AS asked"))  # noqa: S608
        keys = self.tables.keys(name)
        return among(self.tables, lambda: keys.filter(keys.k.notnull()).distinct())


def purpose_of(leaf: leaves.Reachable, segment: Segment) -> str:
    """The leaf's own, or the segment's."""
    return leaf.purpose or segment.purpose or ""
