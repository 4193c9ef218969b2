from typing import Any, ClassVar

from django.db import models

from baton.kit.record import Record
from baton.statik.design.whole import Design, design_of


class Version(Record):
    """A design as it was named or published. A published one is in force until the next is: which one was on
    a day, tells by which workflow what was measured came about.

    ``design``: ``[number, kind, values]`` of each part. ``published_at`` None: it was only spoken of.
    """

    service = models.ForeignKey("statik.Service", models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    design = models.JSONField()
    name = models.CharField(max_length=120, blank=True)
    note = models.CharField(max_length=500, blank=True)
    board = models.ForeignKey("boards.Board", models.SET_NULL, null=True, blank=True, related_name="+")
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    published_at = models.DateTimeField(null=True, blank=True)
    # Who takes part in the meeting and is asked what they say of it; others may say something too.
    asked: "models.ManyToManyField[Any, Any]" = models.ManyToManyField("accounts.Member", related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["service", "number"], name="a_version_has_its_number"),
        ]

    @property
    def as_design(self) -> Design:
        return design_of((pk, kind, values) for pk, kind, values in self.design)


class Stage(Record):
    """Which column of the board is which block of the diagram; it stays so when either is put away."""

    service = models.ForeignKey("statik.Service", models.CASCADE, related_name="stages")
    block = models.ForeignKey("statik.Part", models.CASCADE, related_name="+")
    column = models.ForeignKey("boards.Column", models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["service", "block"], name="a_block_is_one_column"),
            models.UniqueConstraint(fields=["service", "column"], name="a_column_is_one_block"),
        ]


class ClassLane(Record):
    """Which lane of the board is that of which class of service; without a class: of all other work."""

    service = models.ForeignKey("statik.Service", models.CASCADE, related_name="lanes")
    service_class = models.ForeignKey("statik.Part", models.CASCADE, null=True, blank=True, related_name="+")
    lane = models.ForeignKey("boards.Lane", models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["service", "service_class"], name="a_class_has_one_lane"),
            models.UniqueConstraint(
                fields=["service"], condition=models.Q(service_class=None), name="one_lane_of_other_work"
            ),
            models.UniqueConstraint(fields=["lane"], name="a_lane_is_of_one_class"),
        ]


class StageRule(Record):
    """Which rule of the board is which rule of the design."""

    service = models.ForeignKey("statik.Service", models.CASCADE, related_name="rules")
    part = models.ForeignKey("statik.Part", models.CASCADE, related_name="+")
    rule = models.ForeignKey("rules.Rule", models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["service", "part"], name="a_rule_of_a_design_is_one"),
            models.UniqueConstraint(fields=["rule"], name="a_rule_is_of_one_design"),
        ]


class StageGate(Record):
    """Which gate of the board is which agreement of the design."""

    service = models.ForeignKey("statik.Service", models.CASCADE, related_name="gates")
    agreement = models.ForeignKey("statik.Part", models.CASCADE, related_name="+")
    gate = models.ForeignKey("boards.Gate", models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["service", "agreement"], name="an_agreement_is_one_gate"),
        ]
