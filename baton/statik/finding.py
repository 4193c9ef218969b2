"""Services and parts by number, through the eyes of whoever asks."""

from baton.accounts import access
from baton.accounts.models import Member
from baton.boards.access import finding as finding_boards
from baton.kit.errors import NotSeen
from baton.statik.models import Part, Service, Version


def service(pk: int, by: Member) -> Service:
    """Raises NotAllowed to a guest, NotSeen."""
    access.demand_team(by)
    found = Service.objects.seen_by(by).select_related("space", "board", "workspace").filter(pk=pk).first()
    if found is None:
        raise NotSeen
    return found


def with_board(pk: int, by: Member) -> Service:
    """One whose board, if it has one, is seen too: it may have gone into a private space. Raises NotSeen."""
    found = service(pk, by)
    if found.board_id is not None:
        finding_boards.board(found.board_id, by)
    return found


def version(of: Service, number: int) -> Version:
    found = of.versions.filter(number=number).first()
    if found is None:
        raise NotSeen
    return found


def design_version(pk: int, by: Member) -> Version:
    access.demand_team(by)
    seen = Version.objects.filter(service__in=Service.objects.seen_by(by))
    found = seen.select_related("service").filter(pk=pk).first()
    if found is None:
        raise NotSeen
    return found


def part(pk: int, by: Member) -> Part:
    access.demand_team(by)
    seen = Service.objects.seen_by(by)
    found = Part.objects.filter(service__in=seen).select_related("service").filter(pk=pk).first()
    if found is None:
        raise NotSeen
    return found
