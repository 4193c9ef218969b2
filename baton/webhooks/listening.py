"""An endpoint reads the log: its position moves in one transaction with the deliveries it makes."""

from collections.abc import Sequence

from django.db.models import CharField, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Concat

from baton.accounts.second_factor import members_without
from baton.activity import readers
from baton.activity.models import Entry, ReaderPosition
from baton.kit import clock
from baton.webhooks.models import Delivery, DeliveryState, Endpoint
from baton.webhooks.telling import heard_by

# So many wait as rows; the rest waits in the log, where it costs nothing.
AHEAD = 100


def listen(endpoint: Endpoint) -> None:
    """Make the next deliveries, unless enough of them wait."""
    waiting = Delivery.objects.filter(endpoint=endpoint, state=DeliveryState.WAITING, apart=False)
    if waiting.count() >= AHEAD:
        return

    def make(entries: Sequence[Entry]) -> None:
        heard = heard_by(endpoint, list(entries))
        made = [
            Delivery(endpoint=endpoint, number=entry.number, event=event_of(entry), kind=kind)
            for entry, kind in heard
        ]
        # Ones that were made before stay as they are: an endpoint set back hears nothing twice as news.
        Delivery.objects.bulk_create(made, ignore_conflicts=True)

    readers.advance(endpoint.reader, endpoint.workspace_id, make, at_most=AHEAD)


def event_of(entry: Entry) -> str:
    """The same for every endpoint and every try."""
    return f"evt_{entry.workspace_id}_{entry.number}"


def due() -> list[int]:
    """The endpoints that have something to do now."""
    now = clock.real_now()
    ready = Delivery.objects.filter(state=DeliveryState.WAITING).filter(
        Q(not_before=None) | Q(not_before__lte=now)
    )
    by_hand = ready.filter(apart=True).values("endpoint")
    in_order = ready.filter(apart=False).values("endpoint")
    free = Endpoint.objects.filter(Q(lease="") | Q(lease_until__lt=now)).exclude(pk__in=held())
    active = Q(stopped_at=None) & (Q(pk__in=in_order) | Q(pk__in=with_news()))
    return list(free.filter(Q(pk__in=by_hand) | active).order_by("pk").values_list("pk", flat=True))


def held() -> set[int]:
    """Those whose owner has to set up a second factor first: their news waits in the log."""
    rows = Endpoint.objects.filter(workspace__demands_second_factor=True, member__user__isnull=False)
    without = members_without(rows.values_list("member", flat=True))
    left = rows.filter(member__in=without).select_related("member__user", "workspace")
    return {row.pk for row in left if row.is_held}


def with_news() -> QuerySet[Endpoint, int]:
    position = ReaderPosition.objects.filter(
        workspace=OuterRef("workspace"), reader=OuterRef("reader_name")
    ).values("number")
    named = Concat(Value("webhook "), Cast("pk", CharField()), output_field=CharField())
    rows = Endpoint.objects.active().annotate(reader_name=named, read=Subquery(position[:1]))
    return rows.filter(read__lt=F("workspace__last_entry")).values_list("pk", flat=True)
