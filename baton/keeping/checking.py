"""Is everything whole? The invariants that verbs and constraints promise, asked of the rows themselves."""

from collections.abc import Iterator

from django.db import connection
from django.db.models import Count, F, Max, Q

from baton.accounts.models import Workspace
from baton.activity.models import Entry
from baton.boards.models import Card, Stay
from baton.files import shelves
from baton.files.models import StoredFile
from baton.keeping.manifest import sha256_of
from baton.search.keeping_up import stale


def findings(*, with_files: bool = True) -> Iterator[str]:
    """One sentence for each thing that is wrong; nothing when all is well."""
    yield from database_is_sound()
    yield from logs_are_gapless()
    yield from cards_are_in_one_place()
    yield from cards_carry_their_columns_kind()
    yield from words_are_indexed()
    if with_files:
        yield from files_are_there()


def database_is_sound() -> Iterator[str]:
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        verdict = cursor.fetchone()[0]
        if verdict != "ok":
            yield f"The database file is damaged: {verdict}"
        cursor.execute("PRAGMA foreign_key_check")
        for table, row, other, _ in cursor.fetchall():
            yield f"Row {row} of {table} points to a row of {other} that is not there."


def logs_are_gapless() -> Iterator[str]:
    for workspace in Workspace.objects.order_by("id"):
        entries = Entry.objects.filter(workspace=workspace)
        log = entries.aggregate(count=Count("id"), last=Max("number"))
        count, last, said = log["count"], log["last"] or 0, workspace.last_entry
        if (count, last) != (said, said):
            yield f"The log of {workspace.slug} has {count} entries up to {last} and should have {said}."


def cards_are_in_one_place() -> Iterator[str]:
    living = Q(stays__left_at=None, stays__voided_at=None, stays__isnull=False)
    counted = Card.objects.on_board().annotate(places=Count("stays", filter=living)).exclude(places=1)
    for number, places in counted.values_list("number", "places"):
        yield f"Card #{number} has {places} open stays instead of one."
    away = Stay.objects.filter(left_at=None, voided_at=None).exclude(card__in=Card.objects.on_board())
    for number in away.values_list("card__number", flat=True):
        yield f"Card #{number} is in the archive or the trash and still has an open stay."
    elsewhere = Stay.objects.filter(left_at=None, voided_at=None).exclude(column=F("card__column"))
    for stay in elsewhere.select_related("card"):
        yield f"Card #{stay.card.number} stands in another column than its open stay says."


def cards_carry_their_columns_kind() -> Iterator[str]:
    for card in Card.objects.exclude(stage_kind=F("column__kind")):
        yield f"Card #{card.number} carries the kind {card.stage_kind}, its column has another."


def words_are_indexed() -> Iterator[str]:
    for workspace in Workspace.objects.order_by("id"):
        wrong = stale(workspace.pk)
        if wrong:
            yield (
                f"The index of words of {workspace.slug} is not up to date for {wrong} cards: "
                "`baton search rebuild` writes it anew."
            )


def files_are_there() -> Iterator[str]:
    for stored in StoredFile.objects.order_by("id").iterator():
        path = shelves.path_of(stored.key)
        if not path.exists():
            yield f"The file {stored.name!r} ({stored.key}) is missing."
        elif sha256_of(path) != stored.sha256:
            yield f"The file {stored.name!r} ({stored.key}) is not what was uploaded."
