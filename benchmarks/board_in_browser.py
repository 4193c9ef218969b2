"""python -m benchmarks.board_in_browser [cards]: how soon a busy board is seen, and how smooth a drag is.

One board of 2,000 cards and 20 members; Chromium looks at it by frontend/e2e/bench/board.bench.mjs.
`--serve`: see `in_browser`.
"""

import sys

from benchmarks import a_workspace
from benchmarks.in_browser import looked_at


def the_board(world: a_workspace.Workspace) -> dict[str, str]:
    return {"BOARD": f"/w/{world.slug}/boards/{world.board.id}"}


if __name__ == "__main__":
    sys.exit(looked_at("board.bench.mjs", the_board, cards=a_workspace.BUSY))
