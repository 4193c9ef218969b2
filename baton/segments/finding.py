"""Segments and their versions by number, through the eyes of whoever asks."""

from django.db.models import OuterRef, QuerySet, Subquery

from baton.accounts import access
from baton.accounts.models import Member
from baton.kit.errors import NotAllowed, NotSeen
from baton.segments.models import RunState, Segment, SegmentRun, SegmentVersion


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


def last_done(segments: "QuerySet[Segment]") -> "QuerySet[SegmentRun]":
    """The last run of each that was done, without what is long: its counts by rule, and its version's
    document."""
    done = SegmentRun.objects.filter(version__segment=OuterRef("pk"), state=RunState.DONE)
    of_each = Subquery(done.order_by("-finished_at", "-id").values("pk")[:1])
    chosen = segments.annotate(last=of_each).values("last")
    runs = SegmentRun.objects.filter(pk__in=chosen).select_related("version__segment")
    return runs.defer("by_rule", "version__document")


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
