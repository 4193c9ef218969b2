"""The longest files are begun first, so that no worker is left with one of them while the others have done.

Loaded by ``-p`` in pyproject.toml. A file stays with one worker, and so does a folder that shares one thing.
"""

from typing import Any

import pytest
from xdist.scheduler import LoadFileScheduling  # type: ignore[import-untyped]

# Each takes ten seconds or more, some with a test or two.
LONGEST = (
    "tests/web/converging/test_convergence.py",
    "tests/web/access/test_matrix.py",
    "tests/web/test_any_request.py",
    "tests/profits/test_closed_months.py",
    "tests/interchange/kaiten/test_typed.py",
)
TOGETHER = "tests/demo/visited/"


class InFiles(LoadFileScheduling):  # type: ignore[misc]
    def _split_scope(self, nodeid: str) -> str:
        return TOGETHER if nodeid.startswith(TOGETHER) else str(super()._split_scope(nodeid))


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> InFiles:
    return InFiles(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: place(item.nodeid.partition("::")[0]))


def place(file: str) -> int:
    return LONGEST.index(file) if file in LONGEST else len(LONGEST)
