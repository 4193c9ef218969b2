"""python -m benchmarks.pacing: what counting a request costs, against the same request uncounted: at most a
twentieth more CPU."""

import sys
from typing import Any

from benchmarks import a_workspace
from benchmarks.measure import Figure, cpu_ms, figure, report

ROUNDS = 12
REQUESTS = 100
MOST = 1.05


def main() -> int:
    a_workspace.start()
    from django.conf import settings

    world = a_workspace.make(20)
    path = f"/api/{world.slug}/inbox/count"
    settings.REQUESTS_PER_MINUTE = 0
    without = a_workspace.browser_of(world.member)
    settings.REQUESTS_PER_MINUTE = 10_000_000
    counted = a_workspace.browser_of(world.member)
    # One after the other in each round, so that a busy machine is busy for both.
    pairs = []
    for number in range(ROUNDS + 2):
        settings.REQUESTS_PER_MINUTE = 0
        plain = cost(without, path)
        settings.REQUESTS_PER_MINUTE = 10_000_000
        paced = cost(counted, path)
        if number >= 2:
            pairs.append((plain, paced))
    uncounted = figure("a small request, uncounted, CPU", [plain for plain, _ in pairs])
    report(uncounted)
    report(figure("the same, counted, CPU", [paced for _, paced in pairs]), against=uncounted)
    ratio = figure("counted / uncounted, round by round", [paced / plain for plain, paced in pairs], "x")
    return 0 if report(Figure(ratio.name, ratio.median, ratio.spread, "x"), promised=MOST) else 1


def cost(browser: Any, path: str) -> float:
    begun = cpu_ms()
    for _ in range(REQUESTS):
        answer = browser.get(path)
        assert answer.status_code == 200, answer.content
    return (cpu_ms() - begun) / REQUESTS


if __name__ == "__main__":
    sys.exit(main())
