"""Boards that a team can begin with."""

from baton.boards.templates_of_work.client_request import CLIENT_REQUEST
from baton.boards.templates_of_work.content_plan import CONTENT_PLAN
from baton.boards.templates_of_work.crm_production import CRM_PRODUCTION
from baton.boards.templates_of_work.pattern import Approval, Asks, Stage, Template
from baton.boards.templates_of_work.pilot import PILOT
from baton.boards.templates_of_work.strategic_segments import STRATEGIC_SEGMENTS

TEMPLATES = {
    template.key: template
    for template in (CRM_PRODUCTION, STRATEGIC_SEGMENTS, PILOT, CLIENT_REQUEST, CONTENT_PLAN)
}

__all__ = ["TEMPLATES", "Approval", "Asks", "Stage", "Template"]
