from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from baton.kit.record import Record


class Moment(models.TextChoices):
    ENTER = "enter", _("on entering")
    LEAVE = "leave", _("on leaving")


class Requirement(models.TextChoices):
    FIELD = "field", _("a filled field")
    CHECKLISTS = "checklists", _("all checklists finished")
    CHECKLIST = "checklist", _("a named checklist finished")
    APPROVAL = "approval", _("a granted approval")


class Policy(Record):
    """What a card must bring to enter or leave a column, with the board's own words for the refusal.

    One that requires an approval has a Gate beside it, which says whose and on what.
    """

    column = models.ForeignKey("boards.Column", models.CASCADE, related_name="policies")
    moment = models.CharField(max_length=5, choices=Moment.choices)
    requirement = models.CharField(max_length=10, choices=Requirement.choices)
    # Of FIELD: a name of baton.boards.relay.policies.FIELDS, or custom; of CHECKLIST: the checklist's name.
    field = models.CharField(max_length=40, blank=True)
    custom_field = models.ForeignKey(
        "boards.CustomField", models.CASCADE, null=True, blank=True, related_name="+"
    )
    checklist = models.CharField(max_length=120, blank=True)
    words = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=(
                    (Q(requirement="field") & (Q(custom_field__isnull=False) ^ ~Q(field="")))
                    | (Q(requirement="checklist") & ~Q(checklist=""))
                    | Q(requirement__in=["checklists", "approval"])
                ),
                name="a_policy_says_what_it_requires",
            ),
        ]
