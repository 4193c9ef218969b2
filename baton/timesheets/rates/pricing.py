"""What entries come to, by the rates in force: written when an entry is written, and never on a locked
day."""

from collections.abc import Callable, Sequence
from copy import copy

from baton.kit.writing import insert_all
from baton.timesheets.models import Amount, TimeEntry
from baton.timesheets.rates.rating import Dated, Hour, RateBook, Rated, Taken
from baton.timesheets.tallying import entries_changed

PARTS = ("cost", "price", "overhead")
KEPT = ("rate_id", "per_hour", "currency", "exchange")
UNRATED = (None, None, "", None)
COLUMNS = [*PARTS, *(f"{part}_{name.removesuffix('_id')}" for part in PARTS for name in KEPT)]


def price_entries(entries: Sequence[TimeEntry], book: RateBook) -> None:
    """Amounts of new entries."""
    insert_all([amount_of(entry, book) for entry in entries])
    entries_changed(entries)


def price_again(entries: Sequence[TimeEntry], book: RateBook) -> int:
    """Open entries by the rates of now; how many came to something else."""
    return put_right(entries, lambda entry, _was: amount_of(entry, book))


def price_by_scope(entries: Sequence[TimeEntry], book: RateBook, part: str, rates: Sequence[Rated]) -> int:
    """Open entries after the ``rates`` of one scope changed: those that it rates or comes to rate, and
    nothing of them but that part. What an entry was kept from, as by a rate for new entries only, it is kept
    from still."""
    own, scope = {rate.row for rate in rates}, Dated.of(rates)

    def rated(entry: TimeEntry, was: Amount) -> Amount:
        before, now = taken(was, part), taken(amount_of(entry, book), part)
        if before is not None and before.row in own:
            return with_rate(was, entry, part, book.take(scope.on(entry.day), entry.day) or now, book)
        return with_rate(was, entry, part, now, book) if now is not None and now.row in own else was

    return put_right(entries, rated)


def exchange_again(entries: Sequence[TimeEntry], book: RateBook, currency: str) -> int:
    """Open entries by the rates that they have, at what one unit of ``currency`` is worth by now."""

    def rated(entry: TimeEntry, was: Amount) -> Amount:
        amount = was
        for part in PARTS:
            rate = taken(was, part)
            if rate is not None and rate.currency == currency:
                worth = rate._replace(exchange=book.worth(currency, entry.day))
                amount = with_rate(amount, entry, part, worth, book)
        return amount

    return put_right(entries, rated)


def put_right(entries: Sequence[TimeEntry], rated: Callable[[TimeEntry, Amount], Amount]) -> int:
    """``rated``: an entry and what it came to, to what it comes to."""
    were = {amount.entry_id: amount for amount in Amount.objects.filter(entry__in=[e.pk for e in entries])}
    changed, touched = [], []
    for entry in entries:
        was = were[entry.pk]
        amount = rated(entry, was)
        if origin(amount) != origin(was) or comes_to(amount) != comes_to(was):
            amount.pk = was.pk
            changed.append(amount)
        if comes_to(amount) != comes_to(was):
            touched.append(entry)
    Amount.objects.bulk_update(changed, COLUMNS, batch_size=500)
    entries_changed(touched)
    return len(touched)


def with_rate(amount: Amount, entry: TimeEntry, part: str, rate: Taken | None, book: RateBook) -> Amount:
    """The same amount with one part by another rate."""
    other = copy(amount)
    put(other, part, rate)
    setattr(other, part, rate.comes_to(entry.minutes, book.currency) if rate is not None else None)
    return other


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
    for name, value in zip(KEPT, rate or UNRATED, strict=True):
        setattr(amount, f"{part}_{name}", value)


def taken(amount: Amount, part: str) -> Taken | None:
    if getattr(amount, f"{part}_rate_id") is None:
        return None
    return Taken(*(getattr(amount, f"{part}_{name}") for name in KEPT))


def origin(amount: Amount) -> tuple[Taken | None, ...]:
    return tuple(taken(amount, part) for part in PARTS)


def comes_to(amount: Amount) -> tuple[int | None, ...]:
    return tuple(getattr(amount, part) for part in PARTS)
