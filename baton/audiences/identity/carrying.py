"""The ids of the last run carried to the people of this one, over tables: what did not change never leaves
SQL."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import numpy

from baton.audiences.base.files import text
from baton.audiences.identity.kept import Run
from baton.audiences.identity.lasting import LETTERS, Event, Past, carry_on


def carry(con: Any, last: Run, run: Run, namespace: str) -> list[Event]:
    """Makes ``persons_now`` (r, person, n) of ``labels`` (r, label) and ``records``; what became of the ids.

    ``n``: records of the person. New ids of a first run are told by their number, not one by one.
    """
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE held AS SELECT l.r, l.label, x.k, b.person AS before, b.since "
        f"FROM labels AS l JOIN records AS x USING (r) LEFT JOIN {last.sql('links')} AS b ON b.k = x.k"
    )
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE sizes AS SELECT person, count(*) AS n "
        f"FROM {last.sql('links')} GROUP BY 1"
    )
    con.execute(
        f"""CREATE OR REPLACE TEMP TABLE given AS
        WITH groups AS (
          SELECT label, count(*) AS n, count(before) AS known, min(before) AS low, max(before) AS high
          FROM held GROUP BY 1)
        SELECT g.label, g.n,
          CASE WHEN g.known = g.n AND g.low = g.high AND s.n = g.n THEN g.low
            WHEN g.known = 0 THEN
              'p' || substr(sha256({text(namespace + "/")} || x.k || '/0'), 1, {LETTERS}) END AS person,
          g.known = 0 AS fresh
        FROM groups AS g JOIN records AS x ON x.r = g.label LEFT JOIN sizes AS s ON s.person = g.low"""
    )
    events = [] if last.number == 0 else _what_changed(con, last, namespace)
    con.execute(
        "CREATE OR REPLACE TEMP TABLE persons_now AS SELECT h.r, g.person, g.n "
        "FROM held AS h JOIN given AS g USING (label)"
    )
    for table in ("held", "given", "sizes"):
        con.execute(f"DROP TABLE {table}")
    return events


def _what_changed(con: Any, last: Run, namespace: str) -> list[Event]:
    # A new group whose id was ever given, or whose records once were somebody's, needs a look.
    con.execute(
        f"UPDATE given SET person = NULL WHERE fresh AND ("
        f"person IN (SELECT person FROM {last.sql('persons')} "
        f"UNION ALL SELECT person FROM {last.sql('retired')}) OR label IN (SELECT h.label FROM held AS h "
        f"JOIN {last.sql('memberships')} AS m ON m.k = h.k))"
    )
    groups: dict[int, list[str]] = {}
    held: dict[str, str] = {}
    since: dict[str, datetime] = {}
    for label, key, before, begun in con.execute(
        "SELECT h.label, h.k, h.before, h.since FROM held AS h JOIN given AS g USING (label) "
        "WHERE g.person IS NULL ORDER BY h.label, h.k"
    ).fetchall():
        groups.setdefault(label, []).append(key)
        if before is not None:
            held[key], since[key] = before, begun
    vanished = con.execute(
        f"SELECT k, person FROM {last.sql('links')} WHERE k NOT IN (SELECT k FROM records)"
    ).fetchall()
    held |= dict(vanished)
    if not groups and not vanished:
        return _plainly_new(con, set())
    carried = carry_on(list(groups.values()), _past(con, last, held, since), namespace)
    _give(con, list(groups), carried.ids)
    return carried.events + _plainly_new(con, {event.person for event in carried.events})


def _plainly_new(con: Any, told: set[str]) -> list[Event]:
    """People of whose records none was there before."""
    rows = con.execute("SELECT person, n FROM given WHERE fresh ORDER BY label").fetchall()
    return [Event("new", person, None, n) for person, n in rows if person not in told]


def _past(con: Any, last: Run, held: dict[str, str], since: dict[str, datetime]) -> Past:
    age = dict(
        con.execute(
            f"SELECT person, born FROM {last.sql('persons')} "
            f"UNION ALL SELECT person, born FROM {last.sql('retired')}"
        ).fetchall()
    )
    retired: dict[str, set[str]] = {}
    for person, key in con.execute(
        f"SELECT m.person, m.k FROM {last.sql('memberships')} AS m "
        f"JOIN {last.sql('retired')} AS t USING (person) "
        f"QUALIFY m.until = max(m.until) OVER (PARTITION BY m.person)"
    ).fetchall():
        retired.setdefault(person, set()).add(key)
    return Past(held, age, {person: frozenset(keys) for person, keys in retired.items()}, since)


def _give(con: Any, labels: Iterable[int], ids: list[str]) -> None:
    if not ids:
        return
    con.register("carried", {"label": numpy.array(list(labels)), "person": numpy.array(ids, dtype=object)})
    con.execute("UPDATE given SET person = c.person FROM carried AS c WHERE given.label = c.label")
    con.unregister("carried")
