"""python -m benchmarks.list_in_browser [cards]: how smoothly a list of 10,000 cards scrolls, first to last.

Chromium scrolls by frontend/e2e/bench/list.bench.mjs. `--serve`: see `in_browser`.
"""

import sys

from benchmarks.in_browser import looked_at

CARDS = 10_000

if __name__ == "__main__":
    sys.exit(looked_at("list.bench.mjs", lambda world: {"WORKSPACE": world.slug}, cards=CARDS))
