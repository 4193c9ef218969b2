"""People of a base against bare Splink on the same records in the same run: time, precision, recall.

    .venv/bin/python -m benchmarks.resolve [RECORDS] [RUNS]

100,000 made-up records by default; the promise is about 1,000,000. Bare Splink is what its documentation
shows: library comparisons, training, prediction and clusters over columns that are clean already. Ours reads
the same files, cleanses (what it remembers from the first run is printed apart), matches by keys and model,
groups, carries ids, writes golden records. Each runs in a process of its own. Then the same people with one
placeholder phone on 0.5 % of the records, and 50,000 historical figures, where the shared data are there.
"""

import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from baton.audiences.identity.kept import run_made
from baton.audiences.identity.learning import learn_of_base
from baton.audiences.identity.resolving import resolve
from benchmarks.bare_splink import link
from benchmarks.historical_figures import find_figures, make_figures
from benchmarks.made_up_people import make_people, quality
from benchmarks.measure import Figure, figure, report

PRECISION, RECALL, RATIO = 0.99, 0.88, 1.5
WITH_PLACEHOLDER = 0.97


def main(records: int, runs: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        kept = synthetic(root / "people", records, runs)
        kept &= placeholder(root / "placeholder", records)
        kept &= historical(root / "figures")
    return 0 if kept else 1


def synthetic(directory: Path, records: int, runs: int) -> bool:
    make_people(directory, records)
    truth = f"'{directory}/customers.parquet'"
    print(f"{records:,} made-up records")
    first = apart("resolve", directory)
    bare, ours = [], []
    for _ in range(runs):
        bare.append(apart("bare", directory))
        ours.append(apart("resolve", directory))
    kept = True
    for unit in ("wall", "cpu"):
        reference = figure(f"bare Splink, {unit}", [each[unit] for each in bare], "s")
        report(reference)
        report(Figure(f"first run, nothing remembered, {unit}", first[unit], 0.0, "s"), against=reference)
        whole = figure(f"resolve, {unit}", [each[unit] for each in ours], "s")
        report(whole, against=reference)
        ratio = Figure(f"  ratio of “{whole.name}”", whole.median / reference.median, 0.0, "x")
        kept &= report(ratio, promised=RATIO)
    alone = figure("bare Splink without its training, cpu", [each["after training"] for each in bare], "s")
    report(alone)
    report(figure("resolve, cpu, again", [each["cpu"] for each in ours], "s"), against=alone)
    report(Figure("peak memory, bare Splink", max(each["peak"] for each in bare), 0.0, "MB"))
    report(Figure("peak memory, resolve", max(each["peak"] for each in ours), 0.0, "MB"))
    told("bare Splink", quality(directory / "bare.parquet", truth))
    found = told("resolve", quality(run_made(directory).file("links"), truth))
    return kept & at_least("precision", found[0], PRECISION) & at_least("recall", found[1], RECALL)


def placeholder(directory: Path, records: int) -> bool:
    make_people(directory, records, placeholder=0.005)
    print("one placeholder phone on 0.5 % of them")
    took = apart("resolve", directory)
    report(Figure("first run, wall", took["wall"], 0.0, "s"))
    found = told("resolve", quality(run_made(directory).file("links"), f"'{directory}/customers.parquet'"))
    return at_least("precision", found[0], WITH_PLACEHOLDER)


def historical(directory: Path) -> bool:
    source = find_figures()
    if source is None:
        print("historical figures: the shared data are not here; BATON_SHARED_DATA names their folder")
        return True
    make_figures(directory, source)
    print("50,578 records of historical figures")
    truth = f"'{source}'"
    took = {each: apart(each, directory) for each in ("bare_figures", "learn", "resolve")}
    for name, each in took.items():
        report(Figure(f"{name.replace('_', ' ')}, wall", each["wall"], 0.0, "s"))
    bare = told("bare Splink", quality(directory / "bare.parquet", truth, "cluster", "unique_id"))
    ours = told("resolve", quality(run_made(directory).file("links"), truth, "cluster", "unique_id"))
    return at_least("precision", ours[0], bare[0]) & at_least("recall", ours[1], bare[1])


def told(name: str, found: tuple[float, float]) -> tuple[float, float]:
    print(f"{name:<44} precision {found[0]:.4f}   recall {found[1]:.4f}", flush=True)
    return found


def at_least(name: str, value: float, promised: float) -> bool:
    kept = value >= promised
    print(f"  {name} {value:.4f}   {'kept' if kept else 'NOT KEPT'}: at least {promised:.4f}", flush=True)
    return kept


def apart(doing: str, directory: Path) -> dict[str, float]:
    """In a process of its own: seconds of work without Python's start, and the peak in MB."""
    command = [sys.executable, "-m", "benchmarks.resolve", doing, str(directory)]
    answer: dict[str, float] = json.loads(
        subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1]
    )
    return answer


def do(doing: str, directory: Path) -> None:
    if doing == "resolve":
        shutil.rmtree(directory / "identity" / "runs", ignore_errors=True)
        (directory / "identity" / "current.json").unlink(missing_ok=True)
    wall, cpu, trained = time.perf_counter(), used(), 0.0
    if doing == "resolve":
        resolve(directory)
    elif doing == "learn":
        learn_of_base(directory)
    else:
        trained = link(directory, doing)
    spent = {"wall": time.perf_counter() - wall, "cpu": used() - cpu, "after training": trained}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({**spent, "peak": peak}))


def used() -> float:
    """CPU seconds of this process and of those it started."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


if __name__ == "__main__":
    said = sys.argv[1:]
    if len(said) == 2 and not said[0].replace(",", "").replace("_", "").isdigit():
        do(said[0], Path(said[1]))
    else:
        sizes = [int(each.replace(",", "").replace("_", "")) for each in said]
        raise SystemExit(main(*(sizes + [100_000, 3][len(sizes) :])))
