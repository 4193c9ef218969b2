"""python -m benchmarks.slots_in_browser: how smooth a drag over the slots of 40 people is.

Chromium drags a placed card across two weeks by frontend/e2e/bench/slots.bench.mjs.
`--serve`: see `in_browser`.
"""

import sys

from benchmarks import a_workspace, slots
from benchmarks.in_browser import looked_at


def the_plan(world: a_workspace.Workspace) -> dict[str, str]:
    first = slots.furnish(world)
    return {"PLAN": f"/w/{world.slug}/capacity?as=all&weeks=2&week={first}"}


if __name__ == "__main__":
    sys.exit(looked_at("slots.bench.mjs", the_plan, cards=slots.CARDS))
