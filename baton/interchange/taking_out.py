"""A whole workspace as a file to take along, written by a worker and kept for some days."""

from datetime import timedelta
from pathlib import Path

from django.db.models import QuerySet

from baton.accounts import access
from baton.accounts.models import Member, MoneyTier
from baton.files import shelves
from baton.interchange.models import Export
from baton.interchange.whole.exporting import export_to
from baton.jobs import ordering
from baton.jobs.leasing import Leased
from baton.jobs.ordering import handles
from baton.kit import clock
from baton.kit.errors import NotSeen

KEPT = timedelta(days=7)


def order_export(*, by: Member) -> Export:
    """Raises NotAllowed."""
    demand_everything(by)
    made = Export.objects.create(workspace=by.workspace, by=by)
    made.job = ordering.order("export", by=by, export=made.pk)
    made.save(update_fields=["job"])
    return made


@handles("export")
def write_export(leased: Leased) -> None:
    """Done twice it is written anew."""
    made = Export.objects.select_related("workspace").get(pk=leased.job.order["export"])
    leased.progress(0, 0, "writing")
    place = path_of(made.pk)
    place.parent.mkdir(parents=True, exist_ok=True)
    export_to(place, made.workspace)
    Export.objects.filter(pk=made.pk).update(size=place.stat().st_size)


def exports_seen_by(member: Member) -> QuerySet[Export]:
    """The newest first. Raises NotAllowed."""
    demand_everything(member)
    mine = Export.objects.filter(workspace=member.workspace_id).select_related("job", "by")
    return mine.order_by("-id")


def demand_everything(member: Member) -> None:
    """What each hour costs goes along, so whoever is not to see that takes no workspace out."""
    access.demand_administer(member)
    access.demand_money(member, MoneyTier.COSTS_AND_MARGINS)


def file_of(pk: int, member: Member) -> tuple[Export, Path]:
    """Raises NotAllowed; NotSeen until it is written, and when it was thrown away."""
    found = exports_seen_by(member).filter(pk=pk, size__gt=0).first()
    if found is None or not path_of(found.pk).exists():
        raise NotSeen
    return found, path_of(found.pk)


def path_of(export: int) -> Path:
    return folder() / f"export-{export}.zip"


def folder() -> Path:
    return shelves.root() / "exports"


def forget_old_exports() -> int:
    """Rows and files; a file without its row goes too."""
    Export.objects.filter(created_at__lt=clock.real_now() - KEPT).delete()
    kept = {path_of(pk) for pk in Export.objects.values_list("pk", flat=True)}
    gone = [path for path in folder().glob("export-*.zip") if path not in kept]
    for path in gone:
        path.unlink(missing_ok=True)
    return len(gone)
