import secrets
from typing import ClassVar

from django.db import models

from baton.kit.record import Record
from baton.statik.design.choices import Side


def new_nonce() -> str:
    return secrets.token_hex(16)


class Gathering(Record):
    """A time in which everybody says what dissatisfies them, by a link and each for themselves. Nobody reads
    what others said until it is revealed; then each voice is a part of the design."""

    service = models.ForeignKey("statik.Service", models.CASCADE, related_name="gatherings")
    words = models.CharField(max_length=500, blank=True)
    # Makes the link; another nonce, and the link of before opens nothing.
    nonce = models.CharField(max_length=32, default=new_nonce)
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, related_name="+")
    revealed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["service"],
                condition=models.Q(revealed_at=None),
                name="a_service_gathers_once_at_a_time",
            ),
        ]


class Voice(Record):
    """What somebody said. ``key``: of the page it was written on, so that a page sent twice counts once.
    Without a name it is anonymous: nothing of the writer is kept."""

    gathering = models.ForeignKey(Gathering, models.CASCADE, related_name="voices")
    key = models.CharField(max_length=32)
    side = models.CharField(max_length=8, choices=Side.choices)
    text = models.CharField(max_length=2000)
    name = models.CharField(max_length=120, blank=True)
    part = models.ForeignKey("statik.Part", models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gathering", "key"], name="a_page_is_sent_once"),
        ]


class Vote(Record):
    """A dot that somebody of the team put on a dissatisfaction."""

    part = models.ForeignKey("statik.Part", models.CASCADE, related_name="votes")
    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["part", "member"], name="one_dot_on_a_grievance"),
        ]
