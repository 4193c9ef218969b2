"""Make, change, stop and start endpoints, in turn."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from baton.accounts.models import Member
from baton.activity import log
from baton.activity.models import Entry, ReaderPosition
from baton.boards.access import finding
from baton.boards.models import Space
from baton.kit import clock, outgoing
from baton.kit.deriving import new_salt
from baton.kit.errors import NotAllowed, NotSeen
from baton.webhooks.facts import WebhookChanged, WebhookMade, WebhookRemoved, WebhookStarted, WebhookStopped
from baton.webhooks.kinds import events
from baton.webhooks.models import BOTH_SIGN, Delivery, DeliveryState, Endpoint, Stopped
from baton.webhooks.refusals import GuestsHaveNoWebhooks, KindUnknown, TooManyWebhooks

MOST = 20


@dataclass(frozen=True)
class Wanted:
    """Which news: of these kinds, on these boards or in these spaces; empty: all."""

    kinds: Sequence[str] = ()
    boards: Sequence[int] = ()
    spaces: Sequence[int] = ()


def seen_by(member: Member) -> QuerySet[Endpoint]:
    """One's own; everybody's for whoever administers."""
    rows = Endpoint.objects.filter(workspace=member.workspace_id).select_related("member__user", "workspace")
    return rows if member.may_administer else rows.filter(member=member)


def one(pk: int, member: Member) -> Endpoint:
    found = seen_by(member).filter(pk=pk).first()
    if found is None:
        raise NotSeen
    return found


def own(pk: int, member: Member) -> Endpoint:
    """What goes there is chosen, and read, by its owner only: others may see less than they."""
    found = one(pk, member)
    if found.member_id != member.pk:
        raise NotAllowed
    return found


def make(name: str, url: str, wanted: Wanted, *, by: Member) -> Endpoint:
    """It hears what happens from now on."""
    if by.is_guest:
        raise GuestsHaveNoWebhooks
    check(url, wanted, by)
    with log.in_turn(by.workspace_id) as workspace:
        if Endpoint.objects.filter(member=by).count() >= MOST:
            raise TooManyWebhooks(most=MOST)
        made = Endpoint(workspace=workspace, member=by, name=name, url=url, salt=new_salt(), **chosen(wanted))
        made.save(force_insert=True)
        log.record(workspace, WebhookMade(webhook=made.pk), by=by)
        ReaderPosition.objects.create(reader=made.reader, workspace=workspace, number=workspace.last_entry)
    return made


def change(endpoint: Endpoint, name: str, url: str, wanted: Wanted, *, by: Member) -> Endpoint:
    check(url, wanted, by)
    with log.in_turn(by.workspace_id) as workspace:
        held = own(endpoint.pk, by)
        held.name, held.url = name, url
        for field, value in chosen(wanted).items():
            setattr(held, field, value)
        held.save(update_fields=["name", "url", "kinds", "boards", "spaces"])
        log.record(workspace, WebhookChanged(webhook=held.pk), by=by)
    return held


def check(url: str, wanted: Wanted, by: Member) -> None:
    outgoing.demand_possible(outgoing.checked(url))
    known = set(events())
    for kind in wanted.kinds:
        if kind not in known:
            raise KindUnknown(kind=kind)
    for board in wanted.boards:
        finding.board(board, by)
    seen = set(Space.objects.seen_by(by).values_list("pk", flat=True))
    if not set(wanted.spaces) <= seen:
        raise NotSeen


def chosen(wanted: Wanted) -> dict[str, list[object]]:
    return {"kinds": list(wanted.kinds), "boards": list(wanted.boards), "spaces": list(wanted.spaces)}


def renew_secret(endpoint: Endpoint, *, by: Member) -> Endpoint:
    """The old one signs along for a day."""
    with log.in_turn(by.workspace_id) as workspace:
        held = own(endpoint.pk, by)
        held.old_salt, held.old_salt_until = held.salt, clock.real_now() + BOTH_SIGN
        held.salt = new_salt()
        held.save(update_fields=["salt", "old_salt", "old_salt_until"])
        log.record(workspace, WebhookChanged(webhook=held.pk), by=by)
    return held


def stop(endpoint: Endpoint, because: Stopped, *, by: Member | None) -> None:
    """Nothing goes there any more; what is said meanwhile waits in the log."""
    with log.in_turn(endpoint.workspace_id) as workspace:
        held = Endpoint.objects.select_for_update().active().filter(pk=endpoint.pk).first()
        if held is None:
            return
        held.stopped_at, held.stopped_because, held.told_at = clock.real_now(), because, None
        held.save(update_fields=["stopped_at", "stopped_because", "told_at"])
        log.record(workspace, WebhookStopped(webhook=held.pk, because=because), by=by)


def start(endpoint: Endpoint, *, catch_up: bool, by: Member) -> Endpoint:
    """Go on where it stopped, or with ``catch_up`` false from now."""
    with log.in_turn(by.workspace_id) as workspace:
        held = own(endpoint.pk, by)
        held.stopped_at, held.stopped_because = None, ""
        held.failures, held.failing_since = 0, None
        held.save(update_fields=["stopped_at", "stopped_because", "failures", "failing_since"])
        waiting = Delivery.objects.filter(endpoint=held, state=DeliveryState.WAITING, apart=False)
        if catch_up:
            waiting.update(not_before=None)
        else:
            waiting.update(state=DeliveryState.SKIPPED, ended_at=clock.real_now())
            position = ReaderPosition.objects.filter(reader=held.reader, workspace=workspace)
            position.update(number=workspace.last_entry)
        log.record(workspace, WebhookStarted(webhook=held.pk), by=by)
    return held


def remove(endpoint: Endpoint, *, by: Member) -> None:
    with log.in_turn(by.workspace_id) as workspace:
        held = one(endpoint.pk, by)
        pk, reader = held.pk, held.reader
        held.delete()
        ReaderPosition.objects.filter(reader=reader, workspace=workspace).delete()
        log.record(workspace, WebhookRemoved(webhook=pk), by=by)


def entry_of(delivery: Delivery) -> Entry | None:
    if delivery.number is None:
        return None
    rows = Entry.objects.filter(workspace=delivery.endpoint.workspace_id, number=delivery.number)
    return rows.select_related("by", "workspace").defer("undo").first()
