"""Complete examples with which a workshop can begin."""

from baton.statik.examples.automation_pilot import AUTOMATION_PILOT
from baton.statik.examples.crm_production import CRM_PRODUCTION
from baton.statik.examples.shape import Example, Says, plain
from baton.statik.examples.strategic_segments import STRATEGIC_SEGMENTS

EXAMPLES: dict[str, Example] = {
    each.key: each for each in (CRM_PRODUCTION, STRATEGIC_SEGMENTS, AUTOMATION_PILOT)
}

__all__ = ["EXAMPLES", "Example", "Says", "plain"]
