"""Name a version of the design, so that people can say of it whether they agree. Nothing runs by it yet."""

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.boards.text import check_text
from baton.statik import finding
from baton.statik.facts import VersionSpokenOf
from baton.statik.models import Service, Version


def name_version(service: Service, name: str, *, by: Member) -> Version:
    """The design as it stands now."""
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
        log.record(workspace, VersionSpokenOf(service=service.pk, version=version.number), by=by)
        return version
