"""What was chosen for the last file of the same make is proposed for the next."""

from typing import Any

from baton.accounts.models import Workspace
from baton.interchange.models import ImportRun


def remembered(workspace: Workspace, source: str, shape: str) -> dict[str, Any]:
    """Of the last import of such a file that was carried out; empty where there was none."""
    runs = ImportRun.objects.filter(workspace=workspace, source=source, shape=shape, applied_at__isnull=False)
    last = runs.order_by("-id").values_list("settings", flat=True).first()
    return dict(last or {})
