"""Tell an endpoint of one entry, whatever news it has chosen."""

from baton.activity.models import Entry
from baton.webhooks.listening import event_of
from baton.webhooks.models import Delivery, Endpoint


def call(endpoint: Endpoint, entry: Entry) -> None:
    """In the transaction that wrote the entry. One that hears of it anyway is told once."""
    known = {"number": entry.number, "kind": entry.kind}
    Delivery.objects.get_or_create(endpoint=endpoint, event=event_of(entry), defaults=known)
