"""What every test may use: the agency of tests.world, as fixtures."""

from tests.world import agency, as_member

__all__ = ["agency", "as_member"]
