from typing import ClassVar

from django.db import models

from baton.kit.record import Record


class SignOff(Record):
    """What somebody who takes part says of a version: they agree, or object with a reason. The later word of
    the same person holds."""

    version = models.ForeignKey("statik.Version", models.CASCADE, related_name="sign_offs")
    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    agrees = models.BooleanField()
    reason = models.CharField(max_length=1000, blank=True)
    said_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "member"], name="one_word_of_each_on_a_version"),
            models.CheckConstraint(
                condition=models.Q(agrees=True) | ~models.Q(reason=""), name="who_objects_says_why"
            ),
        ]


class QuestionCard(Record):
    """A question that nobody answered in the workshop became a card of its board."""

    question = models.OneToOneField("statik.Part", models.CASCADE, related_name="+")
    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="+")
