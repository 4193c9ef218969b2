import pytest

from baton.measuring.keeping_up import KEPT


@pytest.fixture(autouse=True)
def nothing_kept():
    """Tests use the same numbers of boards again and again."""
    KEPT.clear()
