"""Exact keys: equal in all of them is one person, unless something known of both says otherwise."""

from typing import Any

from baton.audiences.identity.document import Identity, Key


def pairs_of_keys(con: Any, identity: Identity, *, of_fresh_only: bool = False) -> dict[str, int]:
    """Makes ``key_pairs``: a, b (rows, a < b), how (``key 1`` …). Key -> values that too many records
    share."""
    con.execute("CREATE OR REPLACE TEMP TABLE key_pairs (a BIGINT, b BIGINT, how VARCHAR)")
    guarded = {}
    for number, key in enumerate(identity.keys, 1):
        con.execute(_groups(key))
        row = con.execute(f"SELECT count(*) FILTER (n > {key.most}) FROM key_groups").fetchone()
        if row[0]:
            guarded[told(key)] = row[0]
        con.execute(_pairs(key, f"key {number}", of_fresh_only))
    con.execute("DROP TABLE IF EXISTS key_groups")
    return guarded


def told(key: Key) -> str:
    return " + ".join(key.all)


def _groups(key: Key) -> str:
    given = " AND ".join(f"{each} IS NOT NULL" for each in key.all)
    return (
        f"CREATE OR REPLACE TEMP TABLE key_groups AS SELECT hash({', '.join(key.all)}) AS h, count(*) AS n "
        f"FROM records WHERE NOT apart AND {given} GROUP BY 1 HAVING n > 1"
    )


def _pairs(key: Key, how: str, of_fresh_only: bool) -> str:
    columns = ", ".join(dict.fromkeys(("r", *key.all, *key.unless)))
    fresh = " AND (x.fresh OR y.fresh)" if of_fresh_only else ""
    same = " AND ".join(f"x.{each} = y.{each}" for each in key.all)
    differs = "".join(f" AND (x.{each} = y.{each}) IS NOT FALSE" for each in key.unless)
    flag = ", fresh" if of_fresh_only else ""
    return (
        f"INSERT INTO key_pairs WITH held AS MATERIALIZED (SELECT {columns}{flag}, h FROM "
        f"(SELECT *, hash({', '.join(key.all)}) AS h FROM records WHERE NOT apart) "
        f"WHERE h IN (SELECT h FROM key_groups WHERE n <= {key.most})) "
        f"SELECT x.r, y.r, '{how}' FROM held AS x JOIN held AS y ON x.h = y.h AND x.r < y.r "
        f"AND {same}{differs}{fresh}"
    )
