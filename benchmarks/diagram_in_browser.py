"""python -m benchmarks.diagram_in_browser: how smoothly a diagram of 60 blocks is edited.

Chromium drags, names and adds blocks by frontend/e2e/bench/diagram.bench.mjs. `--serve`: see `in_browser`.
"""

import sys
from itertools import pairwise
from typing import Any

from benchmarks import a_workspace
from benchmarks.in_browser import looked_at

BLOCKS, ABREAST = 60, 3


def the_diagram(world: a_workspace.Workspace) -> dict[str, str]:
    return {"DIAGRAM": f"/w/{world.slug}/services/{drawn(world).pk}?step=workflow"}


def drawn(world: a_workspace.Workspace) -> Any:
    """Sixty blocks between Start and Done, three abreast, with what is usually said of one."""
    from baton.statik.designing import add_part
    from baton.statik.keeping_services import begin_service

    world.member.may_manage = True
    world.member.save(update_fields=["may_manage"])
    service = begin_service(world.board.space, "Segments", by=world.member)

    def add(what: str, /, **values: Any) -> int:
        return int(add_part(service, what, values, by=world.member).pk)

    def joined(before: int, after: int) -> None:
        add("link", before=before, next=after)

    rows = [[add("block", name="Idea", kind="start")]]
    for at in range((BLOCKS - 2) // ABREAST + 1):
        left = min(ABREAST, BLOCKS - 2 - at * ABREAST)
        row = [add("block", name=f"Stage {at + 1}.{each + 1}", function="analyst") for each in range(left)]
        rows.append(row)
    rows = [row for row in rows if row]
    rows.append([add("block", name="Used in a campaign", kind="done", delivered=True)])
    for row, following in pairwise(rows):
        for at in range(max(len(row), len(following))):
            joined(row[at % len(row)], following[at % len(following)])
    for block in (each for row in rows[1:-1] for each in row):
        add("risk", block=block, text="The source is late", likelihood=4, impact=4)
        add("question", block=block, text="Who says so?")
    return service


if __name__ == "__main__":
    sys.exit(looked_at("diagram.bench.mjs", the_diagram, cards=200))
