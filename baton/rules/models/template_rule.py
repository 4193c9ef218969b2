"""A rule that a template of a board brings along."""

from django.db import models

from baton.kit.record import Record


class TemplateRule(Record):
    """Its documents and its filter name columns, lanes and fields by the ids that they have in the template's
    pattern; everything else as a rule does."""

    template = models.ForeignKey("boards.BoardTemplate", models.CASCADE, related_name="+")
    name = models.CharField(max_length=120)
    when = models.JSONField()
    filter = models.TextField(blank=True)
    then = models.JSONField()
    active = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.name
