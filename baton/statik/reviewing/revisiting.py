"""Dissatisfactions are looked at again: did it get better?"""

from datetime import date

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.boards.text import check_text
from baton.statik import finding
from baton.statik.facts import ServiceReviewed
from baton.statik.models import Part, Revisit, Verdict
from baton.statik.refusals import NotToBeRevisited


def revisit(grievance: Part, *, verdict: Verdict, words: str = "", on: date, by: Member) -> Revisit:
    """What is said of it now stands beside what was said before. Raises NotToBeRevisited."""
    access.demand_team(by)
    with log.in_turn(grievance.service.workspace_id) as workspace:
        grievance = finding.part(grievance.pk, by)
        if grievance.kind != "grievance" or grievance.removed_at is not None:
            raise NotToBeRevisited
        said = Revisit.objects.create(
            grievance=grievance,
            verdict=verdict,
            words=check_text("words", words.strip(), at_most=1000),
            said_on=on,
            by=by,
        )
        log.record(workspace, ServiceReviewed(service=grievance.service_id), by=by)
        return said
