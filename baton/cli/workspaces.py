"""Which workspace is meant by what was typed."""

from baton.accounts.models import Workspace
from baton.cli.saying import Refused


def the_workspace(slug: str | None) -> Workspace:
    """The one that is meant. Raises Refused when that is not clear."""
    known = {workspace.slug: workspace for workspace in Workspace.objects.order_by("slug")}
    if slug is not None and slug in known:
        return known[slug]
    if slug is None and len(known) == 1:
        return next(iter(known.values()))
    choice = ", ".join(known) or "none yet"
    raise Refused(f"Say which workspace with --workspace: {choice}.")
