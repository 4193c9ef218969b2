"""What entries come to, by the rates in force: written when an entry is written, and never on a locked
day."""

from collections.abc import Sequence

from baton.kit.writing import insert_all
from baton.timesheets.models import Amount, TimeEntry
from baton.timesheets.rates.rating import Hour, RateBook, Taken
from baton.timesheets.tallying import entries_changed

PARTS = ("cost", "price", "overhead")
KEPT = ("rate_id", "per_hour", "currency", "exchange")
COLUMNS = [*PARTS, *(f"{part}_{name.removesuffix('_id')}" for part in PARTS for name in KEPT)]


def price_entries(entries: Sequence[TimeEntry], book: RateBook) -> None:
    """Amounts of new entries."""
    insert_all([amount_of(entry, book) for entry in entries])
    entries_changed(entries)


def price_again(entries: Sequence[TimeEntry], book: RateBook) -> int:
    """Open entries by the rates of now; how many came to something else."""
    were = {amount.entry_id: amount for amount in Amount.objects.filter(entry__in=[e.pk for e in entries])}
    rated, touched = [], []
    for entry in entries:
        amount, was = amount_of(entry, book), were[entry.pk]
        if origin(amount) != origin(was) or comes_to(amount) != comes_to(was):
            amount.pk = was.pk
            rated.append(amount)
        if comes_to(amount) != comes_to(was):
            touched.append(entry)
    Amount.objects.bulk_update(rated, COLUMNS, batch_size=500)
    entries_changed(touched)
    return len(touched)


def count_again(entry: TimeEntry, home: str) -> None:
    """Other minutes, at the rates that the entry was rated by."""
    amount = Amount.objects.get(entry=entry)
    count(amount, entry, home)
    amount.save(update_fields=PARTS)


def deciding(entry: TimeEntry) -> tuple[object, ...]:
    """What decides about the rates of an entry; with other minutes alone it keeps them."""
    return (*hour_of(entry), entry.billable)


def hour_of(entry: TimeEntry) -> Hour:
    return Hour(entry.day, entry.member_id, entry.job_function, entry.card_id, entry.project_id)


def amount_of(entry: TimeEntry, book: RateBook) -> Amount:
    hour, amount = hour_of(entry), Amount(entry=entry)
    put(amount, "cost", book.take(book.cost_of(hour), entry.day))
    put(amount, "overhead", book.take(book.overhead.on(entry.day), entry.day))
    if entry.billable:
        put(amount, "price", book.take(book.price_of(hour), entry.day))
    count(amount, entry, book.currency)
    return amount


def count(amount: Amount, entry: TimeEntry, home: str) -> None:
    for part in PARTS:
        rate = taken(amount, part)
        setattr(amount, part, rate.comes_to(entry.minutes, home) if rate is not None else None)
    if not entry.billable:
        amount.price = 0


def put(amount: Amount, part: str, rate: Taken | None) -> None:
    if rate is not None:
        for name, value in zip(KEPT, rate, strict=True):
            setattr(amount, f"{part}_{name}", value)


def taken(amount: Amount, part: str) -> Taken | None:
    if getattr(amount, f"{part}_rate_id") is None:
        return None
    return Taken(*(getattr(amount, f"{part}_{name}") for name in KEPT))


def origin(amount: Amount) -> tuple[Taken | None, ...]:
    return tuple(taken(amount, part) for part in PARTS)


def comes_to(amount: Amount) -> tuple[int | None, ...]:
    return tuple(getattr(amount, part) for part in PARTS)
