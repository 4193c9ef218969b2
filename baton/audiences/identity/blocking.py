"""Which pairs of records are looked at: a number per block and record, with a guard against the too frequent.

``b_0``, ``b_1``, …: a hash of the block's columns; NULL where one is empty, or where more than
``largest_block`` records share it. A block of n records is n·(n−1)/2 pairs: one placeholder in 5,000
records made 12.5 million pairs and took ten times as long. A model's wide blocks are looked at as long as
all pairs stay affordable.
"""

from dataclasses import dataclass, field
from typing import Any

from baton.audiences.identity.document import Identity
from baton.audiences.identity.model import Block, Model

# Pairs of a record, on average, beyond which a wide block is left out.
AFFORDABLE = 5


@dataclass
class Blocked:
    """``columns``: those of ``blocked`` that hold a block. ``left_out``: block -> records it leaves out."""

    columns: list[str] = field(default_factory=list)
    left_out: dict[str, int] = field(default_factory=dict)
    pairs: int = 0
    records: int = 0


def block(con: Any, model: Model, identity: Identity) -> Blocked:
    """Makes ``blocked``: the records (those apart left out) with their blocks."""
    made = Blocked()
    every = (*model.blocks, *model.wide)
    hashes = ", ".join(f"{_hash(each)} AS b_{at}" for at, each in enumerate(every))
    con.execute(f"CREATE OR REPLACE TEMP TABLE blocked AS SELECT *, {hashes} FROM records WHERE NOT apart")
    (made.records,) = con.execute("SELECT count(*) FROM blocked").fetchone()
    for at, each in enumerate(every):
        con.execute(
            f"CREATE OR REPLACE TEMP TABLE in_block AS SELECT b_{at} AS b, count(*) AS n FROM blocked "
            f"WHERE b_{at} IS NOT NULL GROUP BY 1 HAVING n > 1"
        )
        fits = f"n <= {identity.largest_block}"
        pairs, too_many, whole = con.execute(
            f"SELECT coalesce(sum(n * (n - 1) // 2) FILTER ({fits}), 0), "
            f"coalesce(sum(n) FILTER (NOT {fits}), 0), coalesce(sum(n), 0) FROM in_block"
        ).fetchone()
        named = ", ".join(each)
        if at >= len(model.blocks) and made.pairs + pairs > AFFORDABLE * made.records:
            made.left_out[named] = int(whole)
            continue
        made.columns.append(f"b_{at}")
        made.pairs += int(pairs)
        if too_many:
            con.execute(
                f"UPDATE blocked SET b_{at} = NULL WHERE b_{at} IN (SELECT b FROM in_block WHERE NOT {fits})"
            )
            made.left_out[named] = int(too_many)
    con.execute("DROP TABLE IF EXISTS in_block")
    return made


def _hash(of: Block) -> str:
    parts = [part(each) for each in of]
    nothing = " OR ".join(f"{each} IS NULL" for each in parts)
    # 63 bits: Spark has no unsigned numbers.
    return f"CASE WHEN NOT ({nothing}) THEN CAST(hash({', '.join(parts)}) >> 1 AS BIGINT) END"


def part(said: str) -> str:
    column, _colon, letters = said.partition(":")
    return f"left({column}, {letters})" if letters else column


def rules(blocked: Blocked, *, of_fresh_only: bool = False) -> list[str]:
    """For Splink: pairs of one block; ``of_fresh_only``: of which at least one is new or has changed."""
    fresh = " AND (l.fresh OR r.fresh)" if of_fresh_only else ""
    return [f"l.{each} = r.{each}{fresh}" for each in blocked.columns]
