"""The longest files are begun first, so that no worker is left with one of them while the others have done.

Loaded by ``-p`` in pyproject.toml; without it pytest-xdist begins with the files of the most tests.
"""

import pytest

# Each takes ten seconds or more, some with a test or two.
LONGEST = (
    "tests/web/converging/test_convergence.py",
    "tests/web/access/test_matrix.py",
    "tests/web/test_any_request.py",
    "tests/profits/test_closed_months.py",
    "tests/interchange/kaiten/test_typed.py",
)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: place(item.nodeid.partition("::")[0]))


def place(file: str) -> int:
    return LONGEST.index(file) if file in LONGEST else len(LONGEST)
