"""How every benchmark measures and prints; see README.md beside this file."""

import gc
import math
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A median of repeated runs, and how far the runs lay apart (quarter to three quarters)."""

    name: str
    median: float
    spread: float
    unit: str = "ms"

    def __str__(self) -> str:
        return f"{self.name:<44} {self.median:>10.2f} {self.unit:<5} ± {self.spread:.2f}"


def cpu_ms() -> float:
    """CPU time of this process, threads included, in milliseconds."""
    return time.process_time_ns() / 1e6


def wall_ms() -> float:
    return time.perf_counter_ns() / 1e6


def measure(
    name: str,
    run: Callable[[], object],
    *,
    runs: int = 15,
    warm: int = 2,
    clock: Callable[[], float] = cpu_ms,
) -> Figure:
    """Run it ``warm`` times unseen and ``runs`` times by ``clock``."""
    for _ in range(warm):
        run()
    gc.collect()
    samples = []
    for _ in range(runs):
        begun = clock()
        run()
        samples.append(clock() - begun)
    return figure(name, samples)


def figure(name: str, samples: list[float], unit: str = "ms") -> Figure:
    """The figure of samples that were taken elsewhere (a browser, a load of 32 clients)."""
    if len(samples) < 2:
        return Figure(name, samples[0], 0.0, unit)
    low, middle, high = statistics.quantiles(samples, n=4, method="inclusive")
    return Figure(name, middle, high - low, unit)


def percentile(samples: list[float], share: float) -> float:
    """The smallest sample that ``share`` (0 to 1) of all samples do not exceed."""
    ordered = sorted(samples)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def report(measured: Figure, *, against: Figure | None = None, promised: float | None = None) -> bool:
    """Print one line; False when a promise (at most ``promised``) was not kept."""
    kept = promised is None or measured.median <= promised
    line = str(measured)
    if against is not None:
        line += f"   {measured.median / against.median:>8.2f} x {against.name}"
    if promised is not None:
        line += f"   {'kept' if kept else 'NOT KEPT'}: at most {promised:g} {measured.unit}"
    print(line, flush=True)
    return kept


def growth(figures: dict[int, Figure]) -> None:
    """Print how a cost grows with size: ``{200: …, 2000: …, 20000: …}``."""
    sizes = sorted(figures)
    smallest = figures[sizes[0]]
    for size in sizes:
        times = figures[size].median / smallest.median
        print(
            f"  {size:>8,} {figures[size].median:>10.2f} {figures[size].unit:<5} {times:>7.2f} x", flush=True
        )
