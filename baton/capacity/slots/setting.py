"""Into how many slots a day is divided."""

from baton.accounts.access import demand_manage
from baton.accounts.models import Member
from baton.activity import log
from baton.capacity.facts import SlotsSet
from baton.capacity.models import SlotSetting
from baton.capacity.models.slot_setting import USUAL
from baton.kit.errors import NotSeen


def set_slots(per_day: int | None, *, of: Member | None, by: Member) -> None:
    """Of everybody (``of`` None), or of one person; ``per_day`` None: like everybody again."""
    demand_manage(by)
    if of is not None and of.workspace_id != by.workspace_id:
        raise NotSeen
    with log.in_turn(by.workspace_id) as workspace:
        rows = SlotSetting.objects.filter(workspace=workspace, member=of)
        if per_day is None:
            changed = bool(rows.delete()[0])
        elif rows.exists():
            changed = bool(rows.exclude(per_day=per_day).update(per_day=per_day))
        else:
            changed = of is not None or per_day != USUAL
            SlotSetting.objects.create(workspace=workspace, member=of, per_day=per_day)
        if changed:
            log.record(workspace, SlotsSet(member=of.pk if of else None, per_day=per_day), by=by)
