"""Complete examples with which a workshop can begin."""

from baton.statik.examples.shape import Example, Says, plain
from baton.statik.examples.strategic_segments import STRATEGIC_SEGMENTS

EXAMPLES: dict[str, Example] = {each.key: each for each in (STRATEGIC_SEGMENTS,)}

__all__ = ["EXAMPLES", "Example", "Says", "plain"]
