"""Name a version of the design, so that people can say of it whether they agree. Nothing runs by it yet."""

from collections.abc import Iterable

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.boards.text import check_text
from baton.statik import finding
from baton.statik.facts import VersionSpokenOf
from baton.statik.models import Service, Version
from baton.statik.refusals import NotOfThisTeam


def name_version(service: Service, name: str, *, by: Member, asked: Iterable[int] = ()) -> Version:
    """The design as it stands now. ``asked``: members who take part, and are to say whether they agree.

    Raises NotAllowed, NotSeen, NotOfThisTeam."""
    access.demand_manage(by)
    with log.in_turn(service.workspace_id) as workspace:
        service = finding.service(service.pk, by)
        rows = service.parts.filter(removed_at=None).order_by("pk").values_list("pk", "kind", "values")
        version = Version.objects.create(
            service=service,
            number=service.versions.count() + 1,
            name=check_text("name", name.strip(), at_most=120, blank=False),
            design=[list(row) for row in rows],
            by=by,
        )
        version.asked.set(team(service, asked))
        log.record(workspace, VersionSpokenOf(service=service.pk, version=version.number), by=by)
        return version


def team(service: Service, members: Iterable[int]) -> list[Member]:
    """Those who see the service. Raises NotOfThisTeam."""
    wanted = set(members)
    found = Member.objects.filter(workspace=service.workspace_id, pk__in=wanted, left_at=None)
    able = [each for each in found if Service.objects.seen_by(each).filter(pk=service.pk).exists()]
    if len(able) < len(wanted):
        raise NotOfThisTeam(field="asked")
    return able
