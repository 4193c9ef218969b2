"""What a report is asked for: how it is cut, of which days, of which projects."""

from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _


class Cut(models.TextChoices):
    PROJECT = "project", _("Project")
    CLIENT = "client", _("Client")
    SERVICE = "service", _("Service")
    CARD = "card", _("Card")
    MONTH = "month", _("Month")
    MANAGER = "manager", _("Account manager")


# Those whose hours and earnings belong to cards, not to projects.
BY_CARD = (Cut.SERVICE, Cut.CARD)


@dataclass(frozen=True)
class Asked:
    """Days from ``first`` to ``last``, both included. Of all projects, and hours for none, unless ``client``,
    ``project`` or ``manager`` says of which."""

    cut: Cut
    first: date
    last: date
    client: int | None = None
    project: int | None = None
    manager: int | None = None

    @property
    def is_of_some(self) -> bool:
        return any(part is not None for part in (self.client, self.project, self.manager))
