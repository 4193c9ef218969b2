"""All that speaks for two records being one person, in one table; and the people that follow from it.

``pairs``: a, b (rows, a < b), how, weight, probability, state. ``how``: ``key 1`` …, ``model``,
``decided``. ``state``: ``one person``; ``ask``, between the two thresholds and not one person by another
way; ``two people``, by a decision; ``held back: …``, sure enough, but a rule forbids it.
"""

from pathlib import Path
from typing import Any

import numpy

from baton.audiences.identity.deciding import decisions, in_force
from baton.audiences.identity.document import Identity
from baton.audiences.identity.grouping import Edges, Pair, group
from baton.audiences.identity.kept import Run

# A key is surer than any weight of a model.
KEY = 1000.0


def gather_pairs(con: Any, last: Run, anew: bool) -> None:
    """Makes ``pairs`` of this run's keys and scores and, unless ``anew``, of the last run's where both
    records stayed as they were."""
    before = ""
    if not anew:
        before = (
            f"UNION ALL SELECT least(x.r, y.r), greatest(x.r, y.r), p.how, p.weight, p.probability "
            f"FROM {last.sql('pairs')} AS p JOIN records AS x ON x.k = p.a JOIN records AS y ON y.k = p.b "
            f"WHERE NOT x.fresh AND NOT y.fresh AND p.how <> 'decided'"
        )
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE pairs AS SELECT a, b, min(how) AS how, max(weight) AS weight, "
        f"max(probability) AS probability, CAST('' AS VARCHAR) AS state FROM ("
        f"SELECT a, b, how, CAST(NULL AS DOUBLE) AS weight, CAST(NULL AS DOUBLE) AS probability "
        f"FROM key_pairs "
        f"UNION ALL SELECT a, b, 'model', weight, probability FROM scored {before}) GROUP BY a, b"
    )


def group_records(con: Any, identity: Identity, folder: Path) -> None:
    """Makes ``labels`` (r, label: the smallest row of the person) and says of each pair what became of it."""
    always, never = _decided(con, folder)
    _add_decided(con, always | never)
    (records,) = con.execute("SELECT count(*) FROM records").fetchone()
    found = con.execute(
        f"SELECT a, b, CASE WHEN how LIKE 'key%' THEN {KEY} ELSE weight END AS strength FROM pairs "
        f"WHERE how LIKE 'key%' OR probability >= {identity.merge}"
    ).fetchnumpy()
    a, b, strength = (_plain(found[name]) for name in ("a", "b", "strength"))
    if always:
        sure = sorted(always)
        a = numpy.concatenate([a, [pair.a for pair in sure]]).astype(numpy.int64)
        b = numpy.concatenate([b, [pair.b for pair in sure]]).astype(numpy.int64)
        strength = numpy.concatenate([strength, numpy.full(len(sure), KEY * 2)])
    made = group(records, Edges(a, b, strength, frozenset(always)), sorted(never), identity.largest)
    con.register("labelled", {"r": numpy.arange(records), "label": made.label})
    con.execute("CREATE OR REPLACE TEMP TABLE labels AS SELECT r, label FROM labelled")
    con.unregister("labelled")
    _say_what_became(con, identity, made.left_out, never)


def _plain(found: Any) -> Any:
    return numpy.ma.getdata(found)


def _decided(con: Any, folder: Path) -> tuple[set[Pair], set[Pair]]:
    """Pairs of rows that are one person, and that are two; of records that are gone nothing is asked."""
    said = in_force(decisions(folder))
    if not said:
        return set(), set()
    keys = sorted({key for pair in said for key in pair})
    rows = dict(con.execute("SELECT k, r FROM records WHERE k IN (SELECT unnest(?))", [keys]).fetchall())
    always: set[Pair] = set()
    never: set[Pair] = set()
    for (one, other), decision in said.items():
        if one in rows and other in rows:
            pair = Pair(*sorted((rows[one], rows[other])))
            (always if decision.same else never).add(pair)
    return always, never


def _add_decided(con: Any, pairs: set[Pair]) -> None:
    if not pairs:
        return
    ordered = sorted(pairs)
    con.register(
        "decided", {"a": numpy.array([p.a for p in ordered]), "b": numpy.array([p.b for p in ordered])}
    )
    con.execute(
        "INSERT INTO pairs SELECT a, b, 'decided', NULL, NULL, '' FROM decided ANTI JOIN pairs USING (a, b)"
    )
    con.unregister("decided")


def _say_what_became(
    con: Any, identity: Identity, left_out: list[tuple[Pair, str]], never: set[Pair]
) -> None:
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE pairs AS SELECT pairs.* REPLACE (CASE WHEN x.label = y.label "
        f"THEN 'one person' WHEN probability >= {identity.merge} OR how LIKE 'key%' THEN 'held back' "
        f"ELSE 'ask' END AS state) FROM pairs JOIN labels AS x ON x.r = a JOIN labels AS y ON y.r = b"
    )
    said = [(pair, f"held back: {why}") for pair, why in left_out]
    said += [(pair, "two people") for pair in sorted(never)]
    if not said:
        return
    con.register(
        "became",
        {
            "a": numpy.array([pair.a for pair, _why in said]),
            "b": numpy.array([pair.b for pair, _why in said]),
            "state": numpy.array([why for _pair, why in said], dtype=object),
        },
    )
    # What is said last of a pair counts: a decision.
    con.execute(
        "UPDATE pairs SET state = s.state FROM "
        "(SELECT a, b, max_by(state, state = 'two people') AS state FROM became GROUP BY a, b) AS s "
        "WHERE pairs.a = s.a AND pairs.b = s.b"
    )
    con.unregister("became")
