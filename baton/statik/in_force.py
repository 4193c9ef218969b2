"""Which version of a design the board runs by."""

from baton.statik.design.whole import Design
from baton.statik.models import Service, Version


def version_in_force(service: Service) -> Version | None:
    return service.versions.exclude(published_at=None).order_by("-published_at", "-number").first()


def design_in_force(service: Service) -> Design | None:
    last = version_in_force(service)
    return last.as_design if last is not None else None
