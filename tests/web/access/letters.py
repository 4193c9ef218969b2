"""Mails that wait, for the furnished agency."""

from baton.accounts.models import Workspace
from baton.intake.models import IntakeForm, Letter


def held_for(form: int) -> int:
    """A stranger's mail to a form, which waits for somebody to look."""
    known = {"form_id": form, "outcome": "held", "why_held": "stranger", "subject": "Please"}
    workspace = Workspace.objects.get(members__in=IntakeForm.objects.filter(pk=form).values("by"))
    return int(Letter.objects.create(workspace=workspace, message_id=f"<{form}@x.example>", **known).pk)
