"""Which pairs of records are looked at: a number per block and record, with a guard against the too frequent.

``b_0``, ``b_1``, …: a hash of the block's columns; NULL where one is empty, or where more than
``largest_block``
records share it. A block of n records is n·(n−1)/2 pairs: one placeholder in 5,000 records made 12.5 million
pairs and took ten times as long.
"""

from typing import Any

from baton.audiences.identity.document import Identity
from baton.audiences.identity.model import Block, Model


def block(con: Any, model: Model, identity: Identity) -> dict[str, int]:
    """Makes ``blocked``: the records (those apart left out) with their blocks. Block -> records it leaves
    out."""
    hashes = ", ".join(f"{_hash(each)} AS b_{at}" for at, each in enumerate(model.blocks))
    con.execute(f"CREATE OR REPLACE TEMP TABLE blocked AS SELECT *, {hashes} FROM records WHERE NOT apart")
    left_out = {}
    for at, each in enumerate(model.blocks):
        con.execute(
            f"CREATE OR REPLACE TEMP TABLE too_frequent AS SELECT b_{at} AS b, count(*) AS n FROM blocked "
            f"WHERE b_{at} IS NOT NULL GROUP BY 1 HAVING n > {identity.largest_block}"
        )
        (records,) = con.execute("SELECT coalesce(sum(n), 0) FROM too_frequent").fetchone()
        if records:
            con.execute(f"UPDATE blocked SET b_{at} = NULL WHERE b_{at} IN (SELECT b FROM too_frequent)")
            left_out[", ".join(each)] = int(records)
    con.execute("DROP TABLE IF EXISTS too_frequent")
    return left_out


def _hash(of: Block) -> str:
    parts = [part(each) for each in of]
    nothing = " OR ".join(f"{each} IS NULL" for each in parts)
    # 63 bits: Spark has no unsigned numbers.
    return f"CASE WHEN NOT ({nothing}) THEN CAST(hash({', '.join(parts)}) >> 1 AS BIGINT) END"


def part(said: str) -> str:
    column, _colon, letters = said.partition(":")
    return f"left({column}, {letters})" if letters else column


def rules(model: Model, *, of_fresh_only: bool = False) -> list[str]:
    """For Splink: pairs of one block; ``of_fresh_only``: of which at least one is new or has changed."""
    fresh = " AND (l.fresh OR r.fresh)" if of_fresh_only else ""
    return [f"l.b_{at} = r.b_{at}{fresh}" for at in range(len(model.blocks))]
