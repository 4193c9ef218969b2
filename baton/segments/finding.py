"""Segments and their versions by number, through the eyes of whoever asks."""

from baton.accounts import access
from baton.accounts.models import Member
from baton.kit.errors import NotAllowed, NotSeen
from baton.segments.models import Segment, SegmentVersion


def segment(pk: int, by: Member) -> Segment:
    """Raises NotAllowed to a guest, NotSeen."""
    access.demand_team(by)
    found = Segment.objects.seen_by(by).select_related("workspace", "owner").filter(pk=pk).first()
    if found is None:
        raise NotSeen
    return found


def version(pk: int, by: Member) -> SegmentVersion:
    """Raises NotAllowed to a guest, NotSeen."""
    access.demand_team(by)
    seen = Segment.objects.seen_by(by)
    rows = SegmentVersion.objects.filter(segment__in=seen).select_related("segment__workspace", "by")
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NotSeen
    return found


def colleague(pk: int, by: Member) -> Member:
    """Somebody of the team who is still here. Raises NotSeen."""
    found = Member.objects.present().filter(workspace=by.workspace_id, pk=pk).first()
    if found is None or found.is_guest:
        raise NotSeen
    return found


def may_keep(segment: Segment, member: Member) -> bool:
    """Name it, give it to somebody, put it away: its owner, and managers."""
    return member.may_manage or segment.owner_id == member.pk


def demand_keep(segment: Segment, member: Member) -> None:
    if not may_keep(segment, member):
        raise NotAllowed


def may_ask_why(member: Member) -> bool:
    """What holds for one person is personal, whatever their key is."""
    return member.may_see_personal_data


def may_see_few(member: Member) -> bool:
    """How many share two segments where they are so few that one knows who they are."""
    return member.may_see_personal_data
