"""How many members each two of some frozen runs share."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
from numpy.typing import NDArray

from baton.audiences.wrong import Problem, Wrong

# A key has a bit per run, all of them in one 64-bit number.
MOST = 50
# Keys that are multiplied at once; float32 counts exactly up to 2**24.
PORTION = 16_384

# ``file_index`` is the place of a file in the list.
PATTERNS = """\
SELECT bit_or(1::UBIGINT << file_index) AS pattern FROM read_parquet(?, union_by_name = true) GROUP BY k"""


@dataclass(frozen=True)
class Overlap:
    """Of n runs. ``about``: what each says of itself, n documents; ``shared``: n x n, symmetric, in members:
    row i, column j is how many are in both i and j, the diagonal how many are in i; ``anywhere``: members of
    at least one."""

    about: tuple[dict[str, Any], ...]
    shared: tuple[tuple[int, ...], ...]
    anywhere: int

    @property
    def sizes(self) -> tuple[int, ...]:
        return tuple(row[number] for number, row in enumerate(self.shared))

    @property
    def of_one_state(self) -> bool:
        """Whether the files of the base were the same when each was run."""
        return len({said["base_fingerprint"] for said in self.about}) < 2

    def as_document(self) -> dict[str, Any]:
        told = ("segment", "version", "content_hash", "as_of", "engine", "base", "base_fingerprint")
        return {
            "runs": [
                {**{name: said[name] for name in told}, "members": size}
                for said, size in zip(self.about, self.sizes, strict=True)
            ],
            "shared": [list(row) for row in self.shared],
            "anywhere": self.anywhere,
            "of_one_state": self.of_one_state,
        }


def overlap(files: Sequence[Path], connection: duckdb.DuckDBPyConnection) -> Overlap:
    """Of at most ``MOST`` runs, as ``running.run`` wrote them; one file may stand twice. Runs may be as of
    different moments. Wrong where there are more or none, where a file is no run, where the bases differ.

    One pass: each key gets a bit per run it is in. Written as a matrix of 0 and 1, a row per key, the product
    of the transpose with itself is the answer, and costs the same however much the runs overlap."""
    if not 1 <= len(files) <= MOST:
        raise Wrong(f"from 1 to {MOST} runs can be laid over one another, not {len(files)}")
    names = [str(file) for file in files]
    about = tuple(_about(names, connection))
    _of_one_base(names, about, connection)
    patterns = connection.execute(PATTERNS, [names]).fetchnumpy()["pattern"]
    counts = shared(np.ascontiguousarray(patterns, dtype=np.uint64), len(files))
    return Overlap(about, tuple(tuple(map(int, row)) for row in counts), len(patterns))


def shared(patterns: NDArray[np.uint64], runs: int) -> NDArray[np.int64]:
    """``patterns``: one per key, bit i (from the lowest) where it is in run i. Gives ``runs`` x ``runs``
    counts of keys."""
    counts = np.zeros((runs, runs), np.int64)
    for begin in range(0, len(patterns), PORTION):
        octets = patterns[begin : begin + PORTION].astype("<u8").view(np.uint8).reshape(-1, 8)
        is_in = np.unpackbits(octets, axis=1, count=runs, bitorder="little").astype(np.float32)
        counts += (is_in.T @ is_in).astype(np.int64)
    return counts


def _about(names: list[str], connection: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    there = [name for name in names if Path(name).is_file()]
    if len(there) < len(names):
        raise Wrong([Problem(name, "there is no such file") for name in names if name not in there])
    rows = connection.execute(
        "SELECT file_name, value FROM parquet_kv_metadata(?) WHERE key = 'baton_run'::BLOB", [names]
    ).fetchall()
    said = {name: json.loads(value) for name, value in rows}
    strangers = [Problem(name, "this is no run of a segment") for name in names if name not in said]
    if strangers:
        raise Wrong(strangers)
    return [said[name] for name in names]


def _of_one_base(
    names: list[str], about: tuple[dict[str, Any], ...], connection: duckdb.DuckDBPyConnection
) -> None:
    """Keys of different bases mean different persons, whatever they look like."""
    ((usual, _number),) = Counter(said["base"] for said in about).most_common(1)
    others = [
        Problem(name, f"is of the base “{said['base']}”, the others are of “{usual}”")
        for name, said in zip(names, about, strict=True)
        if said["base"] != usual
    ]
    if others:
        raise Wrong([*others, Problem("", "only runs of one base can be laid over one another")])
    kinds = connection.execute(
        "SELECT count(DISTINCT (type, converted_type)) FROM parquet_schema(?) WHERE name = 'k'", [names]
    ).fetchall()
    if kinds[0][0] > 1:
        raise Wrong("the keys are texts in one run and numbers in another: the base was changed in between")
